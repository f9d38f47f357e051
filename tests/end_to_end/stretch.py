"""A stretch of time with a browser, scripted: what a person does, and by the script's own clock what it is worth."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Page

from tests.end_to_end.saver import Saver

POST = "<article><h2>ana</h2><p>{} The sourdough rose twice as high as last week.</p></article>"
PAGE = (
    "<!doctype html><html><head><title>Feed</title></head><body><main style='height:9000px'>"
    "<canvas id='picture' width='200' height='100'></canvas><video id='film' width='200' height='100'></video>"
    + "".join(POST.format(n) for n in range(20))
    + "</main></body></html>"
)
FILM = """() => {
    const paint = document.getElementById("picture").getContext("2d");
    setInterval(() => paint.fillRect(9 * Math.random(), 9, 99, 99), 50);
    const film = document.getElementById("film");
    film.srcObject = document.getElementById("picture").captureStream(20);
    return film.play();
}"""
WAITS = 0.4
"""Seconds between two turns of the wheel."""


@dataclass
class Stretch:
    """A browser with a feed and a page that is none, on a desktop that says who is there. `worth` is by kind."""

    browser: BrowserContext
    address: str
    saver: Saver
    worth: Counter[str] = field(default_factory=Counter)

    def begin(self) -> None:
        """Open both pages; the feed has the focus, and has been loaded for a moment."""
        self.saver.locked, self.saver.idle_ms = False, 0
        self.other = self._tab("about:blank")
        self.feed = self._tab(self.address)
        self.turn_to(self.feed)

    def _tab(self, address: str) -> Page:
        page = self.browser.new_page()
        page.goto(address)
        session = self.browser.new_cdp_session(page)  # Playwright makes every page believe that it has the focus
        session.send("Emulation.setFocusEmulationEnabled", {"enabled": False})
        return page

    def turn_to(self, page: Page) -> None:
        page.bring_to_front()
        page.wait_for_function("document.hasFocus()")

    def _during(self, seconds: float, kind: str, each: Callable[[], object] = lambda: None) -> None:
        """Let so much time pass, which is worth as much of `kind` ("" is worth nothing)."""
        began = time.monotonic()
        while (left := began + seconds - time.monotonic()) > 0:
            each()
            time.sleep(min(WAITS, left))  # the script is about time that passes
        if kind:
            self.worth[kind] += time.monotonic() - began  # type: ignore[assignment]

    def scroll(self, seconds: float, kind: str = "feed") -> None:
        """Look at the feed's page and turn the wheel, here and back."""
        self.turn_to(self.feed)
        turns = iter(range(10**6))
        self._during(seconds, kind, lambda: self.feed.mouse.wheel(0, 120 if next(turns) % 20 < 10 else -120))

    def read(self, seconds: float) -> None:
        """Look at the feed without moving."""
        self.turn_to(self.feed)
        self._during(seconds, "feed")

    def search(self, seconds: float) -> None:
        """Go to the search of the same page without loading, and back."""
        self.feed.evaluate("history.pushState({}, '', '/search')")
        self.scroll(seconds, "search")
        self.feed.evaluate("history.pushState({}, '', '/')")

    def be_elsewhere(self, seconds: float) -> None:
        """Another page has the focus."""
        self.turn_to(self.other)
        self._during(seconds, "")

    def go_to_and_fro(self, times: int, here: float, there: float) -> None:
        for _ in range(times):
            self.read(here)
            self.be_elsewhere(there)

    def lock(self, seconds: float) -> None:
        """The screen is locked while the feed has the focus."""
        self.turn_to(self.feed)
        self.saver.locked = True
        self._during(seconds, "")
        self.saver.locked = False

    def be_away(self, seconds: float) -> None:
        """No input since long before, and the feed has the focus; only before its wheel is turned, which it saw."""
        self.turn_to(self.feed)
        self.saver.idle_ms = 3_600_000
        self._during(seconds, "")
        self.saver.idle_ms = 0

    def watch(self, seconds: float) -> None:
        """A film plays in view of the feed without the focus, and no hand moves."""
        self.feed.evaluate("scrollTo(0, 0)")
        self.turn_to(self.other)
        self.saver.idle_ms = 3_600_000
        self.feed.evaluate(FILM)
        self._during(seconds, "feed")
        self.feed.evaluate("document.getElementById('film').pause()")
        self.saver.idle_ms = 0
