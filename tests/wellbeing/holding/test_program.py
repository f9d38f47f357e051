"""A service must run from where no account can change it; else it would be theirs to make of it what they like."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wellbeing.holding.program import ProgramError, see_safe, this_program


@pytest.fixture
def program(tmp_path: Path) -> Path:
    folder = tmp_path / "program"
    folder.mkdir(mode=0o755)
    return folder


def safe(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks at the folder alone: what lies above belongs to the machine that tests."""
    monkeypatch.setattr(Path, "parents", ())
    see_safe([program], os.getuid())


def test_one_that_only_its_owner_changes_is_safe(program: Path, monkeypatch: pytest.MonkeyPatch):
    safe(program, monkeypatch)


@pytest.mark.parametrize(
    ("mode", "words"), [(0o757, "can be changed"), (0o700, "cannot be read"), (0o754, "cannot be")]
)
def test_one_that_others_change_or_cannot_read_is_refused(
    program: Path, monkeypatch: pytest.MonkeyPatch, mode: int, words: str
):
    """With what to do instead."""
    program.chmod(mode)
    with pytest.raises(ProgramError, match=f"{words}.*below /opt"):
        safe(program, monkeypatch)


def test_each_folder_above_counts(program: Path):
    """Whoever can rename a folder can put another in its place."""
    inner = program / "inner"
    inner.mkdir(mode=0o755)
    program.chmod(0o777)
    with pytest.raises(ProgramError, match=f"{program} can be changed"):
        see_safe([inner], os.getuid())


def test_another_users_is_refused(program: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Path, "parents", ())
    if os.getuid() == 0:
        os.chown(program, 1001, 1001)
    with pytest.raises(ProgramError, match="can be changed by other accounts"):
        see_safe([program], os.getuid() + 1)


def test_what_is_gone_is_a_mistake_in_words(program: Path):
    with pytest.raises(ProgramError, match="cannot be looked at"):
        see_safe([program / "none"])


def test_this_very_program_names_all_its_parts():
    here = this_program()
    assert (Path(here.folder) / "wellbeing" / "holding").is_dir()
    assert Path(here.python) in here.parts
