"""A press is whose it began on, to its end, in real Chromium: whatever comes between its down and its up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec
import pytest
from playwright.sync_api import Page

from tests.page.feed import STYLE, Eyes, article, open_feed, words_of
from tests.page.stub import COVER, SHOW, Origin
from wellbeing.page_messages import Act, Covering, PageVerdict, Verdicts

PRESS = (
    "pointerdown mousedown pointerup pointercancel mouseup click auxclick dblclick "
    "touchstart touchend touchcancel keydown keypress keyup"
)
SITE = f"""
window.heard = []; window.opened = 0;
for (const type of "{PRESS}".split(" ")) for (const on of [window, document.querySelector("main")])
  on.addEventListener(type, () => {{ heard.push(type) }}, on === window);
document.querySelector("main").addEventListener("click", ({{target}}) => {{ opened += !!target.closest("article"); }});
"""
"""A site that hears all it can, and opens a post that is clicked."""

CAROUSEL = """
window.dragging = false; window.menu = 0; let longPress = 0;
const main = document.querySelector("main");
main.addEventListener("pointerdown", () => { dragging = true; longPress = setTimeout(() => { menu += 1 }, 500) });
for (const type of ["pointerup", "pointercancel"])
  main.addEventListener(type, () => { dragging = false; clearTimeout(longPress) });
"""
"""A row of pictures that follows the pointer while it is down, and a menu that a long press opens."""

DOWN_OF = {"pointerup": "pointerdown", "mouseup": "mousedown", "touchend": "touchstart"}

LONGER = msgspec.structs.replace(COVER, reason="Reads like bullying, " + "and like more of it, " * 9, help="harm")
Between = Callable[[Page, Origin], None]


def judged_as(verdict: PageVerdict) -> Between:
    """A new verdict for the first post."""
    mark = {"cover": "k", "show": "s"}[verdict.action]

    def between(page: Page, origin: Origin) -> None:
        eyes = Eyes(page)
        before = eyes.covers()
        origin.engine.say(Verdicts({"p1": verdict}))
        wait_for(page, mark)
        for _ in range(50):
            if eyes.covers() != before:
                return
            quiet(page)
        pytest.fail("the new verdict changed nothing")

    return between


def wait_for(page: Page, mark: str) -> None:
    """Until the first post has this mark of ours."""
    page.wait_for_function(
        """(mark) => [...document.querySelector("article").attributes].some(({name, value}) =>
        /^w[0-9a-f]{20}$/.test(name) && value[0] === mark)""",
        arg=mark,
    )


def covering_ends(page: Page, origin: Origin) -> None:
    origin.engine.say(Covering(on=False))
    wait_for(page, "s")


def site_draws_anew(page: Page, origin: Origin) -> None:
    """As sites do whenever anything has changed: other elements, the same words."""
    page.evaluate("const old = document.querySelector('main'); old.innerHTML = old.innerHTML")
    wait_for(page, "k")


def site_draws_the_post_anew(page: Page, origin: Origin) -> None:
    page.evaluate("document.querySelector('article').outerHTML = document.querySelector('article').outerHTML")
    wait_for(page, "k")


def site_takes_it_away(page: Page, origin: Origin) -> None:
    page.evaluate("document.querySelector('article').remove()")


def it_slides_off(page: Page, origin: Origin) -> None:
    """Onto another post."""
    page.mouse.move(300, 300)


def nothing(page: Page, origin: Origin) -> None:
    """The plain case."""


BETWEEN = [
    nothing, judged_as(LONGER), judged_as(SHOW), covering_ends, site_draws_anew, site_draws_the_post_anew,
    site_takes_it_away, it_slides_off,
]  # fmt: skip


@pytest.fixture
def eyes(page: Page, origin: Origin) -> Eyes:
    """On a page with a covered post above others."""
    open_feed(page, origin, article("COVER", "@mara"), article("plain"), article("plain too"), script=SITE)
    return Eyes(page)


def heard(page: Page) -> list[object]:
    """What the site heard, and how often it opened a post."""
    return list(page.evaluate("[heard, opened]"))


@pytest.mark.parametrize("button", ["left", "right"])
@pytest.mark.parametrize("between", BETWEEN)
def test_the_site_hears_nothing_of_a_press_that_began_on_a_cover(
    eyes: Eyes, page: Page, origin: Origin, between: Between, button: Literal["left", "right"]
) -> None:
    page.mouse.move(*eyes.middle(eyes.find("Show")))
    page.mouse.down(button=button)
    between(page, origin)
    page.mouse.up(button=button)
    assert heard(page) == [[], 0]
    page.mouse.click(300, 300)
    assert set(heard(page)[0]) == {"pointerdown", "mousedown", "pointerup", "mouseup", "click"}  # type: ignore[call-overload]


@pytest.mark.parametrize("between", [each for each in BETWEEN if each is not it_slides_off])
def test_the_site_hears_nothing_of_a_touch_that_began_on_a_cover(
    page: Page, origin: Origin, eyes: Eyes, between: Between
) -> None:
    x, y = eyes.middle(eyes.find("Show"))
    touch(eyes, "touchStart", x, y)
    between(page, origin)
    touch(eyes, "touchEnd")
    quiet(page)
    assert heard(page) == [[], 0]
    page.mouse.click(300, 300)
    assert "click" in heard(page)[0]  # type: ignore[operator]


def touch(eyes: Eyes, kind: str, *at: float) -> None:
    """With one finger, or with none any more."""
    points = [{"x": at[0], "y": at[1]}] if at else []
    eyes.cdp.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def quiet(page: Page) -> None:
    """Until what a press brings with it has come."""
    page.evaluate("new Promise((done) => setTimeout(done, 100))")


def uncovered(page: Page, origin: Origin, eyes: Eyes) -> tuple[float, float]:
    """Where the first post's *Show* would be, while nothing covers it."""
    at = eyes.middle(eyes.find("Show"))
    judged_as(SHOW)(page, origin)
    return at


