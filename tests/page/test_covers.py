"""What people see and press on a covered post, in real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.end_to_end.screencast import sharpest_in
from tests.page.feed import STYLE, Eyes, article, is_seen, open_feed, words_of
from tests.page.stub import Origin
from wellbeing.page_messages import Forget, Judge, PageVerdict


def test_each_action_has_its_look(page: Page, origin: Origin) -> None:
    """Shown, labelled, covered, hidden; of spaced posts the tenth is shown and the rest fold."""
    words = ("plain", "LABEL", "COVER", "HIDE", "SPACED", "FOLD")
    open_feed(page, origin, *(article(each) for each in words))
    assert words_of(page) == ["s", "s", "k", "n", "s", "l"]


def test_a_cover_says_what_why_who_and_how_certain(page: Page, origin: Origin) -> None:
    """The card carries the words, and the way out is the first button."""
    open_feed(page, origin, article("COVER", "@mara"))
    (cover,) = Eyes(page).covers()
    assert cover.words == ["Covered", "Bullying and hate", "Reads like bullying.", "From @mara · fairly sure"]
    assert list(cover.buttons) == ["Skip", "Show", "Always show @mara", "Wrong?", "Why?"]
    assert cover.label == "Covered: Bullying and hate, by @mara. Reads like bullying. fairly sure"


def test_without_an_author_there_is_no_always(page: Page, origin: Origin) -> None:
    open_feed(page, origin, article("COVER", ""))
    assert list(Eyes(page).covers()[0].buttons) == ["Skip", "Show", "Wrong?", "Why?"]


def test_a_discreet_cover_says_nothing_to_people_who_look_over_a_shoulder(page: Page, origin: Origin) -> None:
    origin.setup["discreet"] = True
    open_feed(page, origin, article("COVER", "@mara"), article("FOLD"), article("LABEL"))
    said = " ".join(" ".join([cover.label, *cover.words, *cover.buttons]) for cover in Eyes(page).covers())
    assert "omething you set aside" in said
    for secret in ("ully", "mara", "Looks", "Health"):
        assert secret not in said


def test_show_uncovers_and_can_be_taken_back(page: Page, origin: Origin) -> None:
    """Show tells the engine and shows the post; a chip covers it again, and the focus stays on the post."""
    open_feed(page, origin, article("COVER"))
    eyes = Eyes(page)
    eyes.press("Show")
    origin.engine.wait_for(lambda: origin.engine.acts)
    assert origin.engine.acts == [("show", "p1")]
    assert words_of(page) == ["s"]
    assert page.eval_on_selector("p", "(el) => el.inert") is False
    assert eyes.focused() == "Cover again: Bullying and hate"
    eyes.press("Cover again")
    assert words_of(page) == ["k"]
    assert eyes.focused() == "Skip"


def test_skip_leaves_one_line_with_a_way_back(page: Page, origin: Origin) -> None:
    open_feed(page, origin, article("COVER"))
    eyes = Eyes(page)
    eyes.press("Skip")
    origin.engine.wait_for(lambda: origin.engine.acts)
    assert words_of(page) == ["l"]
    assert page.eval_on_selector("article", "(el) => el.offsetHeight") < 60
    eyes.press("Show")
    assert words_of(page) == ["s"]


@pytest.mark.parametrize(("button", "act"), [("Always show @mara", "always"), ("Wrong?", "wrong")])
def test_always_and_wrong_show_the_post_and_tell_the_engine(page: Page, origin: Origin, button: str, act: str) -> None:
    open_feed(page, origin, article("COVER", "@mara"))
    Eyes(page).press(button)
    origin.engine.wait_for(lambda: origin.engine.acts)
    assert origin.engine.acts == [(act, "p1")]
    assert words_of(page) == ["s"]


def test_a_label_explains_itself_and_can_be_called_wrong(page: Page, origin: Origin) -> None:
    """A chip on a post that stays in sight; it opens to the reason."""
    open_feed(page, origin, article("plain"), article("LABEL"))
    eyes = Eyes(page)
    assert is_seen(page, "article:nth-of-type(2) p")
    eyes.press("Health claims without a source")
    (chip,) = eyes.covers()
    assert "Reads like a health claim." in chip.words
    eyes.press("Wrong?")
    origin.engine.wait_for(lambda: origin.engine.acts)
    assert origin.engine.acts == [("wrong", "p2")]


def test_neighbours_fold_into_one_line(page: Page, origin: Origin) -> None:
    """Three folded posts in a row are one group that says what they are about and opens at once."""
    open_feed(page, origin, article("a"), *(article(f"FOLD {name}") for name in "xyz"), article("b"), article("FOLD w"))
    eyes = Eyes(page)
    assert eyes.labels() == [
        "3 posts folded: looks and body comparison",
        "1 post folded: looks and body comparison",
    ]
    assert words_of(page) == ["s", "l", "n", "n", "s", "l"]
    eyes.press("Open")
    assert words_of(page) == ["s", "s", "s", "s", "s", "l"]
    origin.engine.wait_for(lambda: len(origin.engine.acts) == 3)


def test_three_covers_in_a_row_fold_and_open_into_covers(page: Page, origin: Origin) -> None:
    """A row of cards would be a wall; opening the line lays out the cards, and shows no post."""
    open_feed(page, origin, *(article(f"COVER {name}") for name in "xyz"), article("b"), article("COVER c"))
    eyes = Eyes(page)
    assert eyes.labels()[0] == "3 posts covered: bullying and hate"
    assert words_of(page) == ["l", "n", "n", "s", "k"]
    eyes.press("Open")
    assert words_of(page) == ["k", "k", "k", "s", "k"]
    assert origin.engine.acts == []


def test_a_group_lives_on_when_its_first_post_leaves(page: Page, origin: Origin) -> None:
    open_feed(page, origin, *(article(f"FOLD {name}") for name in "xyz"), article("b"))
    page.evaluate("document.querySelector('article').remove()")
    page.wait_for_function("document.querySelectorAll('article').length === 3")
    assert Eyes(page).labels() == ["2 posts folded: looks and body comparison"]


def test_what_is_covered_is_neither_reached_nor_read_out(page: Page, origin: Origin) -> None:
    """Covered content is inert and hidden from screen readers; the cover is a named group of real buttons."""
    link = '<a href="#" id="inner">an inner link</a>'
    open_feed(
        page, origin, article("COVER words of the post", more=link), article("plain", more='<a href="#">next</a>')
    )
    eyes = Eyes(page)
    read_out = eyes.read_out()
    assert not any("words of the post" in name or name == "an inner link" for name in read_out)
    assert any(name.startswith("Covered: Bullying and hate") for name in read_out)
    order = []
    for _ in range(6):
        page.keyboard.press("Tab")
        order.append(eyes.focused())
    assert order == ["Skip", "Show", "Always show @ana", "Wrong?", "Why?", "next"]


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_press_the_buttons(page: Page, origin: Origin, key: str) -> None:
    open_feed(page, origin, article("COVER"))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press(key)
    origin.engine.wait_for(lambda: origin.engine.acts)
    assert words_of(page) == ["s"]


HEAR_ESC = """window.escapes = 0;
for (const type of ["keydown", "keyup"])
  addEventListener(type, (event) => { if (event.key === "Escape") window.escapes += 1; });"""


def test_esc_covers_a_shown_post_again(page: Page, origin: Origin) -> None:
    """From our own chip, which has the focus after Show; the page hears nothing, and the focus stays on the post."""
    open_feed(page, origin, article("COVER"), script=HEAR_ESC)
    eyes = Eyes(page)
    eyes.press("Show")
    assert words_of(page) == ["s"]
    page.keyboard.press("Escape")
    assert words_of(page) == ["k"]
    assert eyes.focused() == "Skip"
    page.keyboard.press("Escape")
    assert words_of(page) == ["k"]
    assert page.evaluate("window.escapes") == 0


def test_esc_folds_a_shown_post_into_its_row_again(page: Page, origin: Origin) -> None:
    """The focus goes to the row's line, which may stand on another post."""
    open_feed(page, origin, article("FOLD x"), article("FOLD y"), script=HEAR_ESC)
    eyes = Eyes(page)
    eyes.press("Open")
    assert words_of(page) == ["s", "s"]
    eyes.press("Fold again")
    eyes.press("Fold again")
    assert words_of(page) == ["l", "n"]
    assert eyes.focused() == "Open"
    eyes.press("Open")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")
    assert words_of(page) == ["l", "n"]
    assert page.evaluate("window.escapes") == 0


