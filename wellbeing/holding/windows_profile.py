"""The folder and registry that Windows makes for a service's own account, and leaves behind when the service is gone.

Windows deletes one whose instance of Win32_UserProfile is deleted, with its folder and its entry in the list of
profiles ("Win32_UserProfile class" on Microsoft Learn). It is in use for a while after the service has ended. Tried
against recorded answers alone, never on Windows.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wellbeing.holding.windows_powershell import powershell
from wellbeing.holding.windows_registry import Keys
from wellbeing.system.place import PlaceError
from wellbeing.system.runner import Run

PROFILES = r"HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList"
TRIES, STEP = 5, 2.0
"""How often it is tried to delete it, and seconds between two times."""

SCRIPT = "Get-CimInstance Win32_UserProfile -Filter \"SID='{sid}'\" | Remove-CimInstance"
STILL_THERE = (
    "Windows still keeps the folder of the service’s own account ({why}). Restart the computer, then take it away once"
    " more."
)


@dataclass(frozen=True, slots=True)
class ServiceProfile:
    """That of the account `sid`."""

    run: Run
    env: Mapping[str, str]
    keys: Keys
    sid: str
    pause: Callable[[float], None] = time.sleep

    @property
    def stands(self) -> bool:
        """Whether Windows knows one. Raises PlaceError."""
        return self.keys.exists(rf"{PROFILES}\{self.sid}")

    def remove(self) -> None:
        """Have Windows delete it, where there is one. Raises PlaceError."""
        for left in reversed(range(TRIES)):
            if not self.stands:
                return
            ran = powershell(self.run, self.env, SCRIPT.format(sid=self.sid))
            if ran.code != 0 and not left:
                raise PlaceError(STILL_THERE.format(why=ran.why))
            self.pause(STEP if ran.code != 0 else 0)
        if self.stands:
            raise PlaceError(STILL_THERE.format(why="it is in its list of profiles"))
