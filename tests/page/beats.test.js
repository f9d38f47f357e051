// For how long a page was looked at, added up without a browser.
const test = require("node:test");
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const text = readFileSync(join(__dirname, "..", "..", "resources", "page", "beats.js"), "utf8");
const start = text.indexOf("function lookedAtOf");
const lookedAtOf = new Function(`const floor = Math.floor; ${text.slice(start, text.indexOf("\n}", start) + 2)}; return lookedAtOf;`)();

test("what is seen to go on counts whole", () => {
  const time = lookedAtOf();
  for (let at = 0; at <= 10_000; at += 1000) time.look(at, true);
  assert.equal(time.take(), 10_000);
  assert.equal(time.take(), 0);
});

test("a turn ends to the millisecond", () => {
  const time = lookedAtOf();
  time.look(0, true);
  time.turn(1234, false);
  time.look(2000, false);
  time.turn(2500, true);
  time.look(3000, true);
  assert.equal(time.take(), 1734);
});

test("what ended unseen is not made up", () => {
  const time = lookedAtOf();
  time.look(0, true);
  time.look(1000, false);
  time.look(2000, true);
  assert.equal(time.take(), 0);
});

test("parts of milliseconds are kept for the next time", () => {
  const time = lookedAtOf();
  time.look(0, true);
  time.look(1000.6, true);
  assert.equal(time.take(), 1000);
  time.look(2001.2, true);
  assert.equal(time.take(), 1001);
});
