"""Without an app, a filter whose work hangs ends itself: browsers are refused at its port, and go on without it."""

from __future__ import annotations

import socket
import sys
import time
from pathlib import Path

import pytest

from tests.end_to_end.engine_process import EngineProcess, without_keyring
from wellbeing import protocol as say
from wellbeing.system.own_watch import HUNG

pytestmark = pytest.mark.end_to_end


def test_it_ends_itself_and_says_what_to_do(tmp_path: Path) -> None:
    arguments, log = ["--data", str(tmp_path / "data"), "--key-file"], tmp_path / "engine.log"
    command = (sys.executable, "-m", "tests.end_to_end.engine_that_hangs", "engine")
    engine = EngineProcess(arguments, without_keyring(tmp_path), log, command=command)
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
