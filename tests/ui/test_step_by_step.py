"""Long work in steps: each in a turn of its own, a newer one instead of an older one, and nothing after the end."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.step_by_step import StepByStep


def noting(done: list[str], name: str, steps: int = 3) -> Iterator[None]:
    for number in range(steps):
        done.append(f"{name} {number}")
        yield


def test_the_first_step_is_done_at_once_and_the_others_in_their_order(qtbot: QtBot) -> None:
    """It is busy until the last."""
    done, parent = list[str](), QObject()
    work = StepByStep(parent)
    work.do(noting(done, "a"))
    assert done == ["a 0"]
    assert work.busy
    qtbot.waitUntil(lambda: not work.busy)
    assert done == ["a 0", "a 1", "a 2"]


def test_newer_work_takes_the_place_of_older(qtbot: QtBot) -> None:
    """Nothing of the older comes after it."""
    done, parent = list[str](), QObject()
    work = StepByStep(parent)
    work.do(noting(done, "old"))
    work.do(noting(done, "new"))
    qtbot.waitUntil(lambda: not work.busy)
    assert done == ["old 0", "new 0", "new 1", "new 2"]


def test_it_can_be_left(qtbot: QtBot) -> None:
    """For a window that is closed."""
    done, parent = list[str](), QObject()
    work = StepByStep(parent)
    work.do(noting(done, "a"))
    work.stop()
    qtbot.wait(20)
    assert (done, work.busy) == (["a 0"], False)


def test_nothing_is_done_for_a_parent_that_is_gone(qtbot: QtBot) -> None:
    """A window in another language, the app at its end."""
    done, parent = list[str](), QObject()
    StepByStep(parent).do(noting(done, "a"))
    delete(parent)
    qtbot.wait(20)
    assert done == ["a 0"]


def test_what_a_step_leaves_behind_comes_before_the_next_and_in_another_turn(qtbot: QtBot) -> None:
    """A window that was made is laid out and painted in one turn, and the next is made in another."""
    happens, parent, turn = list[str](), QObject(), QTimer(interval=0)
    turn.timeout.connect(lambda: happens.append("turn"))

    def steps() -> Iterator[None]:
        for _ in range(3):
            happens.append("step")
            QTimer.singleShot(0, parent, lambda: happens.append("left behind"))
            yield

    work = StepByStep(parent)
    turn.start()
    work.do(steps())
    qtbot.waitUntil(lambda: not work.busy)
    between = " ".join(happens).split("step")[2:]
    assert len(between) == 2
    for each in between[:1]:
        assert "left behind" in each
        assert each.count("turn") >= 2
