"""What the app shows unasked stays rare."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.interruptions import APART, Interruptions


def test_the_first_may_come_at_once() -> None:
    """Nothing was shown so far."""
    assert Interruptions().may(0.0)


def test_the_next_waits_for_twenty_minutes() -> None:
    """To the second."""
    interruptions = Interruptions()
    interruptions.note(100.0)
    assert not interruptions.may(100.0 + 20 * 60 - 1)
    assert interruptions.may(100.0 + 20 * 60)


@given(st.lists(st.floats(0, 10_000), max_size=60))
def test_never_two_in_twenty_minutes(wishes: list[float]) -> None:
    """Whoever asks, and however often."""
    interruptions, shown = Interruptions(), []
    for at in sorted(wishes):
        if interruptions.may(at):
            interruptions.note(at)
            shown.append(at)
    assert all(later - earlier >= APART for earlier, later in pairwise(shown))
