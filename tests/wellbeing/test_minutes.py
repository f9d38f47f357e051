"""Named situations of a life with a computer, each with the minutes that it is worth: at most five seconds off.

A person is simulated with all their clocks (tests.wellbeing.person); what counts and writes is the engine's own.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.wellbeing.person import BERLIN, EVENING, Person
from wellbeing.feed_time import Looked
from wellbeing.store import Store, StoreError

NEW_YORK, TOKYO = ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")
THURSDAY, FRIDAY = date(2026, 11, 5), date(2026, 11, 6)


def off(counted: float, minutes: float) -> float:
    """By how many seconds `counted` (seconds) is not so many minutes."""
    return abs(counted - 60 * minutes)


def at(hour: int, minute: int = 0, day: int = 5, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN)


# looking, and not looking


def test_ten_minutes_of_scrolling_are_ten_minutes() -> None:
    person = Person()
    person.open()
    assert off(person.go(10).seconds(), 10) <= 5


def test_a_tab_in_the_background_is_not_looked_at() -> None:
    """Ten minutes in another tab of the same window: the feed is not visible."""
    person = Person()
    page = person.open()
    person.go(5).turn_to(None)
    page.visible = False
    assert off(person.go(10).seconds(), 5) <= 5


def test_a_feed_beside_the_editor_is_not_looked_at() -> None:
    """It is visible on the other monitor, and somebody writes a letter here."""
    person = Person()
    person.open()
    person.go(5).turn_to(None).go(30)
    assert off(person.seconds(), 5) <= 5


def test_a_film_beside_the_editor_is_watched() -> None:
    """It plays in view without the focus: that is what it plays for."""
    person = Person()
    page = person.open(plays=True)
    person.turn_to(None).go(20)
    assert off(person.seconds(), 20) <= 5
    page.plays = False
    assert off(person.go(10).seconds(), 20) <= 5


def test_a_hundred_short_visits_add_up() -> None:
    """Three seconds each, eight in between: no visit is rounded up or away."""
    person = Person()
    page = person.open()
    for _ in range(100):
        person.turn_to(page).go(seconds=3).turn_to(None).go(seconds=8)
    assert off(person.go(seconds=2).seconds(), 5) <= 5


def test_a_closed_tab_has_said_what_it_was_worth() -> None:
    """Closed three seconds after its last beat."""
    person = Person()
    page = person.open()
    person.go(1, 3).close(page).go(5)
    assert off(person.seconds(), 1 + 3 / 60) <= 1


# several at once


def test_two_tabs_count_once() -> None:
    person = Person()
    person.open("one")
    person.open("two", plays=True)
    person.pages[0].focused = True
    assert off(person.go(10).seconds(), 10) <= 5


def test_two_browsers_count_once() -> None:
    """Firefox shows a film, Chromium has the focus: ten minutes on two sites are ten."""
    person = Person()
    person.open("firefox", site="youtube", plays=True)
    person.open("chromium", site="x")
    assert off(person.go(10).seconds(), 10) <= 5


def test_going_to_and_fro_between_two_tabs_counts_each_its_own() -> None:
    """Six seconds here, nine there, for ten minutes."""
    person = Person()
    one, two = person.open("one", site="x"), person.open("two", site="reddit")
    for _ in range(40):
        person.turn_to(one).go(seconds=6).turn_to(two).go(seconds=9)
    sites = {site: seconds for _, _, site, _, seconds in person.go(seconds=2).rows()}
    assert off(sites["x"], 4) <= 5
    assert off(sites["reddit"], 6) <= 5


def test_messages_are_not_feed_time() -> None:
    """Four minutes of messages between two of feeds."""
    person = Person()
    page = person.open()
    for kind in ("feed", "messages", "feed"):
        person.turn_to(None)
        page.kind = kind
        person.turn_to(page).go(2 if kind == "feed" else 4)
    assert off(person.seconds(), 4) <= 5
    assert off(person.seconds("messages"), 4) <= 5


@pytest.mark.parametrize("kind", ["messages", "creating", "search", "other"])
def test_every_other_kind_is_apart(kind: str) -> None:
    person = Person()
    person.open(kind=kind)
    person.go(3)
    assert person.seconds() == 0
    assert off(person.seconds(kind), 3) <= 5


# nobody is there


def test_three_minutes_without_input_still_count() -> None:
    """Reading a long post; then somebody is taken to have left."""
    person = Person()
    person.open()
    assert off(person.go(5).leave_alone(3).seconds(), 8) <= 5
    assert off(person.leave_alone(60).seconds(), 8) <= 5


def test_two_minutes_and_59_seconds_are_reading() -> None:
    """Every three minutes a scroll: an hour of reading is an hour."""
    person = Person()
    person.open()
    for _ in range(20):
        person.leave_alone(2, 59).go(seconds=1)
    assert off(person.seconds(), 60) <= 5


def test_coming_back_counts_again_at_once() -> None:
    person = Person()
    person.open()
    assert off(person.go(5).leave_alone(30).go(5).seconds(), 5 + 3 + 5) <= 5


def test_a_film_needs_no_hand() -> None:
    """Two hours in view, and no input at all."""
    person = Person()
    person.open(plays=True)
    assert off(person.leave_alone(120).seconds(), 120) <= 5


def test_a_film_that_ends_unseen_is_the_end() -> None:
    """It plays 40 minutes; nobody is there any more, and the page keeps the focus."""
    person = Person()
    page = person.open(plays=True)
    person.leave_alone(40)
    page.plays = False
    assert off(person.leave_alone(60).seconds(), 40) <= 5


def test_a_wheel_that_the_system_does_not_see_is_a_hand() -> None:
    """A remote screen, another seat, a faulty sensor: the page itself saw it turn every two minutes."""
    person = Person()
    page = person.open()
    person.hand = False
    for _ in range(30):
        page.touched = True
        person.go(2)
    assert off(person.seconds(), 60) <= 5


def test_the_last_turn_of_that_wheel_counts_for_three_minutes() -> None:
    person = Person()
    page = person.open()
    person.leave_alone(10)
    page.touched = True
    person.leave_alone(30)
    assert off(person.seconds(), 3 + 3) <= 5


def test_where_the_system_says_nothing_beats_count() -> None:
    """A Wayland desktop without an idle monitor: nobody knows, and the focus decides."""
    person = Person(system=False)
    person.open()
    assert off(person.leave_alone(20).seconds(), 20) <= 5


def test_a_system_that_stops_answering_keeps_nothing_from_counting() -> None:
    """It said idle, and then hangs for good: after 15 s it is not believed any more."""
    person = Person()
    person.open()
    person.leave_alone(4)
    person.tally._absence.heard = lambda _here, _at: None  # type: ignore[method-assign]
    assert off(person.go(10).seconds(), 3 + 10 - 0.25) <= 5


# locked


def test_a_locked_screen_shows_nothing() -> None:
    """The page behind it goes on beating: it has the focus still."""
    person = Person()
    person.open()
    assert off(person.go(5).lock().go(60).seconds(), 5) <= 5
    assert off(person.unlock().go(5).seconds(), 10) <= 5


def test_a_film_behind_the_lock_plays_for_nobody() -> None:
    person = Person()
    person.open(plays=True)
    assert off(person.leave_alone(30).lock().leave_alone(30).seconds(), 30) <= 5


def test_locking_and_unlocking_every_ten_seconds_stays_right_in_the_middle() -> None:
    """Each lock and each return is seen two seconds late: the two weigh out."""
    person = Person()
    person.open()
    for _ in range(30):
        person.go(seconds=10).lock().go(seconds=10).unlock()
    assert off(person.go(seconds=2).seconds(), 5) <= 5


# asleep


def test_a_closed_lid_is_no_time() -> None:
    person = Person()
    person.open()
    assert off(person.go(10).sleep(hours=8).go(10).seconds(), 20) <= 5


def test_a_nap_in_the_middle_of_a_beat_loses_nothing() -> None:
    """Twenty naps of a minute, each three seconds after a beat."""
    person = Person()
    person.open()
    for _ in range(20):
        person.go(seconds=27).sleep(minutes=1)
    assert off(person.seconds(), 9) <= 5


def test_sleep_across_midnight_leaves_each_day_its_own() -> None:
    """Ten minutes until half past two, asleep until eight, ten minutes more."""
    person = Person(at(2, 20, day=6))
    person.open()
    person.go(10).sleep(hours=5.5).go(10)
    assert off(person.seconds(day=THURSDAY), 10) <= 5
    assert off(person.seconds(day=FRIDAY), 10) <= 5
    assert set(person.hours()) == {("2026-11-05", 2), ("2026-11-06", 8)}


def test_sleep_across_four_begins_a_day() -> None:
    person = Person(at(3, 55, day=6))
    person.open()
    person.go(2).sleep(minutes=10).go(2)
    assert off(person.seconds(day=THURSDAY), 2) <= 5
    assert off(person.seconds(day=FRIDAY), 2) <= 5


def test_a_page_whose_clock_went_on_in_its_sleep_gains_seconds_at_most() -> None:
    """Some browsers' timers count sleep: the page says eight hours, and is given one beat."""
    person = Person()
    page = person.open()
    person.go(10).sleep(hours=8)
    page.gathered += 8 * 3600
    assert off(person.go(10).seconds(), 20) <= 5


