"""Reads and writes this person's part of the Windows registry through reg.exe, whose answers can be written down.

Sources: Microsoft's reference of reg.exe. Tried against recorded answers alone, never on Windows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wellbeing.system.place import PlaceError
from wellbeing.system.runner import Ran, Run

_QUICK = 5.0
"""Seconds for one command: none asks a person."""
_ABSENT = 1
"""What reg.exe answers where there is no such value (and in any other trouble, too)."""


def reg_in(env: Mapping[str, str]) -> str:
    """Where reg.exe is: by its full path, so that nothing else of its name is started."""
    return env.get("SystemRoot", r"C:\Windows") + r"\System32\reg.exe"


@dataclass(frozen=True, slots=True)
class Registry:
    """Reached through reg.exe at `reg`. Everything raises PlaceError, which says that `what` was not changed."""

    run: Run
    reg: str
    what: str

    def value(self, key: str, name: str) -> str | None:
        """A value as reg.exe prints it, None where there is none."""
        ran = self._reg("query", key, "/v", name)
        if ran.code == _ABSENT:
            return None
        self._must(ran)
        found = re.search(rf"^\s+{name}\s+REG_\w+(?:[ ]{{4}}(.*))?$", ran.out.replace("\r", ""), re.MULTILINE)
        return (found[1] or "") if found else None

    def write(self, key: str, name: str, text: str) -> None:
        """Have the value `name` be `text`."""
        self._must(self._reg("add", key, "/v", name, "/t", "REG_SZ", "/d", text, "/f"))

    def delete(self, key: str, name: str) -> None:
        """Have no such value any more."""
        self._must(self._reg("delete", key, "/v", name, "/f"))

    def _reg(self, *words: str) -> Ran:
        return self.run([self.reg, *words], seconds=_QUICK)

    def _must(self, ran: Ran) -> None:
        if ran.code != 0:
            raise PlaceError(f"Windows did not change {self.what} ({ran.why}). Please try again.")
