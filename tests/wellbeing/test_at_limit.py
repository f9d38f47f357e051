"""While feeds rest, what would come next waits; messages, writing, search and free places stay open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.sites.definition import TIME_KINDS, Selectors, Site, time_kind
from wellbeing.at_limit import FINISH_AT_MOST, FINISHES, Asked, may_finish, rests
from wellbeing.site_files import shipped_sites

SITE = Site(
    "x", "X", Selectors(post=("article",)), ("x.example",), api_paths=("/api/*Timeline", "/api/dm/*"), reader="x",
    fragments=("/parts/*",),
    time_kinds=(
        ("messages", ("/messages", "/messages/*", "/api/dm/*")), ("creating", ("/compose",)),
        ("search", ("/search", "/api/SearchTimeline")), ("other", ("/settings/*",)),
    ),
)  # fmt: skip


def asked(path: str, page: bool = False, from_path: str = "") -> Asked:
    return Asked(SITE, "x.example", path, page, from_path)


@pytest.mark.parametrize(
    "request_", [asked("/", page=True), asked("/home", page=True), asked("/api/HomeTimeline", from_path="/home"),
                 asked("/api/HomeTimeline"), asked("/parts/more", from_path="/home"),
                 asked("/api/HomeTimeline", from_path="/messages")],
)  # fmt: skip
def test_feeds_rest_with_what_they_would_load_next(request_: Asked) -> None:
    """Also behind a page that says that it is another one."""
    assert rests(request_, ())


@pytest.mark.parametrize(
    "request_", [asked("/messages", page=True), asked("/compose", page=True), asked("/search", page=True),
                 asked("/settings/account", page=True), asked("/api/dm/7"),
                 asked("/api/SearchTimeline", from_path="/search"),
                 asked("/api/publish", from_path="/home"), asked("/style.css", from_path="/home")],
)  # fmt: skip
def test_messages_writing_search_and_settings_stay_open(request_: Asked) -> None:
    """And whatever brings no posts: an open page is not taken apart."""
    assert not rests(request_, ())


def test_an_open_page_is_not_taken_apart() -> None:
    """On a server of one's own anything may be an answer with posts: pictures and styles are none, nor what is sent."""
    generic = next(site for site in shipped_sites() if site.id == "generic")
    assert rests(Asked(generic, "g.example", "/more.json", from_path="/"), ())
    assert not rests(Asked(generic, "g.example", "/style.css", from_path="/", script=False), ())
    assert not rests(Asked(generic, "g.example", "/api/publish", from_path="/", sends=True), ())
    youtube = next(site for site in shipped_sites() if site.id == "youtube")
    assert rests(Asked(youtube, "www.youtube.com", "/youtubei/v1/browse", from_path="/", sends=True), ())


def test_posts_rest_whatever_the_browser_calls_them() -> None:
    """Add-ons that change headers can name anything a picture; what shares a path with pictures is left."""
    for path in ("/api/HomeTimeline", "/parts/more"):
        assert rests(Asked(SITE, "x.example", path, from_path="/home", script=False), ())
    assert not rests(Asked(SITE, "x.example", "/logo.png", from_path="/home", script=False), ())
    assert not rests(Asked(SITE, "x.example", "/api/HomeTimeline", from_path="/home", script=False, sends=True), ())


def test_a_feed_in_a_frame_of_its_own_site_rests_too() -> None:
    """A page of messages that shows the feed inside."""
    assert rests(Asked(SITE, "x.example", "/home", from_path="/messages", script=False, frame=True), ())
    assert not rests(Asked(SITE, "x.example", "/messages/1", from_path="/home", script=False, frame=True), ())
    assert not rests(Asked(SITE, "x.example", "/club", script=False, frame=True), ("x.example/club",))


@pytest.mark.parametrize(
    ("site", "path"), [("x", "/i/api/graphql/a/HomeTimeline"), ("mastodon", "/api/v1/timelines/home"),
                       ("bluesky", "/xrpc/app.bsky.feed.getTimeline"), ("youtube", "/youtubei/v1/browse"),
                       ("reddit", "/svc/shreddit/feeds/home-feed")],
)  # fmt: skip
def test_what_only_a_feed_asks_for(site: str, path: str) -> None:
    assert Asked(next(each for each in shipped_sites() if each.id == site), "h.example", path).brings_many


@pytest.mark.parametrize(
    ("site", "path"), [("x", "/i/api/graphql/a/TweetResultByRestId"), ("mastodon", "/api/v1/statuses/7"),
                       ("mastodon", "/api/v2/notifications"), ("bluesky", "/xrpc/app.bsky.feed.getPosts"),
                       ("bluesky", "/xrpc/app.bsky.notification.listNotifications"), ("generic", "/more.json")],
)  # fmt: skip
def test_what_a_page_of_messages_asks_for_too(site: str, path: str) -> None:
    """A post that somebody sent, and what is new."""
    one = Asked(next(each for each in shipped_sites() if each.id == site), "h.example", path)
    assert one.brings_posts
    assert not one.brings_many


def test_free_places_stay_open_with_what_they_load() -> None:
    """The school's own page, and what lies below it; not one whose name only begins alike."""
    places = ("x.example/@ourschool",)
    assert not rests(asked("/@ourschool", page=True), places)
    assert not rests(asked("/@ourschool/news", page=True), places)
    assert not rests(asked("/api/UserTimeline", from_path="/@ourschool"), places)
    assert rests(asked("/@ourschoolmates", page=True), places)
    assert rests(asked("/api/UserTimeline", from_path="/@ana"), places)
    assert rests(asked("/api/UserTimeline"), places)


def test_time_counts_for_what_is_asked_for_and_else_for_the_page_that_asks() -> None:
    """A page of messages that looks for something counts for messages, and its feed for a feed."""
    assert asked("/", page=True).of_feed
    assert not asked("/messages", page=True).of_feed
    assert not asked("/log", from_path="/messages").of_feed
    assert asked("/log", from_path="/home").of_feed
    assert asked("/api/HomeTimeline", from_path="/messages").of_feed
    assert asked("/log").of_feed


paths = st.sampled_from(
    ["/", "/home", "/messages", "/search", "/settings/a", "/compose", "/api/HomeTimeline", "/parts/1"]
)


@given(paths, st.booleans(), st.just("") | paths)
def test_only_what_is_feed_time_ever_rests(path: str, page: bool, from_path: str) -> None:
    one = asked(path, page, from_path)
    assert not rests(one, ()) or (one.of_feed and time_kind(SITE, path) == "feed")
    assert time_kind(SITE, path) in TIME_KINDS


def test_who_is_writing_may_finish_for_so_long() -> None:
    assert may_finish(0, 0)
    assert may_finish(FINISH_AT_MOST - 1, FINISHES - 1)
    assert not may_finish(FINISH_AT_MOST, 0)
    assert not may_finish(0, FINISHES)