# days and clocks


def test_a_late_night_belongs_to_its_evening() -> None:
    """From 23:30 to half past four: until four it is Thursday."""
    person = Person(at(23, 30))
    person.open()
    person.go(300)
    assert off(person.seconds(day=THURSDAY), 270) <= 5
    assert off(person.seconds(day=FRIDAY), 30) <= 5


def test_clocks_go_back_and_the_hour_counts_twice() -> None:
    """25 October, from two to three, which is two hours."""
    person = Person(at(2, 0, day=25, month=10))
    person.open()
    person.go(120)
    assert person.instant().wall.hour == 3
    assert off(person.seconds(day=date(2026, 10, 24)), 120) <= 5
    assert {hour for _, hour in person.hours()} <= {2, 3}


def test_clocks_go_forward_and_the_hour_is_left_out() -> None:
    """29 March, an hour from half past one: until half past three."""
    person = Person(at(1, 30, day=29, month=3))
    person.open()
    person.go(60)
    assert person.instant().wall.hour == 3
    assert off(person.seconds(day=date(2026, 3, 28)), 60) <= 5
    assert 2 not in {hour for _, hour in person.hours()}


def test_the_short_day_begins_at_four_too() -> None:
    """29 March from 3:50 to 4:10: ten minutes each."""
    person = Person(at(3, 50, day=29, month=3))
    person.open()
    person.go(20)
    assert off(person.seconds(day=date(2026, 3, 28)), 10) <= 5
    assert off(person.seconds(day=date(2026, 3, 29)), 10) <= 5


