"""A guardian's service that every account of this computer reaches: one is read, others are left alone. For real.

A program of another account asks through the same port; curl says which certificate it met.
"""

from __future__ import annotations

import os
import ssl
from pathlib import Path

import pytest

from tests.as_root import needs_root
from tests.end_to_end.guarded import NOBODY, Family, fetch_as, readable, status
from tests.end_to_end.raw_site import Client
from tests.end_to_end.world import HOST, World

pytestmark = [pytest.mark.end_to_end, needs_root]
PAGE = "<!doctype html><html><head><title>Feed</title></head><body><article>As it is.</article></body></html>"
NO_ACCOUNT = 4_000_000
"""A user id that nobody has: what people may give out themselves in containers is like it (subuid(5))."""


@pytest.fixture
def family(small_world: World) -> Family:
    small_world.origin.page("/", PAGE)
    return Family(small_world)


def test_another_account_gets_its_pages_unread_and_uncounted(family: Family) -> None:
    """The site's own certificate, the page to the last byte, and no trace of it with us."""
    service = family.start_for(os.getuid())
    with readable(family.world.authority) as theirs:
        got = fetch_as(NOBODY, service.ready.ports[0], theirs)
    assert (got.returncode, got.stdout) == (0, PAGE), got.stderr
    now = status(service)
    assert (now.feed_seconds_today, now.posts_judged, now.open_documents, now.passed_through) == (0, 0, 0, [])
    assert family.health() == []


def test_the_account_of_the_agreement_is_read_through_the_same_port(family: Family) -> None:
    service = family.start_for(os.getuid())
    ours = Client(service.ready.ports[0], service.ready.ca_certificate, HOST)
    assert b"<script" in ours.ask("/").body
    with readable(family.world.authority) as theirs:
        assert fetch_as(NOBODY, service.ready.ports[0], theirs).stdout == PAGE
    assert b"<script" in ours.ask("/").body


def test_an_agreement_for_another_account_leaves_this_one_alone(family: Family) -> None:
    """The other way round: "nobody" is read, and meets our certificate."""
    service = family.start_for(NOBODY)
    with readable(Path(service.ready.ca_certificate)) as ours:
        assert "<script" in fetch_as(NOBODY, service.ready.ports[0], ours).stdout
    port, theirs = service.ready.ports[0], str(family.world.authority)
    assert Client(port, theirs, HOST).ask("/").body == PAGE.encode()


def test_who_hides_behind_an_id_without_an_account_does_not_come_in(family: Family) -> None:
    """As from a container of one's own; it is told to both."""
    service = family.start_for(os.getuid())
    with readable(family.world.authority, Path(service.ready.ca_certificate)) as both:
        got = fetch_as(NO_ACCOUNT, service.ready.ports[0], both)
    assert (got.returncode != 0, got.stdout) == (True, "")
    assert family.world.origin.log == []
    service.close()
    assert [kind for kind, _ in family.health()] == ["owner"]


def test_whoever_refuses_our_certificate_never_passes(family: Family) -> None:
    """Without an agreement two refusals let a host pass for half an hour; here it stays closed, and is told."""
    service = family.start_for(os.getuid())
    stranger = Client(service.ready.ports[0], str(family.world.authority), HOST)
    for _ in range(5):
        with pytest.raises(ssl.SSLError):
            stranger.ask("/")
    assert status(service).passed_through == []
    assert family.world.origin.log == []
    service.close()
    assert [kind for kind, _ in family.health()] == ["certificate"]
