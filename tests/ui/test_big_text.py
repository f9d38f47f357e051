"""What is too long for one line is found at once, however long the text is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui import big_text
from ui.big_text import LONGEST_LINE, has_long_line


@given(st.lists(st.integers(0, 2 * LONGEST_LINE), max_size=6))
def test_a_long_line_is_found_wherever_it_stands(lengths: list[int]) -> None:
    """At the beginning, at the end, between others; with a newline at the very end and without one."""
    text = "\n".join("x" * length for length in lengths)
    assert has_long_line(text) == has_long_line(text + "\n") == any(length > LONGEST_LINE for length in lengths)


def test_the_limit_itself_is_allowed() -> None:
    """One more is too much."""
    assert not has_long_line("x" * big_text.LONGEST_LINE)
    assert has_long_line("x" * (big_text.LONGEST_LINE + 1))