@pytest.mark.parametrize(("zone", "hour"), [(NEW_YORK, 14), (TOKYO, 4)])
def test_a_flight_changes_the_hour_and_no_minute(zone: ZoneInfo, hour: int) -> None:
    """West, or east into tomorrow."""
    person = Person()
    person.open()
    person.go(10)
    person.zone = zone
    assert off(person.go(10).seconds(), 20) <= 5
    assert person.instant().wall.hour == hour
    assert hour in {each for _, each in person.hours()}


@pytest.mark.parametrize("hours", [-72, -2, -1, 1, 2, 72])
def test_a_clock_that_is_set_moves_minutes_and_makes_none(hours: int) -> None:
    person = Person()
    person.open()
    person.go(10)
    person.wall += timedelta(hours=hours)
    assert off(person.go(10).seconds(), 20) <= 5


def test_a_clock_that_is_set_every_minute_makes_none_either() -> None:
    person = Person()
    person.open()
    for minute in range(20):
        person.wall += timedelta(minutes=(-1) ** minute * 45)
        person.go(1)
    assert off(person.seconds(), 20) <= 5


# beats that come otherwise


def test_beats_that_come_late_lose_nothing() -> None:
    """A busy computer: each beat waits for up to two seconds more or less."""
    person = Person()
    page = person.open()
    for minute in range(10):
        page.late = (minute % 3) * 1.0
        person.go(1)
    page.late = 0.0
    assert off(person.go(seconds=4).seconds(), 10 + 4 / 60) <= 5


def test_a_page_that_hangs_for_six_seconds_loses_nothing() -> None:
    person = Person()
    page = person.open()
    for _ in range(10):
        page.speaks = False
        person.go(seconds=6)
        page.speaks = True
        person.go(seconds=54)
    assert off(person.seconds(), 10) <= 5


def test_a_stopped_page_says_nothing_more() -> None:
    """Frozen by its browser: what it did not say yet is lost, and nothing is made up."""
    person = Person()
    page = person.open()
    person.go(5)
    page.speaks = False
    person.go(60)
    person.pages.remove(page)
    assert off(person.go(1).seconds(), 5) <= 5


