"""What people type or copy for an account, or for a source, is understood or refused in so many words."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.named_accounts import NamesEverybody, NotNamed, account_in, domain_in
from wellbeing.settings import SITES, trusted_source
from wellbeing.site_files import shipped_sites


@pytest.mark.parametrize(
    ("site", "typed", "meant"),
    [
        ("x", " @MindCharity ", "MindCharity"),
        ("x", "https://x.com/MindCharity/status/12?s=20", "MindCharity"),
        ("x", "x.com/MindCharity", "MindCharity"),
        ("reddit", "u/ana", "ana"),
        ("reddit", "/u/ana", "ana"),
        ("reddit", "https://www.reddit.com/user/ana/comments", "ana"),
        ("reddit", "user", "user"),
        ("youtube", "https://www.youtube.com/@NHS", "NHS"),
        ("youtube", "National Health Service", "National Health Service"),
        ("youtube", "https://www.youtube.com/@M%C3%BCller", "Müller"),
        ("bluesky", "@mind.org.uk", "mind.org.uk"),
        ("bluesky", "ana", "ana.bsky.social"),
        ("bluesky", "https://bsky.app/profile/ana.bsky.social", "ana.bsky.social"),
        ("mastodon", "@ana@social.example", "ana@social.example"),
        ("mastodon", "https://social.example/@ana", "ana@social.example"),
        ("mastodon", "https://social.example/@ana@other.example", "ana@other.example"),
        ("mastodon", "ana", "ana"),
        ("generic", "Ana López", "Ana López"),
        ("mastodon", "https://elk.zone/social.example/@ana", "ana@social.example"),
        ("mastodon", "https://social.example/web/@ana", "ana@social.example"),
        ("mastodon", "https://social.example/users/ana", "ana@social.example"),
        ("linkedin", "https://www.linkedin.com/in/ana/", "ana"),
        ("linkedin", "https://de.linkedin.com/company/acme/posts/", "acme"),
        ("linkedin", "in/ana", "ana"),
        ("linkedin", "Ana López", "Ana López"),
        ("facebook", "https://www.facebook.com/ana.lopez", "ana.lopez"),
        ("tumblr", "https://www.tumblr.com/blog/view/ana", "ana"),
        ("tumblr", "https://www.tumblr.com/blog/ana", "ana"),
        ("tumblr", "https://www.tumblr.com/ana/7/words", "ana"),
        ("tumblr", "https://ana.tumblr.com/post/7", "ana"),
        ("instagram", "https://www.instagram.com/ana/reel/C1/", "ana"),
        ("threads", "https://www.threads.com/@ana/post/C1", "ana"),
        ("tiktok", "https://www.tiktok.com/@ana/video/7", "ana"),
        ("pinterest", "https://www.pinterest.com/ana/tea/", "ana"),
        ("lemmy", "https://lemmy.world/u/ana", "ana"),
        ("youtube", "https://www.youtube.com/channel/UC1", "UC1"),
        ("generic", "https://forum.example/profile/ana", "ana"),
    ],
)
def test_an_account_as_people_copy_it(site: str, typed: str, meant: str) -> None:
    """By its name, or by the address of its page."""
    assert account_in(site, typed) == meant


@pytest.mark.parametrize(
    ("site", "typed"),
    [("x", ""), ("x", " @ "), ("x", "two words"), ("x", "https://x.com/"), ("x", "https://[x"), ("generic", "a" * 151)],
)
def test_what_is_no_account(site: str, typed: str) -> None:
    """Nothing, more than one word, the site itself, half an address, a whole text."""
    with pytest.raises(NotNamed):
        account_in(site, typed)


@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("facebook", "facebook.com/profile.php?id=1"),
        ("facebook", "facebook.com/groups/tea"),
        ("facebook", "facebook.com/people/Ana/1"),
        ("linkedin", "linkedin.com/in"),
        ("linkedin", "linkedin.com/feed/update/urn:li:activity:1"),
        ("instagram", "instagram.com/p/C1/"),
        ("threads", "threads.com/search?q=tea"),
        ("tiktok", "tiktok.com/foryou"),
        ("pinterest", "pinterest.com/pin/7/"),
        ("tumblr", "tumblr.com/tagged/tea"),
        ("tumblr", "tumblr.com/blog/view"),
        ("reddit", "reddit.com/r/tea"),
        ("lemmy", "lemmy.world/c/tea"),
        ("bluesky", "bsky.app/profile/did:plc:abc"),
        ("bluesky", "bsky.app/search"),
        ("mastodon", "social.example/explore"),
        ("x", "x.com/i/lists/7"),
        ("youtube", "youtube.com/watch?v=7"),
    ],
)
def test_a_page_that_is_no_accounts_names_nobody(site: str, address: str) -> None:
    """Rather than somebody called like a part of the address."""
    with pytest.raises(NotNamed):
        account_in(site, f"https://www.{address}")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://www.Mind.org.uk/information-support?x=1", "mind.org.uk"),
        (" nimh.nih.gov ", "nimh.nih.gov"),
        ("*.who.int", "who.int"),
        ("https://bücher.example/", "xn--bcher-kva.example"),
        ("https://ana@mind.example:8443/a", "mind.example"),
    ],
)
def test_a_web_address_as_people_copy_it(typed: str, meant: str) -> None:
    """Of any page."""
    assert domain_in(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "mind", "192.168.0.1", "two words.example", "https://", "a..b", f"{'a' * 64}.de"]
)
def test_what_is_no_web_address(typed: str) -> None:
    """A word, a number, half an address."""
    with pytest.raises(NotNamed):
        domain_in(typed)


@pytest.mark.parametrize(
    "place",
    [
        *(
            "x.com",
            "threads.com",
            "threads.net",
            "bsky.app",
            "bsky.social",
            "bsky.network",
            "shiitake.host.bsky.network",
        ),
        *("lemmy.world", "elk.zone", "de.linkedin.com", "pinterest.co.uk"),
        *("medium.com", "substack.com", "youtu.be"),
    ],
)
def test_a_place_where_anybody_has_a_name_is_no_source(place: str) -> None:
    """Nobody means to trust a whole platform."""
    with pytest.raises(NamesEverybody):
        domain_in(f"https://www.{place}/somebody")


def test_no_host_of_a_site_is_a_source() -> None:
    """Whichever site ships next."""
    for host in (host for site in shipped_sites() for host in site.hosts):
        with pytest.raises(NamesEverybody):
            domain_in(host.replace("*", "a").replace("?", "d"))


@pytest.mark.parametrize("source", ["ana.bsky.social", "ana.substack.com", "ana.tumblr.com", "mind.org.uk", "box.com"])
def test_one_account_below_such_a_place_is_a_source(source: str) -> None:
    """And so is a name that ends alike."""
    assert domain_in(source) == source


@given(site=st.sampled_from(SITES), typed=st.text(max_size=60) | st.text("@/.:ab %?#[]", max_size=20))
def test_whatever_is_understood_can_stand_in_the_settings(site: str, typed: str) -> None:
    """And nothing else ends than in one of the two ways."""
    with contextlib.suppress(NotNamed):
        assert trusted_source(f"{site}={account_in(site, typed)}")[0] == site
    with contextlib.suppress(NotNamed, NamesEverybody):
        domain = domain_in(typed)
        assert trusted_source(f"web={domain}") == ("web", domain)
