// Why: notices what changes in the page and its open shadow roots, before the next frame is painted.

const SWEEP_MS = 1000;
const CSP = "content-security-policy";

// Attributes that the selectors speak of: a post may become one when its site sets them later.
function attributesIn(selectors) {
  const names = [];
  const note = (name) => {
    if (name && keep(bare(names, null), (known) => known === name).length === 0) define(names, names.length, fieldOf(name));
  };
  each(selectors, (selector) => {
    for (let at = 0; at < selector.length; at += 1) {
      if (selector[at] === "[") note(nameAt(selector, at + 1));
      else if (selector[at] === ".") note("class");
      else if (selector[at] === "#") note("id");
    }
  });
  return names;
}

const isNameCode = (code) => isDigit(code) || code === 45 || code === 95 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function nameAt(selector, from) {
  let end = from;
  while (end < selector.length && isNameCode(codeAt(selector, end))) end += 1;
  return slice(selector, from, end);
}

function watchingOf({ finder, hold, covers, feed, judging, regions, ownCame, policyCame, policyChanged }) {
  const candidates = () => finder.any + ",[" + hold.mark + "]";
  const names = attributesIn(bare([finder.heard], null));
  each(bare([hold.mark, hold.deep], null), (name) => define(names, names.length, fieldOf(name)));
  each(bare(["alt", "content", "http-equiv"], null), (name) => define(names, names.length, fieldOf(name)));
  // Firefox reads the list by its iterator alone. It is one of ours, so that no page can come between later.
  const iterate = () => {
    let at = 0;
    return { __proto__: null, next: () => ({ __proto__: null, done: at >= names.length, value: names[at++] }) };
  };
  define(names, Symbol.iterator, fieldOf(iterate));
  const options = {
    __proto__: null, childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: names,
    attributeOldValue: true,
  };
  const observer = new Observer(guarded(changed));
  const unfinished = list();
  const silence = silencerOf((media) => isCovered(media) || !regions.mayPlay(media));
  let seenNow = new OwnWeakSet();
  let standing = list();

  // Sees the post that `node` belongs to, once in each round; a match within another post is a part of it.
  function seeAt(node) {
    const post = postOf(finder, node);
    if (post === null || isIn(seenNow, post)) return;
    markIn(seenNow, post);
    if (isBeingParsed(post)) return void add(unfinished, post);
    openFailing(post, () => feed.see(post));
  }

  function seeCandidate(element) {
    if (covers.isOurs(element)) return;
    hold.settle(element);
    if (!matches(element, finder.any)) return;
    if (isOwnPost(finder, element)) return void ownCame();
    if (postOf(finder, element) !== element) becomePart(element);
    else unwrap(element);
    return seeAt(element);
  }

  // Part of a post around it, or a feed's child that wraps posts: not judged by itself.
  function becomePart(element) {
    feed.dismiss(element);
    hold.set(element, "p");
  }

  // A feed's child that looked like a post until posts came into it.
  function unwrap(post) {
    if (finder.child === "") return;
    const wrapper = parentNode(post) && nodeType(parentNode(post)) === ELEMENT ? closest(parentNode(post), finder.child) : null;
    if (wrapper !== null && isWrapper(finder, wrapper)) becomePart(wrapper);
  }

  // One post that we cannot read must not stay hidden for ever.
  function openFailing(post, work) {
    try {
      work();
    } catch {
      hold.set(post, "s");
    }
  }

  function enterRoots(node) {
    if (nodeType(node) === ELEMENT && shadowOf(node) !== null) enterRoot(shadowOf(node));
    each(queryAll(node, "*"), (element) => {
      const root = shadowOf(element);
      if (root !== null) enterRoot(root);
    });
  }

  function enterRoot(root) {
    if (!hold.enter(root)) return;
    observe(observer, root, options);
    silence(root);
    seeAllIn(root);
    enterRoots(root);
  }

  // No observer tells of an open root that the parser puts into an element which we have seen: one that it stood in when
  // we looked last. Those are looked at again, before each frame.
  const rootCame = (element) => shadowOf(element) !== null && !hold.isKnown(shadowOf(element));

  function enterParsed() {
    each(standing, (element) => rootCame(element) && enterRoot(shadowOf(element)));
    standing = list();
    if (readyState(document) === "loading") standAt(document, standing);
  }

  const parsed = guarded(() => {
    if (readyState(document) !== "loading") return;
    beforePaint(parsed);
    if (keep(standing, rootCame).length) round(() => {});
  });

  function isCovered(node) {
    const post = postOf(finder, node);
    const view = post === null ? undefined : feed.viewOf(post);
    return view !== undefined && view.look !== "shown" && view.look !== "label" && view.look !== "again" && view.look !== "held";
  }

  const seeAllIn = (root) => each(queryAll(root, candidates()), seeCandidate);

  function added(node) {
    const type = nodeType(node);
    if (type !== ELEMENT) return;
    if (localName(node) === "meta") return metaCame(node);
    if (covers.isOurs(node) || !isConnected(node)) return;
    enterRoots(node);
    if (matches(node, candidates())) seeCandidate(node);
    seeAllIn(node);
  }

  const isPolicy = (httpEquiv) => lower(httpEquiv || "") === CSP;

  function metaCame(meta) {
    if (isPolicy(getAttribute(meta, "http-equiv"))) policyCame(getAttribute(meta, "content") || "");
  }

  // Each change counts with a policy that can be gone from the element again: no site changes one but to set a trap.
  function metaChanged(meta, old) {
    if (isPolicy(getAttribute(meta, "http-equiv")) || isPolicy(old)) policyChanged();
  }

  function changed(records) {
    round(() => {
      each(bare(records, null), (record) => {
        const target = recordTarget(record);
        const type = recordType(record);
        if (type === "attributes") {
          const name = recordName(record);
          const ours = (name === hold.mark || name === hold.deep) && hold.stands(target);
          return ours ? undefined : attributeChanged(target, recordOld(record));
        }
        if (type === "childList") eachNode(recordAdded(record), added);
        if (target === document) listenAgain();
        return seeAt(target);
      });
    });
  }

  function attributeChanged(element, old) {
    if (localName(element) === "meta") return metaChanged(element, old);
    hold.settle(element);
    if (!covers.isOurs(element)) seeCandidate(element);
    else seeAt(element);
  }

  function round(work) {
    seenNow = new OwnWeakSet();
    hold.verify();
    work();
    enterParsed();
    finishParsed();
    feed.prune();
    feed.regroup();
    judging.ask();
  }

  function finishParsed() {
    const open = keep(unfinished, isConnected);
    unfinished.length = 0;
    each(open, (post) => {
      if (isBeingParsed(post)) add(unfinished, post);
      else openFailing(post, () => feed.see(post));
    });
  }

  // A net below everything else: what became a post in a way that no observer tells of is found within a second.
  const sweep = guarded(() => {
    later(sweep, SWEEP_MS);
    hold.letGo();
    hold.forgive();
    round(() => each(hold.roots, (root) => each(queryAll(root, finder.any + ":not([" + hold.mark + "])," + hold.halved), seeCandidate)));
  });

  return {
    __proto__: null,
    enterRoot,
    isCovered,
    seeAnew: () => round(() => each(hold.roots, seeAllIn)),
    start() {
      silence(window);
      enterRoot(document);
      beforePaint(parsed);
      listen(document, "DOMContentLoaded", guarded(() => round(() => seeAllIn(document))), { __proto__: null, capture: true });
      later(sweep, SWEEP_MS);
    },
  };
}

function eachNode(nodes, visit) {
  const count = countOf(nodes);
  for (let at = 0; at < count; at += 1) visit(nodes[at]);
}

// Adds to `found` the elements below `node` that the parser may stand in: nothing follows them yet.
function standAt(node, found) {
  for (let at = lastChild(node); at !== null && nodeType(at) === ELEMENT; at = lastChild(at)) {
    add(found, at);
    if (shadowOf(at) !== null) standAt(shadowOf(at), found);
  }
}

// While the document is still coming, the parser may stand in the middle of a post: nothing follows it yet.
function isBeingParsed(post) {
  if (readyState(document) !== "loading") return false;
  for (let at = post; at !== null; at = outwards(at)) if (nextSibling(at) !== null) return false;
  return true;
}
