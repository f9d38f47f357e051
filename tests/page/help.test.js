// What is decided and said about help, tried without a browser.
const test = require("node:test");
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { load, plain, wordsOf } = require("./load.js");

const page = load(
  "plainWords", "asksAboutSelfHarm", "fitsPath", "searchedFor", "helpChoices", "labelChoices", "answerWords",
  "helpCardWords", "coverChoices", "readVerdict", "speak",
);
page.speak(wordsOf("en"));

// The shipped list: its lists of quoted words are TOML and JSON alike.
const text = readFileSync(join(__dirname, "..", "..", "resources", "help_words.toml"), "utf8");
const lists = (name) => [...text.matchAll(new RegExp(`^${name} = (\\[[^\\]]*\\])`, "gm"))]
  .flatMap(([, list]) => JSON.parse(list.replace(/,\s*\]$/, "]")));
const WORDS = { about: lists("about"), not_about: lists("not_about") };
const asks = (search) => page.asksAboutSelfHarm(search, WORDS);

test("the list is read whole", () => {
  assert.ok(WORDS.about.length > 60 && WORDS.not_about.length > 60);
});

test("whole words and phrases in several languages ask for help", () => {
  for (const search of [
    "suicide", "#Suicide", "SELF-HARM", "how to kill   myself", "i want to die", "selfharm pics", "“suicidal” thoughts",
    "Selbstmord", "ich will sterben", "mich ritzen", "Selbsttötung", "selbsttotung", "suicidio", "autolesión",
    "autolesion", "quiero morir", "no quiero vivir más", "suicídio", "voglio morire", "envie de mourir", "ｓｕｉｃｉｄｅ",
  ]) assert.equal(asks(search), true, search);
});

test("prevention, help, news and titles do not", () => {
  for (const search of [
    "suicide prevention", "prevention of suicide", "suicide hotline", "988 suicide lifeline", "suicide squad", "$uicideboy$",
    "suicide statistics", "assisted suicide law", "suicide awareness month", "Suizidprävention", "selbstmord statistik",
    "telefonseelsorge", "prevención del suicidio", "escuadrón suicida", "setembro amarelo suicídio", "sterbehilfe",
  ]) assert.equal(asks(search), false, search);
});

test("parts of words and other things do not", () => {
  for (const search of [
    "", " ", "insecticide", "suicideleague2", "sourdough", "die hard", "killing it", "cut grass", "dying my hair",
    "Ritzen reinigen", "harm reduction", "myself", "das Leben nehmen wie es ist", "to die for recipes", "morir de risa",
  ]) assert.equal(asks(search), false, search);
});

test("words are compared without letter case, accents, apostrophes and signs", () => {
  assert.equal(page.plainWords("  I don’t WANT… (it)! "), " i dont want it ");
  assert.equal(page.plainWords("Prävención–ﬁn"), " pravencion fin ");
  assert.equal(page.plainWords("%%"), " ");
});

test("a path fits a pattern, in which a star stands for anything", () => {
  for (const [pattern, path, fits] of [
    ["/search", "/search", true], ["/search", "/search/", false], ["/search", "/searching", false],
    ["/tags/*", "/tags/a", true], ["/tags/*", "/tag/a", false], ["/r/*/search", "/r/knitting/search", true],
    ["/r/*/search", "/r/search", false], ["/r/*/search/", "/r/a/b/search/", true], ["/a*b*c", "/a1b2c", true],
    ["/a*b*c", "/a1c", false], ["*", "", true],
  ]) assert.equal(page.fitsPath(pattern, path), fits, `${pattern} ${path}`);
});

test("an address says what is searched for where its site keeps that", () => {
  const site = ["/search?q", "/r/*/search/?q", "/hashtag/*"];
  const found = (path, query) => page.searchedFor(site, path, query);
  assert.equal(found("/search", "?src=typed&q=kill+my%20self&f=live"), "kill my self");
  assert.equal(found("/r/a/search/", "?q=%23su%C3%ADcide"), "#suícide");
  assert.equal(found("/hashtag/suicide", "?q=no"), "suicide");
  assert.equal(found("/hashtag/su%69cide/", ""), "suicide");
  assert.equal(found("/search", "?query=suicide"), "");
  assert.equal(found("/search", "?xq=suicide"), "");
  assert.equal(found("/home", "?q=suicide"), "");
  assert.equal(found("/search", ""), "");
  assert.equal(found("/search", "?q=%E0%A4%A"), "%E0%A4%A");
  assert.equal(page.searchedFor([], "/search", "?q=suicide"), "");
});

