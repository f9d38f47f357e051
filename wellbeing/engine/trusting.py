"""The authors that a person always wants shown: a list that covers and the app add to and take from."""

from __future__ import annotations

from collections.abc import Callable

from filters.rules import plain_name
from wellbeing.engine.keeping import Keeping


class Trusting:
    """Held by the engine. `authors` are (site, plain name); `changed` has everything judged anew."""

    def __init__(self, keeping: Keeping, changed: Callable[[], None]) -> None:
        self._keeping, self._changed = keeping, changed
        self.authors: frozenset[tuple[str, str]] = frozenset()

    async def load(self) -> None:
        """Go on where the last run ended."""
        self.authors = await self._keeping.trusted()

    def trust(self, site: str, author: str) -> None:
        """*Always show*, from a cover or from the app."""
        self._become(self.authors | {(site, plain_name(author))})
        self._keeping.trust(site, plain_name(author))

    def forget(self, site: str, author: str) -> None:
        """Undo *Always show*."""
        self._become(self.authors - {(site, plain_name(author))})
        self._keeping.forget(site, plain_name(author))

    def forget_all(self) -> None:
        """Empty the list; what is stored is erased with the store."""
        self.authors = frozenset()

    def _become(self, authors: frozenset[tuple[str, str]]) -> None:
        self.authors = authors
        self._changed()
