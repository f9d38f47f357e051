"""A site that moved its markup degrades to the standards' names: posts are judged and covered, and the engine hears."""

from __future__ import annotations

import msgspec
import pytest
from playwright.sync_api import Page

from tests.page.feed import article, feed_page, is_seen, open_feed, settled, words_of
from tests.page.stub import SITE, Origin
from wellbeing.page_messages import Found, FromPage, LookLoosely, Missing, PageSite

STANDARDS = PageSite(
    id="generic", post=["article", '[role="article"]'], text=["[itemprop~=articleBody]"], author=["[rel~=author]"],
    media=[], feeds=['[role="feed"]'], kinds={"comment": ["article article"]},
)  # fmt: skip
MOVED = "a1b2"
"""The class that the site gives its posts now."""
OFF_SCREEN = '<div style="height:1500px"></div>'
LONG = 600_000
"""A hold, in ms, that no test lives to see the end of."""


@pytest.fixture(autouse=True)
def asked(origin: Origin) -> list[str]:
    """A site with a fallback, and an engine that lets it look for posts loosely anywhere but among letters."""
    origin.setup["fallback"] = STANDARDS
    paths: list[str] = []
    hear = origin.engine.hear

    def answer(message: FromPage, socket: object) -> None:
        hear(message, socket)  # type: ignore[arg-type]
        if isinstance(message, Missing):
            paths.append(message.path)
            socket.say(LookLoosely(message.path, message.path != "/letters"))  # type: ignore[attr-defined]

    origin.engine.hear = answer  # type: ignore[method-assign]
    return paths


HURRY = 8
HURRIED = f"""(() => {{
  const [later, now] = [setTimeout, Performance.prototype.now];
  window.setTimeout = (what, ms, ...more) => later(what, ms / {HURRY}, ...more);
  Performance.prototype.now = function () {{ return now.call(this) * {HURRY}; }};
}})()"""


@pytest.fixture
def page(page: Page, origin: Origin) -> Page:
    """A page whose clock runs eight times as fast, for what is looked for after seconds; the engine's does not."""
    page.add_init_script(HURRIED)
    origin.setup["hold_ms"] = 2000 * HURRY
    return page


def lasts(page: Page, milliseconds: int) -> None:
    """So much time of a `page` page goes by."""
    page.wait_for_function(f"performance.now() > {milliseconds}")


def moved(words: str) -> str:
    return article(words, kind=MOVED)


def heard_found(origin: Origin) -> list[Found]:
    return [message for message in origin.engine.of(Found) if isinstance(message, Found)]


def test_a_moved_site_s_posts_are_found_judged_and_covered(page: Page, origin: Origin, asked: list[str]) -> None:
    """Those in view stay in view, labelled, as somebody has read them by now; what is below is covered."""
    open_feed(page, origin, moved("COVER one"), moved("plain"), OFF_SCREEN, moved("COVER two"), settle=False)
    page.wait_for_function("document.querySelectorAll('article')[2].lastElementChild.previousElementSibling.inert")
    assert words_of(page, "article") == ["s", "s", "k"]
    assert page.eval_on_selector("article", "(el) => el.lastElementChild.localName") == "div"  # the label's chip
    page.evaluate("scrollTo(0, 5000)")
    page.wait_for_function("document.querySelector('article').lastElementChild.previousElementSibling.inert")
    assert words_of(page, "article") == ["k", "s", "k"]
    assert asked == ["/"]
    origin.engine.wait_for(lambda: heard_found(origin))
    assert heard_found(origin) == [Found("/", "loosely", 3, 0, 0)]


