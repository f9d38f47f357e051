"""winreg for tests: keys and values in a dict, with the errors that its documentation and Windows' own name.

A key that is open keeps its registry from being closed, as on Windows; so does one that somebody forgot to close.
"""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import Any

Hive = dict[str, dict[str, tuple[int, Any]]]
"""Values (kind, data) by key and name."""

Where = Callable[[str, str], tuple[Hive, str] | None]
"""The hive, and the key in it, of a key below HKLM or HKU; None where none is open there."""


class Key:
    """One that is open: closed at the end of its `with`."""

    def __init__(self, hive: Hive, path: str, opened: list[Key]) -> None:
        self.hive, self.path, self._opened = hive, path, opened

    @property
    def values(self) -> dict[str, tuple[int, Any]]:
        return self.hive.get(self.path, {})  # the top of an account's has none

    def __enter__(self) -> Key:
        self._opened.append(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._opened.remove(self)


class Winreg:
    """`asked` is told the words of each call, and may refuse it. `opened` are the keys that are open."""

    HKEY_LOCAL_MACHINE, HKEY_USERS = "HKLM", "HKU"
    KEY_READ, KEY_SET_VALUE = 0x20019, 0x0002

    def __init__(self, where: Where, asked: Callable[[list[str]], None] = lambda _words: None) -> None:
        self._where, self._asked = where, asked
        self.opened: list[Key] = []

    def OpenKey(self, root: str, below: str, reserved: int, access: int) -> Key:
        assert (reserved, access in (self.KEY_READ, self.KEY_SET_VALUE)) == (0, True)
        self._asked(["winreg", "OpenKey", root, below])
        return Key(*self._found(root, below), self.opened)

    def CreateKeyEx(self, root: str, below: str, reserved: int, access: int) -> Key:
        assert (reserved, access) == (0, self.KEY_SET_VALUE)
        self._asked(["winreg", "CreateKeyEx", root, below])
        hive, path = self._in(root, below)
        steps = path.split("\\")
        steps = steps if root == self.HKEY_USERS else [path]
        for number in range(len(steps)):
            hive.setdefault("\\".join(steps[: number + 1]), {})
        return Key(hive, path, self.opened)

    def QueryInfoKey(self, key: Key) -> tuple[int, int, int]:
        below = [each for each in key.hive if each.rpartition("\\")[0] == key.path and each != key.path]
        return len(below), len(key.values), 133_500_000_000_000_000

    def QueryValueEx(self, key: Key, name: str) -> tuple[Any, int]:
        if name not in key.values:
            raise _missing()
        kind, data = key.values[name]
        return data, kind

    def SetValueEx(self, key: Key, name: str, reserved: int, kind: int, data: Any) -> None:
        assert reserved == 0
        self._asked(["winreg", "SetValueEx", key.path, name])
        wanted = {1: str, 2: str, 4: int, 11: int, 7: list}.get(kind, bytes | None)
        assert isinstance(data, wanted)
        key.values[name] = (kind, data)

    def DeleteValue(self, key: Key, name: str) -> None:
        self._asked(["winreg", "DeleteValue", key.path, name])
        if name not in key.values:
            raise _missing()
        del key.values[name]

    def DeleteKey(self, root: str, below: str) -> None:
        self._asked(["winreg", "DeleteKey", root, below])
        hive, path = self._found(root, below)
        if any(each.startswith(f"{path}\\") for each in hive):
            raise refused()
        del hive[path]

    def _found(self, root: str, below: str) -> tuple[Hive, str]:
        hive, path = self._in(root, below)
        if path and path not in hive:
            raise _missing()
        return hive, path

    def _in(self, root: str, below: str) -> tuple[Hive, str]:
        if (found := self._where(root, below)) is None:
            raise _missing()
        return found


def refused() -> PermissionError:
    return PermissionError(13, "Access is denied", None, 5)


def _missing() -> FileNotFoundError:
    return FileNotFoundError(2, "The system cannot find the file specified", None, 2)
