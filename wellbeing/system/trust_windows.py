"""Trust in our certificate on Windows: the person's own root store, which Chrome, Edge, Brave and Firefox follow.

Windows asks the person itself, each time that something is put in there or taken out: `look` says so before.
Written from Microsoft's documentation of certutil and tested against recorded answers; not run on Windows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PureWindowsPath

from wellbeing.system import our_certificate
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import TOO_LONG, Ran, Run
from wellbeing.system_part import Part, SystemPart

WAITS = 120.0
"""Seconds that the person has to answer Windows' question."""

ASKS = (
    "Windows itself will ask whether to install a certificate called “{name}”. It can speak for the feeds that the"
    " filter knows and for no other website. Choose Yes to go on, or No to leave everything as it is."
)
_CANCELLED = (1223, 0x800704C7, 0x800704C7 - 2**32)
"""ERROR_CANCELLED, as certutil may return it."""


@dataclass(frozen=True, slots=True)
class WindowsRoots:
    """CurrentUser\\Root. `env` has SystemRoot, below which certutil is."""

    run: Run
    env: Mapping[str, str]

    @property
    def id(self) -> str:
        """There is one for each person."""
        return "windows-roots"

    @property
    def part(self) -> Part:
        """Trust."""
        return "trust"

    @property
    def name(self) -> str:
        """What people call it."""
        return "Windows’ certificates (your account)"

    def look(self, wanted: Wanted) -> SystemPart:
        """Whether ours is in there; where it is not, what Windows will ask."""
        try:
            ours = our_certificate.read(wanted.ca_certificate)
            there = self._has(ours.sha1)
        except PlaceError as error:
            return SystemPart(part="trust", name=self.name, state="failed", message=str(error))
        message = "" if there else ASKS.format(name=ours.name)
        return SystemPart(part="trust", name=self.name, state="on" if there else "off", message=message)

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Ours goes when it is taken back."""
        ours = our_certificate.read(wanted.ca_certificate)
        return None if self._has(ours.sha1) else {OURS: ours.sha1}

    def put(self, wanted: Wanted) -> None:
        """Windows asks; then ours is trusted, and the one that it has replaced is taken out (it asks for that too)."""
        self._must("-addstore", "Root", str(wanted.ca_certificate))
        older = our_certificate.before_it(wanted.ca_certificate)
        if older is not None and self._has(older.sha1):
            self._must("-delstore", "Root", older.sha1)

    def restore(self, before: Mapping[str, str]) -> None:
        """Windows asks; then ours is gone."""
        if self._has(before[OURS]):
            self._must("-delstore", "Root", before[OURS])

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether ours is in there."""
        return self._has(before[OURS])

    def _has(self, sha1: str) -> bool:
        ran = self._certutil(20, "-store", "Root", sha1)
        if ran.code in (TOO_LONG, 127):
            raise PlaceError(f"Windows’ certificates cannot be read ({ran.why}).")
        return ran.code == 0

    def _must(self, *arguments: str) -> None:
        ran = self._certutil(WAITS, *arguments)
        if ran.code in _CANCELLED:
            raise PlaceError("Windows asked, and the answer was No. Nothing was changed; you can try again any time.")
        if ran.code == TOO_LONG:
            raise PlaceError("Windows’ question was not answered within two minutes. Please try again.")
        if ran.code != 0:
            raise PlaceError(f"Windows did not change its certificates ({ran.why}).")

    def _certutil(self, seconds: float, *arguments: str) -> Ran:
        # by its full path: NSS has a program of the same name
        program = PureWindowsPath(self.env.get("SystemRoot", r"C:\Windows"), "System32", "certutil.exe")
        return self.run([str(program), "-user", *arguments], seconds=seconds)
