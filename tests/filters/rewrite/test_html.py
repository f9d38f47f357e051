"""The tag goes first into the head that the browser will make, and every other byte of the page stays."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from filters.rewrite import html
from filters.rewrite.html import Injector, begins_whole
from tests.recordings import recording

TAG = b"<script>ours</script>"
CSP = b'<meta http-equiv="Content-Security-Policy" content="img-src a">'
AMENDED = CSP.replace(b"img-src a", b"img-src a; ours")


def amend(policy: str) -> str:
    return f"{policy}; ours"


def rewrite(page: bytes, size: int = 0, charset: str | None = None) -> tuple[bytes, bool]:
    """`page` through an Injector in pieces of `size` bytes, and whether the tag went in."""
    injector, size = Injector(TAG, amend, charset), size or len(page) or 1
    out = b"".join(injector.feed(page[i : i + size]) for i in range(0, len(page), size)) + injector.finish()
    return out, injector.injected


@pytest.mark.parametrize(
    "page",
    [
        b"<!doctype html><html><head>|<title>x</title></head><body>",
        b"<head>|<header>",
        b'\xef\xbb\xbf \r\n<!DOCTYPE html PUBLIC "->|"><title>',
        b"<!-- <head> --><HTML lang='>'>\n<HEAD data-x=\">\" y=a>|b></HEAD>",
        b"<head/>|<body>",
        b"<html><head\t\nprefix='og: x'\f>|<meta charset=utf-8>",
        b"<html>|<header><head></header>",
        b"|<header>a</header>",
        b"|<p>hello",
        b"<!doctype html>|<title>no head</title><p>",
        b"<!doctype html><html>|<body class=x>",
        b"<html>|text",
        b"<?xml version='1.0'?><!-- a --!><!--> <!---> <!--!> <head> --><![if !IE]>|<link>",
        b"</p></ ><head>|<title>",
        b"<html>|</head><body>",
        b"<html>|</br>",
        b"<!doctype html>|<headx>",
        b"<!doctype html>|<3",
        b"<html =\"><head a='<head>'>|x",
        b"<html/ x/=y/><head>|",
    ],
)
@pytest.mark.parametrize("size", [0, 1, 3])
def test_the_tag_goes_first_into_the_head(page: bytes, size: int) -> None:
    """ "|" marks the place: after `<head>`, or before whatever makes a browser open the head by itself."""
    assert rewrite(page.replace(b"|", b"", 1), size) == (page.replace(b"|", TAG, 1), True)


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"<p",
        b"hello <head>",
        b'{"html": "<head>"}',
        b"  <",
        b"<<<<<",
        b"\xff\xfe<\x00h\x00e\x00a\x00d\x00>\x00",
        b"\xfe\xff\x00<\x00h\x00e\x00a\x00d\x00>",
        b"<\x00h\x00e\x00a\x00d\x00>\x00",
        b"<!doctype html><!-- never closed <head>",
        b"<!doctype html><html><!-- nothing else -->\n",
        b"<html><head data-x='never closed>",
    ],
)
@pytest.mark.parametrize("size", [0, 1, 3])
def test_what_is_not_a_page_passes_as_it_came(page: bytes, size: int) -> None:
    assert rewrite(page, size) == (page, False)


@pytest.mark.parametrize("charset", ["UTF-16", "utf-16le", " iso-2022-jp"])
def test_encodings_without_ascii_pass_as_they_came(charset: str) -> None:
    assert rewrite(b"<head><title>", charset=charset) == (b"<head><title>", False)


@pytest.mark.parametrize("charset", ["utf-8", "shift_jis", "windows-1251", "nonsense", "", None])
def test_other_encodings_are_read(charset: str | None) -> None:
    assert rewrite(b"<head><title>", charset=charset)[1]


@pytest.mark.parametrize(
    "page",
    [
        b"<head>%s<title>",
        b"<title>t</title>%s",
        b"<head><script>if (a</script/>%s",
        b"<head><script><!-- <script> </script> --></script>%s",
        b"<head><script><!-- <script </script> </SCRIPT>%s",
        b"<head><script><!-->x</script>%s",
        b"<head><style></styles></style >%s",
        b"<head><noscript><p></noscript><base><link a='>'>%s",
        b"<head><template><template></template><p>x</template>%s",
        b"<head></head>\n<!-- still before the body -->%s<body>",
        b"<head></p><head><html a=b>%s",
        b"<head><link ='\">%s",
        b"<head><link a=\"b\"c='>'d=e'>%s",
    ],
)
@pytest.mark.parametrize("size", [0, 1, 3])
def test_a_policy_in_the_head_is_amended(page: bytes, size: int) -> None:
    out, injected = rewrite(page % CSP, size)
    assert injected
    assert out.replace(TAG, b"") == page % AMENDED


@pytest.mark.parametrize(
    "page",
    [
        b"<head><script>%s</script>",
        b"<head><script><!-- <script> </script> %s",
        b"<head><style>%s</style>",
        b"<head><title>%s</title>",
        b"<head><noscript>%s</noscript>",
        b"<head><noframes>%s</noframes>",
        b"<head><template>%s</template>",
        b"<head><template><template></template>%s</template>",
        b"<head><template><textarea></template>%s</textarea>",
        b"<head><!-- %s -->",
        b"<head><link title='%s'>",
        b"<head></head><noscript></noscript>%s",
        b"<head><template><svg></template>%s",
        b"<head>text%s",
        b"<head></body>%s",
        b"<body>%s",
        b"<p>%s",
        b"<head></head><p></head><head>%s",
    ],
)
@pytest.mark.parametrize("size", [0, 1, 3])
def test_what_browsers_do_not_read_as_a_policy_stays(page: bytes, size: int) -> None:
    """Text that looks like a tag, templates, and everything after the body has begun."""
    out, injected = rewrite(page % CSP, size)
    assert injected
    assert out.replace(TAG, b"") == page % CSP


def test_a_page_streams() -> None:
    """The head is sent before the body is there, and nothing of the body waits."""
    injector = Injector(TAG, amend)
    assert injector.feed(b"<!doctype html><head><title>a") == b"<!doctype html><head>" + TAG + b"<title>"
    assert injector.feed(b"</title><body><p>").endswith(b"</title><body><p>")
    assert injector.feed(b"<") == b"<"
    assert injector.finish() == b""


def test_a_meta_tag_too_long_to_hold_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """However it is cut, the page stays as it came from there on."""
    monkeypatch.setattr(html, "META_BYTES", 300)
    for filler in (300 - len(CSP) - 1, 300 - len(CSP)):
        page = b"<head>" + CSP[:-1] + b" " + b"x" * filler + b">" + CSP
        outs = {rewrite(page, size)[0].replace(TAG, b"") for size in (0, 1, 7, 299, 301)}
        assert len(outs) == 1
        assert (page in outs) is (len(CSP) + 1 + filler > 300)


def test_looking_ends_somewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Far into a document that shows no body the page stays as it came, however it is cut."""
    monkeypatch.setattr(html, "LOOK_BYTES", 200)
    for filler in (100, 190, 193, 194, 195, 300):
        page = b"<!--" + b"x" * filler + b"-->" + b"<head>"
        results = {rewrite(page, size) for size in (0, 1, 7, 199)}
        assert len(results) == 1
        assert results.pop()[1] is (len(page) <= 200)


