"""What is said of a site follows from counts, and nothing is said against one without several looks at it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.site_health import MANY, SEVERAL, DayFound, Health, Seen, after_answer, after_look, health, only_loosely

MONDAY = date(2026, 11, 16)
WELL = Seen("own", posts=10, worded=10, authored=10)
LOOSELY = Seen("loosely")
NOTHING = Seen("none")


def days(*looks: tuple[int, Seen]) -> Mapping[date, DayFound]:
    """What is kept after these looks, each on a day counted from Monday."""
    kept: dict[date, DayFound] = {}
    for at, seen in looks:
        day = MONDAY + timedelta(days=at)
        kept[day] = after_look(kept.get(day, DayFound()), seen)
    return kept


def on(day: int, seen: Seen, times: int) -> list[tuple[int, Seen]]:
    return [(day, seen)] * times


def test_a_site_that_was_never_met_has_no_health() -> None:
    """Nor one of which answers alone are known: they say nothing of its pages."""
    assert health({}) == Health()
    assert health({MONDAY: after_answer(DayFound(), 20)}) == Health()


def test_answers_are_counted_with_and_without_posts() -> None:
    assert after_answer(after_answer(DayFound(), 0), 7) == DayFound(answers=2, with_posts=1)


def test_posts_with_words_and_authors_are_full() -> None:
    assert health(days((0, WELL))) == Health("full")


@pytest.mark.parametrize("seen", [Seen("own", posts=30, worded=30), Seen("own", posts=30, authored=30)])
def test_posts_without_words_or_authors_are_text_alone(seen: Seen) -> None:
    assert health(days((0, seen))) == Health("text_only")


def test_what_was_found_last_counts() -> None:
    """Authors that were found a week ago say nothing of today; a handful of posts without is no proof yet."""
    without = Seen("own", posts=10, worded=10)
    assert health(days(*on(0, WELL, 9), (1, without))) == Health("full")
    assert health(days(*on(0, WELL, 9), *on(1, without, 2))) == Health("text_only")


def test_one_page_without_posts_is_no_proof() -> None:
    """Also where nothing was ever found, and where the standards' names found something once."""
    assert health(days((0, WELL), *on(1, NOTHING, SEVERAL - 1))) == Health("full")
    assert health(days((0, WELL), *on(1, LOOSELY, SEVERAL - 1))) == Health("full")
    assert health(days(*on(0, NOTHING, SEVERAL - 1))) == Health()


def test_not_working_since_the_first_page_without_posts() -> None:
    """Which was on Tuesday, though it took until Thursday to be sure."""
    looks = [(0, WELL), (1, NOTHING), (1, NOTHING), *on(3, NOTHING, SEVERAL)]
    assert health(days(*looks)) == Health("not_working", MONDAY + timedelta(days=1))


def test_it_can_end_within_a_day() -> None:
    """Posts in the morning and none in the evening: not since yesterday, and not undone by the morning."""
    assert health(days((0, WELL), (1, WELL), *on(1, NOTHING, SEVERAL))) == Health(
        "not_working", MONDAY + timedelta(days=1)
    )


def test_one_find_makes_it_well_again() -> None:
    moved = [(0, WELL), *on(1, NOTHING, 9), *on(2, LOOSELY, 9), *on(3, NOTHING, 9)]
    assert health(days(*moved)).state == "not_working"
    assert health(days(*moved, (3, WELL))) == Health("full")


def test_a_site_whose_markup_moved_is_text_alone() -> None:
    """Its own selectors find nothing, the standards' names find posts; empty places between change nothing."""
    looks = [(0, WELL), (1, NOTHING), *on(1, LOOSELY, 2), *on(2, LOOSELY, 2), (2, NOTHING)]
    assert health(days(*looks)) == Health("text_only")
    assert only_loosely(days(*looks))
    assert not only_loosely(days(*looks, (2, WELL)))


