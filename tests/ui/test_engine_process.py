"""The engine is kept alive, whatever it does; a real process each time."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import end
from ui.engine_link import Patience
from ui.engine_process import EngineProcess
from ui.programs import Program
from ui.words import words
from wellbeing import protocol

START_LIMIT_MS = 20_000


@pytest.fixture
def make_engine(qapp, engine_program) -> Iterator[Callable[..., EngineProcess]]:
    """Engine processes around the fake engine, gone again after the test."""
    engines: list[EngineProcess] = []

    def make(*options: str, patience: Patience | None = None) -> EngineProcess:
        engines.append(EngineProcess(engine_program(*options), patience))
        return engines[-1]

    yield make
    for engine in engines:
        end(engine)


def start(qtbot: QtBot, engine: EngineProcess) -> None:
    """Start `engine` and wait until it is ready."""
    with qtbot.waitSignal(engine.said, timeout=START_LIMIT_MS, check_params_cb=is_ready):
        engine.start()


def is_ready(event: object) -> bool:
    return isinstance(event, protocol.Ready)


def test_a_question_gets_its_own_answer(qtbot: QtBot, make_engine) -> None:
    """Two questions at once: each answer goes to who asked, and only once."""
    engine = make_engine("--feed-seconds", "1400")
    start(qtbot, engine)
    answers: list[tuple[str, object]] = []
    engine.ask(protocol.Status(), lambda event: answers.append(("status", event)))
    engine.ask(protocol.Pause(minutes=15), lambda event: answers.append(("pause", event)))
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers[0] == ("status", protocol.StatusIs(id=1, paused=False, feed_seconds_today=1400, turned_on=True))
    assert answers[1] == ("pause", protocol.Done(id=2))


def test_garbage_and_chopped_lines_do_no_harm(qtbot: QtBot, make_engine, caplog: pytest.LogCaptureFixture) -> None:
    """Stray prints, bytes that are no text and a Ready in single bytes: it is ready, and garbage is never logged."""
    engine = make_engine("--garbage")
    start(qtbot, engine)
    assert "no message" in caplog.text
    assert "Loading" not in caplog.text


def test_a_killed_engine_is_noticed_at_once_and_comes_back(qtbot: QtBot, make_engine) -> None:
    """The loss is news within 3 s, and another process is ready soon after."""
    engine = make_engine()
    start(qtbot, engine)
    first = engine.pid
    began = time.monotonic()
    with qtbot.waitSignal(engine.said, timeout=START_LIMIT_MS, check_params_cb=is_ready):
        with qtbot.waitSignal(engine.lost, timeout=3000) as loss:
            os.kill(first, signal.SIGKILL)
        noticed = time.monotonic() - began
    assert noticed < 1
    assert loss.args == [1, ""]
    assert engine.pid not in (0, first)


def test_a_hung_engine_is_replaced_within_three_seconds(qtbot: QtBot, make_engine) -> None:
    """A process that is stopped in mid-work (SIGSTOP) says nothing and is killed; the limit is the product's own."""
    engine = make_engine()
    start(qtbot, engine)
    hung = psutil.Process(engine.pid)
    with qtbot.waitSignal(engine.lost, timeout=3000):
        hung.suspend()
    assert not hung.is_running() or hung.status() == psutil.STATUS_ZOMBIE
    with qtbot.waitSignal(engine.said, timeout=START_LIMIT_MS, check_params_cb=is_ready):
        pass


def test_a_healthy_engine_is_left_alone_when_the_app_itself_was_held_up(qtbot: QtBot, make_engine) -> None:
    """After a stall of the app longer than the allowed silence, the heartbeats that wait in the pipe count."""
    engine = make_engine(patience=Patience(silence=1500))
    start(qtbot, engine)
    pid = engine.pid
    time.sleep(3)  # the stall itself: this thread is the app's
    with qtbot.assertNotEmitted(engine.lost, wait=1300):
        pass
    assert engine.pid == pid


def test_a_slow_start_is_waited_for(qtbot: QtBot, make_engine) -> None:
    """Loading may take longer than a silence may; what takes longer than the start allowance is replaced."""
    patient = make_engine("--ready-after", "2", patience=Patience(silence=1500))
    with qtbot.assertNotEmitted(patient.lost):
        start(qtbot, patient)
    hasty = make_engine("--ready-after", "60", patience=Patience(start=500))
    with qtbot.waitSignal(hasty.lost, timeout=5000):
        hasty.start()


def test_each_loss_in_a_row_waits_twice_as_long() -> None:
    """100, 200, 400 … milliseconds, never more than ten seconds."""
    waits = [Patience().restart(n) for n in range(1, 10)]
    assert waits == [100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]
    assert Patience().restart(10_000) == 10_000


