"""`wellbeing guardian`: whoever may not do it is told the exact command; each system is set up in its own way."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from wellbeing import guardian_command
from wellbeing.command_line import main
from wellbeing.holding import administrator, by_hand
from wellbeing.holding.account import Account, AccountError

MIA = Account("mia", 1001, Path("/home/mia"))


def guardian(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["guardian", *words])
    return result.exit_code, result.output


def test_a_standard_user_is_told_the_exact_command(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "argv", ["wellbeing", "guardian", "install", "--account", "mia smith"])
    status, said = guardian("install", "--account", "mia smith")
    assert status == 1
    assert f"sudo {sys.executable} -m wellbeing guardian install --account 'mia smith'" in said


def test_without_systemd_nothing_is_set_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """It is said what agreed limits are worth there."""
    monkeypatch.setattr(by_hand, "account_named", lambda *_: MIA)
    with pytest.raises(by_hand.InstallError, match="a promise, not a lock"):
        by_hand.set_up("mia", "en", systemd=tmp_path / "none")


def test_where_there_is_no_way_it_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "platform", "freebsd14")
    status, said = guardian("status", "--account", "mia")
    assert status == 1
    assert "on Linux, Windows and macOS alone" in said


class Elsewhere:
    """Windows or macOS, with a service for mia of which one part does not stand."""

    def __init__(self) -> None:
        self.done: list[str] = []

    def set_up(self, name: str, language: str) -> list[str]:
        self.done.append(f"set up {name}")
        return ["Set up."]

    def take_away(self, name: str) -> list[str]:
        self.done.append(f"took away {name}")
        return ["Gone."]

    def concerns_of(self, name: str) -> list[str]:
        if name == "ana":
            raise AccountError("Nothing holds on ana.")
        return []

    def stands_for(self, name: str) -> bool:
        return name == "mia"

    def how_it_stands(self, name: str) -> tuple[list[str], bool]:
        return [f"NOT in place for {name}"], False

    def follow(self) -> tuple[list[str], bool]:
        return ["in place"], True


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_are_set_up_in_their_own_way(monkeypatch: pytest.MonkeyPatch, system: str):
    """As the administrator; what goes wrong is said in words."""
    elsewhere, may = Elsewhere(), [False]
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(guardian_command, "_elsewhere", lambda: elsewhere)
    monkeypatch.setattr(administrator, "is_administrator", lambda _system: may[0])
    status, said = guardian("install", "--account", "mia")
    assert status == 1
    assert ("Run as administrator" if system == "win32" else "sudo ") in said
    assert elsewhere.done == []
    may[0] = True
    assert guardian("install", "--account", "mia") == (0, "Set up.\n")
    assert guardian("status", "--account", "mia") == (1, "NOT in place for mia\n")
    assert guardian("status", "--account", "noah") == (1, "No guardian's service stands for 'noah'.\n")
    assert guardian("status", "--account", "ana") == (1, "Error: Nothing holds on ana.\n")
    assert guardian("refresh") == (0, "in place\n")
    assert guardian("uninstall", "--account", "mia", "--yes") == (0, "Gone.\n")
    assert elsewhere.done == ["set up mia", "took away mia"]


def test_an_account_without_a_service_is_told_plainly(monkeypatch: pytest.MonkeyPatch):
    """Whoever looks: no administrator is needed for that."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(by_hand, "account_named", lambda *_: MIA)
    monkeypatch.setattr(by_hand, "everybody", lambda: ["ana", "mia"])
    assert guardian("status", "--account", "mia") == (1, "No guardian's service stands for 'mia'.\n")


def test_its_help_loads_neither_the_engine_nor_the_installer():
    code = "import sys; from wellbeing.command_line import main; main(['guardian', '--help'], standalone_mode=False)\n"
    code += "print([name for name in ('mitmproxy', 'wellbeing.holding.installing', 'pwd') if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=60)
    assert run.stdout.splitlines()[-1] in (b"[]", b"['pwd']")
