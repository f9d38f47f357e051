"""The app beside a guardian's service: it connects, finds it again when it was away, and never ends it."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.engine_link import Patience
from ui.engine_process import EngineProcess
from ui.engine_service import EngineService, engine_link
from ui.programs import Program
from ui.words import words
from wellbeing import protocol
from wellbeing.engine.socket_side import SocketSide, Tell
from wellbeing.holding.held_account import HeldAccount

LIMIT_MS = 10_000
READY = protocol.Ready(pac_url="http://127.0.0.1:1/x", ports=[1], ca_certificate="ca.pem")


class Service:
    """The real socket of a service, in a thread, with a desk that knows two answers; it can go away and come back."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.quits = 0

    def start(self) -> None:
        begun = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run(begun)), daemon=True)
        self._thread.start()
        assert begun.wait(10)

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._end.set)
        self._thread.join(10)

    def say(self, event: protocol.Event) -> None:
        self._loop.call_soon_threadsafe(self._side.say, event)

    async def _run(self, begun: threading.Event) -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        self._side = SocketSide(self.path, lambda uid: uid == os.getuid())
        self._side.say(READY)
        await self._side.start(self._answer)
        begun.set()
        await self._end.wait()
        await self._side.close()

    async def _answer(self, lines: asyncio.Queue[bytes], tell: Tell) -> None:
        while line := await lines.get():
            command = protocol.read_command(line)
            if isinstance(command, protocol.Quit):
                self.quits += 1
            tell(protocol.Done(id=command.id))


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    made = Service(tmp_path / "engine.socket")
    made.start()
    yield made
    made.stop()


@pytest.fixture
def link(qapp, service: Service) -> Iterator[EngineService]:
    made = EngineService(str(service.path))
    yield made
    made.stop()
    assert made.wait_for_end()


def is_ready(event: object) -> bool:
    return isinstance(event, protocol.Ready)


def test_it_is_there_at_once_and_answers(qtbot: QtBot, service: Service, link: EngineService) -> None:
    """News comes as from an engine of one's own."""
    with qtbot.waitSignal(link.said, timeout=LIMIT_MS, check_params_cb=is_ready):
        link.start()
    answers: list[protocol.AnyEvent] = []
    link.ask(protocol.Status(), answers.append)
    qtbot.waitUntil(lambda: answers == [protocol.Done(id=1)], timeout=LIMIT_MS)
    with qtbot.waitSignal(link.said, timeout=LIMIT_MS) as news:
        service.say(protocol.Notice(problem="model", message="The model is missing."))
    assert news.args == [protocol.Notice(problem="model", message="The model is missing.")]


def test_a_service_that_was_away_is_found_again(qtbot: QtBot, service: Service, link: EngineService) -> None:
    """Whoever asked meanwhile is told so."""
    with qtbot.waitSignal(link.said, timeout=LIMIT_MS, check_params_cb=is_ready):
        link.start()
    with qtbot.waitSignal(link.lost, timeout=LIMIT_MS):
        service.stop()
    answers: list[protocol.AnyEvent] = []
    link.ask(protocol.Status(), answers.append)
    assert answers == [protocol.Failed(message=words.ENGINE_NOT_RUNNING)]
    with qtbot.waitSignal(link.said, timeout=LIMIT_MS, check_params_cb=is_ready):
        service.start()


def test_where_nobody_listens_it_says_so_in_words_and_tries_again(qtbot: QtBot, tmp_path: Path) -> None:
    link = EngineService(str(tmp_path / "nobody"))
    losses: list[tuple[int, str]] = []
    link.lost.connect(lambda *told: losses.append(told))
    link.start()
    qtbot.waitUntil(lambda: len(losses) == 3, timeout=LIMIT_MS)
    assert [number for number, _ in losses] == [1, 2, 3]
    assert "does not answer" in losses[0][1]
    with qtbot.waitSignal(link.left, timeout=LIMIT_MS):
        link.stop()


def test_quitting_the_app_leaves_the_service_alone(qtbot: QtBot, service: Service, link: EngineService) -> None:
    """Nothing is even asked of it, and the next app finds it."""
    with qtbot.waitSignal(link.said, timeout=LIMIT_MS, check_params_cb=is_ready):
        link.start()
    with qtbot.waitSignal(link.left, timeout=LIMIT_MS):
        link.stop()
    link.start()
    assert service.quits == 0
    other = EngineService(str(service.path))
    with qtbot.waitSignal(other.said, timeout=LIMIT_MS, check_params_cb=is_ready):
        other.start()
    other.stop()


def test_a_new_start_is_a_new_connection(qtbot: QtBot, link: EngineService) -> None:
    """*Restart the filter* and the consent to a key file are not the app's to carry out here; it goes on."""
    with qtbot.waitSignal(link.said, timeout=LIMIT_MS, check_params_cb=is_ready):
        link.start()
    with qtbot.waitSignal(link.said, timeout=LIMIT_MS, check_params_cb=is_ready):
        link.replace()
    link.start_with("--key-file")
    assert link.wait_for_end()


def test_a_silent_service_is_connected_to_anew(qtbot: QtBot, service: Service) -> None:
    """No heartbeat comes; the system ends a service that hangs, and the app finds the next one."""
    link = EngineService(str(service.path), Patience(silence=200))
    with qtbot.waitSignal(link.lost, timeout=LIMIT_MS):
        link.start()
    link.stop()


def test_the_service_that_stands_is_used(qapp) -> None:
    """And a program of the app's own where none does."""
    held = HeldAccount("mia", 1001, 831, "/run/nowhere")
    assert isinstance(engine_link(held, qapp), EngineService)
    assert isinstance(engine_link(Program("nothing", (), "."), qapp), EngineProcess)
