"""What this computer says of a guardian's service, and whom it is believed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.holding.held_account import HeldAccount, HeldAccountError, held_file, held_for, read_held

MIA = HeldAccount("mia", 1001, 831, "/run/feed-wellbeing/engine.socket")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "guardian.json"
    path.write_bytes(msgspec.json.encode(MIA))
    return path


def belongs_to(uid: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on every file is that user's."""
    real = Path.stat

    class Seen:
        st_uid = uid

    monkeypatch.setattr(Path, "stat", lambda path, **options: Seen() if path.suffix == ".json" else real(path))


def test_it_stands_for_its_account_alone(file: Path, monkeypatch: pytest.MonkeyPatch):
    belongs_to(0, monkeypatch)
    assert held_for(1001, file) == MIA
    assert held_for(1000, file) is None


def test_only_the_administrator_is_believed(file: Path, monkeypatch: pytest.MonkeyPatch):
    """Another's file could lead the app of somebody else to a false filter."""
    belongs_to(1001, monkeypatch)
    assert held_for(1001, file) is None


def test_where_nothing_stands_there_is_none(tmp_path: Path):
    assert held_for(1001, tmp_path / "none.json") is None
    assert held_for(1001, tmp_path / "none" / "none.json") is None


@given(st.binary(max_size=200))
def test_garbage_is_a_mistake_in_words(tmp_path_factory: pytest.TempPathFactory, raw: bytes):
    path = tmp_path_factory.mktemp("held") / "guardian.json"
    path.write_bytes(raw)
    with pytest.raises(HeldAccountError, match="does not say"):
        read_held(path)


def test_each_system_has_its_place():
    assert held_file("linux") == Path("/etc/feed-wellbeing/guardian.json")
    assert held_file("darwin").parts[1] == "Library"
