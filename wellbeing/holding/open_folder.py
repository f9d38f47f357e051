"""A folder that is given to the service and that everybody may look into: there it meets the app."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from wellbeing.facts import Part, SystemPart
from wellbeing.system.place import OURS, PlaceError, Wanted


@dataclass(frozen=True, slots=True)
class OpenFolder:
    """The folder `path`; `own` gives it to the service's user."""

    path: Path
    own: Callable[[Path], None]
    part: ClassVar[Part] = "login"
    name: ClassVar[str] = "Where the app finds the service"

    @property
    def id(self) -> str:
        """Names the folder."""
        return f"folder:{self.path}"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while it is there."""
        return SystemPart(part=self.part, name=self.name, state="on" if self.path.is_dir() else "off")

    def before(self, _wanted: Wanted) -> Mapping[str, str] | None:
        """Nothing stood there."""
        return None if self.path.is_dir() else {OURS: str(self.path)}

    def put(self, _wanted: Wanted) -> None:
        """Make it."""
        try:
            self.path.mkdir()
            self.path.chmod(0o755)  # whatever the umask of whoever installs
            self.own(self.path)
        except OSError as error:
            raise PlaceError(f"{self.path} could not be made ({error.strerror}).") from error

    def restore(self, _before: Mapping[str, str]) -> None:
        """Take it away with the socket in it."""
        shutil.rmtree(self.path, ignore_errors=True)

    def stands(self, _before: Mapping[str, str]) -> bool:
        """Whether it is still there."""
        return self.path.exists()
