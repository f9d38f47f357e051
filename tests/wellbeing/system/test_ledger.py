"""The undo ledger keeps what was changed, whatever happens to the program or the disk in between."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from wellbeing.system import ledger as module
from wellbeing.system.ledger import SHRINKS_AT, Ledger

BEFORE = {"ours": "http://127.0.0.1:1/ü.pac", "mode": "'none'"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "undo.jsonl"


def ids(path: Path) -> list[str]:
    return [change.place_id for change in Ledger(path).open_changes()]


def test_changes_are_kept_newest_first_until_they_are_taken_back(path: Path) -> None:
    ledger = Ledger(path)
    first = ledger.write("gnome", BEFORE)
    ledger.write("kde", {})
    assert [(each.place_id, dict(each.before)) for each in Ledger(path).open_changes()] == [
        ("kde", {}),
        ("gnome", BEFORE),
    ]
    ledger.close(first)
    assert ids(path) == ["kde"]


def test_no_file_is_no_change(path: Path) -> None:
    assert Ledger(path).open_changes() == []


def test_only_its_owner_can_read_it(path: Path) -> None:
    """A company's proxy address may hold a password."""
    Ledger(path).write("gnome", BEFORE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_is_on_disk_before_the_change_is_made(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bytes] = []

    def fsync(handle: int) -> None:
        synced.append(path.read_bytes() if not stat.S_ISDIR(os.fstat(handle).st_mode) else b"folder")

    monkeypatch.setattr(os, "fsync", fsync)
    Ledger(path).write("gnome", BEFORE)
    assert b"gnome" in synced[0]
    assert synced[1] == b"folder"


def test_a_cut_at_every_byte_loses_only_the_line_that_is_cut(tmp_path: Path) -> None:
    """Whatever is left, it is read without error, and the next change is kept and readable."""
    whole = tmp_path / "whole"
    ledger = Ledger(whole)
    sizes = []
    for _ in range(2):
        ledger.write("gnome", BEFORE)
        ledger.write("kde", BEFORE)
        sizes.append(whole.stat().st_size)
    ledger.close(4)
    data = whole.read_bytes()
    for length in range(len(data) + 1):
        cut = tmp_path / "cut"
        cut.write_bytes(data[:length])
        left = ids(cut)
        assert not Ledger(cut).is_spoilt
        assert len(left) == (0 if length == 0 else len(left))
        if length >= sizes[0]:
            assert left[-2:] == ["kde", "gnome"], length
        number = Ledger(cut).write("after", BEFORE)
        assert ids(cut) == ["after", *left], length
        Ledger(cut).close(number)
        assert ids(cut) == left, length
    assert left == ["gnome", "kde", "gnome"]


@given(any_.binary(max_size=300))
def test_any_bytes_at_all_are_read_without_an_error(junk: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "undo.jsonl"
        path.write_bytes(junk)
        Ledger(path).write("gnome", BEFORE)
        assert ids(path)[0] == "gnome"


def test_a_long_ledger_begins_anew_once_nothing_is_open(path: Path) -> None:
    ledger = Ledger(path)
    first = ledger.write("gnome", {"mode": "x" * SHRINKS_AT})
    ledger.tidy()
    assert ids(path) == ["gnome"]
    ledger.close(first)
    ledger.tidy()
    assert path.stat().st_size < 100
    assert ledger.write("kde", {}) > first
    assert ids(path) == ["kde"]


def test_a_long_ledger_forgets_what_is_past_and_keeps_what_is_open(path: Path) -> None:
    """Their order and their numbers too, and nobody else may read it."""
    ledger = Ledger(path)
    first = ledger.write("gnome", BEFORE)
    for _ in range(20):
        ledger.close(ledger.write("kde", {"mode": "x" * (SHRINKS_AT // 10)}))
    last = ledger.write("xfce", {})
    open_then = ledger.open_changes()
    ledger.tidy()
    assert ledger.open_changes() == open_then
    assert [change.number for change in open_then] == [last, first]
    assert path.stat().st_size < 500
    assert path.stat().st_mode & 0o777 == 0o600
    assert ledger.write("kde", {}) > last


def test_a_long_ledger_of_open_changes_stays_as_it_is(path: Path) -> None:
    ledger = Ledger(path)
    ledger.write("gnome", {"mode": "x" * SHRINKS_AT})
    before = path.read_bytes()
    ledger.tidy()
    assert path.read_bytes() == before


def test_who_takes_back_late_closes_nothing_that_came_since(path: Path) -> None:
    """Two programs may take the same change back, and one of them tidies up in between."""
    ledger = Ledger(path)
    first = ledger.write("gnome", {"mode": "x" * SHRINKS_AT})
    ledger.close(first)
    ledger.tidy()
    ledger.close(first)
    ledger.write("kde", {})
    assert ids(path) == ["kde"]


WRITES = """
import sys, pathlib
from wellbeing.system.ledger import Ledger
ledger = Ledger(pathlib.Path(sys.argv[1]))
print("there", flush=True)
sys.stdin.readline()
for at in range(200):
    number = ledger.write(f"{sys.argv[2]}-{at}", {"at": str(at)})
    if at % 2:
        ledger.close(number)
"""


@pytest.mark.parametrize(
    "junk", [b"\0" * 90, b"\0\xff\n" * 9, b"[]\n", b'{"line":"changed","number":1,"place":2,"before":{}}']
)
def test_what_nobody_wrote_is_seen(path: Path, junk: bytes) -> None:
    """A disk lost it, or another program wrote here: changes may be missing."""
    path.write_bytes(junk)
    assert Ledger(path).is_spoilt


def test_zeros_of_a_power_cut_after_whole_lines_are_a_cut(path: Path) -> None:
    Ledger(path).write("gnome", BEFORE)
    with path.open("ab") as file:
        file.write(b'\n{"line":"chan' + b"\0" * 40)
    assert not Ledger(path).is_spoilt


def test_two_programs_write_at_once_and_no_line_or_number_is_lost(path: Path) -> None:
    """200 changes each, every other one taken back by who made it."""
    pipe = subprocess.PIPE
    programs = [
        subprocess.Popen([sys.executable, "-c", WRITES, str(path), name], stdin=pipe, stdout=pipe) for name in "ab"
    ]
    for each in programs:
        assert each.stdout is not None
        each.stdout.readline()
    for each in programs:
        assert each.stdin is not None
        each.stdin.write(b"go\n")
        each.stdin.flush()
    for each in programs:
        each.communicate(timeout=120)
        assert each.returncode == 0
    lines = [json.loads(line) for line in path.read_bytes().splitlines() if line]
    written = [line for line in lines if line["line"] == "changed"]
    assert sorted(line["number"] for line in written) == list(range(1, 401))
    assert {line["place"] for line in written} == {f"{name}-{at}" for name in "ab" for at in range(200)}
    assert sorted(ids(path)) == sorted(f"{name}-{at}" for name in "ab" for at in range(0, 200, 2))


HOLDS = """
import sys, pathlib
from wellbeing.file_lock import held
with held(pathlib.Path(sys.argv[1]), 0):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_program_killed_while_it_writes_holds_up_nobody(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While it stands still, no change is made that could not be noted."""
    lock, pipe = path.with_name(f"{path.name}.lock"), subprocess.PIPE
    monkeypatch.setattr(module, "WAITS", 0.05)
    with subprocess.Popen([sys.executable, "-c", HOLDS, str(lock)], stdin=pipe, stdout=pipe) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(OSError, match="another program"):
            Ledger(path).write("gnome", BEFORE)
        other.kill()
        other.wait()
    Ledger(path).write("gnome", BEFORE)
    assert ids(path) == ["gnome"]


def test_a_disk_that_is_full_is_an_error_before_the_change(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line written by half must not pass for a whole one."""
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, data[:9]))
    with pytest.raises(OSError, match="space"):
        Ledger(path).write("gnome", BEFORE)
    monkeypatch.undo()
    assert ids(path) == []
