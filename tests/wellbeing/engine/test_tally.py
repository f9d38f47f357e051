"""Time is counted for the day and the hour in which a person spends it, also when clocks change."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.clock import Instant
from wellbeing.engine.tally import IN_USE_FOR, Gathered, StoredTally
from wellbeing.feed_time import Looked
from wellbeing.store import Store
from wellbeing.store_day import StoredDays

BERLIN = ZoneInfo("Europe/Berlin")
DOCUMENT = b"d" * 12


class Clocks:
    """A person's clock on the wall (`zone`, from `start`) and the computer's own, going alike unless one is changed."""

    def __init__(self, start: datetime) -> None:
        self.zone, self.wall, self.monotonic = start.tzinfo, start.astimezone(UTC), 1000.0
        self.tally = StoredTally(lambda _site, _author: None, self.instant)

    def instant(self) -> Instant:
        return Instant(self.now(), self.monotonic, self.monotonic, "boot")

    def now(self) -> datetime:
        return self.wall.astimezone(self.zone)

    def go(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.monotonic += seconds

    def scroll(self, minutes: int, kind: str = "feed") -> None:
        """A page beats for so long."""
        for _ in range(12 * minutes):
            self.go(5)
            self.tally.beat(DOCUMENT, "x", kind, Looked(5.0))

    def hours(self) -> dict[tuple[date, int], float]:
        """Seconds by day and hour."""
        found: Counter[tuple[date, int]] = Counter()
        for (day, hour, _, _), seconds in self.tally.waiting.seconds.items():
            found[day, hour] += seconds  # type: ignore[assignment]
        return dict(found)


def test_an_evening_falls_into_its_hours() -> None:
    """Twenty minutes around nine: each minute in its own hour, to within one beat."""
    clocks = Clocks(datetime(2026, 11, 5, 20, 50, tzinfo=BERLIN))
    clocks.scroll(20)
    day = date(2026, 11, 5)
    assert clocks.hours() == {(day, 20): 595.0, (day, 21): 605.0}


def test_a_late_night_stays_in_its_day_until_four() -> None:
    """From ten to four to ten past four: the first ten minutes are yesterday's."""
    clocks = Clocks(datetime(2026, 11, 6, 3, 50, tzinfo=BERLIN))
    clocks.scroll(20)
    assert clocks.hours() == {(date(2026, 11, 5), 3): 595.0, (date(2026, 11, 6), 4): 605.0}


def test_the_hour_that_comes_twice_holds_both() -> None:
    """Clocks go back on 25 October: scrolling from two to two again to three is two hours, all in hour 2."""
    clocks = Clocks(datetime(2026, 10, 25, 2, 0, tzinfo=BERLIN))
    clocks.scroll(119)
    assert clocks.now() == datetime(2026, 10, 25, 2, 59, tzinfo=BERLIN, fold=1)
    assert clocks.hours() == {(date(2026, 10, 24), 2): 119 * 60.0}


def test_the_hour_that_is_left_out_holds_nothing() -> None:
    """Clocks go forward on 29 March: after 1:59 comes 3:00, and no minute is lost or invented."""
    clocks = Clocks(datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN))
    clocks.scroll(60)
    day = date(2026, 3, 28)
    assert clocks.now().hour == 3
    assert clocks.hours() == {(day, 1): 1795.0, (day, 3): 1805.0}


def test_a_clock_set_back_moves_minutes_but_makes_none() -> None:
    """The length of time comes from the computer's own clock."""
    clocks = Clocks(datetime(2026, 11, 5, 20, 0, tzinfo=BERLIN))
    clocks.scroll(10)
    clocks.wall -= timedelta(days=3, hours=2)
    clocks.scroll(10)
    assert clocks.hours() == {(date(2026, 11, 5), 20): 600.0, (date(2026, 11, 2), 18): 600.0}


def test_a_flight_changes_the_hour_and_no_minute() -> None:
    """In another time zone time goes on, in the hours of the clock on the wall there."""
    clocks = Clocks(datetime(2026, 11, 5, 20, 0, tzinfo=BERLIN))
    clocks.scroll(10)
    clocks.zone = ZoneInfo("America/New_York")
    clocks.scroll(10)
    assert clocks.hours() == {(date(2026, 11, 5), 20): 600.0, (date(2026, 11, 5), 14): 600.0}


def test_the_site_in_use_is_known_for_a_minute() -> None:
    """So that the tray can offer to pause on it; also for a person who does not want their time counted."""
    clocks = Clocks(datetime(2026, 11, 5, 20, 0, tzinfo=BERLIN))
    assert clocks.tally.site_now == ""
    clocks.tally.counting = False
    clocks.tally.beat(DOCUMENT, "reddit", "messages")
    clocks.tally.beat(DOCUMENT, "x", "feed")
    clocks.go(IN_USE_FOR)
    assert clocks.tally.site_now == "x"
    clocks.go(0.1)
    assert clocks.tally.site_now == ""
    assert not clocks.tally.waiting


def test_what_is_forgotten_is_gone_and_counting_goes_on() -> None:
    """Nothing of before, and no second twice or lost after it."""
    clocks = Clocks(datetime(2026, 11, 5, 20, 0, tzinfo=BERLIN))
    clocks.scroll(1)
    clocks.tally.count("x", "violence", "cover")
    clocks.tally.released(3)
    clocks.tally.forget()
    assert not clocks.tally.waiting
    assert (clocks.tally.site_now, clocks.tally.released_unjudged) == ("", 0)
    clocks.scroll(1)
    assert clocks.tally.waiting_seconds() == 60.0


spent = st.lists(
    st.tuples(st.integers(0, 9), st.sampled_from((4, 23)), st.sampled_from("xy"), st.sampled_from(("feed", "search")))
)


@given(written=spent, waiting=spent, asked=st.integers(0, 9))
def test_a_day_is_the_same_before_and_after_it_is_written(
    written: list[tuple[int, int, str, str]], waiting: list[tuple[int, int, str, str]], asked: int
) -> None:
    """What still waits is added to what is stored: nobody sees when the disk was written."""
    first = date(2026, 11, 1)
    store = Store.in_memory()
    days = StoredDays(store)
    gathered = Gathered()
    for ago, hour, site, kind in written:
        days.add_seconds(first + timedelta(days=ago), hour, site, kind, 5.0)
        days.count(first + timedelta(days=ago), site, kind, "cover", 1)
    for ago, hour, site, kind in waiting:
        gathered.seconds[first + timedelta(days=ago), hour, site, kind] += 5.0
        gathered.counts[first + timedelta(days=ago), site, kind, "cover"] += 1
    day = first + timedelta(days=asked)
    before = gathered.copy().added_to(days.read(day), day)
    gathered.write(days, first)
    after = days.read(day)
    assert (before.seconds, before.counts, dict(before.week)) == (after.seconds, after.counts, after.week)
    assert not gathered
    store.close()


@pytest.mark.parametrize("kind", ["messages", "creating", "search", "other"])
def test_only_feeds_count_as_feed_time(kind: str) -> None:
    """The tray's minutes leave everything else out."""
    clocks = Clocks(datetime(2026, 11, 5, 20, 0, tzinfo=BERLIN))
    clocks.scroll(1, kind)
    assert clocks.tally.waiting_seconds() == 0.0
    assert sum(clocks.hours().values()) == 60.0
