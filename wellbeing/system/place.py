"""What every place of the system that turning on changes has to be able to do, so that all are undone alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wellbeing.system_part import Part, SystemPart

OURS = "ours"
"""Key of every `before`: what `put` sets, exactly enough to tell it from everybody else's (a PAC address, a
certificate's fingerprint). `restore` touches the place only while this stands there."""

STOOD = "stood"
"""Key of a `before` whose place holds one value: what stands there instead now, written as OURS is. Where that is an
earlier one of ours, what stood before *that* is kept, so that a PAC that moves leaves no chain to walk back."""

MADE = "made"
"""Key of a `before` whose place needs folders or keys around it: the topmost that was missing before the first of ours
came, "" for none. Whichever change goes last takes them along."""


class PlaceError(Exception):
    """A place could not be changed; the message is for people: what is so and what to do."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What turning on wants: browsers ask `pac_url` where to go, and accept the PEM file `ca_certificate`."""

    pac_url: str
    ca_certificate: Path


class Place(Protocol):
    """One thing that is changed: a desktop's proxy setting, one NSS database, one network service.

    Nothing here waits for a person longer than the runner's limit, and nothing is kept in memory between calls.
    """

    @property
    def id(self) -> str:
        """Names this place in the ledger, the same at every start: "gnome", "nss:/home/me/.pki/nssdb"."""
        ...

    @property
    def part(self) -> Part:
        """What it is a part of."""
        ...

    @property
    def name(self) -> str:
        """What people call it: "GNOME's network proxy"."""
        ...

    def look(self, wanted: Wanted) -> SystemPart:
        """How it stands. Changes nothing and never raises: trouble is the state "failed", in words."""
        ...

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        """What `restore` needs, with OURS among it; None where nothing is to be changed (on, missing, other).

        Raises PlaceError where it cannot be read: nothing is changed then.
        """
        ...

    def put(self, wanted: Wanted) -> None:
        """Change it. Raises PlaceError."""
        ...

    def restore(self, before: Mapping[str, str]) -> None:
        """Put it back as it was; again and again is the same as once. Raises PlaceError.

        Leaves alone what somebody else has set since ours, and is well where `put` was never reached.
        """
        ...

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether what we put (OURS of `before`) still stands there: the proof after `restore`. Raises PlaceError."""
        ...
