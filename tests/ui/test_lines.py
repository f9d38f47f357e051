"""Lines come out whole, however the pipe chopped them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.lines import LONGEST_LINE, Lines

A_LINE = st.binary(min_size=1, max_size=30).filter(lambda line: b"\n" not in line and bool(line.strip()))


@given(st.lists(A_LINE, max_size=20), st.data())
def test_chopping_changes_nothing(lines: list[bytes], data: st.DataObject) -> None:
    """Whatever pieces the bytes come in, the lines are those that were written."""
    stream = b"".join(line + b"\n" for line in lines)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=10)))
    pieces = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    reader = Lines()
    assert [line for piece in pieces for line in reader.feed(piece)] == lines


def test_a_line_without_end_waits() -> None:
    """Half a line is kept until its other half comes; empty lines say nothing."""
    reader = Lines()
    assert reader.feed(b'\n\r\n{"a":') == []
    assert reader.feed(b"1}\n") == [b'{"a":1}']


def test_a_runaway_line_is_dropped_and_the_next_is_read() -> None:
    """A line longer than any message neither fills the memory nor hides the next message."""
    reader = Lines()
    for _ in range(5):
        assert reader.feed(b"x" * LONGEST_LINE) == []
        assert sum(map(len, reader._begun)) <= LONGEST_LINE
    assert reader.feed(b"tail\nnext\n") == [b"next"]
    assert reader.feed(b"y" * (LONGEST_LINE + 1) + b"\nafter\n") == [b"after"]


def test_a_full_history_comes_whole() -> None:
    """Two hundred long posts or five years of days are megabytes in one line, which pipes bring in small pieces."""
    line, reader = b"p" * (8 << 20), Lines()
    stream = line + b"\nnext\n"
    pieces = [stream[start : start + 4096] for start in range(0, len(stream), 4096)]
    assert [each for piece in pieces for each in reader.feed(piece)] == [line, b"next"]
