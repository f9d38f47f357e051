// Why: feed time is what a person spends looking: the engine counts these beats and nothing else.

const BEAT_MS = 4000;
const GLANCE_MS = 1000;
const TYPED_MS = 5000;
// A page scrolls by itself too, where posts come in above: that is no hand.
const HANDS = ["pointerdown", "mousedown", "wheel", "touchmove", "keydown"];
const TURNS = ["focus", "blur", "visibilitychange", "pagehide", "pageshow", "freeze", "resume", "play", "pause", "ended"];
const LEAVES = "pagehide freeze";
const FIELDS = "input,textarea,select,[contenteditable],[contenteditable] *";

// A muted loop is a moving picture, and no film that somebody watches.
const isFilm = (media) => !isPaused(media) && !(isLoop(media) && (isMuted(media) || volumeOf(media) === 0));

function playsInView(roots) {
  let plays = false;
  each(roots, (root) => {
    each(queryAll(root, MEDIA), (media) => {
      if (plays || !isFilm(media)) return;
      const box = boxOf(media);
      plays = boxBottom(box) > 0 && boxTop(box) < innerHeight && boxBottom(box) > boxTop(box);
    });
  });
  return plays;
}

// Adds up for how long the page was looked at. `look(at, looked)` says how it is at `at`, in milliseconds, and
// `turn(at, looked)` that it just became so: until then it was as before. `take()` is what has gathered. Pure.
function lookedAtOf() {
  let since = -1;
  let gathered = 0;
  const settle = (at, looked, wasSo) => {
    if (since >= 0 && wasSo) gathered += at - since;
    since = looked ? at : -1;
  };
  return {
    __proto__: null,
    look: (at, looked) => settle(at, looked, looked),
    turn: (at, looked) => settle(at, looked, true),
    gathered: () => gathered,
    take: () => {
      const taken = floor(gathered);
      gathered -= taken;
      return taken;
    },
  };
}

// The page may move without loading, so each beat says where it is, and one is said before it is elsewhere.
function startBeats(channel, roots) {
  const time = lookedAtOf();
  let path = pathNow();
  let plays = false;
  let active = false;
  let typedAt = -TYPED_MS;
  let saidAt = now();

  const looked = () => {
    if (visibility(document) !== "visible") return false;
    plays = playsInView(roots);
    return plays || hasFocus(document);
  };
  const say = () => {
    saidAt = now();
    if (time.gathered() < 1 || !channel.isOpen()) return;
    channel.say({ __proto__: null, t: "beat", path, ms: min(time.take(), 600000), plays, active, types: now() - typedAt < TYPED_MS });
    active = false;
  };
  const look = guarded(() => {
    later(look, GLANCE_MS);
    time.look(now(), looked());
    const moved = path !== pathNow();
    if (moved || now() - saidAt >= BEAT_MS) say();
    path = pathNow();
  });
  const turned = guarded((event) => {
    if (!event.isTrusted) return;
    const is = indexIn(LEAVES, typeOf(event)) < 0 && looked();
    time.turn(now(), is);
    if (!is) say();
  });
  const hand = guarded((event) => {
    if (!event.isTrusted) return;
    active = true;
    if (typeOf(event) !== "keydown") return;
    const field = pathOf(event)[0];
    if (nodeTypeOf(field) === ELEMENT && matches(field, FIELDS)) typedAt = now();
  });
  each(bare(TURNS, null), (type) => listen(window, type, turned, { __proto__: null, capture: true }));
  each(bare(HANDS, null), (type) => listen(window, type, hand, { __proto__: null, capture: true, passive: true }));
  time.look(now(), looked());
  later(look, GLANCE_MS);
}
