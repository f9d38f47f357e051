"""Tags are found where a browser's tokenizer finds them, however the document was cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.rewrite.tokens import Kind, Tokenizer


def tokens(document: bytes, size: int = 0) -> list[tuple[Kind, int, bytes]]:
    """Every token of `document`, fed in pieces of `size` bytes; places count from its beginning."""
    tokenizer, found, forgotten, size = Tokenizer(), [], 0, size or len(document) or 1
    for start in range(0, len(document), size):
        tokenizer.buffer += document[start : start + size]
        found += [(token.kind, forgotten + token.at, token.name) for token in tokenizer.tokens()]
        forgotten += tokenizer.at
        tokenizer.forget(tokenizer.at)
    return found


@pytest.mark.parametrize(
    ("document", "shape"),
    [
        (b"<!doctype html \">'>x", "COMMENT TEXT"),
        (b" \n<Title>a<b></TITLE x>", "START:title TAG_DONE:title END:title TAG_DONE:title"),
        (b"<a b='>'c=\">\"d=e'>", "START:a TAG_DONE:a"),
        (b"<a ='>", "START:a TAG_DONE:a"),
        (b"<a b= >", "START:a TAG_DONE:a"),
        (b"<a b=/>", "START:a TAG_DONE:a"),
        (b"<a b / = '>' >", "START:a TAG_DONE:a TEXT"),
        (b"<a b=c'>'>", "START:a TAG_DONE:a TEXT"),
        (b"<a\"b='>'", "START:a\"b=' TAG_DONE:a\"b=' TEXT"),
        (b"<!--><!---><!----><!--!>--!><!-- <!--><!>", "COMMENT " * 5 + "COMMENT"),
        (b"<!-- --!-->", "COMMENT"),
        (b"</><?x></ ><!x>", "COMMENT COMMENT COMMENT COMMENT"),
        (b"<script><!--<script></script>--></script>", "START:script TAG_DONE:script END:script TAG_DONE:script"),
        (b"<script><!-->x<script></script>", "START:script TAG_DONE:script END:script TAG_DONE:script"),
        (b"<style><!--</style>", "START:style TAG_DONE:style END:style TAG_DONE:style"),
        (b"< <1", "TEXT"),
        (b"<p", ""),
        (b"<" + b"n" * 40 + b">", "START:" + "n" * 32 + " TAG_DONE:" + "n" * 32),
    ],
)
@pytest.mark.parametrize("size", [0, 1, 2])
def test_tokens_are_those_of_a_browser(document: bytes, shape: str, size: int) -> None:
    """Text counts once, since a cut may make it be told of again."""
    found = [kind.name + (":" + name.decode() if name else "") for kind, _, name in tokens(document, size)]
    assert [token for i, token in enumerate(found) if token != "TEXT" or found[i - 1 : i] != ["TEXT"]] == shape.split()


PIECES = st.sampled_from(
    [b"<", b">", b"'", b'"', b"=", b" ", b"/", b"!", b"-", b"--", b"a", b"<a", b"<script>", b"</script"]
)


@given(st.lists(PIECES, max_size=40).map(b"".join) | st.binary(max_size=200), st.integers(1, 9))
def test_cuts_change_no_token_but_text(document: bytes, size: int) -> None:
    """Text may be told of once more after a cut; everything else is told once, at the same place."""
    whole, cut = tokens(document), tokens(document, size)
    assert [token for token in whole if token[0] is not Kind.TEXT] == [t for t in cut if t[0] is not Kind.TEXT]
    assert {token for token in whole if token[0] is Kind.TEXT} <= set(cut)
