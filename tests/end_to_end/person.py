"""A person in front of an app whose filter is a real one: what tests of windows that keep words have in common."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.end_to_end.engine_process import REPOSITORY
from ui.control import Control
from ui.engine_process import EngineProcess
from ui.programs import Program
from ui.sample_feed import SampleFeed
from wellbeing import protocol

PATIENCE = 60_000
"""Milliseconds that an engine has on a busy machine to load its model."""
SIGN = "quinceblossom"
"""A word that stands in no file of ours."""


class Person:
    """Has a real engine whose data is in `data`; each test's own kind of person has the windows."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        self.qtbot = qtbot
        program = Program(
            sys.executable, ("-m", "wellbeing", "engine", "--data", str(data), "--key-file"), str(REPOSITORY)
        )
        self.engine = EngineProcess(program)
        self.control = Control(self.engine, SampleFeed(Program("false", (), ".")))

    def until(self, so: Callable[[], object]) -> None:
        """Wait for that."""
        self.qtbot.waitUntil(lambda: bool(so()), timeout=PATIENCE)

    def ask(self, command: protocol.Command) -> protocol.AnyEvent:
        """What the engine answers."""
        said: list[protocol.AnyEvent] = []
        self.control.ask(command, said.append)
        self.until(lambda: said)
        return said[0]

    def crash(self) -> None:
        """Kill the engine, and wait until the app knows."""
        os.kill(self.engine.pid, signal.SIGKILL)
        self.until(lambda: not self.control.state.running)

    def leave(self) -> None:
        """Quit, and wait until the engine is gone."""
        self.control.quit()
        self.until(lambda: self.engine.pid == 0)


def stays_secret(data: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Of what was typed, nothing can be read in any file in `data`, nor in what was logged."""
    files = [each for each in data.rglob("*") if each.is_file()]
    assert any("store" in each.name for each in files)
    assert [each for each in files if SIGN.encode() in each.read_bytes()] == []
    assert SIGN not in caplog.text
