// Why: puts the parts together, in an order in which nothing of the page has run yet.

function start() {
  const finders = findersOf(setup);
  const finder = finders.now;
  const hold = holdOf(finder, unclone);
  let feed = null;
  let pressed = null;
  const covers = coversOf(hold, (post, act) => pressed(post, act));
  const channel = channelTo(setup.channel, guarded(() => connected()), heard);
  const judging = judgingOf(channel, (readings) => feed.answered(readings));
  const patience = patienceOf(setup.hold_ms, (views) => feed.ranOut(views));
  feed = feedOf({ __proto__: null, setup, finder, hold, judging, covers, patience });
  pressed = guarded(pressingOf(feed, judging, covers));
  const policyCame = (policy) => refuses(policy, setup.channel) && channel.seal();
  const help = helpCardOf(channel, setup, hold);
  const limit = limitOf(channel, hold, coverAll);
  const more = moreOf(channel, hold, feed);
  const sharing = sharingOf(setup.site, finder, feed);
  const parts = bare([help, limit, more, sharing], null);
  const partOf = (node) => keep(parts, (part) => part.isOurs(node))[0] || null;
  const isOurs = (node) => partOf(node) !== null || covers.isOurs(node);
  const under = (host, event) => (partOf(host) === null ? covers.under(host, event) : partOf(host).under(event));
  const connected = () => {
    judging.connected();
    limit.connected();
  };
  const regions = regionsOf(setup.site, hold, finder);
  const finding = findingOf({ __proto__: null, finders, hold, feed, channel, anew: () => watching.seeAnew() });
  const watching = watchingOf({
    __proto__: null, finder, hold, covers, feed, judging, regions, ownCame: finding.ownCame, policyCame,
    policyChanged: channel.seal,
  });

  // A copy of a covered post that the page made: free of our marks, so that it is judged like any new post.
  function unclone(copy, words) {
    if (words[0] === "o") return void (parentNode(copy) && detach(parentNode(copy), copy));
    if (words[0] !== "k" && words[0] !== "l") return;
    for (let at = firstChild(copy); at !== null; at = nextSibling(at)) {
      if (nodeType(at) !== ELEMENT || !hasAttribute(at, "inert")) continue;
      removeAttribute(at, "inert");
      removeAttribute(at, "aria-hidden");
    }
  }

  function heard(message) {
    const kind = field(message, "t", "");
    if (kind === "verdicts" && hasOwn(message, "verdicts")) judging.heard(message.verdicts);
    else if (kind === "why_is") whyCame(judging.heardWhy(message));
    else if (kind === "covering") turnCovering(message);
    else if (kind === "words") speakAnew(message);
    else if (kind === "forget") judging.forget(feed.readings());
    else if (kind === "help_card") help.show(message);
    else if (kind === "look_loosely") finding.told(message);
    else if (kind === "limit") limit.told(message);
    else if (kind === "more") more.told(message);
    else if (kind === "limit_near") limit.nears(message);
    feed.regroup();
  }

  const whyCame = (reading) => reading !== null && feed.rendered(reading);

  function speakAnew(message) {
    speak(message);
    each(parts, (part) => part.spoken());
    feed.everyView(feed.render);
  }

  function turnCovering(message) {
    feed.state.covering = field(message, "on", true);
    feed.state.look = field(message, "look", "blur");
    feed.state.discreet = field(message, "discreet", false);
    regions.put(field(message, "away", []));
    drawAll();
  }

  // At the end of a limit, paused or not.
  function coverAll(on) {
    if (feed.state.limited === on) return;
    feed.state.limited = on;
    drawAll();
    feed.regroup();
  }

  function drawAll() {
    hold.turn(feed.state.covering || feed.state.limited);
    feed.everyView(feed.render);
  }

  hold.turn(setup.covering);
  regions.put(setup.away);
  const isTheirs = pressesOf(isOurs, under, watching.isCovered);
  regions.hear();
  more.hear();
  sharing.start();
  closeGate(
    isOurs,
    isTheirs,
    guarded((host, event) => (partOf(host) === null ? covers.press(host, event) : partOf(host).press(event))),
    guarded((host) => (partOf(host) === null ? covers.escape(host) : partOf(host).escape())),
  );
  hearOfRoots(watching.enterRoot);
  watching.start();
  channel.start();
  help.start();
  limit.start();
  startBeats(channel, hold.roots);
  finding.start();
  comeAndGo(channel);
}

// A page in the back-forward cache keeps no socket; one that comes back opens its own again. The browser alone can tell
// of it, and tells the window or the document: a page may focus its own elements, and the browser vouches for that too.
function comeAndGo(channel) {
  const hear = (types, work) => each(bare(types, null), (type) => listen(window, type, guarded((event) => {
    if (event.isTrusted && (pathOf(event)[0] === window || pathOf(event)[0] === document)) work();
  }), { __proto__: null, capture: true }));
  hear(["pagehide"], channel.rest);
  hear(["pageshow"], channel.start);
  hear(["focus", "online"], channel.hurry);
  hear(["visibilitychange"], () => visibility(document) === "visible" && channel.hurry());
}

if (mayStart()) guarded(start)();
