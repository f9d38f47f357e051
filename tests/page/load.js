// Reads the pure files of the page script as they are, so that node can try them: they are parts of one function.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

const FOLDER = join(__dirname, "..", "..", "resources", "page");

// The `names` that the pure files define together.
function load(...names) {
  const files = ["natives", "text", "words", "searching", "decide"].map((name) => readFileSync(join(FOLDER, `${name}.js`), "utf8"));
  return new Function(`"use strict";${files.join("\n")}\nreturn {${names.join(",")}};`)();
}

// A list of ours as an ordinary array, and a record as an ordinary object.
const plain = (value) => JSON.parse(JSON.stringify(value, (_, each) => (isList(each) ? Array.from(each) : each)));
const isList = (value) => value !== null && typeof value === "object" && Array.isArray(value);

module.exports = { load, plain };
