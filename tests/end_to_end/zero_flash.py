"""The main promise, measured: 200 posts scrolled in through the real engine, 40 to be covered, judged from the pixels.

Posts to be covered are painted pure magenta, all others pure green. What is to be covered is said by a rule of one
word, so that the test knows it; the classifier judges every post all the same.
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import BrowserContext, Page

from tests.end_to_end.origin import Answer, Request
from tests.end_to_end.screencast import GREEN, MAGENTA, recording
from tests.end_to_end.world import World
from wellbeing import protocol as say
from wellbeing.demo.origin import FEED, as_answered

POSTS = 200
TO_COVER = POSTS // 5
RULES = '[[rule]]\nname = "Set aside"\nwords = ["zebra"]\naction = "cover"\n'
VARIANTS = ("sample feed", "strict policy", "meta policy", "service worker", "open shadow root")

_STRICT = (
    "default-src 'none'; script-src 'nonce-site' 'strict-dynamic'; style-src 'nonce-site'; connect-src 'self';"
    " img-src 'self'; require-trusted-types-for 'script'"
)
_META = "<meta http-equiv=Content-Security-Policy content=\"script-src 'self' 'nonce-site'; connect-src 'self'\">"
_STYLE = """<style nonce=site>body{margin:0;font:14px sans-serif} main{width:560px;margin:0 auto}
article{display:block;height:120px;padding:10px} .block{height:70px}
.bad{background:#f0f} .good{background:#0f0}</style>"""
_PAGE = "<!doctype html><html><head>{meta}{style}<title>Feed</title></head><body><main></main></body></html>"
_WORKER = "self.addEventListener('fetch', event => event.respondWith(fetch(event.request)));"

WATCH = """(() => {
  const waiting = new Map(), times = window.paintTimes = [];
  const shown = post => { const style = getComputedStyle(post);
    return style.visibility === "visible" && style.opacity === "1" && style.display !== "none"; };
  const look = () => { for (const [post, began] of waiting)
      if (shown(post)) { times.push(performance.now() - began); waiting.delete(post); }
    requestAnimationFrame(look); };
  window.watchPosts = root => new MutationObserver(records => { for (const record of records)
      for (const node of record.addedNodes) if (node.localName === "article" && !/zebra/.test(node.textContent))
        waiting.set(node, performance.now()); }).observe(root, {childList: true, subtree: true});
  watchPosts(document); requestAnimationFrame(look);
  const pause = ms => new Promise(done => setTimeout(done, ms));
  const word = n => String(n).split("").map(digit => "abcdefghij"[digit]).join("");
  const make = n => { const bad = n % 5 === 2;
    const [post, text, block] = ["article", "p", "div"].map(tag => document.createElement(tag));
    text.textContent = `The ${bad ? "zebra" : "garden"} note ${word(n)}, with a few more words as posts have`;
    block.className = bad ? "block bad" : "block good"; post.append(text, block); return post; };
  window.scrollIn = async into => { for (let batch = 0; batch < 20; batch += 1) {
      into.append(...Array.from({length: 10}, (_, at) => make(batch * 10 + at)));
      scrollTo(0, document.documentElement.scrollHeight); await pause(60); scrollBy(0, -300); await pause(60); }
    await pause(600); };
})();"""


@dataclass(frozen=True)
class Seen:
    """One run. `painted` are ms from insertion to paint of the posts that are shown, sorted."""

    frames: int
    with_green: int
    with_magenta: int
    painted: Sequence[float]
    released: int

    @property
    def p50(self) -> float:
        return statistics.median(self.painted)

    @property
    def p95(self) -> float:
        return self.painted[int(len(self.painted) * 0.95)]


def prepare(world: World) -> None:
    """Serve every variant of the page, with the one rule; start the engine after this."""
    (world.data / "rules.toml").write_text(RULES)
    origin = world.origin
    origin.page("/strict", _PAGE.format(meta="", style=_STYLE), Content_Security_Policy=_STRICT)
    origin.page("/meta", _PAGE.format(meta=_META, style=_STYLE))
    for path in ("/plain", "/worker/page"):
        origin.page(path, _PAGE.format(meta="", style=_STYLE))
    origin.serve("/worker/sw.js", _WORKER.encode(), "text/javascript")
    origin.routes["/sample"] = lambda _: Answer((FEED / "page.html").read_bytes().replace(b"{nonce}", b"site"))
    origin.routes["/api/posts"] = _sample_posts
    for name, colour in (("bad", "#f0f"), ("good", "#0f0")):
        path = f'<path fill="{colour}" d="M0 0h64v40H0z"/>'
        drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 40">{path}</svg>'
        origin.serve(f"/pictures/{name}.svg", drawing.encode(), "image/svg+xml")


def _sample_posts(request: Request) -> Answer:
    start = int(parse_qs(urlsplit(request.path).query)["from"][0])
    posts = [_sample_post(number) for number in range(start, min(start + 10, POSTS))]
    following = start + 10 if start + 10 < POSTS else None
    return Answer(json.dumps({"posts": posts, "next": following}).encode(), "application/json")


def _sample_post(number: int) -> dict[str, object]:
    bad = number % 5 == 2
    name = "".join("abcdefghij"[int(digit)] for digit in str(number))
    text = f"The {'zebra' if bad else 'garden'} note {name}, with a few more words as posts have"
    picture = "bad.svg" if bad else "good.svg"
    return as_answered({"id": f"p{number}", "author": "Ana", "handle": "@ana", "minutes": 4, "text": text, "likes": 3,
                        "replies": 1, "picture": picture, "alt": "A plain colour"})  # fmt: skip


def scroll_in(world: World, context: BrowserContext, variant: str) -> Seen:
    """Scroll the 200 posts of `variant` in, in a new tab, under the eye of a screencast."""
    page = context.new_page()
    page.add_init_script(WATCH)
    path = {"sample feed": "/sample", "strict policy": "/strict", "meta policy": "/meta"}.get(variant, "/plain")
    before = _released(world)
    if variant == "service worker":
        path = "/worker/page"
        page.goto(world.address + path)
        page.evaluate("() => navigator.serviceWorker.register('sw.js').then(() => navigator.serviceWorker.ready)")
    with recording(page) as cast:
        page.goto(world.address + path)
        _scroll(page, variant)
        painted = sorted(page.evaluate("paintTimes"))
    page.close()
    return Seen(
        len(cast.frames), len(cast.seen_in(GREEN)), len(cast.seen_in(MAGENTA)), painted, _released(world) - before
    )


def _scroll(page: Page, variant: str) -> None:
    if variant == "sample feed":
        page.evaluate(
            """async count => { const all = () => document.querySelectorAll("article").length;
            for (let at = 0; at < 400 && all() < count; at += 1) {
              scrollTo(0, document.documentElement.scrollHeight); await new Promise(done => setTimeout(done, 80)); }
            for (let y = 0; y < document.documentElement.scrollHeight; y += 1500) {
              scrollTo(0, y); await new Promise(done => setTimeout(done, 60)); }
            await new Promise(done => setTimeout(done, 600)); }""",
            POSTS,
        )
    elif variant == "open shadow root":
        page.evaluate(
            """async () => { const host = document.createElement("div"); document.querySelector("main").append(host);
            const root = host.attachShadow({mode: "open"}), into = document.createElement("div"); watchPosts(root);
            root.append(document.querySelector("style").cloneNode(true), into); await scrollIn(into); }"""
        )
    else:
        page.evaluate("() => scrollIn(document.querySelector('main'))")


def _released(world: World) -> int:
    assert world.engine is not None
    status = world.engine.ask(say.Status(id=world.engine.number()))
    assert isinstance(status, say.StatusIs)
    return status.released_unjudged
