// Why: finding posts in a page, and reading what they say without asking the browser for layout.

const SKIPPED = bare({ script: 1, style: 1, template: 1, noscript: 1, textarea: 1, input: 1, select: 1, svg: 1, time: 1 }, null);
const BLOCKS = bare(
  { address: 1, article: 1, blockquote: 1, br: 1, dd: 1, div: 1, dl: 1, dt: 1, figcaption: 1, figure: 1, footer: 1, form: 1, h1: 1, h2: 1,
    h3: 1, h4: 1, h5: 1, h6: 1, header: 1, hr: 1, li: 1, main: 1, ol: 1, p: 1, pre: 1, section: 1, table: 1, td: 1, tr: 1, ul: 1 },
  null,
);
const NOT_POSTS = "script,style,template,link,meta,hr";
const MAX_ALTS = 20;
const EMOJI_ALT = 4;

// Selectors that this browser understands, as one `:is()`; "" where none is left.
function anyOf(selectors) {
  const good = list();
  each(bare(selectors, null), (selector) => {
    try {
      queryAll(document, selector);
      add(good, selector);
    } catch {
      // A selector of a newer browser: the others still find their posts.
    }
  });
  return good.length ? ":is(" + join(good, ",") + ")" : "";
}

// The selectors of `site` in the forms in which they are asked.
function finderOf(site) {
  const post = anyOf(site.post);
  const feeds = anyOf(site.feeds);
  const child = feeds && feeds + ">:not(" + NOT_POSTS + ")";
  const kinds = list();
  each(bare(keysOf(site.kinds), null), (kind) => {
    const selector = anyOf(site.kinds[kind]);
    if (selector) add(kinds, { __proto__: null, kind, selector });
  });
  const comments = keep(kinds, ({ kind }) => kind === "comment");
  return {
    __proto__: null,
    post,
    child,
    any: post && child ? ":is(" + post + "," + child + ")" : post || child || ":not(*)",
    comment: comments.length ? comments[0].selector : "",
    kinds,
    text: keep(mapped(site.text, (selector) => anyOf([selector])), (selector) => selector),
    author: keep(mapped(site.author, (selector) => anyOf([selector])), (selector) => selector),
  };
}

function mapped(items, change) {
  const out = list();
  each(bare(items, null), (item) => add(out, change(item)));
  return out;
}

// A feed's child that only wraps posts is not a post.
const isWrapper = (finder, element) =>
  finder.child !== "" && finder.post !== "" && !matches(element, finder.post) && queryAll(element, finder.post).length > 0;

const standsAlone = (finder, element) => finder.comment !== "" && matches(element, finder.comment);

// The post that `node` belongs to: the outermost one around it, except that a comment stands for itself.
function postOf(finder, node) {
  let found = null;
  for (let at = node; at !== null; at = outwards(at)) {
    if (nodeType(at) !== ELEMENT || !matches(at, finder.any) || isWrapper(finder, at)) continue;
    found = at;
    if (standsAlone(finder, at)) break;
  }
  return found;
}

// Walks what can be read in `node`, leaving out other posts, fields being written in, and covers of ours.
function walk(finder, node, into, isOurs) {
  const type = nodeType(node);
  if (type === TEXT) into.text += nodeValue(node);
  if (type !== ELEMENT && type !== FRAGMENT) return;
  if (type === ELEMENT) {
    const name = localName(node);
    if (name === "img") readAlt(node, into);
    if (SKIPPED[name] || isOurs(node) || isEdited(node)) return;
    if (into.started && standsAlone(finder, node) && matches(node, finder.any)) return;
    if (BLOCKS[name]) into.text += "\n";
  }
  into.started = true;
  const root = type === ELEMENT ? shadowOf(node) : null;
  if (root !== null) walk(finder, root, into, isOurs);
  for (let child = firstChild(node); child !== null; child = nextSibling(child)) walk(finder, child, into, isOurs);
  if (type === ELEMENT && BLOCKS[localName(node)]) into.text += "\n";
}

function isEdited(element) {
  const editable = getAttribute(element, "contenteditable");
  return editable !== null && editable !== "false";
}

// A short alt is an emoji drawn as a picture and belongs to the words; a long one describes a picture.
function readAlt(image, into) {
  const alt = tidy(getAttribute(image, "alt") || "");
  if (!alt) return;
  if (alt.length <= EMOJI_ALT) into.text += alt;
  else if (into.alts.length < MAX_ALTS) add(into.alts, clip(alt, MAX_TEXT));
}

const blank = () => ({ __proto__: null, text: "", alts: list(), started: false });

// Elements of `post` that `selector` finds in it or in its own open root, but not in a comment within.
function within(finder, post, selector) {
  const root = shadowOf(post);
  const found = root === null ? list() : queryAll(root, selector);
  if (matches(post, selector)) add(found, post);
  each(queryAll(post, selector), (element) => add(found, element));
  return keep(found, (element) => postOf(finder, element) === post);
}

// The first selector that finds something says where the words stand.
function firstFound(finder, post, selectors) {
  for (let at = 0; at < selectors.length; at += 1) {
    const found = within(finder, post, selectors[at]);
    if (found.length) return found;
  }
  return list();
}

function wordsIn(finder, elements, isOurs) {
  const parts = list();
  let last = null;
  each(elements, (element) => {
    if (last !== null && positionOf(last, element) & 16) return;
    last = element;
    const into = blank();
    walk(finder, element, into, isOurs);
    add(parts, tidy(into.text));
  });
  return join(keep(parts, (part) => part), "\n");
}

function kindOf(finder, element) {
  const fitting = keep(finder.kinds, ({ selector }) => matches(element, selector));
  return fitting.length ? fitting[0].kind : "post";
}

// What `element` says, with the signature that tells it from other posts.
function readPost(finder, element, isOurs) {
  const whole = blank();
  walk(finder, element, whole, isOurs);
  const texts = firstFound(finder, element, finder.text);
  const authors = firstFound(finder, element, finder.author);
  const text = texts.length ? wordsIn(finder, texts, isOurs) : tidy(whole.text);
  const author = authors.length ? wordsIn(finder, keep(authors, (found) => found === authors[0]), isOurs) : "";
  const post = {
    __proto__: null,
    text: clip(text, MAX_TEXT),
    author: clip(tidy(join(splitLines(author), " ")), MAX_NAME),
    alts: whole.alts,
    kind: kindOf(finder, element),
  };
  return { __proto__: null, post, signature: signatureOf(post, texts.length === 0) };
}

function splitLines(text) {
  const lines = list();
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && text[at] !== "\n") continue;
    add(lines, slice(text, from, at));
    from = at + 1;
  }
  return lines;
}
