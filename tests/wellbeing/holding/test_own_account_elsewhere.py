"""How the account of this very process stands on Windows and on a Mac, with their programs' recorded answers."""

from __future__ import annotations

import json
import pwd
from pathlib import Path

import pytest

from tests.wellbeing.holding.windows_computer import PARENT, SID
from tests.wellbeing.system.recorded import Recorded
from wellbeing.holding import other_systems, own_account, own_account_elsewhere
from wellbeing.holding.macos_account import DSCL, DSEDITGROUP
from wellbeing.holding.own_account import NOBODYS, OwnAccount
from wellbeing.system.runner import Ran

PEOPLE = {"mia": SID, "Ana": PARENT}
NO, YES = Ran(67, "no mia is NOT a member of admin\n"), Ran(0, "yes mia is a member of admin\n")
SUDO = Ran(0, "User mia may run the following commands on Mac:\n    (ALL) ALL\n")
PASSWORD = Ran(1, err="sudo: a password is required\n")
NOT_ALLOWED = Ran(0, "User mia is not allowed to run sudo on Mac.\n")


@pytest.fixture(autouse=True)
def safe(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program lies where administrators alone can change it."""
    monkeypatch.setattr(own_account_elsewhere, "see_safe", lambda _parts, groups: None)
    monkeypatch.setattr(own_account_elsewhere, "see_safe_on_windows", lambda _parts, _env: None)
    monkeypatch.setattr(own_account, "held_here", lambda *_: None)


def windows(*strong: str, sid: str = SID, names: tuple[str, ...] = ("mia", "Ana")) -> OwnAccount:
    """On mia's account, with these SIDs in the group of administrators."""
    people = [{"name": name, "sid": PEOPLE[name], "home": ""} for name in names]
    said = json.dumps({"people": people, "groups": {"S-1-5-32-544": strong}})

    def answer(command: list[str]) -> Ran:
        return Ran(0, f'"desk\\mia","{sid}"\r\n' if "whoami" in command[0] else said)

    return own_account.own_account(Recorded(answer), system="win32", env={"ProgramData": "/nowhere"})


def mac(
    monkeypatch: pytest.MonkeyPatch, member: Ran = NO, sudo: Ran = NOT_ALLOWED, names: tuple[str, ...] = ("ana", "mia")
) -> OwnAccount:
    """On mia's account of a Mac."""
    mia = pwd.struct_passwd(("mia", "x", 502, 20, "", "/Users/mia", "/bin/zsh"))
    monkeypatch.setattr(own_account_elsewhere.pwd, "getpwuid", lambda _uid: mia)
    listed = "".join(f"{name} {501 + at}\n" for at, name in enumerate(names))

    def answer(command: list[str]) -> Ran:
        if command[0] == DSCL:
            return Ran(0, listed if command[2] == "-list" else "NFSHomeDirectory: /Users/mia\n")
        return member if command[0] == DSEDITGROUP else sudo

    return own_account.own_account(Recorded(answer), system="darwin", env={})


def test_a_standard_account_beside_another_can_be_held(monkeypatch: pytest.MonkeyPatch) -> None:
    assert windows(PARENT) == mac(monkeypatch) == OwnAccount("mia", "standard")


def test_an_administrators_account_holds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """By its group, or by sudo on a Mac."""
    administers = OwnAccount("mia", "administers")
    assert windows(SID) == mac(monkeypatch, YES) == mac(monkeypatch, sudo=SUDO) == administers


def test_the_only_account_may_be_shared(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = OwnAccount("mia", "alone")
    assert windows(names=("mia",)) == mac(monkeypatch, names=("mia",)) == alone


def test_what_sudo_tells_nobody_without_a_password_is_not_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    assert mac(monkeypatch, sudo=PASSWORD) == OwnAccount("mia", "standard", tells=False)


def test_an_account_of_a_domain_is_nobodys_here() -> None:
    """A company's computer does not list it: nothing is said of it."""
    assert windows(sid="S-1-5-21-9-9-9-1500") == NOBODYS


@pytest.mark.parametrize("said", [Ran(1, err="Access denied"), Ran(0, "what?")])
@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_where_the_system_does_not_tell_nothing_is_offered(said: Ran, system: str) -> None:
    assert own_account.own_account(Recorded(lambda _command: said), system=system, env={}) == NOBODYS


def test_what_is_held_already_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(own_account, "held_here", lambda *_: object())
    assert windows(PARENT) == mac(monkeypatch) == OwnAccount("mia", "held")


def test_a_program_that_others_can_change_is_run_by_no_administrator(monkeypatch: pytest.MonkeyPatch) -> None:
    """For real, as it lies here: below no folder of programs of Windows."""
    monkeypatch.undo()
    monkeypatch.setattr(own_account, "held_here", lambda *_: None)
    assert windows(PARENT) == OwnAccount("mia", "no service")


def test_both_know_the_same_group_of_administrators() -> None:
    """The card offers what can be set up then."""
    assert own_account_elsewhere.MAC_ADMINISTRATORS == other_systems.MAC_ADMINISTRATORS


def test_on_any_other_system_there_is_no_service(tmp_path: Path) -> None:
    run = Recorded(lambda _command: Ran(0))
    assert own_account.own_account(run, tmp_path, system="freebsd14") == NOBODYS
    assert run.asked == []
