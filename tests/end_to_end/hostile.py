"""A stage for attacks: two feeds of different kinds, a plain one, a stranger, the real engine, and what a thief knows.

Thieves in these tests know more than they could: channel hosts from the PAC, and any document's secret.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import BrowserContext, Frame, Page

from tests.end_to_end.origin import Origin
from tests.end_to_end.raw_site import Client
from tests.end_to_end.test_pac_is_private import LoopbackServer, serving_loopback
from tests.end_to_end.world import HOST, World, world
from wellbeing import protocol as say
from wellbeing.demo import certificate
from wellbeing.demo.engine_at_hand import EngineAtHand

OTHER, PLAIN, STRANGER = "other.example", "plain.example", "stranger.example"
RULE = "Body stuff"
RULES = f'[[rule]]\nname = "{RULE}"\nwords = ["thighgap"]\naction = "cover"\n'
COVERED = "Day four of the thighgap plan."
POSTS = f"<article id=plain><p>The bread rose well.</p></article><article id=covered><p>{COVERED}</p></article>"
PAGE = f"<!doctype html><html><head><title>Feed</title></head><body><main>{POSTS}</main></body></html>"

IS_COVERED = "id => [...document.getElementById(id).children].some(each => each.inert)"
ADD = """([id, text]) => { const post = document.createElement("article"), words = document.createElement("p");
post.id = id; words.textContent = text; post.append(words); document.querySelector("main").append(post); }"""

SOCKET = """
window.talk = (address) => new Promise((done) => {
  const socket = new WebSocket(address), heard = [];
  const ended = () => done({ opened: false });
  socket.onerror = socket.onclose = ended;
  socket.onopen = () => done({ opened: true, heard, send: (message) => socket.send(message),
    close: () => socket.close(),
    until: (wanted) => new Promise((found) => {
      const look = () => { const at = heard.find(wanted); if (at) found(at); return at; };
      if (!look()) socket.addEventListener("message", look);
    }) });
  socket.addEventListener("message", (event) => heard.push(JSON.parse(event.data)));
});
window.ask = (talk, posts) => talk.send(JSON.stringify({ t: "judge", posts }));
window.has = (key) => (message) => message.t === "verdicts" && key in message.verdicts;
"""
"""A thief's tools: `talk(address)`, `ask(talk, posts)`, and `talk.until(has(key))` for the verdict on a post."""


@dataclass
class Stage:
    """`engine` and `browser` serve every test of a module; `plain` and what a stranger shows come over plain HTTP."""

    world: World
    other: Origin
    plain: LoopbackServer
    engine: EngineAtHand
    browser: BrowserContext

    @property
    def origin(self) -> Origin:
        return self.world.origin

    @property
    def address(self) -> str:
        return self.world.address

    @property
    def stranger(self) -> str:
        return f"http://{STRANGER}:{self.plain.server_port}"

    def open_feed(self, path: str = "/", html: str = PAGE, **headers: str) -> Page:
        """A page of the feed whose covered post is covered."""
        self.origin.page(path, html, **headers)
        page = self.browser.new_page()
        page.goto(self.address + path)
        page.wait_for_function(IS_COVERED, arg="covered")
        return page

    def stolen(self, host: str = HOST) -> str:
        """The channel's address in a new document of `host`, secret included, as no page can have it."""
        client = Client(self.engine.ready.ports[0], self.engine.ready.ca_certificate, host)
        found = re.search(rb'"(wss://[^"]+)"', client.ask("/").body)
        assert found is not None, "the page came without our script"
        return found[1].decode()

    def status(self) -> say.StatusIs:
        answer = self.engine.ask(say.Status(id=self.engine.number()))
        assert isinstance(answer, say.StatusIs)
        return answer

    def trusted(self) -> list[tuple[str, str]]:
        answer = self.engine.ask(say.TrustedAuthors(id=self.engine.number()))
        assert isinstance(answer, say.TrustedAuthorsAre)
        return answer.authors

    def channels(self) -> set[str]:
        """Every channel host."""
        return channels_of(self.engine.ready)


def channels_of(ready: say.Ready) -> set[str]:
    """Every channel host of an engine, from its PAC."""
    with urlopen(ready.pac_url, timeout=20) as answer:
        return set(re.findall(r'"([a-z0-9]+\.feed-wellbeing\.invalid)"', answer.read().decode()))


@contextmanager
def stage(folder: Path) -> Iterator[Stage]:
    """Everything, running."""
    with world(folder) as made, serving_loopback() as plain:
        (made.data / "rules.toml").write_text(RULES)
        (folder / "other").mkdir()
        second = certificate.make(folder / "other", OTHER)
        other = Origin(second.chain)
        made.stack.callback(other.close)
        authorities = folder / "authorities.pem"
        authorities.write_bytes(made.authority.read_bytes() + second.authority.read_bytes())
        for site in (made.origin, other):
            site.page("/", PAGE)
        engine = made.start_engine(
            *("--site-host", f"mastodon={OTHER}", "--resolve", f"{OTHER}=127.0.0.1:{other.port}"),
            *("--site-host", f"mastodon={PLAIN}", "--resolve", f"{PLAIN}=127.0.0.1:{plain.server_port}"),
            *("--upstream-ca", str(authorities)),
        )
        browser = made.open_browser(f"--host-resolver-rules=MAP {STRANGER} 127.0.0.1")
        yield Stage(made, other, plain, engine, browser)


def tools(page: Page | Frame) -> None:
    """Give the thief on `page` their tools."""
    page.evaluate(f"() => {{ {SOCKET} }}")


def run(page: Page | Frame, script: str, *arguments: Any) -> Any:
    """What `script`, an async function of the arguments, gives back on `page`."""
    return page.evaluate(f"(all) => ({script})(...all)", list(arguments))
