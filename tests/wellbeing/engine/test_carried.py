"""The connections that pass through us are told while they are open, and forgotten with their end."""

from __future__ import annotations

from wellbeing.engine.carried import Carried


def test_a_connection_is_there_until_it_is_closed() -> None:
    """The oldest first, with its seconds; asking again over the same connection is no new one."""
    now = [100.0]
    carried = Carried(lambda: now[0])
    carried.began("one", "x.example", "x")
    now[0] = 105.0
    carried.began("two", "news.example", "reddit")
    carried.began("one", "x.example", "x")
    assert carried.now() == [("x.example", "x", 5.0), ("news.example", "reddit", 0.0)]
    carried.ended("one")
    carried.ended("one")
    carried.ended("never there")
    assert carried.now() == [("news.example", "reddit", 0.0)]


def test_a_connection_without_a_tunnel_may_go_elsewhere() -> None:
    """It is then told under the host that it is for now."""
    carried = Carried(lambda: 1.0)
    carried.began("one", "x.example", "x")
    carried.began("one", "news.example", "reddit")
    assert [host for host, _, _ in carried.now()] == ["news.example"]
