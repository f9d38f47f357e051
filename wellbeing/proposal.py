"""What somebody proposes to change of a family's agreement, as a value that is kept. Pure.

Its rules are in wellbeing.proposals. A guardian is known by their name, the young person by `YOUNG`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

import msgspec

YOUNG = "young"
"""Who proposes or answers, where it is no guardian's name."""
What = Literal["pause", "quit", "turn_off", "site", "end"]
State = Literal["open", "waits", "holds", "declined", "withdrawn", "lapsed"]
OVER: tuple[State, ...] = ("holds", "declined", "withdrawn", "lapsed")


class Terms(msgspec.Struct, frozen=True, tag="terms"):
    """Other words for some `parts` of the agreement, as they stand in its file; the others stay."""

    parts: dict[str, Any]


class Once(msgspec.Struct, frozen=True, tag="once"):
    """Something that the agreement holds: a pause of `detail` minutes, quitting, turning off, taking out a site."""

    what: What
    detail: str = ""


Change = Terms | Once


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """`looser`, `stricter`: it loosens or tightens some part, maybe both. `yes`: who else agreed.

    `holds_from` is set while it waits, and once it holds. `guardians`: who were, where it would change who is or end it
    all.
    """

    number: int
    by: str
    change: Change
    looser: bool
    stricter: bool = False
    asked_at: datetime
    yes: str = ""
    guardians: tuple[str, ...] = ()
    holds_from: datetime | None = None
    state: State = "open"

    @property
    def changes_guardians(self) -> bool:
        """Whether it says who is a guardian."""
        return isinstance(self.change, Terms) and "guardians" in self.change.parts

    @property
    def takes_out(self) -> frozenset[str]:
        """Guardians who would be none any more."""
        left = self.change.parts.get("guardians", self.guardians) if isinstance(self.change, Terms) else ()
        return frozenset(self.guardians).difference(left)

    @property
    def refusable_by(self) -> frozenset[str]:
        """Guardians whom somebody else takes out, another guardian among them: the young person ends it alone at 16."""
        others = self.takes_out - {self.by, self.yes}
        return others if self.changes_guardians or others < self.takes_out else frozenset()

    @property
    def steps_down(self) -> bool:
        """Whether a guardian takes themself out, and changes nothing beside."""
        alone = isinstance(self.change, Terms) and self.change.parts.keys() == {"guardians"} and not self.looser
        return alone and self.takes_out == {self.by}
