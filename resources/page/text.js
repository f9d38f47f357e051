// Why: what is read from a page is made even and bounded before it is compared or sent. Pure.

const MAX_TEXT = 20000;
const MAX_NAME = 200;

const isSpace = (code) => code === 32 || code === 9 || code === 13 || code === 12 || code === 160;
const isDigit = (code) => code >= 48 && code <= 57;

// What makes a text untidy within; most texts have none of it, and looking for it costs less than walking through them.
const UNTIDY = bare(["  ", "\n", "\t", "\r", "\f", "\u00a0"], null);

function isTidy(text) {
  for (let at = 0; at < UNTIDY.length; at += 1) if (indexIn(text, UNTIDY[at]) >= 0) return false;
  return text === "" || (text[0] !== " " && text[text.length - 1] !== " ");
}

// Spaces run together, at most one line break in a row, no spaces at the ends.
function tidy(text) {
  if (isTidy(text)) return text;
  let out = "";
  let gap = "";
  let from = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? codeAt(text, at) : 32;
    const space = code === 10 || isSpace(code);
    if (!space && from < 0) from = at;
    if (!space) continue;
    if (from >= 0) {
      out += (out && gap) + slice(text, from, at);
      gap = "";
      from = -1;
    }
    gap = code === 10 ? "\n" : gap || " ";
  }
  return out;
}

// `text` without line breaks.
const oneLine = (text) => (indexIn(text, "\n") < 0 ? text : join(splitOn(text, "\n"), " "));

const isHigh = (code) => code >= 0xd800 && code <= 0xdbff;
const isLow = (code) => code >= 0xdc00 && code <= 0xdfff;

// At most `most` characters, and no half of a surrogate pair anywhere: the engine refuses those.
function clip(text, most) {
  if (text.length <= most && wellFormed(text)) return text;
  const end = min(text.length, most);
  let out = "";
  let from = 0;
  for (let at = 0; at < end; at += 1) {
    const code = codeAt(text, at);
    if (isHigh(code) && at + 1 < end && isLow(codeAt(text, at + 1))) at += 1;
    else if (isHigh(code) || isLow(code)) {
      out += slice(text, from, at) + "\ufffd";
      from = at + 1;
    }
  }
  return out + slice(text, from, end);
}

// Text that differs only in its numbers is the same post: likes and minutes count on while we read.
function withoutNumbers(text) {
  let out = "";
  for (let at = 0; at < text.length; at += 1) if (!isDigit(codeAt(text, at))) out += text[at];
  return out;
}

// What makes two readings the same post. `loose`: the text was not found by a selector and holds counters.
function signatureOf(post, loose) {
  const text = loose ? withoutNumbers(post.text) : post.text;
  return join([post.kind, post.author, text, join(post.alts, "\u0001"), join(post.cards, "\u0003"), markedAs(post.marks), post.main ? "m" : ""], "\u0001");
}

// Marks as one text: the same words in another community, or in an advert, are another post.
const markedAs = ({ followed, own, sponsored, community, language, links }) =>
  (followed ? "f" : "") + (own ? "o" : "") + (sponsored ? "s" : "") + "\u0002" + community + "\u0002" + language + "\u0002" + join(links, "\u0002");

const isHostCode = (code) => isDigit(code) || code === 45 || code === 46 || code === 95 || code > 127 || (code >= 97 && code <= 122);

const MAX_ADDRESS = 2000;
const WEB = bare(["https://", "http://", "//"], null);

// The host that a web address leads to, "" where it stays on the site or is no web address. `alone`: a host may stand
// there by itself, or before other words.
function hostIn(address, alone) {
  const text = lower(slice(address, 0, MAX_ADDRESS));
  const scheme = keep(WEB, (start) => slice(text, 0, start.length) === start);
  if (scheme.length === 0 && !alone) return "";
  let from = scheme.length ? scheme[0].length : 0;
  let end = from;
  for (; end < text.length && !endsHost(codeAt(text, end)); end += 1) if (text[end] === "@") from = end + 1;
  const host = beforePort(slice(text, from, end));
  for (let at = 0; at < host.length; at += 1) if (!isHostCode(codeAt(host, at))) return "";
  return indexIn(host, ".") > 0 ? host : "";
}

// "/", "?", "#", "\\" or space.
const endsHost = (code) => code === 47 || code === 63 || code === 35 || code === 92 || code === 10 || isSpace(code);
const beforePort = (host) => (indexIn(host, ":") < 0 ? host : slice(host, 0, indexIn(host, ":")));

// A handle as it is compared, from "@Ana", "/Ana" or "/profile/ana".
function nameIn(words) {
  const text = lower(tidy(slice(words, 0, MAX_NAME)));
  let from = 0;
  for (let at = 0; at < text.length; at += 1) if (text[at] === "/") from = at + 1;
  return slice(text, text[from] === "@" ? from + 1 : from);
}

function splitOn(text, word) {
  const parts = list();
  let from = 0;
  for (let at = indexIn(text, word); at >= 0; at = indexIn(text, word, from)) {
    add(parts, slice(text, from, at));
    from = at + word.length;
  }
  add(parts, slice(text, from));
  return parts;
}

const isEmpty = (post) => !post.text && !post.author && post.alts.length === 0 && post.cards.length === 0;

// JSON.stringify would ask objects and arrays for a toJSON that the page may have planted: then JSON is written by hand.
// Asked for without `in`, which a page could hear.
const isPlanted = () =>
  hasOwn(ObjectProto, "toJSON") || hasOwn(ArrayProto, "toJSON") || prototypeOf(ArrayProto) !== ObjectProto;
const encode = (value) => (isPlanted() ? encodeByHand(value) : quoteJson(value));

function encodeByHand(value) {
  if (value === null || typeof value !== "object") return quoteJson(value);
  const isList = hasOwn(value, "length");
  const names = isList ? value : bare(keysOf(value), null);
  let text = "";
  for (let at = 0; at < names.length; at += 1) {
    text += (at ? "," : "") + (isList ? encodeByHand(value[at]) : quoteJson(names[at]) + ":" + encodeByHand(value[names[at]]));
  }
  return isList ? "[" + text + "]" : "{" + text + "}";
}

// The own fields of a message, so that nothing planted on Object.prototype is taken for one of them.
function field(from, name, otherwise) {
  return hasOwn(from, name) && typeof from[name] === typeof otherwise ? from[name] : otherwise;
}

function readVerdict(from) {
  return {
    __proto__: null,
    action: field(from, "action", "show"),
    title: field(from, "title", ""),
    reason: field(from, "reason", ""),
    certainty: field(from, "certainty", ""),
    author: field(from, "author", ""),
    fold: field(from, "fold", false),
    help: field(from, "help", ""),
    rule: field(from, "rule", false),
    kept: field(from, "kept", false),
    claim: field(from, "claim", false),
  };
}
