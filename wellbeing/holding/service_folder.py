"""The service's own folder, with its keys and the certificate authority: no other user of the computer reads it."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, Protocol

from filters.sites.definition import SiteError
from wellbeing.certificate_authority import AuthorityError, ensure_authority
from wellbeing.facts import Part, SystemPart
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.places import places
from wellbeing.private_file import write_private
from wellbeing.secret_files import SecretsError, open_key_file
from wellbeing.settings import Settings, SettingsError, added_host
from wellbeing.settings_file import parse_settings, write_settings
from wellbeing.site_files import every_host
from wellbeing.system.place import OURS, PlaceError, Wanted

LARGEST = 1_000_000
"""Bytes of an account's own file of settings or rules."""

NO_CERTIFICATE = (
    "{folder} has your family's agreement in it, but no certificate any more. Restart the computer: the service makes"
    " one. Then try again."
)

Own = Callable[[Path], None]
"""Gives a file or folder to the service's user."""


def _as_made(_path: Path) -> None:
    """A folder's mode is enough."""


class ServicePlaces(Protocol):
    """Where a service keeps things, on any system (see the layouts)."""

    @property
    def engine(self) -> Path: ...
    @property
    def guardian(self) -> Path: ...
    @property
    def settings(self) -> Path: ...
    @property
    def certificate(self) -> Path: ...


@dataclass(frozen=True, slots=True)
class ServiceFolder:
    """The folder in `layout`. The account `uid` goes on with the settings and rules below its `home`.

    `shut` has nobody else reach the folder while it is empty, where its mode says nothing (Windows).
    """

    layout: ServicePlaces
    home: Path
    uid: int
    own: Own
    shut: Own = _as_made
    id: ClassVar[str] = "service-folder"
    name: ClassVar[str] = "The service’s own folder"
    part: ClassVar[Part] = "login"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while the certificate is in it."""
        return SystemPart(part=self.part, name=self.name, state="on" if self.layout.certificate.exists() else "off")

    def before(self, _wanted: Wanted) -> Mapping[str, str] | None:
        """Nothing stood there, or what a set-up that was cut off has left. Raises PlaceError."""
        if self.layout.certificate.exists():
            return None
        if GuardianFolder(self.layout.guardian).stands:
            raise PlaceError(NO_CERTIFICATE.format(folder=self.layout.engine))
        return {OURS: str(self.layout.engine)}

    def put(self, _wanted: Wanted) -> None:
        """Make it, with everything in it that the service needs, and give it away last of all."""
        try:
            self._make()
        except (OSError, SecretsError, AuthorityError, SettingsError, SiteError) as error:
            raise PlaceError(f"The service’s folder could not be made ({error}).") from error

    def restore(self, _before: Mapping[str, str]) -> None:
        """Take it away with everything in it: settings, minutes, keys, and the family's agreement."""
        try:
            if self.layout.engine.exists():
                shutil.rmtree(self.layout.engine)
        except OSError as error:
            raise PlaceError(f"{self.layout.engine} could not be taken away ({error.strerror}).") from error

    def stands(self, _before: Mapping[str, str]) -> bool:
        """Whether it is still there."""
        return self.layout.engine.exists()

    def _make(self) -> None:
        engine = self.layout.engine
        if engine.exists():
            shutil.rmtree(engine)
        engine.mkdir(mode=0o700)
        self.shut(engine)
        if any(engine.iterdir()):
            raise PlaceError(f"Somebody wrote into {engine} while it was made. Please try again.")
        self.layout.guardian.mkdir(mode=0o700)
        settings = self._take_over()
        hosts = every_host(GuardianFolder(self.layout.guardian).sites, map(added_host, settings.added_hosts))
        ensure_authority(places(engine).certificate, hosts, open_key_file(engine / "secrets.key"), datetime.now(UTC))
        for folder, _, files in os.walk(engine):
            for name in files:
                self.own(Path(folder, name))
            self.own(Path(folder))

    def _take_over(self) -> Settings:
        """Begin with the account's own settings and rules, where they are in order."""
        own = own_settings(self.home)
        try:
            taken = parse_settings((read_own(own / "settings.toml", self.uid) or b"").decode())
        except (SettingsError, ValueError):
            taken = Settings()
        write_settings(self.layout.settings, taken)
        if rules := read_own(own / "rules.toml", self.uid):
            write_private(self.layout.engine / "rules.toml", rules)
        return taken


def own_settings(home: Path, system: str = sys.platform) -> Path:
    """The folder below `home` in which an account of `system` (sys.platform) keeps settings and rules."""
    return home / ("Library/Application Support" if system == "darwin" else ".config") / "feed-wellbeing"


def read_own(path: Path, uid: int) -> bytes | None:
    """What is in the file `path` of the account `uid`; None where there is none.

    An administrator reads here what an account has laid out: a link to somebody else's file is not followed. Windows
    cannot be asked for that; there the app hands its settings over itself, as it does at each start everywhere.
    """
    if sys.platform == "win32":
        return None
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(handle)
        return file.read(LARGEST) if stat.S_ISREG(about.st_mode) and about.st_uid == uid else None
