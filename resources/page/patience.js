// Why: a post waits for its verdict only so long, and only while somebody could be looking.

const LATE_MS = 30;
const GRACE_MS = 60;

// `over(views)` gets the views whose hold ran out. Time stands still while the document is hidden.
function patienceOf(ms, over) {
  let queue = list();
  let seen = 0;
  let since = visibility(document) === "visible" ? now() : -1;
  let timer = 0;
  let ended = 0;

  const elapsed = () => seen + (since < 0 ? 0 : now() - since);

  function check() {
    timer = 0;
    const at = elapsed();
    if (queue.length && at - queue[0].until > LATE_MS) each(queue, (entry) => grant(entry, at));
    const open = keep(queue, (entry) => entry.view.waits === entry);
    const done = keep(open, (entry) => entry.until <= at);
    queue = keep(open, (entry) => entry.until > at);
    if (done.length) over(mapped(done, (entry) => entry.view));
    plan();
  }

  // The page kept the browser busy past the end: the verdict may stand right behind us, so it gets one moment more.
  function grant(entry, at) {
    if (entry.until > at || entry.granted) return;
    entry.granted = true;
    entry.until = at + GRACE_MS;
  }

  function plan() {
    if (timer || since < 0 || queue.length === 0) return;
    timer = later(guarded(check), max(0, queue[0].until - elapsed()) + 1);
  }

  listen(document, "visibilitychange", guarded(() => {
    seen = elapsed();
    since = visibility(document) === "visible" ? now() : -1;
    cancel(timer);
    timer = 0;
    plan();
  }), { __proto__: null, capture: true });

  return {
    __proto__: null,
    start(view) {
      view.waits = { __proto__: null, view, until: elapsed() + ms, granted: false };
      add(queue, view.waits);
      plan();
    },
    // Nothing runs while the document is hidden: what has ended must not be kept until then.
    end(view) {
      if (view.waits === null) return;
      view.waits = null;
      ended += 1;
      if (ended * 2 <= queue.length) return;
      queue = keep(queue, (entry) => entry.view.waits === entry);
      ended = 0;
    },
  };
}
