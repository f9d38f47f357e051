"""Changes of an agreement: who has to say yes at which age, what waits, and what no clock can move."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wellbeing.families import AFTERNOON, agreed
from tests.wellbeing.kept_clock import KeptClock
from wellbeing.agreement import Agreement, minutes_of
from wellbeing.extra_time import Requests
from wellbeing.proposals import (
    OPEN_AT_MOST,
    YOUNG,
    Book,
    Change,
    Once,
    Proposal,
    ProposalError,
    Terms,
    after,
    answered,
    due,
    held,
    is_outgrown,
    lapsed,
    proposed,
)

STRICTER = Terms({"minutes": "all=45/120"})
LOOSER = Terms({"minutes": "all=90/120"})
CHILD, TEEN, NEARLY = (agreed(turns_18=date(year, 5, 1)) for year in (2035, 2030, 2028))


class Kitchen:
    """The table at which a family talks about it, and the clock on its wall."""

    def __init__(self, agreement: Agreement = TEEN) -> None:
        self.agreement, self.now = agreement, AFTERNOON
        self.book = Book(Requests(AFTERNOON.date()))

    def proposes(self, by: str, change: Change) -> Proposal:
        self.book, made = proposed(self.book, self.agreement, by, change, self.now)
        return made

    def says(self, by: str, yes: bool, number: int = 1) -> Proposal:
        self.book, now = answered(self.book, self.agreement, number, by, yes, self.now)
        return now

    def passes(self, hours: float) -> list[int]:
        """Numbers of the proposals that hold from now on."""
        self.now += timedelta(hours=hours)
        ready = due(self.book, self.now)
        for each in ready:
            self.book = held(self.book, each, self.now)
            if isinstance(each.change, Terms):
                self.agreement = after(self.agreement, each.change)
        return [each.number for each in ready]


def test_a_teens_wish_for_more_waits_for_a_yes_and_then_for_a_day() -> None:
    """Both see it all the while; after a day it holds by itself."""
    kitchen = Kitchen()
    assert kitchen.proposes(YOUNG, LOOSER).state == "open"
    assert kitchen.passes(hours=48) == []
    assert kitchen.says("Ada", yes=True).holds_from == kitchen.now + timedelta(hours=24)
    assert kitchen.passes(hours=23.9) == []
    assert kitchen.passes(hours=0.2) == [1]
    assert kitchen.agreement.minutes is not None
    assert kitchen.agreement.minutes.school_days == 90


def test_stricter_needs_the_teens_yes_and_no_wait() -> None:
    """A guardian's wish alone changes nothing for a teen."""
    kitchen = Kitchen()
    kitchen.proposes("Ada", STRICTER)
    assert kitchen.passes(hours=48) == []
    kitchen.says(YOUNG, yes=True)
    assert kitchen.passes(hours=0) == [1]


@pytest.mark.parametrize(
    "hidden",
    [
        {"delay": 23, "minutes": "all=0/0"},
        {"free": [], "places": ["school.example"], "quiet": ["all=16:00-15:00"]},
        {"minutes": "all=61/1"},
        {"delay": 23, "guardians": ["Ada", "Ben2"]},
    ],
)
def test_something_looser_hides_nothing_stricter(hidden: dict[str, Any]) -> None:
    """A change with both needs the teen's yes, and then waits as what loosens does. Under 13 a guardian decides."""
    kitchen = Kitchen()
    assert kitchen.proposes("Ada", Terms(hidden)).state == "open"
    assert kitchen.says(YOUNG, yes=True).state == "waits"
    assert kitchen.passes(hours=23.9) == []
    assert kitchen.passes(hours=0.2) == [1]
    assert Kitchen(CHILD).proposes("Ada", Terms(hidden)).state == "waits"


