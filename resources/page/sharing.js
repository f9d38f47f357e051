// Why: before a health claim is passed on, its button to share asks once whether it seems accurate. To think of that for a
// moment makes people share less of what is false, whatever they answer (Pennycook and Rand, doi 10.1177/00027162221092342).
// Nothing is said about whether it is true. Nobody is told what was asked or answered, and no press here changes a setting.

// All that belongs to one press: sites act on any of these.
const PRESSES = [
  "pointerdown", "pointerup", "pointercancel", "mousedown", "mouseup", "touchstart", "touchend", "click", "dblclick",
  "keydown", "keypress", "keyup",
];
// What a browser or a site follows by itself; the rest is only kept from the site, so that a finger can scroll.
const ACTING = { __proto__: null, click: 1, dblclick: 1, keydown: 1, keypress: 1, keyup: 1 };
// A second click, or a key meant for the page a moment ago, is no answer.
const AT_ONCE_MS = 600;
const LINE_MS = 8000;
const BESIDE = 8;

// Whose post `button` passes on, or null. One that stands in no post: that of the first in the nearest box `around` it, if
// it is that box's own and not one of another within; beside all boxes, the one post on the screen that the page is about.
function sharedPost(finder, around, button) {
  const within = postOf(finder, button);
  if (within !== null) return within;
  for (let at = button; around !== "" && at !== null; at = outwards(at)) {
    if (nodeType(at) === ELEMENT && matches(at, around)) return ownPostOf(finder, around, at);
  }
  return finder.main === "" ? null : oneSeen(keep(queryAll(document, finder.main), (each) => postOf(finder, each) === each));
}

function ownPostOf(finder, around, box) {
  const first = keep(queryAll(box, finder.any), (each) => postOf(finder, each) === each)[0];
  return first !== undefined && closest(first, around) === box ? first : null;
}

// Sites keep pages that somebody has left, out of sight.
function oneSeen(posts) {
  const seen = keep(posts, (post) => boxHeight(boxOf(post)) > 0);
  return seen.length === 1 ? seen[0] : null;
}

