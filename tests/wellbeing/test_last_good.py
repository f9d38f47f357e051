"""The copy of a file that was last in order: it comes and goes with the file, and stands in its way nowhere."""

from __future__ import annotations

from pathlib import Path

from wellbeing.last_good import copy_of, keep, kept, mark


def number(path: Path) -> int:
    return int(path.read_text())


def test_the_copy_says_what_the_file_said_when_it_was_in_order(tmp_path: Path) -> None:
    """For its owner alone; what the file says later does not matter."""
    path = tmp_path / "number"
    path.write_text("7")
    keep(path, mark(path))
    path.write_text("seven")
    assert kept(path, number) == 7
    assert copy_of(path).stat().st_mode & 0o077 == 0
    assert copy_of(path).parent.stat().st_mode & 0o077 == 0


def test_a_file_that_changed_since_it_was_read_is_not_copied(tmp_path: Path) -> None:
    """What nobody has read may be broken."""
    path = tmp_path / "number"
    path.write_text("7")
    seen = mark(path)
    path.write_text("seven")
    keep(path, seen)
    assert not copy_of(path).exists()


def test_a_file_that_was_taken_away_takes_its_copy_along(tmp_path: Path) -> None:
    """The person wants what it said no more."""
    path = tmp_path / "number"
    path.write_text("7")
    keep(path, mark(path))
    path.unlink()
    keep(path, mark(path))
    assert kept(path, number) is None


def test_where_nothing_can_be_kept_the_file_alone_counts(tmp_path: Path) -> None:
    """Something of that name is in the way; and a copy that is broken itself is none."""
    path = tmp_path / "number"
    path.write_text("7")
    copy_of(path).parent.write_text("in the way")
    keep(path, mark(path))
    assert kept(path, number) is None
    copy_of(path).parent.unlink()
    copy_of(path).parent.mkdir()
    copy_of(path).write_text("seven")
    assert kept(path, number) is None
