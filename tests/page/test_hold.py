"""Nothing is painted before its verdict, and nothing stays hidden for ever: the hold, as the page lives on."""

from __future__ import annotations

import msgspec
import pytest
from playwright.sync_api import Page

from tests.page.feed import Eyes, article, is_seen, open_feed, settled, words_of
from tests.page.stub import COVER, SHOW, SITE, Origin, by_word
from wellbeing.engine.addon import MESSAGE_AT_MOST
from wellbeing.page_messages import Covering, Forget, Judge, PagePost, PageVerdict, Released, Verdicts

LONG = 600_000
"""A hold, in ms, that no test lives to see the end of."""


def test_a_post_without_verdict_is_out_of_sight_but_keeps_its_place(page: Page, origin: Origin) -> None:
    origin.setup["hold_ms"] = LONG
    open_feed(page, origin, article("NEVER"), article("plain"), settle=False)
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    page.wait_for_function("document.querySelectorAll('article')[1].checkVisibility({checkVisibilityCSS: true})")
    assert not is_seen(page, "article")
    assert page.eval_on_selector("article", "(el) => el.offsetHeight") > 100


def test_a_post_that_waits_is_reached_by_no_hand_and_no_reader(page: Page, origin: Origin) -> None:
    """Neither a press nor a screen reader comes upon what is not judged yet, whether or not it has a box of its own."""
    origin.setup["hold_ms"] = LONG
    posts = [article("NEVER", more="<button>Like</button>"), article("NEVER two").replace("<article", "<article id=c")]
    open_feed(page, origin, *posts, settle=False, style="#c{display:contents}")
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    for each in ("article button", "#c p"):
        assert page.eval_on_selector(each, "(el) => getComputedStyle(el).visibility") == "hidden"
        at = "el.getBoundingClientRect().x + 2, el.getBoundingClientRect().y + 2"
        assert not page.eval_on_selector(each, f"(el) => el === document.elementFromPoint({at})")


def test_a_selector_that_no_sheet_takes_loses_none_of_the_others(page: Page, origin: Origin) -> None:
    """querySelectorAll takes a pseudo-element, with which a sheet drops the rule."""
    origin.setup["hold_ms"] = LONG
    origin.setup["site"] = msgspec.structs.replace(SITE, post=["article.post::before", "article.post"])
    open_feed(page, origin, article("NEVER"), settle=False)
    origin.engine.wait_for(lambda: origin.engine.posts)
    assert not is_seen(page, "article")


def test_a_visible_child_does_not_shine_through(page: Page, origin: Origin) -> None:
    """A site's own `visibility: visible` or `!important` inside a held post changes nothing."""
    origin.setup["hold_ms"] = LONG
    style = "p{visibility:visible!important;opacity:1!important} article.post{opacity:1!important;transition:all 2s}"
    open_feed(page, origin, article("NEVER"), settle=False, style=style)
    origin.engine.wait_for(lambda: origin.engine.posts)
    assert not is_seen(page, "p")


def test_posts_that_left_a_hidden_tab_are_let_go(page: Page, origin: Origin) -> None:
    """No timer of ours runs there, so nothing that was judged may wait for one."""
    page.add_init_script(
        "Object.defineProperty(Document.prototype, 'visibilityState', {configurable: true, get: () => 'hidden'})"
    )
    open_feed(page, origin, article("plain"))
    page.evaluate(
        """() => { window.gone = []; for (let n = 0; n < 100; n += 1)
        gone.push(new WeakRef(addPost("plain " + "x".repeat(n + 1)))); }"""
    )
    settled(page)
    page.evaluate("document.querySelectorAll('article').forEach((each) => each.remove())")
    page.wait_for_timeout(1_500)  # a sweep comes by
    page.context.new_cdp_session(page).send("HeapProfiler.collectGarbage")
    assert page.evaluate("gone.filter((each) => each.deref()).length") < 20


