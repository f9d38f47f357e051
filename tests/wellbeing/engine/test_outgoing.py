"""An app that reads slowly, late or never holds nothing up, and one that reads gets every line."""

from __future__ import annotations

import contextlib
import itertools
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from wellbeing.engine.outgoing import Outgoing

LINE = b"x" * 99 + b"\n"


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    """A real pipe, which takes some 64 KiB that nobody reads; tests may close its ends."""
    ends = os.pipe()
    yield ends
    for end in ends:
        try:
            os.close(end)
        except OSError:
            continue


def fill(out: Outgoing, waiting: int) -> list[bytes]:
    """Fill the pipe, until the thread stands still in one line and `waiting` bytes more wait; all these lines."""
    os.set_blocking(out._out, False)
    with contextlib.suppress(BlockingIOError):
        while os.write(out._out, b"\n" * 4096):
            continue
    os.set_blocking(out._out, True)
    lines = [b"%099d\n" % number for number in range(waiting // 100 + 1)]
    assert out.put(lines[0])
    while out._size:
        out._thread.join(0.001)
    assert all(out.put(line) for line in lines[1:])
    return lines


def next_lines(app: BinaryIO, number: int) -> list[bytes]:
    """The next lines that are not what `fill` filled the pipe with."""
    return list(itertools.islice((line for line in app if line != b"\n"), number))


def everything(end: int) -> bytes:
    """All that is read until the other side is closed."""
    with os.fdopen(os.dup(end), "rb") as reading:
        return reading.read()


def test_lines_come_in_their_order(pipe: tuple[int, int]):
    reading, writing = pipe
    out = Outgoing(writing)
    for line in (b"one\n", b"two\n", b"three\n"):
        assert out.put(line)
    out.close()
    os.close(writing)
    assert everything(reading) == b"one\ntwo\nthree\n"


def test_nobody_waits_for_an_app_that_does_not_read_and_later_it_gets_every_line(pipe: tuple[int, int]):
    """Ten times what a pipe takes, at once."""
    reading, writing = pipe
    out = Outgoing(writing)
    began = time.monotonic()
    lines = fill(out, waiting=640_000)
    assert time.monotonic() - began < 5
    with os.fdopen(os.dup(reading), "rb") as app:
        assert next_lines(app, len(lines)) == lines
    out.close()


def test_heartbeats_never_gather(pipe: tuple[int, int]):
    """One that comes while other lines wait is left out: they say as much. The others stay."""
    reading, writing = pipe
    out = Outgoing(writing)
    lines = fill(out, waiting=1_000)
    for _ in range(100):
        assert out.put(b"heartbeat\n", only_if_idle=True)
    with os.fdopen(os.dup(reading), "rb") as app:
        assert next_lines(app, len(lines)) == lines
        assert out.put(b"last\n")
        assert next_lines(app, 1) == [b"last\n"]
    out.close()


def test_memory_is_bounded_and_what_found_no_room_is_left_out_whole(pipe: tuple[int, int]):
    reading, writing = pipe
    out = Outgoing(writing, most=9_950)
    lines = fill(out, waiting=9_900)
    for _ in range(100):
        assert out.put(LINE)
    assert out._size <= 9_950
    with os.fdopen(os.dup(reading), "rb") as app:
        assert next_lines(app, len(lines)) == lines
        assert out.put(b"last\n")
        assert next_lines(app, 1) == [b"last\n"]
    out.close()


def test_an_answer_longer_than_the_bound_is_written_all_the_same(pipe: tuple[int, int]):
    """It waits alone."""
    reading, writing = pipe
    out = Outgoing(writing, most=10)
    assert out.put(b"y" * 300_000 + b"\n")
    with os.fdopen(os.dup(reading), "rb") as app:
        assert app.readline() == b"y" * 300_000 + b"\n"
    out.close()


def test_a_line_longer_than_the_bound_waits_behind_others(pipe: tuple[int, int]):
    """An export that is asked for while another answer waits is not lost; a second one finds no room."""
    reading, writing = pipe
    out = Outgoing(writing, most=950)
    lines = fill(out, waiting=900)
    long = b"y" * 2_000 + b"\n"
    assert out.put(long)
    assert out.put(long)
    assert out.put(LINE)
    with os.fdopen(os.dup(reading), "rb") as app:
        assert next_lines(app, len(lines) + 1) == [*lines, long]
        assert out.put(b"last\n")
        assert next_lines(app, 1) == [b"last\n"]
    out.close()


def test_an_app_that_has_long_not_read_is_gone(pipe: tuple[int, int]):
    """When there has been no room for as long as we are patient; a heartbeat that is left out finds it too."""
    _, writing = pipe
    out = Outgoing(writing, most=950, patience=0.0)
    fill(out, waiting=900)
    assert out.put(b"heartbeat\n", only_if_idle=True)
    out.put(LINE)
    assert not out.put(b"heartbeat\n", only_if_idle=True)


def test_an_app_that_reads_again_is_not_gone(pipe: tuple[int, int]):
    """However long room had run out for."""
    reading, writing = pipe
    out = Outgoing(writing, most=950, patience=0.0)
    lines = fill(out, waiting=900)
    out.put(LINE)
    with os.fdopen(os.dup(reading), "rb") as app:
        assert next_lines(app, len(lines)) == lines
        while out._full_since is not None:
            out._thread.join(0.001)
        assert out.put(b"last\n")
        assert next_lines(app, 1) == [b"last\n"]
    out.close()


def test_an_app_that_closed_its_end_is_gone(pipe: tuple[int, int]):
    reading, writing = pipe
    os.close(reading)
    out = Outgoing(writing)
    out.put(LINE)
    out._thread.join(5)
    assert not out.put(LINE)


def test_the_end_does_not_wait_for_an_app_that_does_not_read(pipe: tuple[int, int]):
    """What waits has its time, and then we go."""
    out = Outgoing(pipe[1])
    fill(out, waiting=1_000)
    began = time.monotonic()
    out.close(patience=0.05)
    assert time.monotonic() - began < 2


def test_a_file_takes_everything(tmp_path: Path):
    """Standard output may be one."""
    with (tmp_path / "said").open("wb") as file:
        out = Outgoing(file.fileno())
        lines = [b"%d\n" % number for number in range(1_000)]
        assert all(out.put(line) for line in lines)
        out.close()
    assert (tmp_path / "said").read_bytes() == b"".join(lines)
