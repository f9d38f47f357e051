"""Without an app, a filter whose work hangs ends itself: browsers are refused at its port, and go on without it."""

from __future__ import annotations

import socket
import sys
import time
from pathlib import Path

import pytest

from tests.end_to_end.engine_process import EngineProcess, without_keyring
from tests.end_to_end.test_turned_on import Desktop
from tests.end_to_end.test_turned_on import desktop as session  # noqa: F401 a fixture
from wellbeing import protocol as say
from wellbeing.system.own_watch import HUNG

pytestmark = pytest.mark.end_to_end


HANGS = (sys.executable, "-m", "tests.end_to_end.engine_that_hangs", "engine")


@pytest.mark.parametrize("session", ["KDE"], indirect=True)
def test_it_leaves_no_setting_behind(session: Desktop) -> None:  # noqa: F811
    """In a terminal nobody starts the next one."""
    before = session.settings()
    engine = session.start_engine(command=HANGS)
    engine.ready()
    session.turn_on()
    assert session.settings() != before
    engine.write(say.write(say.Status(id=1)))
    assert engine.wait() == HUNG
    assert session.settings() == before


def test_it_ends_itself_and_says_what_to_do(tmp_path: Path) -> None:
    arguments, log = ["--data", str(tmp_path / "data"), "--key-file"], tmp_path / "engine.log"
    engine = EngineProcess(arguments, without_keyring(tmp_path), log, command=HANGS)
    try:
        port = engine.ready().ports[0]
        time.sleep(5)  # a filter that lives is looked at several times meanwhile
        assert engine.process.poll() is None
        socket.create_connection(("127.0.0.1", port), 5).close()
        engine.write(say.write(say.Status(id=1)))
        assert engine.wait() == HUNG
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port), 5)
        assert "the filter stands still and is ended" in log.read_text()
        assert "wellbeing undo" in log.read_text()
    finally:
        engine.close()