def test_the_hold_runs_out_and_says_so(page: Page, origin: Origin) -> None:
    """After its time the post is shown, and the engine hears which was shown unjudged."""
    origin.setup["hold_ms"] = 1_500  # long enough for an answer on a busy machine
    open_feed(page, origin, article("NEVER"), article("plain"))
    origin.engine.wait_for(lambda: origin.engine.of(Released))
    assert origin.engine.of(Released) == [Released(["p1"])]
    assert is_seen(page, "article p")


def test_a_late_verdict_never_snatches_a_post_away(page: Page, origin: Origin) -> None:
    """Released unjudged, it is labelled while it is in view, and covered once it has left the screen."""
    origin.setup["hold_ms"] = 1_000
    open_feed(page, origin, article("NEVER"), *(article(f"plain {name}") for name in "abcdefghijkl"))
    origin.engine.say(Verdicts({"p1": COVER}))
    page.wait_for_function("document.querySelector('article').lastElementChild.localName === 'div'")
    assert words_of(page)[0] == "s"
    assert Eyes(page).labels() == ["Label: Bullying and hate. Why?"]
    page.evaluate("scrollTo(0, 1500)")
    page.wait_for_function("document.querySelector('article').lastElementChild.previousElementSibling.inert")
    assert words_of(page)[0] == "k"


def test_a_guardian_s_profile_keeps_posts_held(page: Page, origin: Origin) -> None:
    """With keep_held the end of the hold changes nothing; the verdict does."""
    origin.setup.update(hold_ms=50, keep_held=True)
    open_feed(page, origin, article("NEVER"), article("plain"), settle=False)
    page.wait_for_function("document.querySelectorAll('article')[1].checkVisibility({checkVisibilityCSS: true})")
    page.wait_for_timeout(200)
    assert not is_seen(page, "article")
    assert origin.engine.of(Released) == []
    origin.engine.say(Verdicts({"p1": SHOW}))
    settled(page)
    assert is_seen(page, "article")


def test_time_stands_still_in_a_hidden_tab(page: Page, origin: Origin) -> None:
    """The hold is for people who look: a page that opens in the background releases nothing."""
    origin.setup["hold_ms"] = 100
    hide = "Object.defineProperty(Document.prototype, 'visibilityState', {configurable: true, get: () => 'hidden'})"
    page.add_init_script(hide)
    open_feed(page, origin, article("NEVER"), settle=False)
    origin.engine.wait_for(lambda: origin.engine.posts)
    page.wait_for_timeout(300)
    assert origin.engine.of(Released) == []


def test_a_reused_node_is_held_and_judged_again(page: Page, origin: Origin) -> None:
    """New words in an old element: what was shown is out of sight until the new words are judged."""
    origin.setup["hold_ms"] = LONG
    open_feed(page, origin, article("plain"))
    held = page.evaluate(
        """() => new Promise((done) => {
          document.querySelector("p").textContent = "NEVER";
          queueMicrotask(() => queueMicrotask(() => done(getComputedStyle(document.querySelector("article")).opacity)));
        })"""
    )
    assert held == "0"
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    page.evaluate("document.querySelector('p').textContent = 'COVER'")
    settled(page)
    assert words_of(page) == ["k"]


def test_counters_do_not_blink(page: Page, origin: Origin) -> None:
    """Likes and minutes go up all the time: where words were not found by selector, numbers do not make a new post."""
    open_feed(page, origin, '<article class="post">A walk<span id="n">12 likes</span></article>')
    page.evaluate("document.querySelector('#n').textContent = '13 likes'")
    page.evaluate("document.querySelector('main').append(document.createElement('i'))")
    assert words_of(page) == ["s"]
    assert len(origin.engine.posts) == 1


def test_the_same_words_in_a_new_node_are_covered_at_once(page: Page, origin: Origin) -> None:
    """A virtual list that draws a post anew gets the known verdict in the same turn; the engine is not asked twice."""
    open_feed(page, origin, article("COVER"), article("plain"))
    words = page.evaluate(
        """() => new Promise((done) => {
          const main = document.querySelector("main"), html = main.firstElementChild;
          const post = window.addPost("COVER");
          html.remove();
          const look = () => done(post.lastElementChild.localName + getComputedStyle(post).overflow);
          queueMicrotask(() => queueMicrotask(look));
        })"""
    )
    assert words == "divclip"
    assert len(origin.engine.posts) == 2


