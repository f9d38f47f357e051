"""Agreed limits beside a person's own, as pages hear of them: the stricter ends first."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from filters.sites.definition import Selectors, Site
from tests.wellbeing.engine.family_home import PARTS, PASSCODE, QUICK
from tests.wellbeing.families import AFTERNOON, CET
from tests.wellbeing.kept_clock import KeptClock
from wellbeing import page_messages as page
from wellbeing.agreement import agreement_from
from wellbeing.engine.agreed_limits import AgreedLimits
from wellbeing.engine.family import Family, given
from wellbeing.engine.family_keeping import Secrets
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.limiting import Limiting
from wellbeing.engine.page_limit import PageLimit
from wellbeing.engine.tally import StoredTally
from wellbeing.extra_time import new_codes
from wellbeing.feed_time import Looked
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.passcode import new_passcode
from wellbeing.settings import Settings
from wellbeing.store import Store

SITE = Site("x", "X", Selectors(post=("article",)), time_kinds=(("messages", ("/messages/*",)),))


class Mia:
    """At a page of X, with limits of her own and what her family agreed on."""

    def __init__(self, folder: Path, own: tuple[str, ...], start: datetime) -> None:
        self.clock = KeptClock(start)
        self.tally = StoredTally(lambda _site, _author: None, lambda: self.clock.now)
        store = Store.in_memory()
        self.keeping = Keeping(store, self.tally, lambda _notice: None)
        self.own = Limiting(self.keeping, store, self.tally, lambda: self.clock.now)
        self.own.follow(Settings(feed_limits=own))
        self.family = Family(GuardianFolder(folder), False, lambda: None, {}, lambda: self.clock.now, QUICK)
        self.tally.watchers.append(self.family.beat)
        self.wanted = 0
        self.limits = AgreedLimits(self.own, self.family, self._want)
        self.heard: list[Any] = []
        self.page = PageLimit(SITE, self.limits, lambda message: self.heard.append(message))
        self.nears: list[int] = []

    def _want(self) -> None:
        self.wanted += 1

    async def agree(self, **parts: Any) -> None:
        agreement = agreement_from({**PARTS, "review_on": "2027-02-04", **parts})
        await self.family.begin(agreement, Secrets({"Ada": new_passcode(PASSCODE, QUICK.make)[0]}, new_codes()))

    def reads(self, minutes: int) -> None:
        """Beats of four seconds, each second looked at as the engine does."""
        for _ in range(minutes * 15):
            self.clock.passes(minutes=4 / 60)
            self.page.beat(self.tally, b"d" * 12, "feed", Looked())
            site, near, _ = self.limits.near(self.own.second(), self.tally.site_now)
            if site:
                self.nears.append(near)

    @property
    def told(self) -> page.Limit:
        return self.limits.told("x")


def living(tmp_path: Path, story: Any, own: tuple[str, ...] = (), start: datetime = AFTERNOON, **parts: Any) -> Mia:
    async def told() -> Mia:
        mia = Mia(tmp_path / "family", own, start)
        await mia.own.load()
        await mia.agree(**parts)
        await story(mia)
        await mia.family.close()
        await mia.keeping.close()
        return mia

    return asyncio.run(told())


def test_the_agreed_hour_ends_in_a_card_that_nobody_lifts_alone(tmp_path: Path) -> None:
    """Told at fifteen minutes and at one; then a card without a pass and without *I need this now*."""

    async def story(mia: Mia) -> None:
        mia.page.hear(page.At("/home"), 0.0)
        mia.reads(59)
        assert not mia.told.over
        mia.reads(1)
        assert mia.told == page.Limit(True, agreed=True, until="07:00")
        mia.page.hear(page.NeedNow(), 1.0)
        mia.page.hear(page.CarryOn("answer", 20), 2.0)
        assert mia.told.over
        assert mia.nears == [15, 1]

    living(tmp_path, story)


def test_the_card_leads_to_where_more_time_is_asked_for(tmp_path: Path) -> None:
    """Once it lies there, and not before; nothing is asked for by that, whoever pressed."""

    async def story(mia: Mia) -> None:
        mia.page.hear(page.At("/home"), 0.0)
        mia.reads(59)
        mia.page.hear(page.AskFamily(), 1.0)
        assert mia.wanted == 0
        mia.reads(1)
        mia.page.hear(page.AskFamily(), 2.0)
        assert mia.wanted == 1
        assert not mia.family.book.requests.open
        for _ in range(50):
            mia.page.hear(page.AskFamily(), 3.0)
        assert mia.wanted <= 6

    living(tmp_path, story)


def test_a_limit_of_ones_own_asks_nobody(tmp_path: Path) -> None:
    """It is nobody's but hers; a page that says so all the same brings nothing up."""

    async def story(mia: Mia) -> None:
        mia.page.hear(page.At("/home"), 0.0)
        mia.reads(30)
        assert mia.told.over
        mia.page.hear(page.AskFamily(), 1.0)
        assert mia.wanted == 0

    living(tmp_path, story, own=("all=30",))


def test_a_stricter_limit_of_ones_own_ends_first_and_is_ones_own(tmp_path: Path) -> None:
    """Half an hour of her own: a card with a pass; what she carries on with ends with the agreed hour."""

    async def story(mia: Mia) -> None:
        mia.page.hear(page.At("/home"), 0.0)
        mia.reads(30)
        assert (mia.told.over, mia.told.agreed, mia.told.may_pass) == (True, False, True)
        mia.page.hear(page.CarryOn("answer", 20), 1.0)
        mia.reads(19)
        assert not mia.told.over
        mia.page.hear(page.NeedNow(), 2.0)
        mia.reads(11)
        assert mia.told.agreed

    living(tmp_path, story, own=("x=30",))


def test_more_time_lifts_the_card(tmp_path: Path) -> None:
    """For as long as was given, and then it is there again."""

    async def story(mia: Mia) -> None:
        mia.reads(60)
        given(mia.family, 15)
        assert not mia.told.over
        mia.reads(15)
        assert mia.told.over

    living(tmp_path, story)


def test_quiet_hours_say_until_when(tmp_path: Path) -> None:
    """Ten minutes before, somebody hears of it, to finish what they began; at half past nine feeds rest."""

    async def story(mia: Mia) -> None:
        mia.reads(19)
        assert not mia.told.over
        mia.reads(1)
        assert mia.told == page.Limit(True, agreed=True, why="hours", until="07:00")
        assert mia.nears == [10, 1]

    living(tmp_path, story, start=datetime(2026, 11, 5, 21, 10, tzinfo=CET))


def test_messages_stay_open(tmp_path: Path) -> None:
    """The page of messages is told of no limit."""

    async def story(mia: Mia) -> None:
        mia.page.hear(page.At("/messages/7"), 0.0)
        mia.reads(60)
        assert mia.told.over
        assert not any(b'"over":true' in each for each in mia.heard)

    living(tmp_path, story)


@pytest.mark.parametrize("parts", [{"minutes": "", "quiet": []}, {"minutes": "", "quiet": [], "covered": []}])
def test_an_agreement_without_limits_has_none(tmp_path: Path, parts: dict[str, Any]) -> None:
    """It may be about covers alone."""

    async def story(mia: Mia) -> None:
        mia.reads(90)
        assert mia.told == page.Limit()

    living(tmp_path, story, **parts)
