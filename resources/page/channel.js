// Why: the one way to the engine, which comes and goes: a WebSocket that opens again by itself.

const OwnSocket = WebSocket;
const sendOn = method(WebSocket.prototype, "send");
const closeSocket = method(WebSocket.prototype, "close");
const onOpen = setter(WebSocket.prototype, "onopen");
const onMessage = setter(WebSocket.prototype, "onmessage");
const onClose = setter(WebSocket.prototype, "onclose");
const dataOf = getter(MessageEvent.prototype, "data");

const SERVED_MS = 2000;

// `opened()` after each opening, `heard(message)` for each message. `say` is false when nobody can hear.
function channelTo(address, opened, heard) {
  let socket = null;
  let open = false;
  let triedAt = 0;
  let openedAt = 0;
  let since = 0; // when the engine was lost; -1 while it serves us: an opening that is closed at once is no serving
  let timer = 0;
  let wanted = false;
  let sealed = false;

  const again = () => {
    if (!wanted || sealed) return;
    if (since < 0) since = now();
    timer = later(connect, max(0, triedAt + backOff(now() - since, random()) - now()));
  };
  const connect = guarded(() => {
    if (!wanted || sealed) return;
    triedAt = now();
    const mine = new OwnSocket(address);
    socket = mine;
    onOpen(mine, guarded(() => {
      if (mine !== socket) return;
      open = true;
      openedAt = now();
      opened();
    }));
    onMessage(mine, guarded((event) => {
      if (mine !== socket) return;
      since = -1;
      heard(parseJson(dataOf(event)));
    }));
    onClose(mine, guarded(() => {
      if (mine !== socket) return;
      if (open && now() - openedAt > SERVED_MS) since = -1;
      socket = null;
      open = false;
      again();
    }));
  }, again);

  return {
    __proto__: null,
    isOpen: () => open,
    say(message) {
      if (!open) return false;
      sendOn(socket, encode(message));
      return true;
    },
    // A policy that came later would report the address of a refused socket to the page: no new socket from now on.
    seal() {
      sealed = true;
    },
    start() {
      if (wanted) return;
      wanted = true;
      since = now();
      connect();
    },
    // Somebody is back at this tab, or the network is: a try at once, where tries had grown rare.
    hurry() {
      if (!wanted || since < 0 || now() - since < QUICK_MS) return;
      since = now();
      cancel(timer);
      if (socket === null) connect();
    },
    // Leaving the page (perhaps for the back-forward cache): no try goes on behind it.
    rest() {
      wanted = false;
      open = false;
      cancel(timer);
      const last = socket;
      socket = null;
      if (last !== null) closeSocket(last);
    },
  };
}

// Whether `policy` (of a <meta>) could refuse a socket to `address`. The engine writes the channel's domain into those
// that came with the document. Browsers may part policies at commas or not: it has to be allowed either way. Pure.
function refuses(policy, address) {
  const text = lower(policy);
  return refusesIn(text, address) || keep(splitOn(text, ","), (one) => refusesIn(one, address)).length > 0;
}

function refusesIn(policy, address) {
  const sourcesOf = (name) => keep(mapped(splitOn(policy, ";"), wordsOf), (words) => words[0] === name)[0];
  const sources = sourcesOf("connect-src") || sourcesOf("default-src");
  if (sources === undefined) return false;
  const end = indexIn(address, "/", indexIn(address, "//") + 2);
  const origin = lower(slice(address, 0, end < 0 ? address.length : end));
  const domain = slice(origin, 0, indexIn(origin, "//") + 2) + "*" + slice(origin, max(0, indexIn(origin, ".")));
  return keep(sources, (source) => source === origin || source === domain).length === 0;
}

// The words of a directive, parted as policies are: at white space of ASCII alone.
function wordsOf(directive) {
  const words = list();
  let from = -1;
  for (let at = 0; at <= directive.length; at += 1) {
    const code = at < directive.length ? codeAt(directive, at) : 32;
    const inWord = code !== 32 && (code < 9 || code > 13 || code === 11);
    if (inWord && from < 0) from = at;
    if (!inWord && from >= 0) add(words, slice(directive, from, at));
    if (!inWord) from = -1;
  }
  return words;
}
