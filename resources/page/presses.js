// Why: a press is whose it began on, to its end. Between its down and its up a verdict may come, or the site may draw anew:
// what is then under the pointer, ours or the site's, is not what the person pressed. So nothing acts on it; but a site that
// heard a press begin hears it end, or it would drag on and open the menu of a long press.

const OF_A_PRESS = [
  "pointerdown", "pointerup", "pointercancel", "mousedown", "mouseup", "click", "auxclick", "dblclick",
  "keydown", "keypress", "keyup",
];
// What ends with what. A finger's touchend goes where its touchstart went by itself.
const DOWN_OF = { __proto__: null, pointerup: "pointerdown", pointercancel: "pointerdown", mouseup: "mousedown" };
const LETS_GO = { __proto__: null, pointerup: 1, mouseup: 1, click: 1, auxclick: 1 };
const LAST = { __proto__: null, click: 1, auxclick: 1, pointercancel: 1 };
// Others may go down on ours and come up elsewhere, as Tab does.
const PRESSING_KEYS = { __proto__: null, Enter: 1, " ": 1, Escape: 1 };

// `isOurs(node)` knows our hosts, `under(host, event)` what the button there does, and `isCovered(node)` whether the site's
// `node` lies under a cover. Made before whatever else listens to presses: what it swallows, nobody hears. Returns whether an
// event is the end of a press that the site heard begin: that is the site's wherever it falls.
function pressesOf(isOurs, under, isCovered) {
  let press = null;
  let key = "";
  let end = null;

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
    return slice(type, 0, 7) === "pointer" ? isPrimary(event) : clicks(event) > 0;
  }

  function begin(host, target, event) {
    press = {
      __proto__: null, host, ours: host !== null, act: host === null ? undefined : under(host, event),
      covered: host === null && isCovered(target), acts: true, over: false, after: press !== null && press.ours,
      heard: { __proto__: null, pointerdown: host === null, mousedown: false },
    };
  }

  function goOn(type, host, target, event) {
    // The second half of a double click on ours was meant for what the first half has put away.
    if (type === "mousedown" && press.after && clicks(event) === 2) press.acts = false;
    if (!press.ours && LETS_GO[type] && (host !== null || (!press.covered && isCovered(target)))) press.acts = false;
    if (LAST[type]) press.over = true;
    if (DOWN_OF[type] && press.heard[DOWN_OF[type]]) end = event;
    else if (DOWN_OF[type] || !press.acts || !isMeant(type, host, event)) swallow(event);
    else if (type === "mousedown") press.heard.mousedown = !press.ours;
  }

  function isMeant(type, host, event) {
    return host === null ? !press.ours : press.host === host && (type !== "click" || press.act === under(host, event));
  }

  function heardKey(type, host, event) {
    if (type === "keydown" && !repeats(event)) key = host !== null && PRESSING_KEYS[keyOf(event)] ? keyOf(event) : "";
    else if (host === null && key !== "" && keyOf(event) === key) swallow(event);
    if (type === "keyup") key = "";
  }

  each(bare(OF_A_PRESS, null), (type) => listen(window, type, heard, { __proto__: null, capture: true }));
  return (event) => event === end;
}
