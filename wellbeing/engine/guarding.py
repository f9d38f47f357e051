"""What the engine does where a family has an agreement: ways round it are closed, or told to both as the tool's health.

Sites are known here while they are in use, and never kept: what is kept has no name of one.
"""

from __future__ import annotations

import asyncio
import math
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from filters.sites.definition import time_kind
from wellbeing.at_limit import Asked, Rests, may_finish, rests
from wellbeing.clock import Instant, instant
from wellbeing.engine.gate import OPEN, Gate
from wellbeing.engine.health_log import HealthLog
from wellbeing.engine.limiting import Limiting
from wellbeing.engine.tally import StoredTally
from wellbeing.engine.whose import EVERYONE, Everybody, Whose
from wellbeing.feed_time import Looked
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.holding.browsers_held import all_on, browsers_held
from wellbeing.holding.held_account import HELD, HeldAccount, all_held
from wellbeing.holding.installing import Holding
from wellbeing.holding.macos_holding import MacHolding
from wellbeing.holding.macos_layout import MacLayout
from wellbeing.system.connection_owner import Owner, owner_here
from wellbeing.unseen_time import UnseenTime

Places = tuple[str, ...]

IN_USE = 10.0
"""Seconds for which the last beat of a site tells what its page is used for: two beats and a bit."""

LOOK_EVERY = 60.0
"""Seconds between two looks at the browsers' policies. One look alone proves nothing: they follow an agreement late."""


