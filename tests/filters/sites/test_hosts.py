"""Only the name of one site's host may reach the proxy and a certificate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.sites.hosts import HostError, host_name


@pytest.mark.parametrize(
    ("typed", "host"),
    [
        ("social.example", "social.example"),
        (" Social.Example. ", "social.example"),
        ("a.b.c.example", "a.b.c.example"),
        ("münchen.example", "xn--mnchen-3ya.example"),
        ("xn--mnchen-3ya.example", "xn--mnchen-3ya.example"),
        ("social.co.uk", "social.co.uk"),
        ("co.example", "co.example"),
        ("3d.social", "3d.social"),
    ],
)
def test_host_names(typed: str, host: str):
    """Names are lower case and in ASCII, however they were typed."""
    assert host_name(typed) == host


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "not a host name"),
        ("https://social.example", "without https://"),
        ("social.example/home", "not a host name"),
        ("social.example:443", "not a host name"),
        ("*.social.example", "not a host name"),
        ("-a.example", "not a host name"),
        ("a..example", "not a host name"),
        ("under_score.example", "not a host name"),
        ("x" * 64 + ".example", "not a host name"),
        ("a." * 130 + "example", "not a host name"),
        ("127.0.0.1", "address"),
        ("0x7f.1", "address"),
        ("[::1]", "not a host name"),
        ("com", "whole name"),
        ("localhost", "whole name"),
        ("co.uk", "whole name"),
        ("com.br", "whole name"),
        ("faß.example", "ambiguous"),
        ("ä" * 70 + ".example", "not a host name"),
    ],
)
def test_refused(typed: str, reason: str):
    """Addresses, patterns, and names under which strangers register theirs are refused, with the reason."""
    with pytest.raises(HostError, match=reason):
        host_name(typed)


@given(st.text(max_size=30))
def test_anything_typed(typed: str):
    """Whatever is typed is either refused or a name that stays the same when typed again."""
    try:
        host = host_name(typed)
    except HostError:
        return
    assert host_name(host) == host
    assert set(host) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert "." in host
