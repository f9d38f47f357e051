// Why: a feed that no longer goes on by itself asks first: a small bar at the end of what is there, and nothing else.

const NEAR_END = 1.5;
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

  // The site asks for more long before somebody is there.
  const look = guarded(() => {
    timer = waits ? later(look, LOOK_FOR_END_MS) : 0;
    if (waits) put(feed.endsWithin(NEAR_END));
  });

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
    press(event) {
      if (actAt(root, acts, event) === "more") goOn();
    },
    escape: () => false,
    hear() {
      each(bare(["click", "keydown"], null), (type) => listen(window, type, pressed, { __proto__: null, capture: true }));
    },
  };
}