def test_a_yes_is_to_what_it_means_today() -> None:
    """55 minutes were stricter than 60; three days and another proposal later they are more than 20, and wait."""
    kitchen = Kitchen()
    kitchen.proposes("Ada", Terms({"minutes": "all=55/120"}))
    kitchen.proposes("Ada", Terms({"minutes": "all=20/120"}))
    kitchen.says(YOUNG, yes=True, number=2)
    assert kitchen.passes(hours=72) == [2]
    assert kitchen.says(YOUNG, yes=True, number=1).looser
    assert kitchen.passes(hours=23) == []
    assert kitchen.passes(hours=1) == [1]


def test_what_loosened_and_would_tighten_now_is_outgrown() -> None:
    """Nobody asked the teen about 90 minutes where 120 are agreed on meanwhile."""
    kitchen = Kitchen()
    made = kitchen.proposes("Ada", LOOSER)
    assert not is_outgrown(TEEN, made, AFTERNOON.date())
    assert is_outgrown(agreed(minutes=minutes_of(120, 120)), made, AFTERNOON.date())
    assert not is_outgrown(agreed(minutes=minutes_of(120, 120), turns_18=CHILD.turns_18), made, AFTERNOON.date())


@pytest.mark.parametrize("parts", [{"turns_18": "9999-01"}, {"name": "Mara"}, {"review_on": "9999-01-01"}])
def test_when_it_ends_and_whom_it_is_for_nobody_can_change(parts: dict[str, Any]) -> None:
    """Not even a guardian of a child: it ends at 18."""
    with pytest.raises(ProposalError, match="set it up again, together"):
        Kitchen(CHILD).proposes("Ada", Terms(parts))


ADA_ALONE, WITH_CLEO = Terms({"guardians": ["Ada"]}), Terms({"guardians": ["Ada", "Cleo"]})


@pytest.mark.parametrize("delay", [0, 1, 24, 72])
@pytest.mark.parametrize("change", [ADA_ALONE, WITH_CLEO])
def test_no_guardian_takes_another_out_at_once(delay: int, change: Terms) -> None:
    """With a child, too, and whatever wait was agreed on: it is a day at least."""
    kitchen = Kitchen(agreed(turns_18=CHILD.turns_18, delay=delay))
    assert kitchen.proposes("Ada", change).state == "waits"
    assert kitchen.passes(hours=max(delay, 24) - 0.1) == []
    assert kitchen.passes(hours=0.2) == [1]
    assert "Ben" not in kitchen.agreement.guardians


def test_no_guardian_ends_it_all_at_once_over_another() -> None:
    """It would take the other one out with it: they have a day in which to say no, whatever wait was agreed on."""
    kitchen = Kitchen(agreed(delay=0))
    assert kitchen.proposes("Ada", Once("end")).state == "waits"
    assert kitchen.passes(hours=23.9) == []
    assert kitchen.says("Ben", yes=False).state == "declined"
    assert kitchen.passes(hours=24) == []


def test_a_guardian_who_is_alone_and_a_young_person_of_16_end_it_after_the_wait_agreed_on() -> None:
    for agreement, by in (
        (agreed(delay=0, guardians=("Ada",)), "Ada"),
        (agreed(delay=0, turns_18=date(2028, 5, 1)), YOUNG),
    ):
        kitchen = Kitchen(agreement)
        kitchen.proposes(by, Once("end"))
        assert kitchen.passes(hours=0) == [1]


def test_from_13_on_the_teen_is_asked_and_it_waits_all_the_same() -> None:
    kitchen = Kitchen()
    assert kitchen.proposes("Ada", ADA_ALONE).state == "open"
    assert kitchen.says(YOUNG, yes=True).state == "waits"
    assert kitchen.passes(hours=23.9) == []
    assert kitchen.passes(hours=0.2) == [1]


@pytest.mark.parametrize(("agreement", "by"), [(CHILD, "Ada"), (TEEN, "Ada"), (NEARLY, YOUNG)])
def test_a_guardian_refuses_to_be_taken_out(agreement: Agreement, by: str) -> None:
    """While it waits; the log says that they said no, not that it was taken back."""
    kitchen = Kitchen(agreement)
    if kitchen.proposes(by, ADA_ALONE).state == "open":
        kitchen.says("Ada" if by == YOUNG else YOUNG, yes=True)
    assert kitchen.says("Ben", yes=False).state == "declined"
    assert kitchen.passes(hours=72) == []
    assert kitchen.agreement.guardians == ("Ada", "Ben")


