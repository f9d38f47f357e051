"""What this computer says of a guardian's service, and whom it is believed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.holding.held_account import (
    HeldAccount,
    HeldAccountError,
    all_held,
    held_file,
    held_for,
    read_held,
)

MIA = HeldAccount("mia", 1001, 831, "/run/feed-wellbeing-1001/engine.socket", ("x.example",))
NOAH = HeldAccount("noah", 1002, 832, "/run/feed-wellbeing-1002/engine.socket")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """In which both are held."""
    for each in (NOAH, MIA):
        file_of(tmp_path, each.uid).write_bytes(msgspec.json.encode(each))
    return tmp_path


def file_of(folder: Path, uid: int) -> Path:
    return folder / held_file(uid).name


def belongs_to(uid: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on every file is that user's."""
    real = Path.stat

    class Seen:
        st_uid = uid

    monkeypatch.setattr(Path, "stat", lambda path, **options: Seen() if path.suffix == ".json" else real(path))


def test_each_stands_for_its_account_alone(folder: Path, monkeypatch: pytest.MonkeyPatch):
    belongs_to(0, monkeypatch)
    assert held_for(1001, file_of(folder, 1001)) == MIA
    assert held_for(1002, file_of(folder, 1002)) == NOAH
    assert held_for(1000, file_of(folder, 1000)) is None


def test_a_file_by_another_accounts_name_is_not_believed(folder: Path, monkeypatch: pytest.MonkeyPatch):
    belongs_to(0, monkeypatch)
    file_of(folder, 1000).write_bytes(msgspec.json.encode(MIA))
    assert held_for(1000, file_of(folder, 1000)) is None


def test_services_find_each_other(folder: Path):
    """In an order that never changes; what is out of order, or no account's, stands for nobody."""
    assert all_held(folder) == (MIA, NOAH)
    file_of(folder, 1003).write_text("what?")
    (folder / "README").write_text("About this folder")
    assert all_held(folder) == (MIA, NOAH)
    assert all_held(folder / "none") == ()


def test_only_the_administrator_is_believed(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Another's file could lead the app of somebody else to a false filter."""
    belongs_to(1001, monkeypatch)
    assert held_for(1001, file_of(folder, 1001)) is None


def test_where_nothing_stands_there_is_none(tmp_path: Path):
    assert held_for(1001, tmp_path / "none.json") is None
    assert held_for(1001, tmp_path / "none" / "none.json") is None


@given(st.binary(max_size=200))
def test_garbage_is_a_mistake_in_words(tmp_path_factory: pytest.TempPathFactory, raw: bytes):
    path = tmp_path_factory.mktemp("held") / "guardian.json"
    path.write_bytes(raw)
    with pytest.raises(HeldAccountError, match="does not say"):
        read_held(path)
