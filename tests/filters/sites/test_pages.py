"""What the page script reads from a page is what the readers read from the answer behind it, in real Chromium.

If both agree, the judge has its verdict before the post is drawn. The pages are put together from recorded answers
with each site's own markup; two posts of X are recorded as HTML.
"""

from __future__ import annotations

import json
import re
from html import escape

import pytest
from playwright.sync_api import Page

from filters.posts import Post
from filters.sites.definition import Site
from filters.sites.readers import READERS
from tests.filters.sites import markup
from tests.filters.sites.reading import SITES, posts_on
from tests.recordings import recording


def _words(posts: list[Post]) -> list[tuple[str, str, tuple[str, ...], str]]:
    return [
        (" ".join(each.text.split()), each.kind, each.alts, " ".join(" ".join(each.cards).split())) for each in posts
    ]


def _selectors(site: Site) -> list[str]:
    each = site.selectors
    kinds = [selector for _, group in each.kinds for selector in group]
    marks = each.marks
    places = [selector for selector, _ in (*marks.community, *marks.language, *marks.links, *marks.me)]
    flags = [*marks.followed, *marks.own, *marks.sponsored]
    return [*each.post, *each.text, *each.author, *each.media, *each.card, *each.feeds, *kinds, *flags, *places]


@pytest.mark.parametrize("site", SITES.values(), ids=lambda site: site.id)
def test_every_selector_is_understood(page: Page, site: Site):
    """A selector that the browser refuses would find nothing, silently."""
    ask = """(selectors) => selectors.filter((each) => {
        try { document.createDocumentFragment().querySelector(each); return false; } catch { return true; }
    })"""
    assert page.evaluate(ask, _selectors(site)) == []
    assert page.evaluate(ask, ["p["]) == ["p["]


@pytest.mark.parametrize("name", ["test_list_timeline", "test_entity_searchv2"])
def test_mastodon(page: Page, name: str):
    """Every recorded post says the same on the page and in the answer: mentions, links, polls and cards."""
    answer = json.loads(recording(f"mastodon/{name}.json"))[0]["body"]
    expected = READERS["mastodon"](json.dumps(answer).encode())
    statuses = answer if isinstance(answer, list) else answer["statuses"]
    shown = posts_on(page, "mastodon", "".join(map(markup.mastodon_post, statuses)))
    assert _words(shown) == _words(expected)
    assert [post.author for post in shown] == [post.author for post in expected]


def test_mastodon_quote_and_pictures(page: Page):
    """A quoted post is part of the post around it, and its pictures' descriptions are read."""
    account = {"acct": "ada"}
    picture = [{"description": "A long green hill"}]
    inner = {"id": "2", "content": "<p>First words</p>", "account": account, "media_attachments": picture}
    outer = {"id": "1", "content": "<p>Look</p>", "account": account, "quote": {"quoted_status": inner}}
    quoted = markup.mastodon_post(inner, '<div class="media-gallery"><img alt="A long green hill"></div>')
    shown = posts_on(page, "mastodon", markup.mastodon_post(outer, f'<div class="status__quote">{quoted}</div>'))
    assert _words(shown) == _words(READERS["mastodon"](json.dumps(outer).encode()))


def test_reddit_comments(page: Page):
    """Hundreds of comments within comments are read one by one, each without the answers below it."""
    body = recording("reddit/TestMore.test_comments.json")
    expected = [post for post in READERS["reddit"](body) if post.kind == "comment"]
    shown = posts_on(page, "reddit", markup.reddit_comments(json.loads(body)[1]))
    assert _words([post for post in shown if post.text]) == _words(expected)


@pytest.mark.parametrize("template", [markup.NEW_REDDIT_POST, markup.OLD_REDDIT_POST], ids=["new", "old"])
def test_reddit_posts(page: Page, template: str):
    """Titles and texts are read in both kinds of page, without points and buttons."""
    body = recording("reddit/TestSubredditListings.test_hot.json")
    things = [each["data"] for each in json.loads(body)["data"]["children"]]
    html = [
        template.format(author=each["author"], title=escape(each["title"]), text=each["selftext_html"] or "")
        for each in things
    ]
    shown, expected = posts_on(page, "reddit", "".join(html)), READERS["reddit"](body)
    assert _words(shown) == _words(expected)
    assert [post.author for post in shown] == [post.author for post in expected]


