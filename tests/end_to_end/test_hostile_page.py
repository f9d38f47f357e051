"""A feed's own page attacks, in Chromium, through the real engine: it finds no secret and releases nothing.

What DESIGN.md ("The page is hostile", "Only the feeds") and notes/proxy.md ("Attacks", "A channel host of our own")
say, and the test that holds it; tests without a file are below.

- iframe.src = '/x' and open('/x'), patched at once: test_no_frame_gets_a_secret, test_a_patched_new_window_…, and
  tests/page/test_hostile_page.py. A secret read from a new window while it is being parsed, or by
  a service worker of the site's own, is not prevented: test_stolen_secret.py says what it buys.
- window.find, closed roots, generated words: tests/page/test_hostile_page.py
- own copies of functions, errors, globals, untrusted clicks, marks: tests/page/test_hostile_page.py
- no secret in the document, timing, policies, errors, sheets: test_the_page_finds_…; policies that come later:
  tests/page/test_later_policies.py; the page's own address as text: test_the_page_s_own_address_…
- a stolen secret elsewhere, other names and tokens; beat, show, skip, wrong, always and nothing else, rate-limited and
  undoable: test_stolen_secret.py
- forcing the help window or card: test_help_for_real.py and tests/page/test_help.py
- planted posts: test_stolen_secret.py bounds them; which of its own posts are covered each page can see
- service workers: test_feed_through_engine.py, tests/filters/rewrite/test_in_chromium.py
- the engine is gone: test_engine_killed.py
- websites that are no feeds, the PAC, the ports, refused certificates: test_hostile_web.py, test_pac_is_private.py
- name constraints and IP addresses: test_name_constraints.py
"""

from __future__ import annotations

import pytest

from tests.end_to_end.hostile import ADD, COVERED, IS_COVERED, PAGE, PLAIN, RULE, Stage, run

OURS = "feed-wellbeing"


# what the page finds

SPY = """<script>
window.found = []; const note = (what) => found.push(String(what));
for (const type of PerformanceObserver.supportedEntryTypes)
  new PerformanceObserver((all) => all.getEntries().forEach((each) => note(JSON.stringify(each))))
    .observe({ type, buffered: true });
document.addEventListener("securitypolicyviolation", (event) => {
  for (const name in event) if (typeof event[name] !== "function") note(name + "=" + event[name]); });
new ReportingObserver((all) => all.forEach((each) => note(JSON.stringify(each))), { buffered: true }).observe();
Error.prepareStackTrace = (error, frames) => { note("stack of " + frames.map((frame) => [frame.getFunction(),
  frame.getThis(), frame.getEvalOrigin(), frame.getScriptNameOrSourceURL(), frame].join()).join()); return "" };
addEventListener("error", (event) => note("error " + event.error), true);
</script>"""
SEARCH = """() => new Promise((done) => {
  const picture = new Image();
  picture.onerror = () => setTimeout(() => {
    try { Element.prototype.attachShadow.call(1, {}) } catch (error) { note(error.stack) }
    try { document.adoptedStyleSheets = [1] } catch (error) { note(error.stack) }
    for (const sheet of document.adoptedStyleSheets) for (const rule of sheet.cssRules) note(rule.cssText);
    for (const name of Object.getOwnPropertyNames(window)) try { note(name + "=" + window[name]) } catch { }
    for (const [owner, name] of [[Element.prototype, "attachShadow"], [Document.prototype, "adoptedStyleSheets"]])
      for (const each of Object.values(Object.getOwnPropertyDescriptor(owner, name))) note(each);
    note(document.documentElement.outerHTML + document.cookie + document.referrer + document.body.innerText);
    for (const store of [localStorage, sessionStorage]) note(JSON.stringify(store));
    for (const words of told) if (find(words, false, false, true)) note("found: " + words);
    note(JSON.stringify(performance.getEntries()));
    done(found.join("\\n"));
  }, 100);
  picture.src = "/refused.png";
  document.body.append(picture);
})"""


