"""Pinterest's answers, in small ones of our own after what public programs read there, and its pages."""

from __future__ import annotations

import json
from copy import deepcopy
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from filters.posts import Post
from filters.sites.definition import feeds_on, goes_on, holds_posts, site_of, time_kind
from filters.sites.readers import reader_of
from tests.filters.sites.changed_answers import retype
from tests.filters.sites.reading import SITES
from tests.filters.sites.site_pages import read_posts

PINTEREST = SITES["pinterest"]
ADA = {"id": "7", "username": "adamill", "full_name": "Ada Mill", "explicitly_followed_by_me": True}
PIN = {
    "type": "pin",
    "id": "11",
    "title": "",
    "grid_title": "Shelves from old doors",
    "description": " ",
    "auto_alt_text": "a room with wooden shelves",
    "alt_text": None,
    "link": "https://www.doors.example/shelves?of=it",
    "is_promoted": False,
    "pinner": ADA,
    "board": {"name": "Workshop", "url": "/adamill/workshop/"},
    "images": {
        "236x": {"url": "https://i.pinimg.com/236x/1.jpg"},
        "orig": {"url": "https://i.pinimg.com/originals/1.jpg"},
    },
}
ADVERT = {
    "id": "12",
    "grid_title": "Chairs",
    "images": {"orig": {}},
    "promoter": {"full_name": "C"},
    "is_promoted": True,
}
STORY = {"type": "story", "id": "13", "story_type": "BUBBLE_ONE_COL", "objects": [{**PIN, "id": "14"}]}
WALL = {"resource_response": {"data": [PIN, ADVERT, STORY], "bookmark": "x"}, "client_context": {"user": ADA}}
OPENED = {
    "data": {
        "v3GetPinQuery": {
            "data": {
                "entityId": "15",
                "id": "UGluOjE1",
                "imageSignature": "1e05",
                "gridTitle": "A night sky",
                "title": "",
                "closeupUnifiedDescription": "Many stars",
                "autoAltText": "stars above a hill",
                "altText": "Stars",
                "pinner": {"username": "june", "fullName": "June", "explicitlyFollowedByMe": False},
                "board": {"name": "F"},
                "isPromoted": False,
            }
        }
    }
}
COMMENTS = {
    "resource_response": {
        "data": [
            {"id": "21", "type": "userdiditdata", "user": {"full_name": "Ben Okoro"}, "details": "Mine was bitter"},
            {"id": "22", "type": "aggregatedcomment", "user": {"username": "lena"}, "text": "Cooler water"},
        ]
    }
}


def read(answer: object) -> list[Post]:
    return reader_of(PINTEREST)(json.dumps(answer).encode())


def test_a_wall_of_pins() -> None:
    """What a pin shows there is its title; those that a module gathers are pins, too, the module is none."""
    pin, advert, gathered = read(WALL)
    assert pin == Post(
        "11",
        "Shelves from old doors",
        "Ada Mill",
        ("a room with wooden shelves",),
        "pinterest",
        followed=True,
        links=("doors.example",),
        community="Workshop",
    )
    assert (advert.text, advert.sponsored, advert.followed) == ("Chairs", True, False)
    assert gathered.key == "14"


def test_an_opened_pin() -> None:
    """Its description comes along, in words of GraphQL as in those before."""
    (newer,) = read(OPENED)
    assert (newer.key, newer.text, newer.author) == ("15", "A night sky\nMany stars", "June")
    assert (newer.alts, newer.community, newer.followed) == (("Stars",), "F", False)
    older = {"resource_response": {"data": {**PIN, "closeup_description": "Four doors, two days"}}}
    assert [post.text for post in read(older)] == ["Shelves from old doors\nFour doors, two days"]


def test_comments() -> None:
    """Of both kinds of answers that bring them."""
    assert [(post.key, post.kind, post.author, post.text) for post in read(COMMENTS)] == [
        ("21", "comment", "Ben Okoro", "Mine was bitter"),
        ("22", "comment", "lena", "Cooler water"),
    ]