def test_what_comes_once_posts_are_looked_for_loosely_is_never_painted_unjudged(page: Page, origin: Origin) -> None:
    """From its first frame, however slow the engine is."""
    open_feed(page, origin, moved("plain"), settle=False)
    origin.engine.wait_for(lambda: origin.engine.posts)
    origin.setup["hold_ms"] = LONG
    page.evaluate(
        """() => { const post = addPost("NEVER"); post.className = "a1b2"; window.seen = [];
        const look = () => { seen.push(post.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}));
          if (seen.length < 20) requestAnimationFrame(look); };
        requestAnimationFrame(look); }"""
    )
    page.wait_for_function("window.seen.length === 20")
    assert page.evaluate("window.seen.some((each) => each)") is False


def test_the_site_s_own_posts_end_it_at_once(page: Page, origin: Origin) -> None:
    """A page that was slow, or that goes on elsewhere: its own posts are found as ever, and held before they are."""
    origin.setup["hold_ms"] = LONG
    open_feed(page, origin, moved("a notice"), settle=False)
    origin.engine.wait_for(lambda: origin.engine.posts)
    page.evaluate("addPost('NEVER', '@ben')")
    assert not is_seen(page, "article.post")
    page.evaluate("addPost('COVER', '@ben')")
    page.wait_for_function("document.querySelectorAll('article.post')[1].lastElementChild.previousElementSibling.inert")
    assert words_of(page, "article") == ["", "", "k"]
    assert [post.author for post in origin.engine.posts] == ["", "@ben", "@ben"]
    origin.engine.wait_for(lambda: any(found.how == "own" for found in heard_found(origin)))
    *before, last = heard_found(origin)
    assert last == Found("/", "own", last.posts, last.posts, last.posts, again=bool(before))


def test_comments_that_stayed_where_posts_moved_hide_nothing(page: Page, origin: Origin) -> None:
    """Posts are found as if there were none; comments are read as ever, asked about once, and stay covered."""
    comment = article("COVER aside", "@ben", kind="post comment")
    open_feed(page, origin, comment, moved("plain"), OFF_SCREEN, moved("COVER two"), settle=False)
    page.wait_for_function("document.querySelectorAll('article')[2].lastElementChild.previousElementSibling.inert")
    assert words_of(page, "article") == ["k", "s", "k"]
    origin.engine.wait_for(lambda: heard_found(origin))
    assert heard_found(origin) == [Found("/", "loosely", 2, 0, 0)]
    page.evaluate("addPost('COVER more', '@cleo').className = 'post comment'")
    page.wait_for_function("document.querySelectorAll('article')[3].lastElementChild.previousElementSibling.inert")
    page.wait_for_timeout(1200)  # a sweep
    assert [(post.kind, post.author) for post in origin.engine.posts] == [
        ("comment", "@ben"), ("post", ""), ("post", ""), ("comment", "@cleo"),
    ]  # fmt: skip
    assert words_of(page, "article") == ["k", "s", "k", "k"]


def test_the_post_of_a_page_that_stayed_where_a_feed_s_moved_hides_nothing(
    page: Page, origin: Origin, asked: list[str]
) -> None:
    """A film's page, kept out of sight, while the feed is looked for loosely: it is judged, and counts for neither."""
    origin.setup["site"] = msgspec.structs.replace(SITE, main=["article.film"])
    main = article("COVER film", "@ben", kind="post film")
    open_feed(page, origin, main, moved("plain"), OFF_SCREEN, moved("COVER two"), settle=False)
    page.wait_for_function("document.querySelectorAll('article')[2].lastElementChild.previousElementSibling.inert")
    page.wait_for_timeout(1200)  # a sweep
    assert words_of(page, "article") == ["k", "s", "k"]
    origin.engine.wait_for(lambda: heard_found(origin))
    assert (asked, heard_found(origin)) == (["/"], [Found("/", "loosely", 2, 0, 0)])


