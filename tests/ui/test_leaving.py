"""Quitting where the system was not put back in time: the person reads it before the app is gone."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.runtime_folder import runtime_folder
from tests.ui.conftest import ROOT
from tests.ui.test_app import running
from tests.ui.test_words import avoided_in
from ui.leaving import Leaving
from wellbeing.places import Places
from wellbeing.system.ledger import Ledger

LEAVES = 8_000
"""Milliseconds that a fake engine may take to be gone on a busy machine."""


@pytest.fixture
def ledger(own: Places) -> Ledger:
    """The list of changes of this person's computer."""
    return Ledger(own.ledger)


def box_of(app: object) -> QMessageBox:
    leaving = app.leaving  # type: ignore[attr-defined]
    assert leaving.box is not None
    return leaving.box


def test_what_was_not_put_back_is_read_before_the_app_goes(
    qtbot: QtBot, start_app, ledger: Ledger, capfd: pytest.CaptureFixture[str]
) -> None:
    """A box with what is so and what to do; the app ends when it is closed, and not before."""
    ledger.write("proxy:gnome", {})
    app = running(qtbot, start_app())
    with qtbot.assertNotEmitted(app.leaving.ended):
        app.actions.quit.trigger()
        qtbot.waitUntil(lambda: app.leaving.box is not None and app.leaving.box.isVisible(), timeout=LEAVES)
    said = box_of(app).text()
    assert "Your internet keeps working" in said
    assert "open Feed Wellbeing again" in said
    assert "wellbeing undo" in said
    assert avoided_in(said, "en") == []
    assert capfd.readouterr().err.count("wellbeing undo") == 1
    with qtbot.waitSignal(app.leaving.ended):
        box_of(app).button(QMessageBox.StandardButton.Ok).click()


def test_an_engine_that_had_to_be_killed_is_no_excuse(qtbot: QtBot, own: Places, ledger: Ledger) -> None:
    """The list of changes says what is left, whoever made them and however they ended."""
    ledger.write("proxy:kde", {})
    leaving = Leaving(ledger)
    leaving.filter_left()
    assert leaving.box is not None
    qtbot.addWidget(leaving.box)
    assert leaving.box.isVisible()


def test_nothing_is_said_where_everything_is_back(
    qtbot: QtBot, start_app, ledger: Ledger, capfd: pytest.CaptureFixture[str]
) -> None:
    """Trust stays on quitting, as it was said, and so does starting at login."""
    ledger.close(ledger.write("proxy:gnome", {}))
    ledger.write("nss:/home/me/.pki/nssdb", {})
    ledger.write("login:autostart", {})
    app = running(qtbot, start_app())
    with qtbot.waitSignal(app.leaving.ended, timeout=LEAVES):
        app.actions.quit.trigger()
    assert app.leaving.box is None
    assert "undo" not in capfd.readouterr().err


def test_an_app_that_is_told_to_end_waits_for_nobody(
    qtbot: QtBot, start_app, ledger: Ledger, capfd: pytest.CaptureFixture[str]
) -> None:
    """A session that closes, or Ctrl+C: the terminal is told, also when the box is open by then."""
    ledger.write("proxy:gnome", {})
    app = running(qtbot, start_app())
    app.actions.quit.trigger()
    qtbot.waitUntil(lambda: app.leaving.box is not None, timeout=LEAVES)
    with qtbot.waitSignal(app.leaving.ended):
        app._obey()
    quiet = Leaving(ledger)
    quiet.be_quiet()
    capfd.readouterr()
    with qtbot.waitSignal(quiet.ended):
        quiet.filter_left()
    assert quiet.box is None
    assert "wellbeing undo" in capfd.readouterr().err


PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from tests.ui.conftest import script
from ui.__main__ import parse, run
from ui.application import Application
from ui.programs import Program

def log_out():
    if Path(sys.argv[3]).exists():
        looking.stop()
        QCoreApplication.sendEvent(qt, QEvent(QEvent.Type.Quit))

qt, looking = Application([]), QTimer()
looking.timeout.connect(log_out)
looking.start(20)
sys.exit(run(qt, parse(["--data", sys.argv[1]]), script("fake_engine", "--log", sys.argv[2]),
             Program("false", (), ".")))
"""


@pytest.fixture
def program(own: Places, tmp_path: Path, qtbot: QtBot) -> Iterator[subprocess.Popen[str]]:
    """The whole program, running, where no tray is: its small window is open."""
    log = tmp_path / "log"
    environment = {**dict(psutil.Process().environ()), "QT_QPA_PLATFORM": "offscreen"}
    with runtime_folder() as sockets, subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(own.data), str(log), str(tmp_path / "log out")],
        cwd=ROOT, env={**environment, "XDG_RUNTIME_DIR": str(sockets)}, stderr=subprocess.PIPE, text=True,
    ) as started:  # fmt: skip
        try:
            qtbot.waitUntil(lambda: log.exists() and "status" in log.read_text(), timeout=30_000)
            yield started
        finally:
            started.kill()


def test_the_whole_program_ends_on_a_signal_and_tells_the_terminal(
    ledger: Ledger, program: subprocess.Popen[str]
) -> None:
    """As a system that shuts down ends it."""
    ledger.write("proxy:gnome", {})
    program.terminate()
    _out, said = program.communicate(timeout=30)
    assert program.returncode == 0
    assert said.count("wellbeing undo") == 1


def test_a_log_out_asks_nothing_and_is_not_held_up(
    ledger: Ledger, program: subprocess.Popen[str], tmp_path: Path
) -> None:
    """What Qt tells the app then: the window that would ask is open, and the filter is gone before the app is."""
    ledger.write("proxy:gnome", {})
    engines = psutil.Process(program.pid).children()
    (tmp_path / "log out").touch()
    _out, said = program.communicate(timeout=30)
    assert program.returncode == 0
    assert said.count("wellbeing undo") == 1
    assert engines
    assert not any(each.is_running() for each in engines)
