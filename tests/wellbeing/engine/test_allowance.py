"""A page may ask as much as a person who scrolls, and no more."""

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.engine.allowance import Allowance


def test_a_burst_is_granted_and_then_time_must_pass():
    """`most` at once; afterwards as much as time brings."""
    allowance = Allowance(most=10, each_second=2)
    assert allowance.take(10, now=100.0)
    assert not allowance.take(1, now=100.4)
    assert allowance.take(1, now=100.5)
    assert not allowance.take(3, now=101.5)
    assert allowance.take(2, now=101.5)


def test_what_is_refused_costs_nothing():
    """A batch that is too large is refused whole and leaves what a smaller one needs."""
    allowance = Allowance(most=10, each_second=1)
    assert not allowance.take(11, now=0.0)
    assert allowance.take(10, now=0.0)


def test_rest_saves_no_more_than_a_burst():
    """An hour of silence does not buy an hour's worth at once."""
    allowance = Allowance(most=10, each_second=1)
    assert allowance.take(10, now=0.0)
    assert not allowance.take(11, now=3600.0)
    assert allowance.take(10, now=3600.0)


def test_what_is_given_can_be_taken_at_once_and_is_never_more_than_a_burst():
    """Time need not pass for it; an allowance that nobody took from is full already."""
    allowance = Allowance(most=10, each_second=0)
    allowance.give(5)
    assert allowance.take(10, now=0.0)
    allowance.give(4)
    assert not allowance.take(5, now=0.0)
    assert allowance.take(4, now=0.0)
    allowance.give(100)
    assert not allowance.take(11, now=0.0)


def test_nothing_is_always_granted():
    """An empty batch is no burden, even when everything is spent."""
    allowance = Allowance(most=1, each_second=0)
    assert allowance.take(1, now=0.0)
    assert allowance.take(0, now=0.0)


ASKED = st.lists(st.tuples(st.integers(0, 30), st.floats(0, 5)), max_size=40)


@given(ASKED, st.integers(1, 20), st.floats(0.1, 5))
def test_never_more_than_a_burst_and_what_time_brings(asked: list[tuple[int, float]], most: int, each_second: float):
    """However it is asked: between any two moments at most `most` and `each_second` for each second pass."""
    allowance, now, granted = Allowance(most, each_second), 0.0, []
    for wanted, rest in asked:
        now += rest
        if allowance.take(wanted, now):
            granted.append((now, wanted))
    for first, (since, _) in enumerate(granted):
        for last, (until, _) in enumerate(granted[first:], first):
            taken = sum(wanted for _, wanted in granted[first : last + 1])
            assert taken <= most + (until - since) * each_second + 1e-6