def test_esc_closes_an_opened_label(page: Page, origin: Origin) -> None:
    open_feed(page, origin, article("LABEL"))
    eyes = Eyes(page)
    eyes.press("Health claims without a source")
    assert "Close" in eyes.covers()[0].buttons
    page.keyboard.press("Escape")
    assert list(eyes.covers()[0].buttons) == ["Health claims without a source"]
    assert words_of(page) == ["s"]


def test_esc_is_the_page_s_own_everywhere_else(page: Page, origin: Origin) -> None:
    """With the focus on something of the page's, even in the shown post, Esc reaches the page and covers nothing."""
    link = '<a href="#" id="inner">an inner link</a>'
    open_feed(page, origin, article("COVER", more=link), script=HEAR_ESC)
    Eyes(page).press("Show")
    page.focus("#inner")
    page.keyboard.press("Escape")
    assert page.evaluate("window.escapes") == 2
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Escape")
    assert page.evaluate("window.escapes") == 4
    assert words_of(page) == ["s"]


def test_an_esc_that_the_page_makes_up_covers_nothing(page: Page, origin: Origin) -> None:
    open_feed(page, origin, article("COVER"))
    Eyes(page).press("Show")
    page.evaluate(
        """() => document.querySelector("article").lastElementChild.dispatchEvent(
        new KeyboardEvent("keydown", {key: "Escape", bubbles: true, composed: true}))"""
    )
    assert words_of(page) == ["s"]


