"""What stays filtered with an agreement: sites, and servers of their kind that somebody added."""

from __future__ import annotations

import pytest

from tests.wellbeing.families import agreed
from wellbeing.agreed_sites import entries_of, ids_of, named, servers_of, to_agree_on
from wellbeing.agreement import MOST_SITES, AgreementError, checked
from wellbeing.settings import SITE_TITLES, Settings

CHOSEN = Settings(sites=("x", "mastodon"), added_hosts=("mastodon = Social.Example", "generic=board.example"))


def test_servers_are_kept_beside_sites_as_they_are_compared() -> None:
    """However they were typed."""
    assert entries_of(CHOSEN) == ["x", "mastodon", "mastodon=social.example", "generic=board.example"]


def test_what_is_agreed_on_is_what_is_filtered_now() -> None:
    """A server of a kind that is not chosen is none of it."""
    assert to_agree_on(CHOSEN) == (["x", "mastodon", "mastodon=social.example"], [])


@pytest.mark.parametrize(("letters", "kept"), [(20, MOST_SITES), (200, 68)])
def test_what_an_agreement_cannot_keep_is_told_apart(letters: int, kept: int) -> None:
    """Neither more entries than it has room for, nor more letters; nothing is lost without a word."""
    hosts = [".".join([*["a" * 49] * (letters // 50), f"s{number:03}.example"]) for number in range(300)]
    many = Settings(sites=("mastodon",), added_hosts=tuple(f"mastodon={host}" for host in hosts))
    agreed_on, left_out = to_agree_on(many)
    assert len(agreed_on) == kept
    assert [*agreed_on, *left_out] == entries_of(many)
    assert checked(agreed(sites=frozenset(agreed_on))).sites == {*agreed_on}
    with pytest.raises(AgreementError, match="letters at most"):
        checked(agreed(sites=frozenset([*agreed_on, left_out[0]])))


def test_both_are_told_apart_again() -> None:
    entries = entries_of(CHOSEN)
    assert ids_of(entries) == {"x", "mastodon"}
    assert servers_of(entries) == [("generic", "board.example"), ("mastodon", "social.example")]


@pytest.mark.parametrize(
    ("entry", "name"), [("mastodon", "Mastodon"), ("mastodon=social.example", "social.example"), ("other", "other")]
)
def test_people_read_titles_and_hosts(entry: str, name: str) -> None:
    assert named(entry, SITE_TITLES) == name
