"""The page is hostile: each attack of the notes that concerns the script, tried in Chromium."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.page.feed import Eyes, article, feed_page, open_feed, settled, words_of
from tests.page.stub import Origin
from wellbeing.page_messages import Act

WORDS = ("Bullying and hate", "Reads like bullying", "Always show", "Skip", "fairly sure", "Covered")


def test_the_page_cannot_find_words_of_a_cover(page: Page, origin: Origin) -> None:
    """window.find reads closed shadow roots, but not generated content or labels; nor do selections or innerText."""
    open_feed(page, origin, article("COVER", "@ana"), article("plain Something"))
    assert page.evaluate("find('something', false, false, true)") is True
    assert [words for words in WORDS if page.evaluate("(words) => find(words, false, false, true)", words)] == []
    text = page.evaluate("getSelection().selectAllChildren(document.body); getSelection() + document.body.innerText")
    assert not any(words in text for words in WORDS)


def test_the_cover_s_root_is_closed_to_the_page(page: Page, origin: Origin) -> None:
    open_feed(page, origin, article("COVER"))
    host = "document.querySelector('article').lastElementChild"
    assert page.evaluate(f"{host}.shadowRoot") is None
    assert page.evaluate(
        f"(() => {{ try {{ {host}.attachInternals(); return 'open' }} catch (e) {{ return e.name }} }})()"
    ) == ("NotSupportedError")
    assert page.evaluate(f"{host}.localName.includes('-')") is False


def test_no_secret_in_the_document_timing_or_globals(page: Page, origin: Origin) -> None:
    """The tag is gone, no entry names the channel, no global is new."""
    names = "Object.getOwnPropertyNames(window).filter((name) => name !== 'addPost').sort()"
    origin.pages["/none"] = ("<!doctype html><title>x</title>", {})
    page.goto(origin.url + "/none")
    plain = page.evaluate(names)
    open_feed(page, origin, article("COVER"))
    assert page.evaluate(names) == plain
    assert origin.secret not in page.content()
    assert origin.secret not in page.evaluate("JSON.stringify(performance.getEntries())")
    assert origin.secret not in page.evaluate("[...document.scripts].map((each) => each.textContent).join()")


LISTENING = """
const Reflect_apply = Reflect.apply; window.roots = 0; let busy = false;
const seen = (self, all) => {
  if (busy) return;
  busy = true;
  try {
    for (const each of [self, ...all]) {
      if (each instanceof ShadowRoot && each.mode === "closed") roots += 1;
      stolen[stolen.length] = typeof each === "string" ? each : Object.prototype.toString.apply(each);
    }
  } finally { busy = false }
};
"""
PLANTED = """
WebSocket = class { constructor(url) { stolen[stolen.length] = url } };
Object.prototype.toJSON = function () { stolen[stolen.length] = "toJSON"; return this };
Object.defineProperty(Array.prototype, "0", {configurable: true, set(value) {
  stolen[stolen.length] = "setter";
  Object.defineProperty(this, "0", {value, writable: true, configurable: true, enumerable: true});
}});
Object.prototype.fold = true; Object.prototype.author = "planted";
"""
SPY = """
window.stolen = ["begin"];
for (const [owner, name] of [[WebSocket.prototype, "send"], [JSON, "stringify"], [JSON, "parse"],
    [Map.prototype, "set"], [Map.prototype, "get"], [WeakMap.prototype, "set"], [Array.prototype, "push"],
    [Array.prototype, "map"], [Function.prototype, "call"], [Function.prototype, "apply"], [Reflect, "apply"],
    [Element.prototype, "setAttribute"], [Node.prototype, "appendChild"], [EventTarget.prototype, "addEventListener"],
    [Array.prototype, Symbol.iterator], [String.prototype, "slice"]]) {
  const own = owner[name];
  owner[name] = function (...all) { seen(this, all); return Reflect_apply(own, this, all); };
}
"""


def test_functions_patched_after_us_see_nothing(page: Page, origin: Origin) -> None:
    """A page that replaces every shared function once it runs hears neither the channel nor our roots and verdicts."""
    open_feed(page, origin, article("plain"))
    eyes = Eyes(page)

    def evaluate(script: str) -> object:  # not page.evaluate, whose own code would be heard too
        return eyes.cdp.send("Runtime.evaluate", {"expression": script, "returnByValue": True})["result"].get("value")

    evaluate(LISTENING + SPY + PLANTED)
    origin.engine.drop()
    origin.engine.wait_for(lambda: len(origin.engine.paths) == 2)
    post = "<article class=post><p class=text>COVER it</p></article>"
    evaluate(f"document.querySelector('main').insertAdjacentHTML('beforeend', '{post}')")
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    covers = _until(eyes.covers, page)
    assert covers[0].label == "Covered: Bullying and hate. Reads like bullying. fairly sure"
    stolen = str(evaluate("window.stolen.join('|')"))
    assert stolen.startswith("begin")
    for secret in (origin.secret, "verdicts", "Bullying", "judge", "setter", "toJSON"):
        assert secret not in stolen
    assert evaluate("window.roots") == 0


TRAPS = {
    "an empty text": "Object.defineProperty(String.prototype, 0, {get() { throw 1 }})",
    "a prototype that listens": """Object.setPrototypeOf(Array.prototype, new Proxy(Object.prototype, {
        has(target, key) { if (key === "toJSON") throw 1; return key in target; } }))""",
}


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_a_trap_on_a_prototype_switches_nothing_off(page: Page, origin: Origin, trap: str) -> None:
    """What throws when our script looks at an ordinary value would have had every later post shown."""
    open_feed(page, origin, article("plain"), script=f"{trap};")
    page.evaluate("window.addPost('COVER later')")
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    settled(page)
    assert words_of(page) == ["s", "k"]


def _until[T](ask: Callable[[], T], page: Page) -> T:
    """The first answer of `ask` that is something; fails after five seconds."""
    for _ in range(100):
        if answer := ask():
            return answer
        page.wait_for_timeout(50)
    raise AssertionError("nothing came")


THIEF = """
const patch = (win) => {
  const Own = win.WebSocket;
  win.WebSocket = function WebSocket(url) { top.stolen = (top.stolen || '') + url; return new Own(url); };
  win.WebSocket.prototype = Own.prototype;
};
"""


def test_a_patched_frame_of_the_same_origin_gets_no_secret(page: Page, origin: Origin) -> None:
    """Attack: `iframe.src='/x'`, then patching that window before it loads. We start in no frame at all."""
    origin.pages["/x"] = (feed_page(article("COVER")), {})
    script = (
        THIEF
        + """const frame = document.createElement("iframe"); document.body.append(frame); patch(frame.contentWindow);
    frame.onload = () => { window.loaded = true }; frame.src = "/x"; patch(frame.contentWindow);"""
    )
    open_feed(page, origin, article("plain"), script=script)
    page.wait_for_function("window.loaded && frames[0].document.querySelector('article')")
    assert page.evaluate("window.stolen") is None
    assert page.evaluate("(s) => frames[0].document.documentElement.outerHTML.includes(s)", origin.secret) is False
    assert len(origin.engine.paths) == 1


@pytest.mark.parametrize("what", ["WebSocket", "send", "onopen", "apply", "toString"])
def test_a_patched_new_window_gets_no_secret(context: BrowserContext, page: Page, origin: Origin, what: str) -> None:
    """Attack: `open('/x')`, then patching it at once: a window whose functions are not the browser's is left alone."""
    patches = {
        "WebSocket": "patch(win)",
        "send": "win.WebSocket.prototype.send = function send(data) { window.stolen = this.url }",
        "onopen": "Object.defineProperty(win.WebSocket.prototype, 'onopen', {set(f) { window.stolen = this.url }})",
        "apply": "win.Reflect.apply = (f, self, all) => { window.stolen = self?.url; return f.apply(self, all) }",
        "toString": "win.Function.prototype.toString = () => 'function WebSocket() { [native code] }'; patch(win)",
    }
    origin.pages["/x"] = (feed_page(article("COVER")), {})
    script = THIEF.replace("top.stolen", "window.stolen")
    open_feed(
        page,
        origin,
        article("plain"),
        script=script + f"window.go = () => {{ const win = open('/x'); {patches[what]}; }}",
    )
    with context.expect_page() as opened:
        page.evaluate("window.go()")
    popup = opened.value
    popup.wait_for_selector("article")
    popup.wait_for_load_state()
    assert not page.evaluate("window.stolen || ''")
    assert origin.secret not in popup.content()


