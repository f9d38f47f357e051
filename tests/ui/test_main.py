"""Starting the app from a command line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

import wellbeing
from tests.ui.conftest import ROOT
from ui.__main__ import parse, run, service_here
from ui.programs import Program, command_line
from ui.words import words
from wellbeing.holding.held_account import HeldAccount

NOTHING = Program("", (), "")


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `python -m ui` to its end with nothing but `environment`."""
    return subprocess.run(
        [sys.executable, "-m", "ui", *arguments],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_without_a_screen_it_says_so() -> None:
    """In words rather than with an abort of Qt."""
    done = start()
    assert (done.returncode, done.stderr.strip()) == (1, words.NO_DISPLAY)


def test_it_tells_its_version_and_options_without_a_window() -> None:
    """As every program does."""
    assert start("--version", QT_QPA_PLATFORM="offscreen").stdout.strip() == wellbeing.__version__
    assert "--data" in start("--help").stdout


def test_without_a_place_to_meet_it_says_so(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch) -> None:
    """A run-time folder that is no folder is named, in a message that a person who clicked an icon sees."""
    (tmp_path / "file").write_text("")
    monkeypatch.setattr("ui.single_instance._folder", lambda: tmp_path / "file")
    seen: list[str] = []

    def read_and_close() -> None:
        if isinstance(box := qapp.activeModalWidget(), QMessageBox):
            seen.append(box.text())
            box.accept()

    look_for_it = QTimer(interval=50)
    look_for_it.timeout.connect(read_and_close)
    look_for_it.start()
    assert run(qapp, parse([]), NOTHING, NOTHING) == 1
    assert str(tmp_path / "file") in seen[0]


def test_the_app_loads_no_proxy_no_model_and_no_store() -> None:
    """Importing all of it leaves those out of the process."""
    program = "import sys, ui.__main__; print(sorted({m.split('.')[0] for m in sys.modules}))"
    found = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert "'ui'" in found.stdout
    for name in ("mitmproxy", "onnxruntime", "sqlcipher3", "models"):
        assert f"'{name}'" not in found.stdout


def test_the_engine_is_our_own_wherever_the_app_was_started(tmp_path: Path, monkeypatch) -> None:
    """A folder with a `wellbeing.py` in it does not get to be the engine; a relative data folder stays what it was."""
    (tmp_path / "wellbeing.py").write_text("raise SystemExit('not ours')")
    monkeypatch.chdir(tmp_path)
    program = command_line("engine", Path("data"))
    assert program.arguments == ("-m", "wellbeing", "engine", "--data", str(tmp_path / "data"))
    assert (Path(program.folder) / "wellbeing" / "__init__.py").exists()
    assert command_line("demo").arguments == ("-m", "wellbeing", "demo")


def test_the_engine_is_told_the_systems_language() -> None:
    """Windows and macOS say it to no program in its environment."""
    program = command_line("engine", language="de_AT")
    assert program.arguments == ("-m", "wellbeing", "engine", "--language", "de_AT")


def test_the_service_of_this_account_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where one stands; an app that keeps its files elsewhere is a trial, and starts an engine of its own."""
    held = HeldAccount("mia", os.getuid(), 704, "/run/feed-wellbeing/engine.socket")
    monkeypatch.setattr("ui.__main__.held_here", lambda: held)
    assert service_here(None) == held
    assert service_here(tmp_path) is None
