"""Finds the tags in the first part of an HTML document while it arrives, byte for byte as a browser's tokenizer does.

Written against html.spec.whatwg.org, 13.2.5 (tokenization), for bytes of an encoding in which "<", ">", "=", quotes and
white space are the ASCII bytes and nothing else: all web encodings but UTF-16 and the ISO-2022 family.
It knows what matters before `<body>`: data, tags, comments, raw text, scripts with their `<!--` escapes. It holds back
no more than a tag's name, and looks at each byte a bounded number of times, wherever the document is cut.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from enum import Enum, auto
from typing import NamedTuple


class Kind(Enum):
    """What a token tells."""

    START = auto()  # "<" and the name of a start tag were read
    END = auto()  # the same of an end tag
    TAG_DONE = auto()  # the tag named last is complete
    COMMENT = auto()  # a comment or a doctype is complete
    TEXT = auto()  # something other than white space, tags and comments


class Token(NamedTuple):
    """`at`: index in `Tokenizer.buffer` of its first byte; for TAG_DONE and COMMENT the one after its ">".

    `name` is in lower case and cut after 32 bytes.
    """

    kind: Kind
    at: int
    name: bytes = b""


type _Steps = Generator[Token | None]  # None: more bytes are needed

_SPACES = re.compile(rb"[\t\n\f\r ]*+")
_OPENING = re.compile(
    rb"<(?:(?P<end>/)?(?P<name>[A-Za-z][^\t\n\f\r />]{0,31}+)(?=[\s\S])"
    rb"|!(?P<comment>--)"
    rb"|(?P<bogus>!(?:[^-]|-[^-])|/[^A-Za-z]|\?)"
    rb"|[^A-Za-z!/?])"
)
_COMMENT_START = re.compile(rb"(?P<empty>-?>)|(?=-?+[^>])")
_COMMENT_END = re.compile(rb"--!?>")
_GREATER = re.compile(rb">")
_RAW = {
    name: re.compile(rb"</%s(?=[\t\n\f\r />])" % name, re.IGNORECASE)
    for name in (b"style", b"title", b"noscript", b"noframes", b"textarea", b"xmp", b"iframe", b"noembed")
}
"""Elements whose content holds no tags, with scripting on (13.2.6.4.4 and 13.2.6.4.7), and what ends them."""
_SCRIPT = re.compile(rb"<!--|</script(?=[\t\n\f\r />])", re.IGNORECASE)
_SCRIPT_ESCAPED = re.compile(rb"-->|</?script(?=[\t\n\f\r />])", re.IGNORECASE)
_SCRIPT_ESCAPED_TWICE = re.compile(rb"-->|</script(?=[\t\n\f\r />])", re.IGNORECASE)
_LONGEST_NEEDLE = len(b"</textarea ")


class Tokenizer:
    """Reads on whenever more was added to `buffer`. What lies before `at` has been told, or needs no telling."""

    def __init__(self) -> None:
        self.buffer = bytearray()
        self.at = 0
        self._steps = self._data()

    def tokens(self) -> Iterator[Token]:
        """The tokens that can be told from what is in `buffer`, which must stay as it is meanwhile."""
        while (token := next(self._steps)) is not None:
            yield token

    def forget(self, count: int) -> None:
        """Drops the first `count` bytes of `buffer`; they must lie before `at`."""
        del self.buffer[:count]
        self.at -= count

    def _data(self) -> _Steps:
        """13.2.5.1, the state between tags."""
        while True:
            if spaces := _SPACES.match(self.buffer, self.at):
                self.at = spaces.end()
            if self.at == len(self.buffer):
                yield None
            elif self.buffer.startswith(b"<", self.at):
                yield from self._less_than()
            else:
                yield from self._text()

    def _text(self) -> _Steps:
        yield Token(Kind.TEXT, self.at)
        end = self.buffer.find(b"<", self.at + 1)
        self.at = end if end >= 0 else len(self.buffer)

    def _less_than(self) -> _Steps:
        """13.2.5.6 and the states right after it: what a "<" begins."""
        while not (opening := _OPENING.match(self.buffer, self.at)):
            yield None
        if opening["name"]:
            yield from self._tag(Kind.END if opening["end"] else Kind.START, opening["name"].lower())
        elif opening["comment"]:
            yield from self._comment()
        elif opening["bogus"]:  # doctypes too: they end at the first ">", even within quotes
            yield from self._find(_GREATER)
            yield Token(Kind.COMMENT, self.at)
        else:
            yield from self._text()

    def _tag(self, kind: Kind, name: bytes) -> _Steps:
        yield Token(kind, self.at, name)
        self.at += len(name) + (2 if kind is Kind.END else 1)
        yield from self._attributes()
        yield Token(Kind.TAG_DONE, self.at, name)
        if kind is Kind.START and name == b"script":
            yield from self._script()
        elif kind is Kind.START and name in _RAW:
            yield from self._find(_RAW[name])
            self.at -= len(name) + len(b"</")

    def _comment(self) -> _Steps:
        """13.2.5.43 to 52: `<!-->` and `<!--->` are whole comments, `<!--!>` only begins one."""
        self.at += len(b"<!--")
        while not (start := _COMMENT_START.match(self.buffer, self.at)):
            yield None
        if start["empty"]:
            self.at = start.end()
        else:
            yield from self._find(_COMMENT_END)
        yield Token(Kind.COMMENT, self.at)

    def _script(self) -> _Steps:
        """13.2.5.15 to 31: a script ends at `</script`, but not within `<!-- <script`."""
        inside = _SCRIPT
        while True:
            found = yield from self._find(inside)
            if found == b"<!--":
                inside = _SCRIPT_ESCAPED
                self.at -= len(b"--")  # `<!-->` opens and closes
            elif found == b"-->":
                inside = _SCRIPT
            elif inside is _SCRIPT_ESCAPED_TWICE:
                inside = _SCRIPT_ESCAPED
            elif found.startswith(b"</"):
                self.at -= len(found)
                return
            else:
                inside = _SCRIPT_ESCAPED_TWICE

    def _find(self, needle: re.Pattern[bytes]) -> Generator[Token | None, None, bytes]:
        """Goes on to the end of the next `needle`, which is returned."""
        while not (found := needle.search(self.buffer, self.at)):
            self.at = max(self.at, len(self.buffer) - _LONGEST_NEEDLE)
            yield None
        self.at = found.end()
        return found[0]

    def _attributes(self) -> _Steps:
        """13.2.5.8 and 32 to 40: goes on to the end of the ">" that ends the tag, which quotes may hide."""
        state = _In.TAG_NAME
        while state is not _In.NOTHING:
            if state is _In.BEFORE_NAME and (whole := _WHOLE_ATTRIBUTES.match(self.buffer, self.at)):
                self.at = whole.end()
            stop, after, otherwise = _STATES[state]
            found = stop.search(self.buffer, self.at)
            self.at = found.end() if found else len(self.buffer)
            if found:
                state = after.get(found[0], otherwise)
            else:
                yield None


class _In(Enum):
    """Where in a tag a cut may fall."""

    TAG_NAME = auto()
    BEFORE_NAME = auto()
    NAME = auto()
    AFTER_NAME = auto()
    BEFORE_VALUE = auto()
    DOUBLE_QUOTED = auto()
    SINGLE_QUOTED = auto()
    UNQUOTED = auto()
    NOTHING = auto()


_STATES: dict[_In, tuple[re.Pattern[bytes], dict[bytes, _In], _In]] = {
    _In.TAG_NAME: (re.compile(rb"[\t\n\f\r />]"), {b">": _In.NOTHING}, _In.BEFORE_NAME),
    _In.BEFORE_NAME: (re.compile(rb"[^\t\n\f\r /]"), {b">": _In.NOTHING}, _In.NAME),
    _In.NAME: (
        re.compile(rb"[\t\n\f\r /=>]"),
        {b"/": _In.BEFORE_NAME, b"=": _In.BEFORE_VALUE, b">": _In.NOTHING},
        _In.AFTER_NAME,
    ),
    _In.AFTER_NAME: (
        re.compile(rb"[^\t\n\f\r ]"),
        {b"/": _In.BEFORE_NAME, b"=": _In.BEFORE_VALUE, b">": _In.NOTHING},
        _In.NAME,
    ),
    _In.BEFORE_VALUE: (
        re.compile(rb"[^\t\n\f\r ]"),
        {b'"': _In.DOUBLE_QUOTED, b"'": _In.SINGLE_QUOTED, b">": _In.NOTHING},
        _In.UNQUOTED,
    ),
    _In.DOUBLE_QUOTED: (re.compile(rb'"'), {}, _In.BEFORE_NAME),
    _In.SINGLE_QUOTED: (re.compile(rb"'"), {}, _In.BEFORE_NAME),
    _In.UNQUOTED: (re.compile(rb"[\t\n\f\r >]"), {b">": _In.NOTHING}, _In.BEFORE_NAME),
}
"""For each state: the byte that ends it, the state after some of these bytes, and the state after all others."""

_WHOLE_ATTRIBUTES = re.compile(
    rb"""(?: [\t\n\f\r /]++
      | [^\t\n\f\r />] [^\t\n\f\r /=>]*+
        (?: [\t\n\f\r ]*+ = [\t\n\f\r ]*+
            (?: "[^"]*+" | '[^']*+' | [^\t\n\f\r "'>] [^\t\n\f\r >]*+ (?=[\t\n\f\r >]) | (?=>) )
          | (?= [\t\n\f\r ]*+ [^\t\n\f\r =] )
        )
    )*+""",
    re.VERBOSE,
)
"""Attributes that lie whole in the buffer, in one go. The states above are for the one that is cut."""
