"""Work of a window: one piece at a time, and no thread ever holds what is Qt's."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from weakref import finalize

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.work import Work


def fail() -> None:
    raise OSError("the disk is full")


def test_what_comes_meanwhile_waits_and_the_newest_alone_is_done(qtbot: QtBot) -> None:
    """A draft is kept as it is now, not as it was two keys ago."""
    parent, gate, told = QObject(), threading.Event(), list[object]()
    work = Work(parent)
    work.run(lambda: gate.wait(5) and "first", told.append)
    work.run(lambda: "second", told.append)
    work.run(lambda: "third", told.append)
    assert (work.busy, told) == (True, [])
    gate.set()
    qtbot.waitUntil(lambda: not work.busy)
    assert told == ["first", "third"]


def test_work_that_fails_says_why_and_the_next_goes_on(qtbot: QtBot) -> None:
    """Whoever asked has the exception, in Qt's thread."""
    parent, told = QObject(), list[tuple[object, bool]]()
    work = Work(parent)

    def tell(outcome: object) -> None:
        told.append((outcome, threading.current_thread() is threading.main_thread()))

    work.run(fail, tell)
    work.run(lambda: "next", tell)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert (str(told[0][0]), told[0][1]) == ("the disk is full", True)
    assert told[1] == ("next", True)


def test_what_is_told_may_ask_for_more(qtbot: QtBot) -> None:
    """And that comes before what waited: it is the newer wish of the two, as a file that is read anew."""
    parent, told = QObject(), list[object]()
    work = Work(parent)

    def go_on(outcome: object) -> None:
        told.append(outcome)
        work.run(lambda: "asked for then", told.append)

    work.run(lambda: "first", go_on)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["first", "asked for then"]


def test_a_window_that_goes_while_it_works_is_taken_apart_in_qts_thread(qtbot: QtBot) -> None:
    """The thread, which is held up by its disk, is not the last to let go of it, and nobody is told anything."""
    gate, ended, died, told = threading.Event(), threading.Event(), list[int](), list[object]()
    _begin_and_go(lambda: (gate.wait(5), ended.set()), told, died)
    gc.collect()
    assert died == [threading.get_ident()]
    gate.set()
    assert ended.wait(5)
    qtbot.wait(50)
    assert told == []


def _begin_and_go(job: Callable[[], object], told: list[object], died: list[int]) -> None:
    """A window with work of its own that is left before the work is done."""
    window = QObject()
    finalize(window, lambda: died.append(threading.get_ident()))
    work = Work(window)
    work.run(job, lambda outcome: told.append((window, outcome)))
