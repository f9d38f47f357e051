"""Puts our script tag first in `<head>` while a document streams through; changes nothing else but `<meta>` policies.

Follows html.spec.whatwg.org, 13.2.6.4.1 to 6 (the insertion modes up to "after head"): where a document writes no
`<head>`, the tag goes where the browser would make one. From `<body>` on, real or implied, nothing is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from filters.rewrite.meta import amended
from filters.rewrite.tokens import Kind, Token, Tokenizer

LOOK_BYTES = 2 << 20
"""How far into a document we look for `<head>` and policies. A YouTube page (2026) has 650 kB before `</head>`."""
META_BYTES = 64 << 10
"""The longest `<meta>` that is amended, and so the most that is ever held back."""

_BITE = 64 << 10
_OTHER_ENCODINGS = frozenset(
    {"utf-16", "utf-16le", "utf-16be", "unicodefffe", "unicodefeff", "unicode", "csunicode", "ucs-2", "iso-10646-ucs-2"}
    | {"iso-2022-jp", "csiso2022jp", "iso-2022-kr", "csiso2022kr", "iso-2022-cn", "iso-2022-cn-ext", "hz-gb-2312"}
    | {"replacement"}
)
"""Labels (encoding.spec.whatwg.org) in which a byte "<" need not be a "<"."""
_AFTER_HEAD = frozenset(
    {b"html", b"head", b"base", b"basefont", b"bgsound", b"link", b"meta", b"noframes", b"script", b"style"}
    | {b"template", b"title"}
)
_IN_HEAD = _AFTER_HEAD | {b"noscript"}
_END_HEAD = frozenset({b"head", b"body", b"html", b"br"})
_FOREIGN = frozenset({b"svg", b"math", b"plaintext"})
_WHOLE = re.compile(rb"[^<]*+(?:(?><!--.*?-->)[^<]*+)*+<(?:!doctype\b|html\b|\?xml\b)", re.IGNORECASE | re.DOTALL)


def begins_whole(head: bytes) -> bool:
    """Whether a body that begins with `head` says that it is a whole document, and no piece to be put into one."""
    return _WHOLE.match(head.replace(b"\0", b"")) is not None  # two-byte encodings


class Injector:
    """One document on its way. `injected` tells whether the tag went in.

    Documents in UTF-16, bodies that do not begin like HTML, and whatever lies beyond LOOK_BYTES pass as they came. The
    output does not depend on how the input was cut, and nothing but a `<meta>` tag is held back for more than a name.
    """

    def __init__(self, tag: bytes, amend_policy: Callable[[str], str], charset: str | None = None) -> None:
        self.injected = False
        self._tag = tag
        self._amend_policy = amend_policy
        self._tokenizer = Tokenizer()
        self._meet: Callable[[Token], None] = self._before_head
        self._out: list[bytes] = []
        self._begun = self._markup = False
        self._passing = (charset or "").strip().lower() in _OTHER_ENCODINGS
        self._sent = 0  # index in the buffer: what was put out
        self._forgotten = 0
        self._meta: int | None = None  # index of a "<meta" that is held until it is whole
        self._head_elements = _IN_HEAD
        self._templates = 0

    def feed(self, data: bytes) -> bytes:
        """What can be sent on now, of this and of what was held."""
        if self._passing:
            return data
        for start in range(0, len(data), _BITE):
            if self._passing:
                self._out.append(data[start:])
                break
            self._read(data[start : start + _BITE])
        return self._taken()

    def finish(self) -> bytes:
        """What was still held when the document ended."""
        self._pass_everything()
        return self._taken()

    def _taken(self) -> bytes:
        out = b"".join(self._out)
        self._out.clear()
        return out

    def _read(self, data: bytes) -> None:
        self._tokenizer.buffer += data
        if not (self._begun or self._begin()):
            return
        for token in self._tokenizer.tokens():
            if self._forgotten + token.at > LOOK_BYTES:
                self._pass_everything()
            else:
                self._meet(token)
            if self._passing:
                return
        if self._overlong():
            self._pass_everything()
            return
        self._pass(self._tokenizer.at if self._meta is None else self._meta)
        self._forget()

    def _begin(self) -> bool:
        """Whether enough is here to tell that the document is in an encoding of ours, and where it begins."""
        head = self._tokenizer.buffer[:4]
        if len(head) < 4:
            return False
        if 0 in head or head.startswith((b"\xff\xfe", b"\xfe\xff")):
            self._pass_everything()
            return False
        self._tokenizer.at = 3 if head.startswith(b"\xef\xbb\xbf") else 0
        self._begun = True
        return True

    def _before_head(self, token: Token) -> None:
        """13.2.6.4.1 to 3: comments, doctypes and `<html>` come before the head; all else is in it, or implies it."""
        match token.kind, token.name:
            case (Kind.TEXT, _) if not self._markup:
                self._pass_everything()  # not HTML, whatever its header says
            case (Kind.TAG_DONE, b"head"):
                self._inject(token.at)
            case (Kind.COMMENT | Kind.TAG_DONE, _) | (Kind.START, b"html" | b"head"):
                pass
            case (Kind.END, name) if name not in _END_HEAD:
                pass
            case _:
                self._inject(token.at)
                self._in_head(token)
        self._markup = True

    def _in_head(self, token: Token) -> None:
        """13.2.6.4.4 to 6: what may stand in a head, or between it and the body; all else begins the body."""
        match token.kind:
            case Kind.START:
                self._start(token)
            case Kind.END:
                self._end(token.name)
            case Kind.TEXT if not self._templates:
                self._pass_everything()
            case Kind.TAG_DONE if self._meta is not None:
                self._amend(self._meta, token.at)

    def _start(self, token: Token) -> None:
        if token.name == b"template":
            self._templates += 1
        elif self._templates:
            if token.name in _FOREIGN:  # other rules hold in there, and no policy of a head can follow that matters
                self._pass_everything()
        elif token.name == b"meta":
            self._meta = token.at
        elif token.name not in self._head_elements:
            self._pass_everything()

    def _end(self, name: bytes) -> None:
        if name == b"template":
            self._templates = max(0, self._templates - 1)
        elif self._templates:
            pass
        elif name == b"head":
            self._head_elements = _AFTER_HEAD
        elif name in _END_HEAD:
            self._pass_everything()

    def _inject(self, at: int) -> None:
        self._pass(at)
        self._out.append(self._tag)
        self.injected = True
        self._meet = self._in_head

    def _amend(self, start: int, end: int) -> None:
        self._meta = None
        if end - start > META_BYTES:
            self._pass_everything()
            return
        self._pass(start)
        self._out.append(amended(bytes(self._tokenizer.buffer[start:end]), self._amend_policy))
        self._sent = end

    def _overlong(self) -> bool:
        at = self._tokenizer.at
        return self._forgotten + at > LOOK_BYTES or (self._meta is not None and at - self._meta > META_BYTES)

    def _pass(self, end: int) -> None:
        self._out.append(bytes(self._tokenizer.buffer[self._sent : end]))
        self._sent = end

    def _pass_everything(self) -> None:
        self._pass(len(self._tokenizer.buffer))
        self._passing = True

    def _forget(self) -> None:
        self._tokenizer.forget(self._sent)
        self._forgotten += self._sent
        self._meta = None if self._meta is None else self._meta - self._sent
        self._sent = 0
