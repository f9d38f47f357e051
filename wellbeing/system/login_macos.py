"""macOS starts what lies in ~/Library/LaunchAgents when its person signs in.

Sources: the manual pages launchd.plist(5) and launchctl(1). Tried against recorded answers alone, never on macOS.
"""

from __future__ import annotations

import os
import plistlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from wellbeing.system.login_file import LoginFile
from wellbeing.system.place import OURS, STOOD, PlaceError, Wanted
from wellbeing.system.runner import Run
from wellbeing.system_part import Part, SystemPart

LABEL = "feed-wellbeing.start-at-login"
_WAS = "was"
_QUICK = 5.0
_OFF = "macOS has it switched off. Switch it on there: System Settings, General, Login Items."


def _user() -> int:
    return os.getuid() if hasattr(os, "getuid") else 0


@dataclass(frozen=True, slots=True)
class LoginMacos:
    """Our agent in `folder`. `command` runs in `home`; launchctl says whether the person has switched it off."""

    folder: Path
    run: Run
    command: Sequence[str] = ()
    home: str = ""
    id: ClassVar[str] = "login:macos"
    part: ClassVar[Part] = "login"
    name: ClassVar[str] = "Start at login"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while our agent is there; macOS may have it switched off all the same."""
        try:
            text = self._file.text()
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        if text is None or (self.command and text != self._ours):
            return SystemPart(part=self.part, name=self.name, state="off")
        off = self._is_switched_off()
        return SystemPart(part=self.part, name=self.name, state="other" if off else "on", message=_OFF if off else "")

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Our agent, and the one that stands there, if any."""
        if self.look(wanted).state in ("on", "other"):
            return None
        text = self._file.text()
        before = {OURS: self._ours}
        return before if text is None else {**before, STOOD: text, _WAS: text}

    def put(self, _wanted: Wanted) -> None:
        """Write the agent. It is not loaded: the app runs already."""
        self._file.write(self._ours)

    def restore(self, before: Mapping[str, str]) -> None:
        """Take our agent away, or put the earlier one back."""
        if self.stands(before):
            self._file.write(before.get(_WAS))

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether our agent is still there."""
        return self._file.text() == before[OURS]

    def found(self) -> list[Mapping[str, str]]:
        """An agent of our name, whatever it starts."""
        text = self._file.text()
        return [] if text is None else [{OURS: text}]

    def now(self) -> str:
        """Whether there is an agent."""
        return "no agent" if self._file.text() is None else "an agent of that name"

    @property
    def _file(self) -> LoginFile:
        return LoginFile(self.folder / f"{LABEL}.plist")

    @property
    def _ours(self) -> str:
        agent = {
            "Label": LABEL,
            "ProgramArguments": [*self.command],
            "WorkingDirectory": self.home,
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        return plistlib.dumps(agent).decode()

    def _is_switched_off(self) -> bool:
        ran = self.run(["/bin/launchctl", "print-disabled", f"gui/{_user()}"], seconds=_QUICK)
        return re.search(rf'"{re.escape(LABEL)}" => (?:true|disabled)\b', ran.out) is not None
