// Why: an open shadow root is held from its first frame, so we hear of each one when it is made.

// Every root that `attachShadow` makes and that is open is handed to `made`; the page's own call goes on as it was.
function hearOfRoots(made) {
  const heard = guarded((root) => shadowMode(root) === "open" && made(root));
  const { attachShadow: wrapped } = {
    attachShadow(init) {
      const root = apply(nativeAttachShadow, this, arguments);
      heard(root);
      return root;
    },
  };
  define(Element.prototype, "attachShadow", {
    __proto__: null, value: wrapped, writable: true, enumerable: true, configurable: true,
  });
}
