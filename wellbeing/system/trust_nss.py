"""Trust in our certificate for Chromium, Chrome, Edge and Brave on Linux, which keep it in NSS databases.

Measured with Chromium 156: where ~/.pki/nssdb is there, it alone is read; otherwise ~/.local/share/pki/nssdb is, and
is made at the first start. So the old one is never made beside the new one, which would hide what a person has there.
A running Chromium reads neither again. Folders of Snap and Flatpak browsers are used where they are; not tried.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wellbeing.folders_made import first_missing
from wellbeing.system import our_certificate
from wellbeing.system.nss import TRUSTED, NssDatabase
from wellbeing.system.our_certificate import OurCertificate
from wellbeing.system.place import MADE, OURS, PlaceError, Wanted
from wellbeing.system.runner import Run
from wellbeing.system.running import CHROMIUMS, REOPEN, open_since_before
from wellbeing.system_part import Part, SystemPart

_ID = "nss:"
_SET_APART = (
    "snap/*/current/.pki/nssdb",
    "snap/*/current/.local/share/pki/nssdb",
    ".var/app/*/.pki/nssdb",
    ".var/app/*/data/pki/nssdb",
)
DISTRUSTED = "The filter's certificate is marked there as not to be trusted, so it is left alone."


@dataclass(frozen=True, slots=True)
class NssPlace:
    """One database in `folder`, which `browsers` read (beginnings of their programs' names)."""

    folder: Path
    name: str
    run: Run
    made_if_missing: bool = False
    browsers: tuple[str, ...] = CHROMIUMS
    prefix: str = _ID

    @property
    def id(self) -> str:
        """Names the folder."""
        return f"{self.prefix}{self.folder}"

    @property
    def part(self) -> Part:
        """Trust."""
        return "trust"

    def look(self, wanted: Wanted) -> SystemPart:
        """Whether our certificate is trusted in here."""
        try:
            state, message = self._stands_so(our_certificate.read(wanted.ca_certificate))
        except PlaceError as error:
            return SystemPart(part="trust", name=self.name, state="failed", message=str(error))
        return SystemPart(part="trust", name=self.name, state=state, message=message)

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """What becomes of our certificate when it is taken back: its earlier flags, or that it goes."""
        ours = our_certificate.read(wanted.ca_certificate)
        flags = self._database.trust(ours.name, ours.sha256)
        if not self._is_here or _distrusted(flags) or (_trusted(flags) and self._older(wanted) is None):
            return None
        kept = {OURS: ours.sha256, "name": ours.name, "trust": flags or ""}
        return kept if self._database.exists else {**kept, MADE: first_missing(self.folder) or str(self.folder)}

    def put(self, wanted: Wanted) -> None:
        """Trust ours for websites, and no longer the one that it has replaced."""
        ours = our_certificate.read(wanted.ca_certificate)
        flags = self._database.trust(ours.name, ours.sha256)
        if flags is None:
            self._database.add(ours.name, wanted.ca_certificate)
        elif not _trusted(flags):
            self._database.set_trust(ours.name, TRUSTED)
        older = self._older(wanted)
        if older is not None:
            self._database.remove(older.name)

    def restore(self, before: Mapping[str, str]) -> None:
        """Take ours out, or give it the flags back that it had before; a database that we made goes while empty."""
        name, flags = before["name"], before.get("trust", "")
        if self._database.trust(name, before[OURS]) is not None:
            if flags:
                self._database.set_trust(name, flags)
            else:
                self._database.remove(name)
        if before.get(MADE):
            self._database.unmake(Path(before[MADE]))

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether ours is trusted in here."""
        return _trusted(self._database.trust(before["name"], before[OURS]))

    def found(self) -> list[Mapping[str, str]]:
        """Every certificate of ours, also of a key that is long gone."""
        return [{OURS: sha256, "name": name} for name, sha256 in self._database.ours().items()]

    def now(self) -> str:
        """Whether any of ours is in it."""
        names = self._database.ours()
        return f"{len(names)} of the filter’s certificates in it" if names else "without a certificate of the filter"

    @property
    def _database(self) -> NssDatabase:
        return NssDatabase(self.folder, self.run)

    @property
    def _is_here(self) -> bool:
        return self.made_if_missing or self._database.exists

    def _stands_so(self, ours: OurCertificate) -> tuple[Literal["on", "off", "missing", "other"], str]:
        if not self._is_here:
            return "missing", ""
        flags = self._database.trust(ours.name, ours.sha256)
        if _distrusted(flags):
            return "other", DISTRUSTED
        if not _trusted(flags):
            return "off", ""
        waits = open_since_before(self.folder / "cert9.db", self.browsers, self.run)
        return "on", REOPEN if waits else ""

    def _older(self, wanted: Wanted) -> OurCertificate | None:
        """The one that ours has replaced, if it is in here."""
        older = our_certificate.before_it(wanted.ca_certificate)
        return older if older and self._database.trust(older.name, older.sha256) is not None else None


def nss_places(home: Path, env: Mapping[str, str], run: Run, changed: Collection[str] = ()) -> list[NssPlace]:
    """Every database there is, and those in `changed` (ids of the ledger) that are gone by now."""
    old = home / ".pki" / "nssdb"
    new = Path(env.get("XDG_DATA_HOME") or home / ".local" / "share") / "pki" / "nssdb"
    known = [old, new, *(folder for pattern in _SET_APART for folder in sorted(home.glob(pattern)))]
    there = [folder for folder in known if NssDatabase(folder, run).exists]
    remembered = [Path(each.removeprefix(_ID)) for each in sorted(changed) if each.startswith(_ID)]
    places = [_chromium(folder, home, run) for folder in dict.fromkeys([*there, *remembered])]
    if old not in there and new not in there:
        places = [each for each in places if each.folder != old]
        places.append(_chromium(old, home, run, made_if_missing=True))
    return places


def _chromium(folder: Path, home: Path, run: Run, made_if_missing: bool = False) -> NssPlace:
    shown = f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
    return NssPlace(folder, f"Certificates of Chromium, Chrome, Edge and Brave ({shown})", run, made_if_missing)


def _trusted(flags: str | None) -> bool:
    return flags is not None and "C" in flags.split(",")[0]


def _distrusted(flags: str | None) -> bool:
    return flags is not None and "p" in flags.split(",")[0]
