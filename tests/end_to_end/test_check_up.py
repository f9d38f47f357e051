"""The check, through the whole program: what works has its tick, what does not has words, and nobody else is asked."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.end_to_end.world import World
from wellbeing import protocol as say
from wellbeing.facts import Check
from wellbeing.system.place import Wanted
from wellbeing.system.runner import run
from wellbeing.system.trust_nss import nss_places

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person with nothing but an empty home folder."""
    folder = tmp_path / "person"
    folder.mkdir()
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CURRENT_DESKTOP"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(folder))
    return folder


def checks(world: World) -> dict[str, Check]:
    assert world.engine is not None
    answer = world.engine.ask(say.CheckUp(id=world.engine.number()))
    assert isinstance(answer, say.CheckedUp)
    return {check.name: check for check in answer.checks}


def test_a_working_filter_has_its_ticks(small_world: World, home: Path) -> None:
    """The handshake through it is a real one, and goes no further: the site hears nothing."""
    small_world.start_engine()
    found = checks(small_world)
    for name in (
        "The filter is there for your browser",
        "Browsers can read which sites go through the filter",
        "A browser that trusts the filter’s certificate accepts it for your feeds",
        "The filter takes nothing but feeds",
        "The filter’s certificate is worth nothing for any other website",
    ):
        assert found[name].well is True, found[name]
    assert small_world.origin.log == []
    assert not (home / ".pki").exists(), "a check changes nothing"


def test_it_says_until_when_the_certificate_is_good(small_world: World, home: Path) -> None:
    small_world.start_engine()
    (line,) = [check for name, check in checks(small_world).items() if "is good until" in name]
    assert line.well
    assert int(line.name[-10:-6]) >= datetime.now(UTC).year + 1


def test_trust_is_told_store_by_store(small_world: World, home: Path) -> None:
    ready = small_world.start_engine().ready
    (name,) = [each for each in checks(small_world) if "Certificates of Chromium" in each]
    before = checks(small_world)[name]
    assert before.well is False
    assert "protected browser" in before.advice
    (place,) = nss_places(home, {}, run)
    place.put(Wanted(ready.pac_url, Path(ready.ca_certificate)))
    assert checks(small_world)[name].well is True


def test_every_cross_says_what_to_do(small_world: World, home: Path) -> None:
    small_world.start_engine()
    for check in checks(small_world).values():
        assert check.well is True or check.advice, check.name
