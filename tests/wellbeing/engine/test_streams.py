"""Bodies on their way: put in, copied or prefixed, however they are cut, and whole whatever fails."""

import gc
import gzip
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.rewrite.encodings import EncodingError, decoder
from filters.rewrite.html import Injector
from filters.rewrite.service_worker import PRELUDE, with_prelude
from wellbeing.engine.streams import (
    COPIES_AT_ONCE,
    COPY_AT_MOST,
    DECODED_AT_MOST,
    HEAD_AT_MOST,
    Copies,
    CopyStream,
    DocumentStream,
    PrefixStream,
    decoded,
)

TAG = b"<script>ours</script>"
POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
PAGE = f"<!doctype html><html><head>{POLICY}<title>A feed</title></head><body>posts</body></html>".encode()


def document(amend: Callable[[str], str] = lambda policy: policy, encoding: str = "") -> DocumentStream:
    """A document of a feed host on its way."""
    return DocumentStream("x", decoder(encoding), Injector(TAG, amend, "utf-8"))


def sent(stream: Callable[[bytes], bytes], body: bytes, size: int = 1 << 20) -> bytes:
    """What comes out of `stream` for a body that comes in pieces of `size`."""
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(stream(piece) for piece in [*pieces, b""])


# documents


@pytest.mark.parametrize("size", [1, 7, 1 << 20])
def test_the_script_goes_in_however_the_page_is_cut(size: int):
    """First in the head, and nothing else is changed."""
    assert sent(document(), PAGE, size) == PAGE.replace(b"<head>", b"<head>" + TAG)


@pytest.mark.parametrize("size", [1, 7, 1 << 20])
def test_a_compressed_page_is_decoded_on_the_way(size: int):
    """It leaves us plain."""
    assert sent(document(encoding="gzip"), gzip.compress(PAGE), size) == PAGE.replace(b"<head>", b"<head>" + TAG)


def test_nothing_is_held_back_whole():
    """The first words of a page are on their way before the last have come."""
    stream = document()
    first = stream(PAGE + b"<p>first post")
    assert first.endswith(b"<p>first post")


def fails(policy: str) -> str:
    """A change of a policy that breaks."""
    raise RuntimeError("broken")


@pytest.mark.parametrize("size", [1, 50, 70_000, 1 << 20])
def test_when_we_fail_the_page_still_comes_whole(size: int, caplog: pytest.LogCaptureFixture):
    """Not a byte is lost or doubled; the log names the host, once, and nothing of the page."""
    page = PAGE.replace(b"posts", b"private words " * 20_000)
    assert sent(document(fails), page, size).replace(TAG, b"") == page
    assert [record.getMessage() for record in caplog.records] == ["a document of x is left as it came"]
    assert "private" not in caplog.records[0].getMessage()


@given(st.binary(max_size=300), st.integers(1, 40))
def test_any_bytes_pass(body: bytes, size: int):
    """Whatever a site sends as a document: it comes out, with the script or without."""
    assert sent(document(), body, size).replace(TAG, b"", 1) == body


def test_a_damaged_page_ends_where_it_is_damaged(caplog: pytest.LogCaptureFixture):
    """What came before is shown, as a browser would; it is said once, not for every piece."""
    packer = zlib.compressobj(wbits=16 + zlib.MAX_WBITS)
    packed = packer.compress(PAGE) + packer.flush(zlib.Z_FULL_FLUSH) + b"\xff" * 3_000
    stream = document(encoding="gzip")
    out = sent(stream, packed, 10)
    assert stream.cut_short
    whole = PAGE.replace(b"<head>", b"<head>" + TAG)
    assert whole.startswith(out)
    assert len(out) > len(whole) / 2
    assert len(caplog.records) == 1


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_a_page_that_cannot_be_unpacked_at_all_says_so(encoding: str, caplog: pytest.LogCaptureFixture):
    """A blank page would tell the person nothing. It is whole: nothing of the site's came before."""
    stream = document(encoding=encoding)
    out = sent(stream, PAGE, 10)
    assert b"arrived damaged" in out
    assert out.endswith(b"</html>\n")
    assert not stream.cut_short
    assert len(caplog.records) == 1


def test_an_empty_page_stays_empty():
    """Packed or not."""
    assert sent(document(), b"") == b""
    assert sent(document(encoding="gzip"), gzip.compress(b"")) == b""


# service workers


