"""What a document says of how its posts are found, and where it may look for them by the standards' names.

Only feeds and searches: what stands in letters or settings is nobody's post. Only feeds count for a site's health, and
of these none that its definition knows to be without posts.
"""

from __future__ import annotations

from collections.abc import Callable
from fnmatch import fnmatchcase

from filters.sites.definition import Site, time_kind
from wellbeing import page_messages as page
from wellbeing.engine.memory import Memory
from wellbeing.engine.witness import Witness
from wellbeing.site_health import Seen

HOLD_POSTS = frozenset({"feed", "search"})
"""Kinds of places in which posts may be looked for loosely."""

EMPTY_AT_MOST = 2
"""Places without posts that count of one document: several documents have to say it."""


def may_look_loosely(site: Site, path: str) -> bool:
    """Whether posts of `site` may be looked for by the standards' names at `path`."""
    return time_kind(site, path) in HOLD_POSTS


def begins_loosely(site: Site, path: str, witness: Witness) -> bool:
    """Whether a document of `site` at `path` looks for posts by the standards' names from its first frame.

    Where people run servers of one kind, what one of them said is nothing that another's documents begin with.
    """
    return not site.any_host and witness.finds_loosely(site.id) and may_look_loosely(site, path)


def _tells_health(site: Site, path: str) -> bool:
    return time_kind(site, path) == "feed" and not any(fnmatchcase(path, each) for each in site.without_posts)


class PageFinding:
    """The part of a conversation that hears of what was found. `send` writes one message to its page."""

    def __init__(self, site: Site, memory: Memory, witness: Witness, send: Callable[[bytes], None]) -> None:
        self._site, self._memory, self._witness, self._send = site, memory, witness, send

    def hear(self, heard: page.AboutFinding, now: float) -> None:
        """Act on what the page said at `now` (monotonic seconds); more than a person could cause is left aside."""
        if not self._memory.findings.take(1, now):
            return
        if isinstance(heard, page.Missing):
            self._send(page.write(page.LookLoosely(heard.path, may_look_loosely(self._site, heard.path))))
        elif self._counts(heard):
            self._witness.found(self._site.id, Seen(heard.how, heard.posts, heard.worded, heard.authored, heard.again))

    def _counts(self, heard: page.Found) -> bool:
        if not _tells_health(self._site, heard.path):
            return False
        if heard.how == "none":
            self._memory.empty += 1
        return heard.how != "none" or self._memory.empty <= EMPTY_AT_MOST
