"""Bodies of pages come compressed, in pieces, and sometimes broken."""

from __future__ import annotations

import gc
import gzip
import tracemalloc
import zlib
from collections.abc import Callable
from contextlib import suppress

import brotli
import psutil
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from filters.rewrite.encodings import EncodingError, accept_encoding, decoder


def bare_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda data: brotli.compress(data, quality=5),
    "zstd": zstandard.compress,
    "identity": bytes,
    "gzip, br": lambda data: brotli.compress(gzip.compress(data), quality=5),
    "deflate,identity , ZSTD": lambda data: zstandard.compress(zlib.compress(data)),
}
COMPRESSED = ["gzip", "deflate", "br", "zstd"]


def decode(encoding: str, body: bytes, size: int | None = None) -> bytes:
    """`body` decoded, fed in pieces of `size` bytes."""
    stream, size = decoder(encoding), size or len(body) or 1
    return b"".join(stream.feed(body[i : i + size]) for i in range(0, len(body), size)) + stream.finish()


@pytest.mark.parametrize("encoding", ENCODERS)
@given(data=st.binary(max_size=3000), repeat=st.sampled_from([1, 40]), size=st.integers(1, 700))
def test_every_encoding_comes_back_in_any_pieces(encoding: str, data: bytes, repeat: int, size: int) -> None:
    """What was encoded is what comes out, wherever the body was cut."""
    assert decode(encoding, ENCODERS[encoding](data * repeat), size) == data * repeat


@given(data=st.binary(max_size=3000), size=st.integers(1, 700))
def test_bare_deflate_is_understood(data: bytes, size: int) -> None:
    """Some servers leave out the zlib header that the standard asks for; browsers cope."""
    assert decode("deflate", bare_deflate(data), size) == data


@pytest.mark.parametrize("encoding", COMPRESSED)
def test_large_bodies_are_decoded_whole(encoding: str) -> None:
    """Output larger than one internal piece is given at once, to the last byte."""
    data = bytes(range(256)) * 20_000
    assert decode(encoding, ENCODERS[encoding](data)) == data


@pytest.mark.parametrize("encoding", COMPRESSED)
def test_a_body_is_decoded_as_it_arrives(encoding: str) -> None:
    """The first half is there before the second half was sent: streaming pages stay streaming."""
    data = b"".join(b"<p>paragraph %d</p>" % i for i in range(60_000))
    body = ENCODERS[encoding](data)
    early = decoder(encoding).feed(body[: len(body) // 2])
    assert len(early) > len(data) // 10
    assert data.startswith(early)


@pytest.mark.parametrize("encoding", COMPRESSED)
def test_a_body_that_ends_too_early_gives_what_it_has(encoding: str) -> None:
    """A connection that breaks off leaves a shorter page, not an error."""
    data = b"".join(b"<p>paragraph %d</p>" % i for i in range(60_000))
    assert data.startswith(decode(encoding, ENCODERS[encoding](data)[:-5], 1000))


@pytest.mark.parametrize("encoding", COMPRESSED)
def test_an_empty_body_is_empty(encoding: str) -> None:
    assert decoder(encoding).finish() == b""
    assert decoder(encoding).feed(b"") == b""


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_bytes_after_the_end_are_ignored(encoding: str) -> None:
    """Browsers ignore them too."""
    body = ENCODERS[encoding](b"hello")
    assert decode(encoding, body + b"trailing") == b"hello"
    assert decode(encoding, body + b"trailing", 1) == b"hello"


def test_zstd_frames_follow_each_other() -> None:
    assert decode("zstd", zstandard.compress(b"one ") + zstandard.compress(b"two"), 3) == b"one two"


@pytest.mark.parametrize("encoding", COMPRESSED)
def test_damage_is_reported(encoding: str) -> None:
    with pytest.raises(EncodingError, match="damaged"):
        decode(encoding, b"\xff\xfe this was never compressed at all" * 9)


def test_zstd_that_wants_too_much_memory_is_refused() -> None:
    """A window above 8 MiB is refused by browsers as well."""
    wide = zstandard.ZstdCompressionParameters(window_log=27)
    packer = zstandard.ZstdCompressor(compression_params=wide).compressobj()
    with pytest.raises(EncodingError, match="damaged"):
        decode("zstd", packer.compress(b"x" * 1000) + packer.flush())


@pytest.mark.parametrize("encoding", COMPRESSED)
@given(body=st.binary(max_size=200), size=st.integers(1, 50))
def test_arbitrary_bytes_raise_nothing_else(encoding: str, body: bytes, size: int) -> None:
    with suppress(EncodingError):
        decode(encoding, body, size)


@pytest.mark.parametrize("encoding", ["dcb", "dcz", "compress", "utf-8", "gzip, sdch"])
def test_unknown_encodings_are_named(encoding: str) -> None:
    with pytest.raises(EncodingError, match=encoding.split(", ")[-1]):
        decoder(encoding)


def test_a_tower_of_encodings_is_refused() -> None:
    with pytest.raises(EncodingError, match="too many"):
        decoder(",".join(["gzip"] * 50))


def zeros(encoding: str) -> bytes:
    """About 400 MB of zeros, packed."""
    block = bytes(1 << 20)
    if encoding == "br":
        return brotli.compress(block * 400, quality=1)
    if encoding == "zstd":
        return zstandard.compress(block * 400)
    packer = zlib.compressobj(9, wbits=31 if encoding.startswith("gzip") else 15)
    return b"".join(packer.compress(block) for _ in range(400)) + packer.flush()


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "zstd"])
def test_bombs_are_stopped_with_little_memory(encoding: str) -> None:
    """A few kilobytes that swell to 400 MB end in an error, near 64 MiB and not far above."""
    bomb = zeros(encoding)
    if encoding == "gzip, gzip":
        bomb = gzip.compress(bomb)
    tracemalloc.start()
    try:
        with pytest.raises(EncodingError, match="thousandfold"):
            decode(encoding, bomb)
        assert tracemalloc.get_traced_memory()[1] < 100 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "gzip, br"])
