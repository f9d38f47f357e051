"""Firefox's one file of policies, which others may have written into: only our own entries are put in and taken out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from wellbeing.facts import Part, SystemPart
from wellbeing.folders_made import first_missing, remove_folders
from wellbeing.holding.our_file import read_file, remove_file, write_file
from wellbeing.holding.policies import for_firefox
from wellbeing.system.place import MADE, OURS, STOOD, Place, PlaceError, Wanted

_WAS = "was"
_NOTHING = ""


@dataclass(frozen=True, slots=True)
class FirefoxFile:
    """The file `path` itself. Made before its entries, it goes after them, unless others have written into it."""

    path: Path
    name: ClassVar[str] = "Firefox’s file of policies"
    part: ClassVar[Part] = "proxy"

    @property
    def id(self) -> str:
        """Names the file."""
        return f"firefox-file:{self.path}"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while there is one that can be read."""
        try:
            there = _whole(self.path) is not None
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        return SystemPart(part=self.part, name=self.name, state="on" if there else "off")

    def before(self, _wanted: Wanted) -> Mapping[str, str] | None:
        """The topmost folder that has to be made for it."""
        if _whole(self.path) is not None:
            return None
        return {OURS: str(self.path), MADE: first_missing(self.path.parent)}

    def put(self, _wanted: Wanted) -> None:
        """Write it, without an entry."""
        _write(self.path, {})

    def restore(self, before: Mapping[str, str]) -> None:
        """Take it away, and the folders that were made, where nothing is in them."""
        if self.stands(before):
            remove_file(self.path)
        remove_folders(self.path.parent, before[MADE])

    def stands(self, _before: Mapping[str, str]) -> bool:
        """Whether it is there with nothing of others in it."""
        return _whole(self.path) == {"policies": {}}


@dataclass(frozen=True, slots=True)
class FirefoxPolicy:
    """The `entry` of the file `path`. `certificates` are the files with our authorities, which Firefox reads."""

    path: Path
    entry: str
    certificates: tuple[Path, ...] = ()
    part: ClassVar[Part] = "proxy"

    @property
    def id(self) -> str:
        """Names the file and the entry."""
        return f"firefox-policy:{self.entry}:{self.path}"

    @property
    def name(self) -> str:
        """What people call it."""
        return f"Firefox’s policy {self.entry}"

    def look(self, wanted: Wanted) -> SystemPart:
        """On while the entry is as it is to be."""
        try:
            policies = _policies(self.path)
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        on = _word(policies.get(self.entry)) == _word(self._wanted(wanted, policies))
        return SystemPart(part=self.part, name=self.name, state="on" if on else "off")

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """What stood in its place."""
        policies = _policies(self.path)
        was, ours = _word(policies.get(self.entry)), _word(self._wanted(wanted, policies))
        return None if was == ours else {OURS: _digest(ours), STOOD: _digest(was), _WAS: was}

    def put(self, wanted: Wanted) -> None:
        """Write the entry beside the others."""
        policies = _policies(self.path)
        _write(self.path, {**policies, self.entry: self._wanted(wanted, policies)})

    def restore(self, before: Mapping[str, str]) -> None:
        """Take the entry out, or put back what stood in its place."""
        if self.stands(before):
            policies = _policies(self.path)
            del policies[self.entry]
            if before[_WAS] != _NOTHING:
                policies[self.entry] = json.loads(before[_WAS])
            _write(self.path, policies)

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether the entry is there as we wrote it."""
        return _digest(_word(_policies(self.path).get(self.entry))) == before[OURS]

    def _wanted(self, wanted: Wanted, policies: Mapping[str, Any]) -> Any:
        return for_firefox(wanted.pac_url, self.certificates, policies)[self.entry]


def firefox_policies(path: Path, certificates: Sequence[Path] = ()) -> list[Place]:
    """The file, then every entry of ours: each is a change of its own, so that one that an administrator changes stays
    theirs.
    """
    entries = for_firefox("", certificates, {})
    return [FirefoxFile(path), *(FirefoxPolicy(path, entry, tuple(certificates)) for entry in entries)]


def _policies(path: Path) -> dict[str, Any]:
    policies: dict[str, Any] = (_whole(path) or {}).get("policies", {})
    return policies


def _whole(path: Path) -> dict[str, Any] | None:
    """What is in the file; None where there is none. Raises PlaceError."""
    raw = read_file(path)
    if raw is None:
        return None
    try:
        whole = json.loads(raw)
    except ValueError as error:
        raise PlaceError(f"{path} is no JSON. Mend it or move it away, then try again.") from error
    if not isinstance(whole, dict) or not isinstance(whole.get("policies", {}), dict):
        raise PlaceError(f"{path} has no policies in it. Mend it or move it away, then try again.")
    return whole


def _write(path: Path, policies: Mapping[str, Any]) -> None:
    whole = {**(_whole(path) or {}), "policies": policies}
    write_file(path, json.dumps(whole, indent=2).encode() + b"\n")


def _word(value: Any) -> str:
    return _NOTHING if value is None else json.dumps(value, sort_keys=True)


def _digest(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()
