"""Limits in the engine: what pages are told, what is kept, and what a page may say; with a clock of the test's own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest

from filters.sites.definition import Selectors, Site
from wellbeing import page_messages as page
from wellbeing.clock import Instant
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.limiting import KEEP_EVERY, Limiting, limits_now
from wellbeing.engine.page_limit import PageLimit
from wellbeing.engine.tally import StoredTally
from wellbeing.feed_time import Looked
from wellbeing.interruptions import Interruptions
from wellbeing.limits import VISIT_ENDS
from wellbeing.settings import Settings
from wellbeing.store import Store
from wellbeing.store_limits import StoredLimits
from wellbeing.store_own_words import StoredOwnWords

SITE = Site("x", "X", Selectors(post=("article",)), time_kinds=(("messages", ("/messages/*",)),))
DAY = date(2026, 11, 5)


class Time:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.passed = 0.0

    def __call__(self) -> Instant:
        return Instant(datetime(2026, 11, 5, 20, tzinfo=UTC) + timedelta(seconds=self.passed), self.passed, self.passed)


class Engine:
    """The parts that limits need, and one page of X that hears what it is told."""

    def __init__(self, store: Store, *limits: str, **more: Any) -> None:
        self.time, self.store = Time(), store
        self.tally = StoredTally(lambda _site, _author: None, self.time)
        self.keeping = Keeping(store, self.tally, lambda _notice: None)
        self.interruptions = Interruptions()
        self.limiting = Limiting(self.keeping, store, self.tally, self.time, self.interruptions)
        self.limiting.follow(Settings(feed_limits=limits, **more))
        self.heard: list[dict[str, Any]] = []
        self.page = PageLimit(SITE, self.limiting, lambda message: self.heard.append(msgspec.json.decode(message)))

    def reads(self, minutes: float) -> None:
        for _ in range(round(minutes * 15)):
            self.time.passed += 4
            self.page.beat(self.tally, b"d" * 12, "feed", Looked())

    def says(self, message: page.AboutLimit) -> None:
        self.page.hear(message, self.time.passed)

    @property
    def over(self) -> bool:
        return bool(self.heard) and bool(self.heard[-1]["over"])


def run(work: Callable[[Engine], None], *limits: str, store: Store | None = None, **more: Any) -> Engine:
    """Do `work` with an engine that has `limits`, and have everything written."""

    async def go() -> Engine:
        engine = Engine(store or Store.in_memory(), *limits, **more)
        await engine.limiting.load()
        work(engine)
        await engine.keeping.close()
        return engine

    return asyncio.run(go())


def test_a_page_is_told_when_its_limit_ends_and_not_before() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.reads(4.9)
        assert engine.heard == []
        engine.reads(0.2)
        assert engine.heard == [
            {
                "t": "limit", "over": True, "end": "grey", "what": "X", "message": "Tea?", "may_pass": True,
                "planned": False, "pause": False, "why": "minutes", "until": "", "agreed": False,
                    "purposes": [], "others": False, "wind": 0, "wind_how": "grey",
            }
        ]  # fmt: skip

    run(work, "x=5", limit_end="grey", limit_message="Tea?")


def test_messages_are_open_and_the_way_back_is_not() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        assert engine.over
        engine.says(page.At("/messages/ana"))
        assert not engine.over
        engine.says(page.At("/home"))
        assert engine.over

    run(work, "all=0")


def test_what_is_spent_behind_the_card_is_no_feed_time() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.says(page.Veiled(True))
        engine.reads(5)
        assert engine.tally.waiting_seconds() == 0

    run(work, "all=0")


def test_a_page_that_is_not_limited_cannot_say_that_it_is_veiled() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.says(page.Veiled(True))
        engine.reads(5)
        assert engine.tally.waiting_seconds() == pytest.approx(300, abs=5)

    run(work, "all=60")


def test_carrying_on_is_kept_with_its_purpose_and_what_is_needed_is_not() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.says(page.CarryOn("look", 10))
        assert not engine.over
        engine.reads(10.1)
        assert engine.over
        assert engine.heard[-1]["planned"]
        assert not engine.heard[-1]["may_pass"]
        engine.says(page.CarryOn("rest", 20))
        assert engine.over
        engine.says(page.NeedNow())
        assert not engine.over

    engine = run(work, "all=0")
    assert StoredLimits(engine.store).times_on(DAY) == 1
    assert [(row["site"], row["purpose"], row["minutes"]) for row in engine.store.export()["carried_on"]] == [
        ("x", "look", 10)
    ]


def test_nothing_can_be_carried_on_where_nothing_is_over() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.says(page.CarryOn("look", 10))
        engine.says(page.NeedNow())

    engine = run(work, "all=60")
    assert StoredLimits(engine.store).times_on(DAY) == 0


def test_a_restart_goes_on_with_what_was_spent() -> None:
    store = Store.in_memory()

    def before(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.reads(30)
        engine.time.passed += KEEP_EVERY
        engine.limiting.second()

    run(before, "all=30", store=store)
    assert run(lambda engine: engine.says(page.At("/home")), "all=30", store=store).over


def test_nothing_is_written_while_nothing_is_spent() -> None:
    """A night with the app open wakes no disk; what is spent then is written as before."""

    def work(engine: Engine) -> None:
        written: list[object] = []
        engine.keeping.soon = lambda _work, *values: written.extend(values)  # type: ignore[method-assign]
        for _ in range(600):
            engine.time.passed += KEEP_EVERY
            engine.limiting.second()
        assert len(written) == 1
        engine.says(page.At("/home"))
        engine.reads(1)
        engine.time.passed += KEEP_EVERY
        engine.limiting.second()
        assert len(written) == 2

    run(work, "all=30")


def test_the_site_in_use_is_told_of_its_last_minutes_once() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.reads(15)
        near = engine.limiting.second()
        assert near == ("x", 15, "minutes")
        assert engine.limiting.second() == page.NOT_NEAR
        engine.page.tell(near)
        assert engine.heard == [{"t": "limit_near", "minutes": 15, "why": "minutes"}]

    run(work, "x=30")


def test_minutes_that_somebody_gave_themselves_are_told_as_given() -> None:
    """In the page, and to Today: what is left is not left of the limit."""

    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.reads(30)
        [limit] = limits_now(engine.limiting._own)
        assert (limit.left, limit.given) == (0, 0)
        engine.says(page.CarryOn("look", 20))
        engine.reads(5)
        assert engine.limiting.second() == ("x", 15, "given")
        [limit] = limits_now(engine.limiting._own)
        assert limit.given == limit.left == pytest.approx(15 * 60)

    run(work, "x=30")


def test_a_page_is_told_apart_which_of_the_limited_feeds_has_no_name() -> None:
    """“Other sites” is a word, which the page says in its own language; the names of sites are the same in all."""

    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        assert (engine.heard[-1]["what"], engine.heard[-1]["others"]) == ("Reddit, X", True)

    run(work, "generic+reddit+x=0")


def test_a_warning_waits_for_somebody_who_is_in_messages() -> None:
    """There no line is shown: it is said once they are back, and interrupts nobody before."""

    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.reads(15)
        engine.page.beat(engine.tally, b"d" * 12, "messages", Looked())
        assert engine.limiting.second() == page.NOT_NEAR
        assert engine.interruptions.may(engine.time.passed)
        engine.reads(1)
        assert engine.limiting.second() == ("x", 14, "minutes")

    run(work, "x=30")


def test_what_was_needed_is_not_called_planned() -> None:
    """“The minutes you planned are over” is said to those who planned some."""

    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.reads(30)
        engine.says(page.NeedNow())
        engine.reads(15)
        assert engine.over
        assert not engine.heard[-1]["planned"]
        engine.says(page.CarryOn("look", 5))
        engine.reads(5)
        assert engine.heard[-1]["planned"]

    run(work, "x=30")


def test_of_two_warnings_within_twenty_minutes_one_is_said_and_the_last_minute_always() -> None:
    """Whoever showed something unasked just before: then it waits, and says how many minutes are really left."""

    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.interruptions.note(engine.time.passed)
        said = []
        for _ in range(60):
            engine.reads(1)
            if (near := engine.limiting.second()) != page.NOT_NEAR:
                said.append(near)
        assert said == [("x", 10, "minutes"), ("x", 1, "minutes")]
        assert not engine.interruptions.may(engine.time.passed - 41 * 60)
        assert engine.interruptions.may(engine.time.passed - 20 * 60)

    run(work, "x=30")


def test_a_page_is_told_why_it_rests_and_until_when() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.reads(90)
        assert engine.limiting.second() == page.NOT_NEAR
        engine.reads(20)
        assert engine.limiting.second() == ("x", 10, "hours")
        engine.reads(10)
        assert engine.heard[-1]["over"]
        assert [engine.heard[-1][part] for part in ("why", "until", "what")] == ["hours", "07:00", "X"]
        engine.says(page.CarryOn("rest", 5))
        assert not engine.over

    run(work, quiet_hours=("x=22:00-07:00",))


def test_visits_outlast_a_restart_and_the_next_one_ends_at_the_door() -> None:
    store = Store.in_memory()

    def visits(engine: Engine) -> None:
        engine.says(page.At("/home"))
        assert not engine.over
        engine.reads(10)

    run(visits, feed_openings=("all=1",), store=store)

    def again(engine: Engine) -> None:
        engine.time.passed = 10 * 60 + VISIT_ENDS + 60
        engine.limiting.second()
        engine.says(page.At("/home"))
        assert engine.over
        assert engine.heard[-1]["why"] == "openings"
        assert limits_of(engine) == [([], 1.0, 1.0, 0.0, "openings")]

    run(again, feed_openings=("all=1",), store=store)


def limits_of(engine: Engine) -> list[tuple[list[str], float, float, float, str]]:
    return [(each.sites, each.allowed, each.spent, each.left, each.why) for each in limits_now(engine.limiting._own)]


def test_without_counting_nothing_ends() -> None:
    engine = run(lambda engine: engine.says(page.At("/home")), "all=0", count_feed_time=False)
    assert engine.heard == []


def test_erasing_begins_the_day_anew_with_the_limits_as_they_are() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.reads(30)
        assert engine.over
        engine.limiting.forget()
        engine.page.tell()
        assert not engine.over

    run(work, "all=30")


def test_a_page_that_presses_on_and_on_is_not_heard() -> None:
    """Six presses at once, and one in five seconds after that."""

    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        opened = 0
        for _ in range(20):
            engine.limiting.forget()
            engine.says(page.NeedNow())
            opened += not engine.over
        assert opened == 6

    run(work, "all=0")


def test_the_pause_comes_once_in_a_visit_and_again_in_the_next() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        assert engine.heard[-1]["pause"]
        engine.says(page.Opened())
        assert not engine.over
        engine.reads(20)
        assert not engine.over
        engine.time.passed += VISIT_ENDS + 1
        engine.page.tell()
        assert engine.heard[-1]["pause"]

    run(work, feed_pause=True)


def test_opening_lifts_no_limit() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.says(page.Opened())
        assert engine.over

    run(work, "all=0", feed_pause=True)


def test_somebody_carries_on_for_a_purpose_of_their_own_words() -> None:
    store = Store.in_memory()
    StoredOwnWords(store).keep_purposes(("see whether Ana wrote",))

    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        assert engine.heard[-1]["purposes"] == ["see whether Ana wrote"]
        engine.says(page.CarryOn("own3", 10))
        assert engine.over
        engine.says(page.CarryOn("own0", 10))
        assert not engine.over

    run(work, "all=0", store=store)
    assert [row["purpose"] for row in store.export()["carried_on"]] == ["see whether Ana wrote"]


def test_a_page_winds_down_before_bed_and_has_its_colours_back_where_they_are_wanted() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.says(page.NotTonight())
        assert engine.heard == []
        engine.time.passed += 120 * 60
        engine.limiting.second()
        engine.page.tell()
        assert [engine.heard[-1][part] for part in ("over", "wind", "wind_how", "until")] == [
            False,
            50,
            "slower",
            "22:30",
        ]
        engine.says(page.NeedNow())
        engine.says(page.At("/messages/bo"))
        assert engine.heard[-1]["wind"] == 0
        engine.says(page.At("/home"))
        engine.says(page.NotTonight())
        assert engine.heard[-1]["wind"] == 0

    run(work, bedtime="22:30", wind_down="slower")


def test_what_rolled_over_is_told_in_today() -> None:
    def work(engine: Engine) -> None:
        engine.says(page.At("/home"))
        engine.reads(20)
        engine.time.passed += 9 * 3600
        engine.limiting.second()
        assert limits_of(engine) == [(["x"], 40 * 60.0, 0.0, 40 * 60.0, "minutes")]

    run(work, "x=30", roll_over=True)
