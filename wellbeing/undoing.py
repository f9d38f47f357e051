"""The way back: replays the undo ledger, looks for what no ledger tells of, looks again, and says the proof.

`wellbeing undo` uses it, and so does the file that runs by itself when the program is gone or broken
(installer.stand_alone): so it needs nothing but Python, and neither settings nor the store.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from wellbeing.file_lock import held
from wellbeing.folders_made import noted, remove_empty
from wellbeing.places import Places
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import OURS, Place, PlaceError
from wellbeing.system.places_here import Here, every_place
from wellbeing.system.runner import NOT_FOUND, TOO_LONG, Ran
from wellbeing.system.switch import Switch
from wellbeing.system.turning import NOT_HERE
from wellbeing.system.wish import Wish

LIST_BROKEN = (
    "The list of changes in {file} cannot be used ({why}), so this goes by what is found: anything here that has the"
    " form of ours is taken back."
)
BY_ITS_FORM = "found here, and in no list"
SEE_ABOVE = "Please see above what to do, then try again."
NOTHING_LEFT = "Nothing of the filter is left in this system."
NOTHING = "There is nothing to undo."
NAMED = "You named it, and it may hold other things. Delete it by hand."
BY_HAND = "Delete them in the program that shows your passwords and keys."
KEPT = "Nothing that the filter keeps was deleted: not every change was taken back, and its list is needed for that."
KEYRING_SERVICE = "Feed Wellbeing"
KEY_NAMES = ("store", "certificate", "channel")
"""As wellbeing.secret_store and those who keep something in it name them."""
PAGE_STAYS = "In an emergency your family's page stays, and says so: leave out --everything."
RUNS = "Feed Wellbeing is running, and would write again what is deleted. Quit it, and try again."


@runtime_checkable
class Searched(Protocol):
    """A place in which anything of ours is known by its form alone."""

    def found(self) -> list[Mapping[str, str]]:
        """What of ours stands there, each as `restore` takes it. Raises PlaceError."""
        ...

    def now(self) -> str:
        """What stands there now, in a few words. Raises PlaceError."""
        ...


@dataclass(frozen=True)
class Proof:
    """One change: what stood at `name`, what does `now`, and in `trouble` what to do where it was not taken back."""

    name: str
    was: str
    now: str
    trouble: str = ""

    @property
    def line(self) -> str:
        """It in words."""
        if self.trouble:
            return f"not undone: {self.name}: was {self.was}, is still so. {self.trouble}"
        return f"undone: {self.name}: was {self.was}, is now {self.now}"


def put_back(at: Places, here: Here, everything: bool = False) -> tuple[list[Proof], str]:
    """Take everything back and prove it; and what is wrong, "" for nothing.

    A ledger that cannot be read or written does not stop it: what has the form of ours is found without. Where
    `everything` is to go, what the filter keeps is deleted afterwards, unless its list is still needed.
    """
    trouble = ""
    proofs: list[Proof] = []
    try:
        proofs = _by_ledger(at, here)
    except OSError as error:
        trouble = LIST_BROKEN.format(file=at.ledger, why=error.strerror or error)
    if trouble or not at.profile:  # beside a folder that was named, another filter may be at work for its own
        proofs += _by_form(every_place(here), {proof.name for proof in proofs if proof.trouble})
    if not everything:
        return proofs, trouble
    if any(proof.trouble for proof in proofs):
        return proofs, f"{trouble} {KEPT}".strip()
    return [*proofs, *gone(at, here)], trouble


def _by_ledger(at: Places, here: Here) -> list[Proof]:
    ledger = Ledger(at.ledger)
    changes = ledger.open_changes()
    places = {place.id: place for place in every_place(here, [change.place_id for change in changes])}
    lines = Switch(ledger, Wish(at.wish), here).undo()
    proofs = []
    for change, line in zip(changes, lines, strict=True):
        place = places.get(change.place_id)
        trouble = line.message if line.state == "failed" else ""
        now = _now(place) if place is not None else NOT_HERE
        proofs.append(Proof(line.name, was(change.before), now, trouble))
    return proofs


def _by_form(places: Sequence[Place], told: set[str]) -> Iterator[Proof]:
    """What stands there and in no list: the ledger was lost, or belongs to another account or folder."""
    for place in places:
        if not isinstance(place, Searched) or place.name in told:
            continue
        try:
            for before in place.found():
                yield _restored(place, before)
        except PlaceError as error:
            yield Proof(place.name, "not to be read", "", str(error))


def _restored(place: Place, before: Mapping[str, str]) -> Proof:
    try:
        place.restore(before)
        trouble = "Please try again, or change it in the system's settings." if place.stands(before) else ""
    except PlaceError as error:
        trouble = str(error)
    return Proof(place.name, f"{was(before)} ({BY_ITS_FORM})", _now(place), trouble)


def is_running(folder: Path) -> bool:
    """Whether a filter runs with its files in `folder`: it holds a lock there for as long as it lives."""
    lock = folder / "engine.lock"
    if not lock.exists():
        return False
    try:
        with held(lock, 0.2):
            return False
    except TimeoutError:
        return True
    except OSError:
        return False


def said(proofs: Sequence[Proof], trouble: str) -> list[str]:
    """The proof in words, a line for each thing, and what it comes to."""
    left = sum(bool(proof.trouble) for proof in proofs)
    lines = [*([trouble] if trouble else []), *(proof.line for proof in proofs)]
    if left:
        return [*lines, f"{left} of {len(proofs)} changes could not be undone. {SEE_ABOVE}"]
    return [*lines, NOTHING_LEFT if proofs else NOTHING]


def was(before: Mapping[str, str]) -> str:
    """What of ours stood there: a certificate's name, or an address or a command as it was set."""
    return f"trusting “{before['name']}”" if "name" in before else before.get(OURS, "ours")


