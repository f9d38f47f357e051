"""Covers in the languages that people speak, and in a long one that is read from the right, in real Chromium."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.page.feed import Eyes, article, open_feed
from tests.page.languages import judge_in, pseudo
from tests.page.stub import Origin
from wellbeing.page_messages import Forget, HelpCard
from wellbeing.spoken import SPOKEN, Spoken, spoken

NARROW = "body{margin:0} main{width:100%} article{padding:14px;min-height:60px}"
POSTS = (article("COVER", "@mara"), article("x"), article("HEAVY for me", "@ana"), article("x"), article("LONG"))
MEASURE = """function () {
  const [own, card] = [this.getBoundingClientRect(), this.closest(".card")];
  const around = card.getBoundingClientRect(), veil = card.parentNode.getBoundingClientRect();
  const stands = (a, b) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
  return {within: stands(own, around) && stands(around, veil), cut: this.scrollWidth > this.clientWidth};
}"""


def open_in(page: Page, origin: Origin, speech: Spoken, *posts: str, width: int = 320) -> Eyes:
    """A feed of a narrow phone, with an engine that speaks this language."""
    origin.engine.words, origin.engine.judge = speech.for_page, judge_in(speech)
    page.set_viewport_size({"width": width, "height": 1400})
    open_feed(page, origin, *(posts or POSTS), style=NARROW)
    return Eyes(page)


def parts(eyes: Eyes, css: str) -> list[dict[str, Any]]:
    """What is measured of every element of our cards with this class, or of this kind."""
    nodes = eyes.cdp.send("DOM.getFlattenedDocument", {"depth": -1, "pierce": True})["nodes"]
    measured = []
    for node in nodes:
        words = dict(zip(node.get("attributes", [])[::2], node.get("attributes", [])[1::2], strict=True))
        if "data-t" in words and css in (node["localName"], words.get("class")):
            element = eyes.cdp.send("DOM.resolveNode", {"nodeId": node["nodeId"]})["object"]["objectId"]
            call = {"objectId": element, "functionDeclaration": MEASURE, "returnByValue": True}
            measured.append(
                {"words": words["data-t"], **eyes.cdp.send("Runtime.callFunctionOn", call)["result"]["value"]}
            )
    return measured


@pytest.mark.parametrize("code", SPOKEN)
@pytest.mark.parametrize("width", [320, 560])
def test_a_cover_fits_a_phone_in_each_language(page: Page, origin: Origin, code: str, width: int) -> None:
    """Every button stands whole within its card, and no topic is cut."""
    eyes = open_in(page, origin, spoken(code), width=width)
    buttons, titles = parts(eyes, "button"), parts(eyes, "title")
    assert (len(buttons), len(titles)) == (17, 3)
    assert [each["words"] for each in buttons + titles if not each["within"]] == []
    assert [each["words"] for each in titles if each["cut"]] == []


def test_in_a_long_language_every_button_can_still_be_reached(page: Page, origin: Origin) -> None:
    """What does not fit is scrolled to within its card; and the way out stands first, at the right."""
    speech = pseudo()
    eyes = open_in(page, origin, speech)
    skip, show = (eyes.middle(eyes.find(speech.page[name])) for name in ("skip", "show"))
    assert skip[0] > show[0]
    assert {each.words[0] for each in eyes.covers()} >= {speech.page["covered"]}
    eyes.press(speech.page["find_help"])
    eyes.press(speech.page["wrong"], nth=1)
    origin.engine.wait_for(lambda: origin.engine.acts)
    assert origin.engine.acts == [("wrong", "p3")]


def test_a_cover_says_in_which_language_it_speaks(page: Page, origin: Origin) -> None:
    """So that a screen reader says German in German on an English page."""
    eyes = open_in(page, origin, spoken("de"), article("COVER", "@mara"))
    (cover,) = eyes.covers()
    assert cover.label == "Abgedeckt: Mobbing und Hass, von @mara. Klingt nach Mobbing. Filter: ziemlich sicher"
    assert list(cover.buttons) == ["Überspringen", "Zeigen", "@mara immer zeigen", "Falsch?", "Warum?"]
    nodes = eyes.cdp.send("DOM.getFlattenedDocument", {"depth": -1, "pierce": True})["nodes"]
    (base,) = [node["attributes"] for node in nodes if "base veil blur" in " ".join(node.get("attributes", []))]
    words = dict(zip(base[::2], base[1::2], strict=True))
    assert (words["lang"], words["dir"]) == ("de", "ltr")


def test_another_language_is_spoken_at_once_on_an_open_page(page: Page, origin: Origin) -> None:
    """Covers, labels, lines and the card change while the page stays; what the person chose on it stays, too."""
    posts = (article("COVER", "@mara"), article("x"), article("LABEL"), article("FOLD"), article("COVER two"))
    eyes = open_in(page, origin, spoken("en"), *posts)
    eyes.press("Skip", nth=1)
    origin.engine.say(HelpCard("findahelpline.com", "112"))
    page.wait_for_function("document.documentElement.children.length === 3")
    origin.engine.judge = judge_in(spoken("es"))
    origin.engine.say(spoken("es").for_page)
    origin.engine.say(Forget())
    for _ in range(250):  # a page shows nothing of it to wait for: five seconds
        said = " | ".join(" ".join([each.label, *each.words, *each.buttons]) for each in eyes.covers())
        if "Acoso y odio · omitida" in said:
            break
        page.wait_for_timeout(20)
    for words in ("Acoso y odio", "Trastornos alimentarios", "1 publicación plegada", "Acoso y odio · omitida", "112"):
        assert words in said
    for words in ("Skip", "Bullying", "folded", "alone with this", "Label"):
        assert words not in said


def test_a_page_can_read_no_word_of_ours_in_any_language(page: Page, origin: Origin) -> None:
    """Neither in its document nor by searching: the roots are closed, and words are drawn, not written."""
    open_in(page, origin, spoken("de"))
    html = page.evaluate("document.documentElement.outerHTML")
    for words in ("Mobbing", "Überspringen", "Falsch?", "ziemlich sicher", 'lang="de"'):
        assert words not in html
        assert page.evaluate("(words) => find(words, false, false, true)", words) is False
