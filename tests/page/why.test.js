// Which words weighed most, as a cover and a label say it, tried without a browser.
const test = require("node:test");
const assert = require("node:assert/strict");
const { load, plain, wordsOf } = require("./load.js");

const page = load("whySentence", "whyWords", "coverChoices", "labelChoices", "readVerdict", "speak");
page.speak(wordsOf("en"));

const verdict = (more) => page.readVerdict({ action: "cover", title: "Bullying and hate", reason: "Reads like bullying.", ...more });
const panel = (why) => plain(page.whyWords({ verdict: verdict({}), why }));
const acts = (choices) => plain(choices).map(({ act }) => act);

test("no word of the post is said before somebody presses for it", () => {
  const before = panel(null);
  assert.deepEqual(acts(before.choices), ["unwhy", "words"]);
  assert.match(before.details, /the post stays covered/);
  assert.equal(page.whySentence(null), "");
});

test("words are named in order, in quotation marks, and read out with the reason", () => {
  const told = panel(["nobody", "idiot"]);
  assert.equal(told.details, "Words that weighed most: “nobody”, “idiot”.");
  assert.equal(told.label, "Bullying and hate. Reads like bullying. Words that weighed most: “nobody”, “idiot”.");
  assert.deepEqual(acts(told.choices), ["unwhy"]);
});

test("where no word stands out, a rule decided, or nobody answers, a quiet sentence says so", () => {
  assert.match(panel([]).details, /^No single word stands out/);
  assert.match(panel("rule").details, /^Your own rule decided/);
  assert.match(panel("away").details, /does not answer now/);
});

test("each language has its own marks around a word", () => {
  const said = ["de", "es"].map((code) => {
    page.speak(wordsOf(code));
    return page.whySentence(["idiot"]);
  });
  page.speak(wordsOf("en"));
  assert.deepEqual(said, ["Am meisten Gewicht hatten: „idiot“.", "Palabras que más pesaron: «idiot»."]);
});

test("a word that looks like a place in a sentence stays a word", () => {
  assert.equal(page.whySentence(["{words}", "{name}"]), "Words that weighed most: “{words}”, “{name}”.");
});

test("a label offers the words until they stand there; discreet ones and kept covers say nothing of them", () => {
  assert.deepEqual(acts(page.labelChoices(verdict({}), "", false, null)), ["less", "words", "wrong"]);
  assert.deepEqual(acts(page.labelChoices(verdict({}), "", false, ["idiot"])), ["less", "wrong"]);
  assert.deepEqual(acts(page.labelChoices(verdict({}), "", true, null)), ["less", "wrong"]);
  assert.ok(!acts(page.coverChoices(verdict({}), true)).includes("why"));
  assert.ok(!acts(page.coverChoices(verdict({ kept: true }), false)).includes("why"));
});
