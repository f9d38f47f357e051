"""One app per person and data folder."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from tests.runtime_folder import runtime_folder
from tests.ui.conftest import ROOT
from ui.single_instance import InstanceError, SingleInstance, _address, first_or_show

SECOND = "import sys, pathlib, ui.single_instance as one; it = one.first_or_show(pathlib.Path(sys.argv[1])); print(it)"
FIRST = (
    f"from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]); {SECOND}; sys.stdout.flush(); app.exec()"
)


@pytest.fixture(autouse=True)
def own_runtime_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A run-time folder of the test's own, as short as a socket needs it."""
    with runtime_folder() as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
        yield folder


def first(data: Path) -> SingleInstance:
    instance = first_or_show(data)
    assert instance is not None
    return instance


def start_second(data: Path) -> QProcess:
    """Start another process that wants to be the app for `data`."""
    process = QProcess()
    process.setWorkingDirectory(str(ROOT))
    process.start(sys.executable, ["-c", SECOND, str(data)])
    return process


def test_a_second_start_shows_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    """From another process: it is told that it is not the first, and the first is asked to show itself."""
    instance = first(tmp_path)
    with qtbot.waitSignal(instance.show_asked, timeout=10_000):
        second = start_second(tmp_path)
    qtbot.waitUntil(lambda: second.state() is QProcess.ProcessState.NotRunning, timeout=10_000)
    assert (second.exitCode(), second.readAllStandardOutput().data().strip()) == (0, b"None")
    instance.close()


def test_another_data_folder_is_another_app(qapp, tmp_path: Path) -> None:
    """And the same folder in another spelling is the same."""
    one, other = tmp_path / "one", tmp_path / "other"
    instances = [first(one), first(other)]
    assert _address(one) == _address(tmp_path / "other" / ".." / "one") != _address(other)
    for instance in instances:
        instance.close()


def test_a_closed_first_makes_room(qapp, tmp_path: Path) -> None:
    """After a quit the next start is the first again."""
    first(tmp_path).close()
    first(tmp_path).close()


def test_a_killed_first_makes_room(qapp, tmp_path: Path) -> None:
    """Its socket and lock lie about; neither keeps the next start out."""
    with subprocess.Popen([sys.executable, "-c", FIRST, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE) as crashed:
        said = crashed.stdout.readline() if crashed.stdout else b""
        left = Path(_address(tmp_path)).exists()
        os.kill(crashed.pid, signal.SIGKILL)
    assert b"SingleInstance" in said
    assert left
    assert Path(_address(tmp_path)).exists()
    first(tmp_path).close()


def test_nobody_else_can_reach_the_first(qapp, tmp_path: Path) -> None:
    """The socket is its owner's alone."""
    instance = first(tmp_path)
    assert stat.S_IMODE(Path(_address(tmp_path)).stat().st_mode) & 0o077 == 0
    instance.close()


def test_a_first_that_does_not_answer_is_said(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It holds the lock and its event loop hangs: an error, not a second app and not an endless wait."""
    monkeypatch.setattr("ui.single_instance.ASK_MS", 300)
    instance = first(tmp_path)
    with pytest.raises(InstanceError):
        first_or_show(tmp_path)
    instance.close()
