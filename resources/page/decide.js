// Why: what a post looks like follows from a few facts alone, so it is decided here, once, without the page. Pure.

const FOLD_COVERS = 3;

// One of: held, shown, label, again, cover, line, folded, hidden.
//   verdict: null while unknown · choice: "", "show", "skip" · expired: the hold ran out before the verdict
//   inView: it was on screen when the verdict came, and still is
function lookOf({ verdict, choice, covering, expired, inView, keepHeld }) {
  if (!covering) return "shown";
  if (verdict === null) return expired && !keepHeld ? "shown" : "held";
  if (verdict.action === "show") return "shown";
  if (verdict.action === "label") return "label";
  if (verdict.action === "space" && !verdict.fold) return "shown";
  if (choice === "show") return "again";
  if (choice === "skip") return "line";
  if (expired && inView && !keepHeld) return "label";
  if (verdict.action === "space") return "folded";
  return verdict.action === "hide" ? "hidden" : "cover";
}

// Runs of neighbours that become one line: every run of folded posts, and three or more covers in a row.
// `looks` in the order of the page; a hidden post parts nobody, anything that can be read does.
function runsOf(looks) {
  const runs = list();
  let run = list();
  let kind = "";
  const close = () => {
    if (kind === "folded" || (kind === "cover" && run.length >= FOLD_COVERS)) {
      add(runs, { __proto__: null, kind, members: run });
    }
    run = list();
    kind = "";
  };
  each(looks, (look, at) => {
    if (look === "hidden") return;
    if (look !== kind) close();
    if (look !== "folded" && look !== "cover") return;
    kind = look;
    add(run, at);
  });
  close();
  return runs;
}

// Milliseconds until the next try to reach the engine: 100 doubling to 2,000, and a little luck against stampedes.
function backOff(tries, luck) {
  return floor(min(2000, 100 * 2 ** min(tries, 10)) * (0.6 + 0.4 * luck));
}
