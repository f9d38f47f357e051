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
// looked for loosely, the first of the site's own ends it: so those are held, too, and `own` finds them. Its comments, its
// stories and what a page is about may stay where a feed's posts moved, and end nothing: `own` reads them as ever.
function findersOf(setup) {
  const own = finderOf(setup.site);
  const standards = setup.fallback === null ? null : finderOf(setup.fallback);
  const loose = standards === null ? null : looseOf(own, standards);
  own.heard = loose === null ? heardOf(own) : loose.heard;
  return { __proto__: null, own, loose, now: become({ __proto__: null }, setup.loosely && loose !== null ? loose : own) };
}

const heardOf = (finder) => finder.any + "," + finder.comment;

function looseOf(own, standards) {
  const loose = become({ __proto__: null }, standards);
  loose.any = ":is(" + own.any + "," + standards.any + ")";
  loose.each = list();
  each(own.each, (selector) => add(loose.each, selector));
  each(standards.each, (selector) => add(loose.each, selector));
  loose.own = own;
  loose.comment = join(keep(bare([own.comment, standards.comment], null), (selector) => selector), ",");
  loose.heard = heardOf(own) + "," + heardOf(standards);
  return loose;
}

const isPost = (kind) => kind === "post" || kind === "video";

// Whether `element` is a post of the site's own, while posts are looked for loosely.
const isOwnPost = (finder, element) =>
  finder.own !== null && matches(element, finder.own.any) && isPost(kindOf(finder.own, element)) && !isMain(finder.own, element);

const isMain = (finder, element) => finder.main !== "" && matches(element, finder.main);

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

  const isLoose = () => finder.own !== null;
  const isOthers = ({ post }) => !matches(post, own.any);

  // Somebody has seen what stands here for seconds: it is not snatched away (see feed.stand). What comes from now on is
  // held from its first frame. What the site's own selectors found is read by them either way, and stays as it is.
  function turn(to) {
    if (isLoose() === (to === loose)) return;
    feed.everyView((view) => isOthers(view) && feed.dismiss(view.post));
    become(finder, to);
    hold.rewrite();
    anew();
    if (to === loose) feed.stand(isOthers);
  }

  function found() {
    const counts = { __proto__: null, how: 0, posts: 0, worded: 0, authored: 0, beside: 0 };
    feed.everyView(({ reading }) => {
      if (reading.post.kind === "comment" || reading.post.main) counts.beside += 1;
      if (!isPost(reading.post.kind) || reading.post.main) return;
      counts.how = isLoose() ? 1 : 2;
      counts.posts = min(MOST_FOUND, counts.posts + 1);
      if (!reading.post.loose) counts.worded = min(MOST_FOUND, counts.worded + 1);
      if (reading.post.author) counts.authored = min(MOST_FOUND, counts.authored + 1);
    });
    return counts;
  }

  function ask() {
    place.asks = loose !== null && !channel.say({ __proto__: null, t: "missing", path: place.path });
    place.asked = !place.asks;
  }

  function say({ how, posts, worded, authored }) {
    const again = place.said >= 0;
    const said = { __proto__: null, t: "found", path: place.path, how: HOWS[how], posts, worded, authored, again };
    if (channel.say(said)) place.said = how;
  }

  // Elsewhere without loading: it may be among letters, so nothing is looked for loosely until the engine says that it
  // may be here, too.
  function moved() {
    place = placeAt(pathNow());
    place.asks = isLoose();
    turn(own);
  }

  const look = guarded(() => {
    later(look, FIND_MS);
    const since = min(now() - lookedAt, 2 * FIND_MS);
    lookedAt = now();
    if (place.path !== pathNow()) moved();
    if (place.asks) ask();
    if (visibility(document) !== "visible" || readyState(document) === "loading") return;
    place.looked += since;
    if (place.said < 2 && place.looked >= MISSING_MS) judge(found());
  });

  // Where comments are found alone, or what they answer, these are drawn in ways of their own: that says nothing of a feed.
  function judge(counts) {
    if (counts.how === 0 && !place.asked) ask();
    const isEmpty = place.looked >= EMPTY_MS && counts.beside === 0 && isDrawn();
    if (counts.how > place.said && (counts.how > 0 || isEmpty)) say(counts);
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

const placeAt = (path) => ({ __proto__: null, path, looked: 0, asks: false, asked: false, said: -1 });

const isDrawn = () => queryAll(document, "body *").length >= DRAWN && queryAll(document, "input[type=password]").length === 0;