@pytest.mark.parametrize("size", [1, 3, 1 << 20])
@pytest.mark.parametrize(
    "script",
    [
        b"work();",
        b"",
        b"'use strict';work();",
        b"/* a licence */ 'use strict';work();",
        b"\xef\xbb\xbfwork();",
        b"#!shebang\nwork();",
        b"//" + b"x" * HEAD_AT_MOST + b"\nwork();",
    ],
    ids=lambda script: repr(script[:12]),
)
def test_a_worker_is_prefixed_the_same_however_it_is_cut(script: bytes, size: int):
    """A strict script stays strict even when its first piece is one byte."""
    assert sent(PrefixStream(decoder(""), with_prelude), script, size) == with_prelude(script)


def test_a_compressed_worker_is_decoded():
    """Our words cannot stand before compressed ones."""
    packed = gzip.compress(b"work();" * 50_000)
    out = sent(PrefixStream(decoder("gzip"), with_prelude), packed, 100)
    assert out == with_prelude(b"work();" * 50_000)
    assert out.startswith(PRELUDE.encode())


def test_a_damaged_worker_ends_where_it_is_damaged(caplog: pytest.LogCaptureFixture):
    """No error reaches the proxy, and it is said once."""
    packed = gzip.compress(b"")[:10] + b"\xff" * 5_000
    stream = PrefixStream(decoder("gzip"), with_prelude)
    assert sent(stream, packed, 100) == with_prelude(b"")
    assert stream.cut_short
    assert len(caplog.records) == 1


# copies


class Got(list[tuple[bytes, str]]):
    """What the reader got."""

    def done(self, body: bytes, encoding: str) -> None:
        self.append((body, encoding))


@given(st.binary(max_size=300), st.integers(1, 50))
def test_an_answer_passes_untouched_while_it_is_copied(body: bytes, size: int):
    """Byte for byte, as encoded as it came; the copy is there at the end, once."""
    copies = Got()
    stream = CopyStream("br", copies.done)
    assert all(stream(body[at : at + size]) == body[at : at + size] for at in range(0, len(body), size))
    assert copies == []
    assert stream(b"") == b""
    assert copies == [(body, "br")]


def test_a_huge_answer_is_not_copied():
    """It passes all the same."""
    copies, piece = Got(), b"x" * (1 << 20)
    stream = CopyStream("", copies.done)
    assert all(stream(piece) == piece for _ in range(COPY_AT_MOST // len(piece) + 2))
    stream(b"")
    assert copies == []


def test_answers_that_never_end_fill_no_memory():
    """A site lets many hang: so many are copied and no more, and one that ends or is left makes room."""
    got, copies = Got(), Copies()
    hanging = [copies.of("", got.done) for _ in range(COPIES_AT_ONCE)]
    assert all(stream is not None and stream(b"[") == b"[" for stream in hanging)
    assert copies.of("", got.done) is None
    ended = hanging.pop()
    assert ended is not None
    assert ended(b"") == b""
    assert got == [(b"[", "")]
    again = copies.of("", got.done)
    assert again is not None
    assert copies.of("", got.done) is None
    copies.left(again)
    another = copies.of("", got.done)
    assert another is not None
    del another
    gc.collect()
    assert copies.of("", got.done) is not None


def test_an_answer_that_breaks_off_is_not_read():
    """Without its end, an answer is no JSON."""
    copies = Got()
    CopyStream("", copies.done)(b"[1, 2")
    assert copies == []


def test_a_reader_that_fails_does_not_concern_the_page(caplog: pytest.LogCaptureFixture):
    """The answer ends as it should, and the log says so."""

    def broken(body: bytes, encoding: str) -> None:
        raise RuntimeError("broken")

    assert sent(CopyStream("", broken), b"[1]") == b"[1]"
    assert "left unread" in caplog.text


def test_a_copy_is_decoded():
    """By its encoding, or as it is."""
    assert decoded(b"[1]", "") == b"[1]"
    assert decoded(gzip.compress(b"[1]"), "gzip") == b"[1]"
    assert decoded(zlib.compress(b"[1]" * 99_999), "deflate") == b"[1]" * 99_999


def test_a_bomb_is_not_unpacked():
    """A few kilobytes that unpack to a hundred million are refused, without holding them all."""
    bomb = gzip.compress(b"\x00" * (3 * DECODED_AT_MOST), compresslevel=1)
    with pytest.raises(EncodingError, match="is not read"):
        decoded(bomb, "gzip")


@given(st.binary(max_size=100), st.sampled_from(["", "gzip", "br", "zstd", "deflate", "gzip, br", "dcz", "?"]))
def test_any_bytes_are_decoded_or_refused(body: bytes, encoding: str):
    """Whatever a site sends under whatever name, nothing else is raised."""
    try:
        assert isinstance(decoded(body, encoding), bytes)
    except EncodingError:
        assert encoding != ""
