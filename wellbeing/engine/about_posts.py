"""What the engine knows of posts: the last ones, what a person said of them, topics that rest, and a first look."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime

from filters.corrections import MadeIn, Wants
from filters.policy import Policy, decide, is_trusted, reached, with_rests
from filters.posts import Post
from filters.scores import Understood, meaning_of
from filters.verdicts import SHOWN, Verdict
from wellbeing import protocol as say
from wellbeing.engine.correcting import TRUSTED, CannotCorrect, Correcting
from wellbeing.engine.evidence_keeping import EvidenceKeeping
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.finding import Finding
from wellbeing.engine.from_pages import FromPages
from wellbeing.engine.helping import Helping
from wellbeing.engine.history import History
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.recent import Met, Recent
from wellbeing.engine.rests import Rests
from wellbeing.engine.watching import Watching
from wellbeing.engine.witness import Witness
from wellbeing.facts import Correction
from wellbeing.judge import Scores
from wellbeing.page_messages import Act
from wellbeing.site_health import Seen
from wellbeing.store import Store
from wellbeing.store_wishes import StoredWishes

log = logging.getLogger(__name__)

FORGOTTEN = "This post is not among the last ones any more. Correct it in the page instead, under “Wrong?”."


class AboutPosts(Witness):
    """Held by the engine, on its loop. `filtering` has what decides now, `changed` has everything judged anew.

    `tell` is told what a person should know.
    """

    def __init__(
        self,
        keeping: Keeping,
        store: Store,
        key: bytes,
        filtering: Filtering,
        changed: Callable[[], None],
        tell: Callable[[say.Event], None],
    ) -> None:
        wishes = StoredWishes(store)
        self.recent, self.history = Recent(), History(keeping, store, tell)
        self._correcting = Correcting(keeping, wishes, key, changed)
        self._rests = Rests(keeping, wishes)
        self.watching = Watching(keeping, wishes)
        self.evidence = EvidenceKeeping(keeping, store, tell)
        self._filtering, self._changed = filtering, changed
        self._from_pages = FromPages(tell)
        self.help: Helping = Helping(keeping, store, tell)
        self.finding = Finding(keeping, store)

    async def load(self) -> None:
        """Take up what is stored."""
        await self._correcting.load()
        await self._rests.load(_now(), time.monotonic())
        await self.watching.load(_now(), time.monotonic())
        await self.help.load()
        await self.evidence.load()
        await self.finding.load()

    def onto(self, policy: Policy) -> Policy:
        """`policy` with what the person said of posts and topics."""
        resting = frozenset(self._rests.until)
        return with_rests(replace(policy, corrections=self._correcting.effect, resting=resting))

    def watch(self, preset: str, under: Callable[[str], Policy]) -> bool:
        """The settings say `preset`, and `under` what would decide with another: whether to look first."""
        self.watching.follow(preset, lambda each: self.onto(under(each)))
        return self.watching.until is not None

    # what conversations tell

    def judged(self, document: bytes, post: Post, scores: Scores, verdict: Verdict) -> None:
        """Remember the post."""
        self.history.remember(self.recent.remember((document, post.key), post, scores, verdict, _now()))
        self.evidence.judged(post, verdict, lambda: reached(scores, self._filtering.policy), _now())

    def watched(self, document: bytes, post: Post, scores: Scores) -> None:
        """Remember the post as what it is, shown, and count what would have been done."""
        self.history.remember(self.recent.remember((document, post.key), post, scores, SHOWN, _now()))
        self.watching.watched(post, scores, self._filtering.moment())

    def acted(self, document: bytes, site: str, act: Act, author: str, verdict: Verdict) -> None:
        """Remember that a post was opened; "wrong" says that it was fine."""
        met = self.recent.at((document, act.key))
        if act.act == "show" and met is not None:
            met.opened = True
            self.history.remember(met)
        if act.act == "wrong" and self._from_pages.may_correct(site, self._correcting.said, _now().date()):
            self._was_wrong(met, site, author, verdict)

    def found(self, site: str, seen: Seen) -> None:
        """Count it."""
        self.finding.seen(site, seen)

    def finds_loosely(self, site: str) -> bool:
        """As its pages told before."""
        return self.finding.loosely(site)

    def _was_wrong(self, met: Met | None, site: str, author: str, verdict: Verdict) -> None:
        """A page says that a post was fine: it may have been pressed by the page itself."""
        try:
            if met is not None:
                self._correct(met, "fine", "page")
            elif verdict.categories:
                self._correcting.fine(site, author, verdict.categories[0], _now().date(), "page")
                self._changed()
        except CannotCorrect:
            log.info("a correction made in a page of %s changes nothing", site)

    # what a person says

    def correct(self, number: int, wants: Wants) -> None:
        """Correct the post `number`, as the app was told. Raises CannotCorrect."""
        self._correct(self.recent.number(number), wants, "app")

    async def correct_past(self, number: int, wants: Wants, read: Callable[[Post], Awaitable[Scores]]) -> None:
        """Correct the post `number` of the history, which `read` understands anew. Raises CannotCorrect."""
        met = await self.history.number(number)
        if met is not None:
            met.scores = Understood(met.scores, meaning_of(await read(met.post)))
        self._correct(met, wants, "app")

    def _correct(self, met: Met | None, wants: Wants, made_in: MadeIn) -> None:
        if met is None:
            raise CannotCorrect(FORGOTTEN)
        policy = self._filtering.policy
        now = decide(met.post, met.scores, policy, self._filtering.moment())
        if wants == "not_for_me" and not met.post.own and is_trusted(met.post, policy):
            raise CannotCorrect(TRUSTED)
        self._correcting.correct(met, now, wants, _now().date(), made_in)
        self._changed()

    def corrections(self) -> list[Correction]:
        """Every correction, newest first."""
        return self._correcting.listed()

    def uncorrect(self, number: int) -> bool:
        """Take a correction back; whether it was there."""
        was_there = self._correcting.take_back(number)
        if was_there:
            self._changed()
        return was_there

    def recorrect(self, number: int) -> bool:
        """Put a correction back that was taken back in this run; whether it could be."""
        was_there = self._correcting.put_back(number)
        if was_there:
            self._changed()
        return was_there

    def rest(self, category: str, hours: int) -> None:
        """Let a topic rest for `hours`; 0 ends its rest."""
        self._rests.rest(category, hours, _now(), time.monotonic())
        self._changed()

    def rest_until(self, until: Mapping[str, datetime | None]) -> None:
        """Let each of these topics rest until then; None ends its rest."""
        now, at = _now(), time.monotonic()
        for category, end in until.items():
            self._rests.rest_until(category, end or now, now, at)
        self._changed()

    @property
    def rests_until(self) -> Mapping[str, datetime]:
        """Until when each topic rests that does, in local time."""
        return self._rests.until

    def show_me_first(self, days: int, preset: str) -> None:
        """Look first for `days` while `preset` is set; 0 ends it, chosen."""
        if days:
            self.watching.begin(days, preset, _now(), time.monotonic())
        else:
            self.watching.chosen()
        self._changed()

    def end_what_is_over(self) -> None:
        """To be called each second."""
        over = [each(_now(), time.monotonic()) for each in (self._rests.end_those_over, self.watching.end_if_over)]
        self.keep(time.monotonic())
        self.evidence.prune(_now())
        if any(over):
            self._changed()

    def keep(self, at: float = math.inf) -> None:
        """Store what is not stored yet: `at` monotonic seconds, or before the engine leaves."""
        self.watching.keep()
        self._correcting.keep(at)
        self.history.keep(at, _now())
        self._from_pages.turn(_now().date())
        self.finding.keep()

    def forget_all(self) -> None:
        """Forget everything in memory; what is stored is erased with the store."""
        self.recent.forget_all()
        self.history.forget_all()
        self._correcting.forget_all()
        self._rests.forget_all()
        self.watching.forget_all()
        self.help.forget_all()
        self.evidence.forget_all()
        self.finding.forget_all()
        self._changed()


def _now() -> datetime:
    return datetime.now().astimezone()
