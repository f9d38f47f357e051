// Why: which posts the engine was asked about, what it said, and how long a post may wait. Knows nothing of drawing.
// A reading is what posts with the same words share: one key, one verdict, one choice of the person, so that a post
// which its site draws anew has its cover at once and is not counted twice.

const MOST_POSTS = 200;
const MOST_TEXT = 400000;
const MOST_READINGS = 2000;
const ASK_EVERY = 16;
const WHY_MS = 2000;

// A shape of its own, since a page can have thousands: what has no prototype at all, browsers keep as a table of names.
// Every name is the object's own, so that nothing planted on Object.prototype is taken for one of them.
class Reading {
  verdict = null;
  choice = "";
  opened = false;
  noted = false;
  asked = 0;
  session = 0;
  uses = 0;
  fresh = false;
  waits = false;
  answering = false;
  copied = "";
  helped = "";
  free = false;
  whying = false;
  asking = false;
  whyAsked = 0;
  why = null;

  constructor(key, post, signature) {
    this.key = key;
    this.post = post;
    this.signature = signature;
  }
}
bare(Reading.prototype, null);

// `answered(readings)` is called when their verdicts came.
function judgingOf(channel, answered) {
  const bySignature = new OwnMap();
  const byKey = new OwnMap();
  const acts = new OwnMap();
  let waiting = list();
  let shownUnjudged = list();
  let session = 0;
  let count = 0;
  let askedAt = 0;
  let timer = 0;

  function readingOf(post, signature) {
    const had = mapGet(bySignature, signature);
    if (had !== undefined) return had;
    count += 1;
    const reading = new Reading("p" + count, post, signature);
    mapSet(bySignature, signature, reading);
    mapSet(byKey, reading.key, reading);
    if (mapSize(bySignature) > MOST_READINGS) forgetUnused();
    return reading;
  }

  function drop(reading) {
    mapDelete(bySignature, reading.signature);
    mapDelete(byKey, reading.key);
  }

  // The oldest quarter goes, but nothing that is on the page.
  function forgetUnused() {
    let left = floor(MOST_READINGS / 4);
    mapEach(bySignature, (reading) => {
      if (left <= 0 || reading.uses > 0) return;
      drop(reading);
      left -= 1;
    });
  }

  function wait(reading) {
    if (isEmpty(reading.post) || (reading.asked === session && session > 0)) return;
    if (!reading.waits) add(waiting, reading);
    reading.waits = true;
    askSoon();
  }

  // At once after a quiet moment, otherwise once per frame.
  function askSoon() {
    if (timer || !channel.isOpen()) return;
    const rest = askedAt + ASK_EVERY - now();
    timer = later(guarded(ask), max(0, rest));
  }

  function ask() {
    cancel(timer);
    timer = 0;
    if (!channel.isOpen() || waiting.length === 0) return;
    askedAt = now();
    const all = waiting;
    waiting = list();
    let posts = list();
    let size = 0;
    each(all, (reading) => {
      if (posts.length === MOST_POSTS || size > MOST_TEXT) {
        channel.say({ __proto__: null, t: "judge", posts, path: pathNow() });
        posts = list();
        size = 0;
      }
      reading.asked = session;
      reading.waits = false;
      size += lengthOf(reading.post);
      add(posts, messageOf(reading));
    });
    channel.say({ __proto__: null, t: "judge", posts, path: pathNow() });
  }

  // Descriptions and previews count too: a message that is too long is not heard at all, and nothing in it is judged.
  function lengthOf({ text, alts, cards }) {
    let length = text.length;
    const count = (words) => {
      length += words.length;
    };
    each(alts, count);
    each(cards, count);
    return length;
  }

  const messageOf = ({ key, post }) => ({
    __proto__: null, key, text: post.text, author: post.author, alts: post.alts, kind: post.kind,
    followed: post.marks.followed, own: post.marks.own, sponsored: post.marks.sponsored, links: post.marks.links,
    community: post.marks.community, language: post.marks.language, main: post.main, cards: post.cards,
  });

  function heard(verdicts) {
    const readings = list();
    each(bare(keysOf(verdicts), null), (key) => {
      const reading = mapGet(byKey, key);
      if (reading === undefined) return;
      reading.verdict = readVerdict(verdicts[key]);
      reading.session = session;
      reading.why = null;
      add(readings, reading);
    });
    answered(readings);
    each(readings, sayAct);
  }

  // An act is only heard for a post that this very connection judged: after a restart the post is asked again first.
  const act = (reading, name) => tell(reading, { __proto__: null, t: "act", act: name, key: reading.key });

  function tell(reading, message) {
    mapSet(acts, reading.key, message);
    if (reading.session === session) sayAct(reading);
    else {
      reading.asked = 0;
      wait(reading);
    }
  }

  function sayAct(reading) {
    const message = mapGet(acts, reading.key);
    if (message !== undefined && channel.say(message)) mapDelete(acts, reading.key);
  }

  // Which words weighed most: `then` once that is known, or when nobody answers. A rule needs nobody to be asked.
  function askWhy(reading, then) {
    if (reading.asking) return;
    if (reading.verdict.rule) return void whyIs(reading, "rule");
    if (!channel.isOpen()) return void whyIs(reading, "away");
    reading.asking = true;
    const asked = ++reading.whyAsked;
    tell(reading, { __proto__: null, t: "why", post: messageOf(reading) });
    later(guarded(() => {
      if (!reading.asking || reading.whyAsked !== asked) return;
      whyIs(reading, "away");
      then(reading);
    }), WHY_MS);
  }

  // `why`: the words, or "rule" or "away".
  function whyIs(reading, why) {
    reading.asking = false;
    reading.why = why;
  }

  // What a message says of a post that somebody asked about and still looks at; null for any other.
  function heardWhy(message) {
    const reading = mapGet(byKey, field(message, "key", ""));
    if (reading === undefined || !reading.asking || !hasOwn(message, "words")) return null;
    whyIs(reading, keep(bare(message.words, null), (one) => typeof one === "string"));
    return reading;
  }

  function tellReleased() {
    if (shownUnjudged.length === 0) return;
    if (channel.say({ __proto__: null, t: "released", keys: shownUnjudged })) shownUnjudged = list();
  }

  return {
    __proto__: null,
    readingOf,
    wait,
    ask: () => (now() - askedAt >= ASK_EVERY ? ask() : askSoon()),
    act,
    heard,
    askWhy,
    heardWhy,
    // Find help, in the app: now or not at all. Whether somebody could hear it.
    help(reading, topic) {
      if (channel.isOpen()) tell(reading, { __proto__: null, t: "help", key: reading.key, topic });
      return channel.isOpen();
    },
    // A new connection knows nothing of what the last one was asked.
    connected() {
      session += 1;
      mapEach(bySignature, (reading) => {
        if (reading.uses > 0 && (reading.verdict === null || mapGet(acts, reading.key) !== undefined)) wait(reading);
      });
      ask();
      tellReleased();
    },
    // Shown unjudged: told at once, or, since that happens most while the engine is away, when it is back.
    released(readings) {
      each(readings, ({ key }) => shownUnjudged.length < MOST_POSTS && add(shownUnjudged, key));
      tellReleased();
    },
    // Asks again for what is on the page, in the order given; the rest is forgotten.
    forget(inOrder) {
      mapEach(bySignature, (reading) => reading.uses > 0 || drop(reading));
      each(inOrder, (reading) => {
        reading.asked = 0;
        wait(reading);
      });
      ask();
    },
  };
}
