"""Abuse that a person keeps as evidence: texts and authors, encrypted like all that is stored, for so long as they say.

The one table with words of posts; it is kept at all where the person asked for it alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wellbeing.evidence import same_as, seconds_of
from wellbeing.facts import KeptPost
from wellbeing.store import Store

TABLE = "evidence"
_COLUMNS = "number, met, site, author, address, met_on, categories, by_hand, digest"


class StoredEvidence:
    """The kept posts in `store`. Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, posts: Sequence[KeptPost]) -> None:
        """Keep these (`evidence.marked`); what is there already stays as it is."""
        for post in posts:
            self._store.change(
                "INSERT OR IGNORE INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    post.number, post.met, seconds_of(post.met), post.site, post.author, post.address, post.met_on,
                    " ".join(post.categories), int(post.by_hand), post.digest, same_as(post),
                    post.text,
                ),
            )  # fmt: skip

    def marks(self) -> dict[str, tuple[int, int]]:
        """Number and time (seconds since 1970) of each post by what it is known again by (`evidence.same_as`)."""
        rows = self._store.rows("SELECT same, number, at FROM evidence")
        return {str(same): (int(number), int(at)) for same, number, at in rows}

    def listed(self) -> list[KeptPost]:
        """Every post, newest first, without its text."""
        rows = self._store.rows(f"SELECT {_COLUMNS}, '' FROM evidence ORDER BY at DESC, number DESC")  # noqa: S608 ours
        return [_post(*row) for row in rows]

    def whole(self, numbers: Iterable[int]) -> list[KeptPost]:
        """These posts with their texts, oldest first; those that are gone are left out."""
        wanted = ",".join(str(int(number)) for number in numbers)
        rows = self._store.rows(f"SELECT {_COLUMNS}, text FROM evidence WHERE number IN ({wanted}) ORDER BY at, number")  # noqa: S608 numbers
        return [_post(*row) for row in rows]

    def delete(self, numbers: Iterable[int]) -> None:
        """Forget these."""
        wanted = ",".join(str(int(number)) for number in numbers)
        self._store.change(f"DELETE FROM evidence WHERE number IN ({wanted})", ())  # noqa: S608 numbers


def _post(
    number: int, met: str, site: str, author: str, address: str, met_on: str, categories: str, by_hand: int,
    digest: str, text: str,
) -> KeptPost:  # fmt: skip
    return KeptPost(
        number=number, met=met, site=site, author=author, address=address, met_on=met_on,
        categories=categories.split(), by_hand=bool(by_hand), digest=digest, text=text,
    )  # fmt: skip