def test_one_esc_does_one_thing(page: Page, origin: Origin) -> None:
    """A post in a dialog of the page's is covered again, and the dialog stays open."""
    dialog = "const box = document.createElement('dialog'); document.body.append(box); box.showModal();"
    open_feed(page, origin, script=dialog + "addPost('COVER', '@ana', box);", settle=False)
    page.wait_for_selector("article [inert]", state="attached")
    Eyes(page).press("Show")
    page.keyboard.press("Escape")
    assert (words_of(page), page.evaluate("document.querySelector('dialog').open")) == (["k"], True)


def test_bare_words_are_never_under_a_mere_blur(page: Page, origin: Origin) -> None:
    """Text that stands directly in the post cannot be made inert, so such a post gets a solid cover."""
    open_feed(page, origin, '<article class="post">COVER me plainly</article>')
    (cover,) = Eyes(page).covers()
    assert "solid" in cover.classes
    assert not any("plainly" in name for name in Eyes(page).read_out())


@pytest.mark.parametrize("wish", [{"reduced_motion": "reduce"}, {"forced_colors": "active"}, {"contrast": "more"}])
def test_people_who_ask_for_contrast_get_no_transparency(page: Page, origin: Origin, wish: dict[str, str]) -> None:
    """With more contrast or forced colours the blur gives way to a solid cover; motion is never used at all."""
    page.emulate_media(**wish)  # type: ignore[arg-type]
    open_feed(page, origin, article("COVER"))
    eyes = Eyes(page)
    nodes = eyes.cdp.send("DOM.getFlattenedDocument", {"depth": -1, "pierce": True})["nodes"]
    (veil,) = [node for node in nodes if "base veil blur" in " ".join(node.get("attributes", []))]
    style = eyes.cdp.send("CSS.getComputedStyleForNode", {"nodeId": veil["nodeId"]})["computedStyle"]
    (filtered,) = [each["value"] for each in style if each["name"] == "backdrop-filter"]
    assert filtered == ("blur(24px)" if "reduced_motion" in wish else "none")


STRIPES = '<div style="height:150px;background:repeating-linear-gradient(90deg,#000 0 4px,#fff 0 8px){}"></div>'
FADED = ("", *(f"{faded}{{{how}}}" for faded in ("article", "main") for how in ("opacity:.9", "filter:brightness(.9)")))


@pytest.mark.parametrize("style", FADED)
@pytest.mark.parametrize("above", ["", ";position:relative;z-index:2147483647"])
def test_nothing_sharp_is_seen_through_a_cover(page: Page, origin: Origin, style: str, above: str) -> None:
    """Also where a post or its feed is faded (what lies behind a cover is then not blurred), or its words lie above."""
    open_feed(page, origin, article("COVER", more=STRIPES.format(above)), style=STYLE + style)
    box = page.locator("article.post").bounding_box()
    assert box is not None
    beside_the_card = {"x": box["x"] + 18, "y": box["y"] + 60, "width": 16, "height": box["height"] - 70}
    assert sharpest_in(page.screenshot(clip=beside_the_card)) < 25
    Eyes(page).press("Show")
    page.mouse.move(0, 0)
    assert sharpest_in(page.screenshot(clip=beside_the_card)) > 200