def test_covers_survive_a_site_that_draws_anew(page: Page, origin: Origin) -> None:
    """A site that sets a post's children again drops our host; it comes back before the next frame."""
    open_feed(page, origin, article("COVER"))
    page.evaluate(
        "(post => post.replaceChildren(...[...post.children].slice(0, 2)))(document.querySelector('article'))"
    )
    page.wait_for_function("document.querySelector('article').lastElementChild.localName === 'div'")
    assert Eyes(page).labels() == ["Covered: Bullying and hate, by @ana. Reads like bullying. fairly sure"]
    assert page.eval_on_selector_all("article > :not(div)", "(all) => all.every((each) => each.inert)")


def test_a_copy_of_a_covered_post_is_judged_like_any_other(page: Page, origin: Origin) -> None:
    """cloneNode copies our marks and nothing of the cover: the copy is cleaned, held and covered for itself."""
    open_feed(page, origin, article("COVER"), article("plain"))
    page.evaluate("document.querySelector('main').append(document.querySelector('article').cloneNode(true))")
    page.wait_for_function("document.querySelectorAll('article').length === 3")
    settled(page)
    assert words_of(page) == ["k", "s", "k"]
    assert len(Eyes(page).covers()) == 2
    assert page.eval_on_selector("article:last-of-type", "(el) => el.querySelectorAll(':scope > div').length") == 1


def test_sheets_of_the_site_do_not_push_ours_out(page: Page, origin: Origin) -> None:
    """`adoptedStyleSheets = […]` by a site keeps the hold; the very next post is hidden all the same."""
    origin.setup["hold_ms"] = LONG
    open_feed(page, origin, article("plain"))
    opacity = page.evaluate(
        """() => { document.adoptedStyleSheets = [new CSSStyleSheet()];
        return getComputedStyle(window.addPost("NEVER")).opacity; }"""
    )
    assert opacity == "0"
    page.evaluate("document.adoptedStyleSheets.length = 0; window.addPost('plain again')")
    page.wait_for_function("document.adoptedStyleSheets.length === 1")


ROOT = """
const host = document.createElement("div"); document.querySelector("main").append(host);
const root = host.attachShadow({mode: "open"}); root.adoptedStyleSheets = [new CSSStyleSheet()];
window.addPost("COVER in a root", "@ana", root); window.addPost("plain in a root", "@ana", root);
"""


def test_open_shadow_roots_are_held_and_covered(page: Page, origin: Origin) -> None:
    origin.setup["hold_ms"] = LONG
    script = ROOT + 'window.first = getComputedStyle(root.querySelector("article")).opacity'
    open_feed(page, origin, script=script, settle=False)
    assert page.evaluate("window.first") == "0"
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    page.wait_for_function("[...host.shadowRoot.querySelectorAll('article')].every((el) => el.attributes.length > 2)")
    assert Eyes(page).labels() == ["Covered: Bullying and hate, by @ana. Reads like bullying. fairly sure"]
    Eyes(page).press("Show")
    origin.engine.wait_for(lambda: origin.engine.acts == [("show", "p1")])


def test_declarative_roots_and_late_upgrades_are_held(page: Page, origin: Origin) -> None:
    """A root from the parser, and one that a custom element makes when it is defined after it was inserted."""
    declared = (
        f'<div id="d"><template shadowrootmode="open">{article("COVER declared")}</template></div><x-late></x-late>'
    )
    script = """customElements.define("x-late", class extends HTMLElement {
      connectedCallback() { window.addPost("COVER late", "@ana", this.attachShadow({mode: "open"})); }
    });"""
    open_feed(page, origin, declared, script=script, settle=False)
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    page.wait_for_function(
        "['#d', 'x-late'].every((name) => document.querySelector(name).shadowRoot.querySelector('article [inert]'))"
    )
    assert len(Eyes(page).covers()) == 2