@pytest.mark.parametrize(
    ("name", "template"), [("comments_1", markup.YOUTUBE_COMMENT), ("channel_shorts", markup.YOUTUBE_SHORT)]
)
def test_youtube(page: Page, name: str, template: str):
    """Comments are read one by one within their threads, and a Short is its title."""
    answer = json.loads(recording(f"youtube/{name}.json"))["response"]["body"]
    expected = READERS["youtube"](json.dumps(answer).encode())
    shown = posts_on(
        page, "youtube", "".join(template.format(author=post.author, text=escape(post.text)) for post in expected)
    )
    assert _words(shown) == _words(expected)
    assert [post.author for post in shown] == [post.author for post in expected]


def test_youtube_videos(page: Page):
    """On the home page a video is its title and its channel; on a search page what is said about it too."""
    shown = posts_on(page, "youtube", markup.YOUTUBE_HOME + markup.YOUTUBE_SEARCH)
    assert [(post.text, post.author, post.kind) for post in shown] == [
        ("A day", "A channel", "video"),
        ("A night\nAbout stars", "B channel", "video"),
    ]


def test_bluesky(page: Page):
    """Text, a link's card and the quoted post, and descriptions of pictures, without buttons and names."""
    quoted = {"value": {"text": "First words"}, "embeds": []}
    link = {"uri": "https://a.example", "title": "A page", "description": "About tea"}
    media = {"external": link, "images": [{"alt": "A long green hill"}]}
    view = {"uri": "1", "author": {"handle": "ada.example"}, "record": {"text": "Look at a.example"}}
    view["embed"] = {"media": media, "record": {"record": quoted}}
    (shown,) = posts_on(page, "bluesky", markup.BLUESKY_POST)
    assert _words([shown]) == _words(READERS["bluesky"](json.dumps(view).encode()))
    assert (shown.author, shown.cards) == ("@ada.example", ("A page\nAbout tea\na.example",))


def test_a_preview_alone(page: Page):
    """Who shares a page without a word of their own says nothing: names and counters are no words."""
    wordless = re.sub(
        r'<div data-testid="postText".*?</div>|<img src="https.*?>|<div><a href="/profile/bob.*?</div></div>',
        "",
        markup.BLUESKY_POST,
    )
    (bluesky,) = posts_on(page, "bluesky", wordless)
    large = recording("x/x-tweet-sample.html").decode()
    (x,) = posts_on(page, "x", re.sub(r'data-testid="tweetText"|lang="\w+"', "", large))
    assert [(post.text, len(post.cards)) for post in (bluesky, x)] == [("", 1), ("", 1)]


def test_x_quote(page: Page):
    """A recorded post of X: its words and those that it quotes, its author's handle, no counts, no "Image"."""
    (post,) = posts_on(page, "x", recording("x/x-tweet-quote.html").decode())
    assert (post.author, post.alts, post.kind) == ("@TestQuoter", (), "post")
    assert [len(line.split()) for line in post.text.split("\n")] == [8, 16]


def test_x_card(page: Page):
    """A recorded post of X whose large card repeats its words: title, but neither host nor counts."""
    (post,) = posts_on(page, "x", recording("x/x-tweet-sample.html").decode())
    assert post.cards == (post.text,)
    assert post.author == "@TestUser123"


def test_generic(page: Page):
    """Articles, and children of a feed; a comment within an article stands for itself."""
    assert _words(posts_on(page, "generic", markup.GENERIC)) == [
        ("One", "post", (), ""),
        ("Reply", "comment", (), ""),
        ("Two", "post", (), ""),
        ("Three", "post", (), ""),
        ("Four", "post", ("A long green hill",), ""),
    ]


def test_captions_and_shared_pages_stand_apart(page: Page):
    """On any page a picture's caption describes it, and what is marked as shared is no word of the post's own."""
    caption = "<figure><img alt='A long green hill'><figcaption>Hay <b>drying</b></figcaption></figure>"
    shared = "<a itemprop='sharedContent' href='https://a.example'><b>A page</b><p>About tea</p></a>"
    html = f"<article>One {caption} two {shared} three<article>Reply{caption}</article></article>"
    assert _words(posts_on(page, "generic", html)) == [
        ("One two three", "post", ("A long green hill", "Hay drying"), "A page About tea"),
        ("Reply", "comment", ("A long green hill", "Hay drying"), ""),
    ]


def test_no_more_than_can_be_sent(page: Page):
    """Twenty descriptions and twenty previews of 20,000 characters: what is beyond is left out."""
    one = "<figure><figcaption>{0}</figcaption></figure><a itemprop='sharedContent'>{0}</a>"
    html = "".join(one.format(f"{number} " + "x" * 30_000) for number in range(25))
    (post,) = posts_on(page, "generic", f"<article>One{html}</article>")
    assert (post.text, len(post.alts), len(post.cards)) == ("One", 20, 20)
    assert {*map(len, post.alts), *map(len, post.cards)} == {20_000}


