"""The makers' server is asked after a yes or at a press alone, and what comes of it is used, kept in mind and told."""

from __future__ import annotations

import asyncio
import errno
import os
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.end_to_end.origin import Answer, Origin, Request
from tests.site_maker import (
    NEWER,
    NEWEST,
    SHIPPED,
    SiteMaker,
    helplines_text,
    reading_besides,
    trusted_maker,
    with_selector,
)
from wellbeing import protocol as say
from wellbeing.demo import certificate
from wellbeing.engine import foundation, updating
from wellbeing.engine.desk import answer
from wellbeing.engine.foundation import lay
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.service import Engine
from wellbeing.engine.updating import Updating
from wellbeing.looked_file import keep_looked, read_looked
from wellbeing.newest_files import put_together
from wellbeing.places import Places, places, prepare
from wellbeing.signed_file import SignedFileError
from wellbeing.sites_messages import SiteHost
from wellbeing.update_times import DAY, WEEK, Looked

OLD, NEW = "0800 345 1435", "0800 345 9999"


class Server:
    """The makers' one, with their key."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        made = certificate.make(folder, "localhost")
        self.origin, self.authority = Origin(made.chain), made.authority
        self.maker = trusted_maker(monkeypatch, f"https://localhost:{self.origin.port}/newest")
        self.gives(b"", self.maker.helplines(helplines_text(OLD, NEW)))

    def gives(self, sites: bytes, helplines: bytes) -> None:
        self.origin.serve("/newest", put_together(sites, helplines), "application/octet-stream")

    @property
    def asked(self) -> int:
        return len(self.origin.log)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    made = Server(tmp_path, monkeypatch)
    yield made
    made.origin.close()


@pytest.fixture
def at(tmp_path: Path) -> Places:
    made = places(tmp_path / "data")
    prepare(made)
    return made


@pytest.fixture
def options(server: Server, at: Places, monkeypatch: pytest.MonkeyPatch) -> EngineOptions:
    monkeypatch.setattr(foundation, "SHIPPED", Path("none"))
    return EngineOptions(data=at.data, key_file=True, upstream_ca=server.authority)


def person(at: Places, options: EngineOptions, says: bool) -> Updating:
    return Updating(at, options, lambda: says, lambda: 0.5)


def is_due(at: Places) -> None:
    keep_looked(at, Looked(next_at=1.0))


def numbers(engine: Engine) -> list[str]:
    """All that the engine could show in a page."""
    return [each.to for one in engine.about_posts.help.directory.all for each in one.contacts]


async def until(there: Callable[[], bool]) -> None:
    """Wait for what a watched file brings."""
    for _ in range(200):
        if there():
            return
        await asyncio.sleep(0.05)
    pytest.fail("it did not come")


def in_an_engine(options: EngineOptions, story: Callable[[Engine], Awaitable[None]]) -> None:
    async def live() -> None:
        laid = lay(options)
        engine = Engine(options, laid, lambda _event: None)
        await engine.start()
        try:
            await story(engine)
        finally:
            await engine.stop()
            laid.close()

    asyncio.run(live())


def test_without_a_yes_nothing_is_asked_ever(at: Places, options: EngineOptions, server: Server) -> None:
    """Also where it was time once."""
    is_due(at)
    asyncio.run(person(at, options, says=False).tick())
    assert server.asked == 0
    assert read_looked(at).next_at == 0


def test_where_no_server_is_named_a_yes_asks_nobody(
    at: Places, options: EngineOptions, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted_maker(monkeypatch)
    is_due(at)
    asked = person(at, options, says=True)
    asyncio.run(asked.tick())
    asyncio.run(asked.look())
    assert asyncio.run(asked.now(3)) == say.UpdatesAre(id=3)
    assert server.asked == 0


def test_a_service_of_a_guardian_asks_nobody(at: Places, options: EngineOptions, server: Server) -> None:
    held: Any = SimpleNamespace(held=object(), upstream_ca=options.upstream_ca)
    is_due(at)
    asked = Updating(at, held, lambda: True)
    asyncio.run(asked.tick())
    asyncio.run(asked.look())
    assert asyncio.run(asked.now(3)) == say.UpdatesAre(id=3)
    assert server.asked == 0


def test_after_a_yes_it_is_asked_when_it_is_time_and_then_not_for_a_week(
    at: Places, options: EngineOptions, server: Server
) -> None:
    """Across restarts."""
    now = time.time()
    asyncio.run(person(at, options, says=True).tick())
    assert server.asked == 0
    assert now < read_looked(at).next_at <= now + DAY
    is_due(at)
    for _ in range(3):
        asyncio.run(person(at, options, says=True).tick())
    assert server.asked == 1
    kept = read_looked(at)
    assert (kept.came, kept.problems) == (("helplines",), ())
    assert WEEK <= kept.next_at - now <= WEEK + DAY


def test_a_crash_in_the_middle_does_not_make_it_ask_again(
    at: Places, options: EngineOptions, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is planned next is on the disk before anybody is asked."""

    def dies(*_: object) -> bytes:
        assert read_looked(at).next_at > time.time()
        raise SystemError

    monkeypatch.setattr(updating, "fetch", dies)
    is_due(at)
    with pytest.raises(SystemError):
        asyncio.run(person(at, options, says=True).tick())


