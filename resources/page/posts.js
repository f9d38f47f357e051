// Why: finding posts in a page, and reading what they say without asking the browser for layout.

const SKIPPED = bare(
  { script: 1, style: 1, template: 1, noscript: 1, textarea: 1, input: 1, select: 1, svg: 1, time: 1, figcaption: 1 },
  null,
);
const BLOCKS = bare(
  { address: 1, article: 1, blockquote: 1, br: 1, dd: 1, details: 1, div: 1, dl: 1, dt: 1, figcaption: 1, figure: 1, footer: 1, form: 1, h1: 1, h2: 1,
    h3: 1, h4: 1, h5: 1, h6: 1, header: 1, hr: 1, li: 1, main: 1, ol: 1, p: 1, pre: 1, section: 1, summary: 1, table: 1, td: 1, tr: 1, ul: 1 },
  null,
);
const NOT_POSTS = "script,style,template,link,meta,hr";
const MAX_ALTS = 20;
const MAX_CARDS = 20;
const CONTAINED = 16;
const EMOJI_ALT = 4;
const PICTURES = "img[alt],video[aria-label]";

// Selectors that this browser understands, each apart from the others.
function goodOf(selectors) {
  const good = list();
  each(bare(selectors, null), (selector) => {
    try {
      queryAll(document, selector);
      add(good, selector);
    } catch {
      // A selector of a newer browser: the others still find their posts.
    }
  });
  return good;
}

// The same as one; "" where none is left.
function anyOf(selectors) {
  const good = goodOf(selectors);
  return good.length ? ":is(" + join(good, ",") + ")" : "";
}

// The selectors of `site` in the forms in which they are asked.
function finderOf(site) {
  const wrapping = mapped(site.feeds, (feed) => feed + " > *");
  const posts = goodOf(keep(bare(site.post, null), (selector) => !holdsItem(wrapping, selector)));
  const post = anyOf(posts);
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
    each: eachApart(posts, child),
    any: post && child ? ":is(" + post + "," + child + ")" : post || child || ":not(*)",
    comment: comments.length ? comments[0].selector : "",
    kinds,
    text: eachOf(site.text),
    author: eachOf(site.author),
    media: eachOf(site.media),
    card: eachOf(site.card),
    cards: anyOf(site.card),
    skip: anyOf(site.skip),
    marks: markerOf(site.marks),
    main: anyOf(site.main),
    own: null,
  };
}

const holdsItem = (items, wanted) => keep(items, (item) => item === wanted).length > 0;
const eachOf = (selectors) => keep(mapped(selectors, (selector) => anyOf([selector])), (selector) => selector);

// What finds a post, one by one: a browser's sheet keeps such rules by the names in them, where it would ask every element
// of the page for one `:is()`; and one that a sheet does not take loses none of the others.
function eachApart(posts, child) {
  const all = mapped(posts, (selector) => (indexIn(selector, ",") < 0 ? selector : ":is(" + selector + ")"));
  if (child) add(all, child);
  if (all.length === 0) add(all, ":not(*)");
  return all;
}

function mapped(items, change) {
  const out = list();
  each(bare(items, null), (item) => add(out, change(item)));
  return out;
}

// A feed's child that only wraps posts is not a post.
const isWrapper = (finder, element) =>
  wrapsOwn(finder, element) ||
  finder.child !== "" && finder.post !== "" && !matches(element, finder.post) && queryAll(element, finder.post).length > 0;

// While posts are looked for loosely, what stands around one of the site's own is none.
const wrapsOwn = (finder, element) =>
  finder.own !== null && !matches(element, finder.own.any) &&
  keep(queryAll(element, finder.own.any), (each) => isPost(kindOf(finder.own, each))).length > 0;

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

// What can be read in `node` and below, leaving out other posts, fields being written in, covers of ours, and what stands
// apart from a post's own words: captions of pictures, previews of linked pages, and buttons among the words.
function textIn(finder, node, isOurs, top) {
  const type = nodeType(node);
  if (type === TEXT) return nodeValue(node);
  if (type !== ELEMENT && type !== FRAGMENT) return "";
  if (type === FRAGMENT) return childText(finder, node, isOurs);
  const name = localName(node);
  if (name === "img") return emojiOf(node);
  if (SKIPPED[name] || isOurs(node) || isEdited(node)) return "";
  if (!top && standsAlone(finder, node) && matches(node, finder.any)) return "";
  if (!top && finder.cards !== "" && matches(node, finder.cards)) return "";
  if (finder.skip !== "" && matches(node, finder.skip)) return "";
  const root = shadowOf(node);
  const text = (root === null ? "" : childText(finder, root, isOurs)) + childText(finder, node, isOurs);
  return BLOCKS[name] ? "\n" + text + "\n" : text;
}