const SITES = join(__dirname, "..", "..", "filters", "sites");
const searchOf = (site) => JSON.parse(/^search = (\[.*\])$/m.exec(readFileSync(join(SITES, `${site}.toml`), "utf8"))[1]);

test("every site says where its searches stand", () => {
  for (const [site, path, query] of [
    ["x", "/search", "?q=suicide&src=typed_query&f=live"], ["x", "/hashtag/suicide", "?src=hashtag_click"],
    ["bluesky", "/search", "?q=suicide"], ["bluesky", "/hashtag/suicide", ""],
    ["mastodon", "/search", "?q=suicide&type=statuses"], ["mastodon", "/tags/suicide", ""],
    ["youtube", "/results", "?search_query=suicide&sp=x"], ["youtube", "/hashtag/suicide", ""],
    ["reddit", "/search/", "?q=suicide&type=posts"], ["reddit", "/search", "?q=suicide"],
    ["reddit", "/r/books/search/", "?q=suicide&restrict_sr=on"], ["generic", "/search", "?query=suicide"],
  ]) assert.equal(page.searchedFor(searchOf(site), path, query), "suicide", `${site} ${path}${query}`);
});

const verdict = (more) => page.readVerdict({ action: "cover", title: "Heavy feelings", author: "@ana", ...more });
const acts = (choices) => plain(choices).map(({ act }) => act);

test("help stands beside a cover as its verdict says, and the other choices stay as they are", () => {
  assert.deepEqual(acts(page.helpChoices(verdict({}), "")), []);
  assert.deepEqual(acts(page.helpChoices(verdict({ help: "find" }), "")), ["find"]);
  assert.deepEqual(acts(page.helpChoices(verdict({ help: "answer" }), "")), ["answer", "find"]);
  assert.deepEqual(acts(page.coverChoices(verdict({ help: "answer" }), false)), ["skip", "show", "always", "wrong", "why"]);
});

test("a cover that a family agreed to keep has the way out alone", () => {
  assert.deepEqual(acts(page.coverChoices(verdict({ kept: true }), false)), ["skip"]);
});

test("a discreet label does not say that help stands beside it", () => {
  assert.deepEqual(acts(page.labelChoices(verdict({ help: "answer" }), "", true, null)), ["less", "wrong"]);
  assert.deepEqual(acts(page.labelChoices(verdict({ help: "answer" }), "", false, null)), ["less", "answer", "find", "words", "wrong"]);
});

test("a sentence that was copied says so, and one that could not be says where it is, too", () => {
  const said = (copied) => plain(page.answerWords({ copied, helped: "" }));
  assert.deepEqual(said("copy1").answers.map(({ words }) => words), ["Copy", "Copied", "Copy"]);
  assert.deepEqual(said("copy2!").answers.map(({ words }) => words), ["Copy", "Copy", "Not copied"]);
  assert.match(said("").details, /emergency number of the place where they are/);
  assert.match(said("copy2!").details, /Find help in the app has them/);
});

test("the card says help first, then the way on", () => {
  const card = plain(page.helpCardWords("new", "112"));
  assert.deepEqual(acts(card.choices), ["find", "on", "away"]);
  assert.ok(card.lines.some((line) => line.includes("call 112")));
  const nowhere = plain(page.helpCardWords("new", ""));
  assert.ok(nowhere.lines.some((line) => line.includes("call the emergency number of the place where you are")));
  assert.deepEqual(acts(page.helpCardWords("away", "").choices), ["on", "back"]);
  assert.deepEqual(acts(page.helpCardWords("asked", "").choices), ["on"]);
  for (const state of ["new", "asked", "alone", "away"]) {
    const { label, title, lines } = plain(page.helpCardWords(state, ""));
    assert.equal(label, [`${title}.`, ...lines].join(" "));
  }
});
