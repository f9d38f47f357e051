"""A clock, a disk and a keyring that are in the way are found, each with what to do."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.wellbeing.system.certificates import authority, nothing_runs
from wellbeing.checks import certificate, machine
from wellbeing.places import Places, places
from wellbeing.secret_files import open_key_file
from wellbeing.secret_store import NoKeyring, kept
from wellbeing.system.runner import Ran

NOW = datetime.now(UTC)


@pytest.fixture
def at(tmp_path: Path) -> Places:
    """A folder that a filter has stored in, with its keys in a file."""
    made = places(tmp_path)
    made.store.write_bytes(b"")
    kept(open_key_file(tmp_path / "secrets.key"), "store", lambda: bytes(32))
    return made


def test_on_a_computer_in_order_everything_has_its_tick(at: Places, tmp_path: Path) -> None:
    own = authority(tmp_path / "certificate").certificate_path
    lines = machine.machine(at, own, NOW, "linux", lambda *_command, **_options: Ran(0, "yes\n"))
    assert {each.well for each in lines} == {True}


def test_a_clock_before_our_own_certificate_is_wrong(tmp_path: Path) -> None:
    """An empty battery: browsers then refuse every certificate, and people think of the filter."""
    own = authority(tmp_path).certificate_path
    line = machine.clock(own, NOW - timedelta(days=900), "linux", nothing_runs)
    assert (line.well, line.advice) == (False, machine.SET_CLOCK)


def test_a_clock_that_the_network_sets_is_right_and_a_certificate_that_begins_later_is_to_be_renewed(
    tmp_path: Path,
) -> None:
    """It was made while the clock was a year ahead: the clock is not to be blamed now."""
    own, now = authority(tmp_path).certificate_path, NOW - timedelta(days=365)
    assert machine.clock(own, now, "linux", lambda *_command, **_options: Ran(0, "yes\n")).well is True
    line = certificate.until(own, now)
    assert (line.name, line.well) == (certificate.GOOD_YET, False)
    assert "while the clock was ahead. Restart the filter: it makes a new one" in line.advice


@pytest.mark.parametrize(("said", "well"), [("no\n", None), ("yes\n", True), ("", None)])
def test_a_clock_that_no_network_sets_cannot_be_told(tmp_path: Path, said: str, well: bool | None) -> None:
    line = machine.clock(tmp_path / "none", NOW, "linux", lambda *_command, **_options: Ran(0, said))
    assert line.well is well


def test_a_full_disk_says_how_much_is_left(at: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=12 * 1024 * 1024))
    room, _writes = machine.disk(at)
    assert (room.well, "12 MB" in room.advice) == (False, True)


def test_a_folder_that_cannot_be_written_is_said(at: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**_options: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    _room, writes = machine.disk(at)
    assert (writes.well, "Read-only file system" in writes.advice) == (False, True)
    monkeypatch.undo()


def test_a_keyring_that_stays_locked_says_what_to_do(at: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    def locked(*_words: object, **_options: object) -> None:
        raise NoKeyring("The system keyring does not answer; it may be waiting to be unlocked.")

    monkeypatch.setattr(machine, "open_secrets", locked)
    assert (machine.keys(at).well, "unlocked" in machine.keys(at).advice) == (False, True)


def test_a_key_that_is_gone_is_said(at: Places) -> None:
    (at.data / "secrets.key").unlink()
    kept(open_key_file(at.data / "secrets.key"), "certificate", lambda: bytes(32))
    assert machine.keys(at).advice == machine.LOST


def test_a_passphrase_is_not_asked_for(at: Places) -> None:
    (at.data / "secrets.sealed").write_bytes(b"x")
    assert (machine.keys(at).name, machine.keys(at).well) == (machine.SEALED, True)


def test_nothing_was_made_where_nothing_is(tmp_path: Path) -> None:
    """A check of a computer on which the filter never ran leaves no folder behind."""
    list(machine.machine(places(tmp_path / "never"), tmp_path / "none", NOW, "linux", nothing_runs))
    assert list(tmp_path.iterdir()) == []
