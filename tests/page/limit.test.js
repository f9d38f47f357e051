// What the end of a limit says, and when it waits: tried without a browser.
const test = require("node:test");
const assert = require("node:assert/strict");
const { load, plain, wordsOf } = require("./load.js");

const page = load("comesFar", "limitWords", "pauseWords", "limitNear", "mayFinish", "windWords", "speak", "word");
page.speak(wordsOf("en"));

const limit = (more) => ({ end: "card", what: "", message: "", may_pass: true, planned: false, why: "minutes", until: "", agreed: false, purposes: [], ...more });
const acts = (words) => plain(words).choices.map(({ act }) => act);

test("the way out is the first button at every step, and what is needed now is always there", () => {
  for (const step of ["", "what", "long"]) {
    for (const may_pass of [true, false]) assert.equal(acts(page.limitWords(limit({ may_pass }), step))[0], "leave");
  }
  assert.deepEqual(acts(page.limitWords(limit({ may_pass: false }), "")), ["leave", "need"]);
  assert.deepEqual(acts(page.limitWords(limit({}), "")), ["leave", "carry", "need"]);
});

test("what a family agreed on has a way out and a way to ask, and no way round", () => {
  const agreed = page.limitWords(limit({ agreed: true, may_pass: false, why: "hours", until: "07:00" }), "");
  assert.deepEqual(acts(agreed), ["leave", "ask"]);
  assert.deepEqual(acts(page.limitWords(limit({ agreed: true, may_pass: false }), "", true)), ["leave", "finish", "ask"]);
  assert.deepEqual(acts(page.limitWords(limit({ may_pass: false }), "")).includes("ask"), false);
  assert.equal(agreed.title, "Feeds rest until 07:00");
  assert.match(agreed.more, /ask for more time/);
  assert.match(agreed.over, /Your family agreed/);
});

test("who has pressed Ask is told where to go on, and cannot press again", () => {
  for (const code of ["en", "de", "es"]) {
    page.speak(wordsOf(code));
    const asked = page.limitWords(limit({ agreed: true, may_pass: false }), "asked");
    assert.deepEqual(acts(asked), ["leave"]);
    assert.ok(asked.more && asked.more !== page.limitWords(limit({ agreed: true }), "").more);
  }
  page.speak(wordsOf("en"));
});

test("who carries on says what for, and for how long, and can go back at each step", () => {
  assert.deepEqual(acts(page.limitWords(limit({}), "what")), ["leave", "for answer", "for look", "for rest", "for other", "back"]);
  assert.deepEqual(acts(page.limitWords(limit({}), "long")), ["leave", "plan 5", "plan 10", "plan 20", "back"]);
});

test("feeds without a name of their own are called so in the person's language", () => {
  const titles = { en: "Your time on other sites is over for today", de: "Deine Zeit bei anderen Seiten ist für heute um", es: "Tu tiempo en otros sitios ha terminado por hoy" };
  for (const code of ["en", "de", "es"]) {
    page.speak(wordsOf(code));
    assert.equal(page.limitWords(limit({ others: true }), "").title, titles[code]);
    for (const why of ["openings", "hours"]) {
      const { title } = page.limitWords(limit({ why, what: "X", others: true, until: "07:00" }), "");
      assert.ok(title.includes("X, " + page.word("limit_others")), title);
    }
  }
  page.speak(wordsOf("en"));
});

test("in a slower feed the card that waits says that the feed goes on by itself", () => {
  const slower = limit({ end: "slower" });
  assert.match(page.limitWords(slower, "", false, true).more, /goes on by itself in a few seconds/);
  assert.match(page.limitWords(slower, "", false, false).more, /stay open/);
  assert.match(page.limitWords(slower, "what", false, true).more, /how often/);
});

test("minutes that somebody gave themselves are not said to be left of the day", () => {
  assert.equal(page.limitNear(1, "given"), "1 minute left that you gave yourself");
  assert.equal(page.limitNear(5, "given"), "5 minutes left that you gave yourself");
  assert.equal(page.limitNear(5, "openings"), "5 minutes left in this feed today");
});

