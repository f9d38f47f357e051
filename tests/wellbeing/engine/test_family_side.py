"""A whole engine with an agreement: what it covers, counts and keeps filtered, and all that a guardian can see."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest

from filters.policy import decide
from filters.posts import Post
from filters.verdicts import Action
from tests.wellbeing.engine.family_home import PARTS, PASSCODE
from tests.wellbeing.test_family_page import AGREED_FIELDS
from wellbeing import protocol as say
from wellbeing.bad_day import BadDayPage
from wellbeing.engine import foundation
from wellbeing.engine.desk import answer
from wellbeing.engine.family_side import STAYS
from wellbeing.engine.foundation import Foundation, lay
from wellbeing.engine.guarding import Guarding
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.service import Engine
from wellbeing.family_page import FamilyPage, as_csv, as_json
from wellbeing.feed_time import Looked
from wellbeing.passcode import Slowly

LEVELS = {"sexual": 0.5, "self_harm": 0.5, "violence": 0.5, "supportive": 0.5}
POST = Post("one", "words of a post", "@ana", site="x")
Story = Callable[[Engine, list[say.Event]], Coroutine[Any, Any, None]]
SECRET = "canary"
"""In everything that nobody else may see."""
QUICK = Slowly(lambda words: f"quick {words}", lambda kept, words: kept == f"quick {words}")


@pytest.fixture
def laid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Foundation]:
    monkeypatch.setattr(foundation, "SHIPPED", Path("none"))
    made = lay(EngineOptions(data=tmp_path / "data", key_file=True))
    yield replace(made, thresholds=LEVELS)
    made.close()


def living(laid: Foundation, story: Story, guardian: Path | None = None) -> None:
    """Tell `story` of an engine that has started; with a guardian's folder as its service has one."""

    async def told() -> None:
        said: list[say.Event] = []
        engine = Engine(EngineOptions(data=laid.places.data, key_file=True, guardian=guardian), laid, said.append)
        object.__setattr__(engine.family, "slowly", QUICK)
        await engine.start()
        try:
            await story(engine, said)
        finally:
            await engine.stop()

    asyncio.run(told())


async def agree(engine: Engine, **parts: Any) -> None:
    made = await answer(engine, say.Agree(parts={**PARTS, "quiet": [], **parts}, passcodes={"Ada": PASSCODE}))
    assert isinstance(made, say.Agreed), made


async def page_of(engine: Engine) -> FamilyPage:
    found = await answer(engine, say.Family())
    assert isinstance(found, say.FamilyIs)
    assert found.page is not None
    return found.page


def test_the_covers_that_were_agreed_on_hold_at_once(laid: Foundation) -> None:
    """A feed in which nothing was to be covered covers them now, without a new start; sexual content without *Show*."""

    async def story(engine: Engine, _said: list[say.Event]) -> None:
        assert decide(POST, {"self_harm": 0.9}, engine.filtering.policy).action is Action.SHOW
        await agree(engine)
        covered = decide(POST, {"self_harm": 0.9}, engine.filtering.policy)
        assert (covered.action, covered.kept) == (Action.COVER, False)
        assert decide(POST, {"sexual": 0.9}, engine.filtering.policy).kept
        assert decide(POST, {"violence": 0.9}, engine.filtering.policy).action is Action.SHOW
        await engine.reload()
        assert decide(POST, {"self_harm": 0.9}, engine.filtering.policy).action is Action.COVER

    living(laid, story)


def test_it_stands_after_a_new_start(laid: Foundation) -> None:
    """Covers, minutes and the page are there before the first document."""

    async def first(engine: Engine, _said: list[say.Event]) -> None:
        await agree(engine)

    async def second(engine: Engine, _said: list[say.Event]) -> None:
        assert (await page_of(engine)).name == "Mia"
        assert decide(POST, {"self_harm": 0.9}, engine.filtering.policy).action is Action.COVER
        status = await answer(engine, say.Status())
        assert isinstance(status, say.StatusIs)
        assert status.family

    living(laid, first)
    living(laid, second)


