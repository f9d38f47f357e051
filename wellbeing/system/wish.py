"""Remembers which parts the person has turned on, so that the next start does it again: after a restart, or a crash.

It is kept beside the undo ledger, not among the settings: it says what was done on this computer, once it was done.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private
from wellbeing.system_part import Part


class Wish:
    """The parts in the file `path`. Writing raises OSError."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def parts(self) -> frozenset[Part]:
        """What is to be on; nothing where that cannot be read: off is the safe side."""
        try:
            told = json.loads(bytes_in(self._path).decode("utf-8"))
        except (OSError, ValueError, RecursionError):
            return frozenset()
        known: tuple[Part, ...] = get_args(Part)
        right = isinstance(told, list) and all(each in known for each in told)
        return frozenset(told) if right else frozenset()

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
            write_private(self._path, json.dumps(sorted(parts), separators=(",", ":")).encode())
        else:
            self._path.unlink(missing_ok=True)
