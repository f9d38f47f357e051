"""Whose a connection is, as Windows tells it: the table of TCP, then the token of the program (after Microsoft Learn).

Not run on Windows here: tests put recorded answers in the place of the libraries.
"""

from __future__ import annotations

import ctypes
import socket
import struct
from typing import Any

from wellbeing.system.connection_owner import Pair

CONNECTIONS = 4
"""TCP_TABLE_OWNER_PID_CONNECTIONS."""

IP_4 = 2
"""AF_INET, as Windows has it. We listen there alone."""

TOO_SMALL = 122
"""ERROR_INSUFFICIENT_BUFFER: the table has grown."""

TRIES = 5
_ROW = struct.Struct("<I4sI4sII")
"""MIB_TCPROW_OWNER_PID: state, address and port here, address and port there, program."""

_MAY_ASK = 0x1000
"""PROCESS_QUERY_LIMITED_INFORMATION."""
_TOKEN_QUERY = 0x0008
_TOKEN_USER = 1
_HANDLES = ctypes.c_void_p


def program_in(table: bytes, pair: Pair) -> int | None:
    """The process of the client's side of `pair` in the bytes of a MIB_TCPTABLE_OWNER_PID; None where it has none."""
    rows = struct.unpack_from("<I", table)[0] if len(table) >= 4 else 0
    whole = table[4 : 4 + rows * _ROW.size]
    address = socket.inet_aton(pair.address)
    wanted = (address, pair.theirs, address, pair.ours)
    for row in _ROW.iter_unpack(whole[: len(whole) - len(whole) % _ROW.size]):
        _, here, port, there, other, program = row
        if (here, _port(port), there, _port(other)) == wanted and program:
            return int(program)
    return None


def _port(field: int) -> int:
    """A port stands in the low two bytes, in the order of the network; the others may hold anything."""
    return (field & 0xFF) << 8 | (field >> 8) & 0xFF


class WindowsOwner:
    """`windll` has iphlpapi, kernel32 and advapi32 (None: the system's own)."""

    def __init__(self, windll: Any = None) -> None:
        self._libraries: Any = windll or getattr(ctypes, "windll", None)

    def of(self, pair: Pair) -> str | None:
        """See Owner."""
        try:
            program = program_in(self._table(), pair)
            return self._account(program) if program is not None else None
        except (OSError, AttributeError):
            return None

    def _table(self) -> bytes:
        """The table as it is now; asked again with more room while it grows."""
        size, room = ctypes.c_ulong(0), ctypes.create_string_buffer(0)
        for _ in range(TRIES):
            asked = (room, ctypes.byref(size), False, IP_4, CONNECTIONS, 0)
            code = self._libraries.iphlpapi.GetExtendedTcpTable(*asked)
            if not code:
                return room.raw
            if code != TOO_SMALL:
                break
            room = ctypes.create_string_buffer(size.value)
        return b""

    def _account(self, program: int) -> str | None:
        """The SID that `program` runs as."""
        kernel, token = self._libraries.kernel32, _HANDLES()
        kernel.OpenProcess.restype = _HANDLES
        process = kernel.OpenProcess(_MAY_ASK, False, program)
        if not process:
            return None
        try:
            opened = self._libraries.advapi32.OpenProcessToken(_HANDLES(process), _TOKEN_QUERY, ctypes.byref(token))
            return self._user(token) if opened else None
        finally:
            kernel.CloseHandle(_HANDLES(process))

    def _user(self, token: Any) -> str | None:
        security, kernel = self._libraries.advapi32, self._libraries.kernel32
        size, text = ctypes.c_ulong(), ctypes.c_wchar_p()
        try:
            security.GetTokenInformation(token, _TOKEN_USER, None, 0, ctypes.byref(size))
            held = ctypes.create_string_buffer(size.value)
            if not security.GetTokenInformation(token, _TOKEN_USER, held, size, ctypes.byref(size)):
                return None
            sid = ctypes.cast(held, ctypes.POINTER(_HANDLES)).contents  # TOKEN_USER begins with where the SID is
            if not security.ConvertSidToStringSidW(sid, ctypes.byref(text)):
                return None
            said = text.value
            kernel.LocalFree(text)
            return said
        finally:
            kernel.CloseHandle(token)
