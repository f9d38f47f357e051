"""Leftovers with a running timer are taken apart in Qt's thread, also while other threads make objects."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from threading import Thread, get_ident
from weakref import finalize

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from ui.garbage import Garbage, look


@pytest.fixture
def garbage(qapp: QCoreApplication) -> Iterator[Garbage]:
    """At work for one test."""
    was, made = gc.isenabled(), Garbage(qapp)
    yield made
    made.leave()
    if not was:
        gc.disable()


class Leftover:
    """Holds itself, as a window does whose button calls it."""

    def __init__(self) -> None:
        self.me = self


def _busy() -> None:
    _ = [[number] for number in range(20_000)]


def test_nothing_is_taken_apart_in_another_thread(qtbot: QtBot, garbage: Garbage) -> None:
    """However many objects a thread makes, it waits for the look in Qt's own."""
    died: list[int] = []
    finalize(Leftover(), lambda: died.append(get_ident()))
    thread = Thread(target=_busy)
    thread.start()
    thread.join()
    assert died == []
    kept = [[number] for number in range(1_000)]
    look()
    assert died == [get_ident()]
    assert kept


def test_python_looks_by_itself_again_afterwards(garbage: Garbage) -> None:
    """Whoever ends the app's part leaves Python as it was."""
    assert not gc.isenabled()
    garbage.leave()
    assert gc.isenabled()
