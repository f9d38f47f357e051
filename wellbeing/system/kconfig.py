"""Edits single keys of a KDE settings file, and keeps every other byte: kwriteconfig drops comments and sorts.

The format is KConfig's: "[Group]" lines, "Key=value" lines, and "[$i]" after either where it must not be changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_HEADER = re.compile(r"\s*\[(.*)\]\s*")
_KEY = re.compile(r"\s*([^=\[#\s][^=\[]*?)\s*((?:\[[^\]=]*\])*)\s*=[ \t]*(.*?)\s*")
_LOCK = "[$i]"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it is, what it sets in which group, and whether it may not be changed. No `key` is no setting."""

    raw: str
    group: str
    key: str = ""
    value: str = ""
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A setting: its `value`, its whole line with its end, and whether an administrator has locked it."""

    value: str
    raw: str
    locked: bool


def find(text: str, group: str, key: str) -> Found | None:
    """The setting `key` of `group`; the last one counts, as for KDE."""
    lines = _read(text)
    place = _place(lines, group, key)
    return None if place is None else Found(lines[place].value, lines[place].raw, is_locked(text, group, key))


def is_locked(text: str, group: str, key: str) -> bool:
    """Whether the whole file, the group or the key must not be changed."""
    return any(line.locked and line.group in ("", group) and line.key in ("", key) for line in _read(text))


def has_group(text: str, group: str) -> bool:
    """Whether some line begins `group`."""
    return any(line.group == group for line in _read(text))


def with_line(text: str, group: str, key: str, raw: str) -> str:
    """`text` with the line `raw` (with its end) for `key`: where it stood, or first in `group`, begun where new."""
    lines = _read(text if has_group(text, group) else f"{text}{_end(text)}[{group}]\n")
    place = _place(lines, group, key)
    if place is not None:
        return _written([*lines[:place], _Line(raw, group), *lines[place + 1 :]])
    first = max(number for number, line in enumerate(lines) if line.group == group and _HEADER.fullmatch(line.raw)) + 1
    return _written([*lines[:first], _Line(raw, group), *lines[first:]])


def without_line(text: str, group: str, key: str) -> str:
    """`text` without the setting `key` of `group`."""
    lines = _read(text)
    place = _place(lines, group, key)
    return text if place is None else _written([*lines[:place], *lines[place + 1 :]])


def without_group(text: str, group: str) -> str:
    """`text` without `group`, if nothing but its header is left of it."""
    lines = _read(text)
    within = [line for line in lines if line.group == group]
    return text if len(within) > 1 else _written([line for line in lines if line.group != group])


def _written(lines: list[_Line]) -> str:
    return "".join(line.raw for line in lines)


def _end(text: str) -> str:
    return "\n" if text and not text.endswith("\n") else ""


def _place(lines: list[_Line], group: str, key: str) -> int | None:
    fitting = [number for number, line in enumerate(lines) if (line.group, line.key) == (group, key)]
    return fitting[-1] if fitting else None


def _read(text: str) -> list[_Line]:
    lines: list[_Line] = []
    group = ""
    for raw in _LINE.findall(text):
        header, setting = _HEADER.fullmatch(raw), _KEY.fullmatch(raw)
        if header:
            group = f"[{header[1]}]".replace(_LOCK, "")[1:-1]
            lines.append(_Line(raw, group, locked=_LOCK in raw))
        elif setting:
            lines.append(_Line(raw, group, setting[1], setting[3], _LOCK in setting[2]))
        else:
            lines.append(_Line(raw, group))
    return lines
