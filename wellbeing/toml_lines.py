"""Finds the lines of a rules file, so that a mistake is named where a person sees it, in files of any length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

Way = tuple[str | int, ...]
"""The way to a part of the file: ("rule", 3, "words"), ("rule", 3, "any", 0)."""

_HEADER = re.compile(r"\s*\[\[?\s*([A-Za-z_]\w*)(?:\s*\.\s*([A-Za-z_]\w*))?\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w-]+))\s*(?:=|\.)""")
_LONG = re.compile(r"\"\"\"|'''")


class Lines:
    """The lines (from 1) on which the parts of `text` begin."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._tables: list[tuple[int, str]] = []
        self._of: dict[Way, int] = {}
        self._counts: dict[Way, int] = {}
        table: Way = ()
        for number, line in self._outside_long_strings():
            if header := _HEADER.match(line):
                table = self._entered(header, table)
                self._of.setdefault(table, number)
                if len(table) <= 2:
                    self._tables.append((number - 1, header[1]))
            elif key := _KEY.match(line):
                self._of.setdefault((*table, key[1] or key[2] or key[3] or ""), number)

    def _outside_long_strings(self) -> Iterator[tuple[int, str]]:
        within = False
        for number, line in enumerate(self._lines, 1):
            if not within:
                yield number, line
            within ^= len(_LONG.findall(line)) % 2 == 1

    def _entered(self, header: re.Match[str], table: Way) -> Way:
        name, below = header[1], header[2]
        top = (name, self._counts.get((name,), 0) - 1) if below else self._next((name,))
        return self._next((*top, below)) if below else top

    def _next(self, path: Way) -> Way:
        number = self._counts.get(path, 0)
        self._counts[path] = number + 1
        return (*path, number)

    def of(self, path: Way, entry: str = "") -> int:
        """The line of what `path` leads to, or of the nearest part around it; 0 where nothing of it is found.

        With `entry`, the line from there on that holds it in quotes: a list may go over many lines.
        """
        while path and path not in self._of and (*path, 0) not in self._of:
            path = path[:-1]
        first = self._of.get(path) or self._of.get((*path, 0), 0)
        if first and entry:
            for number in range(first, min(first + 20_000, len(self._lines)) + 1):
                line = self._lines[number - 1]
                if number > first and (_HEADER.match(line) or _KEY.match(line)):
                    break
                if f'"{entry}"' in line or f"'{entry}'" in line:
                    return number
        return first

    def pieces(self) -> Iterator[tuple[int, str, str]]:
        """The text cut before each table of the first level: the lines before it, the table's name, the piece."""
        starts = [(0, ""), *self._tables, (len(self._lines), "")]
        for (start, name), (end, _) in pairwise(starts):
            if start < end:
                yield start, name, "\n".join(self._lines[start:end])
