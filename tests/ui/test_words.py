"""The tone of every text, in every language: fact, choice, way out."""

from __future__ import annotations

import ast
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest

from installer import translations
from tests.tone import AVOIDED, avoided_in
from ui.words import words

NOW = datetime(2026, 11, 21, 15, 0)


def texts(code: str) -> list[str]:
    """Every text of `code`; English are the sources, which no one has to translate."""
    tree = ElementTree.parse(translations.FOLDER / f"feed_wellbeing_{'de' if code == 'en' else code}.ts")
    found = tree.iter("source") if code == "en" else [*tree.iter("translation"), *tree.iter("numerusform")]
    return [said.text for said in found if said.text and said.text.strip()]


def test_the_check_finds_what_it_looks_for() -> None:
    """In any case and despite a keyboard mark, but not inside another word."""
    assert avoided_in("You Fa&iled. Again? Too much!") == ["failed", "again?", "too much"]
    assert avoided_in("a badge, catching up, try again") == []
    assert avoided_in("Du &solltest nicht", "de") == ["solltest"]


@pytest.mark.parametrize("code", AVOIDED)
def test_no_text_shames(code: str) -> None:
    """None of the words that shame, diagnose or watch over people."""
    assert {text: found for text in texts(code) if (found := avoided_in(text, code))} == {}


def test_every_text_is_collected(tmp_path: Path) -> None:
    """A new or changed text cannot escape this page: `installer/dev.py translations` was run after it."""
    for path in translations.FOLDER.glob("*.ts"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    translations.collect(tmp_path)
    for path in translations.FOLDER.glob("*.ts"):
        assert (tmp_path / path.name).read_text() == path.read_text(), "run installer/dev.py translations"


def test_no_text_stands_where_the_collector_does_not_look() -> None:
    """It passes over what is asked for within an f-string, and such a text stays English for everybody."""
    hidden = [
        f"{file.name}:{inside.lineno}"
        for file in Path("ui").glob("*.py")
        for text in ast.walk(ast.parse(file.read_text()))
        if isinstance(text, ast.JoinedStr)
        for inside in ast.walk(text)
        if isinstance(inside, ast.Call) and ast.unparse(inside.func) in ("self.tr", "translate")
    ]
    assert hidden == []


def test_what_the_app_loads_was_made_from_what_was_translated(tmp_path: Path) -> None:
    """The compiled files are as new as the others."""
    translations.compile_all(into=tmp_path)
    for path in translations.FOLDER.glob("*.qm"):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), "run installer/dev.py translations"


@pytest.mark.parametrize(
    "text", [words.DETAIL_STOPPED, words.DETAIL_RESTARTING, words.CLOSING_ASKS, words.QUIT], ids=lambda text: text[:20]
)
def test_whatever_stops_says_that_the_internet_goes_on(text: str) -> None:
    """The way out of every stop."""
    assert "your internet keeps working" in text.lower()


def test_numbers_have_their_singular_and_plural() -> None:
    """As English writes them."""
    assert [words.things_to_know(n) for n in (1, 2)] == ["1 thin&g to know…", "2 thin&gs to know…"]
    assert words.restarted(1) == "The filter restarted 1 time since you opened the app."
    assert [words.feed_time(seconds) for seconds in (0, 30, 1400, 4980)] == [
        "no feeds yet today", "under 1 min of feeds today", "23 min of feeds today", "1 h 23 min of feeds today"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("until", "said"),
    [(None, "Paused"), (NOW, "Paused until 15:00"), (datetime(2026, 11, 22, 6), "Paused until tomorrow 06:00")],
)
def test_a_pause_says_how_long_it_lasts(until: datetime | None, said: str) -> None:
    """The clock, and the day where it is another."""
    assert words.paused(until, NOW) == said
