// The parts of the page script that decide and word, tried without a browser.
const test = require("node:test");
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");
const { load, plain, wordsOf } = require("./load.js");

const page = load(
  "lookOf", "runsOf", "backOff", "tidy", "clip", "encode", "signatureOf", "hostIn", "nameIn", "readVerdict", "isEmpty",
  "runLine", "coverLabel", "coverChoices", "skippedLine", "coverDetails", "list", "add", "speak", "fill",
);
page.speak(wordsOf("en"));

const verdict = (action, more = {}) => page.readVerdict({ action, ...more });
const facts = (more) => ({
  verdict: null, choice: "", covering: true, expired: false, inView: false, keepHeld: false, ...more,
});

test("a post without a verdict is held until its time is over", () => {
  assert.equal(page.lookOf(facts({})), "held");
  assert.equal(page.lookOf(facts({ expired: true })), "shown");
  assert.equal(page.lookOf(facts({ expired: true, keepHeld: true })), "held");
});

test("each action has its look", () => {
  const looks = ["show", "label", "space", "cover", "hide"].map((action) => page.lookOf(facts({ verdict: verdict(action) })));
  assert.deepEqual(looks, ["shown", "label", "shown", "cover", "hidden"]);
  assert.equal(page.lookOf(facts({ verdict: verdict("space", { fold: true }) })), "folded");
});

test("paused covering shows everything, judged or not", () => {
  for (const each of [null, verdict("hide"), verdict("cover")]) {
    assert.equal(page.lookOf(facts({ verdict: each, covering: false, keepHeld: true })), "shown");
  }
});

test("a person's choice stands above the verdict, but not above being shown", () => {
  assert.equal(page.lookOf(facts({ verdict: verdict("cover"), choice: "show" })), "again");
  assert.equal(page.lookOf(facts({ verdict: verdict("cover"), choice: "skip" })), "line");
  assert.equal(page.lookOf(facts({ verdict: verdict("show"), choice: "skip" })), "shown");
});

test("a limit that has ended covers what could be read, but for what the person showed, paused or not", () => {
  for (const action of ["show", "label", "space"]) {
    assert.equal(page.lookOf(facts({ verdict: verdict(action), limited: true })), "limit");
    assert.equal(page.lookOf(facts({ verdict: verdict(action), limited: true, covering: false })), "limit");
    assert.notEqual(page.lookOf(facts({ verdict: verdict(action), limited: true, free: true })), "limit");
  }
  assert.equal(page.lookOf(facts({ limited: true, empty: true })), "limit");
  assert.equal(page.lookOf(facts({ limited: true })), "held");
  assert.equal(page.lookOf(facts({ verdict: verdict("cover"), limited: true })), "cover");
  assert.equal(page.lookOf(facts({ verdict: verdict("cover"), limited: true, choice: "show" })), "limit");
});

test("what was released unjudged is only labelled while it is in view", () => {
  for (const action of ["cover", "hide"]) {
    const late = facts({ verdict: verdict(action), expired: true, inView: true });
    assert.equal(page.lookOf(late), "label");
    assert.notEqual(page.lookOf({ ...late, inView: false }), "label");
    assert.notEqual(page.lookOf({ ...late, keepHeld: true }), "label");
  }
});

test("neighbours fold: any that are spaced, covers from three on", () => {
  const runs = (...looks) => plain(page.runsOf(looks)).map(({ kind, members }) => [kind, members]);
  assert.deepEqual(runs("folded", "folded", "shown", "folded"), [["folded", [0, 1]], ["folded", [3]]]);
  assert.deepEqual(runs("cover", "cover", "shown", "cover"), []);
  assert.deepEqual(runs("cover", "hidden", "cover", "cover", "folded"), [["cover", [0, 2, 3]], ["folded", [4]]]);
  assert.deepEqual(runs("cover", "cover", "line", "cover"), []);
  assert.deepEqual(runs(), []);
});

// When the tries fall that a document makes in `until` ms, each of which fails at once.
function triesIn(until, luck) {
  const times = [];
  for (let at = 0; at < until; at += page.backOff(at, luck)) times.push(at);
  return times;
}

test("for the first minute the engine is looked for often enough to be found within three seconds", () => {
  for (let away = 0; away <= 60_000; away += 100) assert.ok(page.backOff(away, 1) <= 2500);
  assert.ok(page.backOff(0, 1) <= 200);
});

test("after that tries grow rarer, down to one a minute", () => {
  let before = 0;
  for (let away = 0; away < 86_400_000; away += 997) {
    const [least, most] = [page.backOff(away, 0), page.backOff(away, 1)];
    assert.ok(least >= 160 && most <= 60_000 && least < most && most >= before);
    before = most;
  }
  for (let away = 120_000; away < 86_400_000; away += 10_000) assert.ok(page.backOff(away, 0) >= 48_000);
});

