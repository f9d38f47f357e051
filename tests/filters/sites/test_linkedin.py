"""LinkedIn's answers as recorded in 2023 and as newer programs know them, and both markups of its pages."""

from __future__ import annotations

import json
from copy import deepcopy
from html import escape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from filters.posts import Post
from filters.sites.definition import feeds_on, holds_posts, time_kind
from filters.sites.readers import reader_of
from tests.filters.sites.changed_answers import retype
from tests.filters.sites.reading import SITES, posts_on
from tests.filters.sites.site_pages import read_posts
from tests.recordings import recording

LINKEDIN = SITES["linkedin"]
FEED = json.loads(recording("linkedin/main_feed_1.json"))
EMBER_POST = """<div class="feed-shared-update-v2" data-urn="{key}"><div class="update-components-actor">
    <span class="update-components-actor__title"><span dir="ltr"><span aria-hidden="true">{author}</span>
    <span class="visually-hidden">{author}</span></span><span aria-hidden="true"> • 2nd</span></span></div>
    <div class="feed-shared-inline-show-more-text">
    <div class="update-components-text"><span dir="ltr">{text}</span></div>
    <button class="feed-shared-inline-show-more-text__see-more-less-toggle">…more</button></div>{card}
    <span class="social-details-social-counts__reactions-count">9</span></div>"""
EMBER_CARD = """<article class="update-components-article"><div class="update-components-article__title">{0}</div>
    <div class="update-components-article__subtitle">a.example</div>
    <div class="update-components-article__description">{1}</div></article>"""
NEWER = {
    "$type": "com.linkedin.voyager.dash.feed.Update",
    "entityUrn": "urn:li:fsd_update:(urn:li:activity:1,MAIN_FEED)",
    "metadata": {"backendUrn": "urn:li:activity:1", "trackingData": {"sponsoredTracking": {"adUrn": "urn:li:ad:2"}}},
    "actor": {"name": {"text": "Ada Mill"}, "description": {"text": "Joiner"}},
    "header": {"text": {"text": "Tom Lane likes this"}},
    "commentary": {"text": {"text": "The ovens stay."}},
    "content": {
        "articleComponent": {
            "title": {"text": "About tea"},
            "description": None,
            "navigationContext": {"actionTarget": "https://www.tea.example/all?of=it"},
        },
        "imageComponent": {"images": [{"accessibilityText": "A red roof"}, {"accessibilityText": ""}]},
        "pollComponent": None,
    },
}
NEWER_COMMENT = {
    "$type": "com.linkedin.voyager.dash.social.Comment",
    "urn": "urn:li:comment:(activity:1,2)",
    "commenter": {"title": {"text": "Ben Okoro"}, "subtitle": "Baker"},
    "commentary": {"text": "Save me a loaf"},
}


def read(answer: object) -> list[Post]:
    return reader_of(LINKEDIN)(json.dumps(answer).encode())


def recorded(kind: str) -> list[dict[str, Any]]:
    return [each for each in FEED["included"] if each["$type"].rpartition(".")[2] == kind]


def told(update: dict[str, Any]) -> tuple[str, str, str, str, tuple[str, ...], bool]:
    """What one recorded post says, by paths that were written down when the recording was read."""
    content = update["content"]
    cards = [content[name]["text"] for name in ("title", "description") if content.get(name)]
    meta = update["updateMetadata"]
    return (
        "post",
        meta["urn"],
        update["actor"]["name"]["text"],
        update["commentary"]["text"]["text"].strip(),
        tuple(cards),
        "sponsoredTracking" in meta["trackingData"],
    )


def test_a_recorded_feed() -> None:
    """Each post, and the comment that is shown below one, with its words, its writer and what its link's page says."""
    comments = [
        (
            "comment",
            each["urn"],
            each["commenterForDashConversion"]["title"]["text"],
            each["commentV2"]["text"],
            (),
            False,
        )
        for each in recorded("Comment")
    ]
    posts = [told(each) for each in recorded("UpdateV2")]
    found = read(FEED)
    said = [(each.kind, each.key, each.author, each.text, each.cards, each.sponsored) for each in found]
    assert sorted(said) == sorted(comments + posts)
    assert (len(comments), len(posts), sum(post[-1] for post in posts)) == (1, 5, 1)
    assert sum(len(post.text.split()) for post in found) == 340
    assert not any(post.followed or post.own or post.alts for post in found)


