"""What the model reads of a text; the references keep training and use from drifting apart."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import features

REFERENCES = json.loads((Path(__file__).parent / "features_reference.json").read_text("utf-8"))


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda reference: reference["name"])
def test_prepared_text_is_as_recorded(reference: dict[str, str]) -> None:
    """A change here means that the shipped model reads something it was not trained on."""
    assert features.prepare(reference["text"]) == reference["prepared"]


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=())))
def test_any_text_becomes_one_bounded_line(text: str) -> None:
    """No control characters, no line breaks, no lone surrogates, whatever comes in."""
    prepared = features.prepare(text)
    assert prepared.isprintable()
    assert prepared == prepared.strip()
    prepared.encode("utf-8")


@given(st.text(alphabet="ab #@1.\u200bé", max_size=3_000))
def test_windows_are_few_and_short(text: str) -> None:
    pieces = features.windows(text)
    assert len(pieces) <= features.MAX_WINDOWS
    assert all(0 < len(piece) <= features.WINDOW for piece in pieces)


def test_a_short_text_is_one_window() -> None:
    assert features.windows("We baked bread today.") == ["We baked bread today."]


def test_a_long_text_is_read_at_its_start_and_its_end() -> None:
    """What is in between may go unread; the first and the last words never do."""
    pieces = features.windows("first " + "middle " * 100_000 + "last")
    assert len(pieces) == features.MAX_WINDOWS
    assert pieces[0].startswith("first")
    assert pieces[-1].endswith("last")


def test_windows_are_cut_between_words() -> None:
    words = [f"word{number}" for number in range(150)]
    assert " ".join(features.windows(" ".join(words))).split() == words


@pytest.mark.parametrize("text", ["", "   \n\t", "😀🎉", "12345 !!!", "\ud800", "\u200b\u200e"])
def test_a_text_without_letters_has_nothing_to_read(text: str) -> None:
    assert features.windows(text) == []


@pytest.mark.parametrize("text", ["доброе утро", "おはよう", "صباح الخير", "सुप्रभात good"])
def test_scripts_that_the_model_never_learnt_are_not_read(text: str) -> None:
    assert features.windows(text) == []


@pytest.mark.parametrize("text", ["Dobré ráno", "Guten Morgen", "günaydın", "chào buổi sáng", "Good morning 日本"])
def test_latin_scripts_are_read(text: str) -> None:
    assert features.windows(text) == [features.prepare(text)]


def test_a_million_characters_take_no_time() -> None:
    """Only the ends are looked at, so the work does not grow with the text."""
    assert features.prepare("#" * 1_000_000) == "### ###"
    assert len(features.prepare("ab " * 1_000_000)) < 8_000
