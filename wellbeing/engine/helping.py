"""When help is shown because a page asked: the app's window at a press, and a card in the page at most once a day.

Pages are hostile, and even a real press may be one that a page tricked a person into. So what a page can bring about is
bounded here, for all pages of a kind of site together: a window with helplines now and then, one card a day. Nothing is
counted or logged of who asked where; of the card, the time at which it may come again is all that is kept.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from wellbeing import protocol as say
from wellbeing.engine.allowance import Allowance
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.pause import Pause
from wellbeing.helplines import shipped_directory
from wellbeing.page_messages import HelpCard, HelpTopic
from wellbeing.store import Store
from wellbeing.store_help import StoredHelp

A_DAY = 24 * 60
"""Minutes from one card to the next."""

AWAY = 30 * A_DAY
"""Minutes for which a person can put it away."""


class Wanted:
    """How often pages of one kind of site may bring up the app's window: once in 10 s, and six times in an hour.

    A person who presses again a moment later has the window before them already.
    """

    def __init__(self) -> None:
        self._soon = Allowance(most=1, each_second=1 / 10)
        self._hour = Allowance(most=6, each_second=1 / 600)

    def take(self, at: float) -> bool:
        """Whether the window may come up at `at` (monotonic seconds); if so that is counted."""
        return self._soon.take(1, at) and self._hour.take(1, at)


class Helping:
    """Held by the engine, on its loop. `tell` tells the app. `country` is where the person is, "" where unknown.

    `directory` is the one in use. Of old entries it shows none: the finder and emergency numbers stay for ever.
    """

    def __init__(self, keeping: Keeping, store: Store, tell: Callable[[say.Event], None]) -> None:
        self._keeping, self._stored, self._tell = keeping, StoredHelp(store), tell
        self._wanted: dict[str, Wanted] = {}
        self._away: Pause | None = None
        self._before: Pause | None = None
        self.country = ""
        self.directory = shipped_directory()

    async def load(self, now: datetime | None = None) -> None:
        """Take up until when the card is away. A clock that was set back makes that no longer than it can be."""
        until, now = await self._keeping.read(self._stored.until, None), now or _now()
        if until is not None:
            ends = min(until, now + timedelta(minutes=AWAY)).astimezone(now.tzinfo)
            self._away = Pause(ends, time.monotonic() + (ends - now).total_seconds())

    def wanted(self, site: str, topic: HelpTopic, at: float) -> None:
        """A person pressed *Find help* in a page of `site`: bring up the app's window, if that may be."""
        if self._wanted.setdefault(site, Wanted()).take(at):
            self._tell(say.HelpWanted(topic=topic))

    def card(self, at: float, now: datetime | None = None) -> HelpCard | None:
        """The card, if one may be shown now: then there is none for a day, in no page and after no restart."""
        now = now or _now()
        if self._away is not None and not self._away.is_over(now, at):
            return None
        self._keep(Pause.of(A_DAY, now, at))
        country = self.directory.country(self.country)
        emergency = country.emergency.contacts[0].to if country and country.emergency else ""
        return HelpCard(self.directory.finder.contacts[0].to, emergency)

    def put_away(self, away: bool, at: float, now: datetime | None = None) -> None:
        """Keep the card away for 30 days; not `away` takes that back."""
        if away:
            self._before = self._before or self._away
            self._keep(Pause.of(AWAY, now or _now(), at))
        elif self._before is not None:
            self._keep(self._before)
            self._before = None

    def _keep(self, away: Pause) -> None:
        self._away = away
        self._keeping.soon(self._stored.keep, away.until)

    def forget_all(self) -> None:
        """Forget it; what is stored is erased with the store."""
        self._away = self._before = None


def _now() -> datetime:
    return datetime.now().astimezone()