@pytest.mark.parametrize("agreement", [CHILD, TEEN, NEARLY])
def test_a_guardian_steps_down_at_once(agreement: Agreement) -> None:
    """Nobody is made to stay, and nobody is asked. With something beside it, it is a change like any other."""
    kitchen = Kitchen(agreement)
    kitchen.proposes("Ben", ADA_ALONE)
    assert kitchen.passes(hours=0) == [1]
    assert kitchen.agreement.guardians == ("Ada",)
    beside = Kitchen(agreement).proposes("Ben", Terms({"guardians": ["Ada"], "minutes": "all=90/120"}))
    assert beside.holds_from != AFTERNOON


def test_a_guardian_who_says_yes_to_leaving_leaves_at_once() -> None:
    """The teen proposed it, and the one who is concerned agrees."""
    kitchen = Kitchen()
    kitchen.proposes(YOUNG, ADA_ALONE)
    kitchen.says("Ben", yes=True)
    assert kitchen.passes(hours=0) == [1]


@pytest.mark.parametrize(
    "parts",
    [
        {"guardians": ["Ada", "Cleo"]},
        {"guardians": ["Cleo"]},
        {"guardians": ["Ada"]},
        {"guardians": ["Ada"], "minutes": "all=90/120"},
    ],
)
def test_nobody_chooses_their_own_guardian(parts: dict[str, Any]) -> None:
    """At 16 one may loosen by oneself, and who is a guardian is none of that: it needs a guardian's yes, and waits."""
    kitchen = Kitchen(NEARLY)
    assert kitchen.proposes(YOUNG, Terms(parts)).state == "open"
    assert kitchen.passes(hours=72) == []
    assert kitchen.says("Ada", yes=True).state == "waits"
    assert kitchen.passes(hours=23.9) == []
    assert kitchen.passes(hours=0.2) == [1]


def test_the_same_guardians_in_a_proposal_are_no_part_of_it() -> None:
    """So that nobody comes back with it who stepped down meanwhile, or is taken out who came."""
    kitchen = Kitchen(NEARLY)
    made = kitchen.proposes(YOUNG, Terms({"guardians": ["Ben", "Ada"], "minutes": "all=90/120"}))
    assert made.change == LOOSER
    kitchen.proposes("Ben", ADA_ALONE)
    assert kitchen.passes(hours=0) == [2]
    assert kitchen.passes(hours=24) == [1]
    assert kitchen.agreement.guardians == ("Ada",)
    with pytest.raises(ProposalError, match="already"):
        kitchen.proposes(YOUNG, ADA_ALONE)


def test_a_change_of_guardians_is_of_those_who_were() -> None:
    """Ben stepped down: neither is that undone by what waited, nor does anybody say yes to it any more."""
    kitchen = Kitchen()
    made = kitchen.proposes(YOUNG, Terms({"guardians": ["Ben", "Cleo"]}))
    kitchen.proposes("Ben", ADA_ALONE)
    kitchen.passes(hours=0)
    assert is_outgrown(kitchen.agreement, made, AFTERNOON.date())
    with pytest.raises(ProposalError, match="others since"):
        kitchen.says("Ada", yes=True)


def test_what_is_no_part_of_an_agreement_is_not_kept() -> None:
    """However it is put: in other words, with something beside it, or for a site that is none."""
    kitchen = Kitchen()
    with pytest.raises(ProposalError):
        kitchen.proposes(YOUNG, Terms({"minutes": "all=90", "junk": "x" * 1000}))
    with pytest.raises(ProposalError, match="cannot be agreed on"):
        kitchen.proposes(YOUNG, Terms({"sites": [f"site {number}" for number in range(201)]}))
    with pytest.raises(ProposalError, match="already"):
        kitchen.proposes(YOUNG, Once("site", "z" * 1000))
    assert kitchen.proposes(YOUNG, Once("quit", "z" * 1000)).change == Once("quit")
    assert kitchen.proposes(YOUNG, Terms({"minutes": "all=90/90"})).change == Terms({"minutes": "all=90"})


