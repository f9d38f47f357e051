"""On a made-up page of each site, the page script finds every post and nothing else, and so do regions."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.filters.sites.site_pages import (
    COVERED,
    in_short,
    names,
    read_posts,
    regions_of,
    shared,
    strays,
    told_posts,
    told_regions,
)


@pytest.mark.parametrize("name", names())
def test_every_post_is_read_as_it_stands_there(page: Page, name: str) -> None:
    """Words and authors exactly; composers, messages, counts and buttons are no part of any."""
    read = in_short(read_posts(page, name))
    assert read == told_posts(page)
    assert [text for _, text, _ in read].count(COVERED) == 1


def test_a_trend_of_x_is_no_post_by_which_its_feed_is_known(page: Page) -> None:
    """Trends stand beside every page: where posts moved, these alone would hide it (see resources/page/finding.js)."""
    kinds = [(post.kind, "Trending" in post.text) for post in read_posts(page, "x")]
    assert [kind for kind, trends in kinds if trends] == ["story"]
    assert {kind for kind, trends in kinds if not trends} == {"post"}


@pytest.mark.parametrize("name", names())
def test_every_button_to_share_passes_on_the_post_that_it_stands_for(page: Page, name: str) -> None:
    """In it, beside it, or below what the page is about: a health claim is asked about at each of them."""
    read_posts(page, name)
    assert [each for each in shared(page, name) if each[0] != each[1] or not each[0]] == []


@pytest.mark.parametrize("name", names())
def test_regions_match_what_they_name_and_nothing_else(page: Page, name: str) -> None:
    """And what a page has of them, its site names."""
    read_posts(page, name)
    regions = regions_of(name.partition("-")[0])
    assert {each.name: strays(page, each) for each in regions if any(strays(page, each))} == {}
    assert told_regions(page) <= {each.name for each in regions}
