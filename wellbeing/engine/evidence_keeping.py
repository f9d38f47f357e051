"""Keeps abuse as evidence while posts are judged: what is covered where the person asked for it, or one post by hand.

Nothing is kept before the person says so. Texts go into the encrypted store and nowhere else: where there is none,
nothing is kept. What a person deletes can be put back while the engine runs, and is not kept again by itself meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime

from filters.posts import Post, words_of
from filters.verdicts import Action, Verdict
from wellbeing import protocol as say
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.recent import Met
from wellbeing.engine.trouble import Trouble
from wellbeing.evidence import AT_MOST, gone_before, is_abuse, marked, same_as, seconds_of
from wellbeing.facts import KeptPost
from wellbeing.store import Store
from wellbeing.store_evidence import StoredEvidence

NO_ROOM = (
    f"{AT_MOST} posts are kept as evidence, and there is no room for more. Export some of them, then delete those."
)
MEANWHILE = "Until then posts go on being covered, and no new one is kept."
ROOM = "There is room for evidence again."


class EvidenceKeeping:
    """Held by the engine, on its loop. `on` and `days` are what the settings say."""

    def __init__(self, keeping: Keeping, store: Store, tell: Callable[[say.Event], None]) -> None:
        self._keeping, self._stored = keeping, StoredEvidence(store)
        self._room = Trouble("store", MEANWHILE, ROOM, tell)
        self.on, self.days = False, 90
        self._known: dict[str, tuple[int, int]] = {}
        self._last_number = 0
        self._deleted: list[KeptPost] = []
        self._unwanted: set[str] = set()
        self._pruned_at: datetime | None = None

    async def load(self) -> None:
        """Take up what is stored."""
        nothing: dict[str, tuple[int, int]] = {}
        self._known = await self._keeping.read(self._stored.marks, nothing)
        self._last_number = max((number for number, _at in self._known.values()), default=0)

    def follow(self, on: bool, days: int) -> None:
        """The settings say whether covered abuse is kept by itself, and for how long all of it."""
        if days != self.days:
            self._pruned_at = None
        self.on, self.days = on, days

    @property
    def is_full(self) -> bool:
        """Whether no more can be kept."""
        return len(self._known) >= AT_MOST

    def judged(self, post: Post, verdict: Verdict, about: Callable[[], Sequence[str]], now: datetime) -> None:
        """Keep `post`, which is `about` these categories, if it is covered abuse."""
        if self.on and verdict.action >= Action.COVER and is_abuse(verdict, about()):
            self._keep(post, tuple(dict.fromkeys((*verdict.categories, *about()))), now, by_hand=False)

    def keep(self, met: Met) -> bool:
        """Keep a post that the person chose; whether there was room for it."""
        return self._keep(met.post, met.verdict.categories, met.when, by_hand=True)

    def _keep(self, post: Post, categories: Collection[str], when: datetime, by_hand: bool) -> bool:
        kept = KeptPost(
            number=self._last_number + 1,
            met=when.isoformat(timespec="seconds"),
            site=post.site,
            author=post.author,
            address=post.address,
            met_on=post.met_on,
            categories=list(categories),
            by_hand=by_hand,
            text=words_of(post),
        )
        same = same_as(kept)
        if same in self._known or (same in self._unwanted and not by_hand):
            return True
        if self.is_full and not by_hand:  # by hand it is the answer that says so
            self._room.met(NO_ROOM)
        if self.is_full or not self._keeping.lasts:
            return False
        self._last_number = kept.number
        self._take_up([marked(kept)])
        return True

    def _take_up(self, posts: list[KeptPost]) -> None:
        self._known |= {same_as(post): (post.number, seconds_of(post.met)) for post in posts}
        self._unwanted -= self._known.keys()
        self._keeping.soon(self._stored.keep, posts)

    async def listed(self) -> list[KeptPost]:
        """Everything that is kept, newest first, without texts. Raises StoreError."""
        return await self._keeping.ask(lambda _store: self._stored.listed())

    async def whole(self, numbers: Iterable[int] = ()) -> list[KeptPost]:
        """These posts with their texts, all without `numbers`, oldest first. Raises StoreError."""
        wanted = list(numbers) or [number for number, _at in self._known.values()]
        return await self._keeping.ask(lambda _store: self._stored.whole(wanted))

    async def delete(self, numbers: Collection[int]) -> None:
        """Forget these; they are held until others are deleted, for `undelete`. Raises StoreError."""
        gone = await self.whole(numbers) if numbers else []
        await self._keeping.ask(lambda _store: self._stored.delete(numbers))
        self._deleted = gone
        self._unwanted |= {same_as(post) for post in gone}
        self._forget({post.number for post in gone})

    def undelete(self) -> bool:
        """Put back what was deleted last; whether there was anything."""
        back, self._deleted = self._deleted, []
        if back:
            self._take_up(back)
        return bool(back)

    def prune(self, now: datetime) -> None:
        """To be called often: once an hour, forget what has been kept for as long as the person said."""
        if self._pruned_at is not None and 0 <= (now - self._pruned_at).total_seconds() < 3600:
            return
        self._pruned_at, before = now, gone_before(now, self.days)
        old = {number for number, at in self._known.values() if at < before}
        if old:
            self._keeping.soon(self._stored.delete, old)
            self._forget(old)

    def _forget(self, numbers: set[int]) -> None:
        self._known = {same: known for same, known in self._known.items() if known[0] not in numbers}
        if not self.is_full:
            self._room.met("")

    def forget_all(self) -> None:
        """Forget everything in memory; what is stored is erased with the store."""
        self._known, self._deleted, self._unwanted = {}, [], set()
        self._room.met("")
