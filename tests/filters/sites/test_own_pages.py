"""A post's own page is found from the id that a site's answers give it, and nothing else becomes an address."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.posts import Post
from filters.sites.own_pages import own_page, page_at

SITES = ["bluesky", "linkedin", "mastodon", "pinterest", "reddit", "x", "youtube", "generic"]
HOSTS = {
    "bsky.app",
    "social.example",
    "www.reddit.com",
    "x.com",
    "www.youtube.com",
    "www.linkedin.com",
    "www.pinterest.com",
}


@pytest.mark.parametrize(
    ("site", "key", "kind", "address"),
    [
        ("x", "1860000000000000001", "post", "https://x.com/i/status/1860000000000000001"),
        ("reddit", "t3_1gx2ab", "post", "https://www.reddit.com/comments/1gx2ab/"),
        ("reddit", "t1_1gx2ab", "comment", ""),
        ("youtube", "abc-DEF_123", "video", "https://www.youtube.com/watch?v=abc-DEF_123"),
        ("youtube", "UgxComment1", "comment", ""),
        ("mastodon", "113500000000000001", "post", "https://social.example/@eve@other.example/113500000000000001"),
        (
            "bluesky",
            "at://did:plc:abc123/app.bsky.feed.post/3kabc",
            "post",
            "https://bsky.app/profile/did:plc:abc123/post/3kabc",
        ),
        ("linkedin", "urn:li:activity:71", "post", "https://www.linkedin.com/feed/update/urn:li:activity:71/"),
        ("linkedin", "urn:li:comment:(activity:71,72)", "comment", ""),
        ("pinterest", "1095219203159229945", "post", "https://www.pinterest.com/pin/1095219203159229945/"),
        ("pinterest", "22", "comment", ""),
        ("generic", "7", "post", ""),
        ("x", "p1", "post", ""),
    ],
)
def test_the_page_of_a_post(site: str, key: str, kind: str, address: str) -> None:
    """As each site's own share link leads there; comments that have no page alone have none."""
    assert own_page("social.example", Post(key, "words", "@eve@other.example", site=site, kind=kind)) == address


@given(st.sampled_from(SITES), st.text(max_size=60), st.text(max_size=60))
def test_no_key_or_name_makes_an_address_elsewhere(site: str, key: str, author: str) -> None:
    """Keys and names come from pages: whatever they hold, the address is on the site, or there is none."""
    address = own_page("social.example", Post(key, "words", author, site=site))
    assert not address or urlsplit(address).hostname in HOSTS


@given(st.text(max_size=800))
def test_a_page_is_on_its_host(path: str) -> None:
    """A path that is none leads nowhere."""
    address = page_at("x.com", path)
    assert not address or (urlsplit(address).netloc == "x.com" and len(address) <= 520)


def test_a_plain_path_is_kept() -> None:
    """As the script told it, without a query."""
    assert page_at("x.com", "/ana/status/1") == "https://x.com/ana/status/1"
    assert page_at("", "/home") == page_at("x.com", "home") == page_at("x.com", "") == ""
