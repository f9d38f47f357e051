"""What one document's page may ask about help: the app's window for what stands here, and the card.

A search is judged in the page (resources/page/searching.js), where its words are anyway: neither they nor the address
come here, only that they are on the list. A page that lies about it gets a calm card, once a day.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from filters.offers import HELP_BESIDE, tells_of_self_harm
from filters.policy import Policy
from filters.posts import Post
from wellbeing import page_messages as page
from wellbeing.engine.memory import Memory
from wellbeing.judge import Scores


class Help(Protocol):
    """Whoever shows help, within bounds (wellbeing.engine.helping). `at` is monotonic seconds."""

    def wanted(self, site: str, topic: page.HelpTopic, at: float) -> None: ...
    def card(self, at: float) -> page.HelpCard | None: ...
    def put_away(self, away: bool, at: float) -> None: ...


class NoHelp:
    """Nobody shows any."""

    def wanted(self, site: str, topic: page.HelpTopic, at: float) -> None:
        """Nothing comes up."""

    def card(self, at: float) -> page.HelpCard | None:
        """There is none."""

    def put_away(self, away: bool, at: float) -> None:
        """There is nothing to put away."""


class PageHelp:
    """The part of a conversation that is about help. `send` writes one message to its page."""

    def __init__(self, site: str, memory: Memory, help_: Help, send: Callable[[bytes], None]) -> None:
        self._site, self._memory, self._help, self._send = site, memory, help_, send

    def hear(self, heard: page.AboutHelp, at: float, paused: bool = False) -> None:
        """Act on what the page asked at `at` (monotonic seconds). No card comes by itself while the app is `paused`."""
        if not self._memory.help.take(1, at):
            return
        if isinstance(heard, page.Searched):
            if not paused:
                self._show_card(at)
        elif isinstance(heard, page.PutAway):
            if self._memory.card:
                self._help.put_away(heard.away, at)
        elif self._stands_here(heard.key):
            self._help.wanted(self._site, heard.topic, at)

    def _stands_here(self, key: str) -> bool:
        """Whether *Find help* stands on the cover of `key` in this very document, or on its card."""
        if not key:
            return self._memory.card
        _, verdict = self._memory.judged.get(key, ("", None))
        return verdict is not None and not HELP_BESIDE.isdisjoint(verdict.categories)

    def met(self, post: Post, scores: Scores, policy: Policy, at: float) -> None:
        """A post was judged: who has opened it to read it may be glad of the card."""
        if post.main and tells_of_self_harm(post, scores, policy):
            self._show_card(at)

    def _show_card(self, at: float) -> None:
        card = None if self._memory.card else self._help.card(at)
        if card is not None:
            self._memory.card = True
            self._send(page.write(card))
