"""Linux desktops start what lies in ~/.config/autostart (Desktop Application Autostart Specification 0.5)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from wellbeing.folders_made import first_missing, remove_folders
from wellbeing.system.login_file import LoginFile
from wellbeing.system.place import MADE, OURS, STOOD, PlaceError, Wanted
from wellbeing.system_part import Part, SystemPart

FILE = "feed-wellbeing.desktop"
_WAS = "was"
_SWITCHED_OFF = re.compile(r"^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$", re.MULTILINE)
_EXEC = re.compile(r"^Exec\s*=\s*(.*?)\s*$", re.MULTILINE)
_RESERVED = re.compile(r"[\s\"'\\><~|&;$*?#()`]")
_TEXT = """[Desktop Entry]
Type=Application
Name=Feed Wellbeing
Comment=Makes social feeds calmer, on this computer
Exec={exec}
Path={path}
Icon=feed-wellbeing
Terminal=false
X-GNOME-Autostart-enabled=true
"""


@dataclass(frozen=True, slots=True)
class LoginLinux:
    """Our file in the `folder` of the desktop. `command` runs in `home`."""

    folder: Path
    command: Sequence[str] = ()
    home: str = ""
    id: ClassVar[str] = "login:autostart"
    part: ClassVar[Part] = "login"
    name: ClassVar[str] = "Start at login"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while our file is there and no one has switched it off."""
        try:
            text = self._file.text()
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        stands = text is not None and not _SWITCHED_OFF.search(text)
        mine = stands and (not self.command or _exec_in(text) == exec_line(self.command))
        return SystemPart(part=self.part, name=self.name, state="on" if mine else "off")

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Our line, and the whole file that stands there, if any."""
        if self.look(wanted).state == "on":
            return None
        text = self._file.text()
        before = {OURS: exec_line(self.command), MADE: first_missing(self.folder)}
        return before if text is None else {**before, STOOD: _exec_in(text), _WAS: text}

    def put(self, _wanted: Wanted) -> None:
        """Write the file."""
        self._file.write(_TEXT.format(exec=exec_line(self.command), path=_string(self.home)))

    def restore(self, before: Mapping[str, str]) -> None:
        """Take our file away, or put the earlier one back; a folder that was made goes while it is empty."""
        if self.stands(before):
            self._file.write(before.get(_WAS))
        remove_folders(self.folder, before.get(MADE, ""))

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether a file starts what ours started; switched off or not."""
        text = self._file.text()
        put_back = text == before.get(_WAS, "")  # it may have started the same, and been switched off
        return _exec_in(text) == before[OURS] and not put_back

    def found(self) -> list[Mapping[str, str]]:
        """A file of our name, whatever it starts."""
        text = self._file.text()
        return [] if text is None else [{OURS: _exec_in(text)}]

    def now(self) -> str:
        """Whether there is a file."""
        text = self._file.text()
        return "no file" if text is None else f"a file that starts {_exec_in(text)}"

    @property
    def _file(self) -> LoginFile:
        return LoginFile(self.folder / FILE)


def exec_line(command: Sequence[str]) -> str:
    """`command` as the value of Exec (Desktop Entry Specification 1.5, "The Exec key")."""
    return _string(" ".join(map(_quoted, command)))


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if word and not _RESERVED.search(word):
        return word
    return '"' + re.sub(r'(["`$\\])', r"\\\1", word) + '"'


def _string(value: str) -> str:
    """As every text of such a file is written."""
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _exec_in(text: str | None) -> str:
    found = _EXEC.search(text or "")
    return found[1] if found else ""