@pytest.mark.parametrize("minutes", ["", "0", "-5", "abc", "1441", "999999999999", "²"])
def test_a_pause_has_minutes(minutes: str) -> None:
    """What is none cannot be agreed on, so that nothing fails when it would begin."""
    with pytest.raises(ProposalError, match="from 1 to 1440 minutes"):
        Kitchen().proposes(YOUNG, Once("pause", minutes))


def test_stricter_by_the_teen_needs_a_guardians_yes() -> None:
    """By agreement of both, whoever begins."""
    kitchen = Kitchen()
    kitchen.proposes(YOUNG, STRICTER)
    assert kitchen.passes(hours=48) == []
    kitchen.says("Ben", yes=True)
    assert kitchen.passes(hours=0) == [1]


def test_under_13_a_guardian_decides() -> None:
    """Stricter at once, looser after the wait; a child's wish waits for a yes."""
    kitchen = Kitchen(CHILD)
    kitchen.proposes("Ada", STRICTER)
    assert kitchen.passes(hours=0) == [1]
    kitchen.proposes("Ada", LOOSER)
    assert kitchen.passes(hours=23) == []
    assert kitchen.passes(hours=1) == [2]
    kitchen.proposes(YOUNG, Terms({"minutes": "all=120"}))
    assert kitchen.passes(hours=48) == []


def test_from_16_on_one_may_loosen_by_oneself_with_the_wait() -> None:
    """It is seen by both for a day, in which a guardian may say no."""
    kitchen = Kitchen(NEARLY)
    kitchen.proposes(YOUNG, LOOSER)
    assert kitchen.passes(hours=24) == [1]
    kitchen.proposes(YOUNG, Terms({"delay": 1}))
    assert kitchen.says("Ben", yes=False, number=2).state == "declined"
    assert kitchen.passes(hours=48) == []


def test_a_pause_holds_at_once_with_a_guardians_yes() -> None:
    """It ends by itself, so a day's wait would be a no."""
    kitchen = Kitchen()
    assert kitchen.proposes(YOUNG, Once("pause", "15")).state == "open"
    kitchen.says("Ada", yes=True)
    assert kitchen.passes(hours=0) == [1]


def test_at_16_a_yes_shortens_the_wait_of_a_pause() -> None:
    """Without it the pause comes after the delay; with it, now."""
    kitchen = Kitchen(NEARLY)
    assert kitchen.proposes(YOUNG, Once("pause", "15")).state == "waits"
    kitchen.says("Ada", yes=True)
    assert kitchen.passes(hours=0) == [1]


@pytest.mark.parametrize("what", ["turn_off", "site", "end"])
def test_what_lasts_waits_also_with_a_yes(what: Any) -> None:
    """Turning off, taking out a site and ending it all are slept over."""
    kitchen = Kitchen()
    kitchen.proposes("Ada", Once(what, "x"))
    assert kitchen.passes(hours=23) == []
    assert kitchen.passes(hours=1) == [1]


def test_the_agreed_wait_counts() -> None:
    """A family that agreed on three days waits three days; on none, none."""
    kitchen = Kitchen(agreed(delay=72))
    kitchen.proposes("Ada", LOOSER)
    assert kitchen.passes(hours=71) == []
    assert kitchen.passes(hours=1) == [1]
    kitchen = Kitchen(agreed(delay=0))
    kitchen.proposes("Ada", LOOSER)
    assert kitchen.passes(hours=0) == [1]


def test_one_can_take_back_what_one_proposed() -> None:
    """Also while it waits; the other guardian may, too."""
    kitchen = Kitchen()
    kitchen.proposes(YOUNG, LOOSER)
    assert kitchen.says(YOUNG, yes=False).state == "withdrawn"
    kitchen.proposes("Ada", LOOSER)
    assert kitchen.says("Ben", yes=False, number=2).state == "withdrawn"
    assert kitchen.passes(hours=48) == []


