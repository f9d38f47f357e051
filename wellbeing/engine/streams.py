"""Bodies as they stream through: documents get the script put in, answers with posts are copied for the reader.

Nothing is held back whole. Whatever fails, the page gets the rest as it came.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from weakref import WeakSet

from filters.rewrite.encodings import Decoder, EncodingError, decoder
from filters.rewrite.html import Injector, begins_whole
from wellbeing.engine.instead import DAMAGED, words

log = logging.getLogger(__name__)

COPY_AT_MOST = 4 * 1024 * 1024
"""Bytes of an answer that are copied for the reader; the largest recorded answers have half a MiB."""

COPIES_AT_ONCE = 32
"""Answers that are copied at the same time: a site may let a hundred of them hang without an end."""

DECODED_AT_MOST = 8 * 1024 * 1024
"""Bytes of such a copy once decoded: what a site packs a thousandfold must fill no memory, and hold no page up."""

HEAD_AT_MOST = 64 * 1024
"""Bytes of a script that are waited for before it is prefixed: longer than any licence comment before "use strict"."""

_BITE = 64 * 1024


class DocumentStream:
    """Called by the proxy with each piece of a document's body, and with b"" at its end; returns what to send.

    `site` is an id, for the log. `cut_short`: the page was damaged after it had begun, so that it must not end as if it
    were whole.
    """

    def __init__(self, site: str, decode: Decoder, injector: Injector) -> None:
        self._site, self._decode, self._injector = site, decode, injector
        self._failed = self._broken = self._begun = self.cut_short = False

    def __call__(self, piece: bytes) -> bytes:
        plain = self._plain(piece)
        self._begun = self._begun or bool(plain)
        return plain if self._failed else self._injected(plain, last=not piece)

    def _injected(self, plain: bytes, last: bool) -> bytes:
        """`plain` with what is put in. In small bites, so that after a failure it is known what was sent on."""
        sent: list[bytes] = []
        at = 0
        try:
            while at < len(plain):
                bite, at = plain[at : at + _BITE], at + _BITE
                sent.append(self._injector.feed(bite))
            return b"".join(sent) + (self._injector.finish() if last else b"")
        except Exception:  # fail open: the person gets the page unfiltered
            log.exception("a document of %s is left as it came", self._site)
            self._failed = True
            return b"".join(sent) + self._injector.finish() + plain[at:]

    def _plain(self, piece: bytes) -> bytes:
        """`piece` decoded. What the site encoded wrongly ends here; a browser could not have read on either."""
        try:
            return b"" if self._broken else _decoded_piece(self._decode, piece)
        except EncodingError as error:
            log.warning("a document of %s could not be decoded: %s", self._site, error)
            self._broken = True
        plain = self._decode.finish()
        self.cut_short = self._begun or bool(plain)
        self._failed = not self.cut_short
        return plain if self.cut_short else words(*DAMAGED)


class PrefixStream:
    """Puts something in front of a script (a service worker's prelude), which is decoded on the way.

    `prefixed` gets the script's head, however it was cut on its way: it looks for what must stay first. `cut_short`:
    the script is damaged, and must not be taken for whole.
    """

    def __init__(self, decode: Decoder, prefixed: Callable[[bytes], bytes]) -> None:
        self._decode, self._prefixed = decode, prefixed
        self._head = bytearray()
        self._begun = self.cut_short = False

    def __call__(self, piece: bytes) -> bytes:
        try:
            plain = b"" if self.cut_short else _decoded_piece(self._decode, piece)
        except EncodingError as error:
            log.warning("a script could not be decoded: %s", error)
            plain, self.cut_short = b"", True
        if self._begun:
            return plain
        self._head += plain
        if piece and len(self._head) < HEAD_AT_MOST:
            return b""
        self._begun = True
        return self._prefixed(bytes(self._head))


class ClaimedStream(PrefixStream):
    """For web pages that are asked for as something else. `whole` is asked once the body begins like a whole page: what
    comes in its place, None for the page itself. What begins otherwise, a piece of a page, is passed on.
    """

    def __init__(self, decode: Decoder, whole: Callable[[], bytes | None]) -> None:
        super().__init__(decode, self._looked_at)
        self._whole, self._ended = whole, False

    def __call__(self, piece: bytes) -> bytes:
        return b"" if self._ended else super().__call__(piece)

    def _looked_at(self, head: bytes) -> bytes:
        page = self._whole() if begins_whole(head) else None
        self._ended = page is not None
        return head if page is None else page


def _decoded_piece(decode: Decoder, piece: bytes) -> bytes:
    return decode.feed(piece) if piece else decode.finish()


class CopyStream:
    """Passes a body on untouched while a bounded copy is kept; `done` gets the copy and its encoding at the end."""

    def __init__(self, content_encoding: str, done: Callable[[bytes, str], None]) -> None:
        self._encoding, self._done = content_encoding, done
        self._copy = bytearray()
        self.copying = True

    def __call__(self, piece: bytes) -> bytes:
        if piece and self.copying:
            self._copy += piece
            if len(self._copy) > COPY_AT_MOST:
                self.copying, self._copy = False, bytearray()
        elif not piece and self.copying:
            self.copying = False
            self._tell()
        return piece

    def _tell(self) -> None:
        whole, self._copy = bytes(self._copy), bytearray()
        try:
            self._done(whole, self._encoding)
        except Exception:  # the page has its answer already
            log.exception("a copy of an answer was left unread")


class Copies:
    """All answers that are being copied; what the proxy drops without a word is forgotten with it."""

    def __init__(self) -> None:
        self._begun: WeakSet[CopyStream] = WeakSet()

    def of(self, content_encoding: str, done: Callable[[bytes, str], None]) -> CopyStream | None:
        """A copy of one more answer, or None while there are too many: its posts are judged when their page asks."""
        if sum(each.copying for each in self._begun) >= COPIES_AT_ONCE:
            return None
        stream = CopyStream(content_encoding, done)
        self._begun.add(stream)
        return stream

    def left(self, stream: object) -> None:
        """The answer that passed through `stream` broke off, or nobody waits for it any more."""
        if isinstance(stream, CopyStream):
            self._begun.discard(stream)


def decoded(body: bytes, content_encoding: str, at_most: int = DECODED_AT_MOST) -> bytes:
    """`body` without its encoding. Raises EncodingError, also for what swells beyond `at_most` bytes."""
    if len(body) > at_most:
        raise EncodingError(f"an answer of more than {at_most} bytes is not read")
    decode = decoder(content_encoding, at_most)
    return decode.feed(body) + decode.finish()
