"""The way back: replays the undo ledger, looks for what no ledger tells of, looks again, and says the proof.

`wellbeing undo` uses it, and so does the file that runs by itself when the program is gone or broken
(installer.stand_alone): so it needs nothing but Python, and neither settings nor the store.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from wellbeing.deleting import Proof, gone
from wellbeing.file_lock import held
from wellbeing.places import Places
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import OURS, Place, PlaceError
from wellbeing.system.places_here import Here, every_place
from wellbeing.system.switch import Switch
from wellbeing.system.turning import DAMAGED, NOT_HERE
from wellbeing.system.wish import Wish

LIST_BROKEN = (
    "The list of changes in {file} cannot be used ({why}), so this goes by what is found: anything here that has the"
    " form of ours is taken back. Once every line below says “undone”, delete that file if it is there."
)
SPOILT = "it is damaged"
LOST = "it is not there, and this filter was turned on"
BE_RID = (
    "It is change {number} in {file}. If it is the last one that is not undone, and you have put it back by hand or"
    " there is nothing left to put back: delete that file and try again. What has the form of ours is found without it."
)
BY_ITS_FORM = "found here, and in no list"
SEE_ABOVE = "Please see above what to do, then try again."
NOTHING_LEFT = "Nothing of the filter is left in this system."
NOTHING = "There is nothing to undo."
KEPT = "Nothing that the filter keeps was deleted: not every change was taken back, and its list is needed for that."
PAGE_STAYS = "In an emergency your family's page stays, and says so: leave out --everything."
NO_FOLDER = "There is no folder {folder}, so nothing is kept there that could be deleted."
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


def put_back(at: Places, here: Here, everything: bool = False) -> tuple[list[Proof], str]:
    """Take everything back and prove it; and what is wrong, "" for nothing.

    A ledger that cannot be read or written does not stop it: what has the form of ours is found without. Where
    `everything` is to go, what the filter keeps is deleted afterwards, unless its list is still needed.
    """
    proofs: list[Proof] = []
    try:
        why = _doubtful(at)
        proofs = _by_ledger(at, here)
    except OSError as error:
        why = error.strerror or str(error)
    trouble = LIST_BROKEN.format(file=at.ledger, why=why) if why else ""
    if trouble or not at.profile:  # beside a folder that was named, another filter may be at work for its own
        told = {proof.name for proof in proofs if proof.trouble and DAMAGED not in proof.trouble}
        proofs += _by_form(every_place(here), told)
    if not everything:
        return proofs, trouble
    if any(proof.trouble for proof in proofs):
        return proofs, f"{trouble} {KEPT}".strip()
    return [*proofs, *gone(at, here)], trouble


def _doubtful(at: Places) -> str:
    """Why the list may lack changes, "" where it is whole. Raises OSError where it cannot be read."""
    if Ledger(at.ledger).is_spoilt:
        return SPOILT
    lost = at.profile and not at.ledger.exists() and Wish(at.wish).parts()  # elsewhere, all is looked for anyway
    return LOST if lost else ""


def _by_ledger(at: Places, here: Here) -> list[Proof]:
    ledger = Ledger(at.ledger)
    changes = ledger.open_changes()
    places = {place.id: place for place in every_place(here, [change.place_id for change in changes])}
    lines = Switch(ledger, Wish(at.wish), here).undo()
    proofs = []
    for change, line in zip(changes, lines, strict=True):
        place = places.get(change.place_id)
        trouble = line.message if line.state == "failed" else ""
        if trouble in (NOT_HERE, DAMAGED):  # trying again changes nothing
            trouble = f"{trouble} {BE_RID.format(number=change.number, file=at.ledger)}"
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


def nowhere(at: Places) -> str:
    """That the folder of the filter is not there, where a person named one; "" where it is."""
    return NO_FOLDER.format(folder=at.data) if at.profile and not at.data.exists() else ""


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
