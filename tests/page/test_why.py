"""Why a post is covered, and which words weighed most, in real Chromium: what people see, press and are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import Page

from tests.page.feed import Eyes, article, open_feed, words_of
from tests.page.stub import Engine, Origin, Socket
from wellbeing.page_messages import FromPage, PageVerdict, Why, WhyIs

RULE = PageVerdict("cover", "NHS leaks", certainty="your rule", author="@ana", rule=True)
TOLD = "Words that weighed most: “nobody”, “idiot”."


@pytest.fixture
def explaining(origin: Origin, monkeypatch: pytest.MonkeyPatch) -> Origin:
    """An origin whose engine says which words weighed most."""
    told(monkeypatch, ["nobody", "idiot"])
    return origin


def told(monkeypatch: pytest.MonkeyPatch, words: Sequence[str]) -> None:
    """Let the engine answer so."""
    hear = Engine.hear

    def answering(self: Engine, message: FromPage, socket: Socket) -> None:
        hear(self, message, socket)
        if isinstance(message, Why):
            socket.say(WhyIs(message.post.key, [*words]))

    monkeypatch.setattr(Engine, "hear", answering)


def said(eyes: Eyes) -> str:
    """Everything that stands in the first cover or label."""
    cover = eyes.covers()[0]
    return " | ".join([cover.label, *cover.words])


def until(page: Page, ready: Callable[[], bool]) -> None:
    """Until `ready()`; fails after five seconds."""
    for _ in range(100):
        if ready():
            return
        page.wait_for_timeout(50)
    raise AssertionError("it did not come to that")


def test_the_words_come_on_a_press_of_their_own_and_the_post_stays_covered(page: Page, explaining: Origin) -> None:
    open_feed(page, explaining, article("COVER nobody wants you, idiot"))
    eyes = Eyes(page)
    eyes.press("Why?")
    assert "idiot" not in said(eyes)
    assert "Reads like bullying." in said(eyes)
    assert list(eyes.covers()[0].buttons) == ["Back", "Show the words"]
    assert explaining.engine.of(Why) == []
    eyes.press("Show the words")
    until(page, lambda: TOLD in said(eyes))
    (asked,) = explaining.engine.of(Why)
    assert isinstance(asked, Why)
    assert (asked.post.key, asked.post.text) == ("p1", "COVER nobody wants you, idiot")
    assert words_of(page) == ["k"]
    assert explaining.engine.acts == []
    eyes.press("Back")
    eyes.press("Why?")
    assert "idiot" not in said(eyes)


def test_by_keyboard_and_screen_reader(page: Page, explaining: Origin) -> None:
    """The focus stays on the cover, the group that it comes into says the words, and Esc goes back step by step."""
    open_feed(page, explaining, article("COVER nobody wants you, idiot"))
    eyes = Eyes(page)
    for _ in range(5):
        page.keyboard.press("Tab")
    assert eyes.focused() == "Why?"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert eyes.focused() == "Show the words"
    page.keyboard.press("Space")
    until(page, lambda: TOLD in said(eyes))
    assert eyes.focused() == "Back"
    assert any(name.endswith(TOLD) for name in eyes.read_out())
    page.keyboard.press("Escape")
    assert next(iter(eyes.covers()[0].buttons)) == "Skip"
    assert words_of(page) == ["k"]


def test_a_label_says_them_in_its_panel(page: Page, explaining: Origin) -> None:
    open_feed(page, explaining, article("LABEL nobody is an idiot"))
    eyes = Eyes(page)
    eyes.press("Health claims without a source")
    assert "idiot" not in said(eyes)
    eyes.press("Show the words")
    until(page, lambda: TOLD in said(eyes))
    assert list(eyes.covers()[0].buttons) == ["Close", "Wrong?"]
    eyes.press("Close")
    eyes.press("Health claims without a source")
    assert "idiot" not in said(eyes)


def test_where_no_word_stands_out_a_sentence_says_so(
    page: Page, origin: Origin, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(monkeypatch, [])
    open_feed(page, origin, article("COVER"))
    eyes = Eyes(page)
    eyes.press("Why?")
    eyes.press("Show the words")
    until(page, lambda: "No single word stands out" in said(eyes))


def test_a_rule_needs_no_answer(page: Page, origin: Origin) -> None:
    origin.engine.judge = lambda _: RULE
    open_feed(page, origin, article("x"))
    eyes = Eyes(page)
    eyes.press("Why?")
    eyes.press("Show the words")
    assert "Your own rule decided here" in said(eyes)
    assert origin.engine.of(Why) == []


def test_an_engine_that_is_away_is_said_to_be(page: Page, origin: Origin) -> None:
    """At once where it is gone; after two seconds where it says nothing. It can be asked again."""
    open_feed(page, origin, article("COVER"))
    eyes = Eyes(page)
    eyes.press("Why?")
    eyes.press("Show the words")
    until(page, lambda: "does not answer now" in said(eyes))
    eyes.press("Back")
    origin.engine.refuse = True
    origin.engine.drop()
    page.wait_for_timeout(200)
    eyes.press("Why?")
    eyes.press("Show the words")
    assert "does not answer now" in said(eyes)
    assert words_of(page) == ["k"]


def test_words_that_nobody_asked_for_are_not_drawn(page: Page, explaining: Origin) -> None:
    """Nor those of a post that somebody has left meanwhile."""
    open_feed(page, explaining, article("COVER"))
    eyes = Eyes(page)
    eyes.press("Why?")
    explaining.engine.say(WhyIs("p1", ["idiot"]))
    explaining.engine.say(WhyIs("p9", ["idiot"]))
    page.wait_for_timeout(200)
    assert "idiot" not in said(eyes)


def test_the_page_can_read_none_of_it(page: Page, explaining: Origin) -> None:
    """Nor press it: the words stand in a closed root, and a press by a script is none."""
    press = "document.querySelectorAll('article *').forEach((each) => each.click())"
    open_feed(page, explaining, article("COVER nobody wants you"), script=f"window.pressAll = () => {{{press}}};")
    eyes = Eyes(page)
    eyes.press("Why?")
    page.evaluate("pressAll()")
    assert explaining.engine.of(Why) == []
    eyes.press("Show the words")
    until(page, lambda: TOLD in said(eyes))
    assert "weighed most" not in page.evaluate("document.documentElement.outerHTML")
    assert page.evaluate("find('weighed most', false, false, true)") is False
