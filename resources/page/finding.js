// Why: a site whose markup moved degrades to the standards' names, never to silence. Where the site's own selectors find
// no posts for some seconds, the engine is asked whether posts may be looked for loosely here (not among letters), and
// told what was found, in numbers alone. `finder` is one record for all; what it finds by is put into it.

const FIND_MS = 500;
const MISSING_MS = 3000;
// Nothing is said against a site before a page had time to come, and is more than a notice or somebody to log in.
const EMPTY_MS = 8000;
const DRAWN = 20;
const MOST_FOUND = 2000;
const HOWS = bare(["none", "loosely", "own"], null);

// The site's own finder, the one by the standards' names (null where there is none), and the one in use. While posts are
// looked for loosely, the first of the site's own ends it: so those are held, too, and `own` finds them.
function findersOf(setup) {
  const own = finderOf(setup.site);
  const standards = setup.fallback === null ? null : finderOf(setup.fallback);
  const loose = standards === null ? null : looseOf(own, standards);
  own.own = "";
  own.heard = loose === null ? heardOf(own) : loose.heard;
  return { __proto__: null, own, loose, now: become({ __proto__: null }, setup.loosely && loose !== null ? loose : own) };
}

const heardOf = (finder) => finder.any + "," + finder.comment;

function looseOf(own, standards) {
  const loose = become({ __proto__: null }, standards);
  loose.any = ":is(" + own.any + "," + standards.any + ")";
  loose.own = own.any;
  loose.heard = heardOf(own) + "," + heardOf(standards);
  return loose;
}

function become(finder, other) {
  each(bare(keysOf(other), null), (name) => {
    finder[name] = other[name];
  });
  return finder;
}

// `anew()` has everything on the page seen anew.
function findingOf({ finders, hold, feed, channel, anew }) {
  const { own, loose, now: finder } = finders;
  let place = placeAt(pathNow());
  let lookedAt = now();

  const isLoose = () => finder.own !== "";

  // Somebody has seen what stands here for seconds: it is not snatched away (see feed.stand). What comes from now on is
  // held from its first frame.
  function turn(to) {
    if (isLoose() === (to === loose)) return;
    feed.everyView(({ post }) => feed.dismiss(post));
    become(finder, to);
    hold.rewrite();
    anew();
    if (to === loose) feed.stand();
  }

  function found() {
    const counts = { __proto__: null, how: 0, posts: 0, worded: 0, authored: 0 };
    feed.everyView(({ reading }) => {
      counts.how = isLoose() ? 1 : 2;
      counts.posts = min(MOST_FOUND, counts.posts + 1);
      if (!reading.post.loose) counts.worded = min(MOST_FOUND, counts.worded + 1);
      if (reading.post.author) counts.authored = min(MOST_FOUND, counts.authored + 1);
    });
    return counts;
  }

  function ask() {
    place.asked = loose === null || channel.say({ __proto__: null, t: "missing", path: place.path });
  }

  function say({ how, posts, worded, authored }) {
    const again = place.said >= 0;
    const said = { __proto__: null, t: "found", path: place.path, how: HOWS[how], posts, worded, authored, again };
    if (channel.say(said)) place.said = how;
  }

  // Elsewhere without loading: what is looked for loosely goes on until the engine says whether it may here, too.
  function moved() {
    place = placeAt(pathNow());
    if (isLoose()) ask();
  }

  const look = guarded(() => {
    later(look, FIND_MS);
    const since = min(now() - lookedAt, 2 * FIND_MS);
    lookedAt = now();
    if (place.path !== pathNow()) moved();
    if (visibility(document) !== "visible" || readyState(document) === "loading") return;
    place.looked += since;
    if (place.said < 2 && place.looked >= MISSING_MS) judge(found());
  });

  function judge(counts) {
    if (counts.how === 0 && !place.asked) ask();
    if (counts.how > place.said && (counts.how > 0 || (place.looked >= EMPTY_MS && isDrawn()))) say(counts);
  }

  return {
    __proto__: null,
    start() {
      later(look, FIND_MS);
    },
    // The site's own posts are there again.
    ownCame: () => turn(own),
    told(message) {
      if (loose !== null && field(message, "path", "") === pathNow()) turn(field(message, "on", false) ? loose : own);
    },
  };
}

const placeAt = (path) => ({ __proto__: null, path, looked: 0, asked: false, said: -1 });

const isDrawn = () => queryAll(document, "body *").length >= DRAWN && queryAll(document, "input[type=password]").length === 0;
