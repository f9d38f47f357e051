"""Counts feeds whose page does not say that somebody looks: our script was kept from running there. Pure.

Every document of a feed gets our script, which reports over its own channel at once. A document that never does, while
its site goes on being asked for more, has it blocked (developer tools, an extension). So do answers with posts for
which no page at all has reported. Both count as feed time while the site is asked for something, whoever looks.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

REPORTS_WITHIN = 20.0
"""Seconds that a document may take to report: it does so before it is drawn, and a slow one within a few."""

LINGERS = 60.0
"""Seconds for which what was loaded is looked at: who goes on scrolling loads more before, players say more often
how far they are, and what is left open without being looked at soon asks for nothing."""

ENDS_AFTER = 300.0
"""Seconds without any request to its site after which a document that never reported has been closed."""

COMES_BACK = 75.0
"""Seconds after our start in which pages that were open before find us again (resources/page/decide.js: 60 s)."""

TIMES = 3
"""Answers with posts for a page that says it is no feed, after which it is one: a page of messages asks for few."""

MOST = 1000
"""Documents that are waited for at once; more are no person's."""


@dataclass(slots=True)
class _SiteNow:
    """`owed` are documents that have not reported, by when they were sent; `open` is how many have a channel.

    `asked` is when it was last asked for anything, `posts` when for posts, and `alone` since when without any channel.
    `behind` are the times at which posts went to a page that says it is no feed; `framed`: one has a feed in a frame.
    """

    owed: dict[bytes, float] = field(default_factory=dict)
    open: int = 0
    asked: float = -math.inf
    posts: float = -math.inf
    alone: float = math.inf
    behind: list[float] = field(default_factory=list)
    framed: bool = False


class UnseenTime:
    """What the proxy sees of each site, and which sites are looked at unseen. `at` are seconds of a clock awake."""

    def __init__(self, at: float) -> None:
        self._began = at
        self._sites: dict[str, _SiteNow] = {}

    def sent(self, site: str, document: bytes, at: float) -> None:
        """`document` of `site` was begun, with our script in it."""
        owed = self._site(site).owed
        owed[document] = at
        if len(owed) > MOST:
            del owed[next(iter(owed))]

    def broke_off(self, site: str, document: bytes) -> None:
        """It did not reach the browser whole: nobody waits for it to report."""
        self._site(site).owed.pop(document, None)

    def reported(self, site: str, document: bytes) -> None:
        """The script of `document` has opened its channel."""
        now = self._site(site)
        now.owed.pop(document, None)
        now.open, now.alone = now.open + 1, math.inf

    def left(self, site: str) -> None:
        """One of the channels to pages of `site` was closed."""
        now = self._site(site)
        now.open = max(0, now.open - 1)

    def asked(self, site: str, at: float, posts: bool) -> None:
        """A feed of `site` was asked for something; `posts`: the answer has posts."""
        now = self._site(site)
        if at - now.asked > ENDS_AFTER:
            now.owed = {document: sent for document, sent in now.owed.items() if at - sent < REPORTS_WITHIN}
            now.alone, now.framed = math.inf, False
        if not now.open:
            now.alone = min(now.alone, max(at, self._began + COMES_BACK))
        now.asked = at
        now.posts = at if posts else now.posts

    def framed(self, site: str) -> None:
        """A page that says it is no feed opened one in a frame, in which nothing of ours reports."""
        self._site(site).framed = True

    def is_framed(self, site: str) -> bool:
        """Whether posts of `site` may be for a frame."""
        return self._site(site).framed

    def behind(self, site: str, at: float) -> None:
        """Posts were asked for by a page that says it is no feed, or for a frame in one."""
        now = self._site(site)
        recent = [each for each in now.behind if at - each < LINGERS]
        now.behind = [*recent[-MOST:], at]

    def looked_at(self, site: str) -> None:
        """A page of `site` says that its feed is looked at: it counts by itself."""
        now = self._site(site)
        now.framed, now.behind = False, []

    def in_use(self, at: float) -> list[str]:
        """The sites whose feeds are looked at now, as far as nobody says so."""
        ways = (self._blind, self._nobody, self._behind)
        return sorted(site for site, now in self._sites.items() if any(way(now, at) for way in ways))

    def _blind(self, now: _SiteNow, at: float) -> bool:
        return at - now.asked < LINGERS and any(at - sent >= REPORTS_WITHIN for sent in now.owed.values())

    def _nobody(self, now: _SiteNow, at: float) -> bool:
        """Posts come, and for as long as a page takes to report none has."""
        return at - now.posts < LINGERS and not now.open and now.posts - now.alone >= REPORTS_WITHIN

    def _behind(self, now: _SiteNow, at: float) -> bool:
        recent = [each for each in now.behind if at - each < LINGERS]
        return len(recent) >= TIMES and recent[-1] - recent[0] >= REPORTS_WITHIN

    def _site(self, site: str) -> _SiteNow:
        return self._sites.setdefault(site, _SiteNow())