def test_the_page_finds_neither_the_channel_nor_what_a_cover_says(on: Stage) -> None:
    """In scripts, timing, stacks, violations, sheets, globals, storage: no host, no token, no name of a rule.

    A violation shows the policy, and so that the product is there, but not which computer this is.
    """
    page = on.open_feed(
        "/spied", PAGE.replace("<head>", f"<head>{SPY}"), Content_Security_Policy="img-src 'none'; connect-src 'self'"
    )
    found = page.evaluate(SEARCH.replace("told", repr([RULE, "Always show", "Covered", "your rule"])))
    assert f"originalPolicy=img-src 'none'; connect-src 'self' wss://*.{OURS}.invalid" in found
    assert "stack of" in found
    assert '"entryType":"navigation"' in found
    assert [host for host in on.channels() if host.partition(".")[0] in found] == []
    assert f"{OURS}.invalid/" not in found
    assert RULE not in found
    assert "found: " not in found


READ = {
    "fetch": "fetch(location.href).then((a) => a.text())",
    "from the cache": "fetch(location.href, {cache: 'force-cache'}).then((a) => a.text())",
    "from the cache alone": "fetch(location.href, {cache: 'only-if-cached', mode: 'same-origin'})"
    ".then((a) => a.text(), () => '<article')",
    "as if for a person": "fetch(location.href, {headers: {accept: 'text/html', 'upgrade-insecure-requests': '1'}})"
    ".then((a) => a.text())",
    "XMLHttpRequest": "new Promise((done) => { const x = new XMLHttpRequest(); x.open('GET', location.href);"
    "x.responseType = 'document'; x.onload = () => done(x.response.documentElement.outerHTML); x.send() })",
    "a cache of its own": "caches.open('c').then((c) => c.add(new Request(location.href, {cache: 'force-cache'}))"
    ".then(() => c.match(location.href))).then((a) => a.text())",
    "a worker": "new Promise((done) => { const code = `fetch('${location.href}', {cache: 'force-cache'})"
    ".then((a) => a.text()).then(postMessage)`; new Worker(URL.createObjectURL(new Blob([code])))"
    ".onmessage = (event) => done(event.data) })",
}


@pytest.mark.parametrize("way", READ)
def test_the_page_s_own_address_as_text_is_the_site_s_text(on: Stage, way: str) -> None:
    """Attack: read our script, with its secret, as text; the browser keeps the document itself in its cache."""
    page = on.open_feed("/read", Cache_Control="max-age=600")
    text = page.evaluate(f"() => {READ[way]}")
    assert "<article" in text
    assert OURS not in text


def test_a_page_over_plain_http_has_nothing_to_read(on: Stage) -> None:
    """There no header tells a fetch from a navigation, and anybody on the network reads along: we stay out."""
    page = on.browser.new_page()
    page.goto(f"http://{PLAIN}/")
    assert page.title() == "a page"
    text = page.evaluate("async () => (await (await fetch('/')).text()) + document.adoptedStyleSheets.length")
    assert text == "<!doctype html><title>a page</title>0"


def test_a_page_that_was_fetched_ahead_is_softened_when_it_is_looked_at(on: Stage) -> None:
    """The copy that a fetch left in the browser's cache does not answer the navigation."""
    on.origin.page("/ahead", PAGE, Cache_Control="max-age=600", ETag='"1"')
    page = on.open_feed()
    page.evaluate("() => fetch('/ahead').then((answer) => answer.text())")
    page.evaluate("() => { location.href = '/ahead' }")
    page.wait_for_url("**/ahead")
    page.wait_for_function(IS_COVERED, arg="covered")


# frames and windows

FRAMES = {
    "iframe": "frame.src = '/x'",
    "embed": "frame.src = '/x'",
    "object": "frame.data = '/x'",
    "blank": "done()",
    "srcdoc": "frame.srcdoc = PAGE",
    "blob": "frame.src = URL.createObjectURL(new Blob([PAGE], {type: 'text/html'}))",
    "sandboxed": "frame.sandbox = 'allow-scripts allow-same-origin'; frame.src = '/x'",
}
WATCH = """(html) => new Promise((found) => {
  const PAGE = html, frame = document.createElement(TAG), { port1, port2 } = new MessageChannel();
  let all = "", over = false;
  const done = () => { over = true }, inner = () => frames[0]?.document;
  const patch = (win) => { if (!win || win.patched) return; win.patched = true; const Own = win.WebSocket;
    win.WebSocket = function WebSocket(url) { all += "WebSocket " + url; return new Own(url) } };
  frame.onload = () => { if (!inner() || inner().URL !== "about:blank") done() };
  port1.onmessage = () => {
    patch(frames[0]);
    if (inner()) for (const each of inner().scripts) if (!all.includes(each.text)) all += each.text;
    if (!over) return port2.postMessage(0);
    all += inner()?.documentElement.outerHTML; found(all);
  };
  document.body.append(frame); HOW; patch(frames[0]); port2.postMessage(0);
})"""