def test_answers_of_today() -> None:
    """Who liked it is no word of a post; each kind of content is a member of its own."""
    assert read({"data": {"data": {}}, "included": [NEWER, NEWER_COMMENT]}) == [
        Post(
            "urn:li:activity:1",
            "The ovens stay.",
            "Ada Mill",
            ("A red roof",),
            "linkedin",
            sponsored=True,
            links=("tea.example",),
            cards=("About tea",),
        ),
        Post("urn:li:comment:(activity:1,2)", "Save me a loaf", "Ben Okoro", site="linkedin", kind="comment"),
    ]


def test_people_and_messages_are_no_posts() -> None:
    """Whatever else the same address answers."""
    message = {
        "$type": "com.linkedin.messenger.Message",
        "body": {"text": "Noon?"},
        "sender": {"name": {"text": "Ada"}},
    }
    person = {"$type": "com.linkedin.voyager.dash.identity.profile.Profile", "headline": "Joiner", "firstName": "Ada"}
    assert read({"included": [message, person, {"actor": {"name": {"text": "Ada"}}}]}) == []


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_an_answer_that_is_not_as_it_was(data: st.DataObject) -> None:
    """Whatever member turns into something else, less is found."""
    answer = deepcopy([FEED, NEWER, NEWER_COMMENT])
    for _ in range(data.draw(st.integers(1, 8))):
        retype(answer, data)
    assert all(each.text or each.alts or each.cards for each in read(answer))


@pytest.mark.parametrize("path", ["/voyager/api/feed/updatesV2", "/voyager/api/graphql"])
def test_answers_that_are_read(path: str) -> None:
    assert holds_posts(LINKEDIN, path)


@pytest.mark.parametrize(
    "path", ["/voyager/api/voyagerMessagingGraphQL/graphql", "/voyager/api/messaging/conversations", "/voyager/api/me"]
)
def test_messages_are_left_alone(path: str) -> None:
    assert not holds_posts(LINKEDIN, path)


def test_what_every_page_asks_is_never_held_back() -> None:
    """Where feeds rest, messages and jobs are still asked for at the address at which posts are."""
    assert not feeds_on(LINKEDIN, "/voyager/api/graphql")
    assert feeds_on(LINKEDIN, "/voyager/api/feed/updatesV2")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/feed/", "feed"),
        ("/feed/update/urn:li:activity:1/", "feed"),
        ("/in/ada-mill/recent-activity/all/", "feed"),
        ("/in/ada-mill/", "other"),
        ("/company/city-desk/posts/", "feed"),
        ("/messaging/thread/2-abc/", "messages"),
        ("/article/new/", "creating"),
        ("/search/results/content/", "search"),
        ("/jobs/view/1/", "other"),
        ("/notifications/", "other"),
        ("/login", "other"),
    ],
)
def test_kinds_of_time(path: str, kind: str) -> None:
    assert time_kind(LINKEDIN, path) == kind


def test_a_recorded_feed_on_the_older_page(page: Page) -> None:
    """What is read from the page is what was read from the answer behind it."""
    posts = [each for each in read(FEED) if each.kind == "post"]
    html = [
        EMBER_POST.format(
            key=each.key,
            author=escape(each.author),
            text=escape(each.text).replace("\n", "<br>"),
            card=EMBER_CARD.format(*map(escape, (*each.cards, "", "")[:2])) if each.cards else "",
        )
        for each in posts
    ]
    shown = posts_on(page, "linkedin", "".join(html))
    assert [(each.author, each.text.split(), each.cards) for each in shown] == [
        (each.author, each.text.split(), each.cards) for each in posts
    ]


@pytest.mark.parametrize("name", ["linkedin", "linkedin-ember"])
def test_what_a_page_shows_beside_words(page: Page, name: str) -> None:
    """Pictures that somebody described, previews, adverts, comments, and by its numbers one's own post."""
    posts = {post.key: post for post in read_posts(page, name)}
    assert posts["picture"].alts == ("A barn with a red roof under clouds",)
    assert posts["link"].cards[0].startswith("How to brew green tea")
    assert posts["link"].links == ("lnkd.in", "tea.example")
    assert [key for key, post in posts.items() if post.own] == ["link"]
    assert [key for key, post in posts.items() if post.sponsored] == ["advert"]
    assert {key for key, post in posts.items() if post.kind == "comment"} == posts.keys() & {
        "comment",
        "reply",
        "preview",
    }
    assert not any(post.followed or post.main for post in posts.values())


def test_who_writes_a_post_cannot_make_it_ones_own(page: Page) -> None:
    """A link to the numbers of a post can stand in anybody's text."""
    link = (
        '<span data-testid="expandable-text-box"><a href="/analytics/post-summary/urn:li:activity:4/">here</a></span>'
    )
    (post,) = posts_on(page, "linkedin", f'<div data-view-name="feed-full-update">{link}</div>')
    assert (post.text, post.own) == ("here", False)
