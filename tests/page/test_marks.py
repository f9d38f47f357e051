"""What a page says of a post beside its words reaches the engine, bounded, and by our own functions alone."""

from __future__ import annotations

import msgspec
import pytest
from playwright.sync_api import Page

from tests.page.feed import article, open_feed, settled, words_of
from tests.page.stub import COVER, SHOW, SITE, Origin
from wellbeing.page_messages import Judge, PageMarks, PagePost

MARKS = PageMarks(
    followed=[".friend"],
    own=[".mine"],
    sponsored=["[data-advert]", "]broken["],
    community=[("[data-group]", "data-group"), (".group", "")],
    language=[("[data-lang]", "data-lang")],
    links=[(".text a", "href"), (".aside a", "href"), ("[data-url]", "data-url")],
    me=[("#me", "href")],
)


@pytest.fixture(autouse=True)
def marked(origin: Origin) -> None:
    """The test site says everything that a site can say."""
    origin.setup["site"] = msgspec.structs.replace(SITE, marks=MARKS)


def asked(origin: Origin, text: str) -> PagePost:
    """The post of that text as the engine was asked about it, the last time."""
    return next(post for post in reversed(origin.engine.posts) if post.text == text)


def test_everything_that_a_page_says(page: Page, origin: Origin) -> None:
    """Each mark is read where it stands: on the post, in it, or around it."""
    more = "<i class=friend></i><i class=mine></i><b data-advert></b><i class=group>Tea</i><i data-lang=de></i>"
    links = 'Look <a href="https://www.Tea.example/a?b">here</a> <a href="/home">home</a> <a href="mailto:a@b.c">m</a>'
    open_feed(page, origin, article("Plain"), f"<div data-group=milk>{article(links, more=more)}</div>")
    post = asked(origin, "Look here home m")
    assert (post.followed, post.own, post.sponsored) == (True, True, True)
    assert (post.community, post.language, post.links) == ("milk", "de", ["www.tea.example"])
    plain = asked(origin, "Plain")
    assert (plain.followed, plain.own, plain.sponsored) == (False, False, False)
    assert (plain.community, plain.language, plain.links) == ("", "", [])


def test_the_part_of_the_site_is_said_with_each_question(page: Page, origin: Origin) -> None:
    """Also after the page moved without loading; what stands behind "?" and "#" is not said."""
    open_feed(page, origin, article("One"))
    page.evaluate("history.pushState(0, '', '/search?q=secret#more'); addPost('Two')")
    settled(page)
    paths = {post.text: message.path for message in origin.engine.of(Judge) for post in message.posts}  # type: ignore[union-attr]
    assert paths == {"One": "/", "Two": "/search"}


def test_marks_are_bounded(page: Page, origin: Origin) -> None:
    """More than the engine takes would cost every post of the batch its verdict."""
    links = "".join(f'<a href="https://{"a" * 60}{n}.{"b" * 3000}.example/">l</a>' for n in range(5))
    many = "".join(f'<a href="https://h{n}.example/">l</a>' for n in range(5000))
    more = f'<i data-group="{"g" * 9000}"></i><i data-lang="{"l" * 9000}"></i><p class=aside>{links}{many}</p>'
    open_feed(page, origin, article("COVER Big", more=more), article("COVER Other"))
    assert words_of(page) == ["k", "k"]
    post = asked(origin, "COVER Big")
    assert (len(post.community), len(post.language), len(post.links)) == (200, 35, 20)
    assert max(map(len, post.links)) <= 253


def test_own_posts_are_those_of_who_is_logged_in(page: Page, origin: Origin) -> None:
    """By the handle that the site draws, in any letter case; nobody is logged in where it says no name."""
    me = '<nav><a id=me href="/people/Ana"></a></nav>'
    open_feed(page, origin, me, article("One", "@ana"), article("Two", "@anabel"), article("Three", ""))
    assert [asked(origin, each).own for each in ("One", "Two", "Three")] == [True, False, False]


