"""Bodies as they stream through: documents get the script put in, answers with posts are copied for the reader.

Nothing is held back whole. Whatever fails, the page gets the rest as it came.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from filters.rewrite.encodings import Decoder, EncodingError, decoder
from filters.rewrite.html import Injector

log = logging.getLogger(__name__)

COPY_AT_MOST = 4 * 1024 * 1024
"""Bytes of an answer that are copied for the reader; the largest recorded answers have half a MiB."""


class DocumentStream:
    """Called by the proxy with each piece of a document's body, and with b"" at its end; returns what to send."""

    def __init__(self, host: str, decode: Decoder, injector: Injector) -> None:
        self._host, self._decode, self._injector = host, decode, injector
        self._failed = False

    def __call__(self, piece: bytes) -> bytes:
        plain = self._plain(piece)
        if self._failed:
            return plain
        try:
            return self._injector.feed(plain) + (b"" if piece else self._injector.finish())
        except Exception:  # fail open: the person gets the page unfiltered
            log.exception("a document of %s is left as it came", self._host)
            self._failed = True
            return plain

    def _plain(self, piece: bytes) -> bytes:
        """`piece` decoded. What the site encoded wrongly ends here; a browser could not have read on either."""
        try:
            return self._decode.feed(piece) if piece else self._decode.finish()
        except EncodingError as error:
            log.warning("a document of %s could not be decoded: %s", self._host, error)
            return b""


class PrefixStream:
    """Puts something in front of a body (a service worker's prelude), which is decoded on the way."""

    def __init__(self, decode: Decoder, prefixed: Callable[[bytes], bytes]) -> None:
        self._decode, self._prefixed = decode, prefixed
        self._begun = False

    def __call__(self, piece: bytes) -> bytes:
        try:
            plain = self._decode.feed(piece) if piece else self._decode.finish()
        except EncodingError as error:
            log.warning("a script could not be decoded: %s", error)
            return b""
        if self._begun or (not plain and piece):
            return plain
        self._begun = True
        return self._prefixed(plain)


class CopyStream:
    """Passes a body on untouched while a bounded copy is kept; `done` gets the copy and its encoding at the end."""

    def __init__(self, content_encoding: str, done: Callable[[bytes, str], None]) -> None:
        self._encoding, self._done = content_encoding, done
        self._copy = bytearray()
        self._whole = True

    def __call__(self, piece: bytes) -> bytes:
        if piece and self._whole:
            self._copy += piece
            if len(self._copy) > COPY_AT_MOST:
                self._whole, self._copy = False, bytearray()
        elif not piece and self._whole:
            self._done(bytes(self._copy), self._encoding)
        return piece


def decoded(body: bytes, content_encoding: str) -> bytes:
    """`body` without its encoding. Raises EncodingError."""
    decode = decoder(content_encoding)
    return decode.feed(body) + decode.finish()
