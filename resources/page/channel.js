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

  const again = () => {
    if (!wanted) return;
    timer = later(connect, backOff(tries, random()));
    tries += 1;
  };
  const connect = guarded(() => {
    if (!wanted) return;
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
