"""Deletes everything that the filter keeps, also its keys in the system's keyring, and proves it: `undo --everything`.

It needs nothing but Python, as wellbeing.undoing does.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wellbeing.folders_made import NOTE, noted, remove_empty
from wellbeing.places import Places
from wellbeing.plain_file import bytes_in
from wellbeing.system.places_here import Here
from wellbeing.system.runner import Ran

NAMED = "You named it, and it may hold other things. Delete it by hand."
BY_HAND = (
    "{why} Unlock the keyring in your desktop's own session, or delete them in the program that shows your passwords"
    " and keys. Then try again. {note} is kept until then, because it says where they are."
)
BY_HAND_ALONE = (
    "This cannot delete them in the keyring of this system. Delete them in the program that shows your passwords and"
    " keys, and after them {note}, which is kept until then because it says where they are."
)
LOCKED = "They are still in it: it is locked, or did not let them go."
UNSEEN = "Nobody could look into it ({why}), so they may still be there."
KEPT_LINK = "It is a link, kept with what it leads to for as long as {note} is needed."
LINKED = (
    "It was linked from {link}, which is gone. What it holds may be needed elsewhere, so it stays. Delete it by hand."
)
KEYRING_SERVICE = "Feed Wellbeing"
KEYRING_NOTE = "secrets-in-keyring"
_NONE_ON_MACOS = 44
KEY_NAMES = ("store", "certificate", "channel")
"""As wellbeing.secret_store and those who keep something in it name them."""


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


def gone(at: Places, here: Here) -> list[Proof]:
    """Delete everything that the filter keeps: its folders, and its keys in the system's keyring. It must not run.

    A folder that a person named may hold other things, so it is left to them.
    """
    if at.profile:
        if not os.path.lexists(at.data):
            return []
        return [*keyring_gone(at, here), Proof(f"The folder {at.data}", "there", "there", NAMED)]
    made = noted(at.data)
    folders = dict.fromkeys([at.data, at.settings.parent, at.rules.parent, at.log])
    links = _links([each for each in folders if os.path.lexists(each)])
    keyring = keyring_gone(at, here)
    keeps_note = any(proof.trouble for proof in keyring)
    proofs = [
        _deleted(each, (KEYRING_NOTE, NOTE) if keeps_note and each == at.data else ())
        for each in folders
        if os.path.lexists(each)
    ]
    around = [at.log.parent] if at.log.parent.name == at.data.name else []  # a folder of ours around that of logs
    remove_empty([*around, *made])
    return [*keyring, *proofs, *_led_to(links)]


def _links(folders: Sequence[Path]) -> dict[Path, Path]:
    """Every link in `folders`, and those themselves that are links, with what it leads to."""
    within = (Path(at, name) for folder in folders for at, *names in os.walk(folder) for name in (*names[0], *names[1]))
    return {each: Path(os.path.realpath(each)) for each in (*folders, *within) if each.is_symlink()}


def _led_to(links: Mapping[Path, Path]) -> list[Proof]:
    """What links that were deleted led to, as far as it is still there: a person made them, and may need it."""
    left = {target: link for link, target in links.items() if not os.path.lexists(link)}
    files = {target: link for target, link in left.items() if target.is_file() or target.is_dir()}  # no sockets
    return [Proof(str(target), "there", "there", LINKED.format(link=link)) for target, link in files.items()]


def _deleted(path: Path, but: Sequence[str] = ()) -> Proof:
    """Delete `path`, and where it is a folder all in it `but` files of these names."""
    trouble = ""
    try:
        if but and path.is_symlink():
            return Proof(str(path), "there", "there", KEPT_LINK.format(note=path / but[0]))
        if but:
            for each in [each for each in path.iterdir() if each.name not in but]:
                _delete(each)
        else:
            _delete(path)
    except OSError as error:
        trouble = f"It cannot be deleted ({error.strerror or error}). Delete it by hand."
    left = f"there, with nothing but {' and '.join(but)}" if but else "there"
    return Proof(str(path), "there", left if os.path.lexists(path) else "gone", trouble)


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def keyring_gone(at: Places, here: Here) -> list[Proof]:
    """Keys that were kept in a keyring, through the system's own program: this file has no library for that."""
    note = at.data / KEYRING_NOTE
    if not note.exists():
        return []
    service = f"{KEYRING_SERVICE} {at.profile}".rstrip()
    name = f"The keyring entries of “{service}”"
    if here.system == "win32" or _is_kwallet(note):  # for which there is no such program
        return [Proof(name, "there", "there", BY_HAND_ALONE.format(note=note))]
    why = _still_there(here, service)
    return [Proof(name, "there", "there", BY_HAND.format(why=why, note=note)) if why else Proof(name, "there", "gone")]


def _is_kwallet(note: Path) -> bool:
    try:
        return b"kwallet" in bytes_in(note).lower()
    except OSError:
        return False


def _still_there(here: Here, service: str) -> str:
    """Clear the keys and look again: "" where they are proved to be gone, else why not.

    How clearing ends proves nothing: secret-tool ends with 1, without a word, where there was no key and where the
    keyring is locked. Its search ends with 0 and finds nothing where there is none, and finds locked ones too (tried
    with GNOME Keyring). macOS' program ends with 44 (errSecItemNotFound) where there is none.
    """
    if here.system == "darwin":
        for _ in KEY_NAMES:
            here.run(["/usr/bin/security", "delete-generic-password", "-s", service])
        seen = here.run(["/usr/bin/security", "find-generic-password", "-s", service])
        return "" if seen.code == _NONE_ON_MACOS else LOCKED if seen.code == 0 else _unseen(seen)
    for each in KEY_NAMES:
        here.run(["secret-tool", "clear", "service", service, "username", each])
    seen = here.run(["secret-tool", "search", "--all", "service", service])
    if seen.code != 0:
        return _unseen(seen)
    return LOCKED if seen.out.strip() else ""


def _unseen(ran: Ran) -> str:
    """In its own words, of which what it found is no part: that holds keys."""
    return UNSEEN.format(why=Ran(ran.code, err=ran.err).why)
