"""Compressed bodies: damaged ones are said to be, bombs are stopped, and pieces make the same whole."""

from filters.rewrite.encodings import EncodingError, accept_encoding, decoder

PACKAGES = ("filters.rewrite",)
LENGTH = 2048
TOKENS = ("gzip", "deflate", "br", "zstd", "identity", ", ", "\x1f\x8b\x08", "x\x9c", "(\xb5/\xfd")
_CODINGS = ("gzip", "deflate", "br", "zstd", "gzip, br", "br, gzip", "zstd, gzip", "")
AT_MOST = 1 << 20


def try_one(data: bytes) -> None:
    """The first byte says which encoding the rest is in, the second how it is cut; and the whole as a header."""
    accept_encoding(data.decode("latin-1"))
    if len(data) < 2:
        return
    coding, size, body = _CODINGS[data[0] % len(_CODINGS)], data[1] + 1, data[2:]
    whole, pieces = _decoded(coding, body, len(body) or 1), _decoded(coding, body, size)
    assert whole is None or pieces is None or whole == pieces


def _decoded(coding: str, body: bytes, size: int) -> bytes | None:
    decode = decoder(coding, AT_MOST)
    try:
        parts = [decode.feed(body[at : at + size]) for at in range(0, len(body), size)]
    except EncodingError:
        decode.finish()
        return None
    whole = b"".join([*parts, decode.finish()])
    assert len(whole) <= AT_MOST or not coding
    return whole
