"""Before a health claim is passed on, real Chromium: what is asked, what the site hears, and when nobody is asked."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import pytest
from playwright.sync_api import Page

from tests.page.feed import Cover, Eyes, article, feed_page, open_feed, settled
from tests.page.stub import SITE, Origin, by_word
from wellbeing.page_messages import At, Beat, Covering, Forget, Judge, PageMarks, PagePost, PageVerdict
from wellbeing.spoken import spoken

CLAIM = PageVerdict("label", "Health claims without a source", "Reads like it.", "sure", "@ana", claim=True)
SHARE = '<button class="share">Share</button><button class="like">Like</button>'
EVERYTHING = "pointerdown pointerup mousedown mouseup click dblclick touchstart touchend keydown keypress keyup"
HEARS = f"""
window.heard = []; window.shared = 0;
for (const type of "{EVERYTHING}".split(" ")) addEventListener(type, (event) => {{
  const on = event.composedPath().find((node) => node.className === "share" || node.className === "like");
  if (on) heard.push(on.className + " " + type);
}}, true);
addEventListener("click", (event) => {{ shared += event.target.className === "share"; }});
"""
BOX = """() => { const box = document.documentElement.lastChild.getBoundingClientRect();
  return [box.x, box.y, box.right, box.bottom]; }"""
ASKED = ["Not sure: leave it", "Yes, go on"]
OVER = "From Feed Wellbeing, once for each post."
LINE = "Press the button again to share."


def judged(post: PagePost) -> PageVerdict | None:
    """By a word in the text, and whose it is."""
    return CLAIM if "CLAIM" in post.text else by_word(post)


def claim(words: str = "CLAIM", more: str = SHARE, author: str = "@ana") -> str:
    """A post with a button to share."""
    return article(words, author, more=more)


@pytest.fixture
def sharing(origin: Origin) -> Origin:
    """An origin whose site names its buttons to share, and whose engine knows claims."""
    marks = PageMarks(own=[".mine"])
    origin.setup["site"] = msgspec.structs.replace(SITE, share=["]broken[", "button.share"], marks=marks)
    origin.engine.judge = judged
    return origin


def cards(eyes: Eyes) -> list[Cover]:
    """What of ours stands beside a button to share, chips of labels apart."""
    return [cover for cover in eyes.covers() if OVER in cover.words or LINE in cover.words]


def shared(page: Page) -> int:
    """How often the site was told to share."""
    return int(page.evaluate("shared"))


def press(page: Page, nth: int = 0) -> None:
    """On a button to share, with the mouse."""
    page.locator("button.share").nth(nth).click()


def started(page: Page, origin: Origin, *posts: str, **parts: str) -> Eyes:
    """An open feed whose site hears everything."""
    open_feed(page, origin, *posts, script=HEARS, **parts)
    return Eyes(page)


def test_the_first_press_asks_and_the_site_hears_nothing_of_it(page: Page, sharing: Origin) -> None:
    """Neither the click nor what leads to it: sites act on any of them. The way out stands first and has the focus."""
    eyes = started(page, sharing, claim(), claim("plain"))
    press(page)
    (card,) = cards(eyes)
    off = "You can switch this off in the app, under Settings."
    assert card.words == [OVER, "Before you pass this on", "Does this seem accurate to you?", off]
    assert list(card.buttons) == ASKED
    assert eyes.focused() == "Not sure: leave it"
    assert card.label == "Before you pass this on. Does this seem accurate to you?"
    assert page.evaluate("[heard, shared]") == [[], 0]


def test_after_a_yes_the_next_press_goes_through_whole(page: Page, sharing: Origin) -> None:
    """The card says so in one line, which stands by and goes with that press; the keyboard is on the button again."""
    eyes = started(page, sharing, claim())
    press(page)
    eyes.press("Yes, go on")
    (line,) = cards(eyes)
    assert (line.words, line.buttons) == ([LINE], {})
    assert page.evaluate("document.activeElement.className") == "share"
    assert shared(page) == 0
    press(page)
    assert shared(page) == 1
    assert page.evaluate("heard").count("share click") == 1
    assert "share pointerdown" in page.evaluate("heard")
    assert cards(eyes) == []
    press(page)
    assert (shared(page), cards(eyes)) == (2, [])


def test_the_line_after_a_yes_goes_by_itself(page: Page, sharing: Origin) -> None:
    eyes = started(page, sharing, claim())
    press(page)
    eyes.press("Yes, go on")
    page.wait_for_timeout(8_500)
    assert cards(eyes) == []


def test_leaving_it_shares_nothing_and_asks_no_second_time(page: Page, sharing: Origin) -> None:
    """Once per post: who comes back to it has thought of it."""
    eyes = started(page, sharing, claim())
    press(page)
    eyes.press("Not sure: leave it")
    assert (cards(eyes), shared(page)) == ([], 0)
    press(page)
    assert (cards(eyes), shared(page)) == ([], 1)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_are_asked_too_and_one_that_is_held_answers_nothing(page: Page, sharing: Origin, key: str) -> None:
    """No keydown, keypress, keyup or click of that press is the site's; Esc is the way out, and leads back."""
    eyes = started(page, sharing, claim())
    page.locator("button.share").focus()
    page.keyboard.down(key)
    page.keyboard.down(key)
    page.keyboard.up(key)
    assert len(cards(eyes)) == 1
    page.keyboard.press(key)
    assert len(cards(eyes)) == 1, "a key meant for the page a moment ago is no answer"
    page.keyboard.press("Escape")
    assert (cards(eyes), page.evaluate("[heard, shared]")) == ([], [[], 0])
    page.keyboard.press(key)
    assert shared(page) == 1
    assert page.evaluate("heard")[0] == "share keydown"