def test_one_that_had_served_is_soon_followed_however_many_were_lost_before() -> None:
    """A person waits no ten seconds for covers because the filter was killed some times within minutes."""
    patience = Patience()
    assert [patience.restart(n, lived=patience.served) for n in (1, 2, 3, 20)] == [100, 100, 100, 100]
    assert patience.restart(20, lived=patience.served - 1) == 10_000


def test_an_engine_that_cannot_start_is_tried_and_says_why(qtbot: QtBot, make_engine) -> None:
    """Its last line of stderr comes with each loss, counted in a row."""
    engine = make_engine("--exit-at-start", "Error: the data folder cannot be written")
    losses: list[tuple[int, str]] = []
    engine.lost.connect(lambda in_a_row, reason: losses.append((in_a_row, reason)))
    engine.start()
    qtbot.waitUntil(lambda: len(losses) == 3, timeout=START_LIMIT_MS)
    assert losses == [(n, "Error: the data folder cannot be written") for n in (1, 2, 3)]


def test_a_program_that_is_not_there_is_a_loss_too(qtbot: QtBot, tmp_path: Path) -> None:
    """With the system's own reason."""
    engine = EngineProcess(Program(str(tmp_path / "nowhere"), (), str(tmp_path)))
    with qtbot.waitSignal(engine.lost, timeout=5000) as loss:
        engine.start()
    assert loss.args[0] == 1
    assert loss.args[1]
    end(engine)


def test_a_steady_run_forgives_earlier_losses(qtbot: QtBot, make_engine) -> None:
    """After a run that was long enough, the next loss is the first of a new row."""
    engine = make_engine(patience=Patience(steady=0))
    for _ in range(2):
        start(qtbot, engine)
        with qtbot.waitSignal(engine.lost, timeout=3000) as loss:
            os.kill(engine.pid, signal.SIGKILL)
        assert loss.args[0] == 1


def test_whoever_waits_for_an_answer_is_told_when_the_engine_goes(qtbot: QtBot, make_engine) -> None:
    """Nobody waits for ever: without an engine, and when it dies with the question."""
    engine = make_engine()
    answers: list[protocol.AnyEvent] = []
    engine.ask(protocol.Status(), answers.append)
    assert answers.pop() == protocol.Failed(message=words.ENGINE_NOT_RUNNING)
    start(qtbot, engine)
    psutil.Process(engine.pid).suspend()
    engine.ask(protocol.Status(), answers.append)
    with qtbot.waitSignal(engine.lost, timeout=5000):
        os.kill(engine.pid, signal.SIGKILL)
    assert [answer.message for answer in answers if isinstance(answer, protocol.Failed)] == [words.ENGINE_NOT_RUNNING]


def test_quitting_lets_the_engine_put_everything_back(qtbot: QtBot, make_engine, engine_log: Path) -> None:
    """It hears `quit`, ends by itself, is not started again, and nothing waits meanwhile."""
    engine = make_engine()
    start(qtbot, engine)
    began = time.monotonic()
    with qtbot.waitSignal(engine.left, timeout=5000), qtbot.assertNotEmitted(engine.lost):
        engine.stop()
        assert time.monotonic() - began < 0.1
    heard = engine_log.read_text().splitlines()
    assert '"command":"quit"' in heard[-2]
    assert heard[-1] == "end"
    assert engine.pid == 0


def test_quitting_ends_a_stubborn_engine_in_three_steps(qtbot: QtBot, make_engine, engine_log: Path) -> None:
    """Closed stdin, then terminate, then kill."""
    engine = make_engine("--stubborn", patience=Patience(leave=700, terminate=700))
    start(qtbot, engine)
    with qtbot.waitSignal(engine.left, timeout=10_000):
        engine.stop()
    assert engine_log.read_text().splitlines()[-2:] == ["end", "terminate"]


def test_quitting_between_two_tries_leaves_at_once(qtbot: QtBot, make_engine) -> None:
    """No engine runs, none is started any more."""
    engine = make_engine("--exit-at-start", "no")
    with qtbot.waitSignal(engine.lost, timeout=START_LIMIT_MS):
        engine.start()
    with qtbot.waitSignal(engine.left, timeout=1000):
        engine.stop()
    engine.start()
    assert engine.pid == 0


def test_the_very_end_waits_for_the_engine(qtbot: QtBot, make_engine, engine_log: Path) -> None:
    """When no event loop runs any more, an engine still gets its time and is not simply killed."""
    engine = make_engine()
    start(qtbot, engine)
    assert engine.wait_for_end()
    assert engine_log.read_text().splitlines()[-1] == "end"
    assert engine.wait_for_end()
