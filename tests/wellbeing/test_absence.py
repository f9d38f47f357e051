"""When nobody was at the screen, to within one look of the system, and never longer than the system says."""

from __future__ import annotations

import pytest

from wellbeing.absence import IDLE_AFTER, STALE, Absence, Here
from wellbeing.feed_time import Looked, Span

READING = Looked()


def heard(*looks: tuple[float, Here]) -> Absence:
    """The system was asked at these times, and said this."""
    absence = Absence()
    for at, here in looks:
        absence.heard(here, at)
    return absence


def test_somebody_is_there_until_the_system_says_otherwise() -> None:
    assert Absence().away(READING, 100.0) == []
    assert heard((100.0, Here())).away(READING, 101.0) == []
    assert heard((100.0, Here(IDLE_AFTER - 0.1, False))).away(READING, 101.0) == []


def test_a_lock_holds_until_it_is_seen_to_be_open() -> None:
    """Seen at 102, seen open at 110: those eight seconds are nobody's, and stay so."""
    locked = heard((100.0, Here(1.0, False)), (102.0, Here(1.0, True)))
    assert locked.locked
    assert locked.away(READING, 104.0) == [(102.0, 102.0 + STALE)]
    locked.heard(Here(1.0, True), 104.0)
    locked.heard(Here(0.0, False), 110.0)
    assert not locked.locked
    assert locked.away(READING, 111.0) == [(102.0, 110.0)]


def test_nobody_is_there_from_the_end_of_three_minutes() -> None:
    """The last input was at 0; asked at 178, 184 and 300: away from 180 on."""
    absence = heard((178.0, Here(178.0)), (184.0, Here(184.0)))
    assert absence.away(READING, 185.0) == [(180.0, 184.0 + STALE)]
    absence.heard(Here(2.0), 302.0)
    assert absence.away(READING, 303.0) == [(180.0, 300.0)]


@pytest.mark.parametrize("looked", [Looked(plays=True), Looked(active=True)])
def test_a_film_or_a_hand_outweighs_what_the_system_says(looked: Looked) -> None:
    """But not a lock."""
    absence = heard((300.0, Here(300.0)), (302.0, Here(302.0)))
    assert absence.away(looked, 303.0) == []
    absence.heard(Here(302.0, True), 304.0)
    assert absence.away(looked, 305.0) == [(304.0, 304.0 + STALE)]


def test_a_hand_that_the_page_saw_counts_for_three_minutes() -> None:
    absence = heard((300.0, Here(300.0)))
    absence.away(Looked(active=True), 400.0)
    for at in range(402, 700, 2):
        absence.heard(Here(float(at)), float(at))
    (away,) = absence.away(READING, 700.0)
    assert away[0] == 400.0 + IDLE_AFTER


def test_who_cannot_be_asked_any_more_is_not_believed() -> None:
    """The last answer was locked, and then nothing: after 15 s time counts again."""
    absence = heard((100.0, Here(0.0, True)))
    assert absence.away(READING, 300.0) == [(100.0, 100.0 + STALE)]


def test_what_was_long_ago_is_forgotten() -> None:
    absence = heard((100.0, Here(0.0, True)), (102.0, Here(0.0, False)), (200.0, Here(0.0, False)))
    expected: list[Span] = []
    assert absence.away(READING, 201.0) == expected