@pytest.mark.parametrize("after", [nothing, site_draws_the_post_anew, site_draws_anew])
def test_a_press_that_began_on_the_site_neither_uncovers_nor_opens(
    eyes: Eyes, page: Page, origin: Origin, after: Between
) -> None:
    """Where a cover came meanwhile, in the site's own elements or in new ones."""
    page.mouse.move(*uncovered(page, origin, eyes))
    page.mouse.down()
    judged_as(COVER)(page, origin)
    after(page, origin)
    page.mouse.up()
    assert (words_of(page)[0], page.evaluate("opened"), origin.engine.of(Act)) == ("k", 0, [])
    eyes.press("Show")
    assert words_of(page)[0] == "s"


def test_a_touch_that_began_on_the_site_neither_uncovers_nor_opens(eyes: Eyes, page: Page, origin: Origin) -> None:
    """A finger lets go of what it touched: the site hears that, and nothing more."""
    x, y = uncovered(page, origin, eyes)
    touch(eyes, "touchStart", x, y)
    judged_as(COVER)(page, origin)
    page.evaluate("heard = []")
    touch(eyes, "touchEnd")
    quiet(page)
    assert (words_of(page)[0], page.evaluate("opened"), origin.engine.of(Act)) == ("k", 0, [])
    assert set(page.evaluate("heard")) == {"pointerup", "touchend"}


def double_click_on_show(eyes: Eyes, page: Page, origin: Origin) -> None:
    """Its second half begins on the post that the first half has shown."""
    page.mouse.dblclick(*eyes.middle(eyes.find("Show")))


def cover_comes_under_the_mouse(eyes: Eyes, page: Page, origin: Origin) -> None:
    page.mouse.move(*uncovered(page, origin, eyes))
    page.mouse.down()
    judged_as(COVER)(page, origin)
    page.mouse.up()


def cover_comes_under_the_finger(eyes: Eyes, page: Page, origin: Origin) -> None:
    x, y = uncovered(page, origin, eyes)
    touch(eyes, "touchStart", x, y)
    judged_as(COVER)(page, origin)
    touch(eyes, "touchEnd")


def drag_let_go_over_a_cover(eyes: Eyes, page: Page, origin: Origin) -> None:
    page.mouse.move(300, 300)
    page.mouse.down()
    page.mouse.move(*eyes.middle(eyes.find("Show")), steps=4)
    page.mouse.up()


@pytest.mark.parametrize(
    "presses",
    [double_click_on_show, cover_comes_under_the_mouse, cover_comes_under_the_finger, drag_let_go_over_a_cover],
)
def test_a_press_that_the_site_heard_begin_ends_for_it(
    page: Page, origin: Origin, presses: Callable[[Eyes, Page, Origin], None]
) -> None:
    """Else it would drag on, and open the menu of a long press; what acts is still not the site's."""
    open_feed(page, origin, article("COVER", "@mara"), article("plain"), article("plain too"), script=SITE + CAROUSEL)
    presses(Eyes(page), page, origin)
    assert page.evaluate("dragging") is False
    page.wait_for_timeout(600)  # longer than a long press
    assert page.evaluate("[dragging, menu, opened]") == [False, 0, 0]
    heard = page.evaluate("heard")
    assert "pointerdown" in heard
    for up, down in DOWN_OF.items():
        assert heard.count(up) == heard.count(down)
    assert not {"click", "dblclick"} & set(heard)


