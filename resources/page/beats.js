// Why: feed time is what a person spends looking: the engine counts these beats and nothing else.

const BEAT_MS = 5000;

function playsInView(roots) {
  let plays = false;
  each(roots, (root) => {
    each(queryAll(root, MEDIA), (media) => {
      if (plays || isPaused(media)) return;
      const box = boxOf(media);
      plays = boxBottom(box) > 0 && boxTop(box) < innerHeight && boxBottom(box) > boxTop(box);
    });
  });
  return plays;
}

// The page may move without loading, so each beat says where it is.
function startBeats(channel, roots) {
  const say = () => channel.say({ __proto__: null, t: "beat", path: pathNow() });
  const beat = guarded(() => {
    later(beat, BEAT_MS);
    if (visibility(document) !== "visible") return;
    if (hasFocus(document) || playsInView(roots)) say();
  });
  later(beat, BEAT_MS);
}
