"""A definition that a person takes is what the engine reads by, at once; new hosts join with a new certificate."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from click.testing import CliRunner

from filters.sites.definition import Site, parts_of
from tests.site_maker import (
    NEWER,
    NEWEST,
    SHIPPED,
    SiteMaker,
    reading_besides,
    shipped_text,
    with_part,
    with_selector,
)
from wellbeing import protocol as say
from wellbeing.command_line import main
from wellbeing.engine import foundation
from wellbeing.engine.desk import answer
from wellbeing.engine.foundation import Foundation, lay
from wellbeing.engine.held_system import HeldSystem
from wellbeing.engine.hosts import JOINS_LATER
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.preferences import IN_ORDER, Preferences
from wellbeing.engine.service import Engine
from wellbeing.newer_sites_file import take
from wellbeing.places import places
from wellbeing.private_file import write_private
from wellbeing.sites_messages import SiteHost, SiteParts


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> EngineOptions:
    """A folder of its own, no model."""
    monkeypatch.setattr(foundation, "SHIPPED", Path("none"))
    return EngineOptions(data=tmp_path / "data", key_file=True)


@pytest.fixture
def laid(options: EngineOptions, maker: SiteMaker) -> Iterator[Foundation]:
    """A real foundation."""
    made = lay(options)
    yield made
    made.close()


def told(options: EngineOptions, laid: Foundation, story: Callable[[Engine], Awaitable[None]]) -> list[say.Notice]:
    """What a real engine says of sites and settings in `story`."""

    async def live() -> None:
        engine = Engine(options, laid, said.append)
        await engine.start()
        try:
            await story(engine)
        finally:
            await engine.stop()

    said: list[say.Event] = []
    asyncio.run(live())
    return [each for each in said if isinstance(each, say.Notice) and each.problem in ("sites", "settings")]


def read_by(engine: Engine, site: str = "reddit") -> Site:
    """The definition by which the running engine reads `site`."""
    return next(each for each in engine._channel.hosts.sites if each.id == site)


def test_a_definition_is_used_at_once_and_until_the_person_goes_back(
    options: EngineOptions, laid: Foundation, maker: SiteMaker, tmp_path: Path
) -> None:
    """In pages that are loaded from then on; what changes is told before anything does."""
    file = maker.file(tmp_path / "f", {"reddit": with_selector("reddit", ".new"), "x": shipped_text("x")})

    async def story(engine: Engine) -> None:
        before = read_by(engine)
        asked = await answer(engine, say.CheckSites(id=1, file=str(file)))
        assert asked == say.SitesWouldBe(id=1, version=NEWER, changed=("reddit",))
        assert read_by(engine) == before
        parts = (SiteParts("reddit", parts_of(before)),)
        now = say.SitesAre(id=2, version=NEWER, replaced=("reddit",), parts=parts)
        assert await answer(engine, say.TakeSites(id=2, file=str(file), version=NEWER)) == now
        assert read_by(engine).selectors.post == (".new", *before.selectors.post)
        assert await answer(engine, say.Sites(id=2)) == now
        assert await answer(engine, say.ResetSites(id=3)) == say.SitesAre(id=3, version=SHIPPED)
        assert read_by(engine) == before

    assert told(options, laid, story) == []


def test_a_part_that_a_newer_definition_knows_is_offered_and_put_away(
    options: EngineOptions, laid: Foundation, maker: SiteMaker, tmp_path: Path
) -> None:
    """Told with what is in use; the page gets its selectors."""
    file = maker.file(tmp_path / "f", {"reddit": with_part("reddit", "stories", ".stories")})

    async def story(engine: Engine) -> None:
        assert "stories" not in parts_of(read_by(engine))
        taken = await answer(engine, say.TakeSites(id=1, file=str(file), version=NEWER))
        assert isinstance(taken, say.SitesAre)
        assert taken.parts == (SiteParts("reddit", parts_of(read_by(engine))),)
        assert "stories" in taken.parts[0].parts
        assert dict(read_by(engine).selectors.regions)["stories"] == (".stories",)

    assert told(options, laid, story) == []


def test_what_a_terminal_takes_is_used_by_a_filter_that_runs(
    options: EngineOptions, laid: Foundation, maker: SiteMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It watches what is kept, as it does settings and rules."""
    file = maker.file(tmp_path / "f", {"reddit": with_selector("reddit", ".new")})

    seen = asyncio.Event()

    async def story(engine: Engine) -> None:
        monkeypatch.setattr(engine._channel, "tell_forget", seen.set)  # the last that is done where something changed
        ran = CliRunner().invoke(main, ["sites", "update", str(file), "--data", str(options.data)])
        assert ran.exit_code == 0
        async with asyncio.timeout(20):
            await seen.wait()
        assert read_by(engine).selectors.post[0] == ".new"

    assert told(options, laid, story) == []