@pytest.mark.parametrize("size", [0, 1400, 17])
def test_youtube_as_recorded(size: int) -> None:
    """A page of 700 kB, nearly all of it head: our tag, and not one other byte."""
    page = recording("youtube/results_page.html")
    out, injected = rewrite(page, size)
    at = page.index(b"<head>") + len(b"<head>")
    assert injected
    assert out == page[:at] + TAG + page[at:]


PARTS = st.sampled_from(
    [b"<", b"<!", b"<!-", b"<!--", b"-->", b"--!>", b"</", b"'", b"=", b'"', b" ", b"\n", b"/", b">"]
)
ENDS = st.sampled_from([b"</head>", b"</br>", b"</title>", b"</script ", b"</style/>", b"</template>", b"</noscript>"])
STARTS = st.sampled_from(
    [b"<title>", b"<script>", b"<style>", b"<template>", b"<noscript>", b'<link a="', b"<p>", b"<svg>"]
)
HEADS = st.sampled_from(
    [b"<!doctype html>", b"<html a='>'>", b"<head>", b'<HEAD b=">">', b"<body>", b"<header>", b"<!-->"]
)
OTHERS = st.sampled_from([b"x", b"\x00", b"\xef\xbb\xbf", CSP, CSP, CSP[:30], b"<meta name=a content=b>", b"<?x>"])
PIECES = PARTS | ENDS | STARTS | HEADS | OTHERS
PAGES = st.lists(PIECES, max_size=25).map(b"".join) | st.binary(max_size=300)
CUTS = st.lists(st.integers(1, 40), min_size=1, max_size=30)


