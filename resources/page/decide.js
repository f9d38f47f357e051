// Why: what a post looks like follows from a few facts alone, so it is decided here, once, without the page. Pure.

const FOLD_COVERS = 3;

// One of: held, shown, label, again, cover, line, folded, hidden, limit.
//   verdict: null while unknown · choice: "", "show", "skip" · expired: the hold ran out before the verdict
//   inView: it was on screen when the verdict came, and still is · limited: a limit that has ended covers every post, but
//   for those that the person showed (`free`) · empty: nothing of it can be judged
function lookOf(facts) {
  const look = facts.empty ? "shown" : judgedLook(facts);
  const seen = look === "shown" || look === "label" || look === "again";
  return facts.limited && !facts.free && seen ? "limit" : look;
}

function judgedLook({ verdict, choice, covering, expired, inView, keepHeld }) {
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

const QUICK_MS = 60000;

// Milliseconds from one try to reach the engine to the next, `away` ms after it was lost or last hurried for: about as long
// as it has been away, at most 2.5 s for the first minute, as a restart takes no longer; then growing again up to 60 s,
// since each try asks a name server. More tries in that minute would be slower: Chromium holds each socket of a page back
// for up to 5 s once some 15 to 30 have failed. `luck` (0..1) takes up to a fifth off, against stampedes.
function backOff(away, luck) {
  const quick = min(2500, 200 + away);
  const gentle = min(60000, away - QUICK_MS);
  return floor(max(quick, gentle) * (0.8 + 0.2 * luck));
}

const WRITES_MS = 5000;
const OPENED_MS = 120000;
const DRAFT_MS = 600000;

// Whether the end of a limit waits for what somebody writes, `since` milliseconds after they last touched it: words for ten
// minutes where they are `seen` or have the focus, a `reply` that is open and still empty for two.
function mayFinish({ since, focused, reply, words, seen }) {
  if (since < WRITES_MS) return true;
  return words ? (focused || seen) && since < DRAFT_MS : reply && focused && since < OPENED_MS;
}
