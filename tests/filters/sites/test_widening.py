"""What a newer definition would have the filter read besides is found, whatever pattern it is written as."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.sites.definition import Selectors, Site, SiteError, host_matches
from filters.sites.widening import ANY_SERVER, covers, see_hosts, widened
from wellbeing.site_files import shipped_sites

BEFORE = Site(
    "reddit",
    "Reddit",
    Selectors(("post",)),
    page_hosts=("site.example", "*.site.example", "?b.other.example"),
    api_hosts=("api.third.example",),
    media_hosts=("pictures.example",),
)


@pytest.mark.parametrize(
    ("pattern", "other", "held"),
    [
        ("site.example", "site.example", True),
        ("*.site.example", "a.site.example", True),
        ("*.site.example", "*.a.site.example", True),
        ("*.site.example", "*.site.example", True),
        ("*.site.example", "??.site.example", True),
        ("*.site.example", "site.example", False),
        ("*.a.site.example", "*.site.example", False),
        ("*.site.example", "asite.example", False),
        ("?b.site.example", "ab.site.example", True),
        ("?b.site.example", "?b.site.example", True),
        ("??.site.example", "?b.site.example", True),
        ("ab.site.example", "?b.site.example", False),
        ("?.site.example", "*.site.example", False),
        ("?b.site.example", "??.site.example", False),
        ("site.example", "*.site.example", False),
    ],
)
def test_one_pattern_holds_another(pattern: str, other: str, held: bool) -> None:
    """All that the other one stands for, or it does not."""
    assert covers(pattern, other) is held


LABELS = st.sampled_from(["a", "b", "ab", "cb"])
FIRST = st.one_of(LABELS, st.sampled_from(["*", "?", "??", "?b"]))
PATTERNS = st.builds(lambda first, rest: ".".join([first, *rest, "e"]), FIRST, st.lists(LABELS, max_size=2))
NAMES = st.builds(lambda labels: ".".join([*labels, "e"]), st.lists(LABELS, min_size=1, max_size=4))


@given(PATTERNS, PATTERNS, NAMES)
def test_what_is_held_is_held_for_every_host(pattern: str, other: str, host: str) -> None:
    """A pattern that holds another matches each host of it: nothing slips by that nobody said yes to."""
    if covers(pattern, other) and host_matches(other, host):
        assert host_matches(pattern, host)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, ()),
        ({"page_hosts": ("a.site.example", "*.b.site.example")}, ()),
        ({"page_hosts": ("site.example",), "api_hosts": ()}, ()),
        ({"page_hosts": ("bank.example",)}, ("bank.example",)),
        ({"api_hosts": ("*.third.example",)}, ("*.third.example",)),
        ({"api_hosts": ("api.third.example", "site.example")}, ()),
        ({"api_hosts": ("pictures.example",)}, ("pictures.example",)),
        ({"media_hosts": ("more.example",)}, ()),
        ({"any_host": True}, (ANY_SERVER,)),
        ({"any_host": True, "page_hosts": ("bank.example",)}, ("bank.example", ANY_SERVER)),
    ],
)
def test_what_is_read_besides(change: dict[str, object], found: tuple[str, ...]) -> None:
    """Pages and answers count, pictures that pass us by do not, until they would pass through us."""
    assert widened(replace(BEFORE, **change), BEFORE) == found  # type: ignore[arg-type]


def test_what_was_agreed_on_is_not_asked_for_again() -> None:
    """As a pattern, too; the star of any server is no host."""
    new = replace(BEFORE, page_hosts=("a.bank.example", "bank.example"), any_host=True)
    assert widened(new, BEFORE, ["*.bank.example", ANY_SERVER]) == ("bank.example",)
    assert widened(new, BEFORE, ["bank.example"]) == ("a.bank.example", ANY_SERVER)


def test_what_ships_is_no_wider_than_itself_and_its_hosts_are_in_order() -> None:
    """Whatever site: a file that holds what ships asks nobody for anything."""
    for site in shipped_sites():
        assert widened(site, site) == ()
        see_hosts(site)


@pytest.mark.parametrize(
    "host",
    ["*", "*.", "", "*.com", "??.com", "*.co.uk", "com", "a", "127.0.0.1", "*.0.0.1", "a b.example", "Site.example",
     "*.*.site.example", "a*.site.example", "x.?.example", "site.example.", '"?;.site.example', "?/.site.example",
     "*.sité.example", "-a.example", "https://site.example", "site.example:443"],
)  # fmt: skip
def test_a_pattern_that_names_no_site_of_its_own_is_refused(host: str) -> None:
    """Half the web, an address, or what could be anything in a PAC: an error that names it, never a certificate."""
    with pytest.raises(SiteError, match="reddit"):
        see_hosts(replace(BEFORE, api_hosts=(host,)))