test("the card says what has ended, and a person's own words as they wrote them", () => {
  const own = "Call Ana. {what} <b>";
  assert.equal(page.limitWords(limit({}), "").title, "Your time in feeds is over for today");
  assert.equal(page.limitWords(limit({ what: "Reddit, X" }), "").title, "Your time on Reddit, X is over for today");
  assert.equal(page.limitWords(limit({ planned: true }), "").title, "The minutes that you planned are over");
  assert.equal(page.limitWords(limit({ message: own }), "").own, own);
  assert.equal(page.limitWords(limit({ why: "openings", what: "X" }), "").title, "Your visits to X are over for today");
  assert.equal(page.limitWords(limit({ why: "hours", until: "07:00" }), "").title, "Feeds rest until 07:00");
  assert.equal(page.limitNear(10, "hours"), "Feeds rest in 10 minutes, as you set it");
});

test("every word is there, in each language", () => {
  for (const code of ["en", "de", "es"]) {
    page.speak(wordsOf(code));
    for (const step of ["", "what", "long"]) {
      const { over, title, more, choices } = plain(page.limitWords(limit({}), step));
      const others = ["openings", "hours", "unkept"].map((why) => page.limitWords(limit({ why, what: "X", until: "07:00" }), "").title);
      for (const words of [over, title, more, ...others, ...choices.map((each) => each.words)]) assert.ok(words && !/undefined|[{}]/.test(words));
    }
    assert.ok(page.limitNear(1, "minutes") !== page.limitNear(5, "minutes").replace("5", "1"));
  }
  page.speak(wordsOf("en"));
});

test("the end waits for words in a field, ten minutes, and for an open reply without any, two", () => {
  const field = { since: 60000, focused: false, reply: true, words: false, seen: true };
  const waits = (more) => page.mayFinish({ ...field, ...more });
  assert.ok(waits({ since: 1000, seen: false }));
  assert.ok(waits({ words: true }));
  assert.ok(waits({ words: true, seen: false, focused: true, since: 599000 }));
  assert.ok(!waits({ words: true, seen: false }));
  assert.ok(!waits({ words: true, focused: true, since: 600000 }));
  assert.ok(waits({ focused: true, since: 119000 }));
  assert.ok(!waits({ focused: true, since: 120000 }));
  assert.ok(!waits({ focused: true, reply: false }));
  assert.ok(!waits({}));
});

test("who has something written can always go back to it", () => {
  assert.deepEqual(acts(page.limitWords(limit({ may_pass: false }), "", true)), ["leave", "finish", "need"]);
});

test("somebody may carry on for what they wrote themselves", () => {
  const what = plain(page.limitWords(limit({ purposes: ["see whether Ana {n} wrote"] }), "what")).choices;
  assert.deepEqual(what[1], { act: "for own0", words: "see whether Ana {n} wrote" });
});

test("before bed it is said what happens until when, and the colours can come back tonight", () => {
  for (const code of ["en", "de", "es"]) {
    page.speak(wordsOf(code));
    for (const how of ["grey", "slower"]) assert.ok(page.windWords({ how, part: 40, until: "22:30" }, false).title.includes("22:30"));
  }
  page.speak(wordsOf("en"));
  assert.deepEqual(acts(page.windWords({ how: "grey", until: "22:30" }, false)), ["leave", "tonight", "close"]);
  assert.deepEqual(acts(page.windWords({ how: "slower", until: "22:30" }, true)), ["leave", "tonight"]);
});

test("the pause has the way out at once and the way in after a breath", () => {
  assert.deepEqual(acts(page.pauseWords(limit({ pause: true }), false)), ["leave"]);
  assert.deepEqual(acts(page.pauseWords(limit({ pause: true }), true)), ["leave", "open"]);
});

test("a slower feed rests after more than a screen, up or down", () => {
  assert.deepEqual([600, 801, -801].map((at) => page.comesFar(at, 0, 800)), [false, true, true]);
});
