"""Notices when rules begin or end to hold, so that open pages are judged anew at that hour."""

from __future__ import annotations

from filters.moments import Moment
from filters.rulebook import NO_RULES, Rulebook


class RuleHours:
    """Remembers which rules with hours or an end held when it was asked last."""

    def __init__(self) -> None:
        self._book, self._held = NO_RULES, frozenset[int]()

    def turned(self, book: Rulebook, at: Moment) -> bool:
        """Whether other rules of `book` hold `at` than before. Other rules altogether are told to pages anyway."""
        held = book.held_at(at)
        turned = book is self._book and held != self._held
        self._book, self._held = book, held
        return turned