def test_hosts_join_with_a_yes_and_a_new_certificate(
    options: EngineOptions, laid: Foundation, maker: SiteMaker, tmp_path: Path
) -> None:
    """As a server does that a person adds: said, and no host is sent to us that our certificate is no good for."""
    file = maker.file(tmp_path / "f", {"reddit": reading_besides("reddit", "new.example", "sub.reddit.com")})

    async def story(engine: Engine) -> None:
        asked = await answer(engine, say.CheckSites(id=1, file=str(file)))
        assert isinstance(asked, say.SitesWouldBe)
        assert SiteHost("reddit", "new.example") in asked.hosts
        refused = await answer(engine, say.TakeSites(id=2, file=str(file), version=NEWER))
        assert isinstance(refused, say.Failed)
        assert "new.example" in refused.message
        assert "Nothing was changed." in refused.message
        assert not places(options.data).newer_sites.exists()
        taken = await answer(engine, say.TakeSites(id=3, file=str(file), version=NEWER, hosts=asked.hosts))
        assert isinstance(taken, say.SitesAre)
        assert set(taken.hosts) == set(asked.hosts)
        assert "sub.reddit.com" in read_by(engine).page_hosts
        assert "new.example" not in engine._channel.hosts.patterns
        assert "new.example" not in engine._pac_now

    assert [each.message for each in told(options, laid, story)] == [JOINS_LATER.format(host="new.example")]
    laid.close()

    async def later(engine: Engine) -> None:
        assert "new.example" in read_by(engine).page_hosts
        assert "new.example" in engine._pac_now

    anew = lay(options)
    assert "feeds were added" in anew.authority.notice
    assert told(options, anew, later) == []
    anew.close()


def test_a_file_that_was_touched_is_said_once_and_what_shipped_is_used(
    options: EngineOptions, laid: Foundation, maker: SiteMaker, tmp_path: Path
) -> None:
    """Also while it runs; and once that it is in order again."""
    kept = places(options.data).newer_sites
    take(kept, maker.file(tmp_path / "f", {"reddit": with_selector("reddit", ".new")}), ())
    good = kept.read_bytes()

    async def story(engine: Engine) -> None:
        assert read_by(engine).selectors.post[0] == ".new"
        write_private(kept, [good.replace(b".new", b".bad")])  # whole at once: the engine watches the file as well
        for _ in range(3):
            await engine.reload()
        assert not {".new", ".bad"} & set(read_by(engine).selectors.post)
        now = await answer(engine, say.Sites(id=1))
        assert isinstance(now, say.SitesAre)
        assert (now.version, now.replaced) == (SHIPPED, ())
        assert now.problem in (await engine.status(2)).problems
        write_private(kept, [good])
        await engine.reload()
        assert read_by(engine).selectors.post[0] == ".new"

    broken, mended = told(options, laid, story)
    assert "signature does not fit" in broken.message
    assert mended == say.Notice(problem="sites", message=IN_ORDER["sites"], resolved=True)


def test_a_touched_file_stops_no_start(options: EngineOptions, maker: SiteMaker) -> None:
    """It is said, and everything works as it shipped."""
    at = places(options.data)
    at.data.mkdir()
    at.newer_sites.write_bytes(b"rubbish")
    laid = lay(options)

    async def story(engine: Engine) -> None:
        assert read_by(engine)

    assert [each.problem for each in told(options, laid, story)] == ["sites"]
    laid.close()


