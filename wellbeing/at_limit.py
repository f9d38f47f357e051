"""Which requests are part of a feed, and which of them rest while a family's agreed time for feeds is over. Pure.

Messages, writing, search and settings stay open, and so do the places that were agreed to be free. Nothing that is open
in a browser is closed: what rests is what would come next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Literal

from filters.sites.definition import Site, feeds_on, time_kind
from wellbeing.agreement import is_free_place

FINISHES = 120.0
"""Seconds after the last key in a field for which somebody is still writing there (resources/page/limit_words.js)."""

FINISH_AT_MOST = 600.0
"""Seconds after the end for which writing keeps a feed open: as long as quiet hours give to finish."""

ONE_POST = ("*otification*", "/api/v1/statuses/*", "*/Tweet*", "*.getPost*")
"""Answers with posts that other pages of a site ask for, too: what is new, and single posts that somebody sent."""

Why = Literal["minutes", "quiet", "unkept"]


@dataclass(frozen=True, slots=True)
class Rests:
    """Feeds rest: the day's minutes are over, or quiet hours have come, which end at the time `until` ("07:00").

    "unkept": minutes cannot be written down.
    """

    why: Why
    until: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request to a host of `site`. Paths are without their query.

    `page`: a whole page is asked for, to be shown. `script`: a page's script asks, or nobody says who does; `sends`: it
    sends something (POST). `from_path` is the path of the page that asks, "" where it does not say, or is of another
    host. `frame`: it is to be shown in a page of that very host.
    """

    site: Site
    host: str
    path: str
    page: bool = False
    from_path: str = ""
    script: bool = True
    sends: bool = False
    frame: bool = False

    @property
    def of_feed(self) -> bool:
        """Whether time behind it is feed time: by what is asked for, else by the page that asks."""
        if self.page or self.frame or not self.from_path:
            return time_kind(self.site, self.path) == "feed"
        return self.brings_posts or time_kind(self.site, self.from_path) == "feed"

    @property
    def brings_posts(self) -> bool:
        """Whether what it brings goes on with a feed. Pictures and styles do not, nor what a person sends.

        Add-ons can make a browser call anything a picture: where a site's posts have paths of their own, those decide.
        """
        asks = (self.script or not self._anything) and not self.page and (not self.sends or self.site.by_post)
        return asks and feeds_on(self.site, self.path)

    @property
    def brings_many(self) -> bool:
        """Whether it can be nothing but the next posts of a feed, whatever the page that asks says it is."""
        one = any(fnmatchcase(self.path, each) for each in ONE_POST)
        return self.brings_posts and not self._anything and not one

    @property
    def _anything(self) -> bool:
        """Whether any answer of the site may have posts."""
        return "*" in self.site.api_paths


def rests(asked: Asked, places: Sequence[str]) -> bool:
    """Whether `asked` has to wait while feeds rest. `places` are free ones (wellbeing.agreement)."""
    if asked.page or asked.frame:
        free = is_free_place(tuple(places), asked.host, asked.path)
        return time_kind(asked.site, asked.path) == "feed" and not free
    free = bool(asked.from_path) and is_free_place(tuple(places), asked.host, asked.from_path)
    return asked.brings_posts and not free


def may_finish(since_end: float, since_key: float) -> bool:
    """Whether what somebody writes is left to them: seconds since the end, and since their last key in a field."""
    return since_end < FINISH_AT_MOST and since_key < FINISHES
