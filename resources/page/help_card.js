// Why: who searches for self-harm, or opens a post about it, is told where help is: calmly, beside the page, which stays
// as it is. The engine says when (at most once a day); the page can neither read the card nor press it.

const LOOK_MS = 500;

function helpCardOf(channel, setup, hold) {
  const acts = new OwnWeakMap();
  const sheet = new Sheet();
  let host = null;
  let root = null;
  let card = null;
  let stood = "";
  let judged = "";
  writeSheet(sheet, PARTS_CSS + CARD_CSS);

  // An address that has stood for a moment, on a page that somebody sees, is judged once.
  const look = guarded(() => {
    later(look, LOOK_MS);
    keepPlace();
    if (visibility(document) !== "visible" || !channel.isOpen()) return;
    const path = pathNow();
    const query = clip(location.search, MAX_PATH);
    const here = path + query;
    const settled = here === stood;
    stood = here;
    if (!settled || here === judged) return;
    judged = here;
    const search = searchedFor(setup.site.search, path, query);
    if (search && asksAboutSelfHarm(search, setup.help_words)) channel.say({ __proto__: null, t: "searched" });
  });

  function show(message) {
    card = { __proto__: null, state: "new", finder: field(message, "finder", ""), emergency: field(message, "emergency", "") };
    if (host === null) {
      host = make("div");
      root = attachShadow(host, { __proto__: null, mode: "closed" });
      apply(sheetsOfRoot.set, root, [[sheet]]);
    }
    draw("");
    keepPlace();
  }

  // Before the body: first for the keyboard and for screen readers, and out of the way of sites that redraw their body.
  function keepPlace() {
    const home = documentElement(document);
    if (card === null || home === null || parentNode(host) === home || !hold.mayContest(host)) return;
    insertBefore(home, host, bodyOf(document));
  }

  function draw(act) {
    for (let old = firstChild(root); old !== null; old = firstChild(root)) detach(root, old);
    const words = helpCardWords(card.state, card.emergency, card.finder);
    const base = element("div", "base help " + pageScheme(bodyOf(document) || documentElement(document)));
    setAttribute(base, "role", "complementary");
    setAttribute(base, "aria-label", words.label);
    inSpeech(base);
    append(root, base);
    line(base, "over", words.over);
    line(base, "title", words.title);
    each(words.lines, (words) => line(base, "more", words));
    if (card.finder) link(base, card.finder, words.finding);
    const row = element("div", "row");
    append(base, row);
    each(words.choices, (choice, at) => {
      const button = makeButton(row, acts, choice, at === 0 ? "first" : at > 1 ? "quiet" : "");
      if (choice.act === act) focusOn(button, { __proto__: null, preventScroll: true });
    });
  }

  function link(into, finder, words) {
    const made = element("a", "", words);
    setAttribute(made, "href", "https://" + finder);
    setAttribute(made, "target", "_blank");
    setAttribute(made, "rel", "noopener noreferrer");
    setAttribute(made, "aria-label", words);
    append(into, made);
  }

  function close() {
    card = null;
    if (parentNode(host) !== null) detach(parentNode(host), host);
  }

  const become = (state, act) => {
    card.state = state;
    draw(act);
  };

  function pressed(act) {
    if (act === "on") close();
    else if (act === "find") become(channel.say({ __proto__: null, t: "help", key: "" }) ? "asked" : "alone", "on");
    else if (!channel.say({ __proto__: null, t: "put_away", away: act === "away" })) close();
    else if (act === "away") become("away", "back");
    else become("new", "away");
  }

  return {
    __proto__: null,
    show,
    spoken: () => card !== null && draw(""),
    isOurs: (node) => host !== null && node === host,
    under: (event) => actUnder(root, acts, event),
    press(event) {
      const act = actAt(root, acts, event);
      if (act !== undefined) pressed(act);
    },
    escape() {
      close();
      return true;
    },
    start() {
      later(look, LOOK_MS);
    },
  };
}