def test_a_key_that_answers_shares_nothing_however_long_it_is_held(page: Page, sharing: Origin) -> None:
    """The button has the focus again while the key is still down: the rest of that press is not the site's."""
    eyes = started(page, sharing, claim())
    page.locator("button.share").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(700)
    for _ in range(3):
        page.keyboard.down("Enter")
    page.keyboard.up("Enter")
    assert (cards(eyes), page.evaluate("[document.activeElement.className, heard]")) == ([], ["share", []])
    page.keyboard.press("Enter")
    assert shared(page) == 1


def test_a_person_answers_with_the_keyboard(page: Page, sharing: Origin) -> None:
    eyes = started(page, sharing, claim())
    page.locator("button.share").focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(700)
    page.keyboard.press("Tab")
    assert eyes.focused() == "Yes, go on"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert shared(page) == 1


def test_a_double_click_is_one_press(page: Page, sharing: Origin) -> None:
    eyes = started(page, sharing, claim())
    page.locator("button.share").dblclick()
    assert (len(cards(eyes)), page.evaluate("[heard, shared]")) == (1, [[], 0])


def test_a_finger_is_asked_and_can_still_scroll(page: Page, sharing: Origin) -> None:
    """Touches reach the site no more than the click does."""
    touching = page.context.browser.new_context(has_touch=True, viewport={"width": 420, "height": 700})  # type: ignore[union-attr]
    phone = touching.new_page()
    eyes = started(phone, sharing, claim(), *[claim("plain")] * 20)
    phone.locator("button.share").first.tap()
    assert (len(cards(eyes)), phone.evaluate("[heard, shared]")) == (1, [[], 0])
    touching.close()


def test_a_press_without_a_pointer_is_asked(page: Page, sharing: Origin) -> None:
    """A click alone, as screen readers press: here the browser's own, of a label. The page's own goes its way."""
    button = '<label for="it">Pass it on</label><button class="share" id="it">Share</button>'
    eyes = started(page, sharing, claim(more=button))
    page.evaluate("document.getElementById('it').click()")
    assert (cards(eyes), shared(page)) == ([], 1)
    page.locator("label").click()
    assert (len(cards(eyes)), shared(page)) == (1, 1)
    eyes.press("Yes, go on")
    page.locator("label").click()
    assert shared(page) == 2


@pytest.mark.parametrize(
    "post",
    [
        claim("plain"), claim("LABEL"), claim(more=SHARE.replace("button", "b")),
        claim(more=f'<i class="mine"></i>{SHARE}'),
    ],
    ids=["shown", "another topic", "another button", "one's own"],
)  # fmt: skip
def test_no_other_press_is_touched(page: Page, sharing: Origin, post: str) -> None:
    """Other posts, other topics, other buttons, and what one wrote oneself."""
    eyes = started(page, sharing, claim(), post)
    page.locator(".share").nth(1).click()
    assert (cards(eyes), page.evaluate("[...new Set(heard)].length >= 5 && shared")) == ([], 1)


def test_other_keys_and_buttons_of_the_mouse_are_not_touched(page: Page, sharing: Origin) -> None:
    """A menu of the browser, a new tab, a way on with the keyboard: none of them shares."""
    eyes = started(page, sharing, claim())
    page.locator(".share").click(button="right")
    page.locator(".share").click(button="middle")
    page.locator(".share").focus()
    page.keyboard.press("a")
    page.keyboard.press("Tab")
    assert cards(eyes) == []
    assert {each for each in page.evaluate("heard") if each.endswith("down")} == {
        "share pointerdown", "share mousedown", "share keydown"
    }  # fmt: skip
    assert page.evaluate("document.activeElement.className") == "like"


