"""A site's data file says everything about it, or says what is wrong with it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.sites.answer_parts import ways
from filters.sites.definition import (
    SiteError,
    domain_of,
    feeds_on,
    goes_on,
    holds_posts,
    host_matches,
    parts_of,
    site_of,
    time_kind,
    with_host,
)
from filters.sites.definition_file import parse_site
from wellbeing.site_files import shipped_sites

TOML = """
id = "tea"
title = "Tea"
any_host = true
search = ["/search?q", "/tags/*"]
without_posts = ["/film/*"]
[hosts]
pages = ["tea.example"]
api = ["*.api.example"]
[api]
reader = "tea"
paths = ["/api/*/posts"]
fragments = ["/parts/*"]
by_post = true
[page]
post = ["article"]
share = ["button.pass-on"]
skip = ["button.unfold"]
main = ["article.whole"]
[page.kinds]
comment = [".comment"]
[page.marks]
sponsored = [".advert"]
links = [".text a", "[data-url] @data-url"]
community = [".group", "[data-a='b @c'] @data-group"]
me = ["#me @href"]
[page.regions]
stories = [".stories"]
likes = [".like-count"]
[time]
messages = ["/messages", "/messages/*", "/parts/mail*"]
search = ["/api/1/search/posts"]
other = ["/settings/*"]
"""
SHAPES = """[[api.posts]]
has = ["body", "user | author"]
text = ["body.text", "options[].title"]
author = "user.name | author.name"
kind = "comment"
"""
TEA = parse_site(TOML, "tea.toml")
BY_DATA = TOML.replace('reader = "tea"', "").replace("[page]", f"{SHAPES}[page]")


def test_everything_is_read():
    """Each entry of the file is in the site."""
    assert (TEA.id, TEA.title, TEA.reader, TEA.any_host) == ("tea", "Tea", "tea", True)
    assert TEA.by_post
    assert TEA.hosts == ("tea.example", "*.api.example")
    assert TEA.selectors.post == ("article",)
    assert TEA.selectors.kinds == (("comment", (".comment",)),)
    assert (TEA.search, TEA.selectors.main) == (("/search?q", "/tags/*"), ("article.whole",))
    assert TEA.without_posts == ("/film/*",)


def test_posts_in_answers_are_found_by_their_shape():
    """Each way to a thing has another beside it, and lists are walked through."""
    (shape,) = parse_site(BY_DATA, "tea.toml").shapes
    assert shape.has == (ways("body"), ways("user | author"))
    assert (shape.kind, shape.under, shape.alts) == ("comment", "", ())
    assert (shape.text, shape.author) == ((ways("body.text"), ways("options[].title")), ways("user.name | author.name"))


def test_parts_of_the_page_have_names():
    """What can be put away, and the buttons that pass a post on."""
    assert TEA.selectors.regions == (("stories", (".stories",)), ("likes", (".like-count",)))
    assert TEA.selectors.share == ("button.pass-on",)
    assert TEA.selectors.skip == ("button.unfold",)


def test_places_name_the_attribute_that_says_it():
    """Without one, the words there say it, and for links their address."""
    marks = TEA.selectors.marks
    assert marks.links == ((".text a", "href"), ("[data-url]", "data-url"))
    assert marks.community == ((".group", ""), ("[data-a='b @c']", "data-group"))
    assert (marks.sponsored, marks.me) == ((".advert",), (("#me", "href"),))
    assert (marks.followed, marks.own, marks.language) == ((), (), ())


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('id = "tea"', "", "id is missing"),
        ("/search?q", '", 3, "', "search must be a list of strings"),
        ('["/film/*"]', '"/film/*"', "without_posts must be a list of strings"),
        ('title = "Tea"', "title = 3", "title is missing"),
        ('post = ["article"]', "post = []", "names no selector"),
        ('post = ["article"]', 'post = "article"', "list of strings"),
        ('pages = ["tea.example"]', "pages = [1]", "list of strings"),
        ("comment =", "coment =", "'coment' is unknown"),
        ("sponsored =", "advert =", "'advert' is unknown"),
        ('me = ["#me @href"]', 'me = "#me"', "me must be a list of strings"),
        ("messages =", "chat =", "'chat' is unknown"),
        ("[hosts]", "[host]", "'host' is unknown"),
        ("stories =", "storys =", "'storys' is unknown"),
        ("share =", "shares =", "'shares' is unknown"),
        ("fragments =", "fragment =", "'fragment' is unknown"),
        ("[page]", f"{SHAPES}[page]", "it is either, or"),
        ("[hosts]", "[hosts", "tea.toml: "),
        ("[time]", "[[time]]", "must be a table"),
        ("any_host = true", 'any_host = "false"', "any_host must be true or false"),
        ("by_post = true", 'by_post = "no"', "api: by_post must be true or false"),
        ("by_post = true", "by_post = 1", "api: by_post must be true or false"),
        ('reader = "tea"', "reader = 5", "api: reader must be a string"),
    ],
)
def test_broken_files(old: str, new: str, message: str):
    """A mistake is told with the file's name and the entry's."""
    with pytest.raises(SiteError, match=r"tea\.toml") as error:
        parse_site(TOML.replace(old, new), "tea.toml")
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("[[api.posts]]", "[api.posts]", "api.posts must be tables"),
        ("body.text", "body..text", "'body..text' is no way through an answer"),
        ('kind = "comment"', 'kind = "advert"', "'advert' is unknown"),
        ('kind = "comment"', 'colour = "red"', "'colour' is unknown"),
        ('has = ["body", "user | author"]', "has = []", "has names nothing"),
        ('author = "user.name | author.name"', "author = 5", "api.posts: author must be a string"),
    ],
)
def test_broken_shapes(old: str, new: str, message: str):
    """So are mistakes in what is said of posts in answers."""
    with pytest.raises(SiteError, match=r"tea\.toml") as error:
        parse_site(BY_DATA.replace(old, new), "tea.toml")
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "feed"),
        ("/messages", "messages"),
        ("/messages/7", "messages"),
        ("/messages_of_tea", "feed"),
        ("/settings/x", "other"),
    ],
)
def test_time_kinds(path: str, kind: str):
    """Time is feed time unless the site says otherwise."""
    assert time_kind(TEA, path) == kind


def test_api_paths():
    """Only answers that the reader understands are read, and none where there is no reader."""
    assert holds_posts(TEA, "/api/v1/posts")
    assert not holds_posts(TEA, "/api/v1/messages")
    assert not holds_posts(parse_site(TOML.replace('reader = "tea"', ""), "tea.toml"), "/api/v1/posts")


def test_hosts():
    """A pattern stands for subdomains, not for the name itself nor for names that merely end alike."""
    assert host_matches("*.api.example", "a.b.api.example")
    assert not host_matches("*.api.example", "api.example")
    assert not host_matches("*.api.example", "myapi.example")
    assert host_matches("??.tea.example", "de.tea.example")
    assert not any(host_matches("??.tea.example", each) for each in ("dee.tea.example", "..tea.example", "tea.example"))
    assert site_of("TEA.example.", (TEA,)) is TEA
    assert site_of("x.api.example", (TEA,)) is TEA
    assert site_of("nottea.example", (TEA,)) is None


@pytest.mark.parametrize(
    ("pattern", "domain"),
    [("tea.example", "tea.example"), ("*.tea.example", "tea.example"), ("??-??.tea.example", "tea.example")],
)
def test_the_domain_of_a_pattern(pattern: str, domain: str):
    """What a certificate has to speak for."""
    assert domain_of(pattern) == domain


def test_added_host():
    """A person's own server serves pages and answers, once; the site itself stays as it was."""
    grown = with_host(with_host(TEA, "Mine.Example"), "mine.example")
    assert grown.page_hosts == ("tea.example", "mine.example")
    assert grown.api_hosts == ("*.api.example", "mine.example")
    assert TEA.page_hosts == ("tea.example",)


