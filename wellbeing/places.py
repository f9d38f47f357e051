"""Where the program keeps its files on this system, or below one folder that a person names."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

from wellbeing import folders_made


class PlacesError(Exception):
    """A folder that cannot be written; the message is for people."""


@dataclass(frozen=True, slots=True)
class Places:
    """`data`, `certificate` and `log` are folders; `settings`, `rules` and `store` are files.

    `profile` tells several data folders of one person apart, in the keyring they share; "" is the usual one.
    """

    data: Path
    settings: Path
    rules: Path
    log: Path
    profile: str = ""

    @property
    def certificate(self) -> Path:
        """The folder of the certificate authority."""
        return self.data / "certificate"

    @property
    def store(self) -> Path:
        """The encrypted database."""
        return self.data / "store.db"

    @property
    def newer_sites(self) -> Path:
        """Newer definitions of sites that the person took (wellbeing.newer_sites_file)."""
        return self.data / "newer-sites"

    @property
    def newer_helplines(self) -> Path:
        """Newer helplines that the person took (wellbeing.newer_helplines_file)."""
        return self.data / "newer-helplines"

    @property
    def looked(self) -> Path:
        """When the makers' server was asked, and is asked next (wellbeing.looked_file)."""
        return self.data / "looked.json"

    @property
    def waiting_sites(self) -> Path:
        """Site files that were fetched and wait for the person's yes (wellbeing.engine.newest)."""
        return self.data / "waiting-sites"

    @property
    def fetched_sites(self) -> Path:
        """Site files that were fetched, until they are looked at (wellbeing.engine.newest)."""
        return self.data / "fetched-sites"

    @property
    def fetched_helplines(self) -> Path:
        """Helplines that were fetched, until they are looked at (wellbeing.engine.newest)."""
        return self.data / "fetched-helplines"

    @property
    def family(self) -> Path:
        """A family's agreement on this account (wellbeing.guardian_folder); a guardian's service has another folder."""
        return self.data / "family"

    @property
    def ledger(self) -> Path:
        """What has to be undone in the system (wellbeing.system.ledger)."""
        return self.data / "undo.jsonl"

    @property
    def wish(self) -> Path:
        """What the person has turned on (wellbeing.system.wish)."""
        return self.data / "turned_on.json"

    @property
    def taking_over(self) -> Path:
        """Is there while a start leaves browsers pointed at the engine before it (wellbeing.engine.taking_over)."""
        return self.data / "taking-over"

    @property
    def folders(self) -> tuple[Path, ...]:
        """Every folder that must be there, parents first."""
        return tuple(dict.fromkeys((self.data, self.settings.parent, self.rules.parent, self.log, self.certificate)))


def places(data: Path | None = None) -> Places:
    """This system's own places for the program, or everything below `data`."""
    if data is not None:
        folder = data.expanduser().absolute()
        return Places(folder, folder / "settings.toml", folder / "rules.toml", folder / "log", profile=str(folder))
    own = PlatformDirs("feed-wellbeing", appauthor=False, roaming=False)
    settings = own.user_config_path
    return Places(own.user_data_path, settings / "settings.toml", settings / "rules.toml", own.user_log_path)


def prepare(places: Places) -> None:
    """Make the folders, for their owner only, and see that they can be written. Raises PlacesError.

    A folder that was there before keeps its permissions: it may be shared on purpose, and our files are private.
    """
    made = [way for way in folders_made.missing_on_the_way(places.folders) if way not in places.folders]
    for folder in places.folders:
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            folder.mkdir(mode=0o700, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
            if folder == places.data:
                with suppress(OSError):  # a full disk: an empty folder that stays is no reason not to start
                    folders_made.note(folder, made)  # before the rest: a crash in between is known, too
        except OSError as error:
            raise PlacesError(
                f"The folder {folder} cannot be written ({error.strerror or error})."
                " Make it writable, or name another one with --data FOLDER."
            ) from error
