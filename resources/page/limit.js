// Why: where a limit that a person set for themselves has ended, a calm card lies over the feed, the way out first. It says
// what they wrote to themselves, lets them carry on once in a visit, and waits while they are writing. `coverAll(on)` lays a
// cover on every post, for those who chose that.

const LIMIT_MS = 500;
const NEAR_MS = 12000;
const STEADY_MS = 600;
const QUIET = { __proto__: null, need: "quiet", back: "quiet" };
const blank = "about:blank";
const closeTab = window.close;
const scrolledTo = getter(window, "scrollY");
const showModal = method(HTMLDialogElement.prototype, "showModal");
const closeDialog = method(HTMLDialogElement.prototype, "close");

function limitOf(channel, hold, coverAll) {
  const acts = new OwnWeakMap();
  const drafts = draftsOf();
  const sheet = new Sheet();
  let host = null;
  let root = null;
  let over = null;
  let limit = null;
  let wind = null;
  let near = "";
  let step = "";
  let purpose = "";
  let drawn = "";
  let drawnAt = 0;
  let said = "";
  let veiled = false;
  let stilled = null;
  let place = null;
  let pausedAt = 0;
  let restsAt = -REST_MS;
  let scrolledFrom = 0;
  writeSheet(sheet, PARTS_CSS + LIMIT_CSS);

  // In a slower feed, going on takes a moment: what comes next lies behind the card until then.
  const scrolled = guarded(() => {
    const at = scrolledTo(window);
    if (slowness() === 0) scrolledFrom = at;
    else if (comesFar(at, scrolledFrom, innerHeight)) {
      scrolledFrom = at;
      restsAt = now();
      show();
    }
  });

  // How much slower the feed is: 1 where a limit has ended so, and before bed as far as that has gone.
  const windsBy = (how) => (wind !== null && wind.how === how ? wind.part : 0);
  const slowness = () => (limit === null ? windsBy("slower") / 100 : limit.end === "slower" ? 1 : 0);
  const rests = () => now() - restsAt < REST_MS * slowness();
  const greyness = () => (limit === null ? windsBy("grey") : limit.end === "grey" && !drafts.writing() ? 100 : 0);

  function whereWeAre() {
    const path = pathNow();
    if (path === said || !channel.say({ __proto__: null, t: "at", path })) return;
    said = path;
  }

  // What is to be seen now: the card, the grey, a line while somebody writes, a line about what is left, or nothing.
  function wanted() {
    if (limit !== null && drafts.writing()) return limit.pause ? "" : "writing";
    if (limit !== null) return rests() ? "card" : limit.end;
    if (near) return "near";
    return wind === null ? "" : rests() && !drafts.writing() ? "rest" : "wind";
  }

  const look = guarded(() => {
    later(look, LIMIT_MS);
    if (channel.isOpen()) whereWeAre();
    show();
  });

  const rested = () => now() - pausedAt >= PAUSE_MS;

  function show() {
    const kind = wanted();
    const ready = limit !== null && limit.pause && rested();
    const spec = kind + step + drafts.holds() + ready + speech.language + near + encode(limit) + encode(wind);
    if (spec !== drawn) {
      drawn = spec;
      draw(kind);
    }
    if (kind) keepPlace();
    if (over !== null) raise();
    coverAll(kind === "covered");
    veil(kind === "card" || kind === "rest");
  }

  function keepPlace() {
    const home = documentElement(document);
    if (home !== null && parentNode(host) !== home && hold.mayContest(host)) insertBefore(home, host, bodyOf(document));
  }

  // A film in full screen and a dialog of the page stand over everything but a dialog that came after them.
  function isOnTop() {
    if (!matches(over, ":modal")) return false;
    const seen = elementAtPoint(document, innerWidth / 2, innerHeight / 2);
    return seen === null || seen === host;
  }

  function raise() {
    if (isOnTop() || !hold.mayContest(over)) return;
    closeDialog(over);
    showModal(over);
  }

  // The page behind the card rests: not reached by the keyboard, not read out, silent. Afterwards the keyboard is where it was.
  function veil(on) {
    const rested = stilled !== null && !on;
    if (on !== veiled && channel.say({ __proto__: null, t: "veiled", on })) veiled = on;
    const body = on ? bodyOf(document) : null;
    if (stilled !== null && stilled !== body) removeAttribute(stilled, "inert");
    if (body !== null && !hasAttribute(body, "inert") && hold.mayContest(body)) {
      setAttribute(body, "inert", "");
      stilled = body;
    }
    if (body === null) stilled = null;
    if (rested && place !== null && isConnected(place)) focusOn(place, { __proto__: null, preventScroll: true });
    if (!on) place = null;
    if (on) each(queryAll(document, MEDIA), (media) => isPaused(media) || pauseMedia(media));
  }

  function draw(kind) {
    drawnAt = now();
    if (host === null) {
      host = make("div");
      root = attachShadow(host, { __proto__: null, mode: "closed" });
      apply(sheetsOfRoot.set, root, [[sheet]]);
    }
    const hadFocus = focused(root) !== null;
    for (let old = firstChild(root); old !== null; old = firstChild(root)) detach(root, old);
    over = null;
    if (!kind) return void (parentNode(host) !== null && detach(parentNode(host), host));
    const base = element("div", "base " + pageScheme(bodyOf(document) || documentElement(document)));
    inSpeech(base);
    append(root, base);
    keepPlace();
    if (greyness()) append(base, element("div", "grey g" + greyness()));
    if (kind === "near" || kind === "writing") return void lineOf(base, kind);
    if (kind === "wind" && step !== "wind") return void chipOf(base, hadFocus);
    const words = wordsOn(kind);
    const small = kind !== "card" && kind !== "rest";
    const card = element("div", small ? "foot" : "card");
    if (!small && place === null) place = activeElement(document);
    over = small ? null : veilOf(base);
    setAttribute(over || card, "role", small ? "complementary" : "dialog");
    setAttribute(over || card, "aria-label", words.label);
    append(over || base, card);
    fillCard(card, words);
    if (over !== null) raise();
    if (hadFocus || !small) focusFirst();
  }

  function veilOf(base) {
    const veil = element("dialog", "veil");
    listen(veil, "cancel", guarded(prevent));
    append(base, veil);
    return veil;
  }

  function wordsOn(kind) {
    if (limit === null) return windWords(wind, kind === "rest");
    return limit.pause ? pauseWords(limit, rested()) : limitWords(limit, step, drafts.holds(), kind === "card" && rests());
  }

  // While the feed winds down, what opens the way back stands in the corner.
  function chipOf(base, hadFocus) {
    const chip = element("div", "corner");
    append(base, chip);
    makeButton(chip, acts, { __proto__: null, act: "wind", words: word("wind_chip") }, "");
    if (hadFocus) focusFirst();
  }

  function lineOf(base, kind) {
    const said = element("div", "near");
    const words = kind === "near" ? near : word("limit_writing");
    setAttribute(said, "role", "status");
    setAttribute(said, "aria-label", words);
    append(base, said);
    line(said, "more", words);
  }

  function fillCard(card, words) {
    line(card, "over", words.over);
    line(card, "title", words.title);
    line(card, "own", words.own);
    line(card, "more", words.more);
    const row = element("div", "row");
    append(card, row);
    each(words.choices, (choice, at) => makeButton(row, acts, choice, at === 0 ? "first" : QUIET[choice.act] || ""));
  }

  function focusFirst() {
    const first = queryAll(root, "button")[0];
    if (first !== undefined) focusOn(first, { __proto__: null, preventScroll: true });
  }

  // A tab that a script did not open cannot be closed by one: then it goes to a blank page, and Back leads here again.
  function leave() {
    apply(closeTab, window, []);
    location.assign(blank);
  }

  // While the engine is away nobody counts, and the person's own limit opens when they say so. It holds again afterwards.
  function tell(message) {
    if (channel.say(message) || (limit !== null && limit.agreed)) return;
    limit = null;
    wind = null;
  }

  function pressed(act) {
    if (act === "leave") return void leave();
    if (act === "finish") drafts.resume();
    else if (act === "wind") step = act;
    else if (act === "close") step = "";
    else if (act === "tonight") tell({ __proto__: null, t: "not_tonight" });
    else if (act === "open") tell({ __proto__: null, t: "opened" });
    else if (act === "carry") step = "what";
    else if (act === "back") step = step === "long" ? "what" : "";
    else if (act === "need") tell({ __proto__: null, t: "need_now" });
    else if (act === "ask") step = channel.say({ __proto__: null, t: "ask_family" }) ? "asked" : "";
    else if (slice(act, 0, 4) === "for ") {
      purpose = slice(act, 4);
      step = "long";
    } else {
      tell({ __proto__: null, t: "carry_on", purpose, minutes: +slice(act, 5) });
      step = "";
    }
    show();
    if (act === "finish") drafts.goBack();
  }

  return {
    __proto__: null,
    isOurs: (node) => host !== null && node === host,
    under: (event) => actUnder(root, acts, event),
    spoken: () => show(),
    // The engine was away, and answers at once: a limit that was lifted meanwhile is not said to be, and is let go here.
    connected() {
      limit = null;
      wind = null;
      said = "";
      veiled = false;
      whereWeAre();
    },
    told(message) {
      limit = !field(message, "over", false) ? null : {
        __proto__: null, end: field(message, "end", "card"), what: field(message, "what", ""), others: field(message, "others", false),
        message: field(message, "message", ""),
        why: field(message, "why", "minutes"), until: field(message, "until", ""), pause: field(message, "pause", false),
        may_pass: field(message, "may_pass", false), planned: field(message, "planned", false),
        agreed: field(message, "agreed", false), purposes: bare(field(message, "purposes", []), null),
      };
      const part = field(message, "wind", 0);
      wind = !part ? null : { __proto__: null, part, how: field(message, "wind_how", "grey"), until: field(message, "until", "") };
      if (step !== "wind" || wind === null) step = "";
      near = "";
      pausedAt = now();
      show();
    },
    nears(message) {
      near = limitNear(field(message, "minutes", 0), field(message, "why", "minutes"));
      show();
      later(guarded(() => {
        near = "";
        show();
      }), NEAR_MS);
    },
    // A key that was meant for the page, a moment ago, is no choice.
    press(event) {
      if (clicks(event) === 0 && now() - drawnAt < STEADY_MS) return;
      const act = actAt(root, acts, event);
      if (act !== undefined) pressed(act);
    },
    escape() {
      if (!step) return false;
      step = "";
      show();
      return true;
    },
    start() {
      drafts.start();
      listen(window, "scroll", scrolled, { __proto__: null, capture: true, passive: true });
      later(look, LIMIT_MS);
    },
  };
}
