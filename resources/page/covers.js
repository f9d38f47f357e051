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

function line(into, className, words) {
  if (!words) return;
  const made = element("div", className, words);
  setAttribute(made, "dir", "auto");
  setAttribute(made, "aria-hidden", "true");
  append(into, made);
}

// `hold` marks elements; `pressed(post, act)` is told what a person pressed.
function coversOf(hold, pressed) {
  const sheet = new Sheet();
  const byPost = new OwnWeakMap();
  const byHost = new OwnWeakMap();
  const acts = new OwnWeakMap();
  writeSheet(sheet, join(splitOn(join(splitOn(COVER_CSS, "MARK"), hold.mark), "NARROW"), NARROW));

  function button(into, act, words, className, label) {
    const made = element("button", className, words);
    setAttribute(made, "type", "button");
    setAttribute(made, "aria-label", label || words);
    weakSet(acts, made, act);
    append(into, made);
    return made;
  }

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
    append(cover.root, base);
    return base;
  }

  const drawings = {
    __proto__: null,
    card(cover, spec) {
      const veil = emptied(cover, spec.label, "veil " + spec.look);
      const card = element("div", "card");
      append(veil, card);
      line(card, "over", spec.over);
      line(card, "title", spec.title);
      line(card, "more", spec.reason);
      line(card, "more", spec.details);
      buttonRow(card, spec.choices);
    },
    strip(cover, spec) {
      const strip = emptied(cover, spec.label, "strip");
      line(strip, "more", spec.title);
      each(spec.choices, ({ act, words }) => button(strip, act, words, "", words));
    },
    chip(cover, spec) {
      const chip = emptied(cover, spec.label, "chip" + (spec.open ? " open" : ""));
      if (!spec.open) return void button(chip, spec.act, spec.title, "", spec.label);
      line(chip, "title", spec.title);
      line(chip, "more", spec.reason);
      line(chip, "more", spec.details);
      buttonRow(chip, spec.choices);
    },
  };

  function buttonRow(into, choices) {
    const row = element("div", "row");
    append(into, row);
    each(choices, ({ act, words }, at) => button(row, act, words, at === 0 ? "first" : at > 1 ? "quiet" : ""));
  }

  // Draws `spec` ({kind, …words}) on `post`; drawing the same again only puts back what the site took away.
  function draw(post, spec) {
    const cover = hostFor(post);
    const drawn = encode(spec);
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

  function focusFirst(cover) {
    const first = queryAll(cover.root, "button")[0];
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

  // Pressed by a person: found by place for a pointer, by focus for a key, since no event reaches into our root.
  function press(host, event) {
    const cover = weakGet(byHost, host);
    const at = clicks(event) === 0 ? focused(cover.root) : elementAt(cover.root, pointX(event), pointY(event));
    const found = at === null ? null : closest(at, "button");
    const act = found === null ? undefined : weakGet(acts, found);
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
    press,
    escape,
    focus: (post) => weakGet(byPost, post) !== undefined && focusFirst(weakGet(byPost, post)),
  };
}

// Words that stand directly in a post cannot be made inert or taken from a screen reader: such a post is never blurred.
function hasBareText(post) {
  for (let at = firstChild(post); at !== null; at = nextSibling(at)) {
    if (nodeType(at) === TEXT && tidy(nodeValue(at))) return true;
  }
  return false;
}

function splitOn(text, word) {
  const parts = list();
  let from = 0;
  for (let at = indexIn(text, word); at >= 0; at = indexIn(text, word, from)) {
    add(parts, slice(text, from, at));
    from = at + word.length;
  }
  add(parts, slice(text, from));
  return parts;
}
