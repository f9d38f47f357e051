// Why: every word that people read on covers stands here: the fact, the choice, the way out. Pure.

const SET_ASIDE = "Something you set aside";
const OF_A_RULE = "your rule";
const MOST_TITLES = 2;
const begun = (text) => lower(slice(text, 0, 1)) + slice(text, 1);
const posts = (count) => count + (count === 1 ? " post" : " posts");
const withoutStop = (text) => (text && text[text.length - 1] === "." ? slice(text, 0, text.length - 1) : text);

// A rule's name stays as the person wrote it.
const named = ({ title, certainty }) => (title && certainty === OF_A_RULE ? "“" + title + "”" : begun(title));

// What `verdicts` are about, in few words; "" where nothing is known of it.
function topicsOf(verdicts) {
  const titles = list();
  each(verdicts, (verdict) => {
    const title = named(verdict);
    if (title && keep(titles, (known) => known === title).length === 0) add(titles, title);
  });
  const more = titles.length > MOST_TITLES;
  if (more) titles.length = MOST_TITLES;
  return join(titles, ", ") + (more ? ", and others" : "");
}

// No certainty is known, or the title says it already: that of a rule without a name.
const saidByTitle = ({ title, certainty }) => !certainty || begun(title) === certainty;

const coverTitle = (verdict, discreet) => (discreet ? SET_ASIDE : verdict.title || SET_ASIDE);

function coverDetails(verdict, discreet) {
  if (discreet) return "";
  const parts = list();
  if (verdict.author) add(parts, "From " + verdict.author);
  if (!saidByTitle(verdict)) add(parts, begun(verdict.certainty));
  return join(parts, " · ");
}

// What a screen reader says when it comes to a cover.
function coverLabel(verdict, discreet) {
  if (discreet) return "Covered: " + begun(SET_ASIDE);
  const parts = list();
  add(parts, "Covered: " + coverTitle(verdict, false) + (verdict.author ? ", by " + verdict.author : ""));
  if (verdict.reason) add(parts, withoutStop(verdict.reason));
  if (!saidByTitle(verdict)) add(parts, verdict.certainty);
  return join(parts, ". ");
}

// One line for a run of posts: how many, what is done about them, and, unless `discreet`, what they are about.
function runLine(verdicts, done, discreet) {
  const topics = discreet ? "" : topicsOf(verdicts);
  return posts(verdicts.length) + " " + done + (topics && ": " + topics);
}

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
