"""A site moves its markup: its posts are judged and covered all the same, and the site is said to be text only.

The page is ours, the site is X as far as browser and engine can tell; the old markup is X's (filters/sites/x.toml), the
new one is what anybody could write who marks posts as the standards say.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.end_to_end.driver import DRIVER
from tests.end_to_end.origin import Origin
from tests.end_to_end.world import World
from wellbeing import protocol as say
from wellbeing.demo import certificate
from wellbeing.demo.engine_at_hand import EngineAtHand
from wellbeing.site_health import SEVERAL
from wellbeing.site_health_messages import SiteFound

HOST = "x.com"
RULES = '[[rule]]\nname = "No diets"\nwords = ["diet"]\naction = "cover"\n'
OLD = (
    '<article data-testid="tweet" id="{id}"><b data-testid="User-Name">@ben</b>'
    '<div data-testid="tweetText">{words}</div></article>'
)
NEW = '<article class="r-1x2y" id="{id}"><b class="r-3z">@ben</b><div class="r-4w">{words}</div></article>'

COVERED = "id => [...document.getElementById(id).children].some(each => each.inert)"
SEEN = "id => getComputedStyle(document.getElementById(id)).opacity === '1'"


def html(markup: str) -> str:
    """A feed: one post in view, and two far below it."""
    here, diet, tea = (
        markup.format(id=name, words=words)
        for name, words in (("here", "The bread rose well."), ("diet", "Our diet began today."), ("tea", "Two cups."))
    )
    body = f"{here}<p style=height:2000px>{diet}{tea}"
    return f"<!doctype html><html><head><title>Home</title></head><body>{body}</body></html>"


@dataclass
class Feed:
    """The site, its engine and a page that is there already."""

    origin: Origin
    engine: EngineAtHand
    data: Path
    page: Page

    def health(self) -> tuple[SiteFound, ...]:
        answer = self.engine.ask(say.SitesHealth(id=self.engine.number()))
        assert isinstance(answer, say.SitesHealthAre)
        return answer.sites

    def wait_for(self, words: str) -> None:
        """Until the doctor says these words, from the store beside the running engine."""
        for _ in range(40):
            if words in self.doctor():
                return
            self.page.wait_for_timeout(250)
        raise AssertionError(self.doctor())

    def doctor(self) -> str:
        command = [sys.executable, "-m", "wellbeing", "doctor", "--sites", "--data", str(self.data)]
        return subprocess.run(command, capture_output=True, check=True, timeout=60, text=True).stdout


@pytest.fixture
def feed(tmp_path: Path) -> Iterator[Feed]:
    """X's own host, with one rule."""
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    (data / "settings.toml").write_text('preset = "gentle"\nsites = ["x"]\nhold_ms = 2000\n')
    (data / "rules.toml").write_text(RULES)
    made = certificate.make(tmp_path, HOST)
    origin = Origin(made.chain)
    with ExitStack() as stack:
        stack.callback(origin.close)
        arguments = ["--data", str(data), "--key-file", "--resolve", f"{HOST}=127.0.0.1:{origin.port}"]
        engine = EngineAtHand([*arguments, "--upstream-ca", str(made.authority)], tmp_path / "engine.log")
        stack.callback(engine.close)
        page = World(tmp_path, origin, made.authority, DRIVER.running(), stack, engine).open_browser().new_page()
        yield Feed(origin, engine, data, page)


def test_a_site_that_moved_is_covered_and_said_to_be_text_only(feed: Feed) -> None:
    """Nothing is said before several documents; then pages are read loosely from the first frame, until it heals."""
    feed.origin.page("/home", html(NEW))
    for at in range(1, SEVERAL + 1):
        assert (feed.health(), "X: not met yet" in feed.doctor()) == ((), True)
        feed.page.goto(f"https://{HOST}/home")
        feed.page.wait_for_function(COVERED, arg="diet")
        feed.page.wait_for_function(SEEN, arg="tea")
        assert not feed.page.evaluate(COVERED, "tea")
        feed.wait_for(f" of {at} pages")
    assert feed.health() == (SiteFound("x", "text_only"),)
    assert "X: text only (posts in 0 of 4 pages)\nText only: posts are found and judged there" in feed.doctor()

    feed.page.goto(f"https://{HOST}/home", wait_until="commit")
    feed.page.wait_for_function(COVERED, arg="diet", timeout=2500)

    feed.origin.page("/home", html(OLD))
    feed.page.goto(f"https://{HOST}/home")
    feed.page.wait_for_function(COVERED, arg="diet", timeout=2500)
    feed.wait_for("X: full (posts in 1 of ")
    assert feed.health() == (SiteFound("x", "full"),)
