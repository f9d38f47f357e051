"""Pauses of the whole and of single sites stand beside each other, and each ends on its own time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.engine.pauses import EVERYWHERE, Pauses

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
AT = 1000.0


def _later(minutes: float) -> tuple[datetime, float]:
    return NOW + timedelta(minutes=minutes), AT + 60 * minutes


def test_nothing_is_paused_at_first() -> None:
    """And nothing ends."""
    pauses = Pauses()
    assert (pauses.everywhere, pauses.until, pauses.sites) == (False, None, frozenset())
    assert pauses.still(*_later(10_000)) == pauses


def test_one_site_is_paused_by_itself() -> None:
    """The others, and the whole, go on; the second pause on a site takes the place of the first."""
    pauses = Pauses().begun("x", 60, NOW, AT).begun("x", 15, NOW, AT).begun("reddit", 0, NOW, AT)
    assert (pauses.everywhere, pauses.sites) == (False, {"x", "reddit"})
    assert pauses.still(*_later(14)) == pauses
    assert pauses.still(*_later(15)).sites == {"reddit"}
    assert pauses.still(*_later(10**6)).sites == {"reddit"}
    assert pauses.ended("reddit").sites == {"x"}


def test_the_whole_ends_without_ending_a_site() -> None:
    """Fifteen minutes of everything do not shorten the hour on one site."""
    pauses = Pauses().begun("x", 60, NOW, AT).begun(EVERYWHERE, 15, NOW, AT)
    assert pauses.everywhere
    assert pauses.until == NOW + timedelta(minutes=15)
    after = pauses.still(*_later(15))
    assert (after.everywhere, after.sites) == (False, {"x"})


def test_resuming_everywhere_ends_every_pause() -> None:
    """One word is enough to have everything covered again; resuming one site leaves the whole as it is."""
    pauses = Pauses().begun("x", 60, NOW, AT).begun(EVERYWHERE, 0, NOW, AT)
    assert pauses.until is None
    assert pauses.ended(EVERYWHERE) == Pauses()
    assert pauses.ended("x").everywhere


def test_resuming_what_is_not_paused_changes_nothing() -> None:
    """A slip, or an answer that came late."""
    pauses = Pauses().begun("x", 60, NOW, AT)
    assert pauses.ended("reddit") == pauses


@given(minutes=st.integers(1, 60 * 24 * 366), set_back=st.timedeltas(timedelta(days=-400), timedelta(0)))
def test_no_clock_makes_a_sites_pause_longer(minutes: int, set_back: timedelta) -> None:
    """However the clock on the wall is set back, and however long the computer slept."""
    pauses = Pauses().begun("x", minutes, NOW, AT)
    over = _later(minutes)
    assert pauses.still(NOW + set_back, over[1]) == Pauses()
    assert pauses.still(over[0], AT) == Pauses()