def test_people_boards_and_messages_are_no_pins() -> None:
    """Wherever they turn up: a message looks much like a comment."""
    board = {"type": "board", "id": "1", "name": "Workshop", "owner": ADA, "images": {"170x": [{}]}}
    message = {"type": "conversationmessage", "id": "2", "text": "Noon?", "sender": ADA, "user": ADA}
    assert read({"data": [board, ADA], "conversations": [message], "edges": [{"node": message}]}) == []


@given(data=st.data())
def test_an_answer_that_is_not_as_it_was(data: st.DataObject) -> None:
    """Whatever member turns into something else, less is found."""
    answer = deepcopy([WALL, OPENED, COMMENTS])
    for _ in range(data.draw(st.integers(1, 8))):
        retype(answer, data)
    assert all(each.text or each.alts or each.cards for each in read(answer))


@pytest.mark.parametrize("name", ["UserHomefeed", "BoardFeed", "RelatedModules", "UnifiedComments"])
def test_lists_that_go_on(name: str) -> None:
    assert holds_posts(PINTEREST, f"/resource/{name}Resource/get/")
    assert feeds_on(PINTEREST, f"/resource/{name}Resource/get/")


@pytest.mark.parametrize(("bookmarks", "more"), [([], False), (["Y2JVSG81V2sxcmNHRlpWM1J5"], True)])
def test_what_asks_for_more(bookmarks: list[str], more: bool) -> None:
    options = json.dumps({"options": {"bookmarks": bookmarks, "field_set_key": "hf_grid"}}, separators=(",", ":"))
    assert goes_on(PINTEREST, urlencode({"source_url": "/", "data": options})) == more


@pytest.mark.parametrize("name", ["Conversations", "ConversationMessages", "NewsHub", "UserSession"])
def test_messages_are_left_alone(name: str) -> None:
    assert not holds_posts(PINTEREST, f"/resource/{name}Resource/get/")


@pytest.mark.parametrize("path", ["/_/graphql/", "/resource/BaseSearchResource/get/"])
def test_what_serves_everything_is_never_held_back(path: str) -> None:
    """Answers there are read all the same; what a search found is no feed."""
    assert holds_posts(PINTEREST, path)
    assert not feeds_on(PINTEREST, path)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "feed"),
        ("/pin/11/", "feed"),
        ("/adamill/workshop/", "feed"),
        ("/messages/1/", "messages"),
        ("/pin-creation-tool/", "creating"),
        ("/search/pins/", "search"),
        ("/settings/", "other"),
    ],
)
def test_kinds_of_time(path: str, kind: str) -> None:
    assert time_kind(PINTEREST, path) == kind


@pytest.mark.parametrize("host", ["it.pinterest.com", "www.pinterest.de", "pinterest.com"])
def test_countries_and_languages(host: str) -> None:
    assert site_of(host, (PINTEREST,)) is PINTEREST


@pytest.mark.parametrize("host", ["accounts.pinterest.com", "ads.pinterest.com", "api.pinterest.com", "i.pinimg.com"])
def test_other_names_stay_direct(host: str) -> None:
    assert site_of(host, (PINTEREST,)) is None


def test_what_a_wall_shows_beside_words(page: Page) -> None:
    """Pinterest's own descriptions of pictures, and adverts by what they are made of."""
    posts = {post.key: post for post in read_posts(page, "pinterest")}
    assert posts["plain"].alts == ("This may contain: a room with wooden shelves",)
    assert (posts["advert"].sponsored, posts["advert"].links) == (True, ("chairs.example",))
    assert [key for key, post in posts.items() if post.sponsored] == ["advert"]
    assert not any(post.followed or post.own or post.main for post in posts.values())


def test_what_an_opened_pin_shows_beside_words(page: Page) -> None:
    """Whether one follows its writer, and comments apart from it. A pin without a title has it in its link's label."""
    posts = {post.key: post for post in read_posts(page, "pinterest-pin")}
    assert (posts["opened"].links, posts["opened"].alts) == (
        ("tea.example",),
        ("This may contain: a green cup on a table",),
    )
    assert [key for key, post in posts.items() if post.followed] == ["opened"]
    assert [key for key, post in posts.items() if post.main] == ["opened"]
    assert [key for key, post in posts.items() if post.kind == "comment"] == ["comment", "reply"]
    assert posts["untitled"].alts == ("Three ways to fold a napkin pin page", "This may contain: a folded napkin")