@pytest.mark.parametrize("around", ["<div>", '<div role="article">', '<div role="feed"><div>'])
def test_the_post_of_a_page_stays_covered_where_something_of_a_standard_s_name_stands_around_it(
    page: Page, origin: Origin, asked: list[str], around: str
) -> None:
    """What is asked for after three seconds takes nothing of the site's own into another post."""
    origin.setup["site"] = msgspec.structs.replace(SITE, main=["article.film"])
    open_feed(page, origin, around + article("COVER film", kind="post film"))
    lasts(page, 5000)
    assert words_of(page, "article") == ["k"]
    assert not page.eval_on_selector("article p", "(el) => el.closest('[inert]') === null")


def test_the_post_of_a_page_alone_is_no_feed(page: Page, origin: Origin) -> None:
    """Neither one that works nor one without posts."""
    origin.setup["site"] = msgspec.structs.replace(SITE, main=["article.film"])
    open_feed(page, origin, article("COVER film", kind="post film"), "<p>Welcome</p>" * 30)
    lasts(page, 9500)
    assert heard_found(origin) == []
    assert words_of(page) == ["k"]


def test_comments_stand_for_themselves_in_posts_that_are_read_loosely(page: Page, origin: Origin) -> None:
    inside = article("COVER aside", "@ben", kind="post comment")
    page_of_one = f'<article class="{MOVED}"><p>plain</p>{inside}</article>'
    open_feed(page, origin, page_of_one, settle=False)
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    page.wait_for_timeout(300)
    assert words_of(page, "article") == ["s", "k"]
    assert [(post.kind, post.text) for post in origin.engine.posts] == [("comment", "COVER aside"), ("post", "plain")]


def test_comments_alone_are_no_feed_without_posts(page: Page, origin: Origin, asked: list[str]) -> None:
    """A film's page, say, which is drawn in a way that the site's definition does not know."""
    open_feed(page, origin, article("COVER aside", kind="post comment"), "<p>Welcome</p>" * 30)
    lasts(page, 9500)
    assert (asked, heard_found(origin)) == (["/"], [])
    assert words_of(page) == ["k"]


def test_a_site_that_works_asks_nothing(page: Page, origin: Origin, asked: list[str]) -> None:
    """It says what was found, once, with words that were read loosely counted apart."""
    bare = '<article class="post">COVER all of it</article>'
    open_feed(page, origin, article("plain"), bare)
    origin.engine.wait_for(lambda: heard_found(origin))
    page.wait_for_timeout(1500)
    assert heard_found(origin) == [Found("/", "own", 2, 1, 1)]
    assert asked == []


def test_where_nothing_is_found_the_engine_hears_so_later(page: Page, origin: Origin, asked: list[str]) -> None:
    """Of a page that is drawn; by then the standards' names were tried too."""
    open_feed(page, origin, "<p>Welcome</p>" * 30)
    origin.engine.wait_for(lambda: heard_found(origin), 15)
    assert (asked, heard_found(origin)) == (["/"], [Found("/", "none")])


@pytest.mark.parametrize("inside", ["<p>Not found</p>", "<p>Welcome</p>" * 30 + "<input type=password>"])
def test_a_notice_and_a_page_to_log_in_say_nothing(page: Page, origin: Origin, inside: str) -> None:
    open_feed(page, origin, inside)
    lasts(page, 9500)
    assert heard_found(origin) == []


def test_nothing_is_looked_for_among_letters(page: Page, origin: Origin, asked: list[str]) -> None:
    """Neither on a page of letters, nor once a feed that is read loosely has become one without loading."""
    origin.pages["/letters"] = (feed_page(moved("COVER dear")), {})
    page.goto(origin.url + "/letters")
    origin.engine.wait_for(lambda: asked)
    page.wait_for_timeout(1000)
    assert (words_of(page, "article"), origin.engine.posts) == ([""], [])
    open_feed(page, origin, moved("a post"), settle=False)
    origin.engine.wait_for(lambda: origin.engine.posts)
    page.evaluate("document.querySelector('main').innerHTML = ''; history.pushState(0, '', '/letters')")
    origin.engine.wait_for(lambda: asked == ["/letters", "/", "/letters"])
    page.wait_for_timeout(300)
    page.evaluate("addPost('COVER dear').className = 'a1b2'")
    page.wait_for_timeout(300)
    assert is_seen(page, "article")
    assert [post.text.split("\n")[-1] for post in origin.engine.posts] == ["a post"]


