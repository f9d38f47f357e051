"""What one document is told of a person's own limits, and what a person may say there: where they are, and carry on.

A page that stole its document's secret could say so too, and lift the limit of a person who set it for themselves. It
could as well keep our script from drawing anything; carrying on is at least counted.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from filters.sites.definition import Site, time_kind
from wellbeing import page_messages as page
from wellbeing.engine.allowance import Allowance
from wellbeing.feed_time import Looked

FEED = "feed"
VEILED = "other"
"""What time on a page counts for while a card lies over its feed."""


class Limits(Protocol):
    """What documents ask of everybody's limits. `site` is a site id."""

    def told(self, site: str) -> page.Limit: ...
    def counted(self, site: str, beat: Callable[[], None]) -> None: ...
    def carry_on(self, site: str, purpose: page.Purpose, minutes: int) -> None: ...
    def need_now(self, site: str) -> None: ...
    def opened(self) -> None: ...
    def ask_family(self) -> None: ...
    def not_tonight(self) -> None: ...


class Beats(Protocol):
    """Where feed time is counted."""

    def beat(self, document: bytes, site: str, kind: str, looked: Looked) -> None: ...


class PageLimit:
    """One document's part. `send` writes one message to its page; `limits` are None where nobody keeps any.

    `kind_of` tells what time at a path is.
    """

    def __init__(
        self,
        site: Site,
        limits: Limits | None,
        send: Callable[[bytes], None],
        kind_of: Callable[[str], str] | None = None,
    ) -> None:
        self._site, self._limits, self._send = site, limits, send
        self._kind_of = kind_of or partial(time_kind, site)
        self._kind = ""
        self._told = page.Limit()
        self._veiled = False
        self._moves = Allowance(most=20, each_second=2)
        self._presses = Allowance(most=6, each_second=0.2)

    def beat(self, tally: Beats, document: bytes, kind: str, looked: Looked) -> None:
        """Count a beat of this document, for what it is spent on: a card that lies over a feed is no feed."""
        kind = VEILED if self._veiled and kind == FEED else kind
        if self._limits is None:
            tally.beat(document, self._site.id, kind, looked)
            return
        self._limits.counted(self._site.id, lambda: tally.beat(document, self._site.id, kind, looked))
        self.tell()

    def hear(self, heard: page.AboutLimit, now: float) -> None:
        """Act on what the page said at `now` (monotonic seconds)."""
        if isinstance(heard, page.At):
            if self._moves.take(1, now):
                self._kind = self._kind_of(heard.path)
        elif isinstance(heard, page.Veiled):
            self._veiled = heard.on and (self._told.over or self._told.wind > 0)
        elif isinstance(heard, page.NotTonight):
            if self._limits is not None and self._told.wind and self._presses.take(1, now):
                self._limits.not_tonight()
        elif self._limits is not None and self._told.over and self._presses.take(1, now):
            if isinstance(heard, page.CarryOn):
                self._limits.carry_on(self._site.id, heard.purpose, heard.minutes)
            elif isinstance(heard, page.Opened):
                self._limits.opened()
            elif isinstance(heard, page.AskFamily):
                self._ask_family()
            else:
                self._limits.need_now(self._site.id)
        self.tell()

    def _ask_family(self) -> None:
        if self._limits is not None and self._told.agreed:
            self._limits.ask_family()

    def tell(self, near: page.Near = page.NOT_NEAR) -> None:
        """Tell the page how it stands, where that is another than it was told, and how `near` the end is, here."""
        if self._limits is None:
            return
        now = self._limits.told(self._site.id) if self._kind == FEED else page.Limit()
        self._veiled = self._veiled and (now.over or now.wind > 0)
        if now != self._told:
            self._told = now
            self._send(page.write(now))
        site, minutes, why = near
        if site == self._site.id and self._kind == FEED and not now.over:
            self._send(page.write(page.LimitNear(minutes, why)))
