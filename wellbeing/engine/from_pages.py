"""What pages may correct: a page's script may press *Wrong?* itself, so presses are few, and the person hears of it.

Each press counts for its site's pages together, also one that was taken back since: forging cannot begin anew.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from datetime import date

from filters.corrections import Said
from wellbeing import protocol as say
from wellbeing.engine.allowance import Allowance
from wellbeing.settings import SITE_TITLES

A_DAY = 20
"""Corrections that one site's pages may make in a day. Who corrects more does so in the app, or sets a category."""

KEPT = 200
"""Corrections of one site's pages that are kept."""

REACHED = (
    "“Wrong?” was pressed {n} times in pages of {site} today. More is left aside until tomorrow, since a page might"
    " press it by itself. Recent lists each one with its undo, and there you can go on correcting."
)
FULL = (
    "{n} corrections were made in pages of {site}. Further ones are left aside, since a page might press by itself."
    " Take some back in Recent; there you can go on correcting."
)
OVER = "“Wrong?” can be pressed in pages again."


def correcting_at_most() -> Allowance:
    """How many corrections one site's pages together may make at once: see conversation.trusting_at_most."""
    return Allowance(most=10, each_second=1 / 60)


class FromPages:
    """How much each site's pages have corrected. `tell` is told once when a site has reached what it may."""

    def __init__(self, tell: Callable[[say.Event], None]) -> None:
        self._tell = tell
        self._allowed: dict[str, Allowance] = {}
        self._day: date | None = None
        self._made: dict[str, int] = {}
        self._told: set[str] = set()

    def may_correct(self, site: str, said: Iterable[Said], today: date) -> bool:
        """Whether a page of `site` may correct one more, where `said` is listed; if so it is counted."""
        self.turn(today)
        listed = [each for each in said if each.made_in == "page" and each.site == site]
        made = max(self._made.get(site, 0), sum(each.made == today.isoformat() for each in listed))
        if made >= A_DAY:
            return self._reached(site, REACHED.format(n=made, site=SITE_TITLES.get(site, site)))
        if len(listed) >= KEPT:
            return self._reached(site, FULL.format(n=len(listed), site=SITE_TITLES.get(site, site)))
        if not self._allowed.setdefault(site, correcting_at_most()).take(1, time.monotonic()):
            return False
        self._made[site] = made + 1
        return True

    def turn(self, today: date) -> None:
        """It is `today`: what was left aside yesterday is over. A clock that was set back opens no new day."""
        if self._day is None or today > self._day:
            self._day = today
            self._made.clear()
            if self._told:
                self._tell(say.Notice(problem="page", message=OVER, resolved=True))
            self._told.clear()

    def _reached(self, site: str, words: str) -> bool:
        if site not in self._told:
            self._told.add(site)
            self._tell(say.Notice(problem="page", message=words))
        return False
