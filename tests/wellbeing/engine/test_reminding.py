"""The engine hears beats, asks whether the person is busy when a rest is near, and tells the app."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from wellbeing import protocol as say
from wellbeing.absence import Here
from wellbeing.breaks_kept import KeptBreaks
from wellbeing.clock import Instant
from wellbeing.engine.reminding import Reminding, plan_of
from wellbeing.engine.tally import StoredTally
from wellbeing.feed_time import Looked
from wellbeing.settings import Settings
from wellbeing.system.busy import Busy

LONG = Settings(breaks="long")


class Call:
    """A sensor: somebody is in a call, or not; it counts how often it is asked."""

    def __init__(self) -> None:
        self.on, self.asked = False, 0

    def look(self) -> bool | None:
        self.asked += 1
        return self.on


class Day:
    """A person with one page of a feed before them, and a clock that goes as fast as the test."""

    def __init__(self, settings: Settings = LONG) -> None:
        self.now = Instant(datetime(2026, 11, 22, 9, tzinfo=UTC), 0.0, 0.0, "boot")
        self.told: list[say.BreakIs] = []
        self.call = Call()
        self.settings, self.kept = settings, list[KeptBreaks]()
        self.begin()

    def begin(self) -> None:
        """A program that has just begun, on what the last one kept."""
        self.tally = StoredTally(lambda *_: None, lambda: self.now)
        self.reminding = Reminding(self.tally, self._tell, Busy([self.call]), lambda: self.now, self.kept.append)
        self.reminding.take_up(self.kept[-1] if self.kept else None)
        self.reminding.follow(self.settings)

    def _tell(self, event: say.Event) -> None:
        assert isinstance(event, say.BreakIs)
        self.told.append(event)

    async def spend(self, minutes: float, kind: str = "feed", **looked: Any) -> None:
        """Look at the page; it beats every 4 s, the engine looks every 2 s."""
        for step in range(int(minutes * 30)):
            self.now = replace(
                self.now, wall=self.now.wall + timedelta(seconds=2), awake=self.now.awake + 2,
                running=self.now.running + 2,
            )  # fmt: skip
            if step % 2:
                self.tally.beat(b"page", "x", kind, Looked(4.0, **looked))
            await self.reminding.look()

    @property
    def stages(self) -> list[str]:
        return [each.stage for each in self.told]


def test_a_rest_is_announced_and_due_after_45_minutes_of_beats() -> None:
    """And no sensor is asked before it is near."""
    day = Day()

    async def story() -> None:
        await day.spend(44)
        assert (day.stages, day.call.asked) == ([], 0)
        await day.spend(2)

    asyncio.run(story())
    assert day.stages == ["notice", "due"]
    assert day.told[1] == say.BreakIs(
        stage="due", kind="long", lasts=300.0, fed=pytest.approx(2700, abs=8), delays=3, delay=300.0
    )


def test_messages_and_creating_bring_no_rest_nearer() -> None:
    """Feed time alone counts."""
    day = Day()
    asyncio.run(day.spend(60, kind="messages"))
    assert day.stages == []


def test_a_call_keeps_it_away_and_is_asked_about_anew_until_it_ends() -> None:
    """The sensor is asked at the moment itself."""
    day = Day()

    async def story() -> None:
        day.call.on = True
        await day.spend(50)
        assert day.stages == []
        day.call.on = False
        await day.spend(1)

    asyncio.run(story())
    assert day.stages == ["notice", "due"]


def test_typing_and_scrolling_are_heard_from_the_page() -> None:
    """Beats say so; nothing comes while somebody writes."""
    day = Day()

    async def story() -> None:
        await day.spend(44)
        await day.spend(5, active=True, types=True)
        assert day.stages == []
        await day.spend(1.5)

    asyncio.run(story())
    assert day.stages == ["notice", "due"]


def test_no_input_is_heard_from_the_system() -> None:
    """The feed is open and nobody is there."""
    day = Day()

    async def story() -> None:
        await day.spend(40)
        day.tally.here(Here(idle_seconds=400.0))
        await day.spend(0.2)
        day.tally.here(Here(idle_seconds=1.0))
        await day.spend(10)

    asyncio.run(story())
    assert day.stages == []


def test_reminders_are_paused_and_come_again_by_themselves() -> None:
    """For half an hour; the app sees until when."""
    day = Day()

    async def story() -> None:
        day.reminding.pause(30)
        assert day.reminding.status() == {
            "reminders_paused": True,
            "reminders_paused_until": "2026-11-22T09:30+00:00",
            "next_rest_seconds": None,
        }
        await day.spend(31)
        assert day.reminding.status()["reminders_paused"] is False
        assert day.reminding.status()["next_rest_seconds"] == pytest.approx(44 * 60, abs=10)
        day.reminding.pause(0)
        await day.spend(60)
        day.reminding.resume()
        await day.spend(46)

    asyncio.run(story())
    assert day.stages == ["notice", "due"]


def test_what_the_person_presses_is_told_at_once() -> None:
    """Started, ended; and an offer that was asked for comes."""
    day = Day(Settings())
    day.reminding.answer("start", "long")
    day.reminding.answer("done", "long")
    day.reminding.offer()
    asyncio.run(day.spend(6))
    assert day.stages == ["rest", "", "offer"]


def test_rests_follow_the_settings() -> None:
    """Each kind by itself; without feed time there are none."""
    assert plan_of(Settings()).long_after == plan_of(Settings()).short_after == 0
    assert plan_of(LONG).long_after == 45 * 60
    assert plan_of(Settings(breaks="both", break_minutes=3)).short_after == 20 * 60
    assert plan_of(Settings(breaks="both", break_minutes=3)).long_lasts == 180
    assert plan_of(Settings(breaks="short")).long_after == 0
    assert plan_of(Settings(breaks="both", count_feed_time=False)).short_after == 0
    assert plan_of(Settings(breaks="long", strict_breaks=True)).strict


def test_a_killed_engine_begins_no_countdown_anew() -> None:
    """Killed after 40 minutes without a word: ten seconds of them are lost at most."""
    day = Day()

    async def story() -> None:
        await day.spend(40)
        day.begin()
        assert day.reminding.status()["next_rest_seconds"] == pytest.approx(300, abs=12)
        await day.spend(6)

    asyncio.run(story())
    assert day.stages == ["notice", "due"]


def test_a_card_that_is_due_comes_again_after_a_kill() -> None:
    """With the delays that were left, and twenty minutes after the last thing that was shown, it is no second one."""
    day = Day()

    async def story() -> None:
        await day.spend(46)
        day.reminding.answer("postpone", "long")
        await day.spend(5.1)
        assert (day.told[-1].stage, day.told[-1].delays) in (("notice", 2), ("due", 2))
        day.told.clear()
        day.begin()
        await day.spend(1)

    asyncio.run(story())
    assert [(each.stage, each.delays) for each in day.told] == [("notice", 2), ("due", 2)]


def test_it_is_written_six_times_a_minute_at_most_and_not_at_all_without_feeds() -> None:
    """Whoever wants no rests has nothing of them written."""
    day = Day()

    async def story(spent: Day) -> None:
        await spent.spend(10)
        assert len(spent.kept) <= 61
        written = len(spent.kept)
        await spent.spend(60, kind="messages")
        assert len(spent.kept) <= written + 2

    asyncio.run(story(day))
    assert len(day.kept) > 50
    without = Day(Settings(breaks="off"))
    asyncio.run(story(without))
    assert without.kept == []


def test_what_was_shown_is_written_at_once() -> None:
    """By whoever it was: the next thing waits for its twenty minutes in the next run, too."""
    day = Day(Settings(breaks="off"))

    async def story() -> None:
        await day.spend(1)
        day.reminding.interruptions.note(day.now.running)
        await day.spend(0.1)
        day.begin()

    asyncio.run(story())
    assert not day.reminding.interruptions.may(day.now.running)


def test_forgetting_leaves_nothing_to_write() -> None:
    """Everything was erased: the countdown begins anew, and what was shown is not known any more."""
    day = Day()

    async def story() -> None:
        await day.spend(46)
        day.reminding.forget()
        written = len(day.kept)
        await day.reminding.look()
        assert len(day.kept) == written
        assert day.reminding.status()["next_rest_seconds"] == 2700
        assert day.reminding.interruptions.may(day.now.running)

    asyncio.run(story())
