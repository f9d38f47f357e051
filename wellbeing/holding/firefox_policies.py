"""Firefox's one file of policies, which others may have written into: only our own entries are put in and taken out."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from wellbeing.facts import Part, SystemPart
from wellbeing.holding.our_file import first_missing, read_file, remove_file, remove_folders, write_file
from wellbeing.holding.policies import for_firefox
from wellbeing.system.place import OURS, STOOD, PlaceError, Wanted

_WAS, _MADE, _NEW = "was", "made", "new"
_NOTHING = ""


@dataclass(frozen=True, slots=True)
class FirefoxPolicy:
    """The `entry` of the file `path`. `certificate` is the file with our authority, which Firefox reads."""

    path: Path
    entry: str
    certificate: str
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
            policies = self._policies()
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        on = _word(policies.get(self.entry)) == _word(self._wanted(wanted, policies))
        return SystemPart(part=self.part, name=self.name, state="on" if on else "off")

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """What stood in its place."""
        policies = self._policies()
        was, ours = _word(policies.get(self.entry)), _word(self._wanted(wanted, policies))
        if was == ours:
            return None
        new = "" if self.path.exists() else "yes"
        made = first_missing(self.path.parent)
        return {OURS: _digest(ours), STOOD: _digest(was), _WAS: was, _NEW: new, _MADE: made}

    def put(self, wanted: Wanted) -> None:
        """Write the entry beside the others."""
        policies = self._policies()
        self._write({**policies, self.entry: self._wanted(wanted, policies)})

    def restore(self, before: Mapping[str, str]) -> None:
        """Take the entry out, or put back what stood in its place."""
        if self.stands(before):
            policies = self._policies()
            del policies[self.entry]
            if before[_WAS] != _NOTHING:
                policies[self.entry] = json.loads(before[_WAS])
            if policies or not before[_NEW]:
                self._write(policies)
            else:
                remove_file(self.path)
        remove_folders(self.path.parent, before[_MADE])

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether the entry is there as we wrote it."""
        return _digest(_word(self._policies().get(self.entry))) == before[OURS]

    def _wanted(self, wanted: Wanted, policies: Mapping[str, Any]) -> Any:
        return for_firefox(wanted.pac_url, self.certificate, policies)[self.entry]

    def _policies(self) -> dict[str, Any]:
        policies: dict[str, Any] = self._whole().get("policies", {})
        return policies

    def _whole(self) -> dict[str, Any]:
        raw = read_file(self.path)
        try:
            whole = json.loads(raw) if raw is not None else {}
        except ValueError as error:
            raise PlaceError(f"{self.path} is no JSON. Mend it or move it away, then try again.") from error
        if not isinstance(whole, dict) or not isinstance(whole.get("policies", {}), dict):
            raise PlaceError(f"{self.path} has no policies in it. Mend it or move it away, then try again.")
        return whole

    def _write(self, policies: Mapping[str, Any]) -> None:
        write_file(self.path, json.dumps({**self._whole(), "policies": policies}, indent=2).encode() + b"\n")


def firefox_policies(path: Path, certificate: str) -> list[FirefoxPolicy]:
    """Every entry of ours: each is a change of its own, so that one that an administrator changes stays theirs."""
    return [FirefoxPolicy(path, entry, certificate) for entry in for_firefox("", certificate, {})]


def _word(value: Any) -> str:
    return _NOTHING if value is None else json.dumps(value, sort_keys=True)


def _digest(word: str) -> str:
    return hashlib.sha256(word.encode()).hexdigest()
