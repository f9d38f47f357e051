// Why: parts of a page that exist to make people compare or scroll on are put away where the person said so. One sheet
// does it: nothing of the page is changed, taken out or moved, so that it can be put back at any moment.

const PEEK_MS = 350;
const GESTURE_MS = 1500;
const COUNTED = bare({ likes: 1, followers: 1, views: 1, reposts: 1, replies: 1 }, null);
const PRESSABLE = ":is(a,button,[role=button],[role=link])";
const TYPED_IN = "input,textarea,select,[contenteditable]";
const STARTS = bare({ Enter: 1, " ": 1, k: 1 }, null);

// The site's selectors of all regions in `away`: of numbers, or of everything else.
function selectorOf(regions, away, counted) {
  const selectors = list();
  each(away, (name) => {
    if (hasOwn(regions, name) && name !== "autoplay" && (COUNTED[name] === 1) === counted) {
      each(bare(regions[name], null), (selector) => add(selectors, selector));
    }
  });
  return anyOf(selectors);
}

// A number keeps its place and comes back while somebody keeps pressing on it, or stays on what it belongs to by keyboard.
const peekRules = (counts) =>
  counts + "{opacity:0!important;transition:opacity 0s!important}" +
  counts + ":active," + counts + ":focus-visible," + PRESSABLE + ":focus-visible " + counts +
  "{opacity:1!important;transition:opacity 0s linear " + PEEK_MS + "ms!important}";

function regionsOf(site, hold, finder) {
  const regions = site.regions;
  const films = hasOwn(regions, "autoplay") ? anyOf(regions.autoplay) : "";
  let away = list();
  let counts = "";
  let pressedOn = -1;
  let gesture = -GESTURE_MS;
  let gestureIn = null;
  const wanted = new OwnWeakSet();

  function put(names) {
    away = keep(bare(names, null), (name) => typeof name === "string");
    const hidden = selectorOf(regions, away, false);
    counts = selectorOf(regions, away, true);
    hold.putAway((hidden && hidden + "{display:none!important}") + (counts && peekRules(counts)));
  }

  const inCount = (event) => counts !== "" && keep(bare(pathOf(event), null), isCount).length > 0;
  const isCount = (node) => nodeTypeOf(node) === ELEMENT && matches(node, counts);

  // Who only looked at a number did not press what it stands on.
  const heard = guarded((event) => {
    if (!event.isTrusted) return;
    const type = typeOf(event);
    if (type === "pointerdown") pressedOn = inCount(event) ? timeOf(event) : -1;
    else if (type === "click" || STARTS[keyOf(event)] === 1) startedBy(event);
    if (type !== "click" || pressedOn < 0) return;
    if (timeOf(event) - pressedOn >= PEEK_MS && inCount(event)) {
      stop(event);
      prevent(event);
    }
    pressedOn = -1;
  });

  // Neither who scrolls by touch nor who writes wants a film to begin.
  function startedBy(event) {
    const target = pathOf(event)[0];
    if (nodeTypeOf(target) !== ELEMENT || closest(target, TYPED_IN) !== null) return;
    gesture = now();
    gestureIn = postOf(finder, target);
  }

  // A film in a feed begins when somebody has just pressed something in its post, or beside all posts; one that they began
  // goes on as they like.
  function mayPlay(media) {
    if (!holdsItem(away, "autoplay") || isIn(wanted, media)) return true;
    if (now() - gesture < GESTURE_MS && (gestureIn === null || gestureIn === postOf(finder, media))) markIn(wanted, media);
    else if ((films !== "" && matches(media, films)) || isOfFeed(media)) return false;
    return true;
  }

  function isOfFeed(media) {
    const post = postOf(finder, media);
    return post !== null && (finder.main === "" || !matches(post, finder.main));
  }

  // Another film in the same place is another film.
  const emptied = guarded((event) => unmarkIn(wanted, pathOf(event)[0]));

  return {
    __proto__: null,
    put,
    mayPlay,
    hear() {
      const options = { __proto__: null, capture: true };
      each(bare(["pointerdown", "keydown", "click"], null), (type) => listen(window, type, heard, options));
      listen(window, "emptied", emptied, options);
    },
  };
}
