"""What happens while the makers' server is waited for counts: a way back, and a yes taken back."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.site_maker import NEWER, SiteMaker, helplines_text, trusted_maker
from wellbeing import newer_helplines_file
from wellbeing.back_to_shipped import helplines_back
from wellbeing.engine import updating
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.updating import Updating
from wellbeing.looked_file import keep_looked, leave, read_looked
from wellbeing.newest_files import put_together
from wellbeing.places import Places, places, prepare
from wellbeing.update_times import DAY, Looked


class Waiting:
    """A server that answers when it is let; `asked` is set once it was."""

    def __init__(self, maker: SiteMaker) -> None:
        self.asked, self.free = threading.Event(), threading.Event()
        self.body = put_together(b"", maker.helplines(helplines_text("0800 345 1435", "0800 345 9999")))

    def fetch(self, *_: object) -> bytes:
        self.asked.set()
        assert self.free.wait(10)
        return self.body


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Waiting:
    made = Waiting(trusted_maker(monkeypatch, "https://localhost/newest"))
    monkeypatch.setattr(updating, "fetch", made.fetch)
    return made


@pytest.fixture
def at(tmp_path: Path) -> Places:
    made = places(tmp_path / "data")
    prepare(made)
    return made


def taken(at: Places) -> bool:
    return newer_helplines_file.in_use(at.newer_helplines).taken


def story(
    at: Places,
    server: Waiting,
    says: Callable[[], bool],
    pressed: bool,
    meanwhile: Callable[[Updating], Awaitable[None]],
) -> None:
    """A look by itself or at a press, and something `meanwhile`."""

    async def tell() -> None:
        asked = Updating(at, EngineOptions(data=at.data), says, lambda: 0.5)
        keep_looked(at, Looked(next_at=1.0, left=read_looked(at).left))
        look = asyncio.create_task(asked.look() if pressed else asked.tick())
        assert await asyncio.to_thread(server.asked.wait, 10)
        await meanwhile(asked)
        server.free.set()
        await look

    asyncio.run(tell())


def test_going_back_does_not_wait_for_the_server_and_is_remembered(at: Places, server: Waiting) -> None:
    """In the app as in a terminal, which knows no lock: what one went back from meanwhile is not taken."""
    server.free.set()
    story(at, server, lambda: True, True, lambda _asked: asyncio.sleep(0))
    assert taken(at)
    server.asked.clear()
    server.free.clear()

    async def back(asked: Updating) -> None:
        async with asyncio.timeout(2), asked.alone:
            await asyncio.to_thread(helplines_back, at)

    story(at, server, lambda: True, True, back)
    assert read_looked(at).left == {"helplines": NEWER}
    assert not taken(at)


@pytest.mark.parametrize("pressed", [False, True])
def test_a_yes_that_is_taken_back_meanwhile_takes_nothing(at: Places, server: Waiting, pressed: bool) -> None:
    """Unless somebody pressed: that is a yes of its own."""
    says = [True]

    async def no(_asked: Updating) -> None:
        says[0] = False

    story(at, server, lambda: says[0], pressed, no)
    assert taken(at) is pressed


def test_who_presses_while_it_looks_by_itself_gets_the_answer(at: Places, server: Waiting) -> None:
    says, presses = [True], list[asyncio.Task[None]]()

    async def press_and_no(asked: Updating) -> None:
        presses.append(asyncio.create_task(asked.look()))
        await asyncio.sleep(0.1)
        says[0] = False

    story(at, server, lambda: says[0], False, press_and_no)
    assert taken(at)


def test_whatever_is_said_what_was_left_is_not_forgotten(at: Places) -> None:
    """However long it is, the file can be read again."""
    leave(at, "helplines", NEWER)
    before = read_looked(at)
    keep_looked(at, Looked(looked_at=DAY, problems=(("", "\x01ÿ€" * 100_000),) * 50, left=before.left))
    kept = read_looked(at)
    assert (kept.looked_at, kept.left) == (DAY, {"helplines": NEWER})
    assert all(len(why) <= 2_000 for _, why in kept.problems)
