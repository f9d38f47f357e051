"""`wellbeing guardian`: whoever may not do it is told the exact command; elsewhere than on Linux, what holds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from wellbeing.command_line import main
from wellbeing.holding import by_hand
from wellbeing.holding.account import Account

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


def test_elsewhere_than_on_linux_it_says_so(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "platform", "win32")
    status, said = guardian("status", "--account", "mia")
    assert status == 1
    assert "on Linux alone so far" in said


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
