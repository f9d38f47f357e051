"""What is said of each platform's filter is the platforms' own, word for word, and can be translated."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from filters.rules import Rule
from filters.verdicts import Action
from tests.ui.fitting import CLOSE, OPEN, Pseudo
from ui.phone_words import SAID, known_said, where_said, why_said
from wellbeing.phone_lists import PLATFORMS, lists_for_phone


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    """A language that nobody speaks."""
    language = Pseudo()
    qapp.installTranslator(language)
    yield
    qapp.removeTranslator(language)


def test_it_is_the_platforms_own() -> None:
    """Every platform, and no other."""
    assert {each.id: (each.where, each.known) for each in PLATFORMS} == SAID


def test_everything_is_said_in_the_language_of_the_app(pseudo: None) -> None:
    """Also why a word stays here, with its number or sign, for each reason that there is."""
    words = ("a, b", "x" * 1_001, *(f"word{n}" for n in range(120)))
    lists = lists_for_phone([Rule("Words", Action.COVER, words=words)])
    reasons = [why_said(why, each.platform) for each in lists for _word, why in each.left_out]
    assert len({reason.strip(OPEN + CLOSE).split()[0] for reason in reasons}) == 3
    texts = [*reasons, *map(where_said, PLATFORMS), *map(known_said, PLATFORMS)]
    assert all(text.startswith(OPEN) and text.endswith(CLOSE) for text in texts)
    assert not [text for text in texts if "{" in text]
