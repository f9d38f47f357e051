"""What a person reads where a page cannot come."""

from __future__ import annotations

import pytest

from wellbeing.engine.instead import DAMAGED, error_page, words


@pytest.mark.parametrize(
    ("status", "message", "title"),
    [
        (502, "[Errno 111] Connect call failed ('127.0.0.1', 443)", "could not be reached"),
        (502, "Certificate verify failed: self-signed certificate", "could not prove who it is"),
        (502, "TLS handshake failed: no protocols available", "could not prove who it is"),
        (502, "server closed connection", "could not be understood"),
        (502, "Invalid response line: b'<script>alert(1)</script>'", "could not be understood"),
        (400, "Bad HTTP request line", "request could not be understood"),
    ],
)
def test_the_page_says_what_happened(status: int, message: str, title: str):
    """In words for people, whatever the proxy's own are."""
    assert title in error_page(status, message).decode()


def test_nothing_that_a_site_sent_is_repeated():
    """It may be a script, or private."""
    page = error_page(502, "unexpected server response: b'<script>alert(1)</script> secret'")
    assert b"<script" not in page
    assert b"secret" not in page


def test_the_page_is_plain_and_names_the_way_out():
    """ASCII without script, so that no encoding and no policy can spoil it; it never blames."""
    page = words(*DAMAGED)
    assert page.isascii()
    assert b"quit Feed Wellbeing" in page
    assert b"mitmproxy" not in page