test("a tab that nobody hurries asks at most 36 times in the first minute, and 85 times in the hour after it", () => {
  for (const luck of [0, 0.5, 1]) {
    const quick = triesIn(60_000, luck).length;
    assert.ok(quick <= 36, `${quick} tries`);
    assert.ok(triesIn(3_660_000, luck).length - quick <= 85);
  }
});

test("text is made even", () => {
  assert.equal(page.tidy("  a \t b\u00a0c \n\n\n d  "), "a b c\nd");
  assert.equal(page.tidy(" \n "), "");
});

test("clipping keeps the limit and leaves no half of a pair", () => {
  assert.equal(page.clip("abc", 2), "ab");
  assert.equal(page.clip("a😀b", 2), "a\ufffd");
  assert.equal(page.clip("a😀b", 3), "a😀");
  assert.equal(page.clip("\udc00x\ud800", 9), "\ufffdx\ufffd");
  for (let length = 0; length < 400; length += 1) {
    const units = Array.from({ length }, () => 0xd7f0 + Math.floor(Math.random() * 0x830));
    const clipped = page.clip(String.fromCharCode(...units), 300);
    assert.ok(clipped.length <= 300 && clipped.isWellFormed());
  }
});

test("messages are the JSON that JSON.stringify would write, without asking anything of the page's", () => {
  const posts = page.list();
  page.add(posts, { __proto__: null, key: "p1", text: 'a "quote" \u2028 \\', alts: page.list(), own: false, n: 1.5, none: null });
  const message = { __proto__: null, t: "judge", posts };
  Object.prototype.toJSON = () => "stolen";
  Array.prototype.toJSON = () => "stolen";
  const text = page.encode(message);
  delete Object.prototype.toJSON;
  delete Array.prototype.toJSON;
  const post = { key: "p1", text: 'a "quote" \u2028 \\', alts: [], own: false, n: 1.5, none: null };
  assert.deepEqual(JSON.parse(text), { t: "judge", posts: [post] });
});

test("a verdict is read from own fields of the right kind alone", () => {
  Object.prototype.fold = true;
  const read = page.readVerdict({ action: "space", title: 7 });
  delete Object.prototype.fold;
  assert.deepEqual([read.action, read.title, read.fold], ["space", "", false]);
});

test("counters make no new post where the words were not found by selector", () => {
  const post = (text) => ({ text, author: "a", kind: "post", alts: [], cards: [], marks: { links: [] } });
  assert.equal(page.signatureOf(post("x 12 likes"), true), page.signatureOf(post("x 13 likes"), true));
  assert.notEqual(page.signatureOf(post("run 5 km"), false), page.signatureOf(post("run 6 km"), false));
  assert.notEqual(page.signatureOf(post("a"), true), page.signatureOf({ ...post("a"), author: "b" }, true));
});

test("the same words with other marks are another post: an advert, another community", () => {
  const post = (marks) => ({ text: "x", author: "a", kind: "post", alts: [], cards: [], marks: { links: [], ...marks } });
  assert.notEqual(page.signatureOf(post({ community: "r/a" }), false), page.signatureOf(post({ community: "r/b" }), false));
  assert.equal(page.signatureOf(post({ sponsored: true }), false), page.signatureOf(post({ sponsored: true }), false));
});

test("a preview makes another post of the same words, and is one where there are no others", () => {
  const post = (cards, alts = []) => ({ text: "x", author: "a", kind: "post", alts, cards, marks: { links: [] } });
  const signature = (...parts) => page.signatureOf(post(...parts), false);
  assert.notEqual(signature(["A page"]), signature([]));
  assert.notEqual(signature(["A page"]), signature([], ["A page"]));
  assert.equal(signature(["A page"]), signature(["A page"]));
  assert.ok(page.isEmpty({ text: "", author: "", alts: [], cards: [] }));
  assert.ok(!page.isEmpty({ text: "", author: "", alts: [], cards: ["A page"] }));
});

test("of an address the host is read, and nothing where it leads nowhere else", () => {
  const hosts = {
    "https://Shop.Example/a?b=c#d": "shop.example", "http://a@b@tea.example:8080": "tea.example", "//cdn.example": "cdn.example",
    "https://bücher.example/": "bücher.example", "https://tea.example\\@evil.test": "tea.example",
    "/profile/ana": "", "page.html": "", "mailto:ana@tea.example": "", "javascript:a.b": "", "https://localhost/": "",
    "https://[::1]/": "", "https://": "", "": "", "data:text/html,//a.example": "", "https://a b.example": "",
  };
  for (const [address, host] of Object.entries(hosts)) assert.equal(page.hostIn(address, false), host, address);
  assert.equal(page.hostIn("tea.example A page about tea", true), "tea.example");
  assert.equal(page.hostIn("Tea, please", true), "");
  assert.ok(page.hostIn("https://" + "a.".repeat(1e6), false).length < 2000);
});

