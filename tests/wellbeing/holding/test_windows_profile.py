"""What Windows keeps for a service's account goes when it is free, and is said to be there as long as it is not."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest

from tests.wellbeing.holding.winreg_of_tests import Hive, Winreg
from tests.wellbeing.system.recorded import Recorded
from wellbeing.holding.windows_profile import PROFILES, STEP, TRIES, ServiceProfile
from wellbeing.holding.windows_registry import Keys
from wellbeing.system.place import PlaceError
from wellbeing.system.runner import Ran

SID = "S-1-5-80-1-2-3-4-5"
IN_USE = Ran(1, err="The user profile is in use.\r\n")


def profile(answer: Callable[[Hive], Ran]) -> tuple[ServiceProfile, Recorded, list[float]]:
    machine: Hive = {rf"{PROFILES}\{SID}": {}}
    recorded, naps = Recorded(lambda _command: answer(machine)), list[float]()
    keys = Keys(recorded, "reg.exe", Winreg(lambda root, below: (machine, rf"{root}\{below}")))
    return ServiceProfile(recorded, {}, keys, SID, naps.append), recorded, naps


def goes(machine: Hive) -> Ran:
    machine.clear()
    return Ran(0)


def test_it_is_deleted_the_way_that_windows_has_for_it() -> None:
    """Its folder and its entry in the list together, of this account alone."""
    place, recorded, _ = profile(goes)
    assert place.stands
    place.remove()
    assert not place.stands
    (command,) = recorded.asked
    script = base64.b64decode(command[-1]).decode("utf-16-le")
    assert f"Get-CimInstance Win32_UserProfile -Filter \"SID='{SID}'\" | Remove-CimInstance" in script
    place.remove()
    assert len(recorded.asked) == 1


def test_one_that_is_in_use_is_waited_for() -> None:
    """Windows lets go of it a while after the service has ended."""
    left = [IN_USE, IN_USE]
    place, _, naps = profile(lambda machine: left.pop() if left else goes(machine))
    place.remove()
    assert not place.stands
    assert naps[:2] == [STEP, STEP]


@pytest.mark.parametrize("answer", [IN_USE, Ran(0)])
def test_one_that_stays_is_said_and_not_waited_for_for_ever(answer: Ran) -> None:
    place, recorded, _ = profile(lambda _machine: answer)
    with pytest.raises(PlaceError, match="Restart the computer"):
        place.remove()
    assert len(recorded.asked) == TRIES
