"""`wellbeing doctor` on a desktop that was turned on: it takes the browsers' own way, and so does a real Chromium."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.end_to_end.engine_process import REPOSITORY
from tests.end_to_end.test_turned_on import Desktop, desktop
from tests.end_to_end.world import HOST
from wellbeing import protocol as say
from wellbeing.checks.connection import SELF_TEST

__all__ = ["desktop"]
pytestmark = pytest.mark.end_to_end


def doctor(desktop: Desktop, *more: str) -> str:
    command = [sys.executable, "-m", "wellbeing", "doctor", "--data", str(desktop.world.data), *more]
    ran = subprocess.run(command, env=desktop.env, cwd=REPOSITORY, capture_output=True, text=True, timeout=60)
    assert ran.returncode in (0, 1), ran.stderr
    return ran.stdout


def line(said: str, part: str) -> str:
    """The line that has `part`, with its advice."""
    lines = said.splitlines()
    at = next(n for n, each in enumerate(lines) if part in each)
    return "\n".join(lines[at : at + 2])


def test_the_browsers_own_way_is_tried_and_what_stops_it_is_said(desktop: Desktop) -> None:
    """From the desktop's setting to the page: while all is well, with the engine killed, and turned off."""
    engine = desktop.start_engine()
    engine.ready()
    assert line(doctor(desktop), SELF_TEST).startswith("?"), "nothing sends browsers there yet"
    desktop.turn_on()
    said = doctor(desktop)
    for part in (
        SELF_TEST,
        "Feed Wellbeing runs",
        "Chromium asks the filter which way to go",
        "is bound to your feeds",
    ):
        assert line(said, part).startswith("✓"), line(said, part)
    checked = engine.ask(say.CheckUp(id=9))
    assert isinstance(checked, say.CheckedUp)
    assert {each.name: each.well for each in checked.checks}[SELF_TEST] is True
    page = desktop.open_page()
    page.goto(checked.self_test)
    assert page.title() == "This browser reaches the filter"
    assert not page.evaluate("fetch(location.href).then(() => true, () => false)"), "and it does nothing"
    desktop.kill_engine()
    said = doctor(desktop)
    assert line(said, "Feed Wellbeing runs").startswith("!")
    assert "no filter answers" in line(said, SELF_TEST)
    desktop.undo()
    assert line(doctor(desktop), SELF_TEST).startswith("?")


def test_the_report_names_nobody_and_nothing_of_theirs(desktop: Desktop) -> None:
    """No folder, no host, no site: what a person would have to look for before giving it away."""
    desktop.start_engine().ready()
    desktop.turn_on()
    reported = doctor(desktop, "--report")
    for theirs in (str(desktop.home), desktop.home.name, HOST, str(desktop.world.folder), "/", "127.0.0.1"):
        assert theirs not in reported, theirs
    assert f"[ok] {SELF_TEST}" in reported