def test_minutes_are_counted_also_where_the_settings_count_none(laid: Foundation) -> None:
    """And feeds rest at the end, whatever the person set for themselves; messages stay open."""
    laid.places.settings.write_text("count_feed_time = false\n")

    async def story(engine: Engine, _said: list[say.Event]) -> None:
        await agree(engine, minutes="all=1/1")
        limits = engine.filtering.limits
        assert limits is not None
        assert not limits.told("x").over
        for _ in range(16):
            engine._tally.beat(bytes(12), "x", "feed", Looked(4.0))
            engine._tally._time._counted.clear()  # as if four seconds had passed
            engine._tally._time._claimed.clear()
        told = limits.told("x")
        assert (told.over, told.agreed, told.end, told.may_pass) == (True, True, "card", False)
        limits.need_now("x")
        limits.carry_on("x", "answer", 20)
        assert limits.told("x").over
        assert (await page_of(engine)).left == 0.0
        given = await answer(engine, say.GiveTime(minutes=15, by="Ada", passcode=PASSCODE))
        assert isinstance(given, say.FamilyIs)
        assert not limits.told("x").over

    living(laid, story)


def test_pausing_and_turning_off_become_proposals(laid: Foundation) -> None:
    """The engine goes on covering, and a pause that was on ends with the agreement."""

    async def story(engine: Engine, _said: list[say.Event]) -> None:
        await answer(engine, say.Pause())
        assert engine.pausing.now.everywhere
        await agree(engine)
        assert not engine.pausing.now.everywhere
        for command in (say.Pause(minutes=15), say.Pause(site="x"), say.TurnOff()):
            assert isinstance(await answer(engine, command), say.Failed)
        assert engine.filtering.covers("x")
        assert [each.what for each in (await page_of(engine)).proposals] == ["turn_off", "pause", "pause"]
        await answer(engine, say.AnswerProposal(number=1, yes=True, by="Ada", passcode=PASSCODE))
        assert engine.pausing.now.everywhere

    living(laid, story)


def stay_said(said: list[say.Event]) -> set[str]:
    """The notices of sites that stay; the app shows those of the same words as one."""
    return {each.message for each in said if isinstance(each, say.Notice) and "stays filtered" in each.message}


async def kept_sites(engine: Engine) -> list[str]:
    status = await answer(engine, say.Status())
    assert isinstance(status, say.StatusIs)
    return status.kept_sites


def test_sites_that_are_taken_out_of_the_settings_stay_filtered(laid: Foundation) -> None:
    """One after the other, as ticks go: said in one notice; each is a proposal, and the status tells of them."""

    async def story(engine: Engine, said: list[say.Event]) -> None:
        await agree(engine)
        agreed = [site.id for site in engine.preferences.sites]
        for out in ({"x", "mastodon", "bluesky"}, {"x", "mastodon", "bluesky", "reddit"}):
            laid.places.settings.write_text(f"sites = {[each for each in agreed if each not in out]}\n")
            await engine.reload()
        assert "x" in {site.id for site in engine.preferences.sites}
        assert stay_said(said) == {STAYS}
        assert await kept_sites(engine) == sorted(out)
        proposals = (await page_of(engine)).proposals
        assert {(each.what, each.detail) for each in proposals} == {("site", each) for each in out}

    living(laid, story)


def test_a_site_that_is_chosen_again_is_nothing_to_speak_of(laid: Foundation) -> None:
    """The status tells of those alone that the settings leave out now."""

    async def story(engine: Engine, said: list[say.Event]) -> None:
        await agree(engine)
        others = [site.id for site in engine.preferences.sites if site.id != "x"]
        for last in ([], ["x"]):
            assert stay_said(said) == set()
            laid.places.settings.write_text(f"sites = {others + last}\n")
            await engine.reload()
            assert stay_said(said) == ({STAYS} if not last else set())
            assert await kept_sites(engine) == ([] if last else ["x"])
            said.clear()

    living(laid, story)


def test_a_free_place_is_no_feed(laid: Foundation) -> None:
    """The school's channel costs nothing and never rests."""

    async def story(engine: Engine, _said: list[say.Event]) -> None:
        await agree(engine, places=["youtube.com/@ourschool"])
        assert engine.filtering.free("www.youtube.com", "/@ourschool/videos")
        assert not engine.filtering.free("www.youtube.com", "/")

    living(laid, story)


