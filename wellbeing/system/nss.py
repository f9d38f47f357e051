"""One NSS database, through certutil: where Chromium on Linux and each Firefox profile keep whom they trust."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from wellbeing.system import our_certificate
from wellbeing.system.place import PlaceError
from wellbeing.system.runner import NOT_FOUND, Ran, Run

_PACKAGES = {
    "apt-get": "sudo apt install libnss3-tools",
    "dnf": "sudo dnf install nss-tools",
    "zypper": "sudo zypper install mozilla-nss-tools",
    "pacman": "sudo pacman -S nss",
    "apk": "sudo apk add nss-tools",
}
_LINE = re.compile(r"^(?P<name>.*\S)\s+(?P<trust>[A-Za-z]*,[A-Za-z]*,[A-Za-z]*)\s*$")
_FILES = ("cert9.db", "key4.db", "pkcs11.txt")
"""What certutil -N makes."""
TRUSTED = "C,,"
"""certutil's flags for an authority whose websites are trusted, and nothing else of it."""


def how_to_get_certutil() -> str:
    """The command that installs certutil on this system."""
    ways = [command for tool, command in _PACKAGES.items() if shutil.which(tool)]
    return ways[0] if ways else "the package that has certutil (often called nss-tools)"


def entries(listing: str) -> dict[str, str]:
    """Names and trust flags in what `certutil -L` prints."""
    found = (_LINE.match(line) for line in listing.splitlines())
    return {match["name"]: match["trust"] for match in found if match and match["name"] != "Certificate Nickname"}


@dataclass(frozen=True, slots=True)
class NssDatabase:
    """The database in `folder`. Every method raises PlaceError."""

    folder: Path
    run: Run

    @property
    def exists(self) -> bool:
        """Whether there is one."""
        return (self.folder / "cert9.db").exists()

    def entries(self) -> dict[str, str]:
        """Every certificate's name, with its trust flags."""
        return entries(self._must("-L").out) if self.exists else {}

    def trust(self, name: str, sha256: str) -> str | None:
        """The trust flags of the certificate `name` with that fingerprint, or None where it is not in here."""
        if not self.exists:
            return None
        shown = self._certutil("-L", "-n", name, "-a")
        if shown.code == NOT_FOUND:
            raise self._trouble(shown)
        return (
            self.entries().get(name) if shown.code == 0 and our_certificate.fingerprint(shown.out) == sha256 else None
        )

    def ours(self) -> dict[str, str]:
        """The certificates that have a name of ours, with their fingerprints, whoever's program put them there."""
        names = [name for name in self.entries() if name.startswith(our_certificate.TITLE)]
        return {name: our_certificate.fingerprint(self._must("-L", "-n", name, "-a").out) for name in names}

    def add(self, name: str, file: Path) -> None:
        """Trust the certificate in `file` for websites. A database that is not there yet is made."""
        if not self.exists:
            self._make()
        self._must("-A", "-t", TRUSTED, "-n", name, "-i", str(file))

    def set_trust(self, name: str, flags: str) -> None:
        """Change the trust flags of the certificate `name`."""
        self._must("-M", "-n", name, "-t", flags)

    def remove(self, name: str) -> None:
        """Take the certificate `name` out."""
        self._must("-D", "-n", name)

    def unmake(self, topmost: Path) -> None:
        """Delete a database that was made and holds nothing, neither certificate nor key, and its folders to `topmost`.

        Left behind, an empty one would hide the one that Chromium makes elsewhere (wellbeing.system.trust_nss).
        """
        if not self.exists or self.entries() or self._certutil("-K").code == 0:
            return
        with suppress(OSError):
            for name in _FILES:
                (self.folder / name).unlink(missing_ok=True)
            for folder in (self.folder, *self.folder.parents):
                if not folder.is_relative_to(topmost):
                    return
                folder.rmdir()

    def _make(self) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise PlaceError(f"The folder {self.folder} cannot be made ({error.strerror}).") from error
        self._must("-N", "--empty-password")

    def _certutil(self, *arguments: str) -> Ran:
        return self.run(["certutil", "-d", f"sql:{self.folder}", *arguments])

    def _must(self, *arguments: str) -> Ran:
        ran = self._certutil(*arguments)
        if ran.code != 0:
            raise self._trouble(ran)
        return ran

    def _trouble(self, ran: Ran) -> PlaceError:
        if ran.code == NOT_FOUND:
            return PlaceError(f"The program certutil is missing. Install it with: {how_to_get_certutil()}")
        return PlaceError(
            f"The certificates in {self.folder} cannot be changed ({ran.why}). If they are protected by a password,"
            " import the certificate in the browser's own settings."
        )
