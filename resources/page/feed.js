// Why: joins what is seen, judged and drawn: one view for each post element that stands on the page.

// See `Reading`: there are as many.
class View {
  reading = null;
  look = "";
  expired = false;
  inView = false;
  empty = false;
  free = false;
  group = null;
  was = null;
  base = undefined;
  measured = false;
  waits = null;

  constructor(post) {
    this.post = post;
  }
}
bare(View.prototype, null);

function feedOf({ setup, finder, hold, judging, covers, patience }) {
  const views = new OwnWeakMap();
  let live = list();
  let fresh = list();
  let freshTimer = 0;
  const state = { __proto__: null, covering: setup.covering, look: setup.look, discreet: setup.discreet, limited: false };
  const watcher = new Watcher(guarded((entries) => each(bare(entries, null), sawMove)));

  const viewOf = (post) => weakGet(views, post);

  // A post is on the page, or has changed: what it says now decides.
  function see(post) {
    const { post: said, signature } = readPost(finder, post, covers.isOurs);
    const known = viewOf(post);
    if (known !== undefined && known.reading.signature === signature) return render(known);
    const view = known === undefined ? enter(post) : leave(known);
    view.reading = judging.readingOf(said, signature);
    view.reading.uses += 1;
    view.empty = isEmpty(said);
    view.expired = false;
    view.inView = false;
    view.free = false;
    if (view.reading.verdict === null && !view.empty) {
      judging.wait(view.reading);
      patience.start(view);
    }
    return render(view);
  }

  function enter(post) {
    const view = new View(post);
    weakSet(views, post, view);
    add(live, view);
    return view;
  }

  function leave(view) {
    view.reading.uses -= 1;
    patience.end(view);
    unwatch(watcher, view.post);
    return view;
  }

  // Posts that left the page; the same element may come back and is then seen anew.
  function prune() {
    const gone = keep(live, ({ post }) => !isConnected(post));
    if (gone.length === 0) return;
    live = keep(live, ({ post }) => isConnected(post));
    each(gone, end);
  }

  function end(view) {
    if (view.group !== null) grouping = true;
    leave(view);
    weakDelete(views, view.post);
    covers.remove(view.post);
    hold.clear(view.post);
  }

  // `element` is no post of its own after all.
  function dismiss(element) {
    const view = viewOf(element);
    if (view === undefined) return;
    live = keep(live, (other) => other !== view);
    end(view);
  }

  // What somebody shows is shown wherever the same words stand; a post without words, where it stands.
  const lookNow = (view) => lookOf({
    __proto__: null, verdict: view.reading.verdict, choice: view.reading.choice, covering: state.covering,
    expired: view.expired, inView: view.inView, keepHeld: setup.keep_held,
    limited: state.limited, free: view.free || (!view.empty && view.reading.free), empty: view.empty,
  });

  function render(view) {
    const before = view.look;
    view.look = lookNow(view);
    if (view.look === "cover" || view.look === "folded" || before === "cover" || before === "folded") grouping = true;
    drawView(view, { __proto__: null, state, hold, covers });
    if (view.look === "shown" && before !== "shown") settleLater(view.post);
  }

  // A release must not start the page's own transition from hidden to seen; afterwards its transitions are its own.
  function settleLater(post) {
    add(fresh, post);
    if (!freshTimer) freshTimer = later(guarded(settleFresh), 120);
  }

  function settleFresh() {
    const settled = fresh;
    fresh = list();
    freshTimer = 0;
    each(settled, (post) => hold.wordsOf(post) === "s f" && hold.set(post, "s"));
  }

  let grouping = false;
  function regroup() {
    if (!grouping) return;
    grouping = false;
    live = inPageOrder(live);
    const looks = mapped(live, (view) => (view.reading.opened && view.look === "cover" ? "open" : view.look));
    const groups = mapped(runsOf(looks), (run) => ({
      __proto__: null, kind: run.kind, members: mapped(run.members, (at) => live[at]),
    }));
    each(live, (view) => {
      view.was = view.group;
      view.group = null;
    });
    each(groups, (group) => each(group.members, (view) => {
      view.group = group;
    }));
    each(live, (view) => (view.group || view.was) && drawView(view, { __proto__: null, state, hold, covers }));
  }

  // The verdict of a post that was released unjudged waits for the post to leave the screen.
  function answered(readings) {
    const turn = (to) => each(readings, (reading) => {
      reading.fresh = to;
    });
    turn(true);
    const views = keep(live, (view) => view.reading.fresh);
    turn(false);
    each(views, (view) => {
      patience.end(view);
      if (view.expired && !setup.keep_held && view.look === "shown") {
        view.inView = true;
        watch(watcher, view.post);
      }
      if (needsBase(lookNow(view)) && isBare(view, hold)) measure(view);
    });
    each(views, render);
  }

  function sawMove(entry) {
    const view = viewOf(entryTarget(entry));
    if (view === undefined || entryInView(entry)) return;
    unwatch(watcher, view.post);
    view.inView = false;
    view.expired = false;
    render(view);
    regroup();
  }

  function ranOut(overdue) {
    const open = keep(overdue, (view) => view.reading.verdict === null && isConnected(view.post));
    each(open, (view) => {
      view.expired = true;
      render(view);
    });
    if (open.length && state.covering && !setup.keep_held) judging.released(mapped(open, (view) => view.reading));
  }

  // Posts that stood on the page before they were known for posts, `stood` tells which, are like those whose hold ran out.
  function stand(stood) {
    each(keep(live, (view) => view.reading.verdict === null && !view.empty && stood(view)), (view) => {
      patience.end(view);
      view.expired = true;
      render(view);
    });
  }

  const everyView = (visit) => each(live, visit);
  return {
    __proto__: null, state, see, prune, dismiss, render, regroup, answered, ranOut, stand, viewOf, everyView,
    rendered: (reading) => everyView((view) => view.reading === reading && render(view)),
    // Whether the last post begins within `screens` of what is seen; where there is none, nothing more is on its way.
    endsWithin(screens) {
      const all = inPageOrder(keep(live, ({ post }) => isConnected(post)));
      return all.length === 0 || boxTop(boxOf(all[all.length - 1].post)) < screens * innerHeight;
    },
    readings: () => mapped(keep(inPageOrder(live), (view) => !view.empty), (view) => view.reading),
  };
}

function inPageOrder(views) {
  const sorted = list();
  each(views, (view) => {
    let at = sorted.length;
    while (at > 0 && !(positionOf(sorted[at - 1].post, view.post) & 4)) at -= 1;
    for (let move = sorted.length; move > at; move -= 1) sorted[move] = sorted[move - 1];
    sorted[at] = view;
  });
  return sorted;
}
