// Why: every word that people read on covers stands here: the fact, the choice, the way out. Pure.

const SET_ASIDE = "Something you set aside";
const OF_A_RULE = "your rule";
const MOST_TITLES = 2;
const begun = (text) => lower(slice(text, 0, 1)) + slice(text, 1);
const posts = (count) => count + (count === 1 ? " post" : " posts");
const withoutStop = (text) => (text && text[text.length - 1] === "." ? slice(text, 0, text.length - 1) : text);

// A rule's name stays as the person wrote it.
const named = ({ title, certainty }) => (title && certainty === OF_A_RULE ? "“" + title + "”" : begun(title));

// What `verdicts` are about, in few words; "" where nothing is known of it.
function topicsOf(verdicts) {
  const titles = list();
  each(verdicts, (verdict) => {
    const title = named(verdict);
    if (title && keep(titles, (known) => known === title).length === 0) add(titles, title);
  });
  const more = titles.length > MOST_TITLES;
  if (more) titles.length = MOST_TITLES;
  return join(titles, ", ") + (more ? ", and others" : "");
}

// No certainty is known, or the title says it already: that of a rule without a name.
const saidByTitle = ({ title, certainty }) => !certainty || begun(title) === certainty;

const coverTitle = (verdict, discreet) => (discreet ? SET_ASIDE : verdict.title || SET_ASIDE);

function coverDetails(verdict, discreet) {
  if (discreet) return "";
  const parts = list();
  if (verdict.author) add(parts, "From " + verdict.author);
  if (!saidByTitle(verdict)) add(parts, begun(verdict.certainty));
  return join(parts, " · ");
}

// What a screen reader says when it comes to a cover.
function coverLabel(verdict, discreet) {
  if (discreet) return "Covered: " + begun(SET_ASIDE);
  const parts = list();
  add(parts, "Covered: " + coverTitle(verdict, false) + (verdict.author ? ", by " + verdict.author : ""));
  if (verdict.reason) add(parts, withoutStop(verdict.reason));
  if (!saidByTitle(verdict)) add(parts, verdict.certainty);
  return join(parts, ". ");
}

// One line for a run of posts: how many, what is done about them, and, unless `discreet`, what they are about.
function runLine(verdicts, done, discreet) {
  const topics = discreet ? "" : topicsOf(verdicts);
  return posts(verdicts.length) + " " + done + (topics && ": " + topics);
}

const skippedLine = (verdict, discreet) => (discreet || !verdict.title ? "Skipped" : verdict.title + " · skipped");

// In the order in which they stand and are reached by Tab: the way out comes first.
function coverChoices(verdict, discreet) {
  const choices = list();
  add(choices, { __proto__: null, act: "skip", words: "Skip" });
  add(choices, { __proto__: null, act: "show", words: "Show" });
  const always = discreet ? "Always show this author" : "Always show " + verdict.author;
  if (verdict.author) add(choices, { __proto__: null, act: "always", words: always });
  add(choices, { __proto__: null, act: "wrong", words: "Wrong?" });
  return choices;
}

// How the way to help answers a press: "asked" while the app could hear it, "alone" while it is away.
const helpWords = (helped) =>
  helped === "asked" ? "Find help opens in the app" : helped === "alone" ? "Find help is in the app’s menu" : "Find help";

// What stands beside a post as its verdict says: quiet, in a line of its own.
function helpChoices({ help }, helped) {
  const choices = list();
  if (help === "answer") add(choices, { __proto__: null, act: "answer", words: "How to answer" });
  if (help) add(choices, { __proto__: null, act: "find", words: helpWords(helped) });
  return choices;
}

function labelChoices(verdict, helped, discreet) {
  const choices = list();
  add(choices, { __proto__: null, act: "less", words: "Close" });
  if (!discreet) each(helpChoices(verdict, helped), (one) => add(choices, one));
  add(choices, { __proto__: null, act: "wrong", words: "Wrong?" });
  return choices;
}

// Sentences to begin with, as Find help has them: they listen, they stay, they ask.
const ANSWERS = bare([
  "I read what you wrote, and I’m glad that you said it. How are you right now?",
  "You don’t have to be alone with this. Would you like to talk, or shall I keep you company?",
  "Are you safe right now? If not, I’ll stay with you while we find someone who can help.",
], null);

// `copied` is the act of the sentence that was copied, with a "!" where that could not be done.
function answerWords({ copied, helped }) {
  const title = "How to answer";
  const reason = "You don’t have to have a solution. Change these words until they sound like you.";
  const answers = list();
  each(ANSWERS, (said, at) => {
    const act = "copy" + at;
    const words = copied === act ? "Copied" : copied === act + "!" ? "Not copied" : "Copy";
    add(answers, { __proto__: null, act, said, words, label: words + ": " + said });
  });
  const choices = list();
  add(choices, { __proto__: null, act: "unanswer", words: "Back" });
  add(choices, { __proto__: null, act: "find", words: helped ? helpWords(helped) : "Open Find help" });
  const failed = copied && copied[copied.length - 1] === "!";
  const details = failed
    ? "This page does not let words be copied. Find help in the app has them, too."
    : "If they may be in danger now, call the emergency number of the place where they are.";
  return { __proto__: null, title, reason, answers, details, choices, label: title + ". " + reason + " " + details };
}

// The card on a search for self-harm, or a post about it. `state`: new, asked, alone or away.
function helpCardWords(state, emergency) {
  const title = state === "away" ? "Put away for 30 days" : "You don’t have to be alone with this";
  const now = emergency
    ? "If you or someone else may be in danger now, call " + emergency + "."
    : "If you or someone else may be in danger now, call the emergency number of the place where you are.";
  const lines = list();
  if (state === "away") add(lines, "Find help stays in the menu of the app’s icon.");
  else {
    add(lines, "If this is about you, or about somebody you know: there are people who listen.");
    add(lines, now);
  }
  if (state === "asked") add(lines, "Find help opens in the app. It is in the menu of its icon, too.");
  if (state === "alone") add(lines, "The app does not answer now. Find help is in the menu of its icon.");
  const choices = list();
  const offer = (act, words) => add(choices, { __proto__: null, act, words });
  if (state === "new") {
    offer("find", "Open Find help");
    offer("on", "Go on");
    offer("away", "Not for 30 days");
  } else {
    offer("on", state === "away" ? "Close" : "Go on");
    if (state === "away") offer("back", "Undo");
  }
  const over = "From Feed Wellbeing. Nobody is told.";
  return { __proto__: null, over, title, lines, choices, finder: "Helplines by country: ", label: title + ". " + join(lines, " ") };
}
