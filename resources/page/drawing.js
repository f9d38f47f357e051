// Why: turns what a post looks like into marks and a cover: the only place that decides which words stand where.

const choice = (act, words, label) => ({ __proto__: null, act, words, label });
const choicesOf = (...all) => bare(all, null);

// Marks and draws one view as its look and its group say.
function drawView(view, { state, hold, covers }) {
  const { post, look, reading, group } = view;
  const verdict = reading.verdict;
  if (look === "held") {
    covers.remove(post);
    return hold.wordsOf(post) ? hold.set(post, "w") : hold.clear(post);
  }
  if (look === "hidden" || (group !== null && group.members[0] !== view)) return away(view, hold, covers);
  if (group !== null) return strip(view, groupSpec(group, state), hold, covers);
  if (look === "line") return strip(view, lineSpec(verdict, state), hold, covers);
  if (look === "folded") return strip(view, groupSpec({ __proto__: null, kind: look, members: choicesOf(view) }, state), hold, covers);
  if (look === "cover") return card(view, state, hold, covers);
  if (look === "limit") return limited(view, state, hold, covers);
  covers.freeParts(post);
  if (look === "label" || look === "again") return chip(view, state, hold, covers);
  covers.remove(post);
  return hold.set(post, hold.wordsOf(post) === "s" ? "s" : "s f");
}

function away({ post }, hold, covers) {
  covers.remove(post);
  hold.set(post, "n");
}

// Our cover needs a box to stand in: what the post lacks for that is decided from how it is laid out now.
function baseOf(post) {
  const display = styleOf(post, "display");
  const words = styleOf(post, "position") === "static" ? " r" : "";
  return words + (display === "contents" || display === "inline" ? " b" : "");
}

// Asking for layout costs, most of all between two changes: where many posts are drawn, all are measured before. The base
// is asked once, while nothing of ours stands on the post.
const needsBase = (look) => look !== "shown" && look !== "held" && look !== "hidden";
const isBare = (view, hold) => view.base === undefined || !hold.wordsOf(view.post);
function measure(view) {
  view.base = baseOf(view.post);
  pageScheme(parentNode(view.post));
  view.measured = true;
}

function baseFor(view, hold) {
  if (!view.measured && isBare(view, hold)) view.base = baseOf(view.post);
  view.measured = false;
  return view.base;
}

// Words that stand directly in a post are not seen through a cover, not even blurred.
const isSolid = (post, state) => state.look !== "blur" || hasBareText(post);
const coverLook = (solid, state) => (state.look === "blur" && solid ? "solid" : state.look);

function limited(view, state, hold, covers) {
  const solid = isSolid(view.post, state);
  hold.set(view.post, "k" + (solid ? " v" : "") + baseFor(view, hold));
  const title = word("limit_cover");
  const choices = choicesOf(choice("free", word("show")));
  covers.draw(view.post, { __proto__: null, kind: "limit", look: coverLook(solid, state), label: title, title, choices });
  covers.quieten(view.post);
}

function card(view, state, hold, covers) {
  const { post, reading } = view;
  const solid = isSolid(post, state);
  const look = coverLook(solid, state);
  const helps = state.discreet || !reading.verdict.help ? "" : " e";
  const answers = helps && reading.answering;
  const why = !answers && reading.whying && !state.discreet;
  hold.set(post, "k" + (solid ? " v" : "") + (answers ? " a" : why ? " e" : helps) + baseFor(view, hold));
  covers.draw(post, answers ? answersSpec(reading, look) : why ? whySpec(reading, look) : cardSpec(reading, look, state.discreet));
  covers.quieten(post);
}

function strip(view, spec, hold, covers) {
  hold.set(view.post, "l" + baseFor(view, hold));
  covers.draw(view.post, spec);
  covers.quieten(view.post);
}

function chip(view, state, hold, covers) {
  const { post, look, reading } = view;
  const base = baseFor(view, hold);
  const inside = styleOf(post, "overflow-y") !== "visible";
  const answers = look === "label" && reading.opened && reading.answering && !state.discreet;
  hold.set(post, "s" + (answers && inside ? " a" : "") + base);
  const spec = look === "again" ? againSpec(reading, state.discreet) : labelSpec(reading, state.discreet);
  covers.draw(post, { __proto__: null, ...spec, inside });
}

const cardSpec = ({ verdict, helped }, look, discreet) => ({
  __proto__: null, kind: "card", look, label: coverLabel(verdict, discreet),
  over: discreet ? "" : word("covered"),
  title: coverTitle(verdict, discreet),
  reason: discreet ? "" : verdict.reason,
  details: coverDetails(verdict, discreet),
  choices: coverChoices(verdict, discreet),
  help: discreet || !verdict.help ? "" : helpChoices(verdict, helped),
});

// How to answer: on a card over the post, or in the label's panel.
const answersSpec = (reading, look) => ({
  __proto__: null, ...answerWords(reading), kind: look ? "answers" : "chip", look, open: true, escape: "unanswer",
});

const whySpec = (reading, look) => ({ __proto__: null, ...whyWords(reading), kind: "answers", look, escape: "unwhy" });

function lineSpec(verdict, { discreet }) {
  const title = skippedLine(verdict, discreet);
  return { __proto__: null, kind: "strip", label: title, title, choices: choicesOf(choice("show", word("show"))) };
}

function groupSpec({ kind, members }, { discreet }) {
  const verdicts = mapped(members, (view) => view.reading.verdict);
  const title = runLine(verdicts, kind === "folded" ? "folded" : "covered", discreet);
  return { __proto__: null, kind: "strip", label: title, title, choices: choicesOf(choice("open", word("open"))) };
}

function againSpec({ verdict, noted }, discreet) {
  const words = againWords(verdict, noted, coverTitle(verdict, discreet));
  return { __proto__: null, kind: "chip", open: false, act: "again", escape: "again", ...words };
}

function labelSpec(reading, discreet) {
  const { verdict, opened, helped, why } = reading;
  if (opened && reading.answering && !discreet) return answersSpec(reading, "");
  const title = coverTitle(verdict, discreet);
  if (!opened) return { __proto__: null, kind: "chip", open: false, act: "more", title, label: labelWhy(title) };
  const words = discreet ? "" : whySentence(why);
  const label = coverLabel(verdict, discreet) + (words && ". " + words);
  return {
    __proto__: null, kind: "chip", open: true, escape: "less", title, label, words,
    reason: discreet ? "" : verdict.reason, details: coverDetails(verdict, discreet),
    choices: labelChoices(verdict, helped, discreet, why),
  };
}
