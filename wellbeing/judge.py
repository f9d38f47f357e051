"""From words to scores to verdicts: remembers what was judged, and keeps the classifier in one worker thread.

What is surely in a language that the classifier never learnt gets no scores, and its language is told instead. Pages
come first: texts that only warm the cache (from JSON answers) wait until no page is waiting.
"""

from __future__ import annotations

import asyncio
import hashlib
import itertools
import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from filters.languages import READ, may_be_unread, unread_language
from filters.parts import alone, highest, with_part
from filters.policy import Policy, decide
from filters.posts import Part, Post, parts_of
from filters.scores import NotJudged
from filters.verdicts import Verdict
from models import ModelError

log = logging.getLogger(__name__)

Scores = Mapping[str, float]
Scorer = Callable[[Sequence[str]], Sequence[Scores]]
Likely = Mapping[str, float]
"""How likely a text is in each of some languages, 0..1, by code."""

REMEMBERED = 3_000
"""Texts whose scores are kept, some hours of much reading: 14 numbers each, and 400 bytes of what they mean, or a few
languages: 5 MB together. What was judged longer ago is judged again in some 5 ms."""

BATCH = 8
"""Texts scored in one go: small, so that a page never waits long behind a batch that warms."""

WARM_AT_MOST = 400
"""Texts that may wait to be warmed: some minutes of scrolling. What is beyond waits for its page to ask."""

TRIES_AT_ONCE = 2
"""Texts that are tried out side by side: somebody waits for them, and pages are judged meanwhile."""

NO_SCORES: Scores = {}
_PAGE, _WARM = 0, 1


@dataclass(frozen=True, slots=True)
class _Known:
    """What was found of a text: its `scores`, none where it is surely unread, and its `likely` languages where open."""

    scores: Scores = field(default_factory=dict)
    likely: Likely = field(default_factory=dict)

    def of(self, post: Post) -> Scores:
        """The scores of `post`, which has these words and no others."""
        language = unread_language(post, self.likely)
        return NotJudged(language) if language else self.scores


_NOTHING = _Known()
UNTOLD = "Until then posts in any language are judged as if they were English."


def _key(text: str) -> bytes:
    """The cache key of a text: its words, whatever the white space. Only a digest is kept, never the text."""
    return hashlib.blake2b(" ".join(text.split()).encode("utf-8", "replace"), digest_size=16).digest()


