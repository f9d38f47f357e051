"""Languages have names in each of ours; one that Qt does not know is another language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from ui.language_names import TRANSLATED, language_name, language_names
from ui.translations import Language


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """What puts a language on; English again afterwards."""
    made = Language(qapp)
    yield made
    made.put_on("en")


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("hi", "Hindi, Polish, Hindi or Urdu, another language"),
        ("de", "Hindi, Polnisch, Hindi oder Urdu, eine andere Sprache"),
        ("es", "hindi, polaco, hindi o urdu, otro idioma"),
    ],
)
def test_languages_are_named_in_the_persons_language(language: Language, code: str, names: str) -> None:
    """The last two have no name of their own: Hindi and Urdu in Latin letters, and one that nobody can name."""
    language.put_on("en" if code == "hi" else code)
    assert language_names(["hi", "pl", "hi-Latn", "und"]) == names


def test_a_language_without_a_translation_has_its_own_name(language: Language) -> None:
    """As in any menu of languages."""
    assert language_name("uz") == "Uzbek"
    language.put_on("de")
    assert language_name("uz") == "o‘zbek"


def test_of_many_languages_the_first_are_named() -> None:
    """A line stays a line; two that are called alike are named once."""
    assert language_names(["de", "fr", "it", "nl", "pl", "sv"]) == "German, French, Italian, Dutch, Polish …"
    assert language_names(["und", "gom"]) == "another language"


def test_what_is_translated_is_what_qt_calls_languages() -> None:
    """A name that Qt never says would never be found."""
    said = {QLocale.languageToString(each) for each in QLocale.Language}
    assert set(TRANSLATED) <= said
