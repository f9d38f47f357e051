"""The way back that runs by itself: one file, a plain Python without any library, and what a crash left is gone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.stand_alone import contents, write
from tests.wellbeing.system.certificates import wanted
from wellbeing.guardian_folder import AGREEMENT, GuardianFolder
from wellbeing.places import Places
from wellbeing.proposals import Entry
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Wanted
from wellbeing.system.places_here import Here, places_here
from wellbeing.system.runner import run
from wellbeing.system.turning import turn_on

OURS = f"http://127.0.0.1:4101/{'a' * 32}.pac"
PYTHONS = sorted({sys.executable, *filter(None, map(shutil.which, ("/usr/bin/python3.10", "/usr/bin/python3.11")))})


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("file") / "undo.pyz"
    write(made)
    return made


class Account:
    """A KDE account with an empty home folder, and a filter's files in the usual places there."""

    def __init__(self, home: Path, file: Path) -> None:
        self.home, self._file = home, file
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        self.env = {**kept, "HOME": str(home), "XDG_CURRENT_DESKTOP": "KDE"}
        data = home / ".local" / "share" / "feed-wellbeing"
        config = home / ".config" / "feed-wellbeing"
        for folder in (data, config):
            folder.mkdir(parents=True)
        log = home / ".local" / "state" / "feed-wellbeing" / "log"
        self.at = Places(data, config / "settings.toml", config / "rules.toml", log)
        self.wanted = Wanted(OURS, wanted(data / "certificate").ca_certificate)
        self.here = Here("linux", home, self.env, run)

    def undo(self, *arguments: str, python: str = sys.executable) -> subprocess.CompletedProcess[str]:
        """With -I and -S: no library is found but Python's own."""
        command = [python, "-I", "-S", str(self._file), *arguments]
        return subprocess.run(command, env=self.env, capture_output=True, text=True, timeout=60)


@pytest.fixture
def account(tmp_path: Path, file: Path) -> Account:
    made = Account(tmp_path / "home", file)
    turn_on(places_here(made.here), made.wanted, Ledger(made.at.ledger))
    return made


@pytest.mark.parametrize("python", PYTHONS)
def test_a_crash_is_cleaned_up_with_a_plain_python(account: Account, python: str) -> None:
    """The program was killed, and its settings and store are broken: each line says what was and what is."""
    account.at.settings.write_bytes(b"\xff [[")
    account.at.store.write_bytes(b"no database")
    with account.at.ledger.open("ab") as ledger:
        ledger.write(b'\n{"line":"changed","number":9,"pla')
    ran = account.undo(python=python)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert f"undone: KDE's network proxy: was {OURS}, is now no file" in ran.stdout
    assert "is now without a certificate of the filter" in ran.stdout
    assert ran.stdout.endswith("Nothing of the filter is left in this system.\n")
    assert not (account.home / ".config" / "kioslaverc").exists()


def test_a_damaged_line_keeps_nothing_else_from_going_back(account: Account) -> None:
    Ledger(account.at.ledger).write("nss:/nowhere/nssdb", {})
    ran = account.undo()
    assert (ran.returncode, ran.stderr.count("Traceback")) == (1, 0)
    assert f"in {account.at.ledger}" in ran.stdout
    assert not (account.home / ".config" / "kioslaverc").exists()


def test_nothing_is_left_where_everything_is_to_go(account: Account) -> None:
    assert account.undo("--everything").returncode == 0
    assert [path for path in account.home.rglob("*") if "wellbeing" in path.name] == []


def test_it_finds_what_is_there_when_the_folder_was_deleted_by_hand(account: Account) -> None:
    shutil.rmtree(account.at.data)
    ran = account.undo()
    assert ran.returncode == 0
    assert "found here, and in no list" in ran.stdout
    assert account.undo().stdout == "There is nothing to undo.\n"


def test_a_familys_agreement_is_kept_or_told(account: Account) -> None:
    """It cannot ask a guardian; in an emergency it asks nobody, and their page says so."""
    account.at.family.mkdir()
    (account.at.family / AGREEMENT).write_text("")
    ran = account.undo()
    assert (ran.returncode, "--emergency" in ran.stderr) == (1, True)
    assert OURS in (account.home / ".config" / "kioslaverc").read_text()
    assert account.undo("--emergency", "--everything").returncode == 1
    assert account.undo("--emergency").returncode == 0
    (entry,) = GuardianFolder(account.at.family).read("noted.json", tuple[Entry, ...]) or ()
    assert (entry.what, entry.at.tzinfo is not None) == ("emergency", True)


def test_the_same_sources_give_the_same_file(file: Path, tmp_path: Path) -> None:
    write(tmp_path / "again.pyz")
    assert (tmp_path / "again.pyz").read_bytes() == file.read_bytes()


def test_it_holds_nothing_but_what_it_needs() -> None:
    """No engine, no window, no store; small enough to send to somebody."""
    held = contents()
    assert not [name for name in held if "engine" in name or "store" in name or name.startswith("ui")]
    assert "platformdirs/LICENSE" in held
    assert sum(map(len, held.values())) < 500_000
