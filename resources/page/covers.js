// Why: what a person sees and presses on a post: a card, a line, or a chip, in a closed shadow root of our own host.
// The host is the post's last child (in its open root where it has one): it scrolls, clips and measures with the post,
// needs no following around, and sites that re-render leave foreign last children alone or drop them, which we notice.

const MEDIA = "video,audio";

function element(tag, className, words) {
  const made = make(tag);
  if (className) setAttribute(made, "class", className);
  if (words) setAttribute(made, "data-t", words);
  return made;
}

// In the language that is spoken, whatever the page's own is: for its direction, and for how it is read out.
function inSpeech(base) {
  setAttribute(base, "lang", speech.language);
  setAttribute(base, "dir", speech.direction);
}

function line(into, className, words) {
  if (!words) return;
  const made = element("div", className, words);
  setAttribute(made, "aria-hidden", "true");
  append(into, made);
}

// A button that does `act`, as `acts` knows.
function makeButton(into, acts, { act, words, label }, className) {
  const made = element("button", className, words);
  setAttribute(made, "type", "button");
  setAttribute(made, "aria-label", label || words);
  weakSet(acts, made, act);
  append(into, made);
  return made;
}

// What a person pressed in `root`: found by place for a pointer, by focus for a key, since no event reaches into it.
function actAt(root, acts, event) {
  return clicks(event) === 0 ? actOf(acts, focused(root)) : actUnder(root, acts, event);
}

const actUnder = (root, acts, event) => actOf(acts, elementAt(root, pointX(event), pointY(event)));

function actOf(acts, at) {
  const found = at === null ? null : closest(at, "button");
  return found === null ? undefined : weakGet(acts, found);
}

