"""Whose a connection is: from this computer for real, and from the tables of others as they were written down."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.as_root import needs_root
from tests.wellbeing.system.recorded import Recorded
from wellbeing.system.connection_owner import Owner, Pair, owner_here
from wellbeing.system.connection_owner_linux import LinuxOwner, address, user_in
from wellbeing.system.connection_owner_macos import LSOF, MacOwner
from wellbeing.system.connection_owner_windows import TOO_SMALL, WindowsOwner, program_in
from wellbeing.system.runner import NOT_FOUND, Ran

HEADING = (
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode"
    "                                                     \n"
)
PAIR = Pair(theirs=0xC350, ours=0x1F90)


def hexed(host: str, port: int) -> str:
    """An address as Linux writes it on this computer."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    raw = socket.inet_pton(family, host)
    words = struct.unpack(f"={len(raw) // 4}I", raw)
    return "".join(f"{word:08X}" for word in words) + f":{port:04X}"


def line(theirs: tuple[str, int], ours: tuple[str, int], user: int, inode: int = 21) -> str:
    ends = f"{hexed(*theirs)} {hexed(*ours)}"
    return f"   0: {ends} 01 00000000:00000000 00:00000000 00000000 {user:5}        0 {inode} 1 0000 20 4 30 10 -1\n"


def table(*lines: str) -> str:
    return HEADING + "".join(lines)


# Linux


@pytest.fixture
def sockets() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def connected(stack: ExitStack, family: int = socket.AF_INET) -> Pair:
    """A connection to a listening socket of this process, as a browser would open one."""
    server = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
    client = stack.enter_context(socket.socket(family))
    host = "127.0.0.1" if family == socket.AF_INET else "::ffff:127.0.0.1"
    client.connect((host, server.getsockname()[1]))
    accepted = stack.enter_context(server.accept()[0])
    return Pair(accepted.getpeername()[1], accepted.getsockname()[1])


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_connection_of_ours_is_ours(sockets: ExitStack, family: int) -> None:
    """For real, over IPv4 and from a socket for IPv6, as some programs have."""
    assert owner_here().of(connected(sockets, family)) == str(os.getuid())


@needs_root
def test_a_connection_of_another_account_is_theirs(sockets: ExitStack) -> None:
    """For real: a program that runs as "nobody" connects."""
    server = sockets.enter_context(socket.create_server(("127.0.0.1", 0)))
    dials = f"exec 3<>/dev/tcp/127.0.0.1/{server.getsockname()[1]}; read _"
    program = subprocess.Popen(["bash", "-c", dials], stdin=subprocess.PIPE, user=65534, cwd="/")
    try:
        accepted = sockets.enter_context(server.accept()[0])
        assert owner_here().of(Pair(accepted.getpeername()[1], accepted.getsockname()[1])) == "65534"
    finally:
        program.communicate()


def test_a_connection_that_is_not_there_is_nobodys(sockets: ExitStack) -> None:
    pair = connected(sockets)
    assert owner_here().of(Pair(pair.theirs, pair.ours - 1)) is None
    assert owner_here().of(Pair(pair.ours, pair.theirs)) == str(os.getuid())  # the server's side has an owner too


def test_a_socket_that_its_program_closed_is_nobodys_and_not_roots() -> None:
    """Its line stays for a while, with the user 0: that must not pass for another account."""
    gone = line(("127.0.0.1", PAIR.theirs), ("127.0.0.1", PAIR.ours), 0, inode=0)
    assert user_in(table(gone), PAIR) is None
    assert user_in(table(gone, line(("127.0.0.1", PAIR.theirs), ("127.0.0.1", PAIR.ours), 1001)), PAIR) == 1001


def test_an_id_without_an_account_is_nobodys(tmp_path: Path) -> None:
    """People may run programs under ids that were given to them for containers: these are still theirs."""
    (tmp_path / "tcp").write_text(table(line(("127.0.0.1", PAIR.theirs), ("127.0.0.1", PAIR.ours), 100_001)))
    assert LinuxOwner([tmp_path / "tcp"], known=lambda user: user < 2000).of(PAIR) is None
    assert LinuxOwner([tmp_path / "tcp"], known=lambda user: True).of(PAIR) == "100001"


def test_without_tables_nobody_knows(tmp_path: Path) -> None:
    assert LinuxOwner([tmp_path / "none"]).of(PAIR) is None


ports, users = st.integers(0, 65_535), st.integers(0, 4_294_967_294)
hosts = st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)).map(str)


@given(hosts, ports)
def test_every_address_is_read_as_it_was_written(host: str, port: int) -> None:
    raw = socket.inet_pton(socket.AF_INET6 if ":" in host else socket.AF_INET, host)
    assert address(hexed(host, port)) == (raw.removeprefix(bytes(10) + b"\xff\xff"), port)


@given(st.lists(st.tuples(ports, ports, users), unique_by=lambda each: each[:2], min_size=1, max_size=12), st.data())
def test_among_many_the_right_one_is_found(each: list[tuple[int, int, int]], data: st.DataObject) -> None:
    text = table(*(line(("127.0.0.1", theirs), ("127.0.0.1", ours), user) for theirs, ours, user in each))
    theirs, ours, user = data.draw(st.sampled_from(each))
    assert user_in(text, Pair(theirs, ours)) == user


