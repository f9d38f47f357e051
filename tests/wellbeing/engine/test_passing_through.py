"""A client that refuses our certificate gets its site unread, for a while, and the person is told both times."""

from wellbeing.engine.passing_through import FAILURES, LASTS, WITHIN, PassingThrough

HOST = "pinned.example"


def refused_until_it_passes(passing: PassingThrough, now: float) -> None:
    """A client refuses as often as it takes."""
    assert [passing.failed(HOST, now) for _ in range(FAILURES)] == [False] * (FAILURES - 1) + [True]


def test_one_refusal_changes_nothing():
    """A connection can fail for many reasons."""
    passing = PassingThrough()
    assert not passing.failed(HOST, 0.0)
    assert not passing.passes(HOST, 0.0)
    assert passing.hosts == []


def test_repeated_refusals_let_the_host_pass_and_say_so_once():
    """The call that begins it returns True, so that the person is told once; other hosts are not concerned."""
    passing = PassingThrough()
    refused_until_it_passes(passing, 0.0)
    assert not passing.failed(HOST, 1.0)
    assert passing.passes(HOST, 1.0)
    assert not passing.passes("other.example", 1.0)
    assert passing.hosts == [HOST]


def test_refusals_far_apart_do_not_count_together():
    """One a day is no pinned app."""
    passing = PassingThrough()
    assert not passing.failed(HOST, 0.0)
    assert not passing.failed(HOST, WITHIN)
    assert passing.failed(HOST, WITHIN + WITHIN - 1)


def test_a_success_between_clears_the_count():
    """The browser accepts us and some app does not: the browser stays covered for longer."""
    passing = PassingThrough()
    passing.failed(HOST, 0.0)
    passing.succeeded(HOST)
    assert not passing.failed(HOST, 1.0)
    assert not passing.passes(HOST, 1.0)


def test_it_ends_by_itself_and_says_so_once():
    """After its time the host is covered again; the one who asks is told once, and it can begin anew."""
    passing = PassingThrough()
    refused_until_it_passes(passing, 0.0)
    assert passing.expired(LASTS - 1) == []
    assert passing.passes(HOST, LASTS - 1)
    assert not passing.passes(HOST, LASTS)
    assert passing.expired(LASTS) == [HOST]
    assert passing.expired(LASTS) == []
    refused_until_it_passes(passing, LASTS + 1)


def test_it_can_begin_anew_before_anybody_asked_what_expired():
    """The time is over, whether or not it was tidied up: new refusals count."""
    passing = PassingThrough()
    refused_until_it_passes(passing, 0.0)
    later = LASTS + WITHIN
    refused_until_it_passes(passing, later)
    assert passing.passes(HOST, later)
    assert passing.expired(later) == []
