"""Which answers are pages, and what their headers say once our script is in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.rewrite.headers import (
    charset_of,
    decodable,
    for_document,
    forbids_frames,
    is_document,
    is_json,
    is_web_page,
    kept_apart,
    request_for_document,
    without_alt_svc,
)

PAGE = [(b"Content-Type", b"text/html; charset=utf-8")]


@pytest.mark.parametrize(
    ("dest", "mode", "expected"),
    [
        ("document", "navigate", True),
        ("iframe", "navigate", False),
        ("frame", "navigate", False),
        ("embed", "navigate", False),
        ("object", "navigate", False),
        (None, None, True),
        ("", None, True),
        ("empty", "cors", False),
        ("empty", "same-origin", False),
        ("empty", None, False),
        ("script", "no-cors", False),
        ("serviceworker", "same-origin", False),
        ("empty", "navigate", True),
    ],
)
def test_a_page_is_what_a_person_navigates_to(dest: str | None, mode: str | None, expected: bool) -> None:
    """The last row is a navigation through a service worker, as Chromium sends it."""
    assert is_document(PAGE, dest, 200, mode) is expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [(200, True), (404, True), (503, True), (101, False), (204, False), (206, False), (302, False), (304, False)],
)
def test_only_whole_pages_are_changed(status: int, expected: bool) -> None:
    """Error pages are pages too; redirects and parts are not."""
    assert is_document(PAGE, "document", status) is expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ([(b"content-type", b"TEXT/HTML;charset=x")], True),
        ([(b"content-type", b"application/json"), (b"Content-Type", b" text/html ")], True),
        ([(b"content-type", b"application/xhtml+xml")], False),
        ([(b"content-type", b"text/htmlx")], False),
        ([(b"content-type", b"\xff")], False),
        ([], False),
        ([*PAGE, (b"Content-Disposition", b"Attachment; filename=a.html")], False),
        ([*PAGE, (b"Content-Disposition", b"inline")], True),
    ],
)
def test_only_html_that_is_shown_is_changed(fields: list[tuple[bytes, bytes]], expected: bool) -> None:
    """XHTML would need another script tag, and a download must arrive as it was sent."""
    assert is_document(fields, "document", 200) is expected


@pytest.mark.parametrize(
    ("value", "charset"),
    [
        (b"text/html; charset=UTF-8", "utf-8"),
        (b'text/html;x=y;Charset = "utf-16le" ; z', "utf-16le"),
        (b"text/html; charset=", None),
        (b'text/html; charset=""', None),
        (b"text/html", None),
    ],
)
def test_the_encoding_is_read(value: bytes, charset: str | None) -> None:
    assert charset_of([(b"Content-Type", value)]) == charset


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (b"application/json", True),
        (b"Application/JSON; charset=utf-8", True),
        (b"application/activity+json", True),
        (b"text/json", True),
        (b"", True),
        (b"application/x-ndjson", False),
        (b"application/json-seq", False),
        (b"application/jsonl", False),
        (b"application/stream+json", False),
        (b"text/event-stream", False),
        (b"text/html; x=json", False),
        (b"image/png", False),
    ],
)
def test_answers_that_are_one_value_of_json(kind: bytes, expected: bool) -> None:
    """By their type, or maybe where they have none; a stream of values never ends in one."""
    assert is_json([(b"Content-Type", kind)]) is expected
    assert is_json([]) is True


def test_a_changed_page_makes_no_claim_about_the_old_one() -> None:
    """Length, encoding, digests and validators go; what concerns the site's safety and the person's log-in stays."""
    stays = [
        (b"Content-Type", b"text/html"),
        (b"Set-Cookie", b"a=1"),
        (b"Set-Cookie", b"b=2"),
        (b"Strict-Transport-Security", b"max-age=1"),
        (b"Clear-Site-Data", b'"cache"'),
        (b"Link", b"</a.js>; rel=preload; as=script"),
        (b"Vary", b"accept"),
    ]
    lengths = [b"Content-Length", b"content-encoding", b"Content-MD5", b"Digest", b"Repr-Digest", b"Content-Digest"]
    goes = [(name, b"x") for name in (*lengths, b"ETag", b"Last-Modified", b"Accept-Ranges", b"Alt-Svc")]
    assert for_document([*goes, *stays], "n", "wss://c") == [*stays, (b"cache-control", b"private, no-cache")]


def test_policies_of_a_page_are_amended() -> None:
    fields = [
        (b"Content-Security-Policy", b"default-src 'self'"),
        (b"content-security-policy-report-only", b"img-src x"),
    ]
    assert for_document(fields, "n", "wss://c")[:2] == [
        (
            b"Content-Security-Policy",
            b"default-src 'self'; script-src 'self' 'nonce-n'; connect-src 'self' wss://c",
        ),
        (b"content-security-policy-report-only", b"img-src x"),
    ]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ([b"public, max-age=600, immutable"], b"private, no-cache"),
        ([b"max-age=0, must-revalidate", b"No-Transform"], b"private, no-cache, must-revalidate, No-Transform"),
        ([b"no-cache, no-store, max-age=0"], b"no-cache, no-store, max-age=0"),
        ([b"No-Store"], b"No-Store"),
        ([], b"private, no-cache"),
    ],
)
def test_a_page_with_our_nonce_is_asked_for_anew(asked: list[bytes], expected: bytes) -> None:
    """What forbids storing stays as it is; nothing else lets a copy be reused or shared."""
    fields = for_document([(b"Cache-Control", value) for value in asked], "n", "wss://c")
    assert fields == [(b"cache-control", expected)]


def test_copies_of_a_page_for_reading_and_for_looking_at_are_not_mixed_up() -> None:
    """What was fetched as text is not shown later, and what was shown is not read as text; other answers stay."""
    picture = [(b"Content-Type", b"image/png"), (b"Vary", b"accept")]
    assert kept_apart([*PAGE, (b"Vary", b"accept")]) == [
        *PAGE, (b"Vary", b"accept"), (b"vary", b"Sec-Fetch-Dest, Sec-Fetch-Mode")
    ]  # fmt: skip
    assert kept_apart(picture) == picture


def test_http3_is_not_offered() -> None:
    fields = [(b"Alt-Svc", b'h3=":443"'), (b"a", b"b"), (b"alt-svc", b"clear")]
    assert without_alt_svc(fields) == [(b"a", b"b")]


def test_a_page_is_asked_for_whole_and_in_an_encoding_of_ours() -> None:
    fields = [
        (b"Accept-Encoding", b"gzip, br, dcb"),
        (b"If-None-Match", b"x"),
        (b"if-modified-since", b"x"),
        (b"Range", b"bytes=0-1"),
        (b"If-Range", b"x"),
        (b"Available-Dictionary", b":x:"),
        (b"Cookie", b"a=1"),
    ]
    assert request_for_document(fields) == [(b"Accept-Encoding", b"gzip, br"), (b"Cookie", b"a=1")]
    assert decodable(fields[:2]) == [(b"Accept-Encoding", b"gzip, br"), (b"If-None-Match", b"x")]


@given(
    st.lists(st.tuples(st.sampled_from([b"Content-Type", b"CSP", b"cache-control", b"ACCEPT-ENCODING"]), st.binary()))
)
def test_any_header_is_taken(fields: list[tuple[bytes, bytes]]) -> None:
    is_document(fields, None, 200)
    charset_of(fields)
    is_json(fields)
    for_document(fields, "n", "wss://c")
    request_for_document(fields)


@pytest.mark.parametrize(
    ("kind", "page"),
    [(b"Text/HTML; charset=utf-8", True), (b"application/xhtml+xml", True), (b"image/svg+xml", False), (b"", False)],
)
def test_what_browsers_show_as_a_page(kind: bytes, page: bool):
    """Whatever it was asked for as."""
    assert is_web_page([(b"content-type", kind)]) is page


@pytest.mark.parametrize(
    ("field", "forbids"),
    [
        ((b"X-Frame-Options", b"DENY"), True),
        ((b"Content-Security-Policy", b"default-src 'self'; Frame-Ancestors 'self'"), True),
        ((b"Content-Security-Policy", b"default-src 'self'"), False),
        ((b"Content-Security-Policy-Report-Only", b"frame-ancestors 'none'"), False),
    ],
)
def test_what_frames_of_other_sites_may_not_show(field: tuple[bytes, bytes], forbids: bool):
    """By either header; a policy that only reports forbids nothing."""
    assert forbids_frames([field]) is forbids