def test_no_more_comes_out_than_was_asked_for(encoding: str) -> None:
    """Exactly as much is given whole; one byte more is refused, and a bomb long before it is unpacked."""
    most = 1 << 20
    assert decoder(encoding, most).feed(ENCODERS[encoding](bytes(most))) == bytes(most)
    with pytest.raises(EncodingError, match="is not read"):
        decoder(encoding, most).feed(ENCODERS[encoding](bytes(most + 1)))
    bomb = ENCODERS[encoding](bytes(60 << 20))
    tracemalloc.start()
    try:
        with pytest.raises(EncodingError, match="is not read"):
            decoder(encoding, most).feed(bomb)
        assert tracemalloc.get_traced_memory()[1] < 8 * most
    finally:
        tracemalloc.stop()


def test_a_very_compressible_page_below_64_mib_is_no_bomb() -> None:
    data = bytes(30 << 20)
    assert decode("zstd", zstandard.compress(data)) == data


@pytest.mark.parametrize(
    ("offered", "kept"),
    [
        ("gzip, deflate, br, zstd, dcb, dcz", "gzip, deflate, br, zstd"),
        ("gzip;q=1.0, *;q=0.5", "gzip;q=1.0"),
        ("BR ; q=0.9,sdch", "BR ; q=0.9"),
        ("x-gzip, identity;q=0", "x-gzip, identity;q=0"),
        ("*", "identity"),
        ("dcb", "identity"),
        ("", "identity"),
    ],
)
def test_only_what_we_can_decode_is_offered(offered: str, kept: str) -> None:
    assert accept_encoding(offered) == kept


@given(st.text(max_size=60))
def test_whatever_is_offered_upstream_has_a_decoder(value: str) -> None:
    for offer in accept_encoding(value).split(","):
        decoder(offer.split(";")[0].strip())


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "zstd", "gzip, br"])
@pytest.mark.parametrize("story", ["whole", "cut short", "damaged", "a bomb"])
def test_nothing_of_a_body_stays_in_memory(encoding: str, story: str) -> None:
    """Whatever becomes of it. Each body in zstd once left half a megabyte behind for good, a bomb three times that."""
    body = ENCODERS[encoding](b"<html>" + b"we baked bread " * 20_000)
    body = {"whole": body, "cut short": body[:-3], "damaged": b"\x03no" + body, "a bomb": body}[story]

    def through() -> None:
        read = decoder(encoding, 50_000 if story == "a bomb" else None)
        with suppress(EncodingError):
            read.feed(body[:7])
            read.feed(body[7:])
        read.finish()

    def many() -> int:
        for _ in range(100):
            through()
        gc.collect()
        return int(psutil.Process().memory_full_info().uss)

    before = many()
    assert many() - before < 8e6