def test_when_even_the_standards_find_nothing_it_does_not_work() -> None:
    looks = [*on(0, LOOSELY, 9), *on(2, NOTHING, SEVERAL)]
    assert health(days(*looks)) == Health("not_working", MONDAY + timedelta(days=2))


def read(answers: int, with_posts: int = 0, pages: int = SEVERAL) -> DayFound:
    """A day with so many answers, and pages with posts."""
    return DayFound(answers, with_posts, looked=pages, found=pages, posts=pages, worded=pages, authored=pages)


def test_a_reader_that_finds_nothing_any_more_is_said() -> None:
    """Its answers are read as ever, its pages have posts; so there is something that answers should have brought."""
    before, tuesday = read(50, with_posts=20), MONDAY + timedelta(days=1)
    assert health({MONDAY: before, tuesday: read(MANY)}) == Health("full", from_pages=True)
    assert health({MONDAY: read(MANY)}) == Health("full", from_pages=True)
    halves = {MONDAY: read(MANY // 2), tuesday: read(MANY // 2)}
    assert health(halves).from_pages
    moved = {MONDAY: before, tuesday: DayFound(answers=MANY, looked=SEVERAL, loosely=SEVERAL)}
    assert health(moved) == Health("text_only", from_pages=True)


@pytest.mark.parametrize("latest", [read(MANY - 1), read(MANY, with_posts=1), read(MANY, pages=SEVERAL - 1)])
def test_answers_without_posts_prove_nothing_by_themselves(latest: DayFound) -> None:
    """They may be few, of letters, or of a day on which others had posts."""
    days = {MONDAY: read(50, with_posts=20), MONDAY + timedelta(days=1): latest}
    assert health(days) == Health("full")


def test_of_no_reader_is_said_what_another_server_may_have_caused() -> None:
    assert health({MONDAY: read(MANY)}, of_servers=True) == Health("full")


def test_a_site_that_does_not_work_is_found_from_nothing() -> None:
    """What matters more is said alone."""
    days = {MONDAY: read(MANY), MONDAY + timedelta(days=1): DayFound(answers=MANY, looked=SEVERAL, empty=SEVERAL)}
    assert health(days) == Health("not_working", MONDAY + timedelta(days=1))


def test_a_place_that_speaks_again_is_looked_at_once() -> None:
    """Its posts came late: it was empty no more."""
    assert days((0, NOTHING), (0, Seen("own", 1, 1, 1, again=True)))[MONDAY] == DayFound(
        looked=1, found=1, posts=1, worded=1, authored=1
    )


HOWS = st.sampled_from([WELL, LOOSELY, NOTHING, Seen("own", posts=3), Seen("none", again=True)])
STORY = st.lists(st.tuples(st.integers(0, 20), HOWS), max_size=60).map(lambda looks: sorted(looks, key=lambda x: x[0]))


def _last(looks: Iterable[tuple[int, Seen]], *hows: str) -> list[tuple[int, Seen]]:
    """The looks after the last of these."""
    since: list[tuple[int, Seen]] = []
    for look in looks:
        since = [] if look[1].how in hows else [*since, look]
    return since


@given(STORY)
def test_whatever_happens_nothing_untrue_is_said(looks: list[tuple[int, Seen]]) -> None:
    """The words hold for the story as it was, though only counts by day are kept of it."""
    said, empty = health(days(*looks)), _last(looks, "own", "loosely")
    loosely = [look for look in _last(looks, "own") if look[1].how == "loosely"]
    assert (said.state == "not_working") == (len(empty) >= SEVERAL)
    assert (said.since is None) == (said.state != "not_working")
    if said.since:
        assert said.since == MONDAY + timedelta(days=empty[0][0])
    assert only_loosely(days(*looks)) == (len(loosely) >= SEVERAL)
    if said.state == "full":
        assert any(seen.how == "own" for _, seen in looks)
        assert len(loosely) < SEVERAL