ROOT_LATER = """<x-feed>@PAUSE@<template shadowrootmode="open"><div><y-feed><script>0</script>
<template shadowrootmode="open">{inner}@PAUSE@{more}</template></y-feed></div>{outer}@PAUSE@</template></x-feed>"""
LOOK = """<script nonce="@NONCE@">window.seen = []; const look = () => { requestAnimationFrame(look);
  const outer = document.querySelector("x-feed")?.shadowRoot, inner = outer?.querySelector("y-feed")?.shadowRoot;
  for (const root of [outer, inner]) for (const post of root?.querySelectorAll("article") ?? [])
    seen.push(getComputedStyle(post).opacity); }; requestAnimationFrame(look);</script>"""


def test_roots_that_the_parser_makes_later_are_held(page: Page, origin: Origin) -> None:
    """The element is there, and seen, when the next piece of the document brings its root."""
    origin.setup["hold_ms"] = LONG
    inner, more, outer = article("NEVER inner"), article("COVER more"), article("COVER outer")
    open_feed(page, origin, LOOK + ROOT_LATER.format(inner=inner, more=more, outer=outer), settle=False)
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 3)
    page.wait_for_function("document.readyState === 'complete'")
    assert len(Eyes(page).covers()) == 2
    assert page.evaluate("seen.length > 5 && seen[0] === '0'")
    assert (
        page.evaluate(
            "document.querySelector('x-feed').shadowRoot.querySelector('y-feed').shadowRoot"
            ".querySelector('article').checkVisibility({checkOpacity: true})"
        )
        is False
    )


def test_a_post_with_a_shadow_of_its_own_can_be_covered(page: Page, origin: Origin) -> None:
    """Where a post's children are slotted, our host stands in its root, and what the root says is read too."""
    script = """const post = document.createElement("article"); post.className = "post";
    post.attachShadow({mode: "open"}).innerHTML = "<p>COVER in my own shadow</p><slot name=title></slot>";
    post.innerHTML = "<h2 slot=title>A title</h2>"; document.querySelector("main").append(post);"""
    open_feed(page, origin, script=script)
    eyes = Eyes(page)
    assert words_of(page) == ["k"]
    assert "A title" in origin.engine.posts[0].text
    eyes.press("Show")
    assert words_of(page) == ["s"]


def test_a_document_that_is_written_anew_keeps_its_covers_alive(page: Page, origin: Origin) -> None:
    """document.open() takes every listener away: what is covered afterwards can be opened all the same."""
    open_feed(page, origin, article("COVER before"))
    page.evaluate("([html]) => { document.open(); document.write(html); document.close(); }", [article("COVER after")])
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 2)
    settled(page)
    Eyes(page).press("Show")
    origin.engine.wait_for(lambda: origin.engine.acts == [("show", "p2")])


def test_what_becomes_a_post_later_is_found(page: Page, origin: Origin) -> None:
    """A class that is set after insertion makes a post of an element: held by the sheet, seen by the observer."""
    open_feed(page, origin, article("COVER", kind="plain"))
    page.evaluate("document.querySelector('article').className = 'post'")
    settled(page)
    assert words_of(page) == ["k"]


def test_comments_are_posts_of_their_own(page: Page, origin: Origin) -> None:
    """A comment within a post is judged for itself; other matches within a post are parts of it."""
    inner = article("COVER me", "@troll", "post comment") + article("quoted", "@q", "post")
    open_feed(page, origin, article("plain", more=inner))
    assert [(post.text, post.kind) for post in origin.engine.posts] == [
        ("plain\nquoted", "post"),
        ("COVER me", "comment"),
    ]
    assert words_of(page) == ["s", "k", "p"]


def test_posts_go_in_batches_and_in_order(page: Page, origin: Origin) -> None:
    """450 posts at once are asked about in three messages, in first-seen order."""
    add = "window.go = () => { for (let n = 0; n < 450; n += 1) addPost('plain ' + 'x'.repeat(n)); }"
    open_feed(page, origin, script=add)
    page.evaluate("window.go()")
    settled(page)
    assert [len(message.posts) for message in origin.engine.of(Judge)] == [200, 200, 50]
    lengths = [len(post.text) for post in origin.engine.posts]
    assert lengths == sorted(lengths)


