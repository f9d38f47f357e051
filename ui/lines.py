"""Cuts what arrives from a pipe into lines, however it was chopped up on the way."""

from __future__ import annotations

LONGEST_LINE = 1 << 25
"""Bytes. The longest real message is the last 200 posts, some hundred kilobytes; so much is a runaway print."""


class Lines:
    """Bytes go in as they come, whole lines come out; a line over `LONGEST_LINE` is dropped whole."""

    def __init__(self) -> None:
        """Begin at the start of a line."""
        self._begun: list[bytes] = []  # a long line comes in hundreds of pieces: joined once, when it is whole
        self._length = 0

    def feed(self, data: bytes) -> list[bytes]:
        """The lines that `data` completes, without newline and without empty ones."""
        *whole, rest = data.split(b"\n")
        lines = [line for each in whole if (line := self._end(each)).strip()]
        self._keep(rest)
        return lines

    def _keep(self, piece: bytes) -> None:
        self._length += len(piece)
        if self._length > LONGEST_LINE:
            self._begun.clear()
        else:
            self._begun.append(piece)

    def _end(self, piece: bytes) -> bytes:
        """The line that `piece` ends; b"" for one that is too long."""
        self._keep(piece)
        line = b"".join(self._begun) if self._length <= LONGEST_LINE else b""
        self._begun, self._length = [], 0
        return line