@pytest.mark.parametrize(("tag", "opens"), [("div popover", "showPopover"), ("dialog", "showModal")])
def test_what_a_site_opens_above_a_covered_post_is_blurred(page: Page, origin: Origin, tag: str, opens: str) -> None:
    """It lies above the whole page, where the post's own blur does not reach. It can be closed, and shown with it."""
    stripes = STRIPES.format(";width:300px")
    open_feed(page, origin, article("COVER", more=f"<div><{tag} id=above>{stripes}</{tag.split()[0]}></div>"))
    above = page.locator("#above")
    above.evaluate(f"(above) => above.{opens}()")
    assert sharpest_in(above.screenshot()) < 25
    page.keyboard.press("Escape")
    above.wait_for(state="hidden")
    Eyes(page).press("Show")
    above.evaluate(f"(above) => above.{opens}()")
    assert sharpest_in(above.screenshot()) > 200


def test_covered_media_are_silent(page: Page, origin: Origin) -> None:
    """A video under a cover is paused, and whatever starts it again is answered with another pause."""
    clip = '<video id="clip" muted loop></video>'
    play = """() => new Promise((done) => {
      const canvas = document.createElement("canvas"), clip = document.querySelector("#clip");
      canvas.getContext("2d").fillRect(0, 0, 9, 9);
      clip.srcObject = canvas.captureStream(20);
      clip.addEventListener("pause", () => done(true), {once: true});
      clip.play().catch(() => {});
      setTimeout(() => done(false), 3000);
    })"""
    open_feed(page, origin, article("COVER", more=clip))
    assert page.evaluate(play) is True
    assert page.eval_on_selector("#clip", "(el) => el.paused") is True
    Eyes(page).press("Show")
    page.eval_on_selector("#clip", "(el) => el.play()")
    assert page.eval_on_selector("#clip", "(el) => el.paused") is False


def test_small_and_odd_posts_can_be_covered(page: Page, origin: Origin) -> None:
    """Inline, contents and absolutely placed posts all get a card that can be pressed."""
    style = "main{position:relative;height:500px} .a{display:inline} .b{display:contents}"
    style += ".c{position:absolute;top:330px;width:340px}"
    open_feed(
        page,
        origin,
        *(article(f"COVER {name}", kind=f"post {name}", more="") + "<hr>" + article("x") for name in "abc"),
        style=style,
    )
    eyes = Eyes(page)
    for _ in range(3):
        eyes.press("Show")
    assert words_of(page) == ["s"] * 6
    assert page.eval_on_selector(".c", "(el) => getComputedStyle(el).position") == "absolute"


def test_the_author_is_said_in_the_page_s_own_direction(page: Page, origin: Origin) -> None:
    """A cover on a right-to-left page mirrors itself: its chip stands on the left."""
    origin.engine.judge = lambda post: PageVerdict("label", "تسمية", "سبب", "", "")
    open_feed(page, origin, article("منشور"), script="document.documentElement.dir='rtl'")
    eyes = Eyes(page)
    x, _ = eyes.middle(eyes.find("تسمية"))
    assert x < 400


def test_dark_pages_get_dark_covers(context: BrowserContext, origin: Origin) -> None:
    """The page's own background decides, whatever the system prefers."""
    page = context.new_page()
    open_feed(page, origin, article("COVER"), style="body{background:#15202b;color:#fff}")
    assert "dark" in Eyes(page).covers()[0].classes


def test_a_narrow_line_keeps_its_button_whole(page: Page, origin: Origin) -> None:
    """On a screen of 320 px the words of a line break; its button is never cut."""
    page.set_viewport_size({"width": 320, "height": 700})
    open_feed(page, origin, *(article(f"COVER {name}") for name in "xyz"), style="main{width:100%}")
    eyes = Eyes(page)
    box = eyes.cdp.send("DOM.getBoxModel", {"backendNodeId": eyes.find("Open")})["model"]
    assert box["width"] >= 55
    assert page.eval_on_selector("article", "(el) => el.offsetHeight") == 56


def test_covers_keep_their_place_when_everything_is_asked_anew(page: Page, origin: Origin) -> None:
    """Rules or settings changed: the posts are marked as before, and each cover lies on its post."""
    open_feed(page, origin, article("COVER one"), article("plain"), article("LABEL two"))
    whole = """() => [...document.querySelectorAll("article")].map((post) => [
        [...post.attributes].find(({name}) => /^w[0-9a-f]{20}$/.test(name)).value.replace(" f", ""),
        getComputedStyle(post).position])"""
    page.wait_for_timeout(200)
    before = page.evaluate(whole)
    for asked in (2, 3):
        origin.engine.say(Forget())
        origin.engine.wait_for(lambda asked=asked: len(origin.engine.of(Judge)) >= asked)  # type: ignore[misc]
        page.wait_for_timeout(200)
        assert page.evaluate(whole) == before
    assert before[0] == ["k r", "relative"]
