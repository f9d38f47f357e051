"""Parts of feeds are put away one by one, on one site or on every one, and come back the same way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.sites.regions import REGIONS
from wellbeing.put_away import away_on, put_away, with_part
from wellbeing.site_titles import SITES

STEPS = st.lists(st.tuples(st.sampled_from([*SITES, "all"]), st.sampled_from(REGIONS), st.booleans()), max_size=8)


def after(steps: list[tuple[str, str, bool]]) -> tuple[str, ...]:
    entries: tuple[str, ...] = ()
    for site, part, on in steps:
        entries = with_part(entries, site, part, on)
    return entries


def test_a_part_is_put_away_on_one_site_alone() -> None:
    entries = with_part((), "youtube", "shorts", True)
    assert entries == ("youtube=shorts",)
    assert (away_on(entries, "youtube"), away_on(entries, "x")) == (("shorts",), ())
    assert with_part(entries, "youtube", "shorts", False) == ()


def test_a_part_that_is_away_everywhere_can_come_back_on_one_site() -> None:
    """The others keep it away, each for itself."""
    entries = with_part(("all=likes", "x=views"), "x", "likes", False)
    assert away_on(entries, "x") == ("views",)
    assert all(away_on(entries, site) == ("likes",) for site in SITES if site != "x")


def test_every_site_one_by_one_is_every_site() -> None:
    assert after([(site, "trends", True) for site in SITES]) == ("all=trends",)


def test_what_is_put_back_everywhere_is_nowhere_away() -> None:
    assert with_part(("x=likes", "all=likes", "x=views"), "all", "likes", False) == ("x=views",)


@given(STEPS)
def test_each_step_changes_its_own_switches_alone(steps: list[tuple[str, str, bool]]) -> None:
    """Whatever came before, and each entry is one that can be read."""
    if not steps:
        return
    before, (site, part, on) = after(steps[:-1]), steps[-1]
    now = after(steps)
    assert all(put_away(each) for each in now)
    assert len(set(now)) == len(now)
    for each in SITES:
        was, here = away_on(before, each), away_on(now, each)
        expected = {*was, part} if on else {*was} - {part}
        assert set(here) == (expected if site in (each, "all") else {*was})


@pytest.mark.parametrize(
    "entry", ["", "likes", "x=", "=likes", "x=messages", "myspace=likes", "x=likes=views", "ALL=likes"]
)
def test_an_entry_that_cannot_be_is_told(entry: str) -> None:
    with pytest.raises(ValueError, match="must be like youtube=shorts"):
        put_away(entry)
