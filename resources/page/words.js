// Why: every word that people read on covers stands here: the fact, the choice, the way out. Pure.

const SET_ASIDE = "Something you set aside";
const begun = (text) => lower(slice(text, 0, 1)) + slice(text, 1);
const posts = (count) => count + (count === 1 ? " post" : " posts");
const withoutStop = (text) => (text && text[text.length - 1] === "." ? slice(text, 0, text.length - 1) : text);

function titlesOf(verdicts) {
  const titles = list();
  each(verdicts, (verdict) => {
    const title = begun(verdict.title);
    if (title && keep(titles, (known) => known === title).length === 0) add(titles, title);
  });
  return titles;
}

const coverTitle = (verdict, discreet) => (discreet ? SET_ASIDE : verdict.title || SET_ASIDE);

function coverDetails(verdict, discreet) {
  if (discreet) return "";
  const parts = list();
  if (verdict.author) add(parts, "From " + verdict.author);
  if (verdict.certainty) add(parts, begun(verdict.certainty));
  return join(parts, " · ");
}

// What a screen reader says when it comes to a cover.
function coverLabel(verdict, discreet) {
  if (discreet) return "Covered: " + begun(SET_ASIDE);
  const parts = list();
  add(parts, "Covered: " + coverTitle(verdict, false) + (verdict.author ? ", by " + verdict.author : ""));
  if (verdict.reason) add(parts, withoutStop(verdict.reason));
  if (verdict.certainty) add(parts, verdict.certainty);
  return join(parts, ". ");
}

function foldLine(verdicts, discreet) {
  const titles = titlesOf(verdicts);
  if (discreet || titles.length === 0) return posts(verdicts.length) + " set aside, folded.";
  return posts(verdicts.length) + " about " + join(titles, " and ") + ", folded.";
}

const coveredLine = (count) => posts(count) + " covered";
const skippedLine = (verdict, discreet) => (discreet || !verdict.title ? "Skipped" : verdict.title + " · skipped");

// In the order in which they stand and are reached by Tab: the way out comes first.
function coverChoices(verdict, discreet) {
  const choices = list();
  add(choices, { __proto__: null, act: "skip", words: "Skip" });
  add(choices, { __proto__: null, act: "show", words: "Show" });
  const always = discreet ? "Always show this author" : "Always show " + verdict.author;
  if (verdict.author) add(choices, { __proto__: null, act: "always", words: always });
  add(choices, { __proto__: null, act: "wrong", words: "Wrong?" });
  return choices;
}
