// Why: a page can open a window or frame of its own site and change it before we start; such a window gets no secret.
// `top`, `window` and `document` are the few names that no page can replace.

// The source of `own` without white space, read with syntax alone.
function sourceOf(own) {
  const text = apply(Function.prototype.toString, own, NOTHING);
  let out = "";
  for (let at = 0; at < text.length; at += 1) if (text[at] !== " " && text[at] !== "\n") out += text[at];
  return out;
}

function isNative(own, name) {
  const source = sourceOf(own);
  if (source === "function" + name + "(){[nativecode]}") return true;
  return source === "functionget" + name + "(){[nativecode]}" || source === "functionset" + name + "(){[nativecode]}";
}

// The functions that meet the channel's address or carry what we say on it.
function channelIsNative() {
  const socket = WebSocket.prototype;
  return (
    isNative(Function.prototype.toString, "toString") &&
    isNative(Reflect.apply, "apply") &&
    isNative(WebSocket, "WebSocket") &&
    isNative(socket.send, "send") &&
    isNative(describe(socket, "onopen").set, "onopen") &&
    isNative(describe(socket, "onmessage").set, "onmessage") &&
    isNative(describe(socket, "onclose").set, "onclose") &&
    isNative(describe(MessageEvent.prototype, "data").get, "data") &&
    socket.constructor === WebSocket
  );
}

function mayStart() {
  try {
    return window.top === window && channelIsNative();
  } catch {
    return false;
  }
}
