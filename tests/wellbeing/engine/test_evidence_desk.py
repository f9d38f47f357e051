"""Abuse is kept where the person asked for it alone, seen one text at a time, put back, written out, and forgotten."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from filters.policy import Policy, decide
from filters.posts import Post
from filters.presets import choices
from filters.rules import Rule
from filters.verdicts import Action
from wellbeing import protocol as say
from wellbeing.engine import evidence_keeping
from wellbeing.engine.about_posts import AboutPosts
from wellbeing.engine.desk import answer
from wellbeing.engine.evidence_desk import FORGOTTEN, FULL, GONE, NOT_ENCRYPTED, NOT_THERE
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.service import Engine
from wellbeing.engine.tally import StoredTally
from wellbeing.store import Store

KEY = bytes(range(32))
BALANCED = Policy(choices("balanced", {"harassment": 0.5, "violence": 0.5}))
INSULT = Post(
    "1", "you secret clown", "@Eve", site="x", address="https://x.com/i/status/7", met_on="https://x.com/home"
)
FIGHT = Post("2", "a secret fight", "@ben", site="x")
Story = Callable[["Desk"], Awaitable[None]]


class Desk:
    """What an engine with a real store knows of posts, and answers of them."""

    def __init__(self, store: Store) -> None:
        self.store, self.said = store, list[say.Event]()
        self.keeping = Keeping(store, StoredTally(lambda _site, _author: None), self.said.append)
        self.filtering = Filtering(BALANCED)
        self.about = AboutPosts(self.keeping, store, b"k" * 32, self.filtering, lambda: None, self.said.append)

    def meet(self, post: Post, policy: Policy = BALANCED, **scores: float) -> int:
        """A post is judged; its number in Recent."""
        self.about.judged(b"d" * 12, post, scores, decide(post, scores, policy))
        return next(iter(self.about.recent)).number

    async def ask(self, command: say.AnyCommand) -> say.Event:
        engine = SimpleNamespace(keeping=self.keeping, about_posts=self.about, system=None)
        return await answer(cast(Engine, engine), command)

    async def kept(self) -> list[str]:
        """The texts that are kept, oldest first."""
        return [post.text for post in await self.about.evidence.whole()]

    async def numbers(self) -> list[int]:
        listed = await self.ask(say.Evidence())
        assert isinstance(listed, say.EvidenceIs)
        return [post.number for post in listed.posts]


@pytest.fixture
def tell(tmp_path: Path) -> Callable[..., None]:
    """Tell a story to its end with a store on the disk; the next one finds what is there."""

    def told(story: Story, store: Store | None = None) -> None:
        async def run() -> None:
            desk = Desk(store or Store.open(tmp_path / "store.db", KEY))
            await desk.about.load()
            async with asyncio.timeout(20):
                await story(desk)
            await desk.keeping.close()
            desk.store.close()

        asyncio.run(run())

    return told


def test_nothing_is_kept_before_the_person_says_so(tell: Callable[..., None]) -> None:
    """Not even covered abuse; afterwards each covered one, once, and nothing else."""

    async def story(desk: Desk) -> None:
        desk.meet(INSULT, harassment=0.9)
        assert await desk.kept() == []
        desk.about.evidence.follow(on=True, days=90)
        for _ in range(2):
            desk.meet(INSULT, harassment=0.9)
        desk.meet(FIGHT, violence=0.9)
        desk.meet(Post("3", "a walk", "@ana", site="x"), harassment=0.1)
        assert await desk.kept() == ["you secret clown"]

    tell(story)


def test_abuse_that_a_rule_covers_is_kept_too(tell: Callable[..., None]) -> None:
    """A person may have covered everything of somebody; what only reads like something else is not abuse."""

    async def story(desk: Desk) -> None:
        desk.about.evidence.follow(on=True, days=90)
        rule = Policy(BALANCED.choices, rules=(Rule("Eve", authors=("eve",), action=Action.HIDE),))
        desk.meet(INSULT, rule, harassment=0.9)
        desk.meet(Post("4", "good morning", "@Eve", site="x"), rule, harassment=0.0)
        assert await desk.kept() == ["you secret clown"]

    tell(story)


def test_what_is_kept_says_when_where_and_who(tell: Callable[..., None]) -> None:
    """And is there in the next run; the list has no texts, which are given one by one."""

    async def keeps(desk: Desk) -> None:
        desk.about.evidence.follow(on=True, days=30)
        desk.meet(INSULT, harassment=0.9, violence=0.8)

    async def finds(desk: Desk) -> None:
        desk.about.evidence.follow(on=False, days=30)
        listed = await desk.ask(say.Evidence(id=5))
        assert isinstance(listed, say.EvidenceIs)
        assert (listed.id, listed.on, listed.days, listed.full, listed.why_not_kept) == (5, False, 30, False, "")
        [post] = listed.posts
        assert (post.author, post.site, post.address) == ("@Eve", "x", "https://x.com/i/status/7")
        assert (post.met_on, post.text, post.by_hand) == ("https://x.com/home", "", False)
        assert set(post.categories) == {"harassment", "violence"}
        assert datetime.fromisoformat(post.met).utcoffset() is not None
        told = await desk.ask(say.EvidenceText(id=6, number=post.number))
        assert told == say.EvidenceTextIs(id=6, number=post.number, text="you secret clown")
        assert await desk.ask(say.EvidenceText(id=7, number=99)) == say.Failed(id=7, message=GONE)

    tell(keeps)
    tell(finds)


def test_one_post_is_kept_by_hand(tell: Callable[..., None]) -> None:
    """Whatever it is about, and while nothing is kept by itself; one that is forgotten cannot be."""

    async def story(desk: Desk) -> None:
        number = desk.meet(FIGHT, violence=0.9)
        for _ in range(2):
            assert await desk.ask(say.KeepAsEvidence(id=1, number=number)) == say.Done(id=1)
        assert await desk.kept() == ["a secret fight"]
        assert await desk.ask(say.KeepAsEvidence(id=2, number=99)) == say.Failed(id=2, message=FORGOTTEN)

    tell(story)


def test_what_is_deleted_can_be_put_back(tell: Callable[..., None]) -> None:
    """As it was; and until then it is not kept again by itself, however often its page is judged anew."""

    async def story(desk: Desk) -> None:
        desk.about.evidence.follow(on=True, days=90)
        desk.meet(INSULT, harassment=0.9)
        desk.meet(Post("5", "you fool", "@Eve", site="x"), harassment=0.9)
        before = await desk.about.evidence.whole()
        assert await desk.ask(say.DeleteEvidence(id=1, numbers=[before[0].number])) == say.Done(id=1)
        desk.meet(INSULT, harassment=0.9)
        assert await desk.kept() == ["you fool"]
        assert await desk.ask(say.UndeleteEvidence(id=2)) == say.Done(id=2)
        assert await desk.about.evidence.whole() == before
        assert await desk.ask(say.UndeleteEvidence(id=3)) == say.Failed(id=3, message=NOT_THERE)

    tell(story)


def test_it_goes_after_the_time_that_the_person_set(tell: Callable[..., None]) -> None:
    """Looked for at most once an hour, or at once when the time is set otherwise."""

    async def story(desk: Desk) -> None:
        evidence, now = desk.about.evidence, datetime.now(UTC)
        evidence.follow(on=True, days=90)
        desk.meet(INSULT, harassment=0.9)
        evidence.prune(now + timedelta(days=89))
        evidence.prune(now + timedelta(days=89, minutes=59))
        assert await desk.kept() == ["you secret clown"]
        evidence.prune(now + timedelta(days=91))
        assert await desk.kept() == []
        desk.meet(INSULT, harassment=0.9)
        evidence.prune(now + timedelta(days=91, minutes=1))
        evidence.follow(on=True, days=7)
        evidence.prune(now + timedelta(days=91, minutes=2))
        assert await desk.kept() == []

    tell(story)


def test_nothing_is_thrown_away_for_room(tell: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that plants posts cannot push out what is kept; it is said that there is no room."""
    monkeypatch.setattr(evidence_keeping, "AT_MOST", 1)

    async def story(desk: Desk) -> None:
        desk.about.evidence.follow(on=True, days=90)
        desk.meet(INSULT, harassment=0.9)
        number = desk.meet(Post("5", "you fool", "@Eve", site="x"), harassment=0.9)
        assert await desk.kept() == ["you secret clown"]
        assert await desk.ask(say.KeepAsEvidence(id=1, number=number)) == say.Failed(id=1, message=FULL)
        listed = await desk.ask(say.Evidence())
        assert isinstance(listed, say.EvidenceIs)
        assert listed.full

    tell(story)


