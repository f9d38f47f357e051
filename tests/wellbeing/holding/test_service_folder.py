"""An administrator takes over an account's own files without being led anywhere by them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.wellbeing.holding.computer import Computer
from wellbeing.holding.account import Account
from wellbeing.holding.service_folder import own_settings, read_own


def test_settings_and_rules_go_on(tmp_path: Path):
    own = tmp_path / "mia" / ".config" / "feed-wellbeing"
    own.mkdir(parents=True)
    (own / "settings.toml").write_text('preset = "quiet"')
    (own / "rules.toml").write_text('[[rule]]\nname = "Eggs"\nwords = ["egg"]\naction = "cover"\n')
    computer = Computer(tmp_path / "root")
    computer.holding.install(Account("mia", os.getuid(), tmp_path / "mia"), "en")
    assert 'preset = "quiet"' in computer.holding.layout.of(os.getuid()).settings.read_text()
    assert "Eggs" in (computer.holding.layout.of(os.getuid()).engine / "rules.toml").read_text()


@pytest.mark.parametrize("text", [b"preset = what?", b"\xff", b""])
def test_settings_that_are_out_of_order_are_begun_anew(tmp_path: Path, text: bytes):
    own = tmp_path / "mia" / ".config" / "feed-wellbeing"
    own.mkdir(parents=True)
    (own / "settings.toml").write_bytes(text)
    computer = Computer(tmp_path / "root")
    lines = computer.holding.install(Account("mia", os.getuid(), tmp_path / "mia"), "en")
    assert {line.state for line in lines} == {"on"}


def test_no_link_leads_to_somebody_elses_file(tmp_path: Path):
    """What is not the account's own is not read, and a pipe holds nobody up."""
    (tmp_path / "theirs").write_text("secret")
    (tmp_path / "link").symlink_to(tmp_path / "theirs")
    os.mkfifo(tmp_path / "pipe")
    assert read_own(tmp_path / "theirs", os.getuid()) == b"secret"
    assert read_own(tmp_path / "theirs", os.getuid() + 1) is None
    for name in ("link", "pipe", "none"):
        assert read_own(tmp_path / name, os.getuid()) is None


def test_each_system_keeps_them_elsewhere():
    """As platformdirs has them for the app itself."""
    home = Path("/home/mia")
    assert own_settings(home, "linux") == home / ".config/feed-wellbeing"
    assert own_settings(home, "darwin") == home / "Library/Application Support/feed-wellbeing"
