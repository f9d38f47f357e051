"""Looks at what the filter needs of this computer: a clock that is right, room on the disk, a keyring that opens."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from wellbeing.facts import Check
from wellbeing.places import Places
from wellbeing.secret_files import SecretsError
from wellbeing.secret_store import open_secrets
from wellbeing.system import our_certificate
from wellbeing.system.place import PlaceError
from wellbeing.system.runner import Run

ROOM = 200 * 1024 * 1024
"""Bytes below which a disk is nearly full: the store writes beside itself before it replaces, and so do browsers."""

KEYRING_WITHIN = 5.0
"""Seconds that a keyring may take here; a person who is asked for its password can check again."""

CLOCK = "This computer’s clock is right"
SET_CLOCK = (
    "Set date and time in the system’s settings, best by the network: browsers trust no certificate without that."
)
NOT_BY_NETWORK = "The system does not set it by the network, so nobody can tell. " + SET_CLOCK
NOT_SAID = "The system does not say whether the network sets it. " + SET_CLOCK
KEYS = "The keys of what is stored can be had"
SEALED = "The keys of what is stored are sealed with your passphrase"
NO_KEYS = "Nothing is stored yet, so there are no keys to look for."
DISK = "There is room on the disk"
MAKE_ROOM = "About {megabytes} MB are left. Make room, so that what is counted and set can be kept."
WRITES = "The filter’s folder can be written"
MAKE_WRITABLE = "It cannot ({why}). Make the folder writable, and look whether the disk is full."


def machine(at: Places, certificate: Path, now: datetime, system: str, run: Run) -> Iterator[Check]:
    """A line for each; `now` is aware."""
    yield clock(certificate, now, system, run)
    yield keys(at)
    yield from disk(at)


def clock(certificate: Path, now: datetime, system: str, run: Run) -> Check:
    """As the system says of the network's time; where it does not, it is wrong before our own certificate was made.

    One that the network sets is right: that certificate was made while it was ahead (checks.certificate).
    """
    by_network = _by_network(run) if system == "linux" else ""
    if by_network == "yes":
        return Check(name=CLOCK, well=True)
    try:
        if now < our_certificate.read(certificate).since:
            return Check(name=CLOCK, well=False, advice=SET_CLOCK)
    except PlaceError:
        pass  # there is a line of its own for that
    if system == "linux":
        return Check(name=CLOCK, well=None, advice=NOT_BY_NETWORK if by_network == "no" else NOT_SAID)
    return Check(name=CLOCK, well=True)


def _by_network(run: Run) -> str:
    """Whether the network sets the clock, as systemd says: "yes", "no", or "" where it says nothing."""
    said = run(["timedatectl", "show", "-p", "NTPSynchronized", "--value"], seconds=5)
    return said.out.strip() if said.code == 0 else ""


def keys(at: Places) -> Check:
    """Whether the keyring, or what stands in its place, opens and has the key of the store."""
    if (at.data / "secrets.sealed").exists():
        return Check(name=SEALED, well=True)
    if not at.store.exists():
        return Check(name=KEYS, well=None, advice=NO_KEYS)
    try:
        well = open_secrets(at, patience=KEYRING_WITHIN).get("store") is not None
    except SecretsError as error:
        return Check(name=KEYS, well=False, advice=str(error))
    return Check(name=KEYS, well=well, advice="" if well else LOST)


LOST = "The keyring opens, and the key is not in it: what was stored cannot be read. The filter begins anew beside it."


def disk(at: Places) -> Iterator[Check]:
    """Whether there is room, and whether we may write: a file without a name is made there, and is gone at once."""
    folder = next((each for each in (at.data, *at.data.parents) if each.is_dir()), at.data)
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        free = 0
    well = free >= ROOM
    yield Check(name=DISK, well=well, advice="" if well else MAKE_ROOM.format(megabytes=free // 1024 // 1024))
    try:
        with tempfile.TemporaryFile(dir=folder):
            yield Check(name=WRITES, well=True)
    except OSError as error:
        why = os.strerror(error.errno) if error.errno else "unknown"
        yield Check(name=WRITES, well=False, advice=MAKE_WRITABLE.format(why=why))
