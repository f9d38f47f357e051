"""Cuts what arrives from a pipe into lines, however it was chopped up on the way."""

from __future__ import annotations

LONGEST_LINE = 1 << 20
"""Bytes. The longest real message is far under a kilobyte times the trusted authors; more is a runaway print."""


class Lines:
    """Bytes go in as they come, whole lines come out; a line over `LONGEST_LINE` is dropped whole."""

    def __init__(self) -> None:
        """Begin at the start of a line."""
        self._rest = b""
        self._dropping = False

    def feed(self, data: bytes) -> list[bytes]:
        """The lines that `data` completes, without newline and without empty ones."""
        *whole, self._rest = (self._rest + data).split(b"\n")
        if whole and self._dropping:
            self._dropping = False
            del whole[0]
        if len(self._rest) > LONGEST_LINE:
            self._rest, self._dropping = b"", True
        return [line for line in whole if line.strip() and len(line) <= LONGEST_LINE]
