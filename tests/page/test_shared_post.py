"""Whose post a button to share passes on where it stands in none, real Chromium: its box's, or the page's own."""

from __future__ import annotations

import msgspec
import pytest
from playwright.sync_api import Page

from tests.page.feed import article
from tests.page.stub import Origin
from tests.page.test_sharing import cards, claim, press, shared, sharing, started

__all__ = ["sharing"]

BUTTON = '<button class="share">Share</button>'
ANSWER = f'<section class="box">{claim("an answer", more="")}{BUTTON}</section>'


def box(words: str, more: str = "") -> str:
    """A post whose button stands beside it."""
    return f'<section class="box">{claim(words, more="")}{BUTTON}{more}</section>'


@pytest.mark.parametrize(
    ("posts", "nth", "asks"),
    [
        ((claim("plain"), box("CLAIM")), 1, True),
        ((claim(), box("plain")), 1, False),
        ((box("CLAIM", ANSWER),), 0, True),
        ((box("CLAIM", ANSWER),), 1, False),
        ((f'<section class="box">{BUTTON}{box("CLAIM")}</section>',), 0, False),
        ((claim(), BUTTON), 1, False),
    ],
    ids=["its box", "another's claim", "around an answer", "an answer", "its own words are gone", "no box"],
)
def test_a_button_beside_its_post_asks_about_that_post(
    page: Page, sharing: Origin, posts: tuple[str, ...], nth: int, asks: bool
) -> None:
    """The site says which boxes hold one post; one within another is the answer's, and has a post of its own."""
    sharing.setup["site"] = msgspec.structs.replace(sharing.setup["site"], share_around=["]broken[", ".box"])  # type: ignore[type-var]
    eyes = started(page, sharing, *posts)
    press(page, nth)
    assert (len(cards(eyes)), shared(page)) == ((1, 0) if asks else (0, 1))


def film(words: str = "CLAIM") -> str:
    """What a page is about, without a button."""
    return article(words, kind="post film")


@pytest.mark.parametrize(
    ("posts", "asks"),
    [
        ((BUTTON, film("CLAIM"), claim("plain")), True),
        ((BUTTON, film("plain"), claim()), False),
        ((BUTTON, *[film(each) for each in ("CLAIM", "another CLAIM")]), False),
        ((BUTTON, claim(more="")), False),
    ],
    ids=["the page's post", "another's claim", "two of them", "a feed"],
)  # fmt: skip
def test_a_button_beside_everything_asks_about_the_post_of_the_page(
    page: Page, sharing: Origin, posts: tuple[str, ...], asks: bool
) -> None:
    """Where the page is about one post: nobody can tell which of two was meant."""
    sharing.setup["site"] = msgspec.structs.replace(sharing.setup["site"], main=["article.film"])  # type: ignore[type-var]
    eyes = started(page, sharing, *posts)
    press(page)
    assert (len(cards(eyes)), shared(page)) == ((1, 0) if asks else (0, 1))


def test_a_page_that_somebody_has_left_is_not_the_one_that_is_shared(page: Page, sharing: Origin) -> None:
    """Sites keep it, out of sight, and show the next."""
    sharing.setup["site"] = msgspec.structs.replace(sharing.setup["site"], main=["article.film"])  # type: ignore[type-var]
    left = f"<div hidden>{film('plain')}</div>"
    eyes = started(page, sharing, left, film(), BUTTON)
    press(page)
    assert (len(cards(eyes)), shared(page)) == (1, 0)
