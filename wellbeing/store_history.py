"""Posts that were read, for who turned the longer history on: words, authors, scores and verdicts, encrypted.

Never kept: where a post or its page is found, and of its links more than the domain. Long posts are cut.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from filters.links import plain_domain
from filters.posts import Post, words_of
from filters.verdicts import Action, Verdict
from wellbeing.store import Store

POSTS_AT_MOST = 100_000

CHARACTERS_AT_MOST = 1_500
"""Of one post's text, its pictures' descriptions and its previews, each: three times what Mastodon takes."""

LINKS_AT_MOST = 20

_KEEP = """INSERT INTO history (seen, same, softened, opened, post, scores, verdict) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (same) DO UPDATE SET seen = max(seen, excluded.seen), softened = excluded.softened,
    opened = max(opened, excluded.opened), post = excluded.post, scores = excluded.scores, verdict = excluded.verdict"""
_ONE = "SELECT number, same, seen, opened, post, scores, verdict FROM history"
_TOO_MANY = """DELETE FROM history
    WHERE number IN (SELECT number FROM history ORDER BY seen DESC, number DESC LIMIT -1 OFFSET ?)"""

_encoder = msgspec.json.Encoder()
_post = msgspec.json.Decoder(Post)
_scores = msgspec.json.Decoder(dict[str, float])
_verdict = msgspec.json.Decoder(Verdict)


@dataclass(frozen=True, slots=True)
class PastPost:
    """A post as it was met last, at `seen` (aware).

    Once it is stored, `number` names it there, and `same` is what it was known by before it was cut (`same_as`).
    """

    seen: datetime
    post: Post
    scores: Mapping[str, float]
    verdict: Verdict
    opened: bool = False
    number: int = 0
    same: bytes = b""


def same_as(post: Post) -> bytes:
    """What the same words of the same author on the same site are known again by."""
    parts = "\0".join((post.site, post.author, words_of(post)))
    return hashlib.blake2b(parts.encode("utf-8", "replace"), digest_size=16).digest()


class StoredHistory:
    """The posts in `store`. Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, posts: Iterable[PastPost]) -> None:
        """Keep these, all or none; of one that is there already, its latest verdict."""
        self._store.change_all([(_KEEP, _row(post)) for post in posts])

    def prune(self, before: datetime) -> None:
        """Forget what was seen `before` then, and the oldest beyond `POSTS_AT_MOST`."""
        oldest = int(before.timestamp())
        self._store.change_all([("DELETE FROM history WHERE seen < ?", (oldest,)), (_TOO_MANY, (POSTS_AT_MOST,))])

    def newest(self, most: int, softened: bool = False) -> list[PastPost]:
        """The last posts, newest first; those alone that something was done about, if `softened`."""
        only = "WHERE softened" if softened else ""
        rows = self._store.rows(f"{_ONE} {only} ORDER BY seen DESC, number DESC LIMIT ?", (most,))
        return [_past(*row) for row in rows]

    def number(self, number: int) -> PastPost | None:
        """The post of that number; None where it is gone."""
        return next((_past(*row) for row in self._store.rows(f"{_ONE} WHERE number = ?", (number,))), None)

    def count(self) -> int:
        """How many posts are kept."""
        return int(self._store.rows("SELECT count(*) FROM history")[0][0])

    def forget(self) -> None:
        """Forget every post, and leave nothing of them in the file."""
        if self._store.rows("SELECT 1 FROM history LIMIT 1"):
            self._store.change("DELETE FROM history", ())
            self._store.change("VACUUM", ())
            self._store.change("PRAGMA wal_checkpoint(TRUNCATE)", ())


def _row(past: PastPost) -> Sequence[object]:
    return (
        int(past.seen.timestamp()), same_as(past.post), past.verdict.action > Action.SHOW, past.opened,
        _encoder.encode(_kept_of(past.post)).decode(), _encoder.encode(dict(past.scores)).decode(),
        _encoder.encode(past.verdict).decode(),
    )  # fmt: skip


def _kept_of(post: Post) -> Post:
    """`post` without what is not kept of it."""
    alts, cards = ((_cut("\n".join(each)),) if each else () for each in (post.alts, post.cards))
    links = tuple(_cut(plain_domain(link)) for link in post.links[:LINKS_AT_MOST])
    return Post(
        "", _cut(post.text), _cut(post.author), alts, post.site, post.kind, post.followed, post.own, links,
        _cut(post.community), _cut(post.language), post.sponsored, post.context, cards=cards,
    )  # fmt: skip


def _cut(words: str) -> str:
    """As much as is kept, of letters alone that can be written: half of a surrogate pair cannot."""
    return words[:CHARACTERS_AT_MOST].encode("utf-8", "replace").decode()


def _past(number: int, same: bytes, seen: int, opened: int, post: str, scores: str, verdict: str) -> PastPost:
    return PastPost(
        datetime.fromtimestamp(seen).astimezone(), _post.decode(post), _scores.decode(scores),
        _verdict.decode(verdict), bool(opened), number, same,
    )  # fmt: skip