// `hold` marks elements; `pressed(post, act)` is told what a person pressed.
function coversOf(hold, pressed) {
  const sheet = new Sheet();
  const byPost = new OwnWeakMap();
  const byHost = new OwnWeakMap();
  const acts = new OwnWeakMap();
  writeSheet(sheet, join(splitOn(join(splitOn(COVER_CSS, "MARK"), hold.mark), "NARROW"), NARROW));

  function hostFor(post) {
    const had = weakGet(byPost, post);
    if (had !== undefined) return had;
    const host = make("div");
    const root = attachShadow(host, { __proto__: null, mode: "closed" });
    apply(sheetsOfRoot.set, root, [[sheet]]);
    const cover = { __proto__: null, post, host, root, drawn: "", escape: "", inert: list() };
    weakSet(byPost, post, cover);
    weakSet(byHost, host, cover);
    return cover;
  }

  const homeOf = (post) => shadowOf(post) || post;
  function place(cover) {
    const home = homeOf(cover.post);
    if (parentNode(cover.host) !== home && hold.mayContest(cover.host)) append(home, cover.host);
  }

  function emptied(cover, label, className) {
    for (let old = firstChild(cover.root); old !== null; old = firstChild(cover.root)) detach(cover.root, old);
    const base = element("div", "base " + className + " " + pageScheme(parentNode(cover.post)));
    setAttribute(base, "role", "group");
    setAttribute(base, "aria-label", label);
    inSpeech(base);
    append(cover.root, base);
    return base;
  }

  const drawings = {
    __proto__: null,
    card(cover, spec) {
      const card = cardIn(cover, spec, spec.help ? " helps" : "");
      line(card, "over", spec.over);
      line(card, "title", spec.title);
      line(card, "more", spec.reason);
      line(card, "more", spec.details);
      buttonRow(card, spec.choices);
      if (spec.help) buttonRow(card, spec.help, "beside");
    },
    limit(cover, spec) {
      const card = cardIn(cover, spec, " plain");
      line(card, "more", spec.title);
      each(spec.choices, (one) => makeButton(card, acts, one, ""));
    },
    answers(cover, spec) {
      answersInto(cardIn(cover, spec, " whole"), spec);
    },
    strip(cover, spec) {
      const strip = emptied(cover, spec.label, "strip");
      line(strip, "more", spec.title);
      each(spec.choices, (one) => makeButton(strip, acts, one, ""));
    },
    chip(cover, spec) {
      const chip = emptied(cover, spec.label, "chip" + (spec.open ? " open" : ""));
      if (!spec.open) return void makeButton(chip, acts, choice(spec.act, spec.title, spec.label), "");
      if (spec.answers) return void answersInto(chip, spec);
      line(chip, "title", spec.title);
      line(chip, "more", spec.reason);
      line(chip, "more", spec.details);
      line(chip, "more", spec.words);
      buttonRow(chip, spec.choices);
    },
  };

  function cardIn(cover, spec, more) {
    const card = element("div", "card" + more);
    append(emptied(cover, spec.label, "veil " + spec.look), card);
    return card;
  }

  function buttonRow(into, choices, kind) {
    const row = element("div", kind ? "row " + kind : "row");
    append(into, row);
    each(choices, (one, at) => makeButton(row, acts, one, kind || at > 1 ? "quiet" : at === 0 ? "first" : ""));
  }

  // Sentences to copy, each with its button, then where help is.
  function answersInto(into, spec) {
    line(into, "title", spec.title);
    line(into, "more", spec.reason);
    each(spec.answers, (answer) => {
      const row = element("div", "say");
      append(into, row);
      line(row, "said", answer.said);
      makeButton(row, acts, answer, "");
    });
    line(into, "more", spec.details);
    buttonRow(into, spec.choices);
  }

  // Draws `spec` ({kind, …words}) on `post`; drawing the same again only puts back what the site took away.
  function draw(post, spec) {
    const cover = hostFor(post);
    const drawn = speech.language + encode(spec);
    const hadFocus = focused(cover.root) !== null;
    if (cover.drawn !== drawn) {
      drawings[spec.kind](cover, spec);
      cover.drawn = drawn;
      cover.escape = spec.escape || "";
    }
    hold.set(cover.host, spec.kind === "chip" ? "o t" + (spec.inside ? " d" : "") + (spec.open ? " u" : "") : "o");
    place(cover);
    if (hadFocus) focusFirst(cover);
  }

  // On the button that does `act`, or on the first.
  function focusFirst(cover, act) {
    const buttons = queryAll(cover.root, "button");
    const same = keep(buttons, (button) => act !== undefined && weakGet(acts, button) === act)[0];
    const first = same === undefined ? buttons[0] : same;
    if (first !== undefined) focusOn(first, { __proto__: null, preventScroll: true });
  }

  function remove(post) {
    const cover = weakGet(byPost, post);
    if (cover === undefined) return;
    freeParts(cover);
    const parent = parentNode(cover.host);
    if (parent !== null) detach(parent, cover.host);
    weakDelete(byPost, post);
  }

  // Content under a cover: not reached by Tab, not read out, silent.
  function quieten(post) {
    const cover = weakGet(byPost, post);
    if (cover === undefined) return;
    eachPart(post, (part) => {
      if (part === cover.host || hasAttribute(part, "inert")) return;
      setAttribute(part, "inert", "");
      setAttribute(part, "aria-hidden", "true");
      add(cover.inert, part);
    });
    each(queryAll(post, MEDIA), (media) => isPaused(media) || pauseMedia(media));
  }

  function freeParts(cover) {
    each(cover.inert, (part) => {
      removeAttribute(part, "inert");
      removeAttribute(part, "aria-hidden");
    });
    cover.inert = list();
  }

  function eachPart(post, visit) {
    const visitAll = (home) => {
      for (let at = firstChild(home); at !== null; at = nextSibling(at)) if (nodeType(at) === ELEMENT) visit(at);
    };
    visitAll(post);
    if (shadowOf(post) !== null) visitAll(shadowOf(post));
  }

  function press(host, event) {
    const cover = weakGet(byHost, host);
    const act = actAt(cover.root, acts, event);
    if (act !== undefined) pressed(cover.post, act);
  }

  // Esc while the focus is on our own button: what it opened, it closes. False where it opened nothing.
  function escape(host) {
    const { post, escape: act } = weakGet(byHost, host);
    if (act) pressed(post, act);
    return act !== "";
  }

  return {
    __proto__: null,
    draw,
    remove,
    quieten,
    freeParts: (post) => weakGet(byPost, post) !== undefined && freeParts(weakGet(byPost, post)),
    isOurs: (node) => weakGet(byHost, node) !== undefined,
    under: (host, event) => actUnder(weakGet(byHost, host).root, acts, event),
    press,
    escape,
    focus: (post, act) => weakGet(byPost, post) !== undefined && focusFirst(weakGet(byPost, post), act),
  };
}

// Words that stand directly in a post cannot be made inert or taken from a screen reader: such a post is never blurred.
function hasBareText(post) {
  for (let at = firstChild(post); at !== null; at = nextSibling(at)) {
    if (nodeType(at) === TEXT && tidy(nodeValue(at))) return true;
  }
  return false;
}