def test_it_is_said_once_that_there_is_no_room_and_once_that_there_is(
    tell: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody looks into a list to find that nothing has been kept for weeks."""
    monkeypatch.setattr(evidence_keeping, "AT_MOST", 1)

    async def story(desk: Desk) -> None:
        desk.about.evidence.follow(on=True, days=90)
        desk.meet(INSULT, harassment=0.9)
        assert desk.said == []
        for text in ("you fool", "you secret fool", "you fool"):
            desk.meet(Post(text, text, "@Eve", site="x"), harassment=0.9)
        full = say.Notice(problem="store", message=f"{evidence_keeping.NO_ROOM} {evidence_keeping.MEANWHILE}")
        assert desk.said == [full]
        await desk.ask(say.DeleteEvidence(numbers=await desk.numbers()))
        assert desk.said == [full, say.Notice(problem="store", message=evidence_keeping.ROOM, resolved=True)]

    tell(story)


def test_without_an_encrypted_place_nothing_is_kept(tell: Callable[..., None]) -> None:
    """And that is said."""

    async def story(desk: Desk) -> None:
        desk.about.evidence.follow(on=True, days=90)
        number = desk.meet(INSULT, harassment=0.9)
        assert await desk.kept() == []
        assert await desk.ask(say.KeepAsEvidence(id=1, number=number)) == say.Failed(id=1, message=NOT_ENCRYPTED)
        listed = await desk.ask(say.Evidence(id=2))
        assert isinstance(listed, say.EvidenceIs)
        assert listed.why_not_kept == NOT_ENCRYPTED

    tell(story, Store.in_memory())


@pytest.mark.parametrize("name", ["mine.html", "mine.json", "mine.csv"])
def test_it_is_written_out_on_purpose(tell: Callable[..., None], tmp_path: Path, name: str) -> None:
    """All of it or what was chosen, for the person's eyes alone, with the file's SHA-256 beside it."""

    async def story(desk: Desk) -> None:
        desk.about.evidence.follow(on=True, days=90)
        desk.meet(INSULT, harassment=0.9)
        desk.meet(Post("5", "you fool", "@Eve", site="x"), harassment=0.9)
        file = tmp_path / name
        told = await desk.ask(say.ExportEvidence(id=1, file=str(file)))
        mark = hashlib.sha256(file.read_bytes()).hexdigest()
        assert told == say.EvidenceExported(id=1, written=True, posts=2, digest=mark)
        assert file.with_name(f"{name}.sha256").read_text() == f"{mark}  {name}\n"
        assert file.stat().st_mode & 0o077 == 0
        [newest, _] = await desk.numbers()
        await desk.ask(say.ExportEvidence(file=str(file), numbers=[newest]))
        assert ("fool" in file.read_text(), "clown" in file.read_text()) == (True, False)
        nowhere = say.ExportEvidence(id=2, file=str(tmp_path / "none" / name))
        assert await desk.ask(nowhere) == say.EvidenceExported(id=2, written=False, posts=2)

    tell(story)


def test_erasing_forgets_it_and_no_log_has_a_word(tell: Callable[..., None], caplog: pytest.LogCaptureFixture) -> None:
    """Also what was deleted and could have been put back."""

    async def story(desk: Desk) -> None:
        desk.about.evidence.follow(on=True, days=90)
        desk.meet(INSULT, harassment=0.9)
        await desk.ask(say.DeleteEvidence(numbers=await desk.numbers()))
        desk.meet(Post("5", "you secret fool", "@Eve", site="x"), harassment=0.9)
        desk.about.forget_all()
        await desk.keeping.erase()
        assert await desk.kept() == []
        assert isinstance(await desk.ask(say.UndeleteEvidence()), say.Failed)
        assert await desk.about.evidence.listed() == []

    with caplog.at_level(logging.DEBUG):
        tell(story)
    assert "secret" not in caplog.text
    assert "Eve" not in caplog.text
