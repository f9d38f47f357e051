"""Has launchd run a daemon of ours, from now on and at every start of the Mac.

Sources: launchctl(1), and what it is known to print: it ends with the number of an error, 5 where a daemon is loaded
already or its file is not root's, 3 and 113 where there is none, 36 while one is ending. Tried against recorded
answers alone, never on a Mac.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from wellbeing.facts import Part, SystemPart
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import Ran, Run

LAUNCHCTL = "/bin/launchctl"
NO_PROCESS, ENDING, NOT_FOUND = 3, 36, 113
"""ESRCH and EINPROGRESS of bootout, and what print says where it knows none."""

WAITS, STEP = 30.0, 0.5
"""Seconds that are waited for it to run or to end, and between two looks."""

_RUNS = re.compile(r"^\s*state = running\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Daemon:
    """The daemon `label` of the file `file`. `stays`: it runs all the time, not now and then."""

    run: Run
    label: str
    file: Path
    stays: bool
    name: str
    pause: Callable[[float], None] = time.sleep
    part: ClassVar[Part] = "login"

    @property
    def id(self) -> str:
        """Names the daemon."""
        return f"daemon:{self.label}"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while launchd has it, and it runs if it is one that stays."""
        try:
            there, runs = self._stands()
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        if there and (runs or not self.stays):
            return SystemPart(part=self.part, name=self.name, state="on")
        message = "launchd has it, but it does not run." if there else "launchd does not have it."
        return SystemPart(part=self.part, name=self.name, state="off", message=message)

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Nothing ran."""
        return None if self.look(wanted).state == "on" else {OURS: self.label}

    def put(self, _wanted: Wanted) -> None:
        """Load it; one that was loaded from an earlier file goes first. Nothing is enabled: macOS would keep that."""
        self._unload()
        self._must(self._ask("bootstrap", "system", str(self.file)))
        if not self._wait(lambda there, runs: there and (runs or not self.stays)):
            raise PlaceError("launchd has it, but it does not run.")

    def restore(self, _before: Mapping[str, str]) -> None:
        """Unload it, and wait until it is gone: its file and its user go next."""
        self._unload()

    def stands(self, _before: Mapping[str, str]) -> bool:
        """Whether launchd still has it."""
        return self._stands()[0]

    def _unload(self) -> None:
        ran = self._ask("bootout", f"system/{self.label}")
        if ran.code not in (0, NO_PROCESS, ENDING, NOT_FOUND) and self._stands()[0]:
            self._must(ran)
        self._wait(lambda there, _runs: not there)

    def _wait(self, wanted: Callable[[bool, bool], bool]) -> bool:
        left = WAITS
        while not wanted(*self._stands()):
            if left <= 0:
                return False
            self.pause(STEP)
            left -= STEP
        return True

    def _stands(self) -> tuple[bool, bool]:
        """Whether launchd has it, and whether it runs."""
        ran = self._ask("print", f"system/{self.label}")
        if ran.code not in (0, NOT_FOUND, NO_PROCESS):
            raise PlaceError(f"launchd did not answer ({ran.why}).")
        return ran.code == 0, ran.code == 0 and _RUNS.search(ran.out) is not None

    def _must(self, ran: Ran) -> None:
        if ran.code != 0:
            raise PlaceError(f"launchd did not do it ({ran.why}).")

    def _ask(self, *words: str) -> Ran:
        return self.run([LAUNCHCTL, *words], seconds=30)
