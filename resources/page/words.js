// Why: every word that people read on covers is put together here: the fact, the choice, the way out. The engine says the
// words in the person's language (resources/spoken), in the channel's first message, before any verdict. Pure.

const MOST_TITLES = 2;
let speech = { __proto__: null, language: "", direction: "ltr", small: false, words: { __proto__: null } };

// From now on, say what stands in `message`.
function speak(message) {
  const words = { __proto__: null };
  const given = hasOwn(message, "words") ? message.words : NOTHING;
  each(bare(keysOf(given), null), (name) => {
    words[name] = field(given, name, "");
  });
  const direction = field(message, "direction", "ltr");
  speech = { __proto__: null, language: field(message, "language", ""), direction, small: field(message, "small", false), words };
}

const word = (name) => speech.words[name] || "";

// The words called `name` with `values` put in at their {places}: once, so that what is put in has no places of its own.
function fill(name, values) {
  const text = word(name);
  let out = "";
  let from = 0;
  for (let at = indexIn(text, "{"); at >= 0; at = indexIn(text, "{", from)) {
    const end = indexIn(text, "}", at);
    out += slice(text, from, at) + values[slice(text, at + 1, end)];
    from = end + 1;
  }
  return out + slice(text, from);
}

const withoutStop = (text) => (text && text[text.length - 1] === "." ? slice(text, 0, text.length - 1) : text);

// How a topic stands within a line. A rule's name stays as the person wrote it.
function named({ title, rule }) {
  if (!title || rule) return title && fill("rule_name", { __proto__: null, name: title });
  return speech.small ? lower(slice(title, 0, 1)) + slice(title, 1) : title;
}

// What `verdicts` are about, in few words; "" where nothing is known of it.
function topicsOf(verdicts) {
  const titles = list();
  each(verdicts, (verdict) => {
    const title = named(verdict);
    if (title && keep(titles, (known) => known === title).length === 0) add(titles, title);
  });
  const more = titles.length > MOST_TITLES;
  if (more) titles.length = MOST_TITLES;
  const topics = join(titles, ", ");
  return more ? fill("and_others", { __proto__: null, topics }) : topics;
}

const coverTitle = (verdict, discreet) => (discreet ? word("set_aside") : verdict.title || word("set_aside"));

function coverDetails({ author, certainty }, discreet) {
  if (discreet) return "";
  const parts = list();
  if (author) add(parts, fill("from_author", { __proto__: null, author }));
  if (certainty) add(parts, certainty);
  return join(parts, " · ");
}

// What a screen reader says when it comes to a cover.
function coverLabel(verdict, discreet) {
  if (discreet) return word("covered_discreet");
  const { author, reason, certainty } = verdict;
  const parts = list();
  add(parts, fill(author ? "covered_topic_by" : "covered_topic", { __proto__: null, title: coverTitle(verdict, false), author }));
  if (reason) add(parts, withoutStop(reason));
  if (certainty) add(parts, certainty);
  return join(parts, ". ");
}

// One line for a run of posts: how many, what is `done` about them ("covered" or "folded"), and, unless `discreet`, what
// they are about.
function runLine(verdicts, done, discreet) {
  const n = verdicts.length;
  const topics = discreet ? "" : topicsOf(verdicts);
  return fill(done + (n === 1 ? "_one" : "_other") + (topics && "_about"), { __proto__: null, n, topics });
}

function skippedLine({ title }, discreet) {
  return discreet || !title ? word("skipped") : fill("skipped_topic", { __proto__: null, title });
}

const labelWhy = (title) => fill("label_why", { __proto__: null, title });

// What takes a choice back: its words, and the same for a screen reader, with what it is about.
function againWords({ action }, noted, title) {
  const again = word((noted ? "noted_" : "") + (action === "space" ? "fold" : "cover") + "_again");
  return { __proto__: null, title: again, label: fill("again_what", { __proto__: null, again, title }) };
}

// In the order in which they stand and are reached by Tab: the way out comes first.
function coverChoices({ author, kept }, discreet) {
  const choices = list();
  const offer = (act, words) => add(choices, { __proto__: null, act, words });
  offer("skip", word("skip"));
  if (kept) return choices; // as a family agreed
  offer("show", word("show"));
  if (author) offer("always", discreet ? word("always_discreet") : fill("always", { __proto__: null, author }));
  offer("wrong", word("wrong"));
  if (!discreet) offer("why", word("why"));
  return choices;
}

// How the way to help answers a press: "asked" while the app could hear it, "alone" while it is away.
const helpWords = (helped) => word(helped ? "find_help_" + helped : "find_help");

