"""Whatever the tool can tell of its own health has words, and they accuse nobody."""

from __future__ import annotations

from typing import get_args

import pytest

from tests.tone import avoided_in
from ui.health_words import health_note, health_words
from wellbeing.health import Kind


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_has_a_sentence(kind: str) -> None:
    said = health_words(kind, 12)
    assert said.endswith(".")
    assert avoided_in(said) == []


def test_what_is_not_known_is_not_said() -> None:
    assert health_words("other", 1) == ""


def test_the_note_leaves_room_for_plain_reasons() -> None:
    assert avoided_in(health_note()) == []