@given(st.text(alphabet="0123456789ABCDEFabcdef: \n-x", max_size=400), st.binary(max_size=400))
def test_no_table_breaks_the_reader(text: str, raw: bytes) -> None:
    """A line that is cut or odd is no answer, and never somebody's."""
    assert user_in(HEADING + text, PAIR) is None
    assert program_in(raw, PAIR) in (None, _program(raw))


@given(st.integers(0, 200))
def test_a_line_that_is_cut_says_nothing(cut: int) -> None:
    whole = line(("127.0.0.1", PAIR.theirs), ("127.0.0.1", PAIR.ours), 1001)
    assert user_in(table(whole[:cut]), PAIR) in (None, 1001)


# macOS

LISTED = """p812
u501
f31
n127.0.0.1:50000->127.0.0.1:8080
f32
n127.0.0.1:50002->127.0.0.1:8080
p99
u0
f7
n127.0.0.1:8080->127.0.0.1:50000
"""


def test_macos_is_asked_about_this_connection_alone() -> None:
    said = Recorded(lambda command: Ran(0, LISTED))
    assert MacOwner(said).of(PAIR) == "501"
    assert said.asked == [[LSOF, "-nP", "-a", "-iTCP@127.0.0.1:50000", "-sTCP:ESTABLISHED", "-Fun"]]


@pytest.mark.parametrize("ran", [Ran(1), Ran(NOT_FOUND), Ran(0, "p812\nn127.0.0.1:50000->127.0.0.1:8080\n")])
def test_macos_may_not_know(ran: Ran) -> None:
    """No program has it any more, there is no lsof, or it says no user."""
    assert MacOwner(Recorded(lambda command: ran)).of(PAIR) is None


# Windows


def row(theirs: int, ours: int, program: int) -> bytes:
    host = socket.inet_aton("127.0.0.1")
    return struct.pack(
        "<I4s2s2s4s2s2sI", 5, host, theirs.to_bytes(2), b"\x9c\x00", host, ours.to_bytes(2), b"zz", program
    )


def _program(raw: bytes) -> int | None:
    """What a chance table may hold: the same search, written another way."""
    count = int.from_bytes(raw[:4], "little") if len(raw) >= 4 else 0
    rows = [raw[at : at + 24] for at in range(4, 4 + 24 * min(count, 100), 24)]
    fits = [each for each in rows if len(each) == 24 and each[4:10] == row(PAIR.theirs, 0, 0)[4:10]]
    return next((int.from_bytes(each[20:], "little") for each in fits), None)


class Windows:
    """The libraries, as far as they are asked: a table that grows once, and programs by their accounts."""

    def __init__(self, *rows: bytes, accounts: dict[int, str]) -> None:
        self.table, self.accounts = struct.pack("<I", len(rows)) + b"".join(rows), accounts
        self.closed: list[int] = []
        self.iphlpapi = self.kernel32 = self.advapi32 = self
        self.OpenProcess = _Call(lambda _may, _inherit, program: program if program in accounts else 0)

    def GetExtendedTcpTable(self, room: Any, size: Any, *_which: Any) -> int:
        wanted = len(self.table)
        if len(room.raw) < wanted:
            size._obj.value = wanted
            return TOO_SMALL
        ctypes.memmove(room, self.table, wanted)
        return 0

    def OpenProcessToken(self, process: Any, _may: int, token: Any) -> int:
        token._obj.value = process.value + 1000
        return 1

    def GetTokenInformation(self, token: Any, _what: int, held: Any, _size: Any, size: Any) -> int:
        size._obj.value = 16
        if held is None:
            return 0
        held.raw = struct.pack("@PI", token.value, 0).ljust(16, b"\0")
        return 1

    def ConvertSidToStringSidW(self, sid: Any, text: Any) -> int:
        text._obj.value = self.accounts[sid.value - 1000]
        return 1

    def LocalFree(self, _text: Any) -> int:
        return 0

    def CloseHandle(self, handle: Any) -> int:
        self.closed.append(handle.value)
        return 1


class _Call:
    """A function of a library, whose type of answer can be set."""

    restype: Any = None

    def __init__(self, answer: Any) -> None:
        self._answer = answer

    def __call__(self, *arguments: Any) -> Any:
        return self._answer(*arguments)


def test_windows_tells_the_account_of_the_program() -> None:
    windows = Windows(
        row(PAIR.ours, PAIR.theirs, 4), row(50_001, PAIR.ours, 5), row(PAIR.theirs, PAIR.ours, 7),
        accounts={4: "S-1-5-18", 5: "S-1-5-21-9-1001", 7: "S-1-5-21-9-1002"},
    )  # fmt: skip
    assert WindowsOwner(windows).of(PAIR) == "S-1-5-21-9-1002"
    assert windows.closed == [1007, 7]


def test_windows_may_not_know() -> None:
    """The program has ended, the connection is gone, or there is no Windows."""
    assert WindowsOwner(Windows(row(PAIR.theirs, PAIR.ours, 7), accounts={})).of(PAIR) is None
    assert WindowsOwner(Windows(accounts={})).of(PAIR) is None
    assert WindowsOwner(object()).of(PAIR) is None


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_each_system_has_its_way(system: str) -> None:
    way: Owner = owner_here(system)
    assert way.of(Pair(1, 2)) is None
