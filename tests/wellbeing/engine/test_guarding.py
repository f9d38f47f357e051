"""Ways round an agreement: each is closed, or counts and is told to both; with a clock of the test's own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from filters.sites.definition import Selectors, Site
from tests.wellbeing.families import agreed
from wellbeing.absence import Here
from wellbeing.at_limit import FINISH_AT_MOST, FINISHES, Asked, Rests
from wellbeing.clock import Instant
from wellbeing.engine.guarding import Guarding
from wellbeing.engine.health_log import HEALTH
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.limiting import Limiting
from wellbeing.engine.tally import StoredTally
from wellbeing.engine.whose import EVERYONE
from wellbeing.feed_time import Looked
from wellbeing.guardian_folder import GuardianFolder
from wellbeing.store import Store

SITE = Site(
    "x", "X", Selectors(post=("article",)), ("x.example",), api_paths=("/api/*",), reader="x",
    time_kinds=(("messages", ("/messages",)),),
)  # fmt: skip
HOME, MORE = Asked(SITE, "x.example", "/home", page=True), Asked(SITE, "x.example", "/api/more", from_path="/home")


class Engine:
    """The parts that an agreement needs, without a proxy."""

    def __init__(self, folder: Path) -> None:
        self.passed = 1000.0
        store = Store.in_memory()
        self.tally = StoredTally(lambda _site, _author: None, self.now)
        self.keeping = Keeping(store, self.tally, lambda _notice: None)
        limiting = Limiting(self.keeping, store, self.tally, self.now)
        guardian = GuardianFolder(folder)
        guardian.keep_agreement(agreed())
        self.browsers: bool | None = True
        self.gate = Guarding(guardian, EVERYONE, self.tally, limiting, self.now, browsers=lambda: self.browsers)

    def now(self) -> Instant:
        wall = datetime(2026, 11, 5, 16, tzinfo=UTC) + timedelta(seconds=self.passed)
        return Instant(wall, self.passed, self.passed, "a")

    async def goes(self, seconds: int, loads_every: int = 0, beats_every: int = 0, looked: Looked = Looked()) -> float:  # noqa: B008
        """Time passes; the feed seconds that were counted in it."""
        before = self.tally.waiting_seconds()
        for second in range(1, seconds + 1):
            self.passed += 1
            if loads_every and second % loads_every == 0:
                self.gate.answer_for(MORE)
            if beats_every and second % beats_every == 0:
                self.tally.beat(b"seen", "x", "feed", looked)
            await self.gate.second()
        return self.tally.waiting_seconds() - before

    @property
    def health(self) -> list[tuple[str, int]]:
        return [(fact.kind, fact.minutes) for fact in self.gate.health.facts]


def run(folder: Path, story: Callable[[Engine], Awaitable[None]]) -> None:
    async def go() -> None:
        engine = Engine(folder)
        await engine.goes(100)  # pages that were open before have found it again
        await story(engine)
        await engine.keeping.close()

    asyncio.run(go())


def test_a_blocked_page_part_counts_and_is_told_with_its_minutes(tmp_path: Path) -> None:
    """Twelve minutes of scrolling without a beat."""

    async def story(engine: Engine) -> None:
        engine.gate.answer_for(HOME)
        engine.gate.sent("x", b"document")
        assert await engine.goes(720, loads_every=20) == pytest.approx(720, abs=25)
        assert engine.health == [("page", 12)]

    run(tmp_path, story)


def test_a_page_that_reports_counts_by_its_beats_and_nothing_is_told(tmp_path: Path) -> None:
    async def story(engine: Engine) -> None:
        engine.gate.answer_for(HOME)
        engine.gate.sent("x", b"document")
        engine.gate.reported("x", b"document")
        assert await engine.goes(300, loads_every=20) == 0
        assert await engine.goes(300, loads_every=20, beats_every=4) == pytest.approx(300, abs=8)
        assert engine.health == []

    run(tmp_path, story)


def test_what_a_page_says_and_what_another_does_not_counts_once(tmp_path: Path) -> None:
    """One tab reports and is looked at, one is blocked and loads: a minute is a minute."""

    async def story(engine: Engine) -> None:
        engine.gate.answer_for(HOME)
        engine.gate.sent("x", b"blocked")
        await engine.goes(30, loads_every=10)
        assert await engine.goes(300, loads_every=20, beats_every=4) <= 301

    run(tmp_path, story)


def test_blocked_or_not_nothing_counts_behind_a_locked_screen(tmp_path: Path) -> None:
    async def story(engine: Engine) -> None:
        engine.gate.answer_for(HOME)
        engine.gate.sent("x", b"document")
        await engine.goes(30, loads_every=10)
        counted = 0.0
        for _ in range(60):
            engine.tally.here(Here(idle_seconds=5, locked=True))
            counted += await engine.goes(5, loads_every=5)
        assert counted <= 5

    run(tmp_path, story)


BEHIND = Asked(SITE, "x.example", "/api/more", from_path="/messages")


@pytest.mark.parametrize(
    ("asks", "frame"),
    [
        (BEHIND, None),
        (MORE, Asked(SITE, "x.example", "/home", from_path="/messages", script=False, frame=True)),
        (Asked(SITE, "x.example", "/api/more"), None),
    ],
)
def test_a_feed_behind_a_page_of_messages_counts_and_is_told(tmp_path: Path, asks: Asked, frame: Asked | None) -> None:
    """By a rewritten address, in a frame, and where a page does not say who asks: its beats say messages."""

    async def story(engine: Engine) -> None:
        engine.gate.sent("x", b"document")
        engine.gate.reported("x", b"document")
        engine.tally.beat(b"seen", "x", "messages", Looked(4))
        if frame is not None:
            assert engine.gate.answer_for(frame) is None
        for second in range(300):
            if second % 5 == 0:
                engine.gate.answer_for(asks)
            if second % 4 == 0:
                engine.tally.beat(b"seen", "x", "messages", Looked(4))
            await engine.goes(1)
        assert engine.tally.waiting_seconds() == pytest.approx(280, abs=10)
        assert [kind for kind, _ in engine.health] == ["page"]

    run(tmp_path, story)


def test_messages_beside_a_feed_in_another_tab_are_no_feed(tmp_path: Path) -> None:
    """The feed in the background looks for what is new, by its own address."""

    async def story(engine: Engine) -> None:
        engine.gate.sent("x", b"document")
        engine.gate.reported("x", b"document")
        for second in range(300):
            if second % 10 == 0:
                engine.gate.answer_for(MORE)
            if second % 4 == 0:
                engine.tally.beat(b"seen", "x", "messages", Looked(4))
            await engine.goes(1)
        assert engine.tally.waiting_seconds() == 0
        assert engine.health == []

    run(tmp_path, story)


@pytest.mark.parametrize("looked", [Looked(5, active=True), Looked(5, plays=True)])
def test_scrolling_or_playback_outweighs_a_reported_idle(tmp_path: Path, looked: Looked) -> None:
    """The system says for ten minutes that nobody is there (a faulty sensor, or one that was led astray)."""

    async def story(engine: Engine) -> None:
        engine.gate.sent("x", b"document")
        engine.gate.reported("x", b"document")
        counted = 0.0
        for _ in range(120):
            engine.tally.here(Here(idle_seconds=1000, locked=False))
            counted += await engine.goes(5, beats_every=5, looked=looked)
        assert counted == pytest.approx(600, abs=6)

    run(tmp_path, story)


def test_a_reported_idle_hides_no_blocked_page(tmp_path: Path) -> None:
    async def story(engine: Engine) -> None:
        engine.gate.answer_for(HOME)
        engine.gate.sent("x", b"document")
        await engine.goes(30, loads_every=10)
        counted = 0.0
        for _ in range(60):
            engine.tally.here(Here(idle_seconds=1000, locked=False))
            counted += await engine.goes(5, loads_every=5)
        assert counted == pytest.approx(300, abs=6)

    run(tmp_path, story)


def test_feeds_that_rest_are_answered_in_their_place_and_messages_are_not(tmp_path: Path) -> None:
    async def story(engine: Engine) -> None:
        assert engine.gate.answer_for(HOME) is None
        engine.gate.rests_on = lambda site: Rests("quiet", "07:00") if site == "x" else None
        assert engine.gate.answer_for(HOME) == engine.gate.answer_for(MORE) == Rests("quiet", "07:00")
        assert engine.gate.why_closed(HOME) == Rests("quiet", "07:00")
        assert engine.gate.answer_for(Asked(SITE, "x.example", "/messages", page=True)) is None
        engine.gate.places = lambda: ("x.example/home",)
        assert engine.gate.answer_for(HOME) is None
        assert engine.gate.answer_for(MORE) is None

    run(tmp_path, story)


def test_what_was_refused_is_no_feed_time(tmp_path: Path) -> None:
    async def story(engine: Engine) -> None:
        engine.gate.rests_on = lambda _site: Rests("minutes")
        assert await engine.goes(300, loads_every=5) == 0
        assert engine.health == []

    run(tmp_path, story)


def test_who_is_writing_may_finish_and_no_longer(tmp_path: Path) -> None:
    """Keys in a field keep their site open, for ten minutes in all."""

    async def story(engine: Engine) -> None:
        engine.tally.beat(b"seen", "x", "feed", Looked(4, types=True))
        engine.gate.rests_on = lambda _site: Rests("minutes")
        assert engine.gate.answer_for(MORE) is None
        await engine.goes(int(FINISHES) + 1)
        assert engine.gate.answer_for(MORE) == Rests("minutes")
        await engine.goes(int(FINISH_AT_MOST), beats_every=4, looked=Looked(4, types=True))
        assert engine.gate.answer_for(MORE) == Rests("minutes")

    run(tmp_path, story)


def test_writing_on_one_site_opens_no_other(tmp_path: Path) -> None:
    async def story(engine: Engine) -> None:
        engine.tally.beat(b"seen", "reddit", "feed", Looked(4, types=True))
        engine.gate.rests_on = lambda _site: Rests("minutes")
        assert engine.gate.answer_for(MORE) == Rests("minutes")

    run(tmp_path, story)


def test_an_unknown_owner_and_a_refused_certificate_are_told(tmp_path: Path) -> None:
    async def story(engine: Engine) -> None:
        engine.gate.not_accepted()
        assert engine.health == [("certificate", 1)]

    run(tmp_path, story)


def test_a_policy_that_was_taken_away_is_told_with_its_minutes(tmp_path: Path) -> None:
    """From the second look on: browsers follow a new agreement a moment late."""

    async def story(engine: Engine) -> None:
        engine.browsers = False
        await engine.goes(70)
        assert engine.health == []
        await engine.goes(300)
        assert engine.health == [("policy", 5)]
        engine.browsers = True
        await engine.goes(300)
        engine.browsers = None
        await engine.goes(300)
        assert engine.health == [("policy", 5)]

    run(tmp_path, story)


def test_nothing_that_is_kept_names_a_site(tmp_path: Path) -> None:
    async def story(engine: Engine) -> None:
        engine.gate.answer_for(HOME)
        engine.gate.sent("x", b"document")
        await engine.goes(200, loads_every=20)
        await engine.gate.health.close()

    run(tmp_path, story)
    kept = (tmp_path / HEALTH).read_text()
    assert '"page"' in kept
    assert "x.example" not in kept
    assert '"x"' not in kept


def test_without_an_agreement_or_after_it_has_ended_nothing_is_closed(tmp_path: Path) -> None:
    """The service may stand before anything was agreed, and until it is taken away."""

    async def story(engine: Engine) -> None:
        assert engine.gate.keeps_held
        assert not engine.gate.passes_unread
        engine.gate.not_accepted()
        engine.gate.holds = False
        engine.gate.rests_on = lambda _site: Rests("minutes")
        assert engine.gate.answer_for(HOME) is None
        engine.gate.sent("x", b"document")
        assert await engine.goes(100, loads_every=10) == 0
        assert engine.health == []
        assert not engine.gate.keeps_held
        assert engine.gate.passes_unread

    run(tmp_path, story)
