"""A system too slow to put its proxy back before the filter has to end: the person is told, and the next start does it.

The real engine and GNOME's real settings; the program that changes them stands still when the test wants it to.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.desktop_session import desktop_session, gnome_proxy
from tests.end_to_end.engine_process import EngineProcess
from wellbeing import protocol as say
from wellbeing.engine.system_side import LEAVES_WITHIN
from wellbeing.places import places
from wellbeing.system.ledger import Ledger
from wellbeing.system.left_behind import LEFT_BEHIND, proxy_is_left

pytestmark = pytest.mark.end_to_end

APP_WAITS = 5.0
"""Seconds that the app gives the engine to leave (ui.engine_process.Patience)."""

SLOW = """#!/bin/sh
case "$1" in set|reset) if [ -e {slow} ]; then sleep 20; exit 1; fi;; esac
exec {real} "$@"
"""


@dataclass
class Session:
    """A GNOME session whose settings are changed at once, or not within 20 seconds while the file `slow` is there."""

    env: dict[str, str]
    folder: Path

    @property
    def slow(self) -> Path:
        return self.folder / "slow"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def start(self) -> EngineProcess:
        return EngineProcess(["--data", str(self.data), "--key-file"], self.env, self.folder / "engine.log")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    programs = tmp_path / "programs"
    programs.mkdir()
    with desktop_session(tmp_path / "home", XDG_CURRENT_DESKTOP="GNOME") as env:
        made = Session({**env, "PATH": f"{programs}:{env['PATH']}"}, tmp_path)
        slowed = programs / "gsettings"
        slowed.write_text(SLOW.format(slow=made.slow, real=shutil.which("gsettings")))
        slowed.chmod(0o700)
        yield made


def test_who_leaves_a_slow_system_is_told_and_the_next_start_puts_it_back(session: Session) -> None:
    """In time for the app, which gives it five seconds: on stdout for the app, on stderr for a terminal."""
    before = gnome_proxy(session.env)
    engine = session.start()
    engine.ready()
    engine.ask(say.TurnOn(id=1, parts=("proxy",)))
    set_to_ours = gnome_proxy(session.env)
    assert set_to_ours != before
    session.slow.touch()
    began = time.monotonic()
    assert engine.end() == 0
    assert LEAVES_WITHIN < time.monotonic() - began < APP_WAITS
    assert say.Notice(problem="system", message=LEFT_BEHIND) in engine.said
    assert LEFT_BEHIND in engine.log.read_text()
    assert gnome_proxy(session.env) == set_to_ours
    ledger = Ledger(places(session.data).ledger)
    assert proxy_is_left(ledger)
    session.slow.unlink()
    engine = session.start()
    engine.ready()
    assert not [each for each in engine.said if isinstance(each, say.Notice) and each.message == LEFT_BEHIND]
    assert isinstance(engine.ask(say.LookAtSystem(id=2)), say.SystemIs)
    assert engine.end() == 0
    assert LEFT_BEHIND not in engine.log.read_text()
    assert gnome_proxy(session.env) == before
    assert not proxy_is_left(ledger)
