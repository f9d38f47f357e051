"""The registry of one account of this computer, signed in or not, through reg.exe.

Sources: Microsoft's reference of "reg query", "reg add", "reg load" and "reg unload". Below Software\\Policies an
account's own registry can be written by administrators alone; that is what makes it the place for policies. Tried
against recorded answers alone, never on Windows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PureWindowsPath

from wellbeing.system.place import PlaceError
from wellbeing.system.runner import Ran, Run

_QUICK = 10.0
"""Seconds for one command."""

_KNOWN = ("REG_SZ", "REG_DWORD", "REG_EXPAND_SZ", "REG_QWORD")
"""Kinds of values that reg.exe prints so that they can be written again."""

IN_USE = (
    "The registry of this account cannot be opened just now ({why}). If somebody is signing in or out there, wait a"
    " moment and try again; signed in, it works too."
)
UNUSUAL = "{key} has a value {name} that cannot be kept to be put back. Look into it with regedit, then try again."


@dataclass(frozen=True, slots=True)
class Value:
    """A value as reg.exe prints it: `kind` is REG_SZ or another, `data` its text, 0x1 for the number one."""

    kind: str
    data: str

    @property
    def word(self) -> str:
        """Both in one, for the ledger."""
        return f"{self.kind} {self.data}"


def from_word(word: str) -> Value:
    """A value from its word."""
    kind, _, data = word.partition(" ")
    return Value(kind, data)


@dataclass(frozen=True, slots=True)
class Keys:
    """Reached through reg.exe at `reg`. Everything raises PlaceError where Windows does not do it."""

    run: Run
    reg: str

    def value(self, key: str, name: str) -> Value | None:
        """What stands there; None for nothing."""
        ran = self._ask("query", key, "/v", name)
        if ran.code == 1:  # nothing stands there, or it could not be read: reg.exe ends with the same
            self._see_that_nothing_stands(key, name)
            return None
        said = self._must(ran).replace("\r", "")
        found = re.search(rf"^ {{4}}{re.escape(name)} {{4}}(REG_\w+)(?: {{4}}(.*))?$", said, re.MULTILINE)
        if found is None:
            return None
        kept = Value(found[1], found[2] or "")
        whole = len([line for line in said.splitlines() if line.strip()]) == 2  # the key, and one value of one line
        if not whole or kept.kind not in _KNOWN or "\N{REPLACEMENT CHARACTER}" in kept.data:
            raise PlaceError(UNUSUAL.format(key=key, name=name))
        return kept

    def write(self, key: str, name: str, value: Value) -> None:
        """Have `value` stand there, with the keys that it needs."""
        self._must(self._ask("add", key, "/v", name, "/t", value.kind, "/d", value.data, "/f"))

    def delete(self, key: str, name: str) -> None:
        """Have nothing stand there any more."""
        self._must(self._ask("delete", key, "/v", name, "/f"))

    def exists(self, key: str) -> bool:
        """Whether there is such a key."""
        return self._ask("query", key).code == 0

    def first_missing(self, root: str, key: str) -> str:
        """The topmost key on the way from `root` to `key` that is not there yet, "" where it is."""
        way = key.split("\\")
        steps = ["\\".join(way[: number + 1]) for number in range(len(way))]
        return next((step for step in steps if not self.exists(rf"{root}\{step}")), "")

    def remove_empty(self, root: str, key: str, made: str) -> None:
        """Take away `key` and those above it up to `made`, as far as nothing is in them."""
        child = ""
        while made and (key == made or key.startswith(f"{made}\\")):
            ran = self._ask("query", rf"{root}\{key}")
            if ran.code == 0 and child and _has_key(ran.out, child):
                raise PlaceError(f"Windows did not say what is in {child} below {key}. Please try again.")
            if ran.code == 0 and _has_something(ran.out, key):
                return
            if ran.code == 0:
                self._must(self._ask("delete", rf"{root}\{key}", "/f"))
            key, _, child = key.rpartition("\\")

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
            ran = self._ask("load", root, str(PureWindowsPath(home, "NTUSER.DAT")))
            if ran.code != 0:
                raise PlaceError(IN_USE.format(why=ran.why))
        try:
            yield root
        finally:
            self._must(self._ask("unload", root))

    def close_left_open(self, sid: str) -> None:
        """Close the account's registry where a run before this one was cut off while it had it open."""
        if self.exists(_ours(sid)):
            self._must(self._ask("unload", _ours(sid)))

    def is_signed_in(self, sid: str) -> bool:
        """Whether Windows has the account's registry open."""
        return self.exists(rf"HKU\{sid}")

    def _see_that_nothing_stands(self, key: str, name: str) -> None:
        """What could not be read would be lost where ours is put in its place: the lists above it have to say so."""
        child = ""
        while (ran := self._ask("query", key)).code != 0:
            key, _, child = key.rpartition("\\")
            if "\\" not in key:
                self._must(ran)
        if _has_key(ran.out, child) if child else _has_value(ran.out, name):
            raise PlaceError(UNUSUAL.format(key=key, name=child or name))

    def _ask(self, *words: str) -> Ran:
        return self.run([self.reg, *words], seconds=_QUICK)

    def _must(self, ran: Ran) -> str:
        if ran.code != 0:
            raise PlaceError(f"Windows did not change its registry ({ran.why}). Nothing of it is half done; try again.")
        return ran.out


def _ours(sid: str) -> str:
    return rf"HKU\FeedWellbeing-{sid}"


def _has_value(said: str, name: str) -> bool:
    return any(line.lower().startswith(f"    {name}    ".lower()) for line in said.splitlines())


def _has_key(said: str, child: str) -> bool:
    lines = (line for line in said.splitlines() if not line.startswith("    "))
    return any(line.rstrip().lower().endswith(f"\\{child}".lower()) for line in lines)


def _has_something(said: str, key: str) -> bool:
    """Whether reg.exe lists a value (behind four blanks) or a key below the end `key`."""
    lines = said.replace("\r", "").splitlines()
    return any(line.startswith("    ") or f"{key}\\".lower() in line.lower() for line in lines)
