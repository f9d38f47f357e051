// Why: what each button does, on the page at once and, where it means something to the engine, there too.

function pressingOf(feed, judging, covers) {
  const tell = (reading, act) => judging.act(reading, act);
  const choose = (reading, choice) => {
    reading.choice = choice;
    reading.opened = false;
    reading.free = choice === "show";
    forgetWhy(reading);
  };
  // Words are on the screen for as long as somebody wants them there, and nowhere afterwards.
  const forgetWhy = (reading) => {
    reading.whying = false;
    reading.asking = false;
    reading.why = null;
  };

  const doings = {
    __proto__: null,
    skip(reading) {
      choose(reading, "skip");
      tell(reading, "skip");
    },
    show(reading) {
      choose(reading, "show");
      tell(reading, "show");
    },
    always(reading) {
      choose(reading, "show");
      tell(reading, "always");
    },
    wrong(reading) {
      choose(reading, "show");
      reading.noted = true;
      tell(reading, "wrong");
    },
    again(reading) {
      choose(reading, "");
      reading.opened = reading.verdict.action !== "space";
      reading.noted = false;
    },
    more(reading) {
      reading.opened = true;
    },
    less(reading) {
      reading.opened = false;
      reading.answering = false;
      forgetWhy(reading);
    },
    why(reading) {
      reading.whying = true;
    },
    unwhy: forgetWhy,
    words(reading) {
      judging.askWhy(reading, feed.rendered);
    },
    answer(reading) {
      reading.answering = true;
      reading.copied = "";
      reading.helped = "";
    },
    unanswer(reading) {
      reading.answering = false;
    },
    find(reading) {
      reading.helped = judging.help(reading, reading.answering ? "answer" : "") ? "asked" : "alone";
    },
  };

  // Opening a fold shows its posts; opening a row of covers only lays the covers out.
  function open(view) {
    const members = view.group === null ? choicesOf(view) : view.group.members;
    each(mapped(members, (member) => member.reading), (reading) => {
      if (reading.verdict.action === "space") doings.show(reading);
      else reading.opened = true;
      feed.rendered(reading);
    });
  }

  // The words go into the clipboard: nobody else hears of it, and the button says how it went.
  function copy({ post, reading }, act) {
    const done = (how) => guarded(() => {
      reading.copied = act + how;
      feed.rendered(reading);
      covers.focus(post, act);
    });
    copyText(answerAt(+slice(act, 4)), done(""), done("!"));
  }

  // *Show*, where a limit covers every post: a choice of the page alone.
  function free(view) {
    view.free = true;
    view.reading.free = true;
    feed.everyView(feed.render);
    feed.regroup();
  }

  return function pressed(post, act) {
    const view = feed.viewOf(post);
    if (view === undefined) return;
    if (act === "free") return void free(view);
    if (view.reading.verdict === null) return;
    if (slice(act, 0, 4) === "copy") return void copy(view, act);
    if (act === "open") open(view);
    else {
      doings[act](view.reading);
      feed.rendered(view.reading);
    }
    feed.regroup();
    covers.focus(view.group === null ? post : view.group.members[0].post, act);
  };
}
