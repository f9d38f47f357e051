"""Taking the program away leaves no folder that was not there, and takes none that was."""

from __future__ import annotations

from pathlib import Path

from wellbeing.deleting import gone
from wellbeing.folders_made import NOTE, first_missing, note, noted, remove_folders
from wellbeing.places import Places, prepare
from wellbeing.system.places_here import Here
from wellbeing.system.runner import Ran


def account(home: Path) -> Places:
    config = home / ".config" / "feed-wellbeing"
    log = home / ".local" / "state" / "feed-wellbeing" / "log"
    return Places(home / ".local" / "share" / "feed-wellbeing", config / "settings.toml", config / "rules.toml", log)


def taken_away(at: Places, home: Path) -> None:
    gone(at, Here("linux", home, {}, lambda _command, **_options: Ran(127)))


def test_a_fresh_account_is_empty_again(tmp_path: Path) -> None:
    """It had not even a ~/.config, and the filter was started twice."""
    at = account(tmp_path)
    prepare(at)
    prepare(at)
    taken_away(at, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_folders_that_were_there_stay_also_empty_ones(tmp_path: Path) -> None:
    (tmp_path / ".local" / "share").mkdir(parents=True)
    at = account(tmp_path)
    prepare(at)
    taken_away(at, tmp_path)
    assert [str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*")] == [".local", ".local/share"]


def test_what_somebody_else_has_put_there_stays(tmp_path: Path) -> None:
    at = account(tmp_path)
    prepare(at)
    (tmp_path / ".config" / "other.conf").write_text("theirs")
    taken_away(at, tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == [".config", "other.conf"]


def test_what_was_made_later_is_noted_beside_what_was_made_before(tmp_path: Path) -> None:
    at = account(tmp_path)
    prepare(at)
    before = noted(at.data)
    note(at.data, [tmp_path / "later" / "deep", tmp_path / ".config"])
    assert noted(at.data) == sorted({*before, tmp_path / "later" / "deep"}, key=lambda way: (-len(way.parts), way))


def test_a_note_that_cannot_be_read_takes_nothing(tmp_path: Path) -> None:
    (tmp_path / NOTE).write_bytes(b"\xff\xfe\n")
    assert noted(tmp_path) == []
    assert noted(tmp_path / "nowhere") == []


def test_folders_go_up_to_the_one_that_was_made_and_no_further(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b" / "c"
    made = first_missing(deep)
    assert made == str(tmp_path / "a")
    deep.mkdir(parents=True)
    assert first_missing(deep) == ""
    remove_folders(deep, "")
    assert deep.is_dir(), "nothing was made"
    remove_folders(deep, made)
    assert list(tmp_path.iterdir()) == []