def test_a_page_that_lies_makes_no_time() -> None:
    """A hostile page says ten minutes in every beat, a hundred times a minute."""
    person = Person()
    person.open()
    for _ in range(100):
        person.tally.beat(b"liar", "x", "feed", Looked(600.0, plays=True, active=True))
        person.go(seconds=0.5)
    assert person.go(seconds=2).seconds() <= 52 + 5


# crashes


def test_a_killed_engine_loses_five_seconds_at_most() -> None:
    """Killed at every quarter of a second within a beat and a write."""
    for quarter in range(24):
        person = Person()
        person.open()
        person.go(1, quarter / 4).crash()
        assert 0 <= 60 + quarter / 4 - person.seconds() <= 5


def test_ten_crashes_lose_fifty_seconds_at_most_and_make_none() -> None:
    person = Person()
    person.open()
    for _ in range(10):
        person.go(1).crash()
    assert 550 <= person.go(seconds=5).seconds() <= 605


def test_a_crash_at_every_write_leaves_all_of_it_or_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk fails at the n-th statement of a write, for every n: nothing is half written, nothing comes twice."""
    for n in range(6):
        person = Person().go(1)
        person.tally.beat(b"chat", "x", "messages", Looked(1.0))
        for site in ("x", "reddit", "youtube"):
            person.tally.count(site, "violence", "cover")
        with monkeypatch.context() as patch:
            failing = _Failing(person.store, n)
            patch.setattr(person.store, "_connection", failing)
            person.write()
        assert failing.failed == (n < 5)  # one for the day, one for the second, three for the posts
        assert person.seconds("messages") == (0 if failing.failed else 1)
        person.write()
        assert person.seconds("messages") == 1
        counted = set(person.store.rows("SELECT site, n FROM counts"))
        assert counted == {("x", 1), ("reddit", 1), ("youtube", 1)}


class _Failing:
    """A connection whose n-th change fails."""

    def __init__(self, store: Store, n: int) -> None:
        self._real, self._left, self.failed = store._connection, n, False

    def execute(self, statement: str, *values: object) -> object:
        if statement.startswith("INSERT"):
            self._left -= 1
            if self._left < 0 and not self.failed:
                self.failed = True
                raise StoreError("the disk is full")
        return self._real.execute(statement, *values)

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)


def test_a_full_disk_for_an_hour_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    person = Person()
    person.open()
    with monkeypatch.context() as patch:
        patch.setattr(person.store, "change_all", _refuse)
        person.go(60)
        assert person.seconds() == 0
    assert off(person.go(1).seconds(), 61) <= 5


def _refuse(_steps: object) -> None:
    raise StoreError("the disk is full")


def test_a_reboot_loses_five_seconds_at_most() -> None:
    person = Person()
    person.open()
    person.go(10).reboot()
    person.open()
    assert off(person.go(10).seconds(), 20) <= 10  # five for each page that was closed without a word, and none made


def test_a_reboot_with_a_changed_clock_makes_no_minute() -> None:
    """The battery of its clock is empty: it is the year 2020 again."""
    person = Person()
    person.open()
    person.go(10).reboot(clock=timedelta(days=-2500))
    person.open()
    assert off(person.go(10).seconds(), 20) <= 10
    assert off(person.seconds(day=THURSDAY), 10) <= 5


# counting itself


def test_who_does_not_want_to_be_counted_is_not() -> None:
    """And counting begins again with what comes after."""
    person = Person()
    person.open()
    person.tally.counting = False
    assert person.go(10).seconds() == 0
    person.tally.counting = True
    assert off(person.go(5).seconds(), 5) <= 5


def test_an_evening_as_it_is() -> None:
    """Feeds, a call at the door, messages, a film that sends one to sleep, and the lock after a while."""
    person = Person(EVENING)
    feed = person.open("feed")
    person.go(12).leave_alone(10).go(8)  # 12 + 3 + 8
    chat = person.open("chat", kind="messages")
    person.go(15).turn_to(feed).go(5)  # messages 15, feed 5
    film = person.open("film", site="youtube", plays=True)
    person.go(20).leave_alone(40)  # 60
    film.plays = False
    person.leave_alone(30).lock().leave_alone(120).unlock().sleep(hours=6)
    person.close(feed).close(chat).close(film)
    assert off(person.go(1).seconds(), 12 + 3 + 8 + 5 + 60) <= 10
    assert off(person.seconds("messages"), 15) <= 5