def test_the_language_is_that_of_the_words_and_not_of_the_page(page: Page, origin: Origin) -> None:
    own = '<article class=post lang="fr"><b class=author>@ana</b><p class=text>Un</p></article>'
    inner = '<article class=post><b class=author>@ana</b><p class=text lang="pt-BR">Dois</p></article>'
    open_feed(page, origin, "<div lang=en>", own, inner, article("Three"), "</div>")
    assert [asked(origin, each).language for each in ("Un", "Dois", "Three")] == ["fr", "pt-BR", ""]


def test_a_comment_s_links_are_its_own(page: Page, origin: Origin) -> None:
    """A post is not about what its answers link to."""
    comment = article('Answer <a href="https://b.example">b</a>', kind="comment")
    origin.setup["site"] = msgspec.structs.replace(SITE, post=["article.post", "article.comment"], marks=MARKS)
    open_feed(page, origin, article('Post <a href="https://a.example">a</a>', more=comment))
    origin.engine.wait_for(lambda: any(post.text == "Answer b" for post in origin.engine.posts))
    assert asked(origin, "Answer b").links == ["b.example"]
    assert asked(origin, "Post a").links == ["a.example"]


def test_the_same_words_as_an_advert_are_another_post(page: Page, origin: Origin) -> None:
    """Each has a verdict of its own, also where the mark comes later."""
    origin.engine.judge = lambda post: COVER if post.sponsored else SHOW
    open_feed(page, origin, article("Same"), article("Same", more="<i data-advert></i>"))
    assert words_of(page) == ["s", "k"]
    page.evaluate(
        "document.querySelector('article').append(Object.assign(document.createElement('i'), {className: 'x'}))"
    )
    page.evaluate("document.querySelector('article .x').outerHTML = '<i data-advert></i>'")
    page.wait_for_function(
        "() => [...document.querySelector('article').attributes].some((each) => each.value.startsWith('k'))"
    )


TRAPS = """
const called = [], real = [], note = (name) => { called[called.length] = name };
const trap = (owner, name, trapped) => {
  real[real.length] = [owner, name, Object.getOwnPropertyDescriptor(owner, name)];
  Object.defineProperty(owner, name, { configurable: true, ...trapped });
};
const set = () => {
  for (const [owner, names] of [[Element.prototype, ["getAttribute", "closest", "matches", "querySelectorAll"]],
      [Array.prototype, ["push", "map", "filter", "join"]], [String.prototype, ["slice", "toLowerCase", "indexOf"]]])
    for (const name of names) { const own = owner[name];
      trap(owner, name, { value(...all) { note(name); return Reflect.apply(own, this, all); } }); }
  for (const name of ["href", "hostname", "lang", "followed", "attribute"])
    trap(HTMLElement.prototype, name, { get() { note(name); return "lie.example"; } });
  for (const name of ["followed", "attribute", "selector"]) trap(Object.prototype, name, { value: "title" });
};
const unset = () => { for (const [owner, name, own] of [...real].reverse())
  if (own) Object.defineProperty(owner, name, own); else delete owner[name]; };
const post = addPost("Armed");
set();
post.lastChild.innerHTML = 'Trapped <a href="https://a.example/">a</a>';
addEventListener("heard", () => { unset(); console.log(called.join()); });
"""


def test_the_page_s_functions_are_not_asked(page: Page, origin: Origin) -> None:
    """A page that changes what it can change learns nothing of the reading, and says no more than its elements do."""
    open_feed(page, origin, article("First"), settle=False, script=TRAPS)
    origin.engine.wait_for(lambda: any(post.text == "Trapped a" for post in origin.engine.posts))
    post = asked(origin, "Trapped a")
    assert (post.links, post.followed, post.language) == (["a.example"], False, "")
    with page.expect_console_message() as heard:
        page.context.new_cdp_session(page).send("Runtime.evaluate", {"expression": "dispatchEvent(new Event('heard'))"})
    assert heard.value.text == ""
