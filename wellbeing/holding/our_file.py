"""One file that is ours as a whole, such as a policy or a unit: put where the system looks, and taken away again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wellbeing.facts import Part, SystemPart
from wellbeing.folders_made import first_missing, remove_folders
from wellbeing.private_file import write_private
from wellbeing.system.place import MADE, OURS, STOOD, Place, PlaceError, Wanted

_WAS = "was"
NOTHING_WANTED = Wanted("", Path())
ELSEWHERE = "It runs the program from another place, or in another way. Set it up once more, and it is mended."
_LARGEST = 4_000_000
"""Bytes; ours have some thousand."""


@dataclass(frozen=True, slots=True)
class OurFile:
    """The file `path` with `content`, for everybody to read. Folders that are made for it go with it."""

    path: Path
    content: bytes
    name: str
    part: Part = "proxy"

    @property
    def id(self) -> str:
        """Names the file."""
        return f"file:{self.path}"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while it has our content; a file that anything else changed is said to be so."""
        try:
            now = read_file(self.path)
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        if now is None:
            return SystemPart(part=self.part, name=self.name, state="off", message=f"{self.path} is not there.")
        if now == self.content:
            return SystemPart(part=self.part, name=self.name, state="on")
        return SystemPart(part=self.part, name=self.name, state="off", message=f"{self.path} was changed.")

    def before(self, _wanted: Wanted) -> Mapping[str, str] | None:
        """What stood there, and the topmost folder that has to be made."""
        now = read_file(self.path)
        if now == self.content:
            return None
        before = {OURS: _digest(self.content), MADE: first_missing(self.path.parent)}
        return before if now is None else {**before, STOOD: _digest(now), _WAS: now.decode("latin-1")}

    def put(self, _wanted: Wanted) -> None:
        """Write it."""
        write_file(self.path, self.content)

    def restore(self, before: Mapping[str, str]) -> None:
        """Take it away, or put back what stood there; and the folders that were made, where nothing else is in them."""
        if self.stands(before):
            if _WAS in before:
                write_file(self.path, before[_WAS].encode("latin-1"))
            else:
                remove_file(self.path)
        remove_folders(self.path.parent, before.get(MADE, ""))

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether our content is still there."""
        now = read_file(self.path)
        return now is not None and _digest(now) == before[OURS]


def as_it_runs(file: OurFile) -> SystemPart:
    """How a file stands that tells the system how to run the program: changed, it is one that has moved since."""
    seen = file.look(NOTHING_WANTED)
    moved = seen.state == "off" and file.path.exists()
    return SystemPart(part=file.part, name=file.name, state="off", message=ELSEWHERE) if moved else seen


def read_anew(files: Sequence[OurFile], reader: Place) -> None:
    """Take `reader` away where the system has it from `files` as they were: it is put back from the new ones.

    Before they are written, so that a set-up that is cut off here goes on with it. Raises PlaceError.
    """
    changed = any(file.look(NOTHING_WANTED).state != "on" for file in files)
    if changed and reader.stands({}):
        reader.restore({})


def read_file(path: Path) -> bytes | None:
    """What is in it, None where there is none. Raises PlaceError."""
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _refused(path, error) from error


def write_file(path: Path, content: bytes) -> None:
    """Whole or not at all, for everybody to read, with the folders that it needs. Raises PlaceError."""
    try:
        for folder in [each for each in reversed(path.parents) if not each.exists()]:
            folder.mkdir()
            folder.chmod(0o755)  # whatever the umask of whoever installs
        write_private(path, content, mode=0o644)
    except OSError as error:
        raise _refused(path, error) from error


def remove_file(path: Path) -> None:
    """Take it away, if it is there. Raises PlaceError."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(path, error) from error


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _refused(path: Path, error: OSError) -> PlaceError:
    return PlaceError(f"{path} cannot be changed ({error.strerror or error}).")