@pytest.mark.parametrize("data", [None, b"", b"rubbish", SiteMaker().data({"x": shipped_text("x")})])
def test_a_file_that_cannot_be_taken_is_refused_in_words(
    options: EngineOptions, laid: Foundation, tmp_path: Path, data: bytes | None
) -> None:
    """Gone, empty, something else, or signed by somebody else; asked about or taken."""
    file = tmp_path / "f"
    if data is not None:
        file.write_bytes(data)

    async def story(engine: Engine) -> None:
        for command in (say.CheckSites(id=1, file=str(file)), say.TakeSites(id=1, file=str(file), version=NEWER)):
            refused = await answer(engine, command)
            assert isinstance(refused, say.Failed)
            assert refused.message.endswith("Nothing was changed.")
        assert await answer(engine, say.Sites(id=2)) == say.SitesAre(id=2, version=SHIPPED)

    assert told(options, laid, story) == []


def test_a_full_disk_leaves_what_stood_in_force(
    options: EngineOptions, laid: Foundation, maker: SiteMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Said in a sentence; the engine reads on as before, now and when it is asked again. With room it is taken."""
    first = maker.file(tmp_path / "f", {"reddit": with_selector("reddit", ".new")})
    second = maker.file(tmp_path / "g", {"reddit": with_selector("reddit", ".newest")}, NEWEST)

    def refuse(_file: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    async def story(engine: Engine) -> None:
        before = await answer(engine, say.TakeSites(id=1, file=str(first), version=NEWER))
        with monkeypatch.context() as full:
            full.setattr("wellbeing.private_file.os.fsync", refuse)
            refused = await answer(engine, say.TakeSites(id=1, file=str(second), version=NEWEST))
        assert isinstance(refused, say.Failed)
        assert refused.message.startswith("There is no room left for ")
        assert refused.message.endswith("Make room on the disk, then try again. Nothing was changed.")
        await engine.reload()
        assert read_by(engine).selectors.post[0] == ".new"
        assert await answer(engine, say.Sites(id=1)) == before
        await answer(engine, say.TakeSites(id=2, file=str(second), version=NEWEST))
        assert read_by(engine).selectors.post[0] == ".newest"

    assert told(options, laid, story) == []


def test_another_file_than_the_one_that_was_shown_is_refused(
    options: EngineOptions, laid: Foundation, maker: SiteMaker, tmp_path: Path
) -> None:
    """A yes was for what the person read."""
    file = maker.file(tmp_path / "f", {"reddit": with_selector("reddit", ".other")}, NEWEST)

    async def story(engine: Engine) -> None:
        refused = await answer(engine, say.TakeSites(id=1, file=str(file), version=NEWER))
        assert isinstance(refused, say.Failed)
        assert "another one" in refused.message

    assert told(options, laid, story) == []


def test_a_service_reads_no_file_of_the_account_and_takes_none(maker: SiteMaker, tmp_path: Path) -> None:
    """Whatever lies there: the young person cannot change what is filtered through it."""
    at = places(tmp_path)
    take(at.newer_sites, maker.file(tmp_path / "f", {"reddit": with_selector("reddit", ".new")}), ())
    own, service = (Preferences(at, {}, (), lambda _event: None, only_shipped=each) for each in (False, True))
    for each in (own, service):
        asyncio.run(each.read())
    used = [{site.id: site.selectors.post[0] for site in each.sites}["reddit"] for each in (own, service)]
    assert used[0] == ".new"
    assert used[1] != ".new"
    engine = cast(Engine, SimpleNamespace(system=HeldSystem("mia"), at_work=SimpleNamespace(data=tmp_path)))
    for command in (say.CheckSites(id=1, file="f"), say.TakeSites(id=1, file="f"), say.ResetSites(id=1)):
        refused = asyncio.run(answer(engine, command))
        assert isinstance(refused, say.Failed)
        assert "as they came with Feed Wellbeing" in refused.message
    assert asyncio.run(answer(engine, say.Sites(id=2))) == say.SitesAre(id=2)