def test_long_descriptions_fill_messages_too(page: Page, origin: Origin) -> None:
    """Twelve posts, each with more in its pictures' descriptions than a message's words may be together."""
    add = """window.go = () => { for (let n = 0; n < 12; n += 1) { const post = addPost("COVER " + n);
      for (let at = 0; at < 20; at += 1) { const image = document.createElement("img");
        image.alt = n + " " + at + "\u4e2d".repeat(19000); post.append(image); } } }"""
    open_feed(page, origin, script=add)
    page.evaluate("window.go()")
    settled(page)
    sizes = [len(msgspec.json.encode(message)) for message in origin.engine.of(Judge)]
    assert max(sizes) < MESSAGE_AT_MOST
    assert len(origin.engine.posts) == 12


def test_long_previews_fill_messages_too(page: Page, origin: Origin) -> None:
    """The longest posts that there can be: a question with one more is still short enough to be heard."""
    add = """window.go = () => { for (let n = 0; n < 3; n += 1) { const post = addPost("中".repeat(n ? 20000 : 19000));
      for (let at = 0; at < 20; at += 1) for (const name of ["img", "a"]) {
        const part = document.createElement(name), words = n + " " + at + "中".repeat(19990);
        if (name === "img") part.alt = words; else { part.className = "card"; part.textContent = words; }
        post.append(part); } } }"""
    open_feed(page, origin, script=add)
    page.evaluate("window.go()")
    settled(page)
    messages = origin.engine.of(Judge)
    assert max(len(msgspec.json.encode(message)) for message in messages) < MESSAGE_AT_MOST
    assert [(len(post.alts), len(post.cards)) for post in origin.engine.posts] == [(20, 20)] * 3
    assert len(messages) == 3


def test_what_is_being_written_is_not_read(page: Page, origin: Origin) -> None:
    """A field in a post is the person's own: its words are not sent, and typing holds nothing."""
    field = '<div contenteditable="true" id="mine">my draft</div><textarea>another</textarea>'
    open_feed(page, origin, f'<article class="post">A walk{field}</article>')
    page.locator("#mine").click()
    page.keyboard.type("secret")
    assert [post.text for post in origin.engine.posts] == ["A walk"]


def test_pictures_are_described_to_the_engine(page: Page, origin: Origin) -> None:
    """Descriptions go along; an emoji drawn as a picture belongs to the words."""
    pictures = '<p class="text">so <img alt="😀">happy</p><img alt="A long ladder against a wall" src="data:,">'
    open_feed(page, origin, f'<article class="post">{pictures}</article>')
    (post,) = origin.engine.posts
    assert (post.text, post.alts) == ("so 😀happy", ["A long ladder against a wall"])


def test_buttons_among_the_words_are_no_words(page: Page, origin: Origin) -> None:
    """What unfolds a long post stands in its text, and is gone once it is pressed: the post stays the same."""
    text = '<p class="text">One <i>two<button class="unfold">… more</button></i></p>'
    open_feed(
        page,
        origin,
        f'<article class="post">{text}</article>',
        '<article class="post">One <b class="unfold">less</b></article>',
    )
    assert [post.text for post in origin.engine.posts] == ["One two", "One"]


def test_previews_are_told_to_the_engine_apart_from_the_words(page: Page, origin: Origin) -> None:
    """What a linked page is about goes along, also where it comes late; then the post is asked about anew."""
    card = '<a class="card"><b>A page</b><p>COVER</p></a>'
    open_feed(page, origin, f'<article class="post"><div class="text">look {card}</div></article>', article("here"))
    first, second = origin.engine.posts
    assert (first.text, first.cards, second.cards) == ("look", ["A page\nCOVER"], [])
    page.evaluate("(card) => document.querySelectorAll('article')[1].insertAdjacentHTML('beforeend', card)", card)
    origin.engine.wait_for(lambda: len(origin.engine.posts) > 2)
    assert (origin.engine.posts[2].text, origin.engine.posts[2].cards) == ("here", ["A page\nCOVER"])


