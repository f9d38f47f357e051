"""Windows starts what stands in the Run key of this person's registry.

Sources: Microsoft's reference of the Run and RunOnce registry keys. That Task Manager keeps
what it has switched off under StartupApproved, with an odd first byte, is known from use.
Tried against recorded answers alone, never on Windows.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from wellbeing.system.place import OURS, STOOD, PlaceError, Wanted
from wellbeing.system.registry import Registry
from wellbeing.system.runner import Run
from wellbeing.system_part import Part, SystemPart

_RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
_APPROVED = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
_VALUE = "FeedWellbeing"
_WAS = "was"
_OFF = "Windows has it switched off in its list of startup apps. Switch it on there: Settings, Apps, Startup."


@dataclass(frozen=True, slots=True)
class LoginWindows:
    """Our value in the Run key, reached through reg.exe at `reg`."""

    run: Run
    reg: str
    command: Sequence[str] = ()
    id: ClassVar[str] = "login:windows"
    part: ClassVar[Part] = "login"
    name: ClassVar[str] = "Start at login"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while our value is there; Windows may have it switched off all the same."""
        try:
            value = self._value(_RUN)
            if value is None or (self.command and value != self._line):
                return SystemPart(part=self.part, name=self.name, state="off")
            off = self._is_switched_off()
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        return SystemPart(part=self.part, name=self.name, state="other" if off else "on", message=_OFF if off else "")

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Our value, and the one that stands there, if any."""
        if self.look(wanted).state in ("on", "other"):
            return None
        value = self._value(_RUN)
        before = {OURS: self._line}
        return before if value is None else {**before, STOOD: value, _WAS: value}

    def put(self, _wanted: Wanted) -> None:
        """Write the value."""
        self._registry.write(_RUN, _VALUE, self._line)

    def restore(self, before: Mapping[str, str]) -> None:
        """Take our value away, or put the earlier one back."""
        if not self.stands(before):
            return
        if _WAS in before:
            self._registry.write(_RUN, _VALUE, before[_WAS])
        else:
            self._registry.delete(_RUN, _VALUE)

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether our value is still there."""
        return self._value(_RUN) == before[OURS]

    def found(self) -> list[Mapping[str, str]]:
        """A value of our name, whatever it starts."""
        value = self._value(_RUN)
        return [] if value is None else [{OURS: value}]

    def now(self) -> str:
        """The value."""
        return self._value(_RUN) or "no value"

    @property
    def _line(self) -> str:
        return subprocess.list2cmdline(self.command)

    def _is_switched_off(self) -> bool:
        approved = self._value(_APPROVED) or ""
        return approved[:2].isalnum() and int(approved[:2], 16) % 2 == 1

    def _value(self, key: str) -> str | None:
        return self._registry.value(key, _VALUE)

    @property
    def _registry(self) -> Registry:
        return Registry(self.run, self.reg, "what starts at login")
