// Why: a feed that no longer goes on by itself asks first: a small bar at the end of what is there, and nothing else.

const scrolledBy = getter(Element.prototype, "scrollTop");
const wholeHeight = getter(Element.prototype, "scrollHeight");
const shownHeight = getter(Element.prototype, "clientHeight");
const scrollerOf = getter(Document.prototype, "scrollingElement");

const NEAR_END = 1.5;
// Screens that are left to scroll where somebody has come to the end of a list.
const LEFT = 0.5;
const LOOK_FOR_END_MS = 400;
const JUST_PRESSED_MS = 1500;

function moreOf(channel, hold, feed) {
  const acts = new OwnWeakMap();
  const sheet = new Sheet();
  let host = null;
  let root = null;
  let waits = false;
  let shown = false;
  let timer = 0;
  let box = null;
  let pressedAt = -JUST_PRESSED_MS;
  writeSheet(sheet, PARTS_CSS + BAR_CSS);

  // What somebody presses (comments, answers, another order) asks for more by itself: there is nothing to ask them.
  function told(message) {
    waits = field(message, "waits", false);
    if (waits && now() - pressedAt < JUST_PRESSED_MS) goOn();
    else if (waits && !timer) look();
    else if (!waits) put(false);
  }

  const pressed = guarded((event) => {
    if (!event.isTrusted || pathOf(event)[0] === host) return;
    if (typeOf(event) === "click" || keyOf(event) === "Enter") pressedAt = now();
  });

  function goOn() {
    waits = false;
    put(false);
    channel.say({ __proto__: null, t: "go_on" });
  }

  // The site asks for more long before somebody is there. The last post is not every list's: comments can end above those
  // beside them, and a dialog has posts below it. Whoever has scrolled to the end of anything has come to an end.
  const look = guarded(() => {
    timer = waits ? later(look, LOOK_FOR_END_MS) : 0;
    if (waits) put(feed.endsWithin(NEAR_END) || isScrolledOut() || endsAColumn());
  });

  const scrolled = guarded((event) => {
    if (nodeTypeOf(pathOf(event)[0]) === ELEMENT) box = pathOf(event)[0];
  });

  // The page itself, or the box in it that was scrolled last, where it has posts. A box at its end scrolls the page on.
  const isScrolledOut = () => isAtEnd(scrollerOf(document)) || (box !== null && isConnected(box) && hasPosts(box) && isAtEnd(box));
  const isAtEnd = (scroller) =>
    scroller !== null && wholeHeight(scroller) - scrolledBy(scroller) - shownHeight(scroller) < LEFT * innerHeight;

  function hasPosts(scroller) {
    let has = false;
    feed.everyView(({ post }) => {
      has = has || (positionOf(scroller, post) & CONTAINED) !== 0;
    });
    return has;
  }

  // Whether a post on the screen, or just below it, has none below itself.
  function endsAColumn() {
    const boxes = list();
    feed.everyView(({ post, reading }) => {
      const box = reading.post.kind === "story" ? null : boxOf(post);
      if (box !== null && boxHeight(box) > 0) add(boxes, box);
    });
    const near = keep(boxes, (box) => boxBottom(box) > 0 && boxTop(box) < (1 + LEFT) * innerHeight);
    return keep(near, (box) => keep(boxes, (other) => isBelow(other, box)).length === 0).length > 0;
  }

  const boxRight = (box) => boxLeft(box) + boxWidth(box);
  const isBelow = (other, box) =>
    boxTop(other) > boxTop(box) && boxLeft(other) < boxRight(box) && boxLeft(box) < boxRight(other);

  function put(on) {
    if (on) keepPlace();
    else if (shown && parentNode(host) !== null) detach(parentNode(host), host);
    shown = on;
  }

  function keepPlace() {
    if (host === null) {
      host = make("div");
      root = attachShadow(host, { __proto__: null, mode: "closed" });
      apply(sheetsOfRoot.set, root, [[sheet]]);
    }
    if (!shown) draw();
    const home = documentElement(document);
    if (home !== null && parentNode(host) !== home && hold.mayContest(host)) append(home, host);
  }

  function draw() {
    for (let old = firstChild(root); old !== null; old = firstChild(root)) detach(root, old);
    const words = moreWords();
    const base = element("div", "base bar " + pageScheme(bodyOf(document) || documentElement(document)));
    setAttribute(base, "role", "status");
    setAttribute(base, "aria-label", words.label);
    inSpeech(base);
    append(root, base);
    line(base, "more", words.line);
    makeButton(base, acts, words.choice, "first");
  }

  return {
    __proto__: null,
    told,
    spoken: () => shown && draw(),
    isOurs: (node) => host !== null && node === host,
    under: (event) => actUnder(root, acts, event),
    press(event) {
      if (actAt(root, acts, event) === "more") goOn();
    },
    escape: () => false,
    hear() {
      each(bare(["click", "keydown"], null), (type) => listen(window, type, pressed, { __proto__: null, capture: true }));
      listen(window, "scroll", scrolled, { __proto__: null, capture: true, passive: true });
    },
  };
}
