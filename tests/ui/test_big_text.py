"""What is too long for one line is found at once, however long the text is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ui import big_text
from ui.big_text import LONGEST_LINE, NumberedText, has_long_line


@given(st.lists(st.integers(0, 2 * LONGEST_LINE), max_size=6))
def test_a_long_line_is_found_wherever_it_stands(lengths: list[int]) -> None:
    """At the beginning, at the end, between others; with a newline at the very end and without one."""
    text = "\n".join("x" * length for length in lengths)
    assert has_long_line(text) == has_long_line(text + "\n") == any(length > LONGEST_LINE for length in lengths)


def test_the_limit_itself_is_allowed() -> None:
    """One more is too much."""
    assert not has_long_line("x" * big_text.LONGEST_LINE)
    assert has_long_line("x" * (big_text.LONGEST_LINE + 1))


def test_numbers_have_their_room_before_the_lines_come(qtbot: QtBot) -> None:
    """Lines that are there already are not laid out again and again: with 100,000 of them that is a long stop."""
    field = NumberedText("Text", 10)
    qtbot.addWidget(field)
    field.show()
    few = field.viewportMargins().left()
    field.fill("a line\n" * 12_000)
    room = field.viewportMargins().left()
    assert room > few
    rooms = {room}
    field.blockCountChanged.connect(lambda _: rooms.add(field.viewportMargins().left()))
    qtbot.waitSignal(field.filled).wait()
    assert rooms == {room}
    assert field.blockCount() == 12_001
    field.fill("one line")
    assert field.viewportMargins().left() == few
