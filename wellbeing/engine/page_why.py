"""Which words made the classifier think so, for a person who asks at a cover or a label.

The words may be what they wanted not to see: so nobody is told before they press for it, the post stays covered, and
words come in the post's own order, without a number. A page learns nothing by asking that it could not find out with
its own posts, and can ask for a post alone that was judged in its document, with the very words that were judged, ten
times at once and then every five seconds. Nothing of it is logged or kept.
"""

from __future__ import annotations

from collections.abc import Callable

from filters.posts import Post, parts_of
from filters.verdicts import SHOWN, Action
from wellbeing import page_messages as page
from wellbeing.engine.memory import Memory, forget_oldest
from wellbeing.engine.moved_words import moved_words
from wellbeing.engine.said_words import weighed_most
from wellbeing.judge import Judge


class PageWhy:
    """The part of a conversation that gives reasons. `send` writes one message to its page."""

    def __init__(self, memory: Memory, judge: Judge, send: Callable[[bytes], None]) -> None:
        self._memory, self._judge, self._send = memory, judge, send

    def judged(self, post: Post) -> None:
        """`post` got its verdict; of its words a hash is kept."""
        self._memory.read[post.key] = _hash(post)
        forget_oldest(self._memory.read)

    async def hear(self, post: Post, at: float) -> None:
        """Answer the page that asked about `post` at `at` (monotonic seconds); who asks for more hears nothing."""
        topics = self._topics(post)
        if topics is None or not self._memory.whys.take(1, at):
            return
        words = await self._words(post, topics[0]) if topics else []
        self._send(page.write(page.WhyIs(post.key, words)))

    def _topics(self, post: Post) -> tuple[str, ...] | None:
        """What the classifier found in it, nothing where a rule decided; None where nothing stands on it to ask."""
        _, verdict = self._memory.judged.get(post.key, ("", SHOWN))
        if verdict.action is Action.SHOW or verdict.kept or self._memory.read.get(post.key) != _hash(post):
            return None
        return verdict.categories

    async def _words(self, post: Post, topic: str) -> list[str]:
        await self._judge.scores(post)
        part = self._memory.judged[post.key][1].part
        scores = self._judge.parts(post).get(part)
        if not scores:  # the filter is ending, or knows this part no more
            return []
        moved = await moved_words(parts_of(post).get(part, ""), scores, (topic,), self._judge.try_out)
        return weighed_most(moved, topic)


def _hash(post: Post) -> int:
    return hash(tuple(parts_of(post).items()))
