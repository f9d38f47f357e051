// Why: the page neither hears what happens on our covers nor presses them. Our listeners stand first on the window, so an
// event on a cover ends there; what a button would have done is done from here, for a person's own clicks only.

const HEARD = [
  "click", "auxclick", "dblclick", "contextmenu", "pointerdown", "pointerup", "pointermove", "pointerover", "pointerout",
  "mousedown", "mouseup", "mousemove", "mouseover", "mouseout", "touchstart", "touchend", "touchmove",
  "keydown", "keyup", "keypress", "focusin", "focusout", "dragstart", "selectstart",
];

// Where a site wraps posts in links, browsers follow them by themselves.
const FOLLOWS = { __proto__: null, click: 1, auxclick: 1 };

// `isOurs(node)` knows our hosts, `isTheirs(event)` what the site hears to its end; `press(host, event)` is a person's click
// on a host, `escape(host)` tells whether Esc did something there: then it does nothing else. A key that is held since before
// presses nothing. An event that meets no host of ours goes its way untouched.
function closeGate(isOurs, isTheirs, press, escape) {
  const heard = guarded((event) => {
    const path = bare(pathOf(event), null);
    if (path.length === 0 || nodeTypeOf(path[0]) !== ELEMENT || !isOurs(path[0]) || isTheirs(event)) return;
    stop(event);
    if (!event.isTrusted) return;
    if (FOLLOWS[typeOf(event)] && closest(path[0], "a") !== null) prevent(event);
    if (typeOf(event) === "click") press(path[0], event);
    if (typeOf(event) !== "keydown") return;
    const key = keyOf(event);
    if (repeats(event) ? key === " " || key === "Enter" : key === "Escape" && escape(path[0])) prevent(event);
  });
  const options = { __proto__: null, capture: true };
  each(bare(HEARD, null), (type) => listen(window, type, heard, options));
}

const nodeTypeOf = guarded(nodeType, () => 0);

// Media under a cover stay silent: whatever starts them, they are paused again. `rests(media)` tells.
function silencerOf(rests) {
  const started = guarded((event) => {
    const media = pathOf(event)[0];
    if (rests(media)) pauseMedia(media);
  });
  return (root) => listen(root, "play", started, { __proto__: null, capture: true });
}