LENGTH = "() => frames[0].performance.getEntriesByType('navigation')[0].decodedBodySize"


@pytest.mark.parametrize("kind", FRAMES)
def test_no_frame_gets_a_secret(on: Stage, kind: str) -> None:
    """Attack: patch a frame at once, and read it over and over while it is parsed: our script never goes into one.

    Watching catches a script now and then only; the length of what came is the same each time.
    """
    on.origin.page("/x", PAGE)
    page = on.open_feed()
    before = on.status().open_documents
    tag = kind if kind in ("embed", "object") else "iframe"
    found = page.evaluate(WATCH.replace("TAG", repr(tag)).replace("HOW", FRAMES[kind]), PAGE)
    assert OURS not in found
    assert "<article" in found or kind == "blank"
    if "'/x'" in FRAMES[kind]:
        assert page.evaluate(LENGTH) == len(PAGE)
    assert on.status().open_documents == before


def test_a_patched_new_window_gets_no_channel(on: Stage) -> None:
    """Attack: open('/x'), then put another WebSocket into it before it has loaded: our script leaves it alone."""
    on.origin.page("/x", PAGE)
    page = on.open_feed()
    before = on.status().open_documents
    with on.browser.expect_page() as opened:
        page.evaluate(
            """() => { window.urls = []; const win = open("/x"), Own = win.WebSocket;
            win.WebSocket = function WebSocket(url) { urls.push(url); return new Own(url) };
            win.WebSocket.prototype = Own.prototype; }"""
        )
    opened.value.wait_for_selector("#covered", state="attached")
    opened.value.wait_for_load_state()
    assert page.evaluate("urls") == []
    assert OURS not in opened.value.content()
    assert on.status().open_documents in (before, before + 1)


def test_a_page_that_one_goes_back_to_keeps_its_secret(on: Stage) -> None:
    """The browser shows its copy, old token included: it is served, and has no more to read than a new page."""
    page = on.open_feed("/old", Cache_Control="max-age=600")
    page.goto(on.address + "/elsewhere")
    page.go_back()
    page.wait_for_function(IS_COVERED, arg="covered")
    assert on.origin.paths().count("/old") == 1, "the page was asked for anew: this test is of the browser's own copy"
    page.evaluate(ADD, ["later", COVERED])
    page.wait_for_function(IS_COVERED, arg="later")
    assert OURS not in page.content()


# what the page does to its own posts

MEDDLE = """async (text) => {
  const marks = [...document.getElementById("plain").attributes].filter((each) => /^w[0-9a-f]{20}$/.test(each.name));
  const held = document.createElement("article"); held.id = "held";
  held.append(document.createElement("p")); held.firstChild.append(text, " New.");
  document.querySelector("main").append(held);
  for (const post of document.querySelectorAll("article")) for (const { name, value } of marks) {
    post.setAttribute(name, value);
    for (const child of post.children) { child.removeAttribute("inert"); child.removeAttribute("aria-hidden") }
  }
  for (const type of ["pagehide", "freeze", "message", "close"]) dispatchEvent(new Event(type));
  postMessage({ t: "covering", on: false }); postMessage('{"t":"covering","on":false}');
  await null; await null; await null;
  return [marks.length, getComputedStyle(held).opacity, document.getElementById("covered").getAttribute(marks[0].name)];
}"""


def test_the_page_cannot_release_its_posts_by_attributes_or_events(on: Stage) -> None:
    """Attack: our mark of a shown post set on all others, and every event that could mean a pause."""
    page = on.open_feed()
    marks, opacity, word = run(page, MEDDLE, COVERED)
    assert (marks, opacity, word.split()[0]) == (1, "0", "k")
    page.wait_for_function(IS_COVERED, arg="held")
    assert on.status().paused is False
