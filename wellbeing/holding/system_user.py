"""The user that the service runs as: it belongs to nobody, has no password, no home and no shell."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from wellbeing.facts import Part, SystemPart
from wellbeing.holding.layout import USER
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import Run

_NO_LOGIN = shutil.which("nologin", path="/usr/sbin:/sbin:/usr/bin:/bin") or "/bin/false"
_GONE = 6
"""What userdel answers where there is no such user."""


@dataclass(frozen=True, slots=True)
class SystemUser:
    """The user and the group `USER`."""

    run: Run
    id: ClassVar[str] = "system-user"
    name: ClassVar[str] = "The service’s own user"
    part: ClassVar[Part] = "login"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while there is one."""
        return SystemPart(part=self.part, name=self.name, state="on" if self._is_there() else "off")

    def before(self, _wanted: Wanted) -> Mapping[str, str] | None:
        """Nothing stood there."""
        return None if self._is_there() else {OURS: USER}

    def put(self, _wanted: Wanted) -> None:
        """Make it."""
        shell = ["--no-create-home", "--home-dir", "/nonexistent", "--shell", _NO_LOGIN]
        ran = self.run(["useradd", "--system", "--user-group", *shell, "--comment", "Feed Wellbeing", USER])
        if ran.code != 0:
            raise PlaceError(f"The service’s own user could not be made ({ran.why}).")

    def restore(self, _before: Mapping[str, str]) -> None:
        """Take it away."""
        ran = self.run(["userdel", USER])
        if ran.code not in (0, _GONE):
            raise PlaceError(f"The service’s own user could not be taken away ({ran.why}).")

    def stands(self, _before: Mapping[str, str]) -> bool:
        """Whether it is still there."""
        return self._is_there()

    def _is_there(self) -> bool:
        return self.run(["getent", "passwd", USER]).code == 0
