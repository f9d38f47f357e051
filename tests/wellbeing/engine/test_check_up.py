"""Each line of the check gets its cross when its part is broken, with what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.wellbeing.system.certificates import authority
from wellbeing.checks.connection import RESTART
from wellbeing.checks.settings_of_system import part_line
from wellbeing.engine import check_up
from wellbeing.engine.at_work import AtWork
from wellbeing.engine.ports import free_port
from wellbeing.facts import Check, SystemPart
from wellbeing.places import places
from wellbeing.system.places_here import Here
from wellbeing.system.runner import Ran


@pytest.fixture
def gone(tmp_path: Path) -> AtWork:
    """An engine that has died: nobody listens at its ports."""
    port = free_port()
    return AtWork(places(tmp_path), authority(tmp_path / "certificate"), port, f"http://127.0.0.1:{port}/x.pac", "")


def test_a_dead_filter_has_its_crosses(gone: AtWork, tmp_path: Path) -> None:
    here = Here("linux", tmp_path, {}, lambda command, **_options: Ran(127, err=f"{command[0]} is missing"))
    found = check_up.check_up(gone, here, gone.places, {})
    lines = {each.name: each for each in found}
    assert lines["The filter is there for your browser"].advice == RESTART
    assert lines["Browsers can read which sites go through the filter"].well is False
    assert lines["The filter takes nothing but feeds"].well is False
    assert lines["A browser that trusts the filter’s certificate accepts it for your feeds"].well is None, "no site"
    assert lines["The filter’s certificate is worth nothing for any other website"].well is True
    assert all(each.well or each.advice for each in found)


def test_a_certificate_that_is_gone_is_said(gone: AtWork, tmp_path: Path) -> None:
    gone.authority.certificate_path.unlink()
    here = Here("linux", tmp_path, {}, lambda *_words, **_options: Ran(127))
    found = check_up.check_up(gone, here, gone.places, {})
    assert Check(name="The filter’s certificate can be read", well=False, advice=_advice(found, "can be read")) in found
    assert "restart" in _advice(found, "can be read")


def _advice(found: list[Check], part: str) -> str:
    return next(each.advice for each in found if part in each.name)


def test_an_unbound_authority_would_be_told(gone: AtWork, tmp_path: Path) -> None:
    """The line is not always a tick: an authority that may speak for the made-up bank fails it."""
    unbound = authority(tmp_path / "unbound", "bank.example")
    line = check_up._worth_nothing_elsewhere(replace(gone, authority=unbound))
    assert line.well is False


@pytest.mark.parametrize(("state", "well"), [("on", True), ("off", False), ("failed", False), ("other", False)])
def test_a_place_is_told_by_its_state(state: str, well: bool) -> None:
    part = SystemPart(part="proxy", name="GNOME", state=state, message="")  # type: ignore[arg-type]
    line = part_line(part)
    assert line.well is well
    assert bool(line.advice) is not well
