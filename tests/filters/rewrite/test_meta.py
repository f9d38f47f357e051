"""A policy in a `<meta>` tag is read as a browser reads it, and written back so that it says just that and ours."""

from __future__ import annotations

import html
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.rewrite.meta import amended


def amend(policy: str) -> str:
    return f"{policy}; ours"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        (
            b'<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">',
            b'<meta http-equiv="Content-Security-Policy" content="default-src \'self\'; ours">',
        ),
        (
            b"<META CONTENT='img-src &quot;x' HTTP-EQUIV=content-security-policy-REPORT-ONLY/ >",
            None,
        ),
        (
            b"<META CONTENT='img-src &quot;x' HTTP-EQUIV=content-security-policy-REPORT-ONLY />",
            b"<META CONTENT='img-src \"x; ours' HTTP-EQUIV=content-security-policy-REPORT-ONLY />",
        ),
        (
            b"<meta content=\"a &#39;self&#x27; &#34;\" http-equiv='content&#45;security-policy'>",
            b"<meta content=\"a 'self' &#34;; ours\" http-equiv='content&#45;security-policy'>",
        ),
        (
            b"<meta content=img-src/x http-equiv=Content-Security-Policy>",
            b'<meta content="img-src/x; ours" http-equiv=Content-Security-Policy>',
        ),
        (
            b"<meta/x=1 content='first' content='second' =y http-equiv\n=\tContent-Security-Policy\fz>",
            b"<meta/x=1 content='first; ours' content='second' =y http-equiv\n=\tContent-Security-Policy\fz>",
        ),
        (
            b'<meta http-equiv=Content-Security-Policy content="report-uri /r?a=1&copy=2&amp;b=3&copyx&copy">',
            b'<meta http-equiv=Content-Security-Policy content="report-uri'
            b' /r?a=1&amp;copy=2&amp;b=3&amp;copyx&#169;; ours">',
        ),
        (
            b'<meta http-equiv=Content-Security-Policy content="\xc3\xa9 \xff &eacute;">',
            b'<meta http-equiv=Content-Security-Policy content="\xc3\xa9 \xff &#233;; ours">',
        ),
        (b'<meta name="description" content="Content-Security-Policy">', None),
        (b'<meta http-equiv="refresh" content="5">', None),
        (b"<meta http-equiv=Content-Security-Policy>", None),
        (b"<meta http-equiv=Content-Security-Policy http-equiv=x name=>", None),
        (b'<meta http-equiv=x http-equiv="Content-Security-Policy" content="a">', None),
        (b"<meta>", None),
    ],
)
def test_policies_are_amended_and_all_else_stays(tag: bytes, expected: bytes | None) -> None:
    assert amended(tag, amend) == (tag if expected is None else expected)


def test_a_policy_that_needs_nothing_keeps_its_spelling() -> None:
    tag = b"<meta http-equiv=Content-Security-Policy content=img-src&#32;x>"
    assert amended(tag, lambda policy: policy) == tag


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=80), st.sampled_from("'\""))
def test_what_is_written_reads_back(policy: str, quote: str) -> None:
    """Whatever a policy holds, a browser reads the amended attribute as that policy and ours."""
    value = html.escape(policy).encode()
    tag = b"<meta http-equiv=Content-Security-Policy content=%b%b%b>" % (quote.encode(), value, quote.encode())
    seen: list[str] = []
    again = amended(amended(tag, amend), lambda text: (seen.append(text), text)[1])
    assert again == amended(tag, amend)
    assert seen == [f"{policy}; ours".encode().decode("ascii", "surrogateescape")]


@given(st.binary(max_size=120))
def test_any_tag_is_taken(inside: bytes) -> None:
    amended(b"<meta " + inside.replace(b">", b"") + b">", amend)


def test_hostile_tags_take_linear_time() -> None:
    start = time.process_time()
    for text in (b"a=b ", b"&", b"&#", b"&amp", b"=", b" ", b"a ", b"&a"):
        amended(b"<meta http-equiv=Content-Security-Policy content='" + text * (64_000 // len(text)) + b"'>", amend)
        amended(b"<meta http-equiv=Content-Security-Policy content=x " + text * (64_000 // len(text)) + b">", amend)
    assert time.process_time() - start < 5
