// Why: no post is painted before its verdict. A sheet of our own hides every post that does not carry our mark.
// The mark is an attribute with a name of this document alone; marks that we did not set are taken off before a frame
// is painted, so that neither a clone nor a page that learnt the name can release what was not judged.
//
// Words of a mark: w held again, with new words in an old element · s shown · f shown just now (no transition)
//   p part of a post, or wrapper of posts · k covered · v nothing of it is seen, not even blurred · l one line
//   n not there · r made the base of our cover · b made a box · o our own host · t our host as a chip
//   d a chip within its post's edge · u a chip that is open · e help stands on the cover · a how to answer does
//
// A page can show hundreds of posts, so that nearly all of them get their mark at little cost: rules for what stands in a
// post are keyed on a second attribute, which few posts ever carry, since for every change of an attribute that such a
// rule names, the browser works out the style of all that stands below. A post is held by its visibility all the same,
// which all that stands below inherits: by opacity alone it would cost less, but what has no box of its own, what is
// painted above the page (a popover, a full screen) and presses, also those into frames, would go past it.

const LINE_HEIGHT = 44;
const COVER_HEIGHT = 112;
// On a narrow screen the same words take more lines.
const NARROW = 480;
const NARROW_LINE = 56;
const NARROW_COVER = 136;
// Help beside a cover takes a line of its own; sentences to answer with take what they need.
const HELP_HEIGHT = 172;
const NARROW_HELP = 236;
const ANSWER_HEIGHT = 400;
const NARROW_ANSWER = 540;
const MOST_CONTESTS = 20;
// Marks whose rules reach into the post.
const REACHES = bare({ w: 1, k: 1, l: 1 }, null);

// What is covered is blurred by itself, beside the cover's own blur of what lies behind it: where a post, or something
// around it, is faded, browsers leave that one out, and every word could be read. What a site opens above its page
// (a popover, a dialog) is painted outside of its post, where no blur of the post's reaches. It is not hidden, because
// a dialog that nobody sees keeps people from everything else on the page.
function holdRules(finder, mark, deep) {
  const has = (word) => "[" + mark + "~=" + word + "]";
  const holds = (word) => "[" + deep + "~=" + word + "]";
  const unjudged = ":not([" + mark + "]):not([contenteditable] *)";
  const held = "{visibility:hidden!important;opacity:0!important;pointer-events:none!important;transition:none!important}";
  const notOurs = ":not(" + has("o") + ")";
  return (
    "@layer " + mark + "{" +
    join(mapped(finder.each, (selector) => selector + unjudged + held), "") + has("w") + held +
    has("f") + "," + holds("w") + " *," + has("k") + "," + holds("k") + ">*{transition:none!important}" +
    has("r") + "{position:relative!important}" + has("b") + "{display:block!important}" +
    has("k") + "{overflow:clip!important;isolation:isolate!important;min-height:" + COVER_HEIGHT + "px!important}" +
    holds("k") + ">" + notOurs + ",:host(" + holds("k") + ")>" + notOurs + "{filter:blur(24px)!important}" +
    "[" + deep + "] :is(:popover-open,:modal):not(" + has("o") + "){filter:blur(24px)!important}" +
    has("k") + has("v") + "," + holds("k") + holds("v") + " *" + notOurs + "{visibility:hidden!important}" +
    has("e") + "{min-height:" + HELP_HEIGHT + "px!important}" + has("a") + "{min-height:" + ANSWER_HEIGHT + "px!important}" +
    has("l") + "{height:" + LINE_HEIGHT + "px!important;min-height:0!important;" +
    "overflow:clip!important;isolation:isolate!important;padding-block:0!important;visibility:hidden!important;transition:none!important}" +
    holds("l") + ">" + notOurs + "{display:none!important}" +
    has("n") + "{display:none!important}" +
    "@media (max-width:" + NARROW + "px){" + has("k") + "{min-height:" + NARROW_COVER + "px!important}" +
    has("e") + "{min-height:" + NARROW_HELP + "px!important}" + has("a") + "{min-height:" + NARROW_ANSWER + "px!important}" +
    has("l") + "{height:" + NARROW_LINE + "px!important}}}"
  );
}