def test_a_press_that_is_taken_back_asks_nothing(page: Page, sharing: Origin) -> None:
    """The pointer leaves the button before it is let go; keys on that button are the page's then."""
    eyes = started(page, sharing, claim())
    page.locator(".share").hover()
    page.mouse.down()
    page.mouse.move(5, 500)
    page.mouse.up()
    page.locator(".share").focus()
    page.keyboard.press("Tab")
    assert (cards(eyes), page.evaluate("document.activeElement.className")) == ([], "like")
    assert page.evaluate("heard") == ["share keydown", "like keyup"]


def test_who_said_that_the_label_is_wrong_is_not_asked(page: Page, sharing: Origin) -> None:
    eyes = started(page, sharing, article("plain"), claim())
    eyes.press("Health claims without a source")
    eyes.press("Wrong?")
    press(page)
    assert (cards(eyes), shared(page)) == ([], 1)


def test_another_button_of_the_same_post_is_not_touched(page: Page, sharing: Origin) -> None:
    eyes = started(page, sharing, claim())
    page.locator(".like").click()
    assert cards(eyes) == []
    assert page.evaluate("heard") == [
        f"like {each}" for each in ("pointerdown", "mousedown", "pointerup", "mouseup", "click")
    ]


def test_the_same_words_drawn_anew_are_the_same_post(page: Page, sharing: Origin) -> None:
    """A site that draws its feed again, as many do, asks nobody again; other words are another post."""
    eyes = started(page, sharing, claim())
    press(page)
    eyes.press("Not sure: leave it")
    page.evaluate("document.querySelector('article').outerHTML = document.querySelector('article').outerHTML")
    settled(page)
    press(page)
    assert (cards(eyes), shared(page)) == ([], 1)
    page.evaluate("document.querySelector('.text').textContent = 'another CLAIM'")
    sharing.engine.wait_for(lambda: any(post.text == "another CLAIM" for post in sharing.engine.posts))
    settled(page)
    press(page)
    assert (len(cards(eyes)), shared(page)) == (1, 1)


def test_nobody_is_asked_while_covering_is_paused(page: Page, sharing: Origin) -> None:
    eyes = started(page, sharing, claim())
    sharing.engine.say(Covering(on=False))
    page.wait_for_timeout(200)
    press(page)
    assert (cards(eyes), shared(page)) == ([], 1)
    sharing.engine.say(Covering(on=True))
    page.wait_for_timeout(200)
    press(page)
    assert (len(cards(eyes)), shared(page)) == (1, 1)


def test_once_it_is_switched_off_nobody_is_asked_any_more(page: Page, sharing: Origin) -> None:
    """The engine has pages ask again, and says of no post that it is a claim."""
    eyes = started(page, sharing, claim())
    sharing.engine.judge = lambda post: msgspec.structs.replace(CLAIM, claim=False)
    sharing.engine.say(Forget())
    sharing.engine.wait_for(lambda: len(sharing.engine.of(Judge)) == 2)
    page.wait_for_timeout(200)
    press(page)
    assert (cards(eyes), shared(page)) == ([], 1)


def test_who_goes_on_elsewhere_has_left_the_card(page: Page, sharing: Origin) -> None:
    """It closes, and that press is the page's."""
    eyes = started(page, sharing, claim(), claim("plain"))
    press(page)
    page.locator(".like").nth(0).click()
    assert cards(eyes) == []
    assert "like click" in page.evaluate("heard")


@pytest.mark.parametrize(("width", "top"), [(800, 10), (800, 560), (340, 300)])
def test_the_card_stands_beside_the_button_within_the_window_and_not_on_it(
    page: Page, sharing: Origin, width: int, top: int
) -> None:
    """Below it, or above where there is no room; where the page scrolls, it goes along."""
    page.set_viewport_size({"width": width, "height": 700})
    style = (
        f"body{{margin:0;height:3000px}} article{{min-height:0}} .share{{position:absolute;right:4px;top:{top + 20}px}}"
    )
    eyes = started(page, sharing, claim(), style=style)
    press(page)
    for scrolled in (0, 15):
        page.evaluate("(to) => scrollTo(0, to)", scrolled)
        page.wait_for_timeout(100)
        card = page.evaluate(BOX)
        button = page.locator(".share").bounding_box()
        assert button is not None
        assert card[0] >= 0
        assert card[1] >= 0
        assert card[2] <= width
        assert card[3] <= 700
        below, above = card[1] - button["y"] - button["height"], button["y"] - card[3]
        assert pytest.approx(8, abs=1) in (below, above)
    eyes.press("Yes, go on")
    press(page)
    assert shared(page) == 1


@pytest.mark.parametrize("background", ["#ffffff", "#15202b"])
def test_it_is_light_or_dark_as_its_page_is(page: Page, sharing: Origin, background: str) -> None:
    eyes = started(page, sharing, claim(), style=f"body{{background:{background}}}")
    press(page)
    assert ("dark" if background == "#15202b" else "light") in cards(eyes)[0].classes


