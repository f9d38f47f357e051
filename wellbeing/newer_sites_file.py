"""Keeps the newer definitions of sites that a person took, and looks at their signature again each time it reads them.

The file has the hosts that the person said yes to in its first line, and then what they took, byte for byte. It is the
person's own: a guardian's service never reads it.
"""

from __future__ import annotations

import errno
import os
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from filters.sites.definition import Site
from wellbeing.newer_sites import Change, Host, added_hosts, change, definitions, see_agreed, see_newer
from wellbeing.private_file import write_private
from wellbeing.signed_sites import LARGEST, SignedSitesError, SiteFiles, read_signed
from wellbeing.site_files import shipped_sites

DAMAGED = "The list of hosts in it cannot be read."
UNREADABLE = "{file} cannot be read ({why})."
NOT_WRITTEN = "{file} cannot be written ({why}). Make its folder writable, then try again."
NO_ROOM = "There is no room left for {file} ({why}). Make room on the disk, then try again."
ANOTHER = "The file is another one than when it was looked at."
NOT_USED = (
    "The newer site files that you took cannot be used, so sites are read as they came with Feed Wellbeing. {why}"
    " Take the file once more in the settings, or go back there to what came with Feed Wellbeing."
)

_MOST = LARGEST + 100_000
_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_yes_decoder = msgspec.json.Decoder(tuple[Host, ...])


@dataclass(frozen=True, slots=True)
class Maker:
    """Who signs: their public `key`, and the `version` of what shipped."""

    key: Ed25519PublicKey
    version: int


@dataclass(frozen=True, slots=True)
class InUse:
    """`sites` that take the place of shipped ones, with the hosts that were `agreed` on. `version` is what is in use.

    `problem` says in words why what was taken is not used; none of it is then.
    """

    version: int
    sites: tuple[Site, ...] = ()
    agreed: tuple[Host, ...] = ()
    problem: str = ""


@cache
def maker() -> Maker:
    """As resources/site_files.toml has it."""
    read = tomllib.loads((files("resources") / "site_files.toml").read_text("utf-8"))
    return Maker(Ed25519PublicKey.from_public_bytes(bytes.fromhex(read["public_key"])), int(read["version"]))


def in_use(path: Path) -> InUse:
    """What is kept in `path`, if that is in order, and newer than what shipped."""
    of_shipped = InUse(maker().version)
    if not os.path.lexists(path):
        return of_shipped
    try:
        return _kept(path) or of_shipped
    except SignedSitesError as error:
        return InUse(of_shipped.version, problem=NOT_USED.format(why=error))


def _kept(path: Path) -> InUse | None:
    """None where a newer Feed Wellbeing came with newer ones since. Raises SignedSitesError."""
    first, _, signed = _bytes(path, _MOST).partition(b"\n")
    taken = read_signed(signed, maker().key)
    if taken.version <= maker().version:
        return None
    try:
        agreed = _yes_decoder.decode(first)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SignedSitesError(DAMAGED) from error
    shipped = shipped_sites()
    sites = definitions(taken, shipped)
    see_agreed(added_hosts(sites, shipped, agreed))
    return InUse(taken.version, tuple(site for site in sites if site not in shipped), agreed)


def would_change(path: Path, file: Path) -> Change:
    """What taking `file` would change where `path` is kept. Changes nothing. Raises SignedSitesError."""
    return _change(path, *_read(file)[1:])


def take(path: Path, file: Path, yes: Collection[Host], version: int = 0) -> Change:
    """Keep `file` in `path` from now on; `yes` are the hosts that may be read besides. Raises SignedSitesError.

    `version` is that of the file that the person looked at, where they did.
    """
    data, taken, sites = _read(file)
    if version not in (0, taken.version):
        raise SignedSitesError(ANOTHER)
    changed = _change(path, taken, sites)
    see_agreed([host for host in changed.hosts if host not in yes])
    agreed = msgspec.json.encode(added_hosts(sites, shipped_sites()))
    try:
        write_private(path, [agreed, b"\n", data])  # whole or not at all: what was taken before stays
    except OSError as error:
        raise _not_written(path, error) from error
    return changed


def go_back(path: Path) -> None:
    """Use what shipped again. Raises SignedSitesError."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise _not_written(path, error) from error


def _not_written(path: Path, error: OSError) -> SignedSitesError:
    words = NO_ROOM if error.errno in _FULL else NOT_WRITTEN
    return SignedSitesError(words.format(file=path, why=error.strerror or error))


def _read(file: Path) -> tuple[bytes, SiteFiles, tuple[Site, ...]]:
    data = _bytes(file, LARGEST + 1)
    taken = read_signed(data, maker().key)
    return data, taken, definitions(taken, shipped_sites())


def _change(path: Path, taken: SiteFiles, sites: tuple[Site, ...]) -> Change:
    now = in_use(path)
    see_newer(taken.version, now.version)
    return change(taken.version, sites, now.sites, shipped_sites(), now.agreed)


def _bytes(path: Path, most: int) -> bytes:
    """What is in `path`, no more than `most`; a pipe or a device is no file."""
    try:
        if path.exists() and not path.is_file():
            raise SignedSitesError(UNREADABLE.format(file=path, why="this is no file"))
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise SignedSitesError(UNREADABLE.format(file=path, why=error.strerror)) from error
