"""What people type or copy for an account, or for a source, is understood or refused in so many words."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.named_accounts import EVERYBODYS, NamesEverybody, NotNamed, account_in, domain_in
from wellbeing.settings import SITES, trusted_source


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


def test_a_place_where_anybody_has_a_name_is_no_source() -> None:
    """Nobody means to trust a whole platform; one account below it is another thing."""
    for place in EVERYBODYS:
        with pytest.raises(NamesEverybody):
            domain_in(f"https://www.{place}/somebody")
    assert domain_in("ana.bsky.social") == "ana.bsky.social"


@given(site=st.sampled_from(SITES), typed=st.text(max_size=60) | st.text("@/.:ab %?#[]", max_size=20))
def test_whatever_is_understood_can_stand_in_the_settings(site: str, typed: str) -> None:
    """And nothing else ends than in one of the two ways."""
    with contextlib.suppress(NotNamed):
        assert trusted_source(f"{site}={account_in(site, typed)}")[0] == site
    with contextlib.suppress(NotNamed, NamesEverybody):
        domain = domain_in(typed)
        assert trusted_source(f"web={domain}") == ("web", domain)
