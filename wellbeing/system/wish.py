"""Remembers which parts the person has turned on, so that the next start does it again: after a restart, or a crash.

It is kept beside the undo ledger, not among the settings: it says what was done on this computer, once it was done.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from wellbeing.facts import Part
from wellbeing.private_file import write_private


class Wish:
    """The parts in the file `path`. Writing raises OSError."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def parts(self) -> frozenset[Part]:
        """What is to be on; nothing where that cannot be read: off is the safe side."""
        try:
            return frozenset(msgspec.json.decode(self._path.read_bytes(), type=list[Part]))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError):
            return frozenset()

    def add(self, parts: Iterable[Part]) -> None:
        """`parts` are to be on from now on. Writes nothing where they are already."""
        kept = self.parts()
        if not kept.issuperset(parts := frozenset(parts)):
            self._keep(kept | parts)

    def drop(self, parts: Iterable[Part]) -> None:
        """`parts` are not to be on any more."""
        self._keep(self.parts() - frozenset(parts))

    def _keep(self, parts: frozenset[Part]) -> None:
        if parts:
            write_private(self._path, msgspec.json.encode(sorted(parts)))
        else:
            self._path.unlink(missing_ok=True)
