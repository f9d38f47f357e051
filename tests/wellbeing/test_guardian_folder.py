"""The folder of an agreement: what was kept is there whole, what is damaged is named, and the end leaves nothing."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.wellbeing.families import AFTERNOON, agreed
from tests.wellbeing.test_agreement import agreements
from wellbeing.agreement import Agreement
from wellbeing.guardian_folder import AGREEMENT, FolderError, GuardianFolder


@pytest.fixture(scope="session")
def one_folder(tmp_path_factory: pytest.TempPathFactory) -> GuardianFolder:
    return GuardianFolder(tmp_path_factory.mktemp("guardian"))


def test_without_an_agreement_nothing_stands(tmp_path: Path) -> None:
    """A folder that was never made is no mistake."""
    folder = GuardianFolder(tmp_path / "none")
    assert not folder.stands
    assert folder.agreement() is None
    assert folder.read("log.json", list[str]) is None


@given(agreements)
@settings(max_examples=40)
def test_every_agreement_survives_the_file(one_folder: GuardianFolder, agreement: Agreement) -> None:
    """What is written there is read back, whatever the names in it."""
    one_folder.keep_agreement(agreement)
    assert one_folder.stands
    assert one_folder.agreement() == agreement


def test_nobody_else_reads_it(tmp_path: Path) -> None:
    """Folder and files are for their owner alone."""
    folder = GuardianFolder(tmp_path / "guardian")
    folder.keep_agreement(agreed())
    folder.keep("log.json", ["one"])
    assert stat.S_IMODE(folder.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in folder.folder.iterdir()} == {0o600}


def test_the_file_can_be_read_by_people(tmp_path: Path) -> None:
    """It is a plain file in plain words: nothing about the agreement is hidden."""
    folder = GuardianFolder(tmp_path)
    folder.keep_agreement(agreed())
    text = (tmp_path / AGREEMENT).read_text()
    assert 'minutes = "all=60/120"' in text
    assert 'quiet = ["all=21:30-07:00"]' in text


def test_a_mistake_is_named_by_its_line(tmp_path: Path) -> None:
    """Somebody wrote another topic by hand."""
    folder = GuardianFolder(tmp_path)
    folder.keep_agreement(agreed())
    path = tmp_path / AGREEMENT
    path.write_text(path.read_text().replace('"sexual"', '"love"'))
    line = next(number for number, each in enumerate(path.read_text().split("\n"), 1) if each.startswith("covered"))
    with pytest.raises(FolderError, match=f"line {line}: “love” is no topic"):
        folder.agreement()


@given(st.binary(max_size=400))
@settings(max_examples=60)
def test_whatever_lies_there_gives_a_value_or_a_reason(one_folder: GuardianFolder, data: bytes) -> None:
    """A damaged file never brings anything down."""
    for name in (AGREEMENT, "log.json"):
        (one_folder.folder / name).write_bytes(data)
    for read in (one_folder.agreement, lambda: one_folder.read("log.json", list[str])):
        told = AGREEMENT
        try:
            read()
        except FolderError as error:
            told = str(error)
        assert AGREEMENT in told or "log.json" in told


def test_what_is_damaged_is_set_aside(tmp_path: Path) -> None:
    """It stays to be looked at, and work goes on without it."""
    folder = GuardianFolder(tmp_path)
    (tmp_path / "log.json").write_bytes(b"[")
    with pytest.raises(FolderError, match=r"log\.json is damaged"):
        folder.read("log.json", list[str])
    folder.set_aside("log.json", AFTERNOON)
    assert folder.read("log.json", list[str]) is None
    assert [each.name for each in tmp_path.iterdir()] == ["log.json.damaged-20261105160000"]


def test_the_end_leaves_nothing(tmp_path: Path) -> None:
    """Agreement, secrets and log go together."""
    folder = GuardianFolder(tmp_path)
    folder.keep_agreement(agreed())
    folder.keep("secrets.json", {"passcode": "…"})
    folder.end()
    assert not folder.stands
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("stands", [False, True])
def test_tidying_leaves_what_holds(tmp_path: Path, stands: bool) -> None:
    """Half a file goes; what is beside an agreement goes with it alone; what was set aside stays to be looked at."""
    folder = GuardianFolder(tmp_path)
    if stands:
        folder.keep_agreement(agreed())
    folder.keep("secrets.json", {"passcodes": {}})
    (tmp_path / ".book.json.x7k").write_bytes(b'{"requests"')
    (tmp_path / "book.json.damaged-20261105160000").write_bytes(b"[")
    folder.tidy()
    left = {each.name for each in tmp_path.iterdir()}
    assert left == {"book.json.damaged-20261105160000"} | ({AGREEMENT, "secrets.json"} if stands else set())
    GuardianFolder(tmp_path / "none").tidy()


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "guardian").write_text("")
    with pytest.raises(FolderError, match="could not be written"):
        GuardianFolder(tmp_path / "guardian").keep("log.json", [])
