"""Facebook's answers, in the shape in which public programs read them, its pages, and a recorded page of m."""

from __future__ import annotations

import hashlib
import json
import re
from copy import deepcopy
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from filters.posts import Post
from filters.sites.definition import feeds_on, holds_posts, site_of, time_kind
from filters.sites.readers import reader_of
from tests.filters.sites.changed_answers import retype
from tests.filters.sites.reading import SITES, posts_on
from tests.filters.sites.site_pages import read_posts
from tests.recordings import recording
from wellbeing.at_limit import Asked, rests

FACEBOOK = SITES["facebook"]
ACTORS = [{"__typename": "User", "id": "501", "name": "Ada Baker", "subscribe_status": "CAN_SUBSCRIBE"}]
MESSAGE = {"text": "Worth a look", "ranges": [{"entity": {"external_url": "https://tea.example/a?b=c"}}]}
LINK = {
    "title_with_entities": {"text": "Inside a kettle factory"},
    "description": {"text": "Steel and steam"},
    "story_attachment_link_renderer": {"attachment": {"web_link": {"url": "https://www.kettles.example/how"}}},
}
PHOTO = {"media": {"__typename": "Photo", "accessibility_caption": "May be an image of hills"}}
CONTENT = {
    "__typename": "Story",
    "post_id": "101",
    "message": MESSAGE,
    "actors": ACTORS,
    "attachments": [{"styles": {"attachment": LINK}}, {"styles": {"attachment": PHOTO}}],
    "comet_sections": {"message": {"story": {"message": MESSAGE}}},
}
STORY = {
    "__typename": "Story",
    "id": "UzpfSTE",
    "post_id": "101",
    "actors": ACTORS,
    "comet_sections": {"content": {"story": CONTENT}, "context_layout": {"story": {"comet_sections": {"title": {}}}}},
    "to": None,
    "th_dat_spo": None,
}
COMMENT = {
    "__typename": "Comment",
    "id": "Y29tbWVudDox",
    "legacy_fbid": "77",
    "body": {"text": "Which flour?"},
    "author": {"__typename": "User", "name": "Cora Miller"},
    "feedback": {"id": "ZmVlZGJhY2s6Nzc="},
}
THREAD = {
    "__typename": "MessageThread",
    "name": "Bob Smith",
    "last_message": {"nodes": [{
        "__typename": "UserMessage",
        "snippet": "Lunch on Friday?",
        "message": {"text": "Lunch on Friday?"},
        "message_sender": {"messaging_actor": {"name": "Bob Smith"}},
        "body": {"text": "Lunch on Friday?"},
        "extensible_attachment": {"story_attachment": {
            "target": {"__typename": "Story", "actors": ACTORS, "message": {"text": "A story that he sent"}},
        }},
    }]},
}  # fmt: skip


def read(*answers: object) -> list[Post]:
    return reader_of(FACEBOOK)(b"\n".join(json.dumps(each).encode() for each in answers))


def story(post_id: str, **changes: object) -> dict[str, Any]:
    """A story like STORY, whose content says something else."""
    content = {**CONTENT, "post_id": post_id, **changes}
    return {**STORY, "post_id": post_id, "comet_sections": {"content": {"story": content}}}


def test_a_story_of_a_feed_is_one_post() -> None:
    """However often it holds itself: its words, what its link and its picture say, and where it leads."""
    feed = {"data": {"viewer": {"news_feed": {"edges": [{"node": STORY, "cursor": "c"}]}}}}
    assert read(feed) == [
        Post(
            "101",
            "Worth a look",
            "Ada Baker",
            ("May be an image of hills",),
            "facebook",
            links=("tea.example", "kettles.example"),
            cards=("Inside a kettle factory", "Steel and steam"),
        )
    ]


def test_a_feed_that_comes_in_lines_is_read_whole() -> None:
    """The first story with the answer, each other in a line of its own, then what says that there are more."""
    first = {"data": {"viewer": {"news_feed": {"edges": [{"node": STORY}]}}}}
    then = {
        "label": "CometNewsFeed_viewer$stream",
        "path": ["viewer", "news_feed", "edges", 1],
        "data": {"node": story("102")},
    }
    last = {
        "label": "CometNewsFeed_viewer$defer",
        "data": {"page_info": {"has_next_page": True}},
        "extensions": {"is_final": True},
    }
    assert [post.key for post in read(first, then, last)] == ["101", "102"]
    guarded = reader_of(FACEBOOK)(b"for (;;);" + json.dumps(first).encode())
    assert [post.key for post in guarded] == ["101"]


def test_what_a_story_shares_is_part_of_it() -> None:
    shared = {"__typename": "Story", "post_id": "9", "actors": [{"name": "Hill School"}], "attachments": []}
    plain = story("1", message={"text": "My school"}, attached_story={**shared, "message": {"text": "Beans now"}})
    laid_out = story("2", message=None, attached_story={
        **shared, "comet_sections": {"message": {"story": {"message": {"text": "Beans now"}}}},
    })  # fmt: skip
    assert [(post.key, post.text, post.author) for post in read([plain, laid_out])] == [
        ("1", "My school\nBeans now", "Ada Baker"),
        ("2", "Worth a look\nBeans now", "Ada Baker"),
    ]


