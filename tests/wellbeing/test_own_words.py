"""Words of one's own: one line for a purpose, three for a break, none of them longer than there is room for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from wellbeing.own_words import LONGEST_NOTE, LONGEST_PURPOSE, MOST_PURPOSES, NOTE_LINES, tidy_note, tidy_purposes


def test_purposes_are_one_line_each_and_none_twice() -> None:
    assert tidy_purposes((" ask  Bo\nabout Friday ", "", "ask Bo about Friday", "rest")) == (
        "ask Bo about Friday", "rest",
    )  # fmt: skip


@pytest.mark.parametrize("written", [("x" * (LONGEST_PURPOSE + 1),), tuple("abcdef"), ("a\x00b",)])
def test_what_has_no_room_on_a_button_is_refused(written: tuple[str, ...]) -> None:
    assert len(tidy_purposes(tuple("abcde"))) == MOST_PURPOSES
    with pytest.raises(ValueError, match="purposes"):
        tidy_purposes(written)


@given(some.text(max_size=2 * LONGEST_NOTE))
def test_a_note_has_three_lines_at_most_and_is_tidy_already_the_second_time(written: str) -> None:
    note = tidy_note(written)
    assert len(note) <= len(written)
    assert len(note.split("\n")) <= NOTE_LINES
    assert note.split() == written.split()
    assert tidy_note(note) == note


def test_what_was_written_into_a_fourth_line_is_not_lost() -> None:
    assert tidy_note("tea\n\n rain \nBo\nlater") == "tea\nrain\nBo later"