def test_a_scroll_that_began_on_a_cover_is_not_the_site_s(eyes: Eyes, page: Page) -> None:
    """Neither its down nor that the browser took it over."""
    page.evaluate("document.body.style.height = '3000px'")
    x, y = eyes.middle(eyes.find("Show"))
    touch(eyes, "touchStart", x, y)
    for step in range(1, 6):
        touch(eyes, "touchMove", x, y - 15 * step)
    touch(eyes, "touchEnd")
    page.wait_for_function("scrollY > 0")
    quiet(page)
    assert not {"pointerdown", "pointerup", "pointercancel", "click"} & set(page.evaluate("heard"))


@pytest.mark.parametrize("times", [3, 4])
def test_of_quick_clicks_on_show_the_third_is_the_person_s(eyes: Eyes, page: Page, origin: Origin, times: int) -> None:
    """Who goes on clicking means what they see."""
    page.mouse.click(*eyes.middle(eyes.find("Show")), click_count=times)
    assert (words_of(page)[0], [act for act, _ in acts(origin)], page.evaluate("opened")) == ("s", ["show"], times - 2)


@pytest.mark.parametrize("presses", ["mouse", "finger"])
def test_a_press_on_the_site_is_the_site_s_own(eyes: Eyes, page: Page, presses: str) -> None:
    """Whole, also after one on a cover, and the second click of two."""
    eyes.press("Show")
    if presses == "finger":
        touch(eyes, "touchStart", 300, 300)
        touch(eyes, "touchEnd")
        quiet(page)
        whole = ["pointerdown", "touchstart", "pointerup", "touchend", "mousedown", "mouseup", "click"]
    else:
        page.mouse.dblclick(300, 300)
        whole = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"] * 2 + ["dblclick"]
    assert heard(page)[0] == [each for each in whole for _ in range(2)]


def test_what_is_let_go_on_another_button_presses_neither(eyes: Eyes, page: Page, origin: Origin) -> None:
    """As with any buttons."""
    page.mouse.move(*eyes.middle(eyes.find("Skip")))
    page.mouse.down()
    page.mouse.move(*eyes.middle(eyes.find("Show")))
    page.mouse.up()
    assert (words_of(page)[0], origin.engine.of(Act), heard(page)) == ("k", [], [[], 0])


def test_a_double_click_on_show_opens_nothing(eyes: Eyes, page: Page, origin: Origin) -> None:
    """Its second half falls on the post that the first half has shown."""
    page.mouse.dblclick(*eyes.middle(eyes.find("Show")))
    assert (words_of(page)[0], [act for act, _ in acts(origin)], page.evaluate("opened")) == ("s", ["show"], 0)
    assert not {"mousedown", "mouseup", "click", "dblclick"} & set(page.evaluate("heard"))


def acts(origin: Origin) -> list[tuple[str, str]]:
    origin.engine.wait_for(lambda: origin.engine.acts)
    return origin.engine.acts


def test_a_double_click_presses_no_button_that_moved_up(page: Page, origin: Origin) -> None:
    """Its second half falls on what moved up: the button of another cover, which it does not press."""
    style = STYLE + "article{padding:0;border:0;height:200px} article:first-child{height:288px}"
    open_feed(page, origin, article("COVER 1"), article("COVER 2"), style=style)
    eyes = Eyes(page)
    page.mouse.dblclick(*eyes.middle(eyes.find("Skip")))
    assert words_of(page) == ["l", "k"]


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_site_hears_nothing_of_a_key_that_went_down_on_a_cover(
    eyes: Eyes, page: Page, origin: Origin, key: str
) -> None:
    """Also where the cover is gone when the key comes up, or while it is held."""
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert eyes.focused() == "Show"
    page.evaluate("heard = []")
    page.keyboard.down(key)
    covering_ends(page, origin)
    page.keyboard.down(key)
    page.keyboard.up(key)
    assert heard(page) == [[], 0]
    page.keyboard.press(key)
    assert {"keydown", "keyup"} <= set(page.evaluate("heard"))


@pytest.mark.parametrize("button", ["left", "middle"])
def test_a_cover_in_a_link_follows_it_nowhere(page: Page, origin: Origin, button: Literal["left", "middle"]) -> None:
    """Some sites wrap a whole post in one: what is pressed beside our buttons is still ours."""
    open_feed(page, origin, f'<a href="/elsewhere">{article("COVER")}</a>')
    box = page.locator("article").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 12, box["y"] + box["height"] / 2, button=button)
    Eyes(page).press("Show")
    quiet(page)
    assert (words_of(page), page.url, len(page.context.pages)) == (["s"], origin.url + "/", 1)