def _now(place: Place) -> str:
    """What a fresh look says."""
    try:
        return place.now() if isinstance(place, Searched) else "as it was before"
    except PlaceError as error:
        return f"not to be read ({error})"


def gone(at: Places, here: Here) -> list[Proof]:
    """Delete everything that the filter keeps: its folders, and its keys in the system's keyring. It must not run.

    A folder that a person named may hold other things, so it is left to them.
    """
    if at.profile:
        return [*keyring_gone(at, here), Proof(f"The folder {at.data}", "there", "there", NAMED)]
    made = noted(at.data)
    folders = [at.data, at.settings.parent, at.rules.parent, at.log]
    keyring = keyring_gone(at, here)
    proofs = [_deleted(folder) for folder in dict.fromkeys(folders) if os.path.lexists(folder)]
    around = [at.log.parent] if at.log.parent.name == at.data.name else []  # a folder of ours around that of logs
    remove_empty([*around, *made])
    return [*keyring, *proofs]


def _deleted(path: Path) -> Proof:
    trouble = ""
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    except OSError as error:
        trouble = f"It cannot be deleted ({error.strerror or error}). Delete it by hand."
    return Proof(str(path), "there", "there" if os.path.lexists(path) else "gone", trouble)


def keyring_gone(at: Places, here: Here) -> list[Proof]:
    """Keys that were kept in a keyring, through the system's own program: this file has no library for that."""
    note = at.data / "secrets-in-keyring"
    if not note.exists():
        return []
    in_kwallet = b"kwallet" in note.read_bytes().lower()  # for which there is no such program
    service = f"{KEYRING_SERVICE} {at.profile}".rstrip()
    name = f"The keyring entries of “{service}”"
    if here.system == "darwin":
        commands = [["/usr/bin/security", "delete-generic-password", "-s", service]] * len(KEY_NAMES)
    else:
        commands = [["secret-tool", "clear", "service", service, "username", each] for each in KEY_NAMES]
    ran = [here.run(command) for command in commands] if here.system != "win32" and not in_kwallet else []
    if not ran or any(_went_wrong(each, here.system) for each in ran):
        return [Proof(name, "there", "there", BY_HAND)]
    return [Proof(name, "there", "gone")]


def _went_wrong(ran: Ran, system: str) -> bool:
    """Where there was no such key, both programs fail as well: secret-tool without a word, macOS' with one."""
    return ran.code in (NOT_FOUND, TOO_LONG) or (system == "linux" and ran.code != 0 and bool(ran.err.strip()))
