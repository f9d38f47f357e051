"""What Windows hears of a service of ours, in which order; against a library of the test's own, never on Windows."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from wellbeing.system.service_windows import (
    INTERROGATE,
    ITS_OWN,
    NOT_KNOWN,
    RUNNING,
    SHUTDOWN,
    START_PENDING,
    STOP,
    STOP_PENDING,
    STOPPED,
    WindowsHost,
)

PAUSE = 2
"""SERVICE_CONTROL_PAUSE, which we do not take."""


class Registers:
    def __init__(self, library: Advapi) -> None:
        self._library, self.restype = library, None

    def __call__(self, _name: str, control: Any, _context: None) -> int:
        self._library.control = control
        return 5


class Advapi:
    """advapi32: runs the service's main in a thread of its own, as Windows does. `told` is each state with its exit."""

    def __init__(self, starts: bool = True) -> None:
        self.told: list[tuple[int, int, int]] = []
        self.accepts: list[int] = []
        self.control: Callable[..., int] = lambda *_: -1
        self.RegisterServiceCtrlHandlerExW = Registers(self)
        self._starts = starts

    def StartServiceCtrlDispatcherW(self, table: Any) -> int:
        if not self._starts:
            return 0
        assert table[0].name == ""
        assert not table[1].name
        thread = threading.Thread(target=lambda: table[0].main(0, None))
        thread.start()
        thread.join(10)
        return 1

    def SetServiceStatus(self, handle: Any, status: Any) -> int:
        assert handle.value == 5
        self.told.append((status._obj.state, status._obj.exit, status._obj.own_exit))
        self.accepts.append(status._obj.accepts)
        return 1

    def asks(self, word: int) -> int:
        return self.control(word, 0, None, None)


@pytest.mark.parametrize("word", [STOP, SHUTDOWN])
def test_a_service_begins_works_and_ends_when_it_is_asked(word: int) -> None:
    """It can be ended while it runs, not before."""
    library, ended = Advapi(), threading.Event()
    host = WindowsHost(library)

    def work() -> int:
        host.ends(ended.set)
        host.ready()
        host.lives()
        assert library.asks(INTERROGATE) == 0
        assert library.asks(PAUSE) == NOT_KNOWN
        assert library.asks(word) == 0
        assert ended.wait(10)
        return 0

    assert host.run(work) == 0
    assert [state for state, _, _ in library.told] == [START_PENDING, RUNNING, STOP_PENDING, STOPPED]
    assert [accepts != 0 for accepts in library.accepts] == [False, True, False, False]


def test_a_service_that_cannot_begin_says_so_to_be_started_again() -> None:
    """An exit of its own is a failure for Windows, which starts it anew then."""
    library = Advapi()
    assert WindowsHost(library).run(lambda: 3) == 3
    assert library.told == [(START_PENDING, 0, 0), (STOPPED, ITS_OWN, 3)]


def test_one_that_breaks_is_not_left_hanging(caplog: pytest.LogCaptureFixture) -> None:
    library = Advapi()

    def work() -> int:
        raise ZeroDivisionError

    assert WindowsHost(library).run(work) == 1
    assert library.told[-1] == (STOPPED, ITS_OWN, 1)
    assert "the service ended" in caplog.text


def test_an_end_that_was_asked_for_early_is_not_forgotten() -> None:
    library, ended = Advapi(), threading.Event()
    host = WindowsHost(library)

    def work() -> int:
        library.asks(STOP)
        host.ends(ended.set)
        assert ended.is_set()
        return 0

    assert host.run(work) == 0


def test_from_a_terminal_it_is_said_how_to_start_it() -> None:
    """Windows refuses whoever it has not started as a service."""
    with pytest.raises(OSError, match=r"sc\.exe"):
        WindowsHost(Advapi(starts=False)).run(lambda: 0)
