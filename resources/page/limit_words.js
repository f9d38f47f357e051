// Why: what is said at the end of a limit that a person set for themselves: the fact, their own words, the way out. Pure.

const PURPOSES = ["answer", "look", "rest", "other"];
const PLANS = [5, 10, 20];
const TITLES = {
  __proto__: null,
  minutes: bare(["limit_title", "limit_title_of"], null),
  openings: bare(["limit_visits", "limit_visits_of"], null),
  hours: bare(["limit_rests", "limit_rests_of"], null),
  unkept: bare(["limit_unkept", "limit_unkept"], null),
};
const NEARS = {
  __proto__: null,
  minutes: bare(["limit_near_one", "limit_near_other"], null),
  openings: bare(["limit_near_one", "limit_near_other"], null),
  hours: bare(["limit_rest_near_one", "limit_rest_near_other"], null),
  given: bare(["limit_given_one", "limit_given_other"], null),
};
const PAUSE_MS = 3000;
const REST_MS = 5000;

// A slower feed: whoever has come a screen further rests for a moment. `at` and `screen` are in pixels. Pure.
const comesFar = (at, from, screen) => at - from > screen || from - at > screen;

// Whose limit it is: sites by their names, and `others` that have none of their own.
function feedsNamed(what, others) {
  if (!others) return what;
  return what ? what + ", " + word("limit_others") : word("limit_others");
}

// What the card says at its `step`: "" first, then "what" for, then for how "long". `draft`: something is written here.
// `agreed`: a family's agreement has ended, which only a guardian can lengthen; once "asked", the app's page comes up.
// `rests`: a slower feed waits for a moment, and goes on by itself.
function limitWords({ what, others, message, may_pass, planned, why, until, agreed, purposes }, step, draft, rests) {
  const choices = list();
  const offer = (act, words) => add(choices, { __proto__: null, act, words });
  offer("leave", word("limit_leave"));
  if (step === "what") {
    each(purposes, (words, at) => offer("for own" + at, words));
    each(bare(PURPOSES, null), (name) => offer("for " + name, word("limit_for_" + name)));
  } else if (step === "long") each(bare(PLANS, null), (n) => offer("plan " + n, fill("limit_minutes", { __proto__: null, n })));
  else {
    if (draft) offer("finish", word("limit_finish"));
    if (may_pass) offer("carry", word("limit_carry"));
    if (!agreed) offer("need", word("limit_need"));
    else if (step !== "asked") offer("ask", word("limit_ask"));
  }
  if (step === "what" || step === "long") offer("back", word("back"));
  const feeds = feedsNamed(what, others);
  const over = fill(TITLES[why][feeds ? 1 : 0], { __proto__: null, what: feeds, until });
  const asked = step === "what" ? word("limit_what_for") : word("limit_how_long");
  const chosen = step === "what" || step === "long";
  const title = chosen ? asked : planned ? word("limit_planned") : over;
  const own = step ? "" : message;
  const open = step === "asked" ? "limit_asked" : agreed ? "limit_agreed_open" : rests ? "limit_slower" : "limit_open";
  const more = word(chosen ? "limit_counted" : open);
  return { __proto__: null, over: word(agreed ? "limit_agreed" : "limit_over"), title, own, more, choices, label: title + ". " + own };
}

// The pause before a feed: the way out at once, the way in after a breath.
function pauseWords({ message }, ready) {
  const choices = list();
  add(choices, { __proto__: null, act: "leave", words: word("limit_leave") });
  if (ready) add(choices, { __proto__: null, act: "open", words: word("limit_enter") });
  const title = word("limit_pause");
  return { __proto__: null, over: word("limit_pause_over"), title, own: message, more: word("limit_breathe"), choices, label: title + ". " + message };
}

// Before bed: what happens and until when, and colours back for tonight. `rests`: the feed waits for a moment.
function windWords({ how, until }, rests) {
  const choices = list();
  const offer = (act, name) => add(choices, { __proto__: null, act, words: word(name) });
  offer("leave", "limit_leave");
  offer("tonight", "wind_not_tonight");
  if (!rests) offer("close", "close");
  const title = rests ? word("wind_rest") : fill(how === "slower" ? "wind_slower" : "wind_grey", { __proto__: null, until });
  return { __proto__: null, over: word("wind_over"), title, own: "", more: "", choices, label: title };
}

// How many minutes are left, in a line: of minutes a day, until hours in which feeds rest, or of those given to oneself.
const limitNear = (n, why) => fill(NEARS[why][n === 1 ? 0 : 1], { __proto__: null, n });