def test_pausing_lifts_every_cover_and_resuming_puts_them_back(page: Page, origin: Origin) -> None:
    """`Covering` works live, also on posts that come meanwhile."""
    open_feed(page, origin, article("COVER"), article("HIDE"))
    origin.engine.say(Covering(False))
    page.wait_for_function("document.querySelectorAll('[inert]').length === 0")
    assert words_of(page) == ["s", "s"]
    page.evaluate("window.addPost('COVER two')")
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 3)
    assert is_seen(page, "article:nth-of-type(3)")
    origin.engine.say(Covering(True, "solid"))
    page.wait_for_function("document.querySelectorAll('[inert]').length === 4")
    assert words_of(page) == ["k", "n", "k"]
    assert all("solid" in cover.classes for cover in Eyes(page).covers())


def test_forget_asks_again_and_keeps_the_screen(page: Page, origin: Origin) -> None:
    """New rules: every post is asked about again; until the answer is here nothing changes."""
    open_feed(page, origin, article("COVER"), article("plain"))
    origin.engine.judge = lambda post: None
    origin.engine.say(Forget())
    origin.engine.wait_for(lambda: len(origin.engine.posts) == 4)
    assert words_of(page) == ["k", "s"]
    origin.engine.say(Verdicts({"p1": SHOW, "p2": COVER}))
    page.wait_for_function("document.querySelectorAll('article')[1].querySelector('[inert]')")
    assert words_of(page) == ["s", "k"]


def test_feed_children_are_posts_unless_they_wrap_posts(page: Page, origin: Origin) -> None:
    """A feed's child is judged; one that only wraps posts lets them be judged; an empty one is no post at all."""
    origin.setup["site"] = msgspec.structs.replace(SITE, feeds=[".feed"])
    posts = f'<div class="feed"><div>LABEL bare</div><div><i></i>{article("COVER inner")}</div><div id="e"></div></div>'
    open_feed(page, origin, posts)
    assert [post.text for post in origin.engine.posts] == ["LABEL bare", "COVER inner"]
    assert words_of(page, ".feed > div") == ["s", "p", "s"]
    page.evaluate("document.querySelector('#e').textContent = 'COVER filled'")
    page.wait_for_function("document.querySelector('#e > div')")
    assert words_of(page, "#e") == ["k"]


def test_a_page_that_fails_us_is_shown_as_it_came(page: Page, origin: Origin) -> None:
    """Selectors that this browser does not know are left out; the rest works."""
    origin.setup["site"] = msgspec.structs.replace(
        SITE, post=["::nonsense(((", "article.post"], text=["p:unknown()", ".text"]
    )
    open_feed(page, origin, article("COVER"), article("plain"))
    assert words_of(page) == ["k", "s"]


@pytest.mark.parametrize("verdict", [SHOW, PageVerdict("space", "x", fold=False)])
def test_shown_posts_get_their_own_transitions_back(page: Page, origin: Origin, verdict: PageVerdict) -> None:
    """A release starts no transition of the site's, and a moment later the site's transitions work as ever."""

    def judge(post: PagePost) -> PageVerdict | None:
        return verdict if "plain" in post.text else by_word(post)

    origin.engine.judge = judge
    open_feed(page, origin, article("plain"), style="article{transition:opacity 3s}")
    assert page.eval_on_selector("article", "(el) => getComputedStyle(el).opacity") == "1"
    page.wait_for_function("getComputedStyle(document.querySelector('article')).transitionDuration === '3s'")


def test_a_site_that_undoes_everything_does_not_hang_its_tab(page: Page, origin: Origin) -> None:
    """Its observer takes off our marks and hosts at once: we contest that a few times a second, no more."""
    script = """window.undone = 0;
      const undo = (records) => { for (const {target, addedNodes, attributeName} of records) {
      if (attributeName && target.hasAttribute(attributeName)) { undone += 1; target.removeAttribute(attributeName); }
      for (const node of addedNodes) if (node.localName === "div") { undone += 1; node.remove(); } } };
      const all = {subtree: true, childList: true, attributes: true};
      new MutationObserver(undo).observe(document.querySelector("main"), all);"""
    open_feed(page, origin, article("plain"), article("COVER"), script=script, settle=False)
    page.wait_for_function("window.undone > 5")
    page.wait_for_timeout(300)
    assert page.evaluate("window.undone") < 500
