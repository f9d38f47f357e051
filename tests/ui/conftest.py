"""What tests of the app share: no screen, and a real engine process that misbehaves when asked to."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from tests.garbage import garbage_goes, garbage_stays_in_this_thread
from ui import look
from ui.app import App
from ui.engine_process import EngineProcess
from ui.programs import Program
from ui.translations import Language
from ui.welcomed import Welcomed
from wellbeing.holding.own_account import OwnAccount
from wellbeing.places import Places, places

__all__ = ["garbage_goes", "garbage_stays_in_this_thread"]

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def script(name: str, *arguments: str) -> Program:
    """A script beside this file as a program to start."""
    return Program(sys.executable, ("-m", f"tests.ui.{name}", *arguments), str(ROOT))


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    """Every test has the app as people see it, whatever the one before wore: our look costs time of its own."""
    if qapp.palette().color(QPalette.ColorRole.Window) != QColor(look.LIGHT.ground):
        look.dress(qapp, Qt.ColorScheme.Light)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """Every test of the app speaks English, with its plurals."""
    Language(qapp).put_on("en")


@pytest.fixture(autouse=True)
def account_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs these tests, no window tells of their account."""
    monkeypatch.setattr("ui.holding_card.own_account", lambda: OwnAccount("", "no service"))


@pytest.fixture
def engine_log(tmp_path: Path) -> Path:
    """Where the fake engine writes what it hears."""
    return tmp_path / "engine.log"


@pytest.fixture
def engine_program(engine_log: Path) -> Callable[..., Program]:
    """A fake engine with the faults given as options."""
    return lambda *options: script("fake_engine", "--log", str(engine_log), *options)


@pytest.fixture
def demo_mark(tmp_path: Path) -> Path:
    """Where the fake demo leaves its mark."""
    return tmp_path / "demo"


@pytest.fixture
def own(tmp_path: Path) -> Places:
    """The files of a person who was welcomed before."""
    made = places(tmp_path / "own")
    made.data.mkdir()
    Welcomed(made.data).be_so()
    return made


@pytest.fixture
def start_app(qapp, qtbot: QtBot, engine_program, demo_mark: Path, own: Places) -> Iterator[Callable[..., App]]:
    """Starts the whole app around a fake engine; the engine is gone again after the test."""
    apps: list[App] = []

    def start(*options: str, demo: tuple[str, ...] = ()) -> App:
        app = App(qapp, engine_program(*options), script("fake_demo", str(demo_mark), *demo), own)
        apps.append(app)
        qtbot.addWidget(app.window)
        app.start()
        return app

    yield start
    for app in apps:
        end(app.engine)
        app._language.put_on("en")  # whatever it spoke in the end
        app.tray.icon.hide()
        app.windows.close_all()
        qapp.aboutToQuit.disconnect(app._end)


def end(engine: EngineProcess) -> None:
    """End an engine process whatever it does."""
    engine.stop()
    engine._process.kill()
    engine._process.waitForFinished(5000)
