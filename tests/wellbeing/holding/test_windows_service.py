"""Our service as sc.exe tells of it: each of its numbers means something else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.wellbeing.holding.windows_computer import QUERY, STATES
from tests.wellbeing.holding.winreg_of_tests import Hive, Winreg
from tests.wellbeing.system.recorded import Recorded
from wellbeing.holding.windows_layout import service_of, service_sid
from wellbeing.holding.windows_profile import ServiceProfile
from wellbeing.holding.windows_registry import MULTI_SZ, Keys
from wellbeing.holding.windows_service import ENDS_WITHIN, STEP, Known, ServiceControl, Started
from wellbeing.system.place import OURS, PlaceError, Wanted
from wellbeing.system.runner import NOT_FOUND, Ran

SC, NAME = r"C:\Windows\System32\sc.exe", "FeedWellbeing-S-1-5-21-1-2-3-1003"
NO_ONE = Wanted("", Path())
BEFORE = {OURS: NAME}


def failed(call: str, code: int, words: str) -> Ran:
    return Ran(code, f"[SC] {call} FAILED {code}:\r\n\r\n{words}\r\n\r\n")


NONE = failed("EnumQueryServicesStatus:OpenService", 1060, "The specified service does not exist.")
DENIED = failed("OpenSCManager", 5, "Access is denied.")
FINE = Ran(0, "[SC] SUCCESS\r\n")


def state(now: str) -> Ran:
    return Ran(0, QUERY.format(name=NAME, state=now))


def control(answer: Callable[[str], Ran], naps: list[float] | None = None) -> tuple[ServiceControl, Recorded]:
    recorded = Recorded(lambda command: answer(command[1]))
    return ServiceControl(recorded, SC, NAME, (naps if naps is not None else []).append), recorded


def known(answer: Callable[[str], Ran], machine: Hive | None = None) -> Known:
    return known_by(control(answer)[0], machine if machine is not None else {})


def known_by(service: ServiceControl, machine: Hive, words: str = "python.exe", **env: str) -> Known:
    keys = Keys(service.run, "reg.exe", Winreg(lambda root, below: (machine, rf"{root}\{below}")))
    profile = ServiceProfile(service.run, {}, keys, "S-1-5-80-1", service.pause)
    return Known(service, keys, words, env, "Feed Wellbeing (mia)", profile)


def in_turn(*answers: Ran) -> Callable[[str], Ran]:
    left = list(answers)
    return lambda _verb: left.pop(0) if len(left) > 1 else left[0]


@pytest.mark.parametrize(
    ("line", "is_now"),
    [
        (STATES["RUNNING"], "RUNNING"),
        (STATES["STOPPED"], "STOPPED"),
        ("2  START_PENDING ", "START_PENDING"),
        ("3  STOP_PENDING ", "STOP_PENDING"),
    ],
)
def test_the_state_is_read_in_any_language(line: str, is_now: str) -> None:
    """The names before the colons are translated; the state itself is not."""
    said = QUERY.replace("STATE  ", "STATUS ").format(name=NAME, state=line)
    assert control(lambda _verb: Ran(0, said))[0].state == is_now


def test_no_service_is_no_trouble_and_no_answer_is() -> None:
    assert control(lambda _verb: NONE)[0].state == ""
    for answer in (DENIED, Ran(NOT_FOUND, err="sc.exe: gone")):
        with pytest.raises(PlaceError, match="Windows did not do it"):
            assert control(lambda _verb, said=answer: said)[0].state
        assert known(lambda _verb, said=answer: said).look(NO_ONE).state == "failed"


def test_one_of_its_name_is_said_to_be_there() -> None:
    there = failed("CreateService", 1073, "The specified service already exists.")
    with pytest.raises(PlaceError, match="of this name is there already"):
        known(lambda _verb: there).put(NO_ONE)


def test_one_that_a_window_holds_open_is_said_to_go_with_it() -> None:
    """1072: Windows has marked it, and keeps it until the last handle is closed."""
    marked = failed("DeleteService", 1072, "The specified service has been marked for deletion.")
    with pytest.raises(PlaceError, match="“Services”"):
        known(lambda verb: marked if verb == "delete" else state(STATES["STOPPED"])).restore(BEFORE)


def test_a_start_and_an_end_take_their_time() -> None:
    naps: list[float] = []
    pending, running = state("2  START_PENDING "), state(STATES["RUNNING"])
    service, _ = control(in_turn(FINE, pending, pending, running), naps)
    Started(service).put(NO_ONE)
    assert naps == [STEP, STEP]
    naps.clear()
    service, _ = control(lambda verb: state("3  STOP_PENDING ") if verb == "query" else FINE, naps)
    Started(service).restore(BEFORE)
    assert sum(naps) == ENDS_WITHIN
    assert Started(service).stands(BEFORE)


@pytest.mark.parametrize(("verb", "code"), [("start", 1056), ("stop", 1062), ("stop", 1060)])
def test_what_is_so_already_is_fine(verb: str, code: int) -> None:
    """An instance that runs already, one that does not, and none at all."""
    after = STATES["RUNNING" if verb == "start" else "STOPPED"]
    said = {verb: failed(verb, code, "so it is"), "query": state(after)}
    service, _ = control(lambda asked: said.get(asked, FINE))
    place = Started(service)
    if verb == "start":
        place.put(NO_ONE)
    else:
        place.restore(BEFORE)
    assert place.stands(BEFORE) is (verb == "start")


@pytest.mark.parametrize("code", [1061, 1052])
def test_one_that_is_just_starting_is_told_to_end_until_it_does(code: int) -> None:
    """And Windows does not start it again meanwhile: it is disabled, and nothing follows a failure."""
    naps, stops = list[float](), [failed("ControlService", code, "not now")] * 3
    said = {"query": state(STATES["STOPPED"])}
    service, recorded = control(
        lambda verb: stops.pop() if verb == "stop" and stops else said.get(verb, FINE),
        naps,
    )
    Started(service).restore(BEFORE)
    assert [command[1:2] + command[3:] for command in recorded.asked] == [
        ["config", "start=", "disabled"],
        ["failure", "reset=", "0", "actions=", ""],
        *[["stop"]] * 4,
        ["query"],
    ]
    assert naps == [STEP] * 3


def test_one_that_never_takes_its_end_is_said_and_not_waited_for_for_ever() -> None:
    naps: list[float] = []
    never = failed("ControlService", 1061, "The service cannot accept control messages at this time.")
    service, _ = control(lambda verb: never if verb == "stop" else FINE, naps)
    with pytest.raises(PlaceError, match=r"does not end yet \(The service cannot accept.*Restart the computer"):
        Started(service).restore(BEFORE)
    assert sum(naps) == ENDS_WITHIN


@pytest.mark.parametrize("refused", ["config", "failure", "stop"])
def test_a_service_that_may_not_be_ended_is_not_said_to_have_ended(refused: str) -> None:
    service, _ = control(lambda verb: DENIED if verb == refused else state(STATES["RUNNING"]))
    with pytest.raises(PlaceError, match="Access is denied"):
        Started(service).restore(BEFORE)


def test_each_command_names_the_service_and_nothing_is_quoted_twice() -> None:
    service, recorded = control(lambda verb: NONE if verb == "query" else FINE)
    words = r'"C:\Program Files\Feed\python.exe" -m wellbeing engine'
    machine: Hive = {}
    known_by(service, machine, words, PYTHONUTF8="1", A="b|c").put(NO_ONE)
    create: Sequence[str] = recorded.asked[1]
    assert create[:7] == [SC, "create", NAME, "binPath=", words, "start=", "auto"]
    assert {command[2] for command in recorded.asked} == {NAME}
    key = rf"HKLM\SYSTEM\CurrentControlSet\Services\{NAME}"
    assert machine[key] == {"Environment": (MULTI_SZ, ["PYTHONUTF8=1", "A=b|c"])}


def test_a_services_account_has_the_sid_that_windows_gives_it() -> None:
    """That of TrustedInstaller is the same on every computer, and known."""
    assert service_sid("TrustedInstaller") == ("S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464")
    assert service_sid("trustedinstaller") == service_sid("TRUSTEDINSTALLER")
    assert service_of("S-1-5-21-1-2-3-1003") == NAME
