"""Tells the app that somebody in the family waits for an answer, once each, and that an answer came.

What waits is an interruption like any other of ours: rare, and never in a call or in full screen. An answer was asked
for: it comes as soon as nobody is busy.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from wellbeing import protocol as say
from wellbeing.engine.family import Family
from wellbeing.engine.helping import Wanted
from wellbeing.family_news import News, answers, waiting
from wellbeing.interruptions import Interruptions
from wellbeing.system.busy import Busy, busy_here

WAITS = 60.0
"""Seconds that something has to wait: what is answered at once, by somebody beside them, needs no telling."""


class TellingFamily:
    """Held by the engine, on its loop. `tell` tells the app; `busy` is whether somebody is, and may take a moment."""

    def __init__(
        self,
        family: Family,
        interruptions: Interruptions,
        tell: Callable[[say.Event], None],
        busy: Callable[[], Awaitable[bool]] | None = None,
    ) -> None:
        self._family, self._interruptions, self._tell = family, interruptions, tell
        self._busy = busy or Busy(busy_here()).look
        self._since: dict[str, float] = {}
        self._told: set[str] = set()
        self._answers: list[News] = []
        self._book = family.book
        self._looking: asyncio.Task[None] | None = None
        self._wanted = Wanted()

    @property
    def waiting(self) -> dict[str, News]:
        """What waits for an answer now."""
        family = self._family
        return waiting(family.agreement, family.book, family.now) if family.agreement else {}

    def loaded(self) -> None:
        """What waited before this start was told before it, or stands in the menu."""
        self._told, self._book = set(self.waiting), self._family.book

    def ask(self) -> None:
        """A person pressed *Ask for more time* on our card in a page: the app's own page opens, and asks nothing."""
        if self._wanted.take(self._family.running):
            self._tell(say.FamilyWanted())

    def second(self) -> None:
        """Once a second."""
        if self._looking is None or self._looking.done():
            self._looking = asyncio.get_running_loop().create_task(self.look())

    async def look(self) -> None:
        """Tell what is to be told, unless somebody is busy."""
        self._follow()
        if (self._answers or self._ripe()) and not await self._busy():
            for each in dict.fromkeys(self._answers):
                self._tell(say.FamilyNews(what=each.what, who=each.who))
            self._answers.clear()
            if name := self._ripe():
                self._told.add(name)
                self._interruptions.note(self._family.running)
                self._tell(say.FamilyNews(what=self.waiting[name].what, who=self.waiting[name].who))

    def _follow(self) -> None:
        before, self._book = self._book, self._family.book
        if self._family.agreement is not None and before is not self._book:
            self._answers += answers(self._family.agreement, before, self._book)
        now, names = self._family.running, list(self.waiting)
        self._since = {name: self._since.get(name, now) for name in names}
        self._told &= set(names)

    def _ripe(self) -> str:
        """The name of what is to be told, "" for nothing."""
        at = self._family.running
        if not self._interruptions.may(at):
            return ""
        still = self.waiting
        ripe = (name for name, since in self._since.items() if name in still and at - since >= WAITS)
        return next((name for name in ripe if name not in self._told), "")