def test_a_guardians_service_closes_what_the_page_closes(laid: Foundation, tmp_path: Path) -> None:
    """The gate at the proxy goes by the same minutes and hours, and lets go at the end."""

    async def story(engine: Engine, _said: list[say.Event]) -> None:
        gate = engine.gate
        assert isinstance(gate, Guarding)
        assert not gate.holds
        await agree(
            engine, quiet=["all=00:00-12:00", "all=12:00-00:00"], places=["school.example"], delay=0, guardians=["Ada"]
        )
        assert gate.holds
        assert gate.places() == ("school.example",)
        rests = gate.rests_on("x")
        assert rests is not None
        assert rests.why == "quiet"
        await answer(engine, say.Propose(what="end", by="Ada", passcode=PASSCODE))
        assert not gate.holds
        assert gate.rests_on("x") is None

    living(laid, story, tmp_path / "guardian")
    assert not (tmp_path / "guardian" / "agreement.toml").exists()


def test_without_a_service_it_is_kept_beside_the_data_and_says_so(laid: Foundation) -> None:
    """A promise on the same account: the page does not say that anything is held."""

    async def story(engine: Engine, _said: list[say.Event]) -> None:
        await agree(engine)
        assert not (await page_of(engine)).held

    living(laid, story)
    assert (laid.places.data / "family" / "agreement.toml").exists()


def test_all_that_a_guardian_can_see_and_export_has_nothing_of_what_was_read(laid: Foundation) -> None:
    """A whole day: posts, rules, trust, evidence, moods, hard days, help. The page has the agreed fields alone."""
    laid.places.rules.write_text(f'[[rule]]\nname = "{SECRET} rule"\nwords = ["{SECRET}rule"]\naction = "hide"\n')
    laid.places.settings.write_text(f'mood = "open"\nkeep_evidence = true\ntrusted_sources = ["x={SECRET}source"]\n')

    async def story(engine: Engine, _said: list[say.Event]) -> None:
        await agree(engine)
        post = Post("two", f"{SECRET} text of a post", f"@{SECRET}author", site="x")
        engine.about_posts.judged(bytes(12), post, {"violence": 0.9}, decide(post, {}, engine.filtering.policy))
        engine._tally.beat(bytes(12), "x", "feed", Looked(4.0))
        engine._tally.beat(bytes(12), "reddit", "messages", Looked(4.0))
        engine._tally.count("x", "self_harm", "met")
        for command in (
            say.TrustAuthor(site="x", author=f"{SECRET}friend"),
            say.KeepMood(feeling="low", words=f"{SECRET} words"),
            say.KeepBadDay(page=BadDayPage(signs=f"{SECRET} signs")),
            say.Correct(number=1, wants="not_for_me"),
            say.KeepAsEvidence(number=1),
            say.HelpIn(country="IN"),
            say.Explain(text=f"{SECRET} tried out"),
        ):
            done = await answer(engine, command)
            assert not isinstance(done, say.Failed), (command, done)
        page = await page_of(engine)
        assert page.days[-1].feed > 0
        seen = [as_json(page), as_csv(page), say.write(await answer(engine, say.Family()))]
        kept = [each.read_bytes() for each in (laid.places.data / "family").iterdir()]
        for each in (*seen, *kept):
            assert SECRET.encode() not in each.lower()
            assert b"violence" not in each
            assert b'"IN"' not in each
        assert _fields(msgspec.json.decode(as_json(page))) <= AGREED_FIELDS

    living(laid, story)


def _fields(value: dict[str, Any]) -> set[str]:
    """The names of everything that was exported, as AGREED_FIELDS writes them."""
    found = set()
    for name, inner in value.items():
        each = inner if isinstance(inner, list) else [inner]
        structs = [one for one in each if isinstance(one, dict)]
        found |= {f"{name}.{under}" for one in structs for under in one} or {name}
    return {name for name in found if not name.startswith(("days", "proposals", "health", "log")) or "." in name}


def test_the_day_of_the_page_is_the_day_that_counts(laid: Foundation) -> None:
    """What was read today stands under today."""

    async def story(engine: Engine, _said: list[say.Event]) -> None:
        await agree(engine)
        page = await page_of(engine)
        assert page.days[-1].day == engine.today.isoformat()
        assert datetime.fromisoformat(page.log[0].at).tzinfo is not None

    living(laid, story)
