"""A pipe of Windows that the right accounts alone may open; against libraries of the test's own, never on Windows."""

from __future__ import annotations

import asyncio
import ctypes
import weakref
from typing import Any

import pytest

from wellbeing.system.pipe_windows import FIRST, OVERLAPPED, make_pipe, pipes_made_by, rights, serve_pipe

MIA, SERVICE = "S-1-5-21-1-2-3-1003", "S-1-5-80-1-2-3-4-5"
ADDRESS, SDDL = r"\\.\pipe\feed-wellbeing-x", rights(MIA, SERVICE)


class Function:
    """One of a library's, which notes what it is asked."""

    def __init__(self, answer: Any) -> None:
        self.answer, self.asked = answer, []  # type: ignore[var-annotated]

    def __call__(self, *words: Any) -> Any:
        self.asked.append(words)
        return self.answer(*words) if callable(self.answer) else self.answer


class Libraries:
    """windll, in which a pipe's handle is `handle`."""

    def __init__(self, handle: int | None = 77, understood: int = 1) -> None:
        self.advapi32, self.kernel32 = self, self
        self.given = 0
        self.ConvertStringSecurityDescriptorToSecurityDescriptorW = Function(
            lambda _sddl, _revision, out, _size: self._descriptor(out, understood)
        )
        self.CreateNamedPipeW = Function(handle)
        self.LocalFree = Function(None)

    def _descriptor(self, out: Any, understood: int) -> int:
        out._obj.value = 4711
        return understood


def test_nobody_but_those_who_are_named_may_open_it() -> None:
    """A protected list: nothing is inherited, and everybody (WD) and guests are not on it."""
    assert SDDL.startswith("D:P(")
    assert f"(A;;GRGW;;;{MIA})" in SDDL
    assert f"(A;;GA;;;{SERVICE})" in SDDL
    assert not any(sid in SDDL for sid in (";WD)", ";AN)", ";AU)", ";BU)", ";IU)"))


def test_it_is_made_with_those_rights_for_this_computer_alone() -> None:
    windll = Libraries()
    assert make_pipe(ADDRESS, SDDL, first=True, windll=windll) == 77
    assert windll.ConvertStringSecurityDescriptorToSecurityDescriptorW.asked[0][0] == SDDL
    address, opened, kind, *_, attributes = windll.CreateNamedPipeW.asked[0]
    assert address == ADDRESS
    assert opened & FIRST
    assert opened & OVERLAPPED
    assert kind == 0x8  # bytes, and nobody from another computer
    assert attributes._obj.descriptor == 4711
    assert attributes._obj.size == ctypes.sizeof(attributes._obj)
    assert len(windll.LocalFree.asked) == 1


def test_a_further_end_is_of_the_same_pipe() -> None:
    windll = Libraries()
    make_pipe(ADDRESS, SDDL, first=False, windll=windll)
    assert not windll.CreateNamedPipeW.asked[0][1] & FIRST


@pytest.mark.parametrize("handle", [None, ctypes.c_void_p(-1).value])
def test_one_that_another_program_has_is_said(handle: int | None) -> None:
    windll = Libraries(handle)
    with pytest.raises(OSError, match="another program may have it"):
        make_pipe(ADDRESS, SDDL, first=True, windll=windll)
    assert len(windll.LocalFree.asked) == 1


def test_rights_that_windows_does_not_understand_make_no_pipe() -> None:
    """Without them everybody could read."""
    windll = Libraries(understood=0)
    with pytest.raises(OSError, match="does not understand"):
        make_pipe(ADDRESS, SDDL, first=True, windll=windll)
    assert windll.CreateNamedPipeW.asked == []


class Handle:
    def __init__(self, number: int) -> None:
        self.number = number


class Usual:
    """asyncio's PipeServer, as far as it matters here (asyncio/windows_events.py of Python 3.12 to 3.14)."""

    def __init__(self, address: str) -> None:
        self._address: str | None = address
        self._free_instances: weakref.WeakSet[Handle] = weakref.WeakSet()
        self._pipe = self._server_pipe_handle(True)

    def _server_pipe_handle(self, first: bool) -> Any:
        raise AssertionError("with the default rights")

    def further(self) -> Any:
        return self._server_pipe_handle(False)

    def closed(self) -> bool:
        return self._address is None


def test_asyncio_serves_ours() -> None:
    """The first end and each further one; none once it is closed."""
    made: list[tuple[str, bool]] = []

    def make(address: str, first: bool) -> int:
        made.append((address, first))
        return len(made)

    server = pipes_made_by(Usual, Handle, make)(ADDRESS)
    further = server.further()
    assert made == [(ADDRESS, True), (ADDRESS, False)]
    assert (server._pipe.number, further.number) == (1, 2)
    assert {*server._free_instances} == {server._pipe, further}
    server._address = None
    assert server.further() is None


def test_elsewhere_there_are_none() -> None:
    with pytest.raises(OSError, match="on Windows alone"):
        asyncio.run(serve_pipe(ADDRESS, SDDL, lambda _reader, _writer: None, 1000))
