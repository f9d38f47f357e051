"""Rests come at good moments: stories of a person in front of feeds, told with a clock that the test turns."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from wellbeing.breaks import Breaks, Moment, Plan, Seen
from wellbeing.interruptions import APART, Interruptions

STEP = 2.0
"""Seconds between two looks, as in the engine."""
LONG = Plan(long_after=45 * 60)
BOTH = Plan(long_after=45 * 60, short_after=20 * 60)
STRICT = Plan(long_after=45 * 60, strict=True)


@dataclass
class Person:
    """Somebody at a computer; `stages` are what they saw, with the second in which each began."""

    plan: Plan = LONG
    at: float = 1000.0
    stages: list[tuple[float, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.breaks = Breaks(Interruptions())
        self.breaks.follow(self.plan)
        self.begun = self.at

    def spend(self, minutes: float = 0, seconds: float = 0, feeds: bool = True, **how: Any) -> Person:
        """Time goes by, in feeds or elsewhere."""
        until = self.at + minutes * 60 + seconds
        while self.at + STEP <= until:
            self.at += STEP
            self._look(Moment(self.at, STEP if feeds else 0.0, **how))
        return self

    def sleep(self, minutes: float) -> Person:
        """The computer sleeps: no look, but its running clock goes on."""
        self.at += minutes * 60
        return self

    def says(self, answer: Any, kind: Any = "long") -> Person:
        self._note(self.breaks.answer(answer, self.at, kind))
        return self

    def _look(self, moment: Moment) -> None:
        before = self.seen.stage
        self._note(self.breaks.tick(moment))
        if moment.busy or moment.paused:
            assert self.seen.stage in ("", "rest")
        if moment.busy is None or moment.typing:
            assert self.seen.stage in ("", before)

    def _note(self, seen: Seen) -> None:
        if not self.stages or self.stages[-1][1] != seen.stage:
            self.stages.append((self.at - self.begun, seen.stage))

    @property
    def seen(self) -> Seen:
        return self.breaks.seen


def minutes_of(person: Person, stage: str) -> list[float]:
    return [round(at / 60, 1) for at, each in person.stages if each == stage]


def test_nothing_comes_before_the_person_said_yes() -> None:
    """Untouched settings suggest no rest."""
    person = Person(Plan()).spend(minutes=300)
    assert person.stages == [(STEP, "")]
    assert person.breaks.next_in is None


def test_a_rest_is_announced_and_then_due_after_45_minutes_of_feeds() -> None:
    """Half a minute before, a card says so; nothing but a card is seen until the person starts the rest."""
    person = Person().spend(minutes=60)
    assert minutes_of(person, "notice") == [44.5]
    assert minutes_of(person, "due") == [45.0]
    assert person.seen == Seen("due", "long", 300.0, 45 * 60.0, 3, 300.0)


def test_time_outside_feeds_brings_no_rest_nearer() -> None:
    """Two minutes elsewhere are too short to have rested, and count for nothing."""
    person = Person().spend(minutes=44).spend(minutes=2, feeds=False)
    assert person.breaks.next_in == 60
    assert person.seen.stage == ""


def test_two_phases_the_rest_begins_when_the_person_starts_it() -> None:
    """And when it has ended, 45 minutes begin anew."""
    person = Person().spend(minutes=45).says("start")
    assert person.seen.stage == "rest"
    person.spend(minutes=5, feeds=False).says("done")
    assert (person.seen.stage, person.breaks.next_in) == ("", 45 * 60)


def test_somebody_who_rests_by_themselves_needs_no_card() -> None:
    """Three minutes away from feeds, or from the computer: a natural break."""
    person = Person().spend(minutes=44).spend(minutes=3, feeds=False).spend(minutes=44)
    assert person.stages == [(STEP, "")]


def test_a_natural_break_while_the_card_is_there_takes_it_away() -> None:
    """Nobody comes back to a card for a rest that they have had."""
    person = Person().spend(minutes=46).spend(minutes=4, feeds=False)
    assert (person.seen.stage, person.breaks.next_in) == ("", 45 * 60)


def test_no_input_in_front_of_an_open_feed_is_a_natural_break() -> None:
    """Somebody left the room with the feed open: its minutes may count, the rest is taken."""
    person = Person().spend(minutes=40).spend(minutes=1, idle=200.0).spend(seconds=2)
    assert person.breaks.next_in == 45 * 60 - 4


def test_a_film_needs_no_hand_and_is_no_natural_break() -> None:
    """Where something plays in view, somebody looks."""
    assert minutes_of(Person().spend(minutes=50, idle=500.0, plays=True), "due") == [45.0]


def test_sleep_while_a_rest_is_due() -> None:
    """The lid was closed for half an hour: no card waits, and minutes begin anew."""
    person = Person().spend(minutes=46).sleep(30).spend(seconds=2)
    assert (person.seen.stage, person.breaks.next_in) == ("", 45 * 60 - 2)


def test_a_short_sleep_is_no_rest() -> None:
    """One minute with the lid closed: the card is still there."""
    assert Person().spend(minutes=46).sleep(1).spend(seconds=2).seen.stage == "due"


def test_a_rest_due_in_a_call_comes_after_the_call() -> None:
    """From the 40th minute to the 55th somebody talks: nothing is seen; afterwards a rest is announced first."""
    person = Person().spend(minutes=40).spend(minutes=15, busy=True).spend(minutes=2)
    assert minutes_of(person, "notice") == [55.0]
    assert minutes_of(person, "due") == [55.5]


def test_a_call_that_begins_under_the_card_takes_it_away() -> None:
    """And it comes back 20 minutes after it was first seen, no sooner."""
    person = Person().spend(minutes=46).spend(minutes=2, busy=True).spend(minutes=20)
    assert minutes_of(person, "notice") == [44.5, 64.5]


def test_do_not_disturb_that_never_ends() -> None:
    """Whoever wants to be left alone is left alone."""
    assert Person().spend(minutes=600, busy=True).stages == [(STEP, "")]


def test_while_nobody_knows_whether_the_person_is_busy_nothing_is_shown() -> None:
    """Sensors are asked at the moment itself; without their answer the moment is not there."""
    assert Person().spend(minutes=60, busy=None).stages == [(STEP, "")]


def test_whoever_is_busy_is_asked_only_when_something_is_to_be_shown() -> None:
    """No sensor is looked at for 44 minutes."""
    person = Person().spend(minutes=44)
    assert not person.breaks.wants_to_know(person.at)
    person.spend(seconds=30, busy=None)
    assert person.breaks.wants_to_know(person.at)


def test_typing_keeps_a_rest_away_for_as_long_as_it_lasts() -> None:
    """Ten minutes of an answer to a friend are not cut into."""
    person = Person().spend(minutes=44).spend(minutes=10, typing=True).spend(minutes=2)
    assert minutes_of(person, "notice") == [54.0]


def test_scrolling_is_waited_for() -> None:
    """Twenty seconds later the hand rests, and the card comes."""
    person = Person().spend(minutes=44).spend(seconds=50, scrolling=True).spend(seconds=10)
    assert minutes_of(person, "notice") == [44.9]


def test_scrolling_that_never_stops_is_waited_for_a_minute() -> None:
    """Then the card comes all the same."""
    person = Person().spend(minutes=60, scrolling=True)
    assert minutes_of(person, "notice") == [45.5]


def test_put_off_three_times_each_a_bit_longer_then_a_small_card_stays() -> None:
    """5, 7 and 9 minutes; after that nothing but a small card that can be put away."""
    person, delays = Person().spend(minutes=45), []
    while person.seen.stage == "due":
        delays.append(person.seen.delay / 60)
        person.says("postpone").spend(minutes=delays[-1])
    assert delays == [5, 7, 9]
    assert (person.seen.stage, person.seen.delays) == ("stays", 0)
    assert person.spend(minutes=30).seen.stage == "stays"
    assert person.says("postpone").seen.stage == "stays"
    assert person.says("carry_on").seen.stage == ""


def test_a_delay_that_ends_in_a_meeting() -> None:
    """What was put off is no catch-up in the middle of a call (sane-break#166)."""
    person = Person().spend(minutes=45).says("postpone").spend(minutes=12, busy=True)
    assert person.seen.stage == ""
    assert person.spend(seconds=4).seen.stage == "notice"


def test_a_delay_is_forgotten_by_a_natural_break() -> None:
    """The next rest has its three delays again."""
    person = Person().spend(minutes=45).says("postpone").spend(minutes=4, feeds=False).spend(minutes=45)
    assert person.seen.delays == 3


def test_nothing_runs_after_somebody_who_has_left_the_feeds() -> None:
    """A call, then other work: a rest that was due meanwhile is not announced there, and has happened by itself."""
    person = Person().spend(minutes=44).spend(minutes=2, busy=True).spend(seconds=22, busy=True, feeds=False)
    assert person.spend(minutes=3, feeds=False).stages == [(2.0, "")]
    [announced] = minutes_of(person.spend(minutes=46), "notice")
    assert 93 < announced < 95


def test_a_strict_rest_does_not_begin_where_somebody_has_gone_on_to_something_else() -> None:
    person = Person(STRICT).spend(minutes=44, seconds=40).spend(minutes=4, feeds=False)
    assert [stage for _, stage in person.stages] == ["", "notice", ""]


def test_carrying_on_is_a_choice_like_the_others() -> None:
    """Nothing comes for another 45 minutes."""
    person = Person().spend(minutes=45).says("carry_on").spend(minutes=44)
    assert person.seen.stage == ""


def test_short_rests_do_not_move_the_long_one() -> None:
    """At 20 minutes a short one; the next would be five minutes before the long one, which stands for both."""
    person = Person(BOTH).spend(minutes=20, seconds=2)
    assert (person.seen.stage, person.seen.kind, person.seen.lasts) == ("due", "short", 20.0)
    person.says("start").spend(seconds=20, feeds=False).says("done").spend(minutes=25)
    assert minutes_of(person, "notice")[1] < 45.5
    assert person.seen.kind == "long"


def test_reminders_that_are_paused_stay_away_and_do_not_catch_up() -> None:
    """After two hours of peace the first rest comes 45 minutes later."""
    person = Person().spend(minutes=40).spend(minutes=120, paused=True).spend(minutes=44)
    assert person.stages == [(STEP, "")]
    assert minutes_of(person.spend(minutes=2), "due") == [205.0]


def test_a_strict_rest_begins_by_itself_after_its_notice() -> None:
    """Only for those who chose it; it can be put off as any other."""
    person = Person(STRICT).spend(minutes=45)
    assert (person.seen.stage, person.seen.strict) == ("rest", True)
    assert [stage for _, stage in person.stages] == ["", "notice", "rest"]
    assert Person(STRICT).spend(minutes=44.5).says("postpone").spend(minutes=4).seen.stage == ""


def test_the_way_out_of_a_strict_rest_ends_it_at_once() -> None:
    """Whatever the app shows, the engine holds nobody."""
    assert Person(STRICT).spend(minutes=45).says("done").seen.stage == ""


def test_a_strict_rest_never_begins_while_somebody_types_or_talks() -> None:
    """Its card waits."""
    assert Person(STRICT).spend(minutes=44.5).spend(minutes=5, typing=True).seen.stage == "notice"
    assert Person(STRICT).spend(minutes=44.5).spend(minutes=5, busy=True).seen.stage == ""


def test_a_rest_whose_window_is_gone_ends_by_itself() -> None:
    """The app was closed in it: a minute after its end, everything goes on."""
    assert Person().spend(minutes=45).says("start").spend(minutes=6, seconds=2, feeds=False).seen.stage == ""


def test_our_own_window_is_no_feed() -> None:
    """What is counted while the rest is shown (a film goes on behind it) brings no next rest nearer."""
    person = Person().spend(minutes=45).says("start").spend(minutes=5).says("done")
    assert person.breaks.next_in == 45 * 60


def test_a_rest_can_be_taken_at_any_time() -> None:
    """*Take a break now*, also with no rests planned."""
    assert Person(Plan()).spend(minutes=1).says("start").seen == Seen("rest", "long", 300.0, 60.0)


def test_rests_are_offered_once_to_somebody_in_feeds() -> None:
    """After five minutes, and not while they are busy; whatever they say, it does not come again."""
    person = Person(Plan())
    person.breaks.offering = True
    person.spend(minutes=4).spend(minutes=3, busy=True).spend(seconds=2)
    assert minutes_of(person, "offer") == [7.0]
    person.says("carry_on").spend(minutes=200)
    assert minutes_of(person, "offer") == [7.0]


def test_nothing_is_offered_to_somebody_who_has_rests() -> None:
    """They have said yes already."""
    person = Person()
    person.breaks.offering = True
    assert minutes_of(person.spend(minutes=44), "offer") == []


def test_another_choice_takes_the_card_away() -> None:
    """Turned off in the settings: at once."""
    person = Person().spend(minutes=46)
    person.breaks.follow(Plan())
    assert person.seen.stage == ""
    assert person.spend(minutes=100).seen.stage == ""


MOMENTS = st.tuples(
    st.integers(1, 60),
    st.sampled_from(["feeds", "scrolls", "types", "busy", "elsewhere", "idle", "sleeps", "paused", "unknown"]),
    st.sampled_from(["", "", "start", "postpone", "carry_on", "done"]),
)
HOWS: dict[str, dict[str, Any]] = {
    "feeds": {},
    "scrolls": {"scrolling": True},
    "types": {"typing": True},
    "busy": {"busy": True},
    "elsewhere": {"feeds": False},
    "idle": {"idle": 400.0},
    "paused": {"paused": True},
    "unknown": {"busy": None},
}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([LONG, BOTH, STRICT, Plan(short_after=60.0, long_after=240.0)]), st.lists(MOMENTS, max_size=12))
def test_never_two_interruptions_in_20_minutes_and_none_while_busy(plan: Plan, day: list[Any]) -> None:
    """Whatever a day is like: `Person` itself asserts that nothing is seen while busy or paused.

    A card that the person asked for, by putting it off, is no interruption.
    """
    person, unasked, put_off = Person(plan), list[float](), False
    for minutes, how, answer in day:
        before = len(person.stages)
        if how == "sleeps":
            person.sleep(minutes)
        else:
            person.spend(minutes=minutes, **HOWS[how])
        for at, stage in person.stages[before:]:
            if stage in ("notice", "offer"):
                asked_for, put_off = put_off, False
                unasked += [] if asked_for else [at]
        if answer:
            put_off = put_off or (answer == "postpone" and person.seen.delays > 0)
            person.says(answer)
    assert all(later - earlier >= APART for earlier, later in pairwise(unasked))