# what a page says of a post beside its words


def test_x_card_names_its_host(page: Page):
    """X's links lead through t.co; the card's label begins with where they really lead."""
    (post,) = posts_on(page, "x", recording("x/x-tweet-sample.html").decode())
    assert (post.links, post.language, post.sponsored) == (("whitehouse.gov", "t.co"), "en", False)


def test_x_adverts_and_own_posts(page: Page):
    """An advert stands in what tracks its placement, a tracked video makes none. One's own name is at the side."""
    post = recording("x/x-tweet-quote.html").decode()
    advert = f'<div data-testid="placementTracking">{post}</div>'
    video = post.replace("</article>", '<div data-testid="placementTracking"></div></article>')
    profile = '<nav><a data-testid="AppTabBar_Profile_Link" href="/{}"></a></nav>'
    shown = posts_on(page, "x", profile.format("someone") + post + advert + video)
    assert [(each.sponsored, each.own) for each in shown] == [(False, False), (True, False), (False, False)]
    (shown_to_author,) = posts_on(page, "x", profile.format("testQuoter") + post)
    assert shown_to_author.own


def test_reddit_marks(page: Page):
    """Both kinds of page say community, link, language and advert, each in its own way."""
    attributes = 'subreddit-prefixed-name="r/tea" post-language="de" content-href="https://www.tea.example/a"'
    new = f'<{{0}} {attributes}><a slot="title">One</a></{{0}}>'
    old = """<div class="thing link {}" data-subreddit="tea"><div class="entry"><a class="title"
        href="https://www.tea.example/a">Two</a><p class="tagline">by <a class="author">ada</a></p></div></div>
        <div class="thing comment" data-subreddit="tea"><div class="entry"><div class="usertext-body"><div class="md">
        <a href="/r/milk/">r/milk</a> <a href="https://oolong.example">Three</a></div></div></div></div>"""
    me = '<div id="header-bottom-right"><span class="user"><a>Ada</a></span></div>'
    new_and_old = (new.format("shreddit-post"), new.format("shreddit-ad-post"), old.format(""), old.format("promoted"))
    html = me + "".join(new_and_old)
    post, advert, two, three, four, _ = posts_on(page, "reddit", html)
    assert [each.sponsored for each in (post, advert, two, three, four)] == [False, True, False, False, True]
    assert [each.community for each in (post, advert, two, three)] == ["r/tea", "r/tea", "tea", "tea"]
    assert [each.links for each in (post, two, three)] == [("www.tea.example",)] * 2 + [("oolong.example",)]
    assert (post.language, two.language) == ("de", "")
    assert [each.own for each in (post, two, three)] == [False, True, False]


def test_mastodon_marks(page: Page):
    """Links without mentions, and the language of the words; who writes a post cannot make it followed or own."""
    content = """<p><a class="mention u-url" href="https://other.example/@ada">@ada</a> <a class="own followed"
        href="https://tea.example/a?b">tea</a></p>"""
    status = {"account": {"acct": "ada"}, "content": content}
    html = markup.mastodon_post(status).replace('__content__text">', '__content__text" lang="pt-BR">')
    (post,) = posts_on(page, "mastodon", html)
    assert (post.links, post.language) == (("tea.example",), "pt-BR")
    assert (post.followed, post.own, post.sponsored) == (False, False, False)


def test_bluesky_marks(page: Page):
    """Links that leave the site; its page says nothing else."""
    (post,) = posts_on(page, "bluesky", markup.BLUESKY_POST)
    assert (post.links, post.followed, post.own, post.language) == (("a.example",), False, False, "")


def test_youtube_adverts(page: Page):
    """A place in the list that an advert took."""
    slot = "<ytd-ad-slot-renderer><h3>Buy</h3></ytd-ad-slot-renderer>"
    html = f"{markup.YOUTUBE_HOME}<ytd-rich-item-renderer>{slot}</ytd-rich-item-renderer>"
    assert [post.sponsored for post in posts_on(page, "youtube", html)] == [False, True]


def test_generic_marks(page: Page):
    """Where links lead and what language a post is in; a comment's links are its own, the page's language nobody's."""
    html = """<main lang="en"><article lang="fr">Un <a href="//a.example/x">a</a> <a href="/here">here</a>
        <article>Two <a href="https://b.example">b</a></article></article></main>"""
    one, two = posts_on(page, "generic", html)
    assert (one.links, one.language) == (("a.example",), "fr")
    assert (two.links, two.language) == (("b.example",), "")
