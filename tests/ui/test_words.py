"""The tone of every text: fact, choice, way out."""

from __future__ import annotations

import inspect
import re
from datetime import datetime

import pytest

from ui import words

# Source: the notes on evidence, section 4, "Avoid", and what parents' texts avoid.
AVOIDED = [
    *("wasted", "addicted", "addiction", "failed", "cheat", "caught", "lazy", "willpower", "bad", "only", "again?"),
    *("you promised", "streak lost", "too much", "should", "monitor", "catch", "spy", "disturbing"),
]
NOW = datetime(2026, 11, 21, 15, 0)
SAID = {
    "about": [words.about("1.0")],
    "things_to_know": [words.things_to_know(n) for n in (1, 2)],
    "feed_time": [words.feed_time(s) for s in (0, 30, 1400, 4980)],
    "on": [words.on(s) for s in (0, 1400)],
    "paused": [words.paused(until, NOW) for until in (None, NOW, datetime(2026, 11, 22, 6), datetime(2027, 1, 1))],
    "restarted": [words.restarted(n) for n in (1, 3)],
    "without_mark": [],
}


def texts() -> list[str]:
    """Every constant, and what each function says."""
    constants = [value for name, value in vars(words).items() if name.isupper()]
    return constants + [text for group in SAID.values() for text in group]


def avoided_in(text: str) -> list[str]:
    """The avoided words in `text`, as whole words in any case, keyboard marks aside."""
    plain = text.replace("&", "").lower()
    return [word for word in AVOIDED if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", plain)]


def test_every_function_of_words_is_read_here() -> None:
    """A new text cannot escape this page."""
    functions = {name for name, value in vars(words).items() if inspect.isfunction(value)}
    assert functions == set(SAID)


def test_the_check_finds_what_it_looks_for() -> None:
    """In any case and despite a keyboard mark, but not inside another word."""
    assert avoided_in("You Fa&iled. Again? Too much!") == ["failed", "again?", "too much"]
    assert avoided_in("a badge, catching up, try again") == []


@pytest.mark.parametrize("text", texts())
def test_no_text_shames(text: str) -> None:
    """None of the words that shame, diagnose or watch over people."""
    assert avoided_in(text) == []


@pytest.mark.parametrize("text", [words.DETAIL_STOPPED, words.DETAIL_RESTARTING, words.CLOSING_QUITS, words.QUIT])
def test_whatever_stops_says_that_the_internet_goes_on(text: str) -> None:
    """The way out of every stop."""
    assert "your internet keeps working" in text.lower()
