"""The registry of this computer and of one account of it, signed in or not, through the standard library's winreg.

reg.exe would answer in the code page of the system's consoles, in which a folder's or a person's name loses letters,
and take no value longer than a command line (32,767 characters, "CreateProcessW" on Microsoft Learn); winreg has
neither. It cannot close a registry that was opened from its file, so that pair alone is reg.exe's.

Sources: Python's documentation of winreg; Microsoft's reference of "reg load" and "reg unload". Below
Software\\Policies an account's own registry can be written by administrators alone; that is what makes it the place for
policies. Tried against a winreg of the tests' own, never on Windows.
"""

from __future__ import annotations

import hashlib
import importlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import PureWindowsPath
from typing import Any

from wellbeing.system.place import PlaceError
from wellbeing.system.runner import Run

NONE, SZ, EXPAND_SZ, BINARY, DWORD, MULTI_SZ = 0, 1, 2, 3, 4, 7
"""REG_NONE, REG_SZ and the others."""

_TEXTS = (SZ, EXPAND_SZ)
_QUICK = 10.0
"""Seconds for one command."""

IN_USE = (
    "The registry of this account cannot be opened just now ({why}). If somebody is signing in or out there, wait a"
    " moment and try again; signed in, it works too."
)
REFUSED = "Windows did not let its registry be used at {key} ({why}). Nothing of it is half done; try again."


@dataclass(frozen=True, slots=True)
class Value:
    """A value: its `kind` is a number that winreg knows, and `data` what winreg makes of it."""

    kind: int
    data: str | int | bytes | list[str] | None

    @property
    def word(self) -> str:
        """Both in one, for the ledger: whatever stands there can be put back."""
        data = self.data.hex() if isinstance(self.data, bytes) else self.data
        return json.dumps([self.kind, data])

    @property
    def mark(self) -> str:
        """Tells it from every other."""
        return hashlib.sha256(self.word.encode()).hexdigest()


def from_word(word: str) -> Value:
    """A value from its word."""
    kind, data = json.loads(word)
    return Value(kind, bytes.fromhex(data) if isinstance(data, str) and kind not in _TEXTS else data)


@cache
def _winreg() -> Any:
    return importlib.import_module("winreg")


@dataclass(frozen=True, slots=True)
class Keys:
    """Reached through `winreg` (None: the system's own), and reg.exe at `reg`. Keys begin with HKLM or HKU.

    Everything raises PlaceError where Windows does not do it.
    """

    run: Run
    reg: str
    winreg: Any = None

    def value(self, key: str, name: str) -> Value | None:
        """What stands there; None for nothing."""
        try:
            with self._open(key) as opened:
                data, kind = self._api.QueryValueEx(opened, name)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _refused(key, error) from error
        return Value(kind, data)

    def write(self, key: str, name: str, value: Value) -> None:
        """Have `value` stand there, with the keys that it needs."""
        root, below = self._parts(key)
        try:
            with self._api.CreateKeyEx(root, below, 0, self._api.KEY_SET_VALUE) as opened:
                self._api.SetValueEx(opened, name, 0, value.kind, value.data)
        except OSError as error:
            raise _refused(key, error) from error

    def delete(self, key: str, name: str) -> None:
        """Have nothing stand there any more."""
        try:
            with self._open(key, self._api.KEY_SET_VALUE) as opened:
                self._api.DeleteValue(opened, name)
        except FileNotFoundError:
            return
        except OSError as error:
            raise _refused(key, error) from error

    def exists(self, key: str) -> bool:
        """Whether there is such a key."""
        return self._holds(key) is not None

    def first_missing(self, root: str, key: str) -> str:
        """The topmost key on the way from `root` to `key` that is not there yet, "" where it is."""
        way = key.split("\\")
        steps = ["\\".join(way[: number + 1]) for number in range(len(way))]
        return next((step for step in steps if not self.exists(rf"{root}\{step}")), "")

    def remove_empty(self, root: str, key: str, made: str) -> None:
        """Take away `key` and those above it up to `made`, as far as nothing is in them."""
        while made and (key == made or key.startswith(f"{made}\\")):
            holds = self._holds(rf"{root}\{key}")
            if holds:
                return
            if holds is not None:
                self._remove(rf"{root}\{key}")
            key = key.rpartition("\\")[0]

    @contextmanager
    def of_account(self, sid: str, home: str) -> Iterator[str]:
        """The root of the registry of the account `sid`: Windows has it open while they are signed in, and else we.

        `home` is the account's folder. Left open, it would keep them from signing in, so it is closed whatever comes.
        """
        if self.is_signed_in(sid):
            yield rf"HKU\{sid}"
            return
        root = _ours(sid)
        if not self.exists(root):  # or a run before this one was cut off
            ran = self.run([self.reg, "load", root, str(PureWindowsPath(home, "NTUSER.DAT"))], seconds=_QUICK)
            if ran.code != 0:
                raise PlaceError(IN_USE.format(why=ran.why))
        try:
            yield root
        finally:
            self._close(root)

    def close_left_open(self, sid: str) -> None:
        """Close the account's registry where a run before this one was cut off while it had it open."""
        if self.exists(_ours(sid)):
            self._close(_ours(sid))

    def is_signed_in(self, sid: str) -> bool:
        """Whether Windows has the account's registry open."""
        return self.exists(rf"HKU\{sid}")

    def _close(self, root: str) -> None:
        ran = self.run([self.reg, "unload", root], seconds=_QUICK)
        if ran.code != 0:
            raise PlaceError(REFUSED.format(key=root, why=ran.why))

    def _holds(self, key: str) -> int | None:
        """How many keys and values are in it; None where there is no such key."""
        try:
            with self._open(key) as opened:
                keys, values, _ = self._api.QueryInfoKey(opened)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise _refused(key, error) from error
        return int(keys + values)

    def _remove(self, key: str) -> None:
        """winreg takes no key away that has others in it."""
        try:
            self._api.DeleteKey(*self._parts(key))
        except OSError as error:
            raise _refused(key, error) from error

    def _open(self, key: str, access: int | None = None) -> Any:
        root, below = self._parts(key)
        return self._api.OpenKey(root, below, 0, self._api.KEY_READ if access is None else access)

    def _parts(self, key: str) -> tuple[Any, str]:
        root, _, below = key.partition("\\")
        return {"HKLM": self._api.HKEY_LOCAL_MACHINE, "HKU": self._api.HKEY_USERS}[root], below

    @property
    def _api(self) -> Any:
        return self.winreg or _winreg()


def _ours(sid: str) -> str:
    return rf"HKU\FeedWellbeing-{sid}"


def _refused(key: str, error: OSError) -> PlaceError:
    return PlaceError(REFUSED.format(key=key, why=error.strerror or error))
