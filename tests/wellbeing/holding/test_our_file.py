"""A file of ours: everybody can read it, and it goes with the folders that were made for it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wellbeing.holding.our_file import OurFile
from wellbeing.system.place import PlaceError, Wanted

WANTED = Wanted("data:,", Path("ca.pem"))


@pytest.fixture
def file(tmp_path: Path) -> OurFile:
    return OurFile(tmp_path / "opt" / "policies" / "ours.json", b"{}", "Our policies")


def put(file: OurFile) -> dict[str, str]:
    before = file.before(WANTED)
    assert before is not None
    file.put(WANTED)
    return dict(before)


def test_it_comes_and_goes_with_its_folders(file: OurFile, tmp_path: Path):
    assert file.look(WANTED).state == "off"
    mask = os.umask(0o077)
    before = put(file)
    os.umask(mask)
    assert file.look(WANTED).state == "on"
    assert file.before(WANTED) is None
    assert [each.stat().st_mode & 0o777 for each in (file.path, file.path.parent)] == [0o644, 0o755]
    file.restore(before)
    file.restore(before)
    assert [*tmp_path.iterdir()] == []


def test_what_stood_there_comes_back(file: OurFile):
    """Byte for byte, whatever it was."""
    file.path.parent.mkdir(parents=True)
    file.path.write_bytes(b"\xff\x00 theirs")
    before = put(file)
    file.restore(before)
    assert file.path.read_bytes() == b"\xff\x00 theirs"


def test_what_somebody_has_written_since_is_left_alone(file: OurFile):
    before = put(file)
    file.path.write_bytes(b"theirs")
    assert file.look(WANTED).message == f"{file.path} was changed."
    assert not file.stands(before)
    file.restore(before)
    assert file.path.read_bytes() == b"theirs"


def test_a_folder_with_something_of_others_stays(file: OurFile):
    before = put(file)
    other = file.path.with_name("theirs.json")
    other.write_text("{}")
    file.restore(before)
    assert [*file.path.parent.iterdir()] == [other]


def test_trouble_is_told_in_words(tmp_path: Path):
    blocked = OurFile(tmp_path / "file" / "ours", b"", "Our policies")
    (tmp_path / "file").write_text("no folder")
    assert blocked.look(WANTED).state == "failed"
    with pytest.raises(PlaceError, match="cannot be changed"):
        blocked.put(WANTED)