def test_nothing_is_looked_for_among_letters_while_the_engine_is_away(
    page: Page, origin: Origin, asked: list[str]
) -> None:
    """It is asked once it is back, and what stands there is never sent to it."""
    open_feed(page, origin, moved("a post"), settle=False)
    origin.engine.wait_for(lambda: origin.engine.posts)
    origin.engine.refuse = True
    origin.engine.drop()
    page.evaluate("document.querySelector('main').innerHTML = ''; history.pushState(0, '', '/letters')")
    page.wait_for_timeout(1200)
    page.evaluate("addPost('COVER dear').className = 'a1b2'")
    page.wait_for_timeout(300)
    assert is_seen(page, "article")
    origin.engine.refuse = False
    origin.engine.wait_for(lambda: asked == ["/", "/letters"], 20)
    page.wait_for_timeout(300)
    assert is_seen(page, "article")
    assert {post.text.split("\n")[-1] for post in origin.engine.posts} == {"a post"}


def test_a_moved_site_is_asked_about_elsewhere_once_the_engine_is_back(
    page: Page, origin: Origin, asked: list[str]
) -> None:
    """And then its posts there are found."""
    open_feed(page, origin, moved("a post"), settle=False)
    origin.engine.wait_for(lambda: origin.engine.posts)
    origin.engine.refuse = True
    origin.engine.drop()
    page.evaluate("history.pushState(0, '', '/more')")
    page.wait_for_timeout(1200)
    origin.engine.refuse = False
    origin.engine.wait_for(lambda: asked == ["/", "/more"], 20)
    page.wait_for_function(
        "document.querySelector('article').getAttributeNames().some((each) => /^w[0-9a-f]{20}$/.test(each))"
    )
    page.evaluate("addPost('COVER', '@ben').className = 'a1b2'")
    page.wait_for_function("document.querySelectorAll('article')[1].lastElementChild.previousElementSibling.inert")


def test_a_site_known_to_have_moved_is_read_loosely_from_its_first_frame(page: Page, origin: Origin) -> None:
    """So that nobody reads for seconds what they set aside, on every page until a new definition is here."""
    origin.setup["loosely"] = True
    open_feed(page, origin, moved("COVER one"), moved("plain"), settle=False)
    page.wait_for_function("document.querySelector('article').lastElementChild.previousElementSibling.inert")
    assert words_of(page, "article") == ["k", "s"]


def test_a_site_thought_to_have_moved_that_did_not_is_read_as_ever(page: Page, origin: Origin) -> None:
    origin.setup["loosely"] = True
    open_feed(page, origin, article("COVER one"), moved("plain"))
    settled(page)
    assert words_of(page, "article") == ["k", ""]
    assert [(post.text, post.author) for post in origin.engine.posts] == [("COVER one", "@ana")]


def test_a_page_that_nobody_sees_is_not_judged(page: Page, origin: Origin, asked: list[str]) -> None:
    page.add_init_script(
        "Object.defineProperty(Document.prototype, 'visibilityState', {configurable: true, get: () => 'hidden'})"
    )
    open_feed(page, origin, moved("plain"), settle=False)
    lasts(page, 4500)
    assert (asked, heard_found(origin)) == ([], [])


def test_the_rest_of_the_web_has_no_other_names(page: Page, origin: Origin, asked: list[str]) -> None:
    """Its posts are found by the standards' names already."""
    origin.setup["fallback"] = None
    open_feed(page, origin, "<p>Welcome</p>" * 30)
    origin.engine.wait_for(lambda: heard_found(origin), 15)
    assert (asked, heard_found(origin)[0].how) == ([], "none")