def test_refused_host():
    """A host that is none is refused by the site's name, and so is any host where there can be none."""
    with pytest.raises(SiteError, match=r"Tea: '1\.2\.3\.4' is an address"):
        with_host(TEA, "1.2.3.4")
    with pytest.raises(SiteError, match="none can be added"):
        with_host(parse_site(TOML.replace("any_host = true", ""), "tea.toml"), "mine.example")


@given(st.text())
def test_any_text(text: str):
    """Whatever stands in a file, it is a site or a SiteError."""
    with pytest.raises(SiteError):
        parse_site(text, "tea.toml")


def test_what_goes_on_with_a_feed():
    """Answers that are read, and others of which only the path is known; never messages, nor what a search found."""
    assert [feeds_on(TEA, path) for path in ("/api/1/posts", "/parts/more")] == [True, True]
    assert not any(feeds_on(TEA, path) for path in ("/", "/parts/mail/7", "/api/1/search/posts", "/api/1/people"))
    assert feeds_on(parse_site(TOML.replace('reader = "tea"', ""), "tea.toml"), "/api/1/posts")


@pytest.mark.parametrize(
    ("site", "feed", "open_ways"),
    [
        ("x", "/i/api/graphql/aB3/HomeTimeline", ["/i/api/graphql/aB3/SearchTimeline", "/i/api/1.1/dm/inbox.json"]),
        ("mastodon", "/api/v1/timelines/home", ["/api/v2/search", "/api/v1/conversations", "/api/v1/timelines/direct"]),
        ("youtube", "/youtubei/v1/browse", ["/youtubei/v1/search", "/youtubei/v1/account/account_menu"]),
        ("youtube", "/youtubei/v1/reel/reel_item_watch", ["/youtubei/v1/player"]),
        ("reddit", "/svc/shreddit/community-more-posts/hot/", ["/svc/shreddit/search/more", "/svc/shreddit/graphql"]),
        ("reddit", "/r/baking.json", ["/message/inbox.json", "/search.json"]),
        (
            "bluesky",
            "/xrpc/app.bsky.feed.getTimeline",
            ["/xrpc/app.bsky.feed.searchPosts", "/xrpc/chat.bsky.convo.get"],
        ),
    ],
)
def test_feeds_of_the_sites_that_we_know(site: str, feed: str, open_ways: list[str]):
    """Messages, writing and search stay open when feeds are closed."""
    found = next(each for each in shipped_sites() if each.id == site)
    assert feeds_on(found, feed)
    assert not any(feeds_on(found, path) for path in open_ways)


