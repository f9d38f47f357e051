"""A real engine run the way Windows runs a service: in a thread of Windows' own, ended by its word.

Windows' library is one of the test's, and the pipe is a socket: what is tried is all that lies between them.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import msgspec
import pytest

from tests.wellbeing.system.test_service_windows import Advapi
from wellbeing import protocol as say
from wellbeing.engine.options import EngineOptions
from wellbeing.engine.ports import free_port
from wellbeing.engine.run import CANNOT_START, serve_account
from wellbeing.holding.held_account import HeldAccount
from wellbeing.system.own_watch import OwnWatch
from wellbeing.system.service_host import WatchedHost
from wellbeing.system.service_windows import RUNNING, START_PENDING, STOP, STOP_PENDING, STOPPED, WindowsHost

PATIENCE = 60.0


class Scm(Advapi):
    """The service control manager, which waits for the service as long as the test's `story` of it takes."""

    def __init__(self, story: threading.Thread) -> None:
        super().__init__()
        self._story = story

    def StartServiceCtrlDispatcherW(self, table: object) -> int:
        self._story.start()
        thread = threading.Thread(target=lambda: table[0].main(0, None))  # type: ignore[index]
        thread.start()
        thread.join(PATIENCE)
        return 1


def options(tmp_path: Path) -> EngineOptions:
    held = HeldAccount("mia", os.getuid(), free_port(), str(tmp_path / "engine.socket"))
    return EngineOptions(data=tmp_path / "data", key_file=True, guardian=tmp_path / "guardian", held=held)


def until(what: str, wanted: object) -> None:
    end = time.monotonic() + PATIENCE
    while not wanted():  # type: ignore[operator]
        assert time.monotonic() < end, what
        time.sleep(0.05)


def test_it_serves_until_windows_wants_it_to_end(tmp_path: Path) -> None:
    """It is said to run once the app can reach it, and answers the app from that thread."""
    asked = options(tmp_path)
    assert asked.held is not None
    heard: list[say.AnyEvent] = []

    def story() -> None:
        until("it runs", lambda: RUNNING in [state for state, _, _ in library.told])
        with socket.socket(socket.AF_UNIX) as app:
            app.settimeout(PATIENCE)
            app.connect(asked.held.socket)  # type: ignore[union-attr]
            heard.append(say.read_event(app.makefile("rb").readline()))
        library.asks(STOP)

    library = Scm(threading.Thread(target=story))
    host = WindowsHost(library)
    watched = WatchedHost(host, OwnWatch(lambda: pytest.fail("it hung"), silent=PATIENCE))
    assert host.run(lambda: serve_account(asked, watched)) == 0
    assert [state for state, _, _ in library.told] == [START_PENDING, RUNNING, STOP_PENDING, STOPPED]
    assert isinstance(heard[0], say.Ready)
    assert heard[0].ports == [asked.port, asked.port]


def test_one_whose_port_is_taken_ends_as_a_failure(tmp_path: Path) -> None:
    """Windows starts it again then."""
    asked = options(tmp_path)
    with socket.socket() as other:
        other.bind(("127.0.0.1", asked.port))
        other.listen()
        library = Scm(threading.Thread(target=lambda: None))
        host = WindowsHost(library)
        assert host.run(lambda: serve_account(asked, host)) == CANNOT_START
    assert library.told[-1][2] == CANNOT_START
    assert RUNNING not in [state for state, _, _ in library.told]


BEGINS = """
import sys
from wellbeing import command_line
from wellbeing.system import service_host, service_windows

class Windows(service_windows.WindowsHost):
    def run(self, work):
        print(*sys.modules)
        return 7

service_windows.WindowsHost = Windows
service_host.hosted.__defaults__ = ("win32",)
command_line.main(["engine", "--held", {held!r}, "--data", {data!r}])
"""


def test_windows_hears_of_it_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    """It waits 30 seconds for that, and a slow disk takes some of them for the proxy and the model alone."""
    held = tmp_path / "held.json"
    held.write_bytes(msgspec.json.encode(HeldAccount("mia", "S-1-5-21-7", 20_001, "pipe")))
    code = BEGINS.format(held=str(held), data=str(tmp_path))
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert run.returncode == 7, run.stderr
    loaded = {*run.stdout.split()}
    assert "wellbeing.engine.hosting" in loaded
    heavy = {"mitmproxy", "onnxruntime", "sqlcipher3", "tokenizers", "wellbeing.engine.run", "wellbeing.engine.service"}
    assert not heavy & loaded
