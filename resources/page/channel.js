// Why: the one way to the engine, which comes and goes: a WebSocket that opens again by itself.

const OwnSocket = WebSocket;
const sendOn = method(WebSocket.prototype, "send");
const closeSocket = method(WebSocket.prototype, "close");
const onOpen = setter(WebSocket.prototype, "onopen");
const onMessage = setter(WebSocket.prototype, "onmessage");
const onClose = setter(WebSocket.prototype, "onclose");
const dataOf = getter(MessageEvent.prototype, "data");

// `opened()` after each opening, `heard(message)` for each message. `say` is false when nobody can hear.
function channelTo(address, opened, heard) {
  let socket = null;
  let open = false;
  let tries = 0;
  let timer = 0;
  let wanted = false;
  let sealed = false;

  const again = () => {
    if (!wanted || sealed) return;
    timer = later(connect, backOff(tries, random()));
    tries += 1;
  };
  const connect = guarded(() => {
    if (!wanted || sealed) return;
    const mine = new OwnSocket(address);
    socket = mine;
    onOpen(mine, guarded(() => {
      if (mine !== socket) return;
      open = true;
      opened();
    }));
    onMessage(mine, guarded((event) => {
      if (mine !== socket) return;
      tries = 0;
      heard(parseJson(dataOf(event)));
    }));
    onClose(mine, guarded(() => {
      if (mine !== socket) return;
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
      tries = 0;
      connect();
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

// Whether `policy` (of a <meta>) could refuse a socket to `address`: the engine writes the address's origin into those
// that came with the document. Pure.
function refuses(policy, address) {
  const words = lower(policy);
  if (indexIn(words, "connect-src") < 0 && indexIn(words, "default-src") < 0) return false;
  const end = indexIn(address, "/", indexIn(address, "//") + 2);
  return indexIn(words, lower(slice(address, 0, end < 0 ? address.length : end))) < 0;
}