def test_an_ordinary_new_window_is_served(context: BrowserContext, page: Page, origin: Origin) -> None:
    """A site that opens its own pages in new windows loses nothing."""
    origin.pages["/x"] = (feed_page(article("COVER")), {})
    open_feed(page, origin, article("plain"))
    with context.expect_page() as opened:
        page.evaluate("void open('/x')")
    settled(opened.value)
    assert words_of(opened.value) == ["k"]


def test_clicks_that_no_person_made_do_nothing(page: Page, origin: Origin) -> None:
    """element.click() and dispatched events on our host, at every place of it, change nothing."""
    open_feed(page, origin, article("COVER"))
    page.evaluate(
        """() => { const host = document.querySelector("article").lastElementChild, box = host.getBoundingClientRect();
        host.click();
        for (let x = box.left; x < box.right; x += 8) for (let y = box.top; y < box.bottom; y += 8)
          for (const type of ["pointerdown", "mousedown", "mouseup", "click"])
            host.dispatchEvent(new MouseEvent(type, {bubbles: true, composed: true, clientX: x, clientY: y})); }"""
    )
    page.evaluate("window.addPost('plain')")
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    assert origin.engine.of(Act) == []
    assert words_of(page)[0] == "k"


def test_the_page_does_not_hear_what_happens_on_a_cover(page: Page, origin: Origin) -> None:
    """Not even a capturing listener on the window: a post that opens on any click stays closed."""
    script = """window.heard = [];
      for (const type of ["click", "pointerdown", "mousedown", "mouseup", "keydown", "keyup", "focusin"])
      for (const on of [window, document, document.body]) on.addEventListener(type, (event) => {
        if (event.composedPath().some((node) => node.localName === "article")) heard.push(type) }, true);"""
    open_feed(page, origin, article("COVER"), article("plain"), script=script)
    Eyes(page).press("Skip")
    page.keyboard.press("Enter")
    origin.engine.wait_for(lambda: len(origin.engine.acts) == 2)
    assert page.evaluate("heard") == []
    page.mouse.click(300, 150)
    assert "click" in page.evaluate("heard")


