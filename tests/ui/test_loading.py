"""What windows are made of is read behind the first one, and nobody who opens one early waits for it, or in vain."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import ROOT
from ui import loading
from ui.app import App
from ui.loading import Loading
from ui.parts import Sheet
from ui.windows import Windows

FRESH = """
import gc, sys
from PySide6.QtWidgets import QApplication
from ui.loading import MODULE, Loading
app = QApplication([])
before = loading = Loading()
assert MODULE not in sys.modules
loading.done.connect(app.quit)
loading.begin()
app.exec()
assert loading.is_done and MODULE in sys.modules
print(gc.get_freeze_count(), gc.isenabled(), len(gc.get_objects()))
"""


def test_a_fresh_app_reads_every_window_and_keeps_it_out_of_the_search_for_garbage() -> None:
    """What is left for Python to go through, again and again, is a small part of what there is."""
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", FRESH], cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    kept, enabled, others = done.stdout.split()
    assert int(kept) > 20_000
    assert enabled == "True"
    assert int(others) < int(kept) / 10


def test_a_window_that_is_opened_early_comes_when_it_can(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking for it returns at once, also while the disk is slow; asked for twice, it is made once."""
    read, made = Event(), list[str]()
    monkeypatch.setattr(loading, "_load", lambda: read.wait(10) and None)

    def build() -> Sheet:
        made.append("today")
        sheet = Sheet("Today")
        qtbot.addWidget(sheet)
        return sheet

    windows = Windows(lambda: {"today": build}, Loading())
    windows.open("today")
    windows.open("today")
    qtbot.wait(50)
    assert made == []
    read.set()
    qtbot.waitUntil(lambda: bool(made) and windows.bring_up("today").isVisible())
    assert made == ["today"]
    windows.close_all()


def test_the_menu_opens_windows_from_the_first_moment(qtbot: QtBot, start_app: Callable[..., App]) -> None:
    """Before anything is loaded."""
    app = start_app()
    app.actions.opens["today"].trigger()
    qtbot.waitUntil(lambda: any(window.isVisible() for window in app.windows._built.values()))
