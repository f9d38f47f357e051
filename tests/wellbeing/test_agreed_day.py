"""Days under an agreement, with the minutes that are left: nights, gifts, flights and clocks that somebody sets."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Any, Self

import msgspec
import pytest

from tests.wellbeing.families import AFTERNOON, CET, agreed
from tests.wellbeing.kept_clock import KeptClock
from wellbeing.agreed_day import AgreedDay, Left
from wellbeing.limit_hours import quiet_hours

SATURDAY = datetime(2026, 11, 7, 15, 0, tzinfo=CET)


class Mia:
    """She and her computer's clocks, under an agreement."""

    def __init__(self, start: datetime = AFTERNOON, **parts: Any) -> None:
        self.agreement, self.clock = agreed(**parts), KeptClock(start)
        self.day = AgreedDay(start.date())

    def reads(self, minutes: float, kind: str = "feed") -> Self:
        """Minute by minute, so that hours begin and end meanwhile."""
        for _ in range(int(minutes)):
            self.clock.passes(minutes=1)
            self.day = self.day.spend(self.agreement, kind, 60.0, self.clock.time, self.clock.wall)
        return self

    def does_something_else(self, hours: float) -> Self:
        self.clock.passes(hours=hours)
        return self

    def is_given(self, minutes: int) -> Self:
        self.day = self.day.given(self.agreement, minutes, self.clock.time, self.clock.wall)
        return self

    @property
    def left(self) -> tuple[float, str]:
        """Minutes, and what ends then."""
        found = self.day.left(self.agreement, self.clock.time, self.clock.wall)
        return round(found.seconds / 60, 1), found.why


def test_an_hour_on_a_school_day() -> None:
    """Read away minute by minute, and over."""
    mia = Mia()
    assert mia.left == (60, "minutes")
    assert mia.reads(45).left == (15, "minutes")
    assert mia.reads(15).left == (0, "minutes")


def test_two_hours_at_the_weekend() -> None:
    """Saturday has its own minutes."""
    assert Mia(SATURDAY).reads(60).left == (60, "minutes")


@pytest.mark.parametrize("kind", ["messages", "creating", "search", "other"])
def test_messages_and_making_drain_nothing(kind: str) -> None:
    """Only feeds do; messages, making and search are told apart, and a page of the school is not told at all."""
    mia = Mia().reads(90, kind)
    assert mia.left == (60, "minutes")
    assert (
        mia.day.days["2026-11-05"] == ({kind: 5400.0} if kind != "other" else {}) if mia.day.days else kind == "other"
    )


def test_quiet_hours_come_before_the_minutes_are_spent() -> None:
    """At ten past nine there are twenty minutes, whatever is left of the hour."""
    mia = Mia(datetime(2026, 11, 5, 21, 10, tzinfo=CET))
    assert mia.left == (20, "quiet")
    assert mia.reads(20).left == (0, "quiet")


def test_the_night_ends_at_seven_with_a_new_day() -> None:
    """At four the minutes are new, at seven feeds are open."""
    mia = Mia(datetime(2026, 11, 5, 20, 0, tzinfo=CET)).reads(60)
    assert mia.does_something_else(hours=9).left == (0, "quiet")
    assert mia.does_something_else(hours=1).left == (60, "minutes")


def test_fifteen_minutes_more_are_fifteen_minutes() -> None:
    """After the end they begin at nothing left; before it they come on top."""
    assert Mia().reads(60).is_given(15).left == (15, "minutes")
    assert Mia().reads(50).is_given(15).left == (25, "minutes")


def test_more_time_after_a_limit_that_was_made_smaller() -> None:
    """An hour was read, and half an hour agreed on meanwhile: what is given is not eaten up by the difference."""
    mia = Mia().reads(60)
    mia.agreement = agreed(minutes=quiet_limit(30))
    assert mia.left == (0, "minutes")
    assert mia.is_given(15).left == (15, "minutes")


def quiet_limit(minutes: int) -> Any:
    from wellbeing.agreement import minutes_of

    return minutes_of(minutes, minutes)


def test_more_time_in_quiet_hours_opens_them_for_so_long() -> None:
    """A quarter of an hour at ten; unused, it is over with the day."""
    mia = Mia(datetime(2026, 11, 5, 22, 0, tzinfo=CET))
    assert mia.left == (0, "quiet")
    assert mia.is_given(15).left == (15, "quiet")
    assert mia.reads(10).left == (5, "quiet")
    assert mia.does_something_else(hours=6.5).left == (0, "quiet")


def test_more_time_in_the_afternoon_opens_no_night() -> None:
    """What is given at four is for the day, not for bed time."""
    mia = Mia().is_given(30)
    assert mia.does_something_else(hours=6).left == (0, "quiet")


