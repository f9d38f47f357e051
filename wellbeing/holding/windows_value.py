"""One value of a browser's policies in one account's registry: put where browsers look, and taken away again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from wellbeing.facts import Part, SystemPart
from wellbeing.holding.windows_registry import NONE, Keys, Value, from_word
from wellbeing.system.place import MADE, OURS, STOOD, PlaceError, Wanted

_WAS = "was"
_NOTHING = Value(NONE, None)


@dataclass(frozen=True, slots=True)
class PolicyValue:
    """The value `entry` of `key`, below the `root` at which the account's registry is open now.

    `made` is the topmost key that was missing before ours came: whichever of them goes last takes the keys with it.
    """

    keys: Keys
    root: str
    key: str
    entry: str
    value: Value = _NOTHING
    made: str = ""
    part: ClassVar[Part] = "proxy"

    @property
    def id(self) -> str:
        """Names the value; where the account's registry is open differs from time to time."""
        return f"registry:{self.key}:{self.entry}"

    @property
    def name(self) -> str:
        """Its key and its name, as administrators know them."""
        return rf"{self.key}\{self.entry}"

    def look(self, _wanted: Wanted) -> SystemPart:
        """On while it is as it is to be."""
        try:
            now = self._now()
        except PlaceError as error:
            return SystemPart(part=self.part, name=self.name, state="failed", message=str(error))
        if now == self.value:
            return SystemPart(part=self.part, name=self.name, state="on")
        message = "It is not there." if now is None else "It was changed."
        return SystemPart(part=self.part, name=self.name, state="off", message=message)

    def before(self, _wanted: Wanted) -> Mapping[str, str] | None:
        """What stood there, and the topmost key that is ours."""
        now = self._now()
        if now == self.value:
            return None
        before = {OURS: self.value.mark, MADE: self.made}
        return before if now is None else {**before, STOOD: now.mark, _WAS: now.word}

    def put(self, _wanted: Wanted) -> None:
        """Write it."""
        self.keys.write(self._full, self.entry, self.value)

    def restore(self, before: Mapping[str, str]) -> None:
        """Take it away, or put back what stood there; and the keys that were made, where nothing else is in them."""
        if self.stands(before):
            if _WAS in before:
                self.keys.write(self._full, self.entry, from_word(before[_WAS]))
            else:
                self.keys.delete(self._full, self.entry)
        self.keys.remove_empty(self.root, self.key, before.get(MADE, ""))

    def stands(self, before: Mapping[str, str]) -> bool:
        """Whether ours is still there."""
        now = self._now()
        return now is not None and now.mark == before[OURS]

    @property
    def _full(self) -> str:
        return rf"{self.root}\{self.key}"

    def _now(self) -> Value | None:
        return self.keys.value(self._full, self.entry)


def known_value(keys: Keys, root: str, place_id: str) -> PolicyValue | None:
    """The place that the ledger calls `place_id`; None where it is none of these."""
    kind, _, rest = place_id.partition(":")
    key, colon, entry = rest.rpartition(":")
    return PolicyValue(keys, root, key, entry) if kind == "registry" and colon else None
