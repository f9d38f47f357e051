"""The task that follows what a family agrees on: as the scheduler reads it, and as schtasks.exe answers."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from tests.wellbeing.system.recorded import Recorded
from wellbeing.holding.windows_task import Task, task
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import NOT_FOUND, Ran

NAMESPACE = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
NO_ONE = Wanted("", Path())
SCHTASKS, NAME = r"C:\Windows\System32\schtasks.exe", "Feed Wellbeing policies S-1"
MISSING = Ran(1, err="ERROR: The system cannot find the file specified.\r\n")


def test_it_runs_as_the_system_on_a_battery_too() -> None:
    """In UTF-16, as the scheduler wants it; names with signs of XML stay what they are."""
    raw = task(r"C:\R&D\python.exe", "-m wellbeing guardian refresh", r"C:\R&D")
    assert raw.startswith(b"\xff\xfe")
    root = ElementTree.fromstring(raw.decode("utf-16").partition("\n")[2])
    read = {each.tag.removeprefix(NAMESPACE): each.text for each in root.iter()}
    assert read["UserId"] == "S-1-5-18"
    assert (read["Command"], read["WorkingDirectory"]) == (r"C:\R&D\python.exe", r"C:\R&D")
    assert read["Arguments"] == "-m wellbeing guardian refresh"
    assert (read["DisallowStartIfOnBatteries"], read["StopIfGoingOnBatteries"]) == ("false", "false")
    assert read["Interval"] == "PT5M"
    assert "LogonTrigger" in read


def test_it_is_made_from_its_file_and_taken_away() -> None:
    recorded = Recorded(lambda _command: Ran(0))
    place = Task(recorded, SCHTASKS, NAME, Path("policies.xml"))
    place.put(NO_ONE)
    place.restore({OURS: NAME})
    assert recorded.asked == [
        [SCHTASKS, "/create", "/tn", NAME, "/xml", "policies.xml", "/f"],
        [SCHTASKS, "/query", "/tn", NAME],
        [SCHTASKS, "/delete", "/tn", NAME, "/f"],
    ]


def test_one_that_is_gone_is_not_taken_away_again() -> None:
    recorded = Recorded(lambda _command: MISSING)
    place = Task(recorded, SCHTASKS, NAME, Path("policies.xml"))
    assert place.look(NO_ONE).state == "off"
    place.restore({OURS: NAME})
    assert not place.stands({OURS: NAME})
    assert not any("/delete" in words for words in recorded.asked)


@pytest.mark.parametrize("said", [Ran(1, err="ERROR: Access is denied."), Ran(NOT_FOUND, err="gone")])
def test_a_refusal_is_said(said: Ran) -> None:
    place = Task(Recorded(lambda _command: said), SCHTASKS, NAME, Path("policies.xml"))
    with pytest.raises(PlaceError, match="scheduler did not do it"):
        place.put(NO_ONE)
    no_program = said.code == NOT_FOUND
    assert (place.look(NO_ONE).state == "failed") is no_program
