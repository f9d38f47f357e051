"""How the account of this very process stands, in front of a computer whose accounts the test sets."""

from __future__ import annotations

import os
import pwd
from pathlib import Path

import pytest

from wellbeing.holding import own_account
from wellbeing.holding.account import Account, AccountError
from wellbeing.holding.own_account import OwnAccount
from wellbeing.holding.program import ProgramError
from wellbeing.system.runner import Ran


def standing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, names: tuple[str, ...], **account: object) -> OwnAccount:
    """With these people's accounts on the computer, of which mia's is this one; systemd runs where `tmp_path` is."""
    mia = Account(**{"name": "mia", "uid": 1001, "home": Path("/home/mia"), **account})  # type: ignore[arg-type]
    monkeypatch.setattr(own_account, "account_named", lambda _name, _run: mia)
    monkeypatch.setattr(own_account, "everybody", lambda: [*names])
    monkeypatch.setattr(own_account, "see_safe", lambda _parts: None)
    return own_account.own_account(lambda *_words, **_more: Ran(1), tmp_path, tmp_path / "guardian.json")


def test_a_standard_account_beside_another_can_be_held(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert standing(monkeypatch, tmp_path, ("ada", "mia")) == OwnAccount("mia", "standard")


def test_what_sudo_tells_nobody_without_a_password_is_not_found_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert standing(monkeypatch, tmp_path, ("ada", "mia"), sudo_tells=False) == OwnAccount("mia", "standard", False)


def test_a_group_tells_enough_without_sudo(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Debian's administrators are in the group sudo, and sudo tells them nothing without their password either."""
    found = standing(monkeypatch, tmp_path, ("ada", "mia"), groups=frozenset({"sudo"}), sudo_tells=False)
    assert found == OwnAccount("mia", "administers")


def test_the_only_account_may_be_shared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert standing(monkeypatch, tmp_path, ("mia",)).standing == "alone"


def test_an_administrators_account_holds_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert standing(monkeypatch, tmp_path, ("ada", "mia"), groups=frozenset({"sudo"})).standing == "administers"


def test_without_systemd_there_is_no_service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert standing(monkeypatch, tmp_path / "away", ("ada", "mia")).standing == "no service"


def test_a_program_that_the_account_can_change_is_run_by_no_administrator(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its owner could have them run anything: nothing is offered."""
    standing(monkeypatch, tmp_path, ("ada", "mia"))

    def unsafe(_parts: object) -> None:
        raise ProgramError("it can be changed by other accounts")

    monkeypatch.setattr(own_account, "see_safe", unsafe)
    found = own_account.own_account(lambda *_words, **_more: Ran(1), tmp_path, tmp_path / "guardian.json")
    assert found.standing == "no service"


def test_what_is_held_already_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(own_account, "held_for", lambda uid, _path: uid == 1001 or None)
    assert standing(monkeypatch, tmp_path, ("ada", "mia")).standing == "held"


def test_an_account_that_is_nobodys_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_name: str, _run: object) -> Account:
        raise AccountError("no such person")

    monkeypatch.setattr(own_account, "account_named", unknown)
    assert own_account.own_account() == OwnAccount("", "no service")


def test_the_account_is_the_one_that_runs_this() -> None:
    """For real, whoever it is."""
    found = own_account.own_account()
    assert found.name in ("", pwd.getpwuid(os.getuid()).pw_name)
