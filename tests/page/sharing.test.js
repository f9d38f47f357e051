// What the card before sharing says, tried without a browser.
const test = require("node:test");
const assert = require("node:assert/strict");
const { load, plain, wordsOf } = require("./load.js");

const page = load("sharingWords", "readVerdict", "speak");
page.speak(wordsOf("en"));

test("the way out comes first, and the card says where it is switched off", () => {
  const card = plain(page.sharingWords(true));
  assert.deepEqual(card.choices.map(({ act }) => act), ["leave", "yes"]);
  assert.match(card.off, /in the app, under Settings/);
  assert.equal(card.label, card.title + ". " + card.question);
});

test("nothing is said about whether the post is true", () => {
  const said = JSON.stringify(plain(page.sharingWords(true))) + JSON.stringify(plain(page.sharingWords(false)));
  assert.doesNotMatch(said, /false|fake|wrong|misinformation|untrue|lie/i);
});

test("after a yes there is one line and nothing to press", () => {
  const line = plain(page.sharingWords(false));
  assert.equal(line.title, "Press the button again to share.");
  assert.deepEqual([line.choices, line.question, line.label], [[], undefined, line.title]);
});

test("a post is a claim where the engine says so itself, and nowhere else", () => {
  assert.equal(page.readVerdict({ action: "label", claim: true }).claim, true);
  assert.equal(page.readVerdict({ action: "label", claim: "yes" }).claim, false);
  const planted = Object.create({ claim: true });
  assert.equal(page.readVerdict(planted).claim, false);
});
