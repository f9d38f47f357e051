"""The undo ledger: each change of the system is on disk here before it is made, and survives a cut at every byte.

One JSON object a line, only ever added to, until most of it has been taken back. A line that is cut off was never
followed by its change, so it is ignored.
Several programs write (the engine, the app for what starts at login, `wellbeing undo`): a lock lets one in at a time.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from pathlib import Path

from wellbeing.file_lock import held
from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private

WAITS = 10.0
"""Seconds for another program to have written its line: that takes milliseconds, unless it stands still."""

SHRINKS_AT = 64 * 1024
"""Bytes from which a ledger that is mostly of the past begins anew."""

_BEGINS = b'{"line":'


@dataclass(frozen=True, slots=True)
class Change:
    """One change that was (about to be) made to `place_id`, with what it needs to be taken back."""

    number: int
    place_id: str
    before: Mapping[str, str]


class Ledger:
    """The ledger in the file `path`, for its owner only. Every method reads the file: several programs may use it.

    Reading needs no lock: a line that is being written is one that is cut off. The others raise OSError where the
    disk or another program does not let them; the change must not be made then.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, place_id: str, before: Mapping[str, str]) -> int:
        """Note a change about to be made; its number. It is on disk when this returns."""
        with self._alone():
            number = self._last() + 1
            self._add(_changed(Change(number, place_id, before)))
        return number

    def close(self, number: int) -> None:
        """The change `number` has been taken back (or was never made)."""
        with self._alone():
            self._add(_undone(number))

    def open_changes(self) -> list[Change]:
        """What has not been taken back yet, newest first. Raises OSError where the file cannot be read."""
        written, closed = self._read()
        return [written[number] for number in sorted(written, reverse=True) if number not in closed]

    @property
    def is_spoilt(self) -> bool:
        """Whether it holds what nobody wrote, so that changes may be missing. Raises OSError if unreadable."""
        try:
            whole = bytes_in(self._path)
        except FileNotFoundError:
            return False
        if any(_is_foreign(line) for line in whole.splitlines()):
            return True
        return b"\0" in whole and self._last() == 0  # zeros are what a power cut leaves of the last line, not of all

    def tidy(self) -> None:
        """Begin anew with what is open, where a long ledger is mostly of what has been taken back.

        Numbers go on, so that none comes twice. Where it cannot be done, the ledger stays as it is.
        """
        if not self._path.exists() or self._path.stat().st_size <= SHRINKS_AT:
            return
        with self._alone():
            last, left = self._last(), self.open_changes()[::-1]
            lines = [_changed(each) for each in left]
            lines += [_undone(last)] if last not in (each.number for each in left) else []
            whole = b"".join(b"\n" + line + b"\n" for line in lines)
            if len(whole) < self._path.stat().st_size / 2:
                with suppress(OSError):  # Windows replaces no file that another program reads just now
                    write_private(self._path, whole)

    def _last(self) -> int:
        written, closed = self._read()
        return max([*written, *closed], default=0)

    def _alone(self) -> AbstractContextManager[None]:
        return held(self._path.with_name(f"{self._path.name}.lock"), WAITS)

    def _read(self) -> tuple[dict[int, Change], set[int]]:
        written: dict[int, Change] = {}
        closed: set[int] = set()
        try:
            lines = bytes_in(self._path).splitlines()
        except FileNotFoundError:
            return written, closed
        for line in lines:
            each = _read_line(line)
            if isinstance(each, Change):
                written[each.number] = each
            elif each is not None:
                closed.add(each)
        return written, closed

    def _add(self, line: bytes) -> None:
        """Append `line` and wait for the disk. It begins with a newline, which ends a line that was cut off."""
        new = not self._path.exists()
        handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            whole = b"\n" + line + b"\n"
            if os.write(handle, whole) < len(whole):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            os.fsync(handle)
        finally:
            os.close(handle)
        if new:
            _settle(self._path.parent)


def _changed(change: Change) -> bytes:
    return _line({"line": "changed", "number": change.number, "place": change.place_id, "before": {**change.before}})


def _undone(number: int) -> bytes:
    return _line({"line": "undone", "number": number})


def _line(told: Mapping[str, object]) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _read_line(line: bytes) -> Change | int | None:
    """A change, the number of one that was taken back, or None for what is neither: a line that was cut off."""
    try:
        told = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError):
        return None
    number = told.get("number") if isinstance(told, dict) else None
    if type(number) is not int:
        return None
    if told.get("line") == "undone":
        return number
    place, before = told.get("place"), told.get("before")
    known = told.get("line") == "changed" and isinstance(place, str) and isinstance(before, dict)
    if not known or not all(isinstance(value, str) for value in before.values()):
        return None
    return Change(number, place, before)


def _is_foreign(line: bytes) -> bool:
    """Whether `line` is neither one of ours nor the beginning of one, which a cut leaves, with zeros after it."""
    line = line.rstrip(b"\0")
    begins = line[: len(_BEGINS)] == _BEGINS[: len(line)]
    return bool(line) and _read_line(line) is None and (not begins or line.endswith(b"}}"))


def _settle(folder: Path) -> None:
    """Have the disk keep the new file's name too, where a system lets one ask for it."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
