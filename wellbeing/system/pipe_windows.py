"""A named pipe that the accounts which are meant alone may open: Windows itself turns everybody else away.

asyncio serves pipes, but makes them with the default rights, under which everybody may read and nobody else write
("Named Pipe Security and Access Rights" on Microsoft Learn), and of messages, of which it cannot read a part. So the
one step that makes a pipe is replaced. Not run on Windows here: tests put recorded answers in the libraries' place.
"""

from __future__ import annotations

import asyncio
import ctypes
import sys
from collections.abc import Callable
from typing import Any, Protocol

Connected = Callable[[asyncio.StreamReader, asyncio.StreamWriter], None]

DUPLEX, OVERLAPPED, FIRST = 0x3, 0x40000000, 0x00080000
"""PIPE_ACCESS_DUPLEX, FILE_FLAG_OVERLAPPED, and FILE_FLAG_FIRST_PIPE_INSTANCE: a pipe of that name is no other's."""

BYTES_FROM_HERE = 0x8
"""PIPE_TYPE_BYTE and PIPE_READMODE_BYTE are zero; this is PIPE_REJECT_REMOTE_CLIENTS."""

_MOST, _BUFFER, _SDDL_1 = 255, 64 * 1024, 1
_NO_HANDLE = ctypes.c_void_p(-1).value


class Pipes(Protocol):
    """A pipe that is listened at."""

    def close(self) -> None:
        """Listen no more."""
        ...


def rights(held: str, service: str) -> str:
    """Who may open the pipe, in SDDL: the system, the `service` and the `held` account (SIDs).

    No administrator speaks for the young person. The held account may write with GENERIC_WRITE, since Qt asks for that;
    nobody else is named, so nobody else may.
    """
    return f"D:P(A;;GA;;;SY)(A;;GA;;;{service})(A;;GRGW;;;{held})"


class _SecurityAttributes(ctypes.Structure):
    _fields_ = (("size", ctypes.c_ulong), ("descriptor", ctypes.c_void_p), ("inherits", ctypes.c_int))


def make_pipe(address: str, sddl: str, first: bool, windll: Any = None) -> int:
    """The handle of one more end of the pipe `address`, with the rights `sddl`. Raises OSError."""
    libraries: Any = windll or getattr(ctypes, "windll", None)
    descriptor, kernel = ctypes.c_void_p(), libraries.kernel32
    understood = libraries.advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW
    if not understood(sddl, _SDDL_1, ctypes.byref(descriptor), None):
        raise OSError(f"Windows does not understand {sddl}")
    try:
        attributes = _SecurityAttributes(ctypes.sizeof(_SecurityAttributes), descriptor.value, 0)
        kernel.CreateNamedPipeW.restype = ctypes.c_void_p
        opened = DUPLEX | OVERLAPPED | (FIRST if first else 0)
        asked = (address, opened, BYTES_FROM_HERE, _MOST, _BUFFER, _BUFFER, 0, ctypes.byref(attributes))
        handle = kernel.CreateNamedPipeW(*asked)
    finally:
        kernel.LocalFree(descriptor)
    if handle is None or handle == _NO_HANDLE:
        raise OSError(f"the pipe {address} could not be made; another program may have it")
    return int(handle)


def pipes_made_by(usual: type[Any], wrap: Callable[[int], Any], make: Callable[[str, bool], int]) -> type[Any]:
    """asyncio's `usual` server of pipes, but for how each end is made."""

    class OurPipes(usual):  # type: ignore[misc]
        def _server_pipe_handle(self, first: bool) -> Any:
            if self.closed():
                return None
            pipe = wrap(make(self._address, first))
            self._free_instances.add(pipe)
            return pipe

    return OurPipes


async def serve_pipe(address: str, sddl: str, connected: Connected, limit: int) -> Pipes:
    """Listen at the pipe `address`, with lines of `limit` bytes at most. Raises OSError."""
    if sys.platform != "win32":
        raise OSError("there are such pipes on Windows alone")
    from asyncio import windows_events, windows_utils

    loop: Any = asyncio.get_running_loop()
    events: Any = windows_events
    make = pipes_made_by(events.PipeServer, windows_utils.PipeHandle, lambda name, first: make_pipe(name, sddl, first))
    events.PipeServer = make  # this process serves no other pipe
    made: list[Pipes] = await loop.start_serving_pipe(lambda: _protocol(connected, limit), address)
    return made[0]


def _protocol(connected: Connected, limit: int) -> asyncio.StreamReaderProtocol:
    return asyncio.StreamReaderProtocol(asyncio.StreamReader(limit=limit), connected)