def test_the_same_proposed_twice_is_one() -> None:
    """Pressing again makes no second line; after a no one may ask anew."""
    kitchen = Kitchen()
    first = kitchen.proposes(YOUNG, LOOSER)
    assert kitchen.proposes(YOUNG, LOOSER) == first
    assert len(kitchen.book.proposals) == len(kitchen.book.log) == 1
    kitchen.says("Ada", yes=False)
    assert kitchen.proposes(YOUNG, LOOSER).number == 2


def test_two_changes_under_way_do_not_undo_each_other() -> None:
    """Each has its own parts: what holds later leaves what holds already."""
    kitchen = Kitchen()
    kitchen.proposes("Ada", LOOSER)
    kitchen.proposes("Ada", Terms({"covered": ["sexual", "self_harm", "violence"]}))
    kitchen.says(YOUNG, yes=True, number=2)
    kitchen.passes(hours=0)
    kitchen.passes(hours=24)
    assert "violence" in kitchen.agreement.covered
    assert kitchen.agreement.minutes is not None
    assert kitchen.agreement.minutes.school_days == 90


@pytest.mark.parametrize(
    ("by", "change", "who"), [(YOUNG, LOOSER, YOUNG), ("Ada", STRICTER, "Ben"), ("Ada", LOOSER, YOUNG)]
)
def test_nobody_says_yes_for_another(by: str, change: Change, who: str) -> None:
    """Not to one's own proposal, not in the other's place, not where nobody is asked."""
    kitchen = Kitchen()
    kitchen.proposes(by, change)
    with pytest.raises(ProposalError, match="your yes"):
        kitchen.says(who, yes=True)


def test_what_is_over_stays_over() -> None:
    """No yes after a no, no second no, and no answer to what never was."""
    kitchen = Kitchen()
    kitchen.proposes(YOUNG, LOOSER)
    kitchen.says("Ada", yes=False)
    for number in (1, 7):
        with pytest.raises(ProposalError, match="not under way"):
            kitchen.says("Ada", yes=True, number=number)


def test_too_many_at_once_are_talked_about_first() -> None:
    """Ten are enough for an evening."""
    kitchen = Kitchen()
    for minutes in range(OPEN_AT_MOST):
        kitchen.proposes(YOUNG, Terms({"minutes": f"all={100 + minutes}"}))
    with pytest.raises(ProposalError, match="under way"):
        kitchen.proposes(YOUNG, LOOSER)


def test_nobody_answers_for_two_weeks() -> None:
    """Then it is over, and the log says so."""
    kitchen = Kitchen()
    kitchen.proposes(YOUNG, LOOSER)
    kitchen.passes(hours=13 * 24)
    assert lapsed(kitchen.book, kitchen.now) == kitchen.book
    kitchen.passes(hours=24)
    over = lapsed(kitchen.book, kitchen.now)
    assert [each.state for each in over.proposals] == ["lapsed"]
    assert over.log[-1].what == "lapsed"


@pytest.mark.parametrize(
    "parts", [{"covered": ["gender"]}, {"minutes": "x=10"}, {"quiet": ["late"]}, {"delay": 10_000}, {"guardians": []}]
)
def test_what_cannot_be_agreed_on_cannot_be_proposed(parts: dict[str, Any]) -> None:
    """It says which part, before anybody is asked."""
    with pytest.raises(ProposalError, match="cannot be agreed on"):
        Kitchen().proposes("Ada", Terms(parts))


def test_what_is_agreed_already_is_no_change() -> None:
    """The same again asks nobody."""
    with pytest.raises(ProposalError, match="already"):
        Kitchen().proposes("Ada", Terms({"minutes": "all=60/120"}))


def test_every_step_is_in_the_log() -> None:
    """Who did what, in order; nothing of it is anybody's words."""
    kitchen = Kitchen()
    kitchen.proposes(YOUNG, LOOSER)
    kitchen.says("Ada", yes=True)
    kitchen.passes(hours=24)
    assert [(each.what, each.who, each.number) for each in kitchen.book.log] == [
        ("proposed", YOUNG, 1),
        ("agreed", "Ada", 1),
        ("holds", "", 1),
    ]


