"""What a page says of how its posts are found counts where it is a feed, and in numbers that nobody can drive up."""

from __future__ import annotations

import json
from typing import Any

import pytest

from filters.sites.definition import Selectors, Site
from filters.spacing import Spacing
from wellbeing.engine.memory import Memory
from wellbeing.engine.page_finding import EMPTY_AT_MOST, PageFinding
from wellbeing.engine.witness import Witness
from wellbeing.page_messages import Found, Missing, PageMessageError, read
from wellbeing.site_files import shipped_sites
from wellbeing.site_health import How, Seen

SITE = Site(
    "x", "X", Selectors(("article",)),
    time_kinds=(("messages", ("/letters", "/letters/*")), ("search", ("/search",)), ("other", ("/settings",))),
    without_posts=("/film/*",),
)  # fmt: skip


class Noting(Witness):
    """Who counts what pages say."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, Seen]] = []

    def found(self, site: str, seen: Seen) -> None:
        self.seen.append((site, seen))


class Document:
    """A document that speaks, a minute after each word; `told` is what it hears, `seen` what was counted."""

    def __init__(self, site: Site = SITE) -> None:
        self.told: list[dict[str, Any]] = []
        self.noting, self.at = Noting(), 0.0
        self.talk = PageFinding(site, Memory(Spacing(10)), self.noting, lambda sent: self.told.append(json.loads(sent)))

    def says(self, message: Missing | Found, later: float = 60.0) -> None:
        self.at += later
        self.talk.hear(message, self.at)

    @property
    def seen(self) -> list[Seen]:
        return [seen for _, seen in self.noting.seen]


@pytest.mark.parametrize(
    ("path", "on"), [("/", True), ("/search", True), ("/letters", False), ("/letters/7", False), ("/settings", False)]
)
def test_posts_are_looked_for_loosely_where_posts_are(path: str, on: bool) -> None:
    """Never among letters or settings: what stands there is nobody's post."""
    page = Document()
    page.says(Missing(path))
    assert page.told == [{"t": "look_loosely", "path": path, "on": on}]


def test_feeds_alone_count() -> None:
    """A search without finds says nothing of the site, and one with finds nothing either."""
    page = Document()
    for path in ("/search", "/letters", "/settings"):
        page.says(Found(path, "none"))
        page.says(Found(path, "own", 5, 5, 5))
    assert page.seen == []
    page = Document()
    page.says(Found("/home", "own", 5, 4, 3, again=True))
    assert page.noting.seen == [("x", Seen("own", 5, 4, 3, again=True))]


def test_one_document_without_posts_is_no_proof_however_far_one_goes_in_it() -> None:
    page = Document()
    for at in range(10):
        page.says(Found(f"/{at}", "none"))
    assert page.seen == [Seen("none")] * EMPTY_AT_MOST


def test_places_that_are_no_feed_use_nothing_up() -> None:
    """Whoever went through letters and settings first still says what a feed then had none of."""
    page = Document()
    for at in range(EMPTY_AT_MOST):
        page.says(Found(f"/letters/{at}", "none"))
    page.says(Found("/", "none"))
    assert page.seen == [Seen("none")]
    page = Document()
    for at in range(EMPTY_AT_MOST):
        page.says(Found(f"/film/{at}", "none"))
    page.says(Found("/", "none"))
    assert page.seen == [Seen("none")]


@pytest.mark.parametrize("how", ["none", "loosely", "own"])
def test_places_known_to_be_without_posts_say_nothing_of_the_site(how: How) -> None:
    """Though posts are looked for loosely there: nobody knows how the site draws what is."""
    page = Document()
    page.says(Missing("/film/7"))
    page.says(Found("/film/7", how, 3))
    assert (page.told[0]["on"], page.seen) == (True, [])


@pytest.mark.parametrize(
    ("site", "path"),
    [
        ("instagram", "/reel/Ab1/"), ("instagram", "/reels/Ab1/"), ("instagram", "/stories/ana/1/"), ("x", "/i/grok"),
        ("facebook", "/watch/"), ("facebook", "/reel/1"), ("tiktok", "/@ana/video/1"), ("tiktok", "/live"),
        ("x", "/explore/tabs/trending"), ("youtube", "/shorts/Ab1"), ("mastodon", "/@ana/followers"),
    ],
)  # fmt: skip
def test_players_and_lists_of_people_are_known_to_be_without_posts(site: str, path: str) -> None:
    page = Document(next(each for each in shipped_sites() if each.id == site))
    page.says(Found(path, "none"))
    assert page.seen == []


@pytest.mark.parametrize(
    ("site", "path"),
    [
        ("instagram", "/"), ("instagram", "/p/Ab1/"), ("facebook", "/"), ("facebook", "/groups/1/"), ("x", "/home"),
        ("x", "/ana/status/1"), ("tiktok", "/foryou"), ("tiktok", "/@ana"), ("youtube", "/"), ("mastodon", "/home"),
    ],
)  # fmt: skip
def test_feeds_profiles_and_posts_say_how_a_site_is_found(site: str, path: str) -> None:
    page = Document(next(each for each in shipped_sites() if each.id == site))
    page.says(Found(path, "none"))
    assert page.seen == [Seen("none")]


def test_a_page_that_says_it_all_the_time_is_not_heard() -> None:
    page = Document()
    for _ in range(500):
        page.says(Found("/", "own", 2_000, 2_000, 2_000), later=0.001)
        page.says(Missing("/"), later=0.001)
    assert len(page.seen) + len(page.told) <= 12


@pytest.mark.parametrize(
    "message",
    [
        {"t": "found", "path": "/", "how": "full"},
        {"t": "found", "path": "/", "how": "own", "posts": 2_001},
        {"t": "found", "path": "/", "how": "own", "posts": -1},
        {"t": "found", "path": "/", "how": "own", "posts": "many"},
        {"t": "found", "path": "a" * 2_001, "how": "own"},
        {"t": "missing"},
        {"t": "missing", "path": "a" * 2_001},
    ],
)
def test_what_our_script_would_never_say_is_no_message(message: dict[str, object]) -> None:
    with pytest.raises(PageMessageError):
        read(json.dumps(message))
