"""One document's talk with the engine: what its page script may ask, and what it is told.

Everything from the page is untrusted: it is decoded strictly, rate-limited, and changes nothing but the four undoable
things that a person can do to a post that was judged in this very document.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from filters.categories import CATEGORIES
from filters.policy import Policy, decide
from filters.posts import Post, words_of
from filters.sites.definition import Site
from filters.spacing import Spacing
from filters.verdicts import SHOWN, Action, Verdict
from wellbeing import page_messages as page
from wellbeing.engine.allowance import Allowance
from wellbeing.judge import Judge, Scores

REMEMBERED = 5_000
"""Posts of one document that are remembered; a day of scrolling stays below it."""


@dataclass(slots=True)
class Filtering:
    """What is done to feeds at this moment. The service changes it; conversations read it."""

    policy: Policy = field(default_factory=Policy)
    covering: bool = True
    look: page.Look = "blur"
    discreet: bool = False
    hold_ms: int = 400
    space_every: int = 10


class Tally(Protocol):
    """What conversations report: counts and minutes, never texts. `site` is a site id, `document` 12 bytes."""

    def beat(self, document: bytes, site: str, kind: str) -> None: ...
    def count(self, site: str, category: str, what: str) -> None: ...
    def released(self, posts: int) -> None: ...
    def trust(self, site: str, author: str) -> None: ...


class Conversation:
    """The talk with one document. `send` writes one WebSocket message to its page."""

    def __init__(
        self,
        document: bytes,
        site: Site,
        send: Callable[[bytes], None],
        judge: Judge,
        filtering: Filtering,
        tally: Tally,
    ) -> None:
        self.document, self.site = document, site
        self._send, self._judge, self._filtering, self._tally = send, judge, filtering, tally
        self._spacing = Spacing(filtering.space_every)
        self._folded: dict[int, bool] = {}
        self._judged: dict[str, tuple[Post, Verdict]] = {}
        self._in_order = asyncio.Lock()
        self._posts = Allowance(most=600, each_second=40)
        self._acts = Allowance(most=20, each_second=1)
        self._beats = Allowance(most=2, each_second=0.25)

    def tell_covering(self) -> None:
        """Tell the page whether to cover, and how covers look."""
        now = self._filtering
        self._send(page.write(page.Covering(on=now.covering, look=now.look, discreet=now.discreet)))

    def tell_forget(self) -> None:
        """Ask the page to have everything judged again: rules or settings changed."""
        self._spacing = Spacing(self._filtering.space_every)
        self._folded.clear()
        self._send(page.write(page.Forget()))

    async def hear(self, message: bytes, now: float) -> None:
        """Act on what the page sent at `now` (monotonic seconds). Raises PageMessageError for what is no message."""
        heard = page.read(message)
        if isinstance(heard, page.Judge):
            if self._posts.take(len(heard.posts), now):
                await self._answer(heard.posts)
        elif isinstance(heard, page.Beat):
            if self._beats.take(1, now):
                self._tally.beat(self.document, self.site.id, heard.kind)
        elif isinstance(heard, page.Released):
            self._tally.released(len(heard.keys))
        elif self._acts.take(1, now):
            self._act(heard)

    async def _answer(self, posts: list[page.PagePost]) -> None:
        """Send verdicts in the posts' order, as soon as they are known: spacing depends on the order."""
        async with self._in_order:
            asked = [(post, self._judge.scores(post)) for post in map(self._post, posts)]
            ready: dict[str, page.PageVerdict] = {}
            for post, scores in asked:
                if not scores.done() and ready:
                    self._send(page.write(page.Verdicts(ready)))
                    ready = {}
                ready[post.key] = self._verdict(post, await scores)
            if ready:
                self._send(page.write(page.Verdicts(ready)))

    def _post(self, read: page.PagePost) -> Post:
        return Post(
            read.key, read.text, read.author, tuple(read.alts), self.site.id, read.kind, read.followed, read.own
        )

    def _verdict(self, post: Post, scores: Scores) -> page.PageVerdict:
        verdict = decide(post, scores, self._filtering.policy) if self._filtering.covering else SHOWN
        self._remember(post, verdict)
        return in_words(post, verdict, fold=self._fold(post, verdict))

    def _fold(self, post: Post, verdict: Verdict) -> bool:
        words = hash(words_of(post))
        if words not in self._folded:
            if verdict.action is Action.SPACE:
                self._folded[words], self._spacing = self._spacing.meet()
            else:
                self._folded[words], self._spacing = False, self._spacing.pass_by()
        return self._folded[words] and verdict.action is Action.SPACE

    def _remember(self, post: Post, verdict: Verdict) -> None:
        if post.key not in self._judged and verdict.action > Action.SHOW:
            self._tally.count(self.site.id, (*verdict.categories, "rule")[0], verdict.action.value)
        self._judged[post.key] = (post, verdict)
        if len(self._judged) > REMEMBERED:
            del self._judged[next(iter(self._judged))]
            self._folded = dict(list(self._folded.items())[-REMEMBERED:])

    def _act(self, act: page.Act) -> None:
        if act.key not in self._judged:
            return
        post, verdict = self._judged[act.key]
        self._tally.count(self.site.id, (*verdict.categories, "rule")[0], act.act)
        if act.act == "always" and post.author:
            self._tally.trust(self.site.id, post.author)


def in_words(post: Post, verdict: Verdict, fold: bool = False) -> page.PageVerdict:
    """`verdict` as the page may know it: words for the person, no scores."""
    if verdict.action is Action.SHOW:
        return page.PageVerdict("show")
    title = verdict.rule or CATEGORIES[verdict.categories[0]].title
    follows = f" From {post.author}, whom you follow." if post.followed and post.author else ""
    return page.PageVerdict(
        verdict.action.value, title, verdict.reason + follows, verdict.certainty, post.author, fold=fold
    )