def removed(out: bytes) -> bytes:
    """`out` less our tag and our amendments."""
    return out.replace(TAG, b"", 1).replace(AMENDED, CSP)


@given(PAGES, CUTS)
def test_cuts_change_nothing(page: bytes, cuts: list[int]) -> None:
    """Whatever the bytes and wherever they are cut: the same output, which is the input and our additions."""
    injector, out, rest = Injector(TAG, amend), b"", page
    while rest:
        cut = cuts[len(rest) % len(cuts)]
        out, rest = out + injector.feed(rest[:cut]), rest[cut:]
    out += injector.finish()
    assert (out, injector.injected) == rewrite(page)
    assert removed(out) == page
    assert (TAG in out) is injector.injected


@given(PAGES)
@example(b"</script <link a=\"'")
def test_pages_that_begin_like_html_get_the_tag(page: bytes) -> None:
    """At the latest after what closes any comment, any quotes and any tag that were left open."""
    assert rewrite(b"<!doctype html>" + page.replace(b"<!", b"") + b"-->\"'>\"'><p>")[1]


@pytest.mark.parametrize(
    "page",
    [
        b"<" * 300_000,
        b"<!doctype html>" + b"<" * 300_000,
        b"<!" * 150_000,
        b"<a" * 150_000,
        b"<html " + b"a=b " * 60_000,
        b"<html " + b"a='>" * 60_000,
        b"<html" + b" " * 300_000,
        b"<head><meta " + b"a " * 150_000,
        b"<head><script><!--" + b"<script" * 40_000,
        b"<!--" + b"--!" * 100_000,
        b"<!---->" * 40_000,
        b"<head>" * 40_000,
        b"<head>" + CSP * 3_000,
        b"<head>" + b"<meta content='" + b"&" * 300_000,
    ],
)
def test_hostile_pages_take_linear_time(page: bytes) -> None:
    """Hundreds of kilobytes made to be slow pass in about a second, whole or in network-sized pieces."""
    for size in (0, 1400):
        start = time.process_time()
        out, _ = rewrite(page, size)
        assert time.process_time() - start < 5
        assert removed(out.replace(AMENDED, CSP)) == page


def test_fifty_megabytes_take_no_longer_than_copying() -> None:
    """Once the body has begun, the page passes through untouched and unread."""
    page = b"<head></head><body>" + b"<p>post</p>" * 4_150_000
    start = time.process_time()
    out, injected = rewrite(page, 65536)
    assert injected
    assert len(out) == len(page) + len(TAG)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("head", "whole"),
    [
        (b"<!DOCTYPE html>", True),
        (b"\n <!-- a --><!-- b --> text <html lang=en>", True),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", True),
        (b"<div><html>", False),
        (b"<htmlish>", False),
        (b"<!-- <html> -->", False),
        (b"", False),
    ],
)
def test_what_begins_a_whole_document(head: bytes, whole: bool):
    """Comments before it say nothing; neither does what stands inside something else."""
    assert begins_whole(head) is whole


def test_how_a_document_begins_is_seen_in_one_pass():
    """However many comments stand there, and none that ends."""
    head = b"<!---->" * 5_000 + b"<!--" * 5_000
    began = time.perf_counter()
    assert not begins_whole(head)
    assert time.perf_counter() - began < 1
