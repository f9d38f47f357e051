// Why: a press is whose it began on, to its end. Between its down and its up a verdict may come, or the site may draw anew:
// what is then under the pointer, ours or the site's, is not what the person pressed.

const OF_A_PRESS = [
  "pointerdown", "pointerup", "pointercancel", "mousedown", "mouseup", "touchend", "click", "auxclick", "dblclick",
  "keydown", "keypress", "keyup",
];
const LETS_GO = { __proto__: null, pointerup: 1, mouseup: 1, touchend: 1, click: 1, auxclick: 1 };
const LAST = { __proto__: null, click: 1, auxclick: 1, pointercancel: 1 };
// Others may go down on ours and come up elsewhere, as Tab does.
const PRESSING_KEYS = { __proto__: null, Enter: 1, " ": 1, Escape: 1 };

// `isOurs(node)` knows our hosts, `under(host, event)` what the button there does, and `isCovered(node)` whether the site's
// `node` lies under a cover. Made before whatever else listens to presses: what it swallows, nobody hears.
function pressesOf(isOurs, under, isCovered) {
  let press = null;
  let key = "";

  const heard = guarded((event) => {
    if (!event.isTrusted) return;
    const type = typeOf(event);
    const target = pathOf(event)[0];
    const host = isOurs(target) ? target : null;
    if (slice(type, 0, 3) === "key") heardKey(type, host, event);
    else if (!isPointed(type, event)) return;
    else if (type === "pointerdown") begin(host, target, event);
    else if (press !== null && (!press.over || type === "dblclick")) goOn(type, host, target, event);
  });

  // A click without a pointer is a key's, or help for people with disabilities. A second finger does not click.
  function isPointed(type, event) {
    return slice(type, 0, 7) === "pointer" ? isPrimary(event) : type === "touchend" || clicks(event) > 0;
  }

  function begin(host, target, event) {
    press = {
      __proto__: null, host, ours: host !== null, act: host === null ? undefined : under(host, event),
      covered: host === null && isCovered(target), crossed: false, over: false, after: press !== null && press.ours,
    };
  }

  function goOn(type, host, target, event) {
    if (type === "mousedown" && press.after && clicks(event) > 1) endTwice();
    const isMeant = host === null ? !press.ours : press.host === host && (type !== "click" || press.act === under(host, event));
    if (!press.ours && LETS_GO[type] && (host !== null || (!press.covered && isCovered(target)))) press.crossed = true;
    if (LAST[type]) press.over = true;
    // A finger's touchend goes where its touchstart went, whatever came between.
    if (press.crossed || (!isMeant && type !== "touchend")) swallow(event);
  }

  // The second half of a double click on ours was meant for what the first half has put away.
  function endTwice() {
    press.ours = true;
    press.act = undefined;
  }

  function heardKey(type, host, event) {
    if (type === "keydown" && !repeats(event)) key = host !== null && PRESSING_KEYS[keyOf(event)] ? keyOf(event) : "";
    else if (host === null && key !== "" && keyOf(event) === key) swallow(event);
    if (type === "keyup") key = "";
  }

  each(bare(OF_A_PRESS, null), (type) => listen(window, type, heard, { __proto__: null, capture: true }));
}
