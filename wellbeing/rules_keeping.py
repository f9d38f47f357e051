"""Reads and writes the rules file for the rules window: never over what somebody else wrote, never with a mistake.

Long files are worked on by a process of their own: `python -m wellbeing.rules_keeping` takes one request as JSON from
its standard input and answers with `Found` on a line, then the rules, some on each line.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from filters.groups import Source
from filters.rules import Rule
from wellbeing.private_file import write_private
from wellbeing.rules_file import RulesError, RulesRead, rules_in, text_of
from wellbeing.rules_writing import with_rules

SOME = 200
"""Rules on a line: a window takes them up in a millisecond or two."""


class Look(msgspec.Struct, frozen=True, kw_only=True, tag="look"):
    """Asks what stands in `path`."""

    path: str


class Write(msgspec.Struct, frozen=True, kw_only=True, tag="write"):
    """Asks to put `text`, or `rules` where given, into `path`, if that still holds `base`.

    A rule of `rules` that stands in `base` too is a number, its place there. `renamed` has old names by new ones.
    """

    path: str
    base: str
    text: str = ""
    rules: list[int | Rule] | None = None
    renamed: dict[str, str] = {}


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """What the file holds now. `good`: it can be used. `as_wanted`: its rules are those that were to be written.

    `refused` says why nothing was written, with `why` in words: somebody else changed the file, the rules have a
    mistake, or the disk would not.
    """

    text: str = ""
    problems: list[tuple[int, str]] = []
    notices: list[tuple[int, str]] = []
    sources: list[Source] = []
    good: bool = True
    as_wanted: bool = False
    refused: Literal["", "elsewhere", "rules", "disk"] = ""
    why: str = ""


Request = Look | Write
Answer = tuple[Found, tuple[Rule, ...]]


def answer(request: Request) -> Answer:
    """Look at the file, or write it; what it holds then, and its rules."""
    try:
        return _written(request) if isinstance(request, Write) else _looked(Path(request.path))
    except RulesError as error:
        return Found(refused="rules", why=error.problems[0][1]), ()
    except OSError as error:
        return Found(refused="disk", why=error.strerror or str(error)), ()


def _looked(path: Path) -> Answer:
    """A file that cannot be read at all is one with a mistake."""
    text = ""
    try:
        text = text_of(path)
        return _answer_of(text, rules_in(text))
    except RulesError as error:
        return Found(text=text, problems=error.problems, good=False), ()


def _written(request: Write) -> Answer:
    path = Path(request.path)
    try:
        there = text_of(path)
    except RulesError:
        there = None
    if there is not None and there == request.text and request.rules is None:
        return _answer_of(there, rules_in(there))  # somebody pressed Save twice
    if there != request.base:
        return Found(refused="elsewhere"), ()
    text, wanted = request.text, None
    if request.rules is not None:
        present = rules_in(request.base).rules
        wanted = tuple(present[each] if isinstance(each, int) else each for each in request.rules)
        text = with_rules(request.base, wanted, request.renamed)
    read = rules_in(text)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_private(path, text.encode("utf-8"))
    return _answer_of(text, read, wanted)


def _answer_of(text: str, read: RulesRead, wanted: tuple[Rule, ...] | None = None) -> Answer:
    found = Found(
        text=text,
        notices=list(read.notices),
        sources=list(read.sources.values()),
        as_wanted=wanted == read.rules,
    )
    return found, read.rules


def lines_of(found: Found, rules: tuple[Rule, ...]) -> Iterator[bytes]:
    """An answer for a pipe. Rules that were wanted just so are known at the other end."""
    yield msgspec.json.encode(found) + b"\n"
    if not found.as_wanted:
        for some in itertools.batched(rules, SOME):
            yield msgspec.json.encode(some) + b"\n"


def found_in(line: bytes) -> Found:
    """What the first line says. Raises msgspec.DecodeError."""
    return msgspec.json.decode(line, type=Found)


def rules_of(line: bytes) -> list[Rule]:
    """The rules of another line. Raises msgspec.DecodeError."""
    return msgspec.json.decode(line, type=list[Rule])


def main() -> None:
    """Answer the one request."""
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    sys.stdout.buffer.writelines(lines_of(*answer(request)))


if __name__ == "__main__":
    main()
