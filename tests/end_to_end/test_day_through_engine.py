"""A person's day as the app is told of it, from a real page to the answer; pausing one site; forgetting everything.

One engine and one browser serve what looks at pages; each test has a page of its own, and begins with nothing counted.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.end_to_end.engine_process import REPOSITORY
from tests.end_to_end.world import World, world
from wellbeing import protocol as say
from wellbeing.demo.engine_at_hand import EngineAtHand, EngineError

RULES = '[[rule]]\nname = "Body stuff"\nwords = ["thighgap"]\naction = "cover"\n'
DIET = "I ate too much, so tomorrow I am not allowed any food, fasting until I hit my goal weight."
PAGE = f"""<!doctype html><html><head><title>Feed</title></head><body><main>
<article id="plain"><h2>ana</h2><p>The sourdough rose twice as high as last week.</p></article>
<article id="named"><h2>ben</h2><p>Day four of the thighgap plan.</p></article>
<article id="diet"><h2>cleo</h2><p>{DIET}</p></article>
</main></body></html>"""
LATER = '<article id="later"><h2>dora</h2><p>One thighgap more.</p></article>'
SITE = "generic"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[World, BrowserContext]]:
    with world(tmp_path_factory.mktemp("day")) as made:
        (made.data / "rules.toml").write_text(RULES)
        made.start_engine()
        made.origin.page("/", PAGE)
        yield made, made.open_browser()


@pytest.fixture
def feed(shared: tuple[World, BrowserContext]) -> Iterator[Page]:
    """An open feed with one post that a rule covers, and one about a diet."""
    made, browser = shared
    page = browser.new_page()
    page.goto(made.address)
    page.wait_for_function(COVERED, arg="named")
    page.wait_for_function(COVERED, arg="diet")
    yield page
    made.forget(browser)


@pytest.fixture
def engine(shared: tuple[World, BrowserContext]) -> EngineAtHand:
    assert shared[0].engine is not None
    return shared[0].engine


COVERED = "id => [...document.getElementById(id).children].some(each => each.inert)"
OPEN = "id => ![...document.getElementById(id).children].some(each => each.inert)"


def _status(engine: EngineAtHand) -> say.StatusIs:
    status = engine.ask(say.Status(id=engine.number()))
    assert isinstance(status, say.StatusIs)
    return status


def _today(engine: EngineAtHand) -> say.TodayIs:
    today = engine.ask(say.Today(id=engine.number()))
    assert isinstance(today, say.TodayIs)
    return today


def _until[T](ask: Callable[[], T], wanted: Callable[[T], bool]) -> T:
    """The first answer that is as `wanted`; it has half a minute."""
    end = time.monotonic() + 30
    while not wanted(answer := ask()):
        assert time.monotonic() < end, answer
        time.sleep(0.2)  # a page tells us of itself every five seconds
    return answer


def test_a_day_is_told_as_it_was(feed: Page, engine: EngineAtHand) -> None:
    """Feed seconds in their hour, what was covered, and what was met; a reload of the page is another meeting."""
    today = _until(lambda: _today(engine), lambda day: bool(day.hours))
    assert _status(engine).site_now == SITE
    assert {(each.site, each.kind) for each in today.hours} == {(SITE, "feed")}
    assert sum(each.seconds for each in today.hours) == pytest.approx(today.last_days[-1].seconds)
    assert {(each.category, each.action, each.posts) for each in today.softened} == {
        ("rule", "cover", 1),
        ("eating_disorder", "cover", 1),
    }
    assert [(each.category, each.today) for each in today.doses] == [("eating_disorder", 1)]
    assert today.usual_seconds is None
    feed.reload()
    _until(lambda: _today(engine), lambda day: day.doses[0].today == 2)


def test_a_pause_on_one_site_opens_its_pages_alone(feed: Page, engine: EngineAtHand) -> None:
    """The open page shows everything, and covers again afterwards; a pause of another site does not concern it."""
    with pytest.raises(EngineError, match="not among those you chose"):
        engine.ask(say.Pause(id=engine.number(), site="nowhere"))
    engine.ask(say.Pause(id=engine.number(), site=SITE, minutes=15))
    feed.wait_for_function(OPEN, arg="named")
    status = _status(engine)
    assert (status.paused, status.paused_sites) == (False, [SITE])
    engine.ask(say.Resume(id=engine.number(), site=SITE))
    feed.wait_for_function(COVERED, arg="named")
    assert _status(engine).paused_sites == []


def test_forgetting_everything_leaves_open_pages_as_they_are(feed: Page, engine: EngineAtHand, tmp_path: Path) -> None:
    """Nothing is stored or remembered any more; covers stay drawn and go on working, and counting goes on."""
    _until(lambda: _today(engine), lambda day: bool(day.hours))
    engine.ask(say.Erase(id=engine.number()))
    assert feed.evaluate(COVERED, "named")
    file = tmp_path / "mine.json"
    exported = engine.ask(say.Export(id=engine.number(), file=str(file)))
    assert isinstance(exported, say.Exported)
    assert exported.written
    assert json.loads(file.read_text())["counts"] == []
    today = _today(engine)
    assert (today.softened, today.doses) == ([], [])
    assert sum(each.seconds for each in today.hours) <= 10
    feed.evaluate("html => document.querySelector('main').insertAdjacentHTML('afterbegin', html)", LATER)
    feed.wait_for_function(COVERED, arg="later")
    expect(feed.locator("#plain")).to_be_visible()
    _until(lambda: _today(engine), lambda day: bool(day.hours) and [each.posts for each in day.softened] == [1])


def test_the_command_line_waits_for_a_running_filter(small_world: World, tmp_path: Path) -> None:
    """Refused in words while it runs; afterwards everything comes out, and can be forgotten."""
    engine = small_world.start_engine()
    engine.ask(say.RestTopic(id=engine.number(), category="violence"))
    assert "is running" in _wellbeing("export", "-", "--data", str(small_world.data), status=1)
    assert "is running" in _wellbeing("erase", "--yes", "--data", str(small_world.data), status=1)
    engine.close()
    assert '"violence"' in _wellbeing("export", "-", "--data", str(small_world.data))
    _wellbeing("erase", "--yes", "--data", str(small_world.data))
    assert '"violence"' not in _wellbeing("export", "-", "--data", str(small_world.data))


def _wellbeing(*arguments: str, status: int = 0) -> str:
    command = [sys.executable, "-m", "wellbeing", *arguments]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=REPOSITORY, check=False)
    assert run.returncode == status, run
    return run.stdout + run.stderr