def test_a_learnt_mark_releases_nothing(page: Page, origin: Origin) -> None:
    """A page that reads our mark and sets it on other posts sees it taken off before the next frame."""
    origin.setup["hold_ms"] = 600_000
    open_feed(page, origin, article("plain"), article("COVER"), settle=False)
    page.wait_for_function("document.querySelectorAll('article')[1].querySelector('[inert]')")
    state = page.evaluate(
        """async () => { const mark = document.querySelector("article").attributes[1];
        const post = window.addPost("NEVER"); post.setAttribute(mark.name, mark.value);
        document.querySelectorAll("article")[1].setAttribute(mark.name, "s");
        document.querySelectorAll("article")[1].lastElementChild.remove();
        await null; await null; await null;
        const second = document.querySelectorAll("article")[1];
        return [getComputedStyle(post).opacity, second.getAttribute(mark.name)[0]]; }"""
    )
    assert state == ["0", "k"]
    assert len(Eyes(page).covers()) == 1


def test_two_documents_share_no_name(context: BrowserContext, origin: Origin) -> None:
    marks = set()
    for _ in range(2):
        page = context.new_page()
        open_feed(page, origin, article("plain"))
        marks.add(page.eval_on_selector("article", "(el) => el.attributes[1].name"))
    assert len(marks) == 2


def test_our_errors_are_not_the_page_s_to_read(page: Page, origin: Origin) -> None:
    """Nothing of ours reaches window.onerror, not even when the page breaks what we stand on."""
    script = """window.errors = []; onerror = (...all) => { errors.push(String(all)) }; onunhandledrejection = onerror;
      const post = document.createElement("article"); post.className = "post";
      Object.defineProperty(post, "parentNode", {get() { throw new Error("mine") }});
      post.innerHTML = "<form><input name=parentNode><input name=attributes></form><p class=text>COVER</p>";
      document.querySelector("main").append(post);"""
    open_feed(page, origin, article("plain"), script=script)
    assert page.evaluate("window.errors") == []
    assert words_of(page) == ["s", "k"]


STRICT = (
    "script-src 'nonce-@NONCE@' 'strict-dynamic'; object-src 'none'; base-uri 'none'; style-src 'nonce-@NONCE@'; "
    "require-trusted-types-for 'script'; trusted-types 'none'; connect-src {channel}"
)


def test_it_works_under_a_strict_policy(page: Page, origin: Origin) -> None:
    """Nonce, strict-dynamic, no inline style, Trusted Types: no violation, and the cover is drawn."""
    policy = STRICT.format(channel=origin.url.replace("http", "ws"))
    html = feed_page(article("COVER"), article("LABEL")).replace("<style>", '<style nonce="@NONCE@">')
    origin.pages["/"] = (html, {"Content-Security-Policy": policy})
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(origin.url + "/")
    settled(page)
    assert words_of(page) == ["k", "s"]
    assert page.eval_on_selector("article > div", "(el) => getComputedStyle(el).position") == "absolute"
    assert said == []


def test_the_page_keeps_its_own_functions(page: Page, origin: Origin) -> None:
    """What we wrap answers the page as it did: attachShadow's modes and errors, sheets read back as they were set."""
    open_feed(page, origin, article("plain"))
    assert page.evaluate(
        """() => { const open = document.createElement("div").attachShadow({mode: "open"}), sheet = new CSSStyleSheet();
        open.adoptedStyleSheets = [sheet];
        const closed = document.createElement("div").attachShadow({mode: "closed"});
        let error = ""; try { document.createElement("img").attachShadow({mode: "open"}) } catch (e) { error = e.name }
        let type = ""; try { document.adoptedStyleSheets = [1] } catch (e) { type = e.name }
        const kept = open.adoptedStyleSheets[0] === sheet;
        return [open.mode, kept, closed.mode, closed.adoptedStyleSheets.length, error, type,
          Element.prototype.attachShadow.length, Element.prototype.attachShadow.name]; }"""
    ) == ["open", True, "closed", 0, "NotSupportedError", "TypeError", 1, "attachShadow"]
