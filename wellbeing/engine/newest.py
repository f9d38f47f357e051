"""Takes what the makers' server gave, as if a person had chosen each file; what asks for new hosts waits for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from wellbeing import newer_helplines_file, newer_sites_file
from wellbeing.looked_file import leave, read_looked
from wellbeing.makers import makers
from wellbeing.newest_files import read_newest
from wellbeing.places import Places
from wellbeing.signed_file import LARGEST, SignedFileError, see_newer, unpack
from wellbeing.signed_helplines import HELPLINES
from wellbeing.signed_sites import SITES
from wellbeing.taken_file import forget, keep, read_at_most
from wellbeing.update_times import Problem

OTHERS_WAIT = "Other site files came meanwhile, and wait now in place of these."


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which kinds `came` into use, and what could not be taken; `in_part` where another kind was in order."""

    came: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    in_part: bool = False


def take_newest(at: Places, data: bytes) -> Outcome:
    """Take what is newer in `data`; what is refused changes nothing."""
    try:
        newest = read_newest(data)
    except SignedFileError as error:
        return Outcome(problems=(("", str(error)),))
    left, came, problems = read_looked(at).left, list[str](), list[Problem]()
    steps: dict[str, tuple[str, Callable[[Places, bytes, int], bool]]] = {
        "sites": (newest.sites, _sites),
        "helplines": (newest.helplines, _helplines),
    }
    given = {kind: step for kind, step in steps.items() if step[0]}
    for kind, (text, take) in given.items():
        try:
            if take(at, text.encode(), left.get(kind, 0)):
                came.append(kind)
        except SignedFileError as error:
            problems.append((kind, str(error)))
    return Outcome(tuple(came), tuple(problems), in_part=0 < len(problems) < len(given))


def waiting(at: Places) -> Path | None:
    """The site files that came and ask for hosts, so that they wait for the person; None where there are none."""
    return at.waiting_sites if waiting_version(at) else None


def waiting_version(at: Places) -> int:
    """Of which version the site files are that wait for the person; 0 where there are none."""
    waits = _waits(at.waiting_sites)
    return waits if waits > newer_sites_file.in_use(at.newer_sites).version else 0


def decline(at: Places, version: int = 0) -> int:
    """The person wants none of the site files that wait, of `version` (0: of any): what is newer may wait again.

    The version that was declined, 0 for none. Raises SignedFileError, also where others wait meanwhile: a no to what
    was seen is none to them.
    """
    waits = waiting_version(at)
    if not waits:
        return 0
    if version not in (0, waits):
        raise SignedFileError(OTHERS_WAIT)
    leave(at, "sites", waits)
    forget(at.waiting_sites)
    return waits


def _waits(file: Path) -> int:
    """The version of what waits; 0 for nothing."""
    try:
        return unpack(SITES, read_at_most(file, LARGEST + 1), makers().key).version
    except SignedFileError:
        return 0


def _sites(at: Places, data: bytes, left: int) -> bool:
    """What waits stays until something in order takes its place."""
    version, file, waits = unpack(SITES, data, makers().key).version, at.fetched_sites, at.waiting_sites
    if not _is_news(version, max(newer_sites_file.in_use(at.newer_sites).version, _waits(waits)), makers().sites, left):
        return False
    keep(file, [data])
    try:
        if newer_sites_file.would_change(at.newer_sites, file).hosts:
            keep(waits, [data])  # whole
            return False
        newer_sites_file.take(at.newer_sites, file, (), version)
    finally:
        forget(file)
    forget(waits)
    return True


def _helplines(at: Places, data: bytes, left: int) -> bool:
    version, file = unpack(HELPLINES, data, makers().key).version, at.fetched_helplines
    if not _is_news(version, newer_helplines_file.in_use(at.newer_helplines).version, makers().helplines, left):
        return False
    keep(file, [data])
    try:
        newer_helplines_file.take(at.newer_helplines, file)
    finally:
        forget(file)
    return True


def _is_news(version: int, now: int, shipped: int, left: int) -> bool:
    """Whether it is newer than all that the person has, was `shipped` or went back from.

    Raises SignedFileError for what is older than what they took. A program that came after the server's file, and had
    newer ones with it, is as it is meant to be.
    """
    if version == now or now < version <= left or version < now == shipped:
        return False
    see_newer(version, now)
    return True
