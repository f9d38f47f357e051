"""Trust in our certificate on macOS: the person's login keychain, which Safari, Chrome, Edge and Firefox follow.

macOS asks for the person's password or fingerprint when trust is changed: `look` says so before.
Written from the manual of security(1) and tested against recorded answers; not run on macOS.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wellbeing.system import our_certificate
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import NOT_FOUND, TOO_LONG, Ran, Run
from wellbeing.system_part import Part, SystemPart

WAITS = 120.0
"""Seconds that the person has to answer macOS's question."""

ASKS = (
    "macOS itself will ask for your password or fingerprint, to trust a certificate called “{name}”. It can speak for"
    " the feeds that the filter knows and for no other website. Cancel leaves everything as it is."
)
_TRUSTED = re.compile(r"^Cert \d+: (?P<name>.+?)\s*$", re.MULTILINE)
_HASH = re.compile(r"^SHA-1 hash: (?P<sha1>[0-9A-F]{40})\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class LoginKeychain:
    """The login keychain below `home`."""

    run: Run
    home: Path

    @property
    def id(self) -> str:
        """There is one for each person."""
        return "macos-login-keychain"

    @property
    def part(self) -> Part:
        """Trust."""
        return "trust"

    @property
    def name(self) -> str:
        """What people call it."""
        return "macOS’s certificates (your login keychain)"

    def look(self, wanted: Wanted) -> SystemPart:
        """Whether ours is trusted; where it is not, what macOS will ask."""
        try:
            ours = our_certificate.read(wanted.ca_certificate)
            on = self._has(ours.name, ours.sha1) and self._trusts(ours.name)
        except PlaceError as error:
            return SystemPart(part="trust", name=self.name, state="failed", message=str(error))
        message = "" if on else ASKS.format(name=ours.name)
        return SystemPart(part="trust", name=self.name, state="on" if on else "off", message=message)

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Ours goes when it is taken back; its text is kept, for macOS takes trust back by the certificate."""
        ours = our_certificate.read(wanted.ca_certificate)
        if self._has(ours.name, ours.sha1) and self._trusts(ours.name):
            return None
        return {OURS: ours.sha1, "name": ours.name, "pem": wanted.ca_certificate.read_text("ascii")}

    def put(self, wanted: Wanted) -> None:
        """macOS asks; then ours is trusted for websites, and the one that it has replaced is taken out."""
        words = ["add-trusted-cert", "-r", "trustRoot", "-p", "ssl", "-k", self._keychain, str(wanted.ca_certificate)]
        self._must(*words)
        older = our_certificate.before_it(wanted.ca_certificate)
        if older is not None and self._has(older.name, older.sha1):
            self._take_out(older.name, older.sha1, wanted.ca_certificate.with_name(wanted.ca_certificate.name + ".old"))

    def restore(self, before: Mapping[str, str]) -> None:
        """macOS asks; then ours is neither trusted nor kept."""
        if not self._has(before["name"], before[OURS]):
            return
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "certificate.pem"
            file.write_text(before["pem"], "ascii")
            self._take_out(before["name"], before[OURS], file)

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether ours is still in there."""
        return self._has(before["name"], before[OURS])

    def _take_out(self, name: str, sha1: str, file: Path) -> None:
        if self._trusts(name):
            self._must("remove-trusted-cert", str(file))
        self._must("delete-certificate", "-Z", sha1.upper(), self._keychain)

    def _trusts(self, name: str) -> bool:
        """Whether there are trust settings for `name` (differs for every key we make); none at all is an error code."""
        return name in [match["name"] for match in _TRUSTED.finditer(self._asked("dump-trust-settings").out)]

    def _has(self, name: str, sha1: str) -> bool:
        found = self._asked("find-certificate", "-a", "-Z", "-c", name, self._keychain).out
        return sha1.upper() in [match["sha1"] for match in _HASH.finditer(found)]

    @property
    def _keychain(self) -> str:
        return str(self.home / "Library" / "Keychains" / "login.keychain-db")

    def _asked(self, *words: str) -> Ran:
        ran = self.run(["/usr/bin/security", *words])
        if ran.code in (NOT_FOUND, TOO_LONG):
            raise PlaceError(f"macOS’s certificates cannot be read ({ran.why}).")
        return ran

    def _must(self, *words: str) -> None:
        ran = self.run(["/usr/bin/security", *words], seconds=WAITS)
        if ran.code == TOO_LONG:
            raise PlaceError("macOS’s question was not answered within two minutes. Please try again.")
        if "cancel" in ran.why.lower() and ran.code != 0:
            raise PlaceError("macOS asked, and was cancelled. Nothing was changed; you can try again any time.")
        if ran.code != 0:
            raise PlaceError(f"macOS did not change its certificates ({ran.why}).")
