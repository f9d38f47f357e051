"""Reads files that people edit by hand, and finds the line of a mistake."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from wellbeing.plain_file import bytes_in

LARGEST = 1_000_000
"""Bytes. A hand-written file is far smaller; another one is not ours to chew on."""

MOST_PARTS = 100
"""Parts of a name with dots between them. tomllib takes their number squared: 4 s for 43,000 (tests.fuzzing)."""

_PARTS = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+)++""")

_IN_WORDS = {
    "Unterminated string": "a text that begins with a quotation mark has none at its end",
    "Illegal character '\\n'": "a text that begins with a quotation mark has none at its end",
    "Unclosed array": "a list that begins with [ has no ] at its end",
    "Unclosed inline table": "what begins with { has no } at its end",
    "Expected '=' after a key in a key/value pair": "there is no = after the first word; does the line belong here?",
    "Expected newline or end of document after a statement": "there is more on this line than belongs there",
    "Expected ']' at the end of a table declaration": "a heading that begins with [ has no ] at its end",
    "Expected ']]' at the end of an array declaration": "a heading that begins with [[ has no ]] at its end",
    "Invalid value": "there is no value that can be read after the =; a text stands in quotation marks",
    "Invalid statement": "this line begins with a sign that no line begins with",
    "Cannot overwrite a value": "this is in the file twice; one of the two has to go",
    "Unescaped '\\' in a string": "a backslash in a text has to be doubled",
    "Invalid hex value": "a backslash in a text has to be doubled",
}
"""What tomllib says most, for people who never heard of keys and arrays. Everything else is told as it says it."""

_MARK = "the-setting-that-is-looked-for"


class TomlError(ValueError):
    """A text that is no TOML; the message is for people and names the line, which `line` has too (0: none)."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(f"line {line}: {message}" if line else message)
        self.what, self.line = message, line


def read_text(path: Path, largest: int = LARGEST, read: Callable[[Path, int], bytes] = bytes_in) -> str:
    """The text that `read` finds in `path`, up to `largest` bytes; "" for no file. Raises TomlError with the reason."""
    try:
        raw = read(path, largest + 1)
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise TomlError(f"it cannot be opened ({error.strerror})") from error
    if len(raw) > largest:
        raise TomlError(f"it is larger than {largest // 1_000_000} MB")
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise TomlError("there are bytes that are not UTF-8 text", line) from error


def table_in(text: str) -> dict[str, Any]:
    """The table that `text` holds. Raises TomlError."""
    for parts in _PARTS.finditer(text):
        if parts.group().count(".") > MOST_PARTS:
            line = text.count("\n", 0, parts.start()) + 1
            raise TomlError(f"there are more than {MOST_PARTS} words in a row with a dot after each", line)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _with_line(str(error), text) from error
    except RecursionError as error:
        raise TomlError("it is nested too deeply") from error
    except ValueError as error:  # a date that does not exist, a number with too many digits
        raise TomlError(str(error)) from error


def _with_line(message: str, text: str) -> TomlError:
    """tomllib's "Invalid value (at line 7, column 3)" in our order of words: line, then what is wrong."""
    what, _, place = message.rpartition(" (at ")
    line = place.partition(",")[0].removeprefix("line ")
    what = _IN_WORDS.get(what, what)
    if line.isdecimal():
        return TomlError(what, int(line))
    return TomlError(what or message, text.count("\n") + 1)


def line_of(text: str, where: tuple[str | int, ...]) -> int | None:
    """The line (from 1) on which the value at `where` stands, or None if it cannot be told.

    The value is replaced by a mark and the text written again: tomlkit keeps everything before it as it was.
    """
    try:
        document: Any = tomlkit.parse(text)
        parent = document
        for step in where[:-1]:
            parent = parent[step]
        if isinstance(parent[where[-1]], Mapping):
            return _line_of_header(text, where)
        parent[where[-1]] = _MARK
        before, found, _ = document.as_string().partition(_MARK)
    except (TOMLKitError, LookupError, TypeError, ValueError, AttributeError, RecursionError):
        return None
    return before.count("\n") + 1 if found else None


def _line_of_header(text: str, where: tuple[str | int, ...]) -> int | None:
    """The line of the table's "[name]", or of the "[[name]]" that opens this one of several."""
    steps, nth = (where[:-1], where[-1]) if isinstance(where[-1], int) else (where, 0)
    name = ".".join(str(step) for step in steps)
    header = f"[[{name}]]" if steps != where else f"[{name}]"
    lines = (line.replace(" ", "").partition("#")[0] for line in text.split("\n"))
    found = [number for number, line in enumerate(lines, 1) if line == header]
    return found[int(nth)] if int(nth) < len(found) else None
