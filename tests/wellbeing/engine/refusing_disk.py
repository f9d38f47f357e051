"""A disk that refuses a family's folder from some write on: it is full, or the program was killed there."""

from __future__ import annotations

import errno
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Trouble = Literal["full", "killed"]


class Killed(BaseException):
    """The program is gone: no line of it runs any more."""


@dataclass
class Disk:
    """Stands for `write_private`. `written` are the names of files so far; from the one at `breaks_at` on, nothing is.

    Full, it says so. Killed, half of the file (or all of it) lies beside the old one, under its temporary name.
    """

    write: object
    breaks_at: int = -1
    trouble: Trouble = "full"
    written: list[str] = field(default_factory=list)

    def __call__(self, path: Path, data: bytes) -> None:
        at = len(self.written)
        if 0 <= self.breaks_at <= at:
            if self.trouble == "full":
                raise OSError(errno.ENOSPC, "No space left on device")
            if at == self.breaks_at:
                for name, part in (("half", data[: len(data) // 2]), ("whole", data)):
                    path.with_name(f".{path.name}.{name}").write_bytes(part)
            raise Killed
        self.written.append(path.name)
        self.write(path, data)  # type: ignore[operator]

    def mended(self) -> None:
        """There is room again."""
        self.breaks_at = -1
