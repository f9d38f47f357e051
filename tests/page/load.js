// Reads the pure files of the page script as they are, so that node can try them: they are parts of one function.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const FOLDER = join(__dirname, "..", "..", "resources", "page");

// The `names` that the pure files define together.
function load(...names) {
  const files = ["natives", "text", "words", "limit_words", "searching", "decide"].map((name) => readFileSync(join(FOLDER, `${name}.js`), "utf8"));
  return new Function(`"use strict";${files.join("\n")}\nreturn {${names.join(",")}};`)();
}

// What the engine tells a page of the words of `code`. In [page] of those files, TOML and JSON write strings alike.
function wordsOf(code) {
  const text = readFileSync(join(FOLDER, "..", "spoken", `${code}.toml`), "utf8");
  const lines = text.slice(text.indexOf("[page]")).split("\n").map((line) => line.match(/^(\w+) = (".*")$/)).filter(Boolean);
  const small = /^small_topics = true$/m.test(text);
  return { language: code, direction: "ltr", small, words: Object.fromEntries(lines.map(([, name, said]) => [name, JSON.parse(said)])) };
}

// A list of ours as an ordinary array, and a record as an ordinary object.
const plain = (value) => JSON.parse(JSON.stringify(value, (_, each) => (isList(each) ? Array.from(each) : each)));
const isList = (value) => value !== null && typeof value === "object" && Array.isArray(value);

module.exports = { load, plain, wordsOf };