class Judge:
    """Gives verdicts on posts. Made and used on one event loop; the scorer runs in a thread of its own.

    Without a scorer (no model, or one that cannot be read) only the person's rules decide. `languages` says what a text
    may be in; without it everything is taken as read, and so it is once that fails, which `tell` says to the person.
    """

    def __init__(
        self,
        scorer: Scorer | None,
        languages: Callable[[str], Likely] = lambda _text: {},
        tell: Callable[[str], None] = lambda _words: None,
        remembered: int = REMEMBERED,
    ) -> None:
        self._scorer, self._languages, self._tell = scorer, languages, tell
        self._remembered = remembered
        self._known: OrderedDict[bytes, _Known] = OrderedDict()
        self._waiting: dict[bytes, tuple[asyncio.Future[_Known], int]] = {}
        self._queue: asyncio.PriorityQueue[tuple[int, int, bytes, str]] = asyncio.PriorityQueue()
        self._order = itertools.count()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="classifier")
        self._beside = ThreadPoolExecutor(TRIES_AT_ONCE, thread_name_prefix="tries")
        self._worker: asyncio.Task[None] | None = None
        self._ready: asyncio.Future[Likely] | None = None
        self.judged = 0

    def start(self) -> None:
        """Begin to score what is asked. Call once, on the running loop."""
        self._loop = loop = asyncio.get_running_loop()
        self._ready = loop.run_in_executor(self._thread, self._likely, "ready?")  # reads for half a second, once
        self._worker = loop.create_task(self._work(), name="judge")

    async def close(self) -> None:
        """Stop scoring; whoever still waits, or asks later, gets no scores."""
        self._scorer = None
        if self._worker is not None:
            self._worker.cancel()
            await asyncio.wait([self._worker])
        if self._ready is not None:
            await asyncio.wait([self._ready])
        for threads in (self._thread, self._beside):
            threads.shutdown(wait=False, cancel_futures=True)
        for key in list(self._waiting):
            self._answer(key, _NOTHING)

    def scores(self, post: Post) -> asyncio.Future[Scores]:
        """The scores of `post`, the highest of its parts: a future that is done already when they are known.

        See `filters.scores.language_not_judged`, too.
        """
        asked = {part: self._ask(words, _PAGE) for part, words in parts_of(post).items()}
        loop = asyncio.get_running_loop()
        if not all(each.done() for each in asked.values()):
            return loop.create_task(_of(post, asked))
        done: asyncio.Future[Scores] = loop.create_future()
        done.set_result(highest({part: each.result().of(alone(post, part)) for part, each in asked.items()}))
        return done

    def parts(self, post: Post) -> Mapping[Part, Scores]:
        """The scores of each part of `post` that are known: of all of them, once those of the post are there."""
        known = {part: self._recall(_key(words)) for part, words in parts_of(post).items()}
        return {part: found.of(alone(post, part)) for part, found in known.items() if found is not None}

    async def try_out(self, text: str) -> Scores:
        """The scores of `text`, which is nobody's post: found beside those of pages, not remembered."""
        if self._scorer is None:
            return NO_SCORES
        loop = asyncio.get_running_loop()
        return (await loop.run_in_executor(self._beside, self._scorer, [text]))[0]

    def warm(self, posts: Iterable[Post]) -> None:
        """Score `posts` when there is time, so that their verdicts are ready before the page asks."""
        for post in posts:
            if len(self._waiting) >= WARM_AT_MOST:
                return
            for words in parts_of(post).values():
                if self._recall(_key(words)) is None:
                    self._ask(words, _WARM)

    async def verdict(self, post: Post, policy: Policy) -> Verdict:
        """The verdict on `post` under `policy`."""
        verdict = decide(post, await self.scores(post), policy)
        return with_part(verdict, post, self.parts(post), policy)

    def forget(self) -> None:
        """Forget what was judged; who waits is still answered."""
        self._known.clear()
        self.judged = 0

    def _ask(self, text: str, urgency: int) -> asyncio.Future[_Known]:
        key = _key(text)
        known = _NOTHING if self._scorer is None else self._recall(key)
        if known is not None:
            done: asyncio.Future[_Known] = asyncio.get_running_loop().create_future()
            done.set_result(known)
            return done
        future, asked = self._waiting.get(key, (None, _WARM + 1))
        if future is None:
            future = asyncio.get_running_loop().create_future()
        if urgency < asked:  # also moves a text that was only to be warmed to the front
            self._waiting[key] = (future, urgency)
            self._queue.put_nowait((urgency, next(self._order), key, text))
        return asyncio.shield(future)

    async def _work(self) -> None:
        while True:
            batch = [await self._queue.get()]
            while len(batch) < BATCH and not self._queue.empty():
                batch.append(self._queue.get_nowait())
            await self._score({key: text for _, _, key, text in batch if key in self._waiting})

    async def _score(self, batch: Mapping[bytes, str]) -> None:
        if not batch or self._scorer is None:
            return
        try:
            loop = asyncio.get_running_loop()
            found = await loop.run_in_executor(self._thread, self._read, self._scorer, list(batch.values()))
            answers = list(zip(batch, found, strict=True))
        except Exception:  # fail open: these posts are shown as they came
            log.exception("%d posts left unjudged", len(batch))
            for key in batch:
                self._answer(key, _NOTHING)
            return
        for key, known in answers:
            self._remember(key, known)
            self._answer(key, known)

    def _read(self, scorer: Scorer, texts: Sequence[str]) -> list[_Known]:
        """In the worker thread: languages first, since what no post with these words can be judged by is not scored."""
        likely = {text: self._likely(text) for text in texts}
        read = [text for text in texts if not unread_language(Post("", text, language=READ), likely[text])]
        scores = dict(zip(read, scorer(read), strict=True)) if read else {}
        return [_Known(scores.get(text, {}), likely[text]) for text in texts]

    def _likely(self, text: str) -> Likely:
        try:
            likely = self._languages(text)
        except ModelError as error:  # from now on everything is judged, as if it were English
            log.exception("languages cannot be told apart")
            self._languages = lambda _text: {}
            self._loop.call_soon_threadsafe(self._tell, f"{error} {UNTOLD}")
            return {}
        except Exception:  # fail open: this text is judged
            log.exception("the language of a text cannot be told")
            return {}
        return likely if may_be_unread(likely) else {}

    def _recall(self, key: bytes) -> _Known | None:
        if key in self._known:
            self._known.move_to_end(key)
        return self._known.get(key)

    def _remember(self, key: bytes, known: _Known) -> None:
        self.judged += 1
        self._known[key] = known
        while len(self._known) > self._remembered:
            self._known.popitem(last=False)

    def _answer(self, key: bytes, known: _Known) -> None:
        future, _ = self._waiting.pop(key)
        if not future.done():
            future.set_result(known)


async def _of(post: Post, asked: Mapping[Part, asyncio.Future[_Known]]) -> Scores:
    return highest({part: (await each).of(alone(post, part)) for part, each in asked.items()})
