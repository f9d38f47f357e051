// Why: whether a search is about self-harm is judged here, in the page, which knows its own address anyway: neither the
// words nor the address go to the engine, which hears only that the card may be wanted. Pure.

const APOSTROPHES = bare([39, 0x2019, 0x2bc], null);
const isMark = (code) => code >= 0x300 && code <= 0x36f;
const isPunctuation = (code) => code <= 0xbf || (code >= 0x2000 && code <= 0x206f) || code === 0x3000;
const isLetter = (code) => isDigit(code) || (code >= 97 && code <= 122) || !isPunctuation(code);

// The words of `text` in one form, with a space before, between and after: " kill myself ". Accents fall away.
function plainWords(text) {
  let out = " ";
  const folded = lower(normalized(text, "NFKD"));
  for (let at = 0; at < folded.length; at += 1) {
    const code = codeAt(folded, at);
    if (isMark(code) || keep(APOSTROPHES, (each) => each === code).length) continue;
    if (isLetter(code)) out += folded[at];
    else if (out[out.length - 1] !== " ") out += " ";
  }
  return out[out.length - 1] === " " ? out : out + " ";
}

// Whole words and phrases; what is about something else wins.
function asksAboutSelfHarm(search, { about, not_about: notAbout }) {
  const words = plainWords(search);
  const has = (phrases) => keep(bare(phrases, null), (phrase) => indexIn(words, plainWords(phrase)) >= 0).length > 0;
  return has(about) && !has(notAbout);
}

// Whether `path` is one that `pattern` means, in which "*" stands for anything.
function fitsPath(pattern, path) {
  const parts = splitOn(pattern, "*");
  if (parts.length === 1) return pattern === path;
  const last = parts[parts.length - 1];
  if (indexIn(path, parts[0]) !== 0) return false;
  let at = parts[0].length;
  for (let part = 1; part < parts.length - 1; part += 1) {
    const found = indexIn(path, parts[part], at);
    if (found < 0) return false;
    at = found + parts[part].length;
  }
  return path.length - last.length >= at && slice(path, path.length - last.length) === last;
}

// What is searched for at an address, as the site's `patterns` say (filters.sites.definition); "" where nothing is.
function searchedFor(patterns, path, query) {
  let found = "";
  each(bare(patterns, null), (pattern) => {
    const mark = indexIn(pattern, "?");
    if (found || !fitsPath(mark < 0 ? pattern : slice(pattern, 0, mark), path)) return;
    found = mark < 0 ? decoded(lastPart(path)) : parameterIn(query, slice(pattern, mark + 1));
  });
  return found;
}

function parameterIn(query, name) {
  const start = name + "=";
  const pairs = keep(splitOn(slice(query, query[0] === "?" ? 1 : 0), "&"), (pair) => slice(pair, 0, start.length) === start);
  return pairs.length ? decoded(join(splitOn(slice(pairs[0], start.length), "+"), " ")) : "";
}

function lastPart(path) {
  const parts = keep(splitOn(path, "/"), (part) => part);
  return parts.length ? parts[parts.length - 1] : "";
}

function decoded(text) {
  try {
    return decodePart(text);
  } catch {
    return text;
  }
}