def test_albums_groups_and_adverts() -> None:
    """Each picture of an album is described; a post in a group says which; adverts are marked in every language."""
    album = {"all_subattachments": {"nodes": [PHOTO, {"media": {"accessibility_caption": "May be an image of fog"}}]}}
    (many,) = read(story("1", attachments=[{"styles": {"attachment": album}}]))
    assert many.alts == ("May be an image of hills", "May be an image of fog")
    group = {"__typename": "Group", "id": "5", "name": "Clock Menders"}
    assert [post.community for post in read({**STORY, "to": group})] == ["Clock Menders"]
    hidden, plain = (
        {**story("1"), "th_dat_spo": {"lbl_adv_iden": "x"}},
        {**story("2"), "sponsored_data": {"ad_id": "1"}},
    )
    assert [post.sponsored for post in read([hidden, plain, story("3")])] == [True, True, False]


def test_comments() -> None:
    edges = {"comments": {"edges": [{"node": COMMENT}, {"node": {**COMMENT, "legacy_fbid": "78", "body": None}}]}}
    (comment,) = read({"data": {"node": {"comment_rendering_instance_for_feed_location": edges}}})
    assert (comment.key, comment.text, comment.author, comment.kind) == ("77", "Which flour?", "Cora Miller", "comment")


def test_letters_are_no_posts() -> None:
    """They come the same way; neither they nor a story that somebody sent has the layout of a feed."""
    assert read({"data": {"viewer": {"message_threads": {"nodes": [THREAD]}}}}) == []


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_an_answer_that_is_not_as_it_was(data: st.DataObject) -> None:
    """Whatever member turns into something else, less is found."""
    answer: Any = {"found": [deepcopy(STORY), deepcopy(COMMENT), deepcopy(THREAD)]}
    for _ in range(data.draw(st.integers(1, 8))):
        retype(answer, data)
    assert all(each.text or each.alts or each.cards for each in read(answer))


def test_everything_comes_one_way_and_stays_open() -> None:
    """At a limit pages of feeds rest; what an open page sends may as well be a letter."""
    assert holds_posts(FACEBOOK, "/api/graphql/")
    assert not rests(Asked(FACEBOOK, "www.facebook.com", "/api/graphql/", from_path="/", sends=True), ())
    assert rests(Asked(FACEBOOK, "www.facebook.com", "/groups/feed/", page=True), ())
    assert not rests(Asked(FACEBOOK, "www.facebook.com", "/messages/t/5", page=True), ())


@pytest.mark.parametrize("path", ["/ajax/mercury/threads.php", "/messages/graphql", "/ajax/bulk-route-definitions/"])
def test_all_else_is_left_alone(path: str) -> None:
    assert not holds_posts(FACEBOOK, path)
    assert not feeds_on(FACEBOOK, path)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "feed"),
        ("/groups/feed/", "feed"),
        ("/reel/111", "feed"),
        ("/messages/t/5", "messages"),
        ("/stories/create/", "creating"),
        ("/search/top/", "search"),
        ("/groups/123/search/", "search"),
        ("/events/55/", "other"),
        ("/marketplace/item/5/", "other"),
    ],
)
def test_kinds_of_time(path: str, kind: str) -> None:
    assert time_kind(FACEBOOK, path) == kind


def test_hosts() -> None:
    """Messenger, business, what links lead through, and pictures stay direct."""
    through = ("www.facebook.com", "facebook.com", "web.facebook.com", "m.facebook.com", "de-de.facebook.com")
    direct = (
        "www.messenger.com",
        "business.facebook.com",
        "l.facebook.com",
        "scontent.xx.fbcdn.net",
        "api.facebook.com",
    )
    assert {host for host in (*through, *direct) if site_of(host, (FACEBOOK,))} == {*through}


def test_what_a_page_shows_beside_words(page: Page) -> None:
    """Descriptions, previews, groups, adverts and comments; nobody is taken for somebody of the same name."""
    posts = {post.key: post for post in read_posts(page, "facebook")}
    assert [key for key, post in posts.items() if post.kind == "comment"] == ["comment"]
    assert [key for key, post in posts.items() if post.sponsored] == ["sponsored"]
    assert {key: post.alts for key, post in posts.items() if post.alts} == {
        "picture": ("May be an image of fog and hills",)
    }
    assert posts["link"].cards == ("Inside a kettle factory", "Steel, steam and patience")
    assert {key: post.community for key, post in posts.items() if post.community} == {"group": "Clock Menders"}
    assert not any(post.own or post.followed or post.main for post in posts.values())


def _recorded() -> list[tuple[str, str]]:
    """Author and words of each post of the recorded page, by its source: in its header, and in the part marked "*s"."""
    source = recording("facebook/TestGetPosts.test_get_posts.html").decode()
    found = []
    for part in source.split('data-sigil="story-div ')[1:]:
        header, words = (
            re.search(r"<h3[^>]*>.*?<a [^>]*>(.*?)</a>", part),
            re.search(r'\{"tn":"\*s"\}\'[^>]*>(.*?)<div class="_5rgu', part),
        )
        assert header is not None
        assert words is not None
        found.append((header[1], " ".join(unescape(re.sub(r"<[^>]+>", " ", words[1])).split())))
    return found


def test_the_recorded_mobile_page(page: Page) -> None:
    """Of 2021: every post of it, with its words; captions are Facebook's own, and said once."""
    html = recording("facebook/TestGetPosts.test_get_posts.html").decode()
    shown = posts_on(page, "facebook", html)
    assert [(post.author, " ".join(post.text.split())) for post in shown] == _recorded()
    assert len(shown) == 4
    assert (
        hashlib.sha256("\n".join(" ".join(post.text.split()) for post in shown).encode()).hexdigest()[:16]
        == "283fd142d8f64688"
    )
    assert [post.alts for post in shown][:2] == [("No photo description available.",), ("May be a cartoon",)]
    assert {post.kind for post in shown} == {"post"}
