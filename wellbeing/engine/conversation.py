"""One document's talk with the engine: what its page script may ask, and what it is told.

Everything from the page is untrusted: it is decoded strictly, rate-limited, and changes nothing but the four undoable
things that a person can do to a post that was judged in this very document, what page_help says, and whether its own
feed goes on. It is told why such a post was covered (page_why), and says how its posts were found (page_finding).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

from filters.offers import offer_beside
from filters.parts import with_part
from filters.policy import decide, reached
from filters.posts import Post, words_of
from filters.rules import plain_name
from filters.scores import language_not_judged
from filters.sites.definition import Site, time_kind
from filters.sites.own_pages import page_at
from filters.spacing import Spacing
from filters.verdicts import SHOWN, Action, Verdict
from wellbeing import page_messages as page
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.memory import REMEMBERED as REMEMBERED
from wellbeing.engine.memory import Memory, forget_oldest
from wellbeing.engine.page_finding import PageFinding
from wellbeing.engine.page_help import PageHelp
from wellbeing.engine.page_limit import VEILED as FREE
from wellbeing.engine.page_limit import PageLimit
from wellbeing.engine.page_why import PageWhy
from wellbeing.engine.witness import NOBODY, Witness
from wellbeing.feed_time import Looked
from wellbeing.judge import Judge, Scores
from wellbeing.spoken import Spoken
from wellbeing.store_day import MET, NOT_JUDGED

AT_ONCE = 20
"""Posts that are decided about before others of the loop have their turn."""

CLAIM = "health_misinformation"
"""The category of posts that a person is asked about before they share one."""

LONG = 20_000
"""Bytes of a message that cost a page as much as a post: all that one document has waiting stays below 40 MB."""


class Tally(Protocol):
    """What conversations report: counts and minutes, never texts. `site` is a site id, `document` 12 bytes."""

    def beat(self, document: bytes, site: str, kind: str, looked: Looked) -> None: ...
    def count(self, site: str, category: str, what: str) -> None: ...
    def released(self, posts: int) -> None: ...
    def trust(self, site: str, author: str) -> None: ...


class SaidElsewhere(Protocol):
    """What the site's own answers said of the posts that its pages show."""

    async def caught_up(self) -> None: ...
    def completed(self, post: Post) -> Post: ...


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
        memory: Memory | None = None,
        witness: Witness = NOBODY,
        said: SaidElsewhere | None = None,
        host: str = "",
        go_on: Callable[[], None] = lambda: None,
    ) -> None:
        self.document, self.site, self._witness, self._said, self._host = document, site, witness, said, host
        self.host, self._go_on = host, go_on
        self._send, self._judge, self._filtering, self._tally = send, judge, filtering, tally
        self._memory = memory or Memory(Spacing(filtering.space_every))
        self._help = PageHelp(site.id, self._memory, witness.help, send)
        self._why = PageWhy(self._memory, judge, send)
        self._finding = PageFinding(site, self._memory, witness, send)
        self.limit = PageLimit(site, filtering.limits, send, self._kind_of)
        self._in_order, self._at = asyncio.Lock(), 0.0
        self._told: Spoken | None = None

    def tell_covering(self) -> None:
        """Tell the page whether to cover, and how covers look; after a pause it asks for what it met meanwhile.

        Before that it is told the words that they speak, where it does not know them yet.
        """
        now = self._filtering
        if self._told is not now.spoken:
            self._told = now.spoken
            self._send(page.write(now.spoken.for_page))
        covers = now.covers(self.site.id)
        away = now.away(self.site.id)
        self._send(page.write(page.Covering(on=covers, look=now.look, discreet=now.discreet, away=away)))
        if covers and self._memory.unasked:
            self._ask_again()

    def tell_more(self, waits: bool) -> None:
        """Tell the page whether more of its feed is held back."""
        self._send(page.write(page.MoreWaits(waits)))

    def tell_forget(self) -> None:
        """Ask the page to have everything judged again: rules or settings changed."""
        self._memory.spacing = Spacing(self._filtering.space_every)
        self._memory.folded.clear()
        self._ask_again()

    def forget(self) -> None:
        """Forget who wrote what was judged; what is drawn in the page stays, and is told again when it asks anew."""
        judged = self._memory.judged
        judged.update({key: ("", verdict) for key, (_, verdict) in judged.items()})

    def _ask_again(self) -> None:
        self._memory.unasked = False
        self._memory.posts.give(2 * len(self._memory.judged))
        self._send(page.write(page.Forget()))

    def _kind_of(self, path: str) -> str:
        """What time at `path` is: a place that a family agreed never to limit is no feed."""
        return FREE if self._filtering.free(self._host, path) else time_kind(self.site, path)

    async def hear(self, message: bytes, now: float) -> None:
        """Act on what the page sent at `now` (monotonic seconds). Raises PageMessageError for what is no message."""
        heard, memory, self._at = page.read(message), self._memory, now
        if isinstance(heard, page.Judge):
            if memory.posts.take(len(heard.posts) + len(message) // LONG, now):
                await self._answer([self._post(each, heard.path) for each in heard.posts])
        elif isinstance(heard, page.Beat):
            if memory.beats.take(1, now):
                self.limit.beat(self._tally, self.document, self._kind_of(heard.path), heard.looked)
        elif isinstance(heard, page.Released):
            if memory.releases.take(len(heard.keys), now):
                self._tally.released(len(heard.keys))
        elif isinstance(heard, page.Why):
            await self._why.hear(self._post(heard.post, ""), now)
        elif isinstance(heard, page.AboutFinding):
            self._finding.hear(heard, now)
        else:
            self._hear_person(heard, now)

    def _hear_person(self, heard: page.Act | page.GoOn | page.AboutHelp | page.AboutLimit, now: float) -> None:
        """Act on what somebody came to, or pressed on a cover or at the end of a feed that waits."""
        if isinstance(heard, page.AboutLimit):
            self.limit.hear(heard, now)
        elif isinstance(heard, page.AboutHelp):
            self._help.hear(heard, now, paused=not self._filtering.looks_at(self.site.id))
        elif isinstance(heard, page.GoOn):
            if self._memory.acts.take(1, now):
                self._go_on()
        else:
            self._act(heard, now)

    async def _answer(self, posts: list[Post]) -> None:
        """Send verdicts in the posts' order, as soon as they are known: spacing depends on the order.

        Letters are never read: what stands among them is shown, whatever the page takes it for.
        """
        letters = any(post.context == "messages" for post in posts)
        if letters or not self._filtering.covers(self.site.id):
            self._tell({post.key: self._shown_unasked() for post in posts})
            if self._filtering.watches(self.site.id) and not letters:
                await self._watch(posts)
            return
        if self._memory.unasked:  # shown among letters: elsewhere the same words are a post
            self._ask_again()
        asked = [(post, self._judge.scores(post)) for post in posts]
        async with self._in_order:
            if self._said is not None:
                await self._said.caught_up()
            ready: dict[str, page.PageVerdict] = {}
            for at, (post, scores) in enumerate(asked):
                await _give_way(at)
                if not scores.done():
                    self._tell(ready)
                    ready = {}
                ready[post.key] = self._verdict(post, await scores)
            self._tell(ready)

    async def _watch(self, posts: list[Post]) -> None:
        """Judge in silence: the page has its answer already, and never waits for this one."""
        asked = [(post, self._judge.scores(post)) for post in posts]
        if self._said is not None:
            await self._said.caught_up()
        for at, (read, scores) in enumerate(asked):
            await _give_way(at)
            post = self._completed(read)
            self._meet(post, await scores)
            self._help.met(post, await scores, self._filtering.policy, self._at)
            self._witness.watched(self.document, post, await scores)

    def _completed(self, post: Post) -> Post:
        """`post` with what the site's answers said of it, such as that one follows its author."""
        return post if self._said is None else self._said.completed(post)

    def _tell(self, verdicts: dict[str, page.PageVerdict]) -> None:
        if verdicts:
            self._send(page.write(page.Verdicts(verdicts)))

    def _shown_unasked(self) -> page.PageVerdict:
        self._memory.unasked = True
        return page.PageVerdict("show")

    def _post(self, read: page.PagePost, path: str) -> Post:
        return Post(
            read.key, read.text, read.author, tuple(read.alts), self.site.id, read.kind, read.followed, read.own,
            tuple(read.links), read.community, read.language, read.sponsored,
            time_kind(self.site, path) if path else "", met_on=page_at(self._host, path), main=read.main,
            cards=tuple(read.cards),
        )  # fmt: skip

    def _verdict(self, post: Post, scores: Scores) -> page.PageVerdict:
        if not self._filtering.covers(self.site.id):
            return self._shown_unasked()
        of_parts, post = self._judge.parts(post), self._completed(post)
        policy, moment = self._filtering.policy, self._filtering.moment()
        verdict = with_part(decide(post, scores, policy, moment), post, of_parts, policy, moment)
        self._meet(post, scores)
        self._help.met(post, scores, policy, self._at)
        self._remember(post, verdict)
        self._witness.judged(self.document, post, scores, verdict)
        asks = self._filtering.asks_before_sharing
        return in_words(post, verdict, self._filtering.spoken, fold=self._fold(post, verdict), asks=asks)

    def _meet(self, post: Post, scores: Scores) -> None:
        """Count what `post` is about, or for which language that is not known: once, however often a page draws it."""
        met, words, language = self._memory.met, hash(words_of(post)), language_not_judged(scores)
        if post.own or not (scores or language) or words in met:
            return
        if language:
            self._tally.count(self.site.id, language, NOT_JUDGED)
        met[words] = None
        forget_oldest(met)
        for harm in reached(scores, self._filtering.policy):
            self._tally.count(self.site.id, harm, MET)

    def _fold(self, post: Post, verdict: Verdict) -> bool:
        memory, words = self._memory, hash(words_of(post))
        if words not in memory.folded:
            if verdict.action is Action.SPACE:
                memory.folded[words], memory.spacing = memory.spacing.meet()
            else:
                memory.folded[words], memory.spacing = False, memory.spacing.pass_by()
            forget_oldest(memory.folded)
        return memory.folded.get(words, False) and verdict.action is Action.SPACE

    def _remember(self, post: Post, verdict: Verdict) -> None:
        _, before = self._memory.judged.get(post.key, ("", SHOWN))
        if before.action is Action.SHOW and verdict.action > Action.SHOW:
            self._tally.count(self.site.id, _topic(verdict), verdict.action.value)
        self._memory.judged[post.key] = (post.author, verdict)
        forget_oldest(self._memory.judged)
        self._why.judged(post)

    def _act(self, act: page.Act, now: float) -> None:
        author, verdict = self._memory.judged.get(act.key, ("", SHOWN))
        if not self._memory.acts.take(1, now) or verdict.action is Action.SHOW:  # nothing on it to press, or not judged
            return
        self._tally.count(self.site.id, _topic(verdict), act.act)
        self._witness.acted(self.document, self.site.id, act, author, verdict)
        if act.act == "always" and plain_name(author) and self._memory.trusting.take(1, now):
            self._tally.trust(self.site.id, author)


async def _give_way(at: int) -> None:
    """Before the post `at` (from 0): let others of the loop have their turn, since rules cost up to a ms for each."""
    if at and at % AT_ONCE == 0:
        await asyncio.sleep(0)


def _topic(verdict: Verdict) -> str:
    """What a verdict is counted under: its leading category, or "rule"."""
    return (*verdict.categories, "rule")[0]


def in_words(post: Post, verdict: Verdict, speech: Spoken, fold: bool = False, asks: bool = False) -> page.PageVerdict:
    """`verdict` as the page may know it: words for the person in the language `speech`, no scores.

    `asks`: the person is asked before they share a health claim.
    """
    if verdict.action is Action.SHOW:
        return page.PageVerdict("show")
    by_rule = not verdict.categories and bool(verdict.rule)
    reason = speech.reason(verdict) if verdict.categories else speech.where(verdict)  # the title has a rule's name
    certainty = speech.sure(verdict) if verdict.categories or by_rule else ""  # the title says it already
    follows = speech.verdict.followed.format(author=post.author) if post.followed and post.author else ""
    return page.PageVerdict(
        verdict.action.value, speech.title(verdict), f"{reason} {follows}".strip(), certainty, post.author, fold,
        offer_beside(post, verdict), by_rule, verdict.kept, asks and CLAIM in verdict.categories and not post.own,
    )  # fmt: skip
