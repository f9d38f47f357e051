// Why: our own copies of the document's functions. A form field named "parentNode" or a patched prototype changes none.

const NodeProto = Node.prototype;
const firstChild = getter(NodeProto, "firstChild");
const lastChild = getter(NodeProto, "lastChild");
const nextSibling = getter(NodeProto, "nextSibling");
const parentNode = getter(NodeProto, "parentNode");
const nodeType = getter(NodeProto, "nodeType");
const nodeValue = getter(NodeProto, "nodeValue");
const isConnected = getter(NodeProto, "isConnected");
const append = method(NodeProto, "appendChild");
const detach = method(NodeProto, "removeChild");
const insertBefore = method(NodeProto, "insertBefore");
const positionOf = method(NodeProto, "compareDocumentPosition");
const localName = getter(Element.prototype, "localName");
const getAttribute = method(Element.prototype, "getAttribute");
const setAttribute = method(Element.prototype, "setAttribute");
const hasAttribute = method(Element.prototype, "hasAttribute");
const removeAttribute = method(Element.prototype, "removeAttribute");
const matches = method(Element.prototype, "matches");
const closest = method(Element.prototype, "closest");
const boxOf = method(Element.prototype, "getBoundingClientRect");
const boxTop = getter(DOMRectReadOnly.prototype, "top");
const boxBottom = getter(DOMRectReadOnly.prototype, "bottom");
const boxLeft = getter(DOMRectReadOnly.prototype, "left");
const boxWidth = getter(DOMRectReadOnly.prototype, "width");
const boxHeight = getter(DOMRectReadOnly.prototype, "height");
const shadowOf = getter(Element.prototype, "shadowRoot");
const nativeAttachShadow = Element.prototype.attachShadow;
const attachShadow = method(Element.prototype, "attachShadow");
const hostOf = getter(ShadowRoot.prototype, "host");
const shadowMode = getter(ShadowRoot.prototype, "mode");
const focusOn = method(HTMLElement.prototype, "focus");
const openPopover = method(HTMLElement.prototype, "showPopover");
const pauseMedia = method(HTMLMediaElement.prototype, "pause");
const isPaused = getter(HTMLMediaElement.prototype, "paused");
const isMuted = getter(HTMLMediaElement.prototype, "muted");
const isLoop = getter(HTMLMediaElement.prototype, "loop");
const volumeOf = getter(HTMLMediaElement.prototype, "volume");

const queryDocument = method(Document.prototype, "querySelectorAll");
const queryElement = method(Element.prototype, "querySelectorAll");
const queryFragment = method(DocumentFragment.prototype, "querySelectorAll");
const countOf = getter(NodeList.prototype, "length");
const DOCUMENT = 9;
const FRAGMENT = 11;
const ELEMENT = 1;
const TEXT = 3;

const askElement = method(Element.prototype, "querySelector");
const askFragment = method(DocumentFragment.prototype, "querySelector");
// Whether `selector` matches anything below `node`, an element or an open root.
const holdsAny = (node, selector) => (nodeType(node) === ELEMENT ? askElement : askFragment)(node, selector) !== null;

// Every element below `node` (document, open root or element) that `selector` matches, in order.
function queryAll(node, selector) {
  const type = nodeType(node);
  const query = type === ELEMENT ? queryElement : type === DOCUMENT ? queryDocument : queryFragment;
  const found = query(node, selector);
  const items = list();
  const count = countOf(found);
  for (let at = 0; at < count; at += 1) items[at] = found[at];
  return items;
}

const createElement = method(Document.prototype, "createElement");
const make = (tag) => createElement(document, tag);
const visibility = getter(Document.prototype, "visibilityState");
const readyState = getter(Document.prototype, "readyState");
const hasFocus = method(Document.prototype, "hasFocus");
const documentElement = getter(Document.prototype, "documentElement");
const bodyOf = getter(Document.prototype, "body");
const sheetsOfDocument = describe(Document.prototype, "adoptedStyleSheets");
const sheetsOfRoot = describe(ShadowRoot.prototype, "adoptedStyleSheets");
const Sheet = CSSStyleSheet;
const writeSheet = method(CSSStyleSheet.prototype, "replaceSync");
const computed = getComputedStyle;
const propertyOf = method(CSSStyleDeclaration.prototype, "getPropertyValue");
const styleOf = (element, property) => propertyOf(apply(computed, window, [element]), property);

