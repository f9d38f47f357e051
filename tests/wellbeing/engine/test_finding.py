"""How well posts are found is counted by day, told to the app, and true after a restart."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from wellbeing import protocol as say
from wellbeing.engine.desk import answer
from wellbeing.engine.finding import Finding
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.service import Engine
from wellbeing.engine.tally import StoredTally
from wellbeing.site_health import MANY, SEVERAL, DayFound, Health, Seen
from wellbeing.site_health_messages import SiteFound
from wellbeing.store import Store
from wellbeing.store_site_health import KEPT_DAYS, StoredSiteHealth

KEY = bytes(range(32))
MONDAY = date(2026, 11, 16)
WELL = Seen("own", 10, 10, 10)


class Days:
    """A calendar that tests turn."""

    def __init__(self) -> None:
        self.today = MONDAY


def run(path: Path, days: Days, story: Callable[[Finding], Awaitable[None] | None]) -> None:
    """One run of the engine, from its start until it has left."""

    async def told() -> None:
        store = Store.open(path / "store.db", KEY)
        keeping = Keeping(store, StoredTally(lambda _site, _author: None), lambda _event: None)
        finding = Finding(keeping, store, lambda: days.today)
        await finding.load()
        if (more := story(finding)) is not None:
            await more
        finding.keep()
        await keeping.close()
        store.close()

    asyncio.run(told())


def test_not_working_since_tuesday_is_true_after_a_restart(tmp_path: Path) -> None:
    """Each page was looked at in a run of its own."""
    days = Days()
    run(tmp_path, days, lambda finding: finding.seen("x", WELL))
    for at in range(SEVERAL):
        days.today = MONDAY + timedelta(days=1 + at // 2)
        run(tmp_path, days, lambda finding: finding.seen("x", Seen("none")))
    healths: list[Health] = []
    run(tmp_path, days, lambda finding: healths.append(finding.health()["x"]))
    assert healths == [Health("not_working", MONDAY + timedelta(days=1))]


def test_a_run_that_goes_on_past_weeks_forgets_what_is_old(tmp_path: Path) -> None:
    days = Days()

    def story(finding: Finding) -> None:
        finding.seen("x", WELL)
        finding.keep()
        days.today += timedelta(days=KEPT_DAYS - 1)
        assert finding.health() == {"x": Health("full")}
        days.today += timedelta(days=1)
        assert finding.health() == {"x": Health()}
        finding.seen("y", WELL)

    run(tmp_path, days, story)
    store = Store.open(tmp_path / "store.db", KEY)
    assert list(StoredSiteHealth(store).read()) == ["y"]
    store.close()


def test_answers_count_for_their_site(tmp_path: Path) -> None:
    def story(finding: Finding) -> None:
        for posts in (20, 0, 3):
            finding.answered("x", posts)

    run(tmp_path, Days(), story)
    store = Store.open(tmp_path / "store.db", KEY)
    assert StoredSiteHealth(store).read() == {"x": {MONDAY: DayFound(answers=3, with_posts=2)}}
    store.close()


def test_what_was_erased_does_not_come_back(tmp_path: Path) -> None:
    def story(finding: Finding) -> None:
        finding.seen("x", WELL)
        finding.forget_all()
        assert finding.health() == {}

    run(tmp_path, Days(), story)
    store = Store.open(tmp_path / "store.db", KEY)
    assert StoredSiteHealth(store).read() == {}
    store.close()


def test_one_server_does_not_speak_for_all_of_its_kind(tmp_path: Path) -> None:
    """That somebody's Mastodon had no posts is not said of Mastodon."""

    def story(finding: Finding) -> None:
        for site in ("mastodon", "generic", "x"):
            finding.seen(site, WELL)
            for _ in range(SEVERAL):
                finding.seen(site, Seen("none"))
        states = {site: health.state for site, health in finding.health().items()}
        assert states == {"mastodon": "", "generic": "", "x": "not_working"}

    run(tmp_path, Days(), story)


def test_a_site_is_read_loosely_until_its_own_posts_are_there_again(tmp_path: Path) -> None:
    def story(finding: Finding) -> None:
        for _ in range(SEVERAL):
            assert not finding.loosely("x")
            finding.seen("x", Seen("loosely"))
        assert finding.loosely("x")
        assert not finding.loosely("y")
        finding.seen("x", WELL)
        assert not finding.loosely("x")

    run(tmp_path, Days(), story)


def test_the_app_is_told_of_the_sites_that_were_met(tmp_path: Path) -> None:
    """With the day in question, and nothing of a site of which nothing is known."""
    days, told = Days(), list[say.Event]()

    async def story(finding: Finding) -> None:
        finding.seen("x", WELL)
        finding.answered("reddit", 3)
        for _ in range(SEVERAL):
            finding.seen("youtube", Seen("none"))
            finding.seen("tumblr", WELL)
        for _ in range(MANY):
            finding.answered("tumblr", 0)
        engine = SimpleNamespace(about_posts=SimpleNamespace(finding=finding), today=MONDAY, system=None, family=None)
        engine.family = SimpleNamespace(agreement=None)
        told.append(await answer(cast(Engine, engine), say.SitesHealth(id=7)))

    run(tmp_path, days, story)
    youtube, tumblr = SiteFound("youtube", "not_working", "2026-11-16"), SiteFound("tumblr", "full", from_pages=True)
    assert told == [say.SitesHealthAre(id=7, today="2026-11-16", sites=(SiteFound("x", "full"), youtube, tumblr))]
