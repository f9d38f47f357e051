"""Which hosts are ours, and names and tokens that nobody else can make."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.sites.definition import Selectors, Site
from wellbeing.engine.hosts import (
    CHANNEL_DOMAIN,
    EPOCH,
    Hosts,
    channel_host,
    channel_hosts,
    document_of,
    document_token,
    is_channel,
    spoken_for,
)

KEY, OTHER_KEY = b"k" * 32, b"o" * 32
DOCUMENT = bytes(range(12))
X = Site("x", "X", Selectors(("article",)), ("x.example", "*.x.example"), ("api.example",), ("media.example",))
Y = Site("y", "Y", Selectors(("article",)), ("y.example",), ("api.example", "y.example"))
HOSTS = Hosts((X, Y))


def test_pages_and_apis_pass_through_us_and_media_do_not():
    """Each pattern once, in the sites' order."""
    assert HOSTS.patterns == ("x.example", "*.x.example", "api.example", "y.example")


@pytest.mark.parametrize(
    ("host", "site"),
    [
        ("x.example", X),
        ("X.Example", X),
        ("x.example.", X),
        ("deep.www.x.example", X),
        ("api.example", X),
        ("y.example", Y),
        ("media.example", None),
        ("notx.example", None),
        ("x.example.evil.test", None),
        ("", None),
    ],
)
def test_every_host_belongs_to_its_site(host: str, site: Site | None):
    """Subdomains where the site says so; nothing that merely looks alike."""
    assert HOSTS.site(host) is site


def test_a_page_falls_under_a_pattern_and_an_api_under_none():
    """A channel is named for the page pattern."""
    assert HOSTS.page_pattern("www.X.example") == "*.x.example"
    assert HOSTS.page_pattern("x.example.") == "x.example"
    assert HOSTS.page_pattern("api.example") is None


def test_a_channel_host_is_a_name_that_cannot_resolve():
    """A label of letters and digits below .invalid, within the bounds of DNS."""
    host = channel_host(KEY, "x.example", 0.0)
    assert re.fullmatch(rf"[a-z2-7]{{24}}\.{re.escape(CHANNEL_DOMAIN)}", host)
    assert is_channel(host)
    assert is_channel(host.upper())


@pytest.mark.parametrize("host", ["", CHANNEL_DOMAIN, f"x{CHANNEL_DOMAIN}", f"a.{CHANNEL_DOMAIN}.example", "x.example"])
def test_other_hosts_are_no_channel(host: str):
    """Neither the domain itself nor names that contain it."""
    assert not is_channel(host)


def test_a_channel_host_differs_by_key_by_site_and_by_time():
    """So that no site can know the name that it has on another machine, on another site, or next week."""
    now = 10 * EPOCH
    names = {
        channel_host(KEY, "x.example", now),
        channel_host(KEY, "y.example", now),
        channel_host(KEY, "x.example", 0),
    }
    assert len(names | {channel_host(OTHER_KEY, "x.example", now)}) == 4


def test_a_channel_host_is_answered_for_one_more_epoch():
    """A tab opened just before the change keeps its channel."""
    opened = 5 * EPOCH - 1.0
    host = channel_host(KEY, "x.example", opened)
    assert host in channel_hosts(KEY, ("x.example",), opened + EPOCH)
    assert host not in channel_hosts(KEY, ("x.example",), opened + 2 * EPOCH)


def test_a_new_name_is_in_the_pac_long_before_a_page_is_given_it():
    """A browser goes on with the PAC that it has for hours, and a page of these hours must not be lost."""
    pac = channel_hosts(KEY, ("x.example",), 5 * EPOCH)
    assert channel_host(KEY, "x.example", 7 * EPOCH - 1.0) in pac


def test_each_pattern_has_three_channel_hosts():
    """This epoch's, the last one's and the next one's, all different."""
    assert len(set(channel_hosts(KEY, ("x.example", "y.example"), 5.0 * EPOCH))) == 6


def test_a_token_names_its_document():
    """Also to an engine that was started anew, as long as it has the key."""
    assert document_of(KEY, document_token(KEY, DOCUMENT, "x.example"), "x.example") == DOCUMENT


def test_a_token_is_worth_nothing_elsewhere():
    """On another host, or to an engine with another key."""
    token = document_token(KEY, DOCUMENT, "x.example")
    assert document_of(KEY, token, "y.example") is None
    assert document_of(OTHER_KEY, token, "x.example") is None


@given(
    st.binary(min_size=12, max_size=12),
    st.integers(0, 37),
    st.sampled_from(string.ascii_letters + string.digits + "-_=?!"),
)
def test_a_token_with_one_sign_changed_is_no_token(document: bytes, at: int, sign: str):
    """Not a single sign can be changed, added or left out: there is one token for a document."""
    token = document_token(KEY, document, "x.example")
    changed = token[:at] + sign + token[at + 1 :]
    assert document_of(KEY, changed, "x.example") == (document if changed == token else None)
    assert document_of(KEY, token[:at] + sign + token[at:], "x.example") is None
    assert document_of(KEY, token[:at] + token[at + 1 :], "x.example") is None


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_is_a_token_of_ours_or_none(token: str, host: str):
    """Whatever stands in an address, in any script: nobody guesses a signature, and nothing is raised."""
    assert document_of(KEY, token, host) is None


@pytest.mark.parametrize("token", ["\udcff", "a" * 38 + "\udcff", "=", "====", "a", "é" * 38])
def test_broken_tokens_are_none(token: str):
    """As proxies pass bytes that are no text."""
    assert document_of(KEY, token, "x.example") is None
    assert document_of(KEY, document_token(KEY, DOCUMENT, "x.example"), "\udcff.x.example") is None


def test_a_server_that_the_certificate_does_not_speak_for_is_left_out():
    """It would only be refused by the browser; it waits for a new certificate."""
    sites = (Site("s", "S", Selectors(("p",)), page_hosts=("a.example", "new.example"), api_hosts=("*.a.example",)),)
    kept, left_out = spoken_for(sites, lambda host: host.endswith("a.example"))
    assert kept[0].hosts == ("a.example", "*.a.example")
    assert left_out == ("new.example",)