// `site` names the buttons that share or repost, of the posts that `finder` finds and `feed` knows.
function sharingOf(site, finder, feed) {
  const buttons = anyOf(site.share);
  const around = anyOf(site.share_around);
  const asked = new OwnMap();
  const acts = new OwnWeakMap();
  const host = make("div");
  const root = attachShadow(host, { __proto__: null, mode: "closed" });
  const place = new Sheet();
  let open = null;
  let press = null;
  let placing = false;
  dress();

  function dress() {
    const sheet = new Sheet();
    writeSheet(sheet, PARTS_CSS + CARD_CSS + SHARE_CSS);
    setAttribute(host, "popover", "manual");
    apply(sheetsOfRoot.set, root, [[sheet, place]]);
  }

  // A press that is not to be asked about goes its way untouched, and closes a card that was left open.
  const heard = guarded((event) => {
    if (!event.isTrusted) return;
    const path = bare(pathOf(event), null);
    const type = typeOf(event);
    if (type === "pointercancel" || (type === "keyup" && path[0] === host)) press = null;
    if (path[0] === host || type === "pointercancel") return;
    const began = begins(type, event, path);
    if (began) press = null;
    if (began && mayPress(type, event)) {
      press = pressOn(path);
      if (press === null) close();
    }
    if (press === null || !holdsItem(path, press.button)) return;
    if (ACTING[type]) swallow(event);
    else stop(event);
    if (type === "click" || type === "keydown") ask(press);
    if (type === "click" || type === "keyup") press = null;
  });

  // A click alone is how help for people with disabilities presses; it is the end of a press where one had begun.
  function begins(type, event, path) {
    if (type === "pointerdown" || type === "keydown") return type === "pointerdown" || !repeats(event);
    return (type === "click" || type === "dblclick") && (press === null || !holdsItem(path, press.button));
  }

  function mayPress(type, event) {
    return type === "keydown" ? keyOf(event) === "Enter" || keyOf(event) === " " : mouseButton(event) === 0;
  }

  // The press of a button to share whose post is still to be asked about, or null.
  function pressOn(path) {
    const button = keep(path, (node) => nodeTypeOf(node) === ELEMENT && matches(node, buttons))[0];
    const post = button === undefined ? null : sharedPost(finder, around, button);
    const view = post === null ? undefined : feed.viewOf(post);
    return view !== undefined && mayAsk(view.reading) ? { __proto__: null, button, post, reading: view.reading } : null;
  }

  // The same words are the same post, also where the site draws them anew.
  function mayAsk({ verdict, post, signature, noted }) {
    if (!feed.state.covering || verdict === null || !verdict.claim || noted || post.marks.own) return false;
    const at = mapGet(asked, signature);
    return at === undefined || now() - at < AT_ONCE_MS;
  }

  function ask({ button, post, reading }) {
    if (mapGet(asked, reading.signature) !== undefined) return;
    close();
    mapSet(asked, reading.signature, now());
    open = { __proto__: null, button, post, reading, asks: true, at: now() };
    insertBefore(homeOf(button), host, null);
    guarded(() => openPopover(host))();
    draw();
    focusOn(queryAll(root, "button")[0], { __proto__: null, preventScroll: true });
  }

  // What a dialog of the page or a film in full screen leaves outside of itself can neither be seen nor pressed.
  function homeOf(button) {
    for (let at = button; at !== null; at = outwards(at)) if (nodeType(at) === ELEMENT && matches(at, ":modal")) return at;
    return documentElement(document);
  }

  function draw() {
    for (let old = firstChild(root); old !== null; old = firstChild(root)) detach(root, old);
    const words = sharingWords(open.asks);
    const base = element("div", "base help " + pageScheme(open.post));
    setAttribute(base, "role", open.asks ? "dialog" : "status");
    setAttribute(base, "aria-label", words.label);
    inSpeech(base);
    append(root, base);
    line(base, "over", words.over);
    line(base, open.asks ? "title" : "question", words.title);
    line(base, "question", words.question);
    if (words.choices.length) row(base, words.choices);
    line(base, "off", words.off);
    putBeside();
  }

  function row(base, choices) {
    const made = element("div", "row");
    append(base, made);
    each(choices, (one, at) => makeButton(made, acts, one, at === 0 ? "first" : ""));
  }

  // Below the button, or above it where there is no room: never on it, since it may be pressed next.
  function putBeside() {
    placing = false;
    if (open === null || !isConnected(open.button)) return;
    const beside = boxOf(open.button);
    const own = boxOf(host);
    const height = boxHeight(own);
    const below = boxBottom(beside) + BESIDE;
    const top = below + height + BESIDE > innerHeight ? boxTop(beside) - BESIDE - height : below;
    const left = max(BESIDE, min(boxLeft(beside), innerWidth - boxWidth(own) - BESIDE));
    writeSheet(place, ":host,:host(:dir(rtl)){inset:" + max(BESIDE, top) + "px auto auto " + left + "px!important}");
  }

  const moved = guarded(() => {
    if (open === null || placing) return;
    placing = true;
    beforePaint(guarded(putBeside));
  });

  function close() {
    if (open !== null) mapSet(asked, open.reading.signature, -AT_ONCE_MS);
    open = null;
    if (parentNode(host) !== null) detach(parentNode(host), host);
  }

  // The button itself is the person's to press: a press of ours would not be theirs, and sites need not believe in it.
  function pressed(act) {
    const { button } = open;
    if (act === "leave") close();
    else goOn();
    guarded(() => focusOn(button, { __proto__: null, preventScroll: true }))();
  }

  function goOn() {
    const answered = open;
    mapSet(asked, open.reading.signature, -AT_ONCE_MS);
    answered.asks = false;
    draw();
    later(guarded(() => open === answered && close()), LINE_MS);
  }

  return {
    __proto__: null,
    isOurs: (node) => node === host,
    under: (event) => actUnder(root, acts, event),
    spoken: () => open !== null && draw(),
    press(event) {
      if (clicks(event) === 0 && now() - open.at < AT_ONCE_MS) return;
      const act = actAt(root, acts, event);
      if (act !== undefined) pressed(act);
    },
    escape() {
      pressed("leave");
      return true;
    },
    start() {
      if (!buttons) return;
      const options = { __proto__: null, capture: true };
      each(bare(PRESSES, null), (type) => listen(window, type, heard, options));
      each(bare(["scroll", "resize"], null), (type) => listen(window, type, moved, { __proto__: null, capture: true, passive: true }));
    },
  };
}