LETTERS = [
    "/messages.json",
    "/api/direct_messages/new",
    "/dm",
    "/dms/4",
    "/chats/7",
    "/conversations.json",
    "/u/inbox.rss",
]


@pytest.mark.parametrize("path", LETTERS)
def test_letters_of_a_site_that_nobody_described_are_left_alone(path: str):
    """By the names that sites give them; a post about a chat is a post."""
    (generic,) = (each for each in shipped_sites() if each.id == "generic")
    assert not holds_posts(generic, path)
    assert holds_posts(generic, "/posts/our-chat-about-bread.json")


@pytest.mark.parametrize(
    ("words", "more"),
    [
        *((words, True) for words in ("page=2", "page=10&limit=20", "offset=20", "page=" + "9" * 99)),
        *((words, False) for words in ("page=1", "page=", "page=x", "per_page=20", "homepage=3", "offset=0")),
    ],
)
def test_the_first_page_is_none_that_goes_on(words: str, more: bool):
    """Numbers are read as such, and names whole."""
    site = parse_site(TOML.replace("by_post = true", 'by_post = true\nmore = ["page>1", "offset="]'), "tea.toml")
    assert goes_on(site, words) is more


def test_a_feed_that_goes_on_says_where_it_was():
    """In its address or in what it sends, however it is written there."""
    site = parse_site(TOML.replace("by_post = true", "by_post = true\nmore = ['\"cursor\":\"', 'max_id=']"), "tea.toml")
    assert goes_on(site, "count=20&max_id=7")
    assert goes_on(site, "variables=%7B%22cursor%22%3A%22a%22%7D")
    assert goes_on(site, '{"cursor":"a"}')
    assert not goes_on(site, "count=20")
    assert not goes_on(site, "max_id=")
    assert not goes_on(site, "since=max_id=7")
    assert not goes_on(TEA, "count=20&max_id=7")
    assert ("endless" in parts_of(site), "endless" in parts_of(TEA)) == (True, False)
    assert parts_of(TEA) == ("stories", "autoplay", "likes")
