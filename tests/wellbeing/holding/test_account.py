"""On which accounts nothing can hold: said plainly, before anything is set up."""

from __future__ import annotations

import pwd
import subprocess
import sys
from pathlib import Path

import pytest

from wellbeing.holding.account import (
    ADMINISTRATORS,
    Account,
    AccountError,
    account_named,
    may_be_shared,
    not_found_out,
    nothing_holds,
    people,
)
from wellbeing.system.runner import NOT_FOUND, TOO_LONG, Ran

SUDO = "User mia may run the following commands on home:\n    (ALL : ALL) ALL\n"


def account(**more: object) -> Account:
    return Account(**{"name": "mia", "uid": 1001, "home": Path("/home/mia"), **more})  # type: ignore[arg-type]


def test_a_standard_account_holds():
    assert nothing_holds(account(groups=frozenset({"mia", "audio", "users"}))) == ""


@pytest.mark.parametrize("group", sorted(ADMINISTRATORS))
def test_an_administrators_group_takes_everything_away(group: str):
    assert f"it is in the group {group}" in nothing_holds(account(groups=frozenset({"mia", group})))


def test_so_do_the_administrator_itself_and_sudo():
    assert "the administrator itself" in nothing_holds(account(uid=0))
    assert "sudo lets it run programs" in nothing_holds(account(sudo=SUDO))


def test_the_only_account_may_be_shared():
    """Who else uses it, a computer cannot know; it says what follows."""
    assert "it is shared, and nothing holds" in may_be_shared(account(), ["mia"])
    assert may_be_shared(account(), ["mia", "parent"]) == ""


def entry(name: str, uid: int, shell: str = "/bin/bash") -> pwd.struct_passwd:
    return pwd.struct_passwd((name, "x", uid, uid, "", f"/home/{name}", shell))


def test_people_are_those_who_sign_in():
    known = [entry("root", 0), entry("mia", 1001), entry("ana", 1000), entry("nobody", 65_534)]
    assert people([*known, entry("web", 1500, "/usr/sbin/nologin"), entry("sshd", 100)]) == ["ana", "mia"]


def known(monkeypatch: pytest.MonkeyPatch, *entries: pwd.struct_passwd) -> None:
    """From now on the computer has these accounts and no other."""
    by_name = {each.pw_name: each for each in entries}
    monkeypatch.setattr("wellbeing.holding.account.pwd.getpwall", lambda: [*entries])
    monkeypatch.setattr("wellbeing.holding.account.pwd.getpwnam", by_name.__getitem__)


def test_the_engine_loads_it_where_there_are_no_such_accounts():
    """On Windows neither module is there."""
    code = "import sys, subprocess, wellbeing.system.runner\n"
    code += "sys.modules.update(grp=None, pwd=None); sys.platform = 'win32'\nimport wellbeing.holding.account"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_sudo_itself_is_asked(monkeypatch: pytest.MonkeyPatch):
    """It knows what stands in /etc/sudoers; where it is missing, nobody may do anything through it."""
    known(monkeypatch, entry("mia", 1001))
    asked: list[list[str]] = []

    def run(command: list[str], env: dict[str, str], seconds: float = 0) -> Ran:
        asked.append(command)
        return Ran(0, SUDO if env["LC_ALL"] == "C" else "Der Benutzer mia darf die folgenden Befehle ausführen")

    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert account_named("mia", run).sudo == SUDO
    assert asked == [["sudo", "-n", "-l", "-U", "mia"]]
    assert account_named("mia", lambda *_, **__: Ran(0, "User mia is not allowed to run sudo on home.")).sudo == ""
    assert account_named("mia", lambda *_, **__: Ran(NOT_FOUND)).sudo == ""


@pytest.mark.parametrize(
    ("said", "tells"),
    [
        (Ran(0, SUDO), True),
        (Ran(0, "User mia is not allowed to run sudo on home.\n"), True),
        (Ran(1, err="Sorry, user mia may not run sudo on home.\n"), True),
        (Ran(NOT_FOUND, err="sudo: No such file or directory"), True),
        (Ran(1, err="sudo: a password is required\n"), False),
        (Ran(1, err="sudo: a terminal is required to authenticate"), False),
        (Ran(TOO_LONG), False),
    ],
)
def test_what_sudo_does_not_tell_is_not_taken_for_nothing(
    monkeypatch: pytest.MonkeyPatch, said: Ran, tells: bool
) -> None:
    """It tells an account of its own rights with its password alone, whether it has any or none."""
    known(monkeypatch, entry("mia", 1001))
    mia = account_named("mia", lambda *_, **__: said)
    assert mia.sudo_tells is tells
    assert ("could not be found out" in not_found_out(mia)) is not tells


def test_who_is_in_a_strong_group_is_found_out_without_sudo():
    assert not_found_out(account(groups=frozenset({"wheel"}), sudo_tells=False)) == ""


@pytest.mark.parametrize("name", ["noah", "web"])
def test_nobodys_account_is_a_mistake_in_words(monkeypatch: pytest.MonkeyPatch, name: str):
    """With the names of those that are there: it may have been misspelt, or be a program's own."""
    known(monkeypatch, entry("mia", 1001), entry("web", 200))
    with pytest.raises(AccountError, match=f"no account '{name}' for a person.*there: mia"):
        account_named(name, lambda *_, **__: Ran(1))