// What stands beside a post as its verdict says: quiet, in a line of its own.
function helpChoices({ help }, helped) {
  const choices = list();
  if (help === "answer") add(choices, { __proto__: null, act: "answer", words: word("how_to_answer") });
  if (help) add(choices, { __proto__: null, act: "find", words: helpWords(helped) });
  return choices;
}

// Which words made the classifier think so: `why` is those words, "rule", "away", or null before somebody wants to know.
function whySentence(why) {
  if (why === null) return "";
  if (why === "rule") return word("why_rule");
  if (why === "away") return word("why_away");
  const quoted = list();
  each(why, (one) => add(quoted, fill("rule_name", { __proto__: null, name: one })));
  return quoted.length ? fill("why_words", { __proto__: null, words: join(quoted, ", ") }) : word("why_none");
}

// Why a post is covered, over the post, which stays covered: its words are said on a press of their own, since they may
// be what somebody did not want to see.
function whyWords({ verdict, why }) {
  const title = coverTitle(verdict, false);
  const details = why === null ? word("why_before") : whySentence(why);
  const choices = list();
  add(choices, { __proto__: null, act: "unwhy", words: word("back") });
  if (why === null) add(choices, { __proto__: null, act: "words", words: word("show_words") });
  const label = join(keep(bare([title, withoutStop(verdict.reason), details], null), (part) => part), ". ");
  return { __proto__: null, title, reason: verdict.reason, answers: list(), details, choices, label };
}

function labelChoices(verdict, helped, discreet, why) {
  const choices = list();
  add(choices, { __proto__: null, act: "less", words: word("close") });
  if (!discreet) each(helpChoices(verdict, helped), (one) => add(choices, one));
  if (!discreet && why === null) add(choices, { __proto__: null, act: "words", words: word("show_words") });
  add(choices, { __proto__: null, act: "wrong", words: word("wrong") });
  return choices;
}

// Sentences to begin with, as Find help has them: they listen, they stay, they ask.
const ANSWERS = bare(["answer_read", "answer_stay", "answer_ask"], null);
const answerAt = (at) => word(ANSWERS[at]);

// `copied` is the act of the sentence that was copied, with a "!" where that could not be done.
function answerWords({ copied, helped }) {
  const title = word("how_to_answer");
  const reason = word("answer_reason");
  const answers = list();
  each(ANSWERS, (name, at) => {
    const act = "copy" + at;
    const said = word(name);
    const copy = word(copied === act ? "copied" : copied === act + "!" ? "not_copied" : "copy");
    add(answers, { __proto__: null, act, said, words: copy, label: fill("copy_what", { __proto__: null, copy, said }) });
  });
  const choices = list();
  add(choices, { __proto__: null, act: "unanswer", words: word("back") });
  add(choices, { __proto__: null, act: "find", words: helped ? helpWords(helped) : word("open_find_help") });
  const failed = copied && copied[copied.length - 1] === "!";
  const details = word(failed ? "answer_no_copy" : "answer_danger");
  return { __proto__: null, title, reason, answers, details, choices, label: title + ". " + reason + " " + details };
}

// The card beside a button that shares, while it asks; and the line that stands there after a *Yes*.
function sharingWords(asks) {
  if (!asks) return { __proto__: null, label: word("share_again"), title: word("share_again"), choices: list() };
  const choices = list();
  add(choices, { __proto__: null, act: "leave", words: word("share_leave") });
  add(choices, { __proto__: null, act: "yes", words: word("share_yes") });
  const title = word("share_title");
  const question = word("share_question");
  return { __proto__: null, over: word("share_over"), title, question, off: word("share_off"), choices, label: title + ". " + question };
}

// The card on a search for self-harm, or a post about it. `state`: new, asked, alone or away.
function helpCardWords(state, emergency, finder) {
  const title = word(state === "away" ? "card_away_title" : "card_title");
  const lines = list();
  if (state === "away") add(lines, word("card_away_line"));
  else {
    add(lines, word("card_listen"));
    add(lines, emergency ? fill("card_danger_number", { __proto__: null, number: emergency }) : word("card_danger"));
  }
  if (state === "asked" || state === "alone") add(lines, word("card_" + state));
  const choices = list();
  const offer = (act, name) => add(choices, { __proto__: null, act, words: word(name) });
  if (state === "new") {
    offer("find", "open_find_help");
    offer("on", "go_on");
    offer("away", "not_for_30_days");
  } else {
    offer("on", state === "away" ? "close" : "go_on");
    if (state === "away") offer("back", "undo");
  }
  const finding = finder ? fill("card_finder", { __proto__: null, finder }) : "";
  const label = title + ". " + join(lines, " ");
  return { __proto__: null, over: word("card_over"), title, lines, choices, finding, label };
}

// The bar at the end of a feed that waits.
const moreWords = () => ({
  __proto__: null, label: word("more_label"), line: word("more_waits"), choice: choice("more", word("more_load")),
});