function holdOf(finder, settled) {
  const mark = secretName("w");
  const deep = secretName("d");
  const marks = new OwnWeakMap();
  const sheet = new Sheet();
  const roots = list();
  let on = true;

  const nativeSheets = (root) => (nodeType(root) === DOCUMENT ? sheetsOfDocument : sheetsOfRoot);
  const sheetsOf = (root) => apply(nativeSheets(root).get, root, NOTHING);
  const writeSheets = (root, sheets) => apply(nativeSheets(root).set, root, [sheets]);
  const withOurs = (sheets) => {
    const all = [];
    let at = 0;
    for (; at < sheets.length; at += 1) if (sheets[at] !== sheet) define(all, all.length, fieldOf(sheets[at]));
    define(all, all.length, fieldOf(sheet));
    return all;
  };
  const holds = (root) => {
    const sheets = sheetsOf(root);
    for (let at = 0; at < sheets.length; at += 1) if (sheets[at] === sheet) return true;
    return false;
  };

  function adopt(root) {
    if (!holds(root)) writeSheets(root, withOurs(sheetsOf(root)));
  }

  // A page that sets a list of sheets of its own keeps ours in it, without a frame in between.
  function guardSetter(owner, native) {
    define(owner, "adoptedStyleSheets", {
      __proto__: null, configurable: true, enumerable: true, get: native.get,
      set(sheets) {
        apply(native.set, this, [sheets]);
        const root = this;
        guarded(() => isIn(known, root) && adopt(root))();
      },
    });
  }

  // A site that keeps undoing what we do (and has an observer as quick as ours) must not hang its own tab.
  let contests = new OwnWeakMap();
  function mayContest(element) {
    const count = (weakGet(contests, element) || 0) + 1;
    weakSet(contests, element, count);
    return count <= MOST_CONTESTS;
  }

  const known = new OwnWeakSet();
  function enter(root) {
    if (isIn(known, root)) return false;
    markIn(known, root);
    add(roots, root);
    adopt(root);
    return true;
  }

  const carries = (element, words) =>
    getAttribute(element, mark) === words && getAttribute(element, deep) === (REACHES[words[0]] ? words : null);

  function write(element, words) {
    setAttribute(element, mark, words);
    if (REACHES[words[0]]) setAttribute(element, deep, words);
    else if (hasAttribute(element, deep)) removeAttribute(element, deep);
  }

  function wipe(element) {
    if (hasAttribute(element, mark)) removeAttribute(element, mark);
    if (hasAttribute(element, deep)) removeAttribute(element, deep);
  }

  let away = "";
  const rule = () => writeSheet(sheet, (on ? holdRules(finder, mark, deep) : "") + (away && "@layer " + mark + "{" + away + "}"));
  rule();
  guardSetter(Document.prototype, sheetsOfDocument);
  guardSetter(ShadowRoot.prototype, sheetsOfRoot);

  return {
    __proto__: null,
    mark,
    deep,
    // What lost its second attribute alone.
    halved: join(mapped(bare(keysOf(REACHES), null), (word) => "[" + mark + "~=" + word + "]:not([" + deep + "])"), ","),
    roots,
    enter,
    isKnown: (root) => isIn(known, root),
    verify() {
      each(roots, adopt);
    },
    mayContest,
    forgive() {
      contests = new OwnWeakMap();
    },
    // Roots that left the page are let go; one that comes back is entered anew.
    letGo() {
      let kept = 0;
      each(roots, (root) => {
        if (nodeType(root) === DOCUMENT || isConnected(root)) roots[kept++] = root;
        else unmarkIn(known, root);
      });
      roots.length = kept;
    },
    // What our mark on `element` says, as far as we set it.
    wordsOf: (element) => weakGet(marks, element) || "",
    set(element, words) {
      const known = weakGet(marks, element) === words;
      if (known && (carries(element, words) || !mayContest(element))) return;
      weakSet(marks, element, words);
      write(element, words);
    },
    clear(element) {
      weakDelete(marks, element);
      wipe(element);
    },
    // Whether `element` carries the mark that we set, and nothing else.
    stands: (element) => weakGet(marks, element) !== undefined && carries(element, weakGet(marks, element)),
    // Puts right what somebody else did to our mark.
    settle(element) {
      const words = weakGet(marks, element);
      const found = getAttribute(element, mark);
      if (words !== undefined) return this.set(element, words);
      const copied = found === null ? getAttribute(element, deep) : found;
      if (copied === null || !mayContest(element)) return undefined;
      wipe(element);
      return settled(element, copied);
    },
    turn(to) {
      on = to;
      rule();
    },
    // Rules for parts of the page that are put away, whether or not posts are held.
    putAway(rules) {
      if (rules === away) return;
      away = rules;
      rule();
    },
    // What is held is found in another way.
    rewrite: rule,
  };
}

const fieldOf = (value) => ({ __proto__: null, value, writable: true, enumerable: true, configurable: true });