function childText(finder, node, isOurs) {
  let text = "";
  for (let at = firstChild(node); at !== null; at = nextSibling(at)) text += textIn(finder, at, isOurs, false);
  return text;
}

function isEdited(element) {
  const editable = getAttribute(element, "contenteditable");
  return editable !== null && editable !== "false";
}

// A short alt is an emoji drawn as a picture and belongs to the words; a long one describes a picture.
function emojiOf(image) {
  const alt = tidy(getAttribute(image, "alt") || "");
  return alt.length <= EMOJI_ALT ? alt : "";
}

const described = (element) => tidy(getAttribute(element, "alt") || getAttribute(element, "aria-label") || "");

// Descriptions of the post's pictures: of those that the site's definition points at, or of all. Captions are some, too.
function altsOf(finder, post, isOurs) {
  const media = firstFound(finder, post, finder.media);
  const pictures = list();
  each(media, (element) => {
    add(pictures, element);
    each(queryAll(element, PICTURES), (picture) => add(pictures, picture));
  });
  if (finder.media.length === 0) each(within(finder, post, PICTURES), (picture) => add(pictures, picture));
  const alts = list();
  each(pictures, (picture) => {
    const alt = described(picture);
    if (alt.length > EMOJI_ALT) addOnce(alts, alt, MAX_ALTS);
  });
  each(within(finder, post, "figcaption"), (caption) => addOnce(alts, tidy(childText(finder, caption, isOurs)), MAX_ALTS));
  return alts;
}

// What previews of linked pages say. Elements within one another are read once.
function cardsOf(finder, post, isOurs) {
  const cards = list();
  each(apart(firstFound(finder, post, finder.card)), (card) => addOnce(cards, tidy(textIn(finder, card, isOurs, true)), MAX_CARDS));
  return cards;
}

function addOnce(texts, text, most) {
  if (text && texts.length < most && !holdsItem(texts, text)) add(texts, clip(text, MAX_TEXT));
}

// Elements of `post` that `selector` finds in it or in its own open root, but not in a comment within.
function within(finder, post, selector) {
  const root = shadowOf(post);
  const found = root === null ? list() : queryAll(root, selector);
  if (matches(post, selector)) add(found, post);
  if (holdsAny(post, selector)) each(queryAll(post, selector), (element) => add(found, element));
  return finder.comment === "" ? found : keep(found, (element) => postOf(finder, element) === post);
}

// The first selector that finds something says where the words stand.
function firstFound(finder, post, selectors) {
  for (let at = 0; at < selectors.length; at += 1) {
    const found = within(finder, post, selectors[at]);
    if (found.length) return found;
  }
  return list();
}

// `elements`, in the order of the document, without those within one another.
function apart(elements) {
  let last = null;
  return keep(elements, (element) => {
    if (last !== null && positionOf(last, element) & CONTAINED) return false;
    last = element;
    return true;
  });
}

function wordsIn(finder, elements, isOurs) {
  const parts = mapped(apart(elements), (element) => tidy(textIn(finder, element, isOurs, true)));
  return join(keep(parts, (part) => part), "\n");
}

// The first that has words: an author's picture is often a link of its own.
function authorOf(finder, post, isOurs) {
  const found = firstFound(finder, post, finder.author);
  for (let at = 0; at < found.length; at += 1) {
    const words = tidy(textIn(finder, found[at], isOurs, true));
    if (words) return clip(oneLine(words), MAX_NAME);
  }
  return "";
}

function kindOf(finder, element) {
  const fitting = keep(finder.kinds, ({ selector }) => matches(element, selector));
  return fitting.length ? fitting[0].kind : "post";
}

// What `element` says, with the signature that tells it from other posts. Where a site says which words are whose, and
// there is a preview alone, the post has no words of its own.
function readPost(finder, element, isOurs) {
  if (finder.own !== null && matches(element, finder.own.any)) return readPost(finder.own, element, isOurs);
  const texts = firstFound(finder, element, finder.text);
  const author = authorOf(finder, element, isOurs);
  const cards = cardsOf(finder, element, isOurs);
  const silent = texts.length === 0 && cards.length > 0 && finder.media.length > 0;
  const loose = texts.length === 0 && !silent;
  const post = {
    __proto__: null,
    text: clip(loose ? tidy(textIn(finder, element, isOurs, true)) : wordsIn(finder, texts, isOurs), MAX_TEXT),
    author,
    alts: altsOf(finder, element, isOurs),
    cards,
    kind: kindOf(finder, element),
    marks: marksOf(finder, element, texts, author, isOurs),
    main: finder.main !== "" && matches(element, finder.main),
    loose,
  };
  return { __proto__: null, post, signature: signatureOf(post, loose) };
}
