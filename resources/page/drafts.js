// Why: whoever is writing may finish: a limit waits for words in a field, and for a reply that somebody has just opened.

const HAND_MS = 2000;
const DRAFTS = "textarea,input:not([type=search]):not([role]),[contenteditable],[contenteditable] *";
const REPLIES = "textarea,[contenteditable],[contenteditable] *";
const valueOfArea = getter(HTMLTextAreaElement.prototype, "value");
const valueOfField = getter(HTMLInputElement.prototype, "value");
const draftWordsOf = getter(Node.prototype, "textContent");

function hasDraft(field) {
  const name = localName(field);
  if (name === "textarea") return tidy(valueOfArea(field)) !== "";
  return (name === "input" ? valueOfField(field) : tidy(draftWordsOf(field))) !== "";
}

function isInView(element) {
  const box = boxOf(element);
  return boxBottom(box) > 0 && boxTop(box) < innerHeight;
}

// The field that somebody wrote into last, or opened with their own hand: what a page puts the focus on by itself is none.
function draftsOf() {
  let field = null;
  let touchedAt = 0;
  let handAt = -HAND_MS;

  const touch = (event, fields) => {
    const at = pathOf(event)[0];
    if (nodeTypeOf(at) !== ELEMENT || !matches(at, fields)) return;
    field = at;
    touchedAt = now();
  };
  const wrote = guarded((event) => event.isTrusted && touch(event, DRAFTS));
  const hand = guarded((event) => {
    if (event.isTrusted) handAt = now();
  });
  const opened = guarded((event) => event.isTrusted && now() - handAt < HAND_MS && touch(event, REPLIES));
  const holds = () => field !== null && isConnected(field) && hasDraft(field);

  return {
    __proto__: null,
    // Whether the end of a limit waits.
    writing() {
      if (field === null || !isConnected(field)) return false;
      const focused = matches(field, ":focus");
      const reply = matches(field, REPLIES);
      return mayFinish({ __proto__: null, since: now() - touchedAt, focused, reply, words: hasDraft(field), seen: isInView(field) });
    },
    holds,
    resume() {
      touchedAt = now();
    },
    goBack: () => holds() && focusOn(field),
    start() {
      const options = { __proto__: null, capture: true, passive: true };
      each(bare(["keydown", "input"], null), (type) => listen(window, type, wrote, options));
      each(bare(["pointerdown", "keydown"], null), (type) => listen(window, type, hand, options));
      listen(window, "focusin", opened, options);
    },
  };
}