class Guarding(Gate):
    """Held by the engine, on its loop. `accounts` are those of the agreement, and `held` tells for whom services stand
    (see Whose); `browsers` tells whether browsers are still sent here (None: nobody can tell), and may take a moment.

    Whoever keeps the agreement sets the rest: `holds` is whether there is one now, `rests_on` tells whether feeds of a
    site rest, and `places` which ones are free.
    """

    def __init__(
        self,
        folder: GuardianFolder,
        accounts: frozenset[str],
        tally: StoredTally,
        limiting: Limiting,
        clock: Callable[[], Instant] = instant,
        owner: Callable[[], Owner] = owner_here,
        browsers: Callable[[], bool | None] = lambda: None,
        held: Callable[[], Everybody] = tuple,
    ) -> None:
        self._tally, self._limiting, self._clock = tally, limiting, clock
        self.health = HealthLog(folder, clock)
        self._whose = Whose(accounts, lambda: self.health.held("owner"), owner, held)
        self._unseen = UnseenTime(clock().awake)
        self.holds = folder.stands
        self.rests_on: Callable[[str], Rests | None] = lambda _site: None
        self.places: Callable[[], Places] = tuple
        self._rests_since: dict[str, float] = {}
        self._typed: dict[str, float] = {}
        self._kinds: dict[str, tuple[str, float]] = {}
        self._counts = False
        self._at = self._looked_at = clock().awake
        self._browsers, self._missing = browsers, False
        tally.watchers.append(self._beat)

    @property
    def keeps_held(self) -> bool:
        """See Gate."""
        return self.holds

    @property
    def passes_unread(self) -> bool:
        """See Gate."""
        return not self.holds

    async def start(self) -> None:
        """Go on where the last run ended."""
        await self.health.load()

    async def close(self) -> None:
        """Write what is left."""
        await self.health.close()

    async def second(self) -> None:
        """Count what nobody says to look at, and see how the tool is."""
        at = self._clock().awake
        seconds, self._at = at - self._at, at
        unseen = self._unseen.in_use(at) if self.holds else []
        self._counts = True
        for site in unseen:
            looked = Looked(seconds, plays=True)  # a lock alone outweighs it: nothing is known of a hand
            self._limiting.counted(site, partial(self._tally.beat, b"unseen", site, "feed", looked))
        self._counts = False
        if unseen:
            self.health.held("page", seconds)
        if self.holds:
            await self._look_at_browsers(at)
        else:
            self.health.forget()
        await self.health.second()

    async def _look_at_browsers(self, at: float) -> None:
        since = at - self._looked_at
        if since < LOOK_EVERY:
            return
        self._looked_at = at
        before, self._missing = self._missing, await asyncio.to_thread(self._browsers) is False
        if before and self._missing:
            self.health.held("policy", since)

    def _beat(self, site: str, kind: str, looked: Looked, _seconds: float) -> None:
        if self._counts:  # it is ours
            return
        at = self._clock().awake
        self._kinds[site] = kind, at
        if kind == "feed":
            self._unseen.looked_at(site)
        if looked.types:
            self._typed[site] = at

    # what the proxy asks

    async def may_enter(self, connection: str, theirs: Any, ours: Any) -> bool:
        """Not where nobody can tell whose it is."""
        return await self._whose.may_enter(connection, theirs, ours)

    def ended(self, connection: str) -> None:
        """See Gate."""
        self._whose.ended(connection)

    def reads(self, connection: str) -> bool:
        """Those of the accounts that the agreement is about."""
        return self._whose.reads(connection)

    def passed_to(self, connection: str) -> int | None:
        """Those of another held account, to its own service."""
        return self._whose.passed_to(connection)

    def may_connect(self, port: int) -> bool:
        """Never to a service of this computer, as if the connection were of ourselves."""
        return not self._whose.is_service(port)

    def unread_host(self, connection: str, host: str) -> bool:
        """Browsers send everybody's feeds here, whoever chose them."""
        return self._whose.unread_host(connection, host)

    def answer_for(self, asked: Asked) -> Rests | None:
        """Feeds wait while they rest, but for who is writing in one. What passes is time, whether a page says so or
        not."""
        why, at = self.why_closed(asked), self._clock().awake
        if why is None and asked.of_feed:
            self._unseen.asked(asked.site.id, at, asked.brings_posts)
            self._look_behind(asked, at)
        return why

    def why_closed(self, asked: Asked) -> Rests | None:
        """See Gate."""
        at, site = self._clock().awake, asked.site.id
        why = self._rests(site, at) if self.holds else None
        waits = why is not None and rests(asked, self.places()) and not self._finishes(site, at)
        return why if waits else None

    def _look_behind(self, asked: Asked, at: float) -> None:
        """Whether a page that says it is no feed asks for one: by its address, else by what it said last."""
        site = asked.site.id
        kind, since = self._kinds.get(site, ("", -math.inf))
        said = at - since < IN_USE and kind in ("messages", "creating", "search")
        no_feed = time_kind(asked.site, asked.from_path) != "feed" if asked.from_path else said
        if asked.frame and no_feed:
            self._unseen.framed(site)
        if asked.brings_many and (no_feed or self._unseen.is_framed(site)):
            self._unseen.behind(site, at)

    def _rests(self, site: str, at: float) -> Rests | None:
        why = self.rests_on(site)
        if why is None:
            self._rests_since.pop(site, None)
        else:
            self._rests_since.setdefault(site, at)
        return why

    def _finishes(self, site: str, at: float) -> bool:
        return may_finish(at - self._rests_since.get(site, at), at - self._typed.get(site, -math.inf))

    # what pages say

    def sent(self, site: str, document: bytes) -> None:
        """See Gate."""
        self._unseen.sent(site, document, self._clock().awake)

    def broke_off(self, site: str, document: bytes) -> None:
        """See Gate."""
        self._unseen.broke_off(site, document)

    def reported(self, site: str, document: bytes) -> None:
        """See Gate."""
        self._unseen.reported(site, document)

    def left(self, site: str) -> None:
        """See Gate."""
        self._unseen.left(site)

    def not_accepted(self) -> None:
        """Told as health: the site stays closed to that program."""
        self.health.held("certificate")


def gate_for(
    folder: Path | None,
    held: HeldAccount | None,
    tally: StoredTally,
    limiting: Limiting,
    system: str = sys.platform,
) -> Gate:
    """The gate of an engine with the guardian's `folder`, as the service that a `held` account has, if any.

    Where policies know accounts (Windows, macOS), nobody else is sent to the service, so nobody is asked who they are.
    """
    if folder is None:
        return OPEN
    if held is None or system == "win32":  # there, nobody may look at what is told to somebody else's browsers
        return Guarding(GuardianFolder(folder), EVERYONE, tally, limiting)
    if system == "darwin":
        browsers = MacHolding(MacLayout(int(held.uid), held.account)).browsers
        return Guarding(GuardianFolder(folder), EVERYONE, tally, limiting, browsers=lambda: all_on(browsers))
    accounts, looks = frozenset({str(held.uid)}), partial(browsers_held, Holding(), int(held.uid))
    everybody = partial(all_held, HELD)
    return Guarding(GuardianFolder(folder), accounts, tally, limiting, browsers=looks, held=everybody)
