"""Topics that a person set aside for some hours: each ends by itself, also after a restart or a changed clock."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from wellbeing.engine.keeping import Keeping
from wellbeing.engine.pause import Pause
from wellbeing.store_wishes import StoredWishes

LONGEST = timedelta(days=7)
"""As commands.RestTopic has it: a clock that was set back makes no rest longer."""


class Rests:
    """The topics that rest. `now` is aware local time, `at` monotonic seconds, wherever they are asked for."""

    def __init__(self, keeping: Keeping, wishes: StoredWishes) -> None:
        self._keeping, self._wishes = keeping, wishes
        self._until: dict[str, Pause] = {}

    async def load(self, now: datetime, at: float) -> None:
        """Take up what is stored."""
        none: dict[str, datetime] = {}
        for category, until in (await self._keeping.read(self._wishes.rests, none)).items():
            ends = min(until, now + LONGEST).astimezone(now.tzinfo)
            self._until[category] = Pause(ends, at + (ends - now).total_seconds())
        self.end_those_over(now, at)

    @property
    def until(self) -> Mapping[str, datetime]:
        """Until when each topic rests."""
        return {category: rest.until for category, rest in self._until.items()}

    def rest(self, category: str, hours: int, now: datetime, at: float) -> None:
        """Let `category` rest for `hours` from now; 0 ends its rest."""
        self.rest_until(category, now + timedelta(hours=hours), now, at)

    def rest_until(self, category: str, until: datetime, now: datetime, at: float) -> None:
        """Let `category` rest until then; a time that is over ends its rest."""
        self._until[category] = Pause(until.astimezone(now.tzinfo), at + (until - now).total_seconds())
        self._keeping.soon(self._wishes.rest, category, self._until[category].until)
        self.end_those_over(now, at)

    def end_those_over(self, now: datetime, at: float) -> bool:
        """End what is over; whether anything was."""
        over = [category for category, rest in self._until.items() if rest.is_over(now, at)]
        for category in over:
            del self._until[category]
            self._keeping.soon(self._wishes.end_rest, category)
        return bool(over)

    def forget_all(self) -> None:
        """End every rest; what is stored is erased with the store."""
        self._until.clear()
