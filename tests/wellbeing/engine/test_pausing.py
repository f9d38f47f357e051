"""Whoever is concerned by a pause hears of it, and nobody else does."""

from __future__ import annotations

from collections.abc import Container

import pytest

from wellbeing.engine.pause import Pause
from wellbeing.engine.pauses import Pauses
from wellbeing.engine.pausing import Pausing


@pytest.fixture
def heard() -> list[Container[str] | None]:
    return []


@pytest.fixture
def pausing(heard: list[Container[str] | None]) -> Pausing:
    return Pausing(heard.append)


def test_a_site_that_is_paused_hears_of_it_alone(pausing: Pausing, heard: list[Container[str] | None]) -> None:
    """At its beginning and at its end."""
    pausing.begin("x", 15)
    pausing.begin("reddit", 0)
    pausing.end("x")
    assert heard == [{"x"}, {"reddit"}, {"x"}]


def test_everybody_hears_of_a_pause_of_the_whole(pausing: Pausing, heard: list[Container[str] | None]) -> None:
    """And of its end, with the sites that were paused beside it."""
    pausing.begin("x", 15)
    pausing.begin("", 15)
    pausing.end()
    assert heard == [{"x"}, None, None]
    assert pausing.now == Pauses()


def test_a_pause_ends_by_itself(pausing: Pausing, heard: list[Container[str] | None]) -> None:
    """At the first second after its end, once; until then nobody is told anything."""
    pausing.begin("x", 15)
    pausing.begin("reddit", 15)
    pausing.end_those_over()
    assert len(heard) == 2
    running = pausing.now.running["x"]
    assert running is not None
    pausing.now = Pauses({**pausing.now.running, "x": Pause(running.until, running.ends - 15 * 60)})
    pausing.end_those_over()
    pausing.end_those_over()
    assert heard[2:] == [{"x"}]
    assert pausing.now.sites == {"reddit"}