test("a handle is the same with and without what stands before it", () => {
  for (const name of ["@Ana", "/ana", "/profile/ana", " ana ", "https://tea.example/@ana"]) assert.equal(page.nameIn(name), "ana");
  assert.equal(page.nameIn(""), "");
});

const COVER = verdict("cover", {
  title: "Bullying and hate", reason: "Reads like bullying.", certainty: "fairly sure", author: "@mara",
});

const titled = (title, more = {}) => verdict("cover", { title, ...more });
const [CRUEL, HARSH, BODIES] = ["Bullying and hate", "Violence and abuse", "Looks and body comparison"].map((each) => titled(each));

test("a line for a run of posts says how many and about what", () => {
  assert.equal(page.runLine([BODIES, BODIES, BODIES], "folded", false), "3 posts folded: looks and body comparison");
  assert.equal(page.runLine([BODIES], "folded", false), "1 post folded: looks and body comparison");
  assert.equal(
    page.runLine([CRUEL, HARSH, CRUEL], "covered", false), "3 posts covered: bullying and hate, violence and abuse",
  );
  assert.equal(page.runLine([titled(""), titled("")], "covered", false), "2 posts covered");
});

test("it names two categories at most, and says that there are others", () => {
  const line = page.runLine([CRUEL, HARSH, BODIES, titled("Heavy feelings")], "covered", false);
  assert.equal(line, "4 posts covered: bullying and hate, violence and abuse, and others");
});

test("discreet, it says only how many", () => {
  assert.equal(page.runLine([CRUEL, HARSH, BODIES], "covered", true), "3 posts covered");
  assert.equal(page.runLine([BODIES], "folded", true), "1 post folded");
});

test("a rule's name is said once, and as the person wrote it", () => {
  const ofRule = titled("NHS leaks", { certainty: "your rule", author: "@ana", rule: true });
  assert.equal(page.coverLabel(ofRule, false), "Covered: NHS leaks, by @ana. your rule");
  assert.equal(page.coverDetails(ofRule, false), "From @ana · your rule");
  assert.equal(page.runLine([ofRule, CRUEL], "covered", false), "2 posts covered: “NHS leaks”, bullying and hate");
  const nameless = titled("Your rule");
  assert.deepEqual([page.coverLabel(nameless, false), page.coverDetails(nameless, false)], ["Covered: Your rule", ""]);
});

test("the way out is the first button, always", () => {
  const words = (more, discreet) => plain(page.coverChoices({ ...COVER, ...more }, discreet)).map((each) => each.words);
  assert.deepEqual(words({}, false), ["Skip", "Show", "Always show @mara", "Wrong?", "Why?"]);
  assert.deepEqual(words({ author: "" }, false), ["Skip", "Show", "Wrong?", "Why?"]);
  assert.ok(!words({}, true).join().includes("mara"));
});

test("a discreet cover says only that something was set aside", () => {
  assert.equal(page.coverLabel(COVER, true), "Covered: something you set aside");
  assert.equal(page.coverDetails(COVER, true), "");
  assert.equal(page.skippedLine(COVER, true), "Skipped");
});

test("each language orders its own sentences, and German keeps its capitals", () => {
  const said = (code) => {
    page.speak(wordsOf(code));
    return [page.runLine([CRUEL, HARSH, BODIES], "covered", false), page.coverChoices(COVER, false)[2].words];
  };
  const german = ["3 Beiträge abgedeckt: Bullying and hate, Violence and abuse und weitere", "@mara immer zeigen"];
  assert.deepEqual(said("de"), german);
  const spanish = ["3 publicaciones cubiertas: bullying and hate, violence and abuse y otros", "Mostrar siempre a @mara"];
  assert.deepEqual(said("es"), spanish);
  page.speak(wordsOf("en"));
});

test("what is put into a sentence has no places of its own", () => {
  assert.equal(page.coverLabel({ ...COVER, author: "{title}{x}" }, false), "Covered: Bullying and hate, by {title}{x}. Reads like bullying. fairly sure");
});

test("words are read from own fields of the right kind alone", () => {
  Object.prototype.skip = "planted";
  page.speak({ language: "en", words: { show: 7, wrong: "?" } });
  const said = plain(page.coverChoices(COVER, true)).map((each) => each.words);
  page.speak({});
  const nothing = plain(page.coverChoices(COVER, true)).map((each) => each.words);
  delete Object.prototype.skip;
  page.speak(wordsOf("en"));
  assert.deepEqual([said, nothing], [["", "", "", "?"], ["", "", "", ""]]);
});

test("all files together are one script: no name stands for two things", () => {
  const folder = path.join(__dirname, "../../resources/page");
  const all = fs.readdirSync(folder).filter((name) => name.endsWith(".js"));
  const text = all.map((name) => fs.readFileSync(path.join(folder, name), "utf8")).join("\n");
  assert.ok(new vm.Script(text));
});
