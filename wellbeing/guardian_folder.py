"""The one folder that has all of a family's agreement: what was agreed, its secrets, its log and what is spent.

In a guardian's service only the system can read it; on the same account it is a promise, not a lock. Each file is
written whole or not at all. Nothing of it is in the person's store, and nothing of the store is here.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec
import tomlkit

from wellbeing.agreement import Agreement, AgreementError, agreement_from, table_of
from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private
from wellbeing.toml_file import TomlError, line_of, read_text, table_in

AGREEMENT = "agreement.toml"
Kept = Literal["secrets.json", "book.json", "day.json", "health.json", "noted.json"]
"""Everything else that is kept: a test lets the disk refuse each of them."""
LARGEST = 4_000_000
"""Bytes of one file."""
_HEAD = "What your family agreed on. Change it in the app, so that everybody sees what changed."


class FolderError(Exception):
    """A file of the folder that cannot be read or written; the message is for people."""


class GuardianFolder:
    """The files in `folder`, which is made when something is first kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def stands(self) -> bool:
        """Whether an agreement was made here and has not ended."""
        return (self.folder / AGREEMENT).exists()

    def agreement(self) -> Agreement | None:
        """What was agreed; None where nothing was. Raises FolderError that names the line."""
        path = self.folder / AGREEMENT
        text = ""
        try:
            if not path.exists():
                return None
            text = read_text(path, LARGEST)
            return agreement_from(table_in(text))
        except TomlError as error:
            raise FolderError(f"{AGREEMENT}, {error}") from error
        except AgreementError as error:
            line = line_of(text, (error.where,))
            place = f"{AGREEMENT}, line {line}" if line else AGREEMENT
            raise FolderError(f"{place}: {error}") from error
        except OSError as error:
            raise FolderError(f"{AGREEMENT} cannot be opened ({error.strerror})") from error

    @property
    def sites(self) -> frozenset[str]:
        """What stays filtered (wellbeing.agreed_sites); nothing where that cannot be read, which is said elsewhere."""
        try:
            agreement = self.agreement()
        except FolderError:
            return frozenset()
        return agreement.sites if agreement else frozenset()

    def keep_agreement(self, agreement: Agreement) -> None:
        """Put `agreement` in place of the one before. Raises FolderError."""
        document = tomlkit.document()
        document.add(tomlkit.comment(_HEAD))
        for name, value in table_of(agreement).items():
            document.add(name, value)
        self._write(AGREEMENT, tomlkit.dumps(document).encode())

    def read[V](self, name: Kept, kind: type[V]) -> V | None:
        """The value of `kind` in the file `name`; None where there is none. Raises FolderError."""
        try:
            return msgspec.json.decode(bytes_in(self.folder / name), type=kind)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise FolderError(f"{name} cannot be opened ({error.strerror})") from error
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise FolderError(f"{name} is damaged") from error

    def keep(self, name: Kept, value: Any) -> None:
        """Put `value` into the file `name`. Raises FolderError."""
        self._write(name, msgspec.json.encode(value))

    def set_aside(self, name: Kept, now: datetime) -> None:
        """Keep what is damaged under another name, so that work can go on without it."""
        with suppress(OSError):
            (self.folder / name).rename(self.folder / f"{name}.damaged-{now:%Y%m%d%H%M%S}")

    def drop(self, name: Kept) -> None:
        """Forget the file `name`, where there is one; where that does not work, it stays."""
        with suppress(OSError):
            (self.folder / name).unlink(missing_ok=True)

    def tidy(self) -> None:
        """Forget what a killed program left behind: half a file, or what an agreement that has ended had beside it."""
        with suppress(OSError):
            for each in self.folder.glob(".*"):
                each.unlink(missing_ok=True)
            if not self.stands:
                for name in get_args(Kept):
                    (self.folder / name).unlink(missing_ok=True)

    def end(self) -> None:
        """Forget the agreement, its secrets and its log. Raises FolderError."""
        try:
            for each in (self.folder / AGREEMENT, *self.folder.glob("*")):  # without the first, nothing holds any more
                if each.is_file():
                    each.unlink(missing_ok=True)
        except OSError as error:
            raise FolderError(f"the agreement could not be taken away ({error.strerror})") from error

    def _write(self, name: str, data: bytes) -> None:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(self.folder / name, data)
        except OSError as error:
            raise FolderError(f"{name} could not be written ({error.strerror})") from error