def test_free_hours_are_not_counted() -> None:
    """Saturday from three to five: feeds are open and cost nothing; quiet hours still hold."""
    mia = Mia(SATURDAY, free=(quiet_hours("all=-/15:00-17:00"),)).reads(90)
    assert mia.left == (300, "quiet")
    assert mia.does_something_else(hours=1).left == (120, "minutes")
    assert mia.day.days["2026-11-07"] == {"feed": 5400.0}


def test_without_minutes_and_hours_nothing_ends() -> None:
    """An agreement may be about covers alone."""
    mia = Mia(minutes=None, quiet=()).reads(300)
    assert mia.day.left(mia.agreement, mia.clock.time, mia.clock.wall) == Left(math.inf, "")
    assert mia.day.allowed(mia.agreement, mia.clock.time) is None


def test_a_limit_that_changes_while_it_is_reached() -> None:
    """More was agreed on: the difference is there at once."""
    mia = Mia().reads(60)
    mia.agreement = agreed(minutes=quiet_limit(90))
    assert mia.left == (30, "minutes")


def test_a_clock_set_back_during_the_limit() -> None:
    """Yesterday's date gives no minutes of yesterday, and no afternoon in the night."""
    mia = Mia().reads(60)
    mia.clock.sets_wall(hours=-24)
    assert mia.left == (0, "minutes")
    night = Mia(datetime(2026, 11, 5, 22, 0, tzinfo=CET))
    night.clock.sets_wall(hours=-4)
    assert night.left == (0, "quiet")


def test_a_clock_set_forward_gives_no_new_day() -> None:
    """Tomorrow comes when it comes; and where the clock says night, it is night."""
    mia = Mia().reads(60)
    mia.clock.sets_wall(hours=15.5)
    assert mia.left[0] == 0
    mia.clock.sets_wall(hours=-15.5)
    assert mia.left == (0, "minutes")


def test_a_restart_with_a_changed_clock() -> None:
    """Off, set back by a day, on again: spent is spent."""
    mia = Mia().reads(60)
    mia.clock.restarts(off=0.1, wall=-24)
    assert mia.left == (0, "minutes")


def test_a_start_in_a_wrong_year_keeps_no_day_for_years() -> None:
    """An empty battery says 2030 until the network knows better: what was spent stays spent, and tomorrow is new."""
    mia = Mia().reads(20)
    mia.clock.restarts(off=0.1, wall=4 * 8766)
    assert mia.reads(5).day.day.year == 2030
    mia.clock.sets_wall(hours=-4 * 8766)
    assert mia.reads(0).left == (35, "minutes")
    assert mia.reads(1).left == (34, "minutes")
    assert mia.day.days["2026-11-05"]["feed"] == 26 * 60
    assert list(mia.day.days) == ["2026-11-05"]
    assert mia.does_something_else(hours=16).left == (60, "minutes")


def test_a_start_in_a_wrong_year_forgets_no_week() -> None:
    mia = Mia()
    for _ in range(3):
        mia.reads(1).does_something_else(hours=24 - 1 / 60)
    mia.clock.restarts(wall=4 * 8766)
    mia.reads(1).clock.sets_wall(hours=-4 * 8766)
    assert list(mia.reads(1).day.days) == ["2026-11-05", "2026-11-06", "2026-11-07", "2026-11-08"]


def test_a_flight_to_the_west_makes_the_evening_longer() -> None:
    """Where it is afternoon again, it is no bed time; the minutes are the same."""
    mia = Mia(datetime(2026, 11, 5, 22, 0, tzinfo=CET))
    assert mia.left == (0, "quiet")
    mia.clock.flies(hours=-6)
    assert mia.left == (60, "minutes")


def test_a_flight_back_over_the_days_turn_brings_no_day_back() -> None:
    """It was the new day already: it stays so."""
    mia = Mia(datetime(2026, 11, 5, 16, 0, tzinfo=CET)).reads(60).does_something_else(hours=12)
    mia.reads(1)
    mia.clock.flies(hours=-8)
    assert mia.day.on(mia.clock.time).day.isoformat() == "2026-11-06"


def test_a_crash_at_any_moment_goes_on_from_what_was_written() -> None:
    """The whole day is one value in one file."""
    mia = Mia().reads(20).is_given(15)
    again = msgspec.json.decode(msgspec.json.encode(mia.day), type=AgreedDay)
    assert again == mia.day


def test_five_weeks_are_kept() -> None:
    """Enough to talk about, not a history of a youth."""
    mia = Mia()
    for _ in range(40):
        mia.reads(1).does_something_else(hours=24 - 1 / 60)
    assert len(mia.day.on(mia.clock.time).days) <= 35
