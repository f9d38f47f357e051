"""Whoever is told of posts themselves as they are judged; by default nobody."""

from __future__ import annotations

from filters.posts import Post
from filters.verdicts import Verdict
from wellbeing.engine.page_help import Help, NoHelp
from wellbeing.judge import Scores
from wellbeing.page_messages import Act
from wellbeing.site_health import Seen


class Witness:
    """What conversations tell beside counts. `document` is 12 bytes; nothing told here may be logged.

    `help` shows help where a page asks for it.
    """

    help: Help = NoHelp()

    def judged(self, document: bytes, post: Post, scores: Scores, verdict: Verdict) -> None:
        """`post` was judged in `document`, under its page script's key."""

    def watched(self, document: bytes, post: Post, scores: Scores) -> None:
        """`post` was judged in silence and shown as it is, because the person looks first."""

    def acted(self, document: bytes, site: str, act: Act, author: str, verdict: Verdict) -> None:
        """A person did something with what stood over a post of `author` that had `verdict`."""

    def found(self, site: str, seen: Seen) -> None:
        """A page of `site` says what was found in it."""

    def finds_loosely(self, site: str) -> bool:
        """Whether posts of `site` are found by the standards' names alone, as far as is known."""
        return False


NOBODY = Witness()