def test_within_a_dialog_of_the_page_it_can_be_pressed(page: Page, sharing: Origin) -> None:
    """What stands outside of a modal dialog is out of reach."""
    html = feed_page(script=HEARS + "document.querySelector('dialog').showModal();")
    sharing.pages["/"] = (html.replace("<main>", f"<main><dialog>{claim()}</dialog>"), {})
    page.goto(sharing.url + "/")
    settled(page)
    eyes = Eyes(page)
    press(page)
    assert eyes.focused() == "Not sure: leave it"
    eyes.press("Yes, go on")
    press(page)
    assert shared(page) == 1


def test_it_speaks_the_persons_language_also_from_the_middle(page: Page, sharing: Origin) -> None:
    eyes = started(page, sharing, claim())
    press(page)
    sharing.engine.say(spoken("de").for_page)
    page.wait_for_timeout(300)
    assert any("Nicht sicher: lassen" in cover.buttons for cover in eyes.covers())


def test_the_engine_hears_nothing_of_it(page: Page, sharing: Origin) -> None:
    """What was asked and answered stays in the page; no message there can switch anything off."""
    eyes = started(page, sharing, claim())
    press(page)
    eyes.press("Yes, go on")
    press(page)
    page.wait_for_timeout(300)
    assert {type(each) for each in sharing.engine.heard} <= {Judge, Beat, At}


# what a page tries

FORGE: Mapping[str, str] = {
    "a press on the button": """() => { const button = document.querySelector(".share");
      for (const type of ["pointerdown", "mousedown", "mouseup", "click"])
        button.dispatchEvent(new MouseEvent(type, {bubbles: true, composed: true, detail: 1})); }""",
    "a key": """() => document.querySelector(".share").dispatchEvent(
      new KeyboardEvent("keydown", {key: "Enter", bubbles: true}))""",
}


@pytest.mark.parametrize("what", FORGE)
def test_presses_of_the_pages_own_open_nothing_and_go_their_way(page: Page, sharing: Origin, what: str) -> None:
    eyes = started(page, sharing, claim())
    page.evaluate(FORGE[what])
    assert cards(eyes) == []
    assert page.evaluate("heard.length") > 0


def test_a_page_can_neither_answer_nor_read_the_card(page: Page, sharing: Origin) -> None:
    """Events of its own press nothing there, the root is closed, and no words of ours can be found."""
    eyes = started(page, sharing, claim())
    press(page)
    page.evaluate(
        """() => { const host = document.documentElement.lastChild, box = host.getBoundingClientRect();
        for (let x = 4; x < box.width; x += 12) for (let y = 4; y < box.height; y += 12) host.dispatchEvent(
          new MouseEvent("click", {bubbles: true, detail: 1, clientX: box.x + x, clientY: box.y + y}));
        for (const key of ["Enter", "Escape"]) host.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
        host.click(); }"""
    )
    assert len(cards(eyes)) == 1
    assert page.evaluate("document.documentElement.lastChild.shadowRoot") is None
    for words in ("accurate", "Yes, go on", "pass this on"):
        assert page.evaluate("(words) => find(words, false, false, true)", words) is False


def test_a_page_that_takes_the_card_away_or_breaks_its_functions_loses_no_press(page: Page, sharing: Origin) -> None:
    """The next press goes through: nobody is kept from sharing by a card that is not there."""
    breaking = "HTMLElement.prototype.showPopover = HTMLElement.prototype.focus = () => { throw 1; };"
    open_feed(page, sharing, claim(), script=HEARS + breaking)
    eyes = Eyes(page)
    press(page)
    assert len(cards(eyes)) == 1
    page.evaluate("document.documentElement.lastChild.remove()")
    page.wait_for_timeout(700)
    press(page)
    assert shared(page) == 1


def test_strict_pages_ask_too(page: Page, sharing: Origin) -> None:
    """With Trusted Types and no styles of its own allowed: nothing is refused, and the card stands where it belongs."""
    policy = "require-trusted-types-for 'script'; style-src 'none'; script-src 'nonce-@NONCE@'"
    sharing.pages["/"] = (feed_page(claim(), style=""), {"Content-Security-Policy": policy})
    page.goto(sharing.url + "/")
    settled(page)
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    press(page)
    assert len(cards(Eyes(page))) == 1
    assert page.evaluate("document.documentElement.lastChild.getBoundingClientRect().width") == 330
    assert refused == []


def test_a_site_that_names_no_buttons_is_left_alone(page: Page, origin: Origin) -> None:
    origin.engine.judge = judged
    eyes = started(page, origin, claim())
    press(page)
    assert (cards(eyes), shared(page)) == ([], 1)
