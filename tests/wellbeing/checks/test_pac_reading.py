"""A PAC of ours is read back as it was written; somebody else's is none of ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from wellbeing.checks.pac_reading import PacRead, read_pac
from wellbeing.engine.hosts import SELF_TEST, channel_host
from wellbeing.engine.pac import pac_text

PAGE = channel_host(b"k" * 32, SELF_TEST, 0.0)
PORTS = any_.lists(any_.integers(1, 65535), min_size=1, max_size=3)


@given(PORTS, any_.lists(any_.sampled_from(["x.example", "*.a.example", "??.b.example"])))
def test_what_was_written_is_read(ports: list[int], patterns: list[str]) -> None:
    assert read_pac(pac_text(patterns, [PAGE], ports, PAGE)) == PacRead(tuple(ports), PAGE)


def test_one_without_the_page_has_none() -> None:
    """As it was served by an earlier version."""
    assert read_pac(pac_text([], [], [4101])) == PacRead((4101,), "")


@pytest.mark.parametrize(
    "text", ["", "<html>", 'function FindProxyForURL(u, h) { return "PROXY proxy.work.example:80"; }']
)
def test_somebody_elses_is_none_of_ours(text: str) -> None:
    assert read_pac(text) is None


@given(any_.text())
def test_anything_can_be_served_there(text: str) -> None:
    assert read_pac(text) is None or "FindProxyForURL" in text
