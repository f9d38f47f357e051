"""Undoes Content-Encoding piece by piece, so that a page can be read and sent on while it still arrives.

A damaged body raises EncodingError; a body that merely ends too early ends too early, as it does in a browser. What
follows the end of a gzip or deflate stream is ignored, as browsers ignore it. Compression bombs are stopped.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from typing import IO, Protocol, cast

import brotli  # type: ignore[import-untyped]
import zstandard

MAX_RATIO = 1_000
"""Bytes out per byte in; HTML compresses about 5 to 20 times."""
FREE_BYTES = 64 << 20
"""Bytes out before the ratio counts."""
_PIECE = 256 << 10
_ZSTD_BITE = 1 << 7  # four bytes can make 128 KiB: no more than 4 MiB are there before bounds are looked at
_ZSTD_WINDOW = 8 << 20  # RFC 9659: what browsers accept as Content-Encoding
_MOST_CODINGS = 5
_PLAIN = frozenset({"", "identity", "none"})
_ACCEPTABLE = frozenset({"gzip", "x-gzip", "deflate", "br", "zstd", "identity"})

type _Sink = Callable[[bytes], None]


class EncodingError(ValueError):
    """An encoding that we do not know, a damaged body, or one that swells beyond reason."""


class Decoder(Protocol):
    """Takes an encoded body in any pieces and gives the decoded one."""

    def feed(self, data: bytes) -> bytes:
        """What can be decoded now. Raises EncodingError."""

    def finish(self) -> bytes:
        """What was left when the body ended, or what could be decoded before `feed` found it damaged."""


def decoder(content_encoding: str, at_most: int | None = None) -> Decoder:
    """The decoder for a Content-Encoding value, maybe a comma list; `at_most` bytes come out of each coding.

    Raises EncodingError for a name we do not know.
    """
    names = [name.strip().lower() for name in content_encoding.split(",")]
    codings = [name for name in names if name not in _PLAIN]
    unknown = [name for name in codings if name not in _STAGES]
    if unknown:
        raise EncodingError(f"the content encoding {unknown[0][:40]!r} is not known here")
    if len(codings) > _MOST_CODINGS:
        raise EncodingError(f"{len(codings)} content encodings on top of each other are too many")
    return _Chain(codings, at_most)


def accept_encoding(value: str) -> str:
    """A request's Accept-Encoding less what we cannot decode ("dcb", "dcz", "*", names not known)."""
    offers = [offer.strip() for offer in value.split(",")]
    kept = [offer for offer in offers if re.split(r"[;\s]", offer, maxsplit=1)[0].lower() in _ACCEPTABLE]
    return ", ".join(kept) or "identity"


class _Chain:
    """All codings of one body, the last applied undone first."""

    def __init__(self, codings: list[str], at_most: int | None) -> None:
        self._bounds = _Bounds(at_most)
        self._first: _Sink = self._bounds.out.append
        for coding in codings:
            self._first = _STAGES[coding](self._bounds.around(self._first))

    def feed(self, data: bytes) -> bytes:
        self._bounds.taken += len(data)
        try:
            self._first(data)
        except (zlib.error, brotli.error, zstandard.ZstdError) as error:
            raise EncodingError(f"the compressed body is damaged: {error}") from error
        return self.finish()

    def finish(self) -> bytes:
        """Every stage gives all it can at once, so this is empty but after an error."""
        decoded = b"".join(self._bounds.out)
        self._bounds.out.clear()
        return decoded


class _Bounds:
    """What came out so far, of how much, and how much of it there may be.

    Apart from the chain, which the stages must not hold on to: zstandard's objects take no part in the collection of
    cycles, so that each body in that encoding would stay in memory for good.
    """

    def __init__(self, at_most: int | None) -> None:
        self.taken, self._at_most = 0, at_most
        self.out: list[bytes] = []

    def around(self, sink: _Sink) -> _Sink:
        """`sink`, which refuses a piece that makes the output larger than the bounds above."""
        given = 0

        def write(piece: bytes) -> None:
            nonlocal given
            given += len(piece)
            if given > FREE_BYTES and given > self.taken * MAX_RATIO:
                self.out.clear()
                raise EncodingError("the compressed body swells more than a thousandfold")
            if self._at_most is not None and given > self._at_most:
                self.out.clear()
                raise EncodingError(f"a body of more than {self._at_most} bytes is not read")
            sink(piece)

        return write


def _inflating(wbits: int, sink: _Sink) -> _Sink:
    stream = zlib.decompressobj(wbits)

    def write(data: bytes) -> None:
        more = bool(data)
        while more and not stream.eof:
            piece = stream.decompress(data, _PIECE)
            data = stream.unconsumed_tail
            more = bool(data) or len(piece) == _PIECE  # a full piece may have left output inside zlib
            sink(piece)

    return write


def _gzip(sink: _Sink) -> _Sink:
    return _inflating(16 + zlib.MAX_WBITS, sink)


def _deflate(sink: _Sink) -> _Sink:
    """Zlib data as RFC 9110 says, or bare deflate data, which some servers send; the first two bytes tell."""
    head = b""
    inflate: _Sink | None = None

    def write(data: bytes) -> None:
        nonlocal head, inflate
        if inflate is None:
            head, data = head + data, b""
            if len(head) >= 2:
                zlib_header = head[0] & 0x8F == 8 and int.from_bytes(head[:2]) % 31 == 0
                inflate, data = _inflating(zlib.MAX_WBITS if zlib_header else -zlib.MAX_WBITS, sink), head
        if inflate is not None:
            inflate(data)

    return write


def _br(sink: _Sink) -> _Sink:
    stream = brotli.Decompressor()

    def write(data: bytes) -> None:
        while not stream.is_finished():
            piece = stream.process(data, output_buffer_limit=_PIECE)
            data = b""
            if not piece:  # it may keep output back until it is asked again
                break
            sink(piece)

    return write


class _Written:
    """A file that zstandard writes to, and that is emptied. An error raised in there costs 130 kB for good."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, piece: bytes) -> int:
        self._pieces.append(piece)
        return len(piece)

    def fetch(self) -> list[bytes]:
        pieces, self._pieces = self._pieces, []
        return pieces


def _zstd(sink: _Sink) -> _Sink:
    written = _Written()
    stream = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).stream_writer(cast(IO[bytes], written))

    def write(data: bytes) -> None:
        for at in range(0, len(data), _ZSTD_BITE):
            try:
                stream.write(data[at : at + _ZSTD_BITE])
            finally:  # what came before the damage, too
                for piece in written.fetch():
                    sink(piece)

    return write


_STAGES: dict[str, Callable[[_Sink], _Sink]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _br,
    "zstd": _zstd,
}
