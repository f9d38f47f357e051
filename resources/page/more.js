// Why: a feed that no longer goes on by itself asks first: a small bar at the end of what is there, and nothing else.

const NEAR_END = 1.5;
const LOOK_FOR_END_MS = 400;

function moreOf(channel, hold, feed) {
  const acts = new OwnWeakMap();
  const sheet = new Sheet();
  let host = null;
  let root = null;
  let waits = false;
  let shown = false;
  writeSheet(sheet, PARTS_CSS + BAR_CSS);

  function told(message) {
    waits = field(message, "waits", false);
    if (waits) look();
    else put(false);
  }

  // The site asks for more long before somebody is there.
  const look = guarded(() => {
    if (!waits) return;
    later(look, LOOK_FOR_END_MS);
    put(feed.endsWithin(NEAR_END));
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
    setAttribute(base, "role", "group");
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
      if (actAt(root, acts, event) !== "more") return;
      waits = false;
      put(false);
      channel.say({ __proto__: null, t: "go_on" });
    },
    escape: () => false,
  };
}