def test_the_book_survives_the_disk() -> None:
    """After a restart everything waits as it did."""
    kitchen = Kitchen()
    kitchen.proposes(YOUNG, LOOSER)
    kitchen.says("Ada", yes=True)
    kitchen.proposes(YOUNG, Once("site", "x"))
    assert msgspec.json.decode(msgspec.json.encode(kitchen.book), type=Book) == kitchen.book


def test_no_clock_shortens_the_wait() -> None:
    """Set forward by a day, it is the same hour; a restart with it set back makes it no longer, either."""
    clock = KeptClock()
    book, _ = proposed(Book(Requests(clock.time.date())), TEEN, "Ada", LOOSER, clock.time)
    assert due(book, clock.sets_wall(hours=24).time) == []
    assert due(book, clock.passes(hours=12).time) == []
    assert due(book, clock.restarts(off=0, wall=-30).time) == []
    assert len(due(book, clock.passes(hours=12.1).time)) == 1


changes = st.sampled_from([STRICTER, LOOSER, ADA_ALONE, WITH_CLEO, Once("pause", "15"), Once("end")])
people = st.sampled_from([YOUNG, "Ada", "Ben"])
moves = st.lists(
    st.one_of(
        st.tuples(st.just("propose"), people, changes),
        st.tuples(st.just("answer"), people, st.tuples(st.integers(1, 3), st.booleans())),
        st.tuples(st.just("pass"), st.integers(1, 30), st.none()),
    ),
    max_size=12,
)


@given(moves)
def test_a_teen_alone_never_loosens_anything(steps: list[tuple[str, Any, Any]]) -> None:
    """Whatever happens in whatever order: nothing looser holds under 16 without a guardian, nor before the wait."""
    kitchen = Kitchen()
    for move, who, what in steps:
        try:
            if move == "propose":
                kitchen.proposes(who, what)
            elif move == "answer":
                kitchen.says(who, yes=what[1], number=what[0])
        except ProposalError:
            pass
        kitchen.passes(hours=who if move == "pass" else 0)
    for each in kitchen.book.proposals:
        if each.state == "holds" and each.looser:
            assert each.by != YOUNG or each.yes in ("Ada", "Ben")
            if not isinstance(each.change, Once) or each.change.what == "end":
                assert each.holds_from is not None
                assert each.holds_from - each.asked_at >= timedelta(hours=24)


@given(st.sampled_from([CHILD, TEEN, NEARLY, agreed(turns_18=CHILD.turns_18, delay=0)]), moves)
def test_no_guardian_is_gone_before_a_day_against_their_will(
    agreement: Agreement, steps: list[tuple[str, Any, Any]]
) -> None:
    """Whatever happens in whatever order: Ben goes by his own proposal or yes, or a day after a guardian's."""
    kitchen = Kitchen(agreement)
    for move, who, what in steps:
        there = "Ben" in kitchen.agreement.guardians
        try:
            if move == "propose":
                kitchen.proposes(who, what)
            elif move == "answer":
                kitchen.says(who, yes=what[1], number=what[0])
        except ProposalError:
            pass
        now = kitchen.passes(hours=who if move == "pass" else 0)
        if there and "Ben" not in kitchen.agreement.guardians:
            by = [each for each in map(kitchen.book.proposal, now) if each and "Ben" in each.takes_out]
            assert any("Ben" in (each.by, each.yes) or _slept_over(each) for each in by)


def _slept_over(each: Proposal) -> bool:
    """Whether a guardian wanted it, and a day is over since."""
    wanted = "Ada" in (each.by, each.yes)
    return wanted and each.holds_from is not None and each.holds_from - each.asked_at >= timedelta(hours=24)


def test_moments_are_those_of_the_wall_for_people() -> None:
    """What is written down can be told as a date."""
    kitchen = Kitchen()
    asked = kitchen.proposes(YOUNG, LOOSER).asked_at
    assert asked == datetime(2026, 11, 5, 16, tzinfo=AFTERNOON.tzinfo)