const nativeListen = method(EventTarget.prototype, "addEventListener");
const listening = list();
// document.open() takes every listener off the window and the document, ours too: those are kept, to be put back.
function listen(target, type, heard, options) {
  if (target === window || target === document) add(listening, { __proto__: null, target, type, heard, options });
  nativeListen(target, type, heard, options);
}
const listenAgain = () => each(listening, ({ target, type, heard, options }) => nativeListen(target, type, heard, options));
const typeOf = getter(Event.prototype, "type");
const timeOf = getter(Event.prototype, "timeStamp");
const pathOf = method(Event.prototype, "composedPath");
const stop = method(Event.prototype, "stopImmediatePropagation");
const prevent = method(Event.prototype, "preventDefault");
function swallow(event) {
  stop(event);
  prevent(event);
}
const keyOf = getter(KeyboardEvent.prototype, "key");
const repeats = getter(KeyboardEvent.prototype, "repeat");
const pointX = getter(MouseEvent.prototype, "clientX");
const pointY = getter(MouseEvent.prototype, "clientY");
const clicks = getter(UIEvent.prototype, "detail");
const isPrimary = getter(PointerEvent.prototype, "isPrimary");
const mouseButton = getter(MouseEvent.prototype, "button");
const elementAtPoint = method(Document.prototype, "elementFromPoint");
const elementAt = method(ShadowRoot.prototype, "elementFromPoint");
const activeElement = getter(Document.prototype, "activeElement");
const focused = getter(ShadowRoot.prototype, "activeElement");

const Observer = MutationObserver;
const observe = method(MutationObserver.prototype, "observe");
const recordTarget = getter(MutationRecord.prototype, "target");
const recordType = getter(MutationRecord.prototype, "type");
const recordOld = getter(MutationRecord.prototype, "oldValue");
const recordName = getter(MutationRecord.prototype, "attributeName");
const recordAdded = getter(MutationRecord.prototype, "addedNodes");
const Watcher = IntersectionObserver;
const watch = method(IntersectionObserver.prototype, "observe");
const unwatch = method(IntersectionObserver.prototype, "unobserve");
const entryTarget = getter(IntersectionObserverEntry.prototype, "target");
const entryInView = getter(IntersectionObserverEntry.prototype, "isIntersecting");

const Timeout = setTimeout;
const cancelTimeout = clearTimeout;
const later = (work, ms) => apply(Timeout, window, [work, ms]);
const cancel = (timer) => apply(cancelTimeout, window, [timer]);
const Frame = requestAnimationFrame;
const beforePaint = (work) => apply(Frame, window, [work]);
const clockNow = method(Performance.prototype, "now");
const clock = performance;
const now = () => clockNow(clock);
// Nothing of the page's own hears what is copied. Only pages that came safely, and browsers that allow it, have a clipboard.
const clipboard = window.Clipboard ? navigator.clipboard : undefined;
const writeText = clipboard ? method(Clipboard.prototype, "writeText") : null;
const whenDone = method(Promise.prototype, "then");
// A promise without prototype asks no constructor that the page may have planted.
const copyText = (words, copied, failed) => (writeText ? whenDone(bare(writeText(clipboard, words), null), copied, failed) : failed());

const randomValues = method(Crypto.prototype, "getRandomValues");
const ownCrypto = crypto;

// A name that nobody can guess: `letter` and 20 hexadecimal digits.
function secretName(letter) {
  const bytes = randomValues(ownCrypto, new Uint8Array(20));
  let name = letter;
  for (let at = 0; at < 20; at += 1) name += "0123456789abcdef"[bytes[at] & 15];
  return name;
}

const MAX_PATH = 2000;

// Where the page is. `location` and its parts are the browser's own, and no page can replace them.
const pathNow = () => clip(location.pathname, MAX_PATH);

// One step outwards, through open shadow roots.
function outwards(node) {
  const parent = parentNode(node);
  if (parent === null || nodeType(parent) !== FRAGMENT) return parent;
  return isRoot(parent) ? hostOf(parent) : null;
}

function isRoot(node) {
  try {
    return hostOf(node) !== null;
  } catch {
    return false;
  }
}

// Work at an edge: whatever fails, the page goes on, and hears nothing of it.
const guarded = (work, otherwise) => (...args) => {
  try {
    return apply(work, undefined, args);
  } catch {
    return otherwise ? otherwise() : undefined;
  }
};
