"""Keeps the newer definitions of sites that a person took, and looks at their signature again each time it reads them.

The file has the hosts that the person said yes to in its first line, and then what they took, byte for byte. It is the
person's own: a guardian's service never reads it.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import msgspec

from filters.sites.definition import Site
from wellbeing.makers import makers
from wellbeing.newer_sites import Change, Host, added_hosts, change, definitions, see_agreed
from wellbeing.signed_file import LARGEST, SignedFileError, see_newer, unpack
from wellbeing.signed_sites import SITES, SiteFiles
from wellbeing.site_files import shipped_sites
from wellbeing.taken_file import forget, keep, read_at_most

DAMAGED = "The list of hosts in it cannot be read."
ANOTHER = "The file is another one than when it was looked at."
NOT_USED = (
    "The newer site files that you took cannot be used, so sites are read as they came with Feed Wellbeing. {why}"
    " Take the file once more in the settings, or go back there to what came with Feed Wellbeing."
)

_MOST = LARGEST + 100_000
_yes_decoder = msgspec.json.Decoder(tuple[Host, ...])


@dataclass(frozen=True, slots=True)
class InUse:
    """`sites` that take the place of shipped ones, with the hosts that were `agreed` on. `version` is what is in use.

    `problem` says in words why what was taken is not used; none of it is then.
    """

    version: int
    sites: tuple[Site, ...] = ()
    agreed: tuple[Host, ...] = ()
    problem: str = ""


def in_use(path: Path) -> InUse:
    """What is kept in `path`, if that is in order, and newer than what shipped."""
    of_shipped = InUse(makers().sites)
    if not os.path.lexists(path):
        return of_shipped
    try:
        return _kept(path) or of_shipped
    except SignedFileError as error:
        return InUse(of_shipped.version, problem=NOT_USED.format(why=error))


def _kept(path: Path) -> InUse | None:
    """None where a newer Feed Wellbeing came with newer ones since. Raises SignedFileError."""
    first, _, signed = read_at_most(path, _MOST).partition(b"\n")
    taken = unpack(SITES, signed, makers().key)
    if taken.version <= makers().sites:
        return None
    try:
        agreed = _yes_decoder.decode(first)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SignedFileError(DAMAGED) from error
    shipped = shipped_sites()
    sites = definitions(taken, shipped)
    see_agreed(added_hosts(sites, shipped, agreed))
    return InUse(taken.version, tuple(site for site in sites if site not in shipped), agreed)


def would_change(path: Path, file: Path) -> Change:
    """What taking `file` would change where `path` is kept. Changes nothing. Raises SignedFileError."""
    return _change(path, *_read(file)[1:])


def take(path: Path, file: Path, yes: Collection[Host], version: int = 0) -> Change:
    """Keep `file` in `path` from now on; `yes` are the hosts that may be read besides. Raises SignedFileError.

    `version` is that of the file that the person looked at, where they did.
    """
    data, taken, sites = _read(file)
    if version not in (0, taken.version):
        raise SignedFileError(ANOTHER)
    changed = _change(path, taken, sites)
    see_agreed([host for host in changed.hosts if host not in yes])
    agreed = msgspec.json.encode(added_hosts(sites, shipped_sites()))
    keep(path, [agreed, b"\n", data])
    return changed


def go_back(path: Path) -> None:
    """Use what shipped again. Raises SignedFileError."""
    forget(path)


def _read(file: Path) -> tuple[bytes, SiteFiles, tuple[Site, ...]]:
    data = read_at_most(file, LARGEST + 1)
    taken = unpack(SITES, data, makers().key)
    return data, taken, definitions(taken, shipped_sites())


def _change(path: Path, taken: SiteFiles, sites: tuple[Site, ...]) -> Change:
    now = in_use(path)
    see_newer(taken.version, now.version)
    return change(taken.version, sites, now.sites, shipped_sites(), now.agreed)