def test_a_disk_that_takes_nothing_has_nobody_asked(
    at: Places, options: EngineOptions, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even at a press, which is told why."""

    def full(*_: object, **_named: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    is_due(at)
    monkeypatch.setattr("wellbeing.private_file.tempfile.mkstemp", full)
    asyncio.run(person(at, options, says=True).tick())
    with pytest.raises(SignedFileError, match="Make room"):
        asyncio.run(person(at, options, says=True).look())
    assert server.asked == 0


def test_two_presses_at_once_ask_once(at: Places, options: EngineOptions, server: Server) -> None:
    async def story() -> None:
        asked = person(at, options, says=False)
        await asyncio.gather(asked.look(), asked.look())

    asyncio.run(story())
    assert server.asked == 1


def test_whether_it_is_time_is_looked_at_beside_a_look_and_spoils_nothing(
    at: Places, options: EngineOptions, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came is remembered, although the plan is written at the same time, by a slow disk."""
    answers = server.origin.routes["/newest"]

    def slow_server(request: Request) -> Answer:
        time.sleep(1.0)
        return answers(request)

    def slow_disk(at: Places, looked: Looked) -> None:
        time.sleep(0 if looked.next_at else 2.0)  # without a yes, a plan is none
        keep_looked(at, looked)

    server.origin.routes["/newest"] = slow_server
    monkeypatch.setattr(updating, "keep_looked", slow_disk)

    async def story() -> None:
        asked = person(at, options, says=False)
        look = asyncio.create_task(asked.look())
        await until(lambda: server.asked == 1)
        await asyncio.gather(look, asked.tick())

    asyncio.run(story())
    assert (read_looked(at).came, server.asked) == (("helplines",), 1)


def test_rubbish_in_what_is_remembered_is_as_if_nothing_were(
    at: Places, options: EngineOptions, server: Server
) -> None:
    for rubbish in (b"", b"[]", b'{"next_at": "x"}', b"\xff", b'{"looked_at": 1e300}', b'{"refused": -1}', b"{" * 9):
        at.looked.write_bytes(rubbish)
        assert read_looked(at) == Looked()
    asyncio.run(person(at, options, says=True).tick())
    assert server.asked == 0


def test_at_a_press_newer_helplines_are_fetched_told_and_given_back(
    at: Places, options: EngineOptions, server: Server
) -> None:
    """The help card in a page goes by them within a second; what one went back from does not come again."""

    async def story(engine: Engine) -> None:
        host = "localhost"
        assert await answer(engine, say.Updates(id=1)) == say.UpdatesAre(id=1, host=host)
        assert server.asked == 0
        told = await answer(engine, say.LookForUpdates(id=2))
        assert isinstance(told, say.UpdatesAre)
        assert (told.host, told.came, told.problems, told.waiting) == (host, ("helplines",), (), "")
        assert told.looked
        lines = say.HelplinesAre(id=3, version=NEWER, taken=True, countries=("Argentina",))
        assert await answer(engine, say.Helplines(id=3)) == lines
        await until(lambda: NEW in numbers(engine))
        assert await answer(engine, say.ResetHelplines(id=4)) == say.HelplinesAre(id=4, version=SHIPPED)
        again = await answer(engine, say.LookForUpdates(id=5))
        assert isinstance(again, say.UpdatesAre)
        assert (again.came, again.problems) == ((), ())
        assert await answer(engine, say.Helplines(id=6)) == say.HelplinesAre(id=6, version=SHIPPED)

    in_an_engine(options, story)
    assert server.asked == 2


def test_new_hosts_wait_for_a_yes_in_the_app(at: Places, options: EngineOptions, server: Server) -> None:
    """As with a file that was chosen by hand; afterwards nothing waits."""
    server.gives(server.maker.data({"x": reading_besides("x", "a.example")}), b"")

    async def story(engine: Engine) -> None:
        told = await answer(engine, say.LookForUpdates(id=1))
        assert isinstance(told, say.UpdatesAre)
        assert (told.came, told.waiting) == ((), str(at.waiting_sites))
        assert await answer(engine, say.Sites(id=2)) == say.SitesAre(id=2, version=SHIPPED)
        asked = await answer(engine, say.CheckSites(id=3, file=told.waiting))
        hosts = (SiteHost("x", "a.example"),)
        assert isinstance(asked, say.SitesWouldBe)
        assert asked.hosts == hosts
        now = await answer(engine, say.TakeSites(id=4, file=told.waiting, version=NEWER, hosts=hosts))
        assert isinstance(now, say.SitesAre)
        assert now.version == NEWER
        after = await answer(engine, say.Updates(id=5))
        assert isinstance(after, say.UpdatesAre)
        assert after.waiting == ""
        await answer(engine, say.ResetSites(id=6))
        assert read_looked(at).left == {"sites": NEWER}

    in_an_engine(options, story)


def test_a_hotels_sign_in_page_is_no_answer(at: Places, options: EngineOptions, server: Server, tmp_path: Path) -> None:
    """It is said, it counts as no look at the makers' server, and it is tried again soon."""
    (tmp_path / "hotel").mkdir()
    others = certificate.make(tmp_path / "hotel", "localhost").authority

    async def story(engine: Engine) -> None:
        told = await answer(engine, say.LookForUpdates(id=1))
        assert isinstance(told, say.UpdatesAre)
        assert told.looked == ""
        assert "asks for a sign-in first" in told.problems[0][1]
        assert read_looked(at).next_at < time.time() + DAY

    in_an_engine(replace(options, upstream_ca=others), story)
    assert server.asked == 0


def test_what_waits_can_be_declined_in_the_app(at: Places, options: EngineOptions, server: Server) -> None:
    """And does not come again, at the next look either."""
    server.gives(server.maker.data({"x": reading_besides("x", "a.example")}), b"")

    async def story(engine: Engine) -> None:
        told = await answer(engine, say.LookForUpdates(id=1))
        assert isinstance(told, say.UpdatesAre)
        assert told.waiting
        for command in (say.DeclineSites(id=2, version=told.waiting_version), say.LookForUpdates(id=3)):
            now = await answer(engine, command)
            assert isinstance(now, say.UpdatesAre)
            assert now.waiting == ""
        assert read_looked(at).left == {"sites": NEWER}

    in_an_engine(options, story)


def test_what_came_meanwhile_is_not_declined_unseen(at: Places, options: EngineOptions, server: Server) -> None:
    """The no was to the version that the app showed; of the newer one it hears, and that one waits on."""

    async def story(engine: Engine) -> None:
        shown = []
        for version in (NEWER, NEWEST):
            server.gives(server.maker.data({"x": reading_besides("x", "a.example")}, version), b"")
            told = await answer(engine, say.LookForUpdates(id=1))
            assert isinstance(told, say.UpdatesAre)
            shown.append(told.waiting_version)
        refused = await answer(engine, say.DeclineSites(id=2, version=shown[0]))
        assert isinstance(refused, say.Failed)
        assert refused.message.endswith("wait now in place of these. Nothing was changed.")
        now = await answer(engine, say.Updates(id=3))
        assert isinstance(now, say.UpdatesAre)
        assert (shown, now.waiting, now.waiting_version) == ([NEWER, NEWEST], str(at.waiting_sites), NEWEST)

    in_an_engine(options, story)


def test_of_what_was_fetched_it_is_said_when(at: Places, options: EngineOptions, server: Server) -> None:
    """Nobody chose it; a file that a person takes by hand later is their choice."""
    server.gives(server.maker.data({"reddit": with_selector("reddit", ".new")}), b"")
    by_hand = server.maker.file(at.data.parent / "by-hand", {"reddit": with_selector("reddit", ".hand")}, NEWEST)

    async def story(engine: Engine) -> None:
        assert (await answer(engine, say.LookForUpdates(id=1))).came == ("sites",)  # type: ignore[union-attr]
        now = await answer(engine, say.Sites(id=2))
        assert isinstance(now, say.SitesAre)
        assert abs(datetime.fromisoformat(now.fetched).timestamp() - time.time()) < DAY
        now = await answer(engine, say.TakeSites(id=3, file=str(by_hand), version=NEWEST))
        assert isinstance(now, say.SitesAre)
        assert (now.version, now.fetched) == (NEWEST, "")

    in_an_engine(options, story)


@pytest.mark.parametrize("spoilt", ["forged", "older", "nothing of theirs"])
def test_what_is_refused_is_said_and_changes_nothing(
    at: Places, options: EngineOptions, server: Server, spoilt: str
) -> None:
    """And it waits longer from time to time."""
    helplines = server.maker.helplines(helplines_text(OLD, NEW), NEWEST)

    async def story(engine: Engine) -> None:
        server.gives(b"", helplines)
        await answer(engine, say.LookForUpdates(id=1))
        before = await answer(engine, say.Helplines(id=2))
        other = {
            "forged": put_together(b"", SiteMaker().helplines(helplines_text(), NEWEST + 1)),
            "older": put_together(b"", server.maker.helplines(helplines_text())),
            "nothing of theirs": b"<html>",
        }[spoilt]
        server.origin.serve("/newest", other, "text/plain")
        told = await answer(engine, say.LookForUpdates(id=3))
        assert isinstance(told, say.UpdatesAre)
        assert (told.came, [len(why) > 40 for _, why in told.problems]) == ((), [True])
        assert await answer(engine, say.Helplines(id=2)) == before
        assert read_looked(at).refused == 1

    in_an_engine(options, story)


def test_helplines_are_taken_by_hand_and_refused_in_words(
    at: Places, options: EngineOptions, server: Server, tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_bytes(server.maker.helplines(helplines_text(OLD, NEW)))

    async def story(engine: Engine) -> None:
        taken = await answer(engine, say.TakeHelplines(id=1, file=str(file)))
        assert isinstance(taken, say.HelplinesAre)
        assert (taken.version, taken.taken) == (NEWER, True)
        again = await answer(engine, say.TakeHelplines(id=2, file=str(file)))
        assert isinstance(again, say.Failed)
        assert again.message.endswith("is not taken. Nothing was changed.")
        at.newer_helplines.write_bytes(b"rubbish")
        touched = await answer(engine, say.Helplines(id=3))
        assert isinstance(touched, say.HelplinesAre)
        assert (touched.version, "came with Feed Wellbeing are shown" in touched.problem) == (SHIPPED, True)

    in_an_engine(options, story)
    assert server.asked == 0
