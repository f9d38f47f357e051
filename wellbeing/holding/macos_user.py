"""The user that the service runs as on macOS: hidden, without a password, a home or a shell, and belonging to nobody.

Sources: the manual page of dscl; sysadminctl gives such users ids from 200 to 400. macOS 15 took 300 to 304 for users
of its own, and Apple named the range above 350 as one to keep to; Nix makes its users from 351 upwards there
(NixOS/nix#10892, DeterminateSystems/nix-installer#1115). So the highest free one is taken. Tried against recorded
answers alone, never on a Mac.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from wellbeing.facts import Part, SystemPart
from wellbeing.holding.macos_account import DSCL
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import Run

IDS = range(399, 349, -1)
_KINDS = ("Users", "Groups")
_NUMBERED = re.compile(r"^(?P<name>\S+)\s+(?P<id>-?\d+)$", re.MULTILINE)
NO_ID = "No user id between 350 and 399 is free on this Mac."


@dataclass(frozen=True, slots=True)
class MacUser:
    """The user and the group `user`."""

    run: Run
    user: str
    part: ClassVar[Part] = "login"
    name: ClassVar[str] = "The service’s own user"

    @property
    def id(self) -> str:
        """Names the user."""
        return f"user:{self.user}"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while there is one, with its group."""
        try:
            there = all(self._is_there(kind) for kind in _KINDS)
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        return SystemPart(part=self.part, name=self.name, state="on" if there else "off")

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """Nothing stood there."""
        if (seen := self.look(wanted)).state == "failed":
            raise PlaceError(seen.message)
        return None if seen.state == "on" else {OURS: self.user}

    def put(self, _wanted: Wanted) -> None:
        """Make both. The password "*" fits nothing."""
        number = str(self._free())
        self._make("Groups", PrimaryGroupID=number, RealName="Feed Wellbeing", Password="*")  # noqa: S106
        self._make(
            "Users", UniqueID=number, PrimaryGroupID=number, RealName="Feed Wellbeing", UserShell="/usr/bin/false",
            NFSHomeDirectory="/var/empty", IsHidden="1", Password="*",  # noqa: S106
        )  # fmt: skip

    def restore(self, _before: Mapping[str, str]) -> None:
        """Take both away."""
        for kind in _KINDS:
            if self._is_there(kind):
                self._dscl("-delete", f"/{kind}/{self.user}")

    def stands(self, _before: Mapping[str, str]) -> bool:
        """Whether one of them is still there."""
        return any(self._is_there(kind) for kind in _KINDS)

    def _is_there(self, kind: str) -> bool:
        """Also one that was made by half, without its number."""
        return self.user in self._dscl("-list", f"/{kind}").split()

    def _make(self, kind: str, **about: str) -> None:
        at = f"/{kind}/{self.user}"
        self._dscl("-create", at)
        for name, text in about.items():
            self._dscl("-create", at, name, text)

    def _free(self) -> int:
        taken = {*self._ids("Users").values(), *self._ids("Groups").values()}
        free = next((number for number in IDS if number not in taken), None)
        if free is None:
            raise PlaceError(NO_ID)
        return free

    def _ids(self, kind: str) -> dict[str, int]:
        said = self._dscl("-list", f"/{kind}", "UniqueID" if kind == "Users" else "PrimaryGroupID")
        return {match["name"]: int(match["id"]) for match in _NUMBERED.finditer(said)}

    def _dscl(self, *words: str) -> str:
        ran = self.run([DSCL, ".", *words], seconds=10)
        if ran.code != 0:
            raise PlaceError(f"macOS did not do it ({ran.why}).")
        return ran.out
