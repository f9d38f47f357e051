"""Runs our work as a service of Windows: tells its service control manager how it stands, and ends when it says so.

Source: "Service Programs" on Microsoft Learn. Small enough to do without pywin32, whose pythonservice.exe a virtual
environment cannot use. Not run on Windows here: tests put recorded answers in the library's place.
"""

from __future__ import annotations

import ctypes
import logging
from collections.abc import Callable
from typing import Any, ClassVar

log = logging.getLogger(__name__)

OWN_PROCESS = 0x10
STOPPED, START_PENDING, STOP_PENDING, RUNNING = 1, 2, 3, 4
STOP, INTERROGATE, SHUTDOWN = 1, 4, 5
"""SERVICE_CONTROL_STOP and the others."""

ACCEPTS = 0x1 | 0x4
"""SERVICE_ACCEPT_STOP and SERVICE_ACCEPT_SHUTDOWN."""

TAKES = 60_000
"""Milliseconds that a start or an end may take, as Windows is told."""

NO_ERROR, NOT_KNOWN, ITS_OWN = 0, 120, 1066
"""ERROR_CALL_NOT_IMPLEMENTED, and ERROR_SERVICE_SPECIFIC_ERROR: the exit status is the service's own."""

_CALLED = getattr(ctypes, "WINFUNCTYPE", ctypes.CFUNCTYPE)
_MAIN = _CALLED(None, ctypes.c_ulong, ctypes.c_void_p)
_CONTROL = _CALLED(ctypes.c_ulong, ctypes.c_ulong, ctypes.c_ulong, ctypes.c_void_p, ctypes.c_void_p)


class _Entry(ctypes.Structure):
    _fields_ = (("name", ctypes.c_wchar_p), ("main", _MAIN))


class Status(ctypes.Structure):
    """SERVICE_STATUS."""

    _fields_: ClassVar = [
        (name, ctypes.c_ulong) for name in ("kind", "state", "accepts", "exit", "own_exit", "step", "takes")
    ]


class WindowsHost:
    """One service in this process; see ServiceHost. `library` is advapi32 (None: the system's own)."""

    def __init__(self, library: Any = None) -> None:
        self._library: Any = library or getattr(getattr(ctypes, "windll", None), "advapi32", None)
        self._handle: Any = None
        self._end: Callable[[], object] = lambda: None
        self._ended = False

    def run(self, work: Callable[[], int]) -> int:
        """`work` as the service, in a thread that Windows begins; its exit status. Raises OSError outside of one."""
        status = [0]
        main = _MAIN(lambda _count, _words: status.__setitem__(0, self._serve(work)))
        table = (_Entry * 2)(_Entry("", main))
        if not self._library.StartServiceCtrlDispatcherW(table):
            raise OSError("Windows did not start this as a service: start it with sc.exe")
        return status[0]

    def ends(self, end: Callable[[], object]) -> None:
        """Call `end`, from another thread, once Windows wants the service to end."""
        self._end = end
        if self._ended:
            end()

    def ready(self) -> None:
        """It does its work from now on."""
        self._tell(RUNNING)

    def lives(self) -> None:
        """Windows asks nobody whether a service hangs (wellbeing.system.own_watch does)."""

    def _serve(self, work: Callable[[], int]) -> int:
        control = _CONTROL(self._control)  # held here: Windows calls it as long as the service runs
        handles = self._library.RegisterServiceCtrlHandlerExW
        handles.restype = ctypes.c_void_p
        self._handle = ctypes.c_void_p(handles("", control, None))
        self._tell(START_PENDING)
        try:
            code = work()
        except BaseException:  # nobody above us would say that it is over
            log.exception("the service ended")
            code = 1
        self._tell(STOPPED, code)
        return code

    def _control(self, word: int, _kind: int, _about: object, _own: object) -> int:
        if word in (STOP, SHUTDOWN):
            self._tell(STOP_PENDING)
            self._ended = True
            self._end()
        return NO_ERROR if word in (STOP, SHUTDOWN, INTERROGATE) else NOT_KNOWN

    def _tell(self, state: int, code: int = 0) -> None:
        accepts = ACCEPTS if state == RUNNING else 0
        takes = TAKES if state in (START_PENDING, STOP_PENDING) else 0
        told = Status(OWN_PROCESS, state, accepts, ITS_OWN if code else NO_ERROR, code, 0, takes)
        self._library.SetServiceStatus(self._handle, ctypes.byref(told))
