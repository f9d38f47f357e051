"""Finding a Python that fits, wherever it was put."""

import os
import sys
from pathlib import Path

import pytest

from installer import interpreters
from installer.progress import SetUpError


def test_the_running_python_is_known() -> None:
    """A Python that answers is taken for what it says it is."""
    found = interpreters.probe([sys.executable])
    assert found is not None
    assert found.version == sys.version_info[:2]


@pytest.mark.parametrize("answer", ["exit 1", "echo 3 12 pypy", "echo hello", "echo 3 twelve cpython"])
def test_what_is_no_usable_python_is_passed_over(tmp_path: Path, answer: str) -> None:
    """A pyenv shim without its version, another Python or another program is no candidate."""
    program = tmp_path / "python3.12"
    program.write_text(f"#!/bin/sh\n{answer}\n")
    program.chmod(0o700)
    assert interpreters.probe([str(program)]) is None


def test_a_program_that_is_not_there_is_passed_over(tmp_path: Path) -> None:
    """An entry that leads nowhere does not end the search."""
    assert interpreters.probe([str(tmp_path / "python")]) is None


@pytest.mark.parametrize(
    ("version", "fits"), [((3, 11), False), ((3, 12), True), ((3, 14), True), ((3, 15), False), ((2, 7), False)]
)
def test_only_versions_with_locked_wheels_fit(version: tuple[int, int], fits: bool) -> None:
    """On 3.11 pip would silently take an old mitmproxy; on 3.15 there is no onnxruntime."""
    assert interpreters.suits(version) is fits


def test_pythons_kept_by_pyenv_and_uv_are_found_without_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python that someone installed for another project serves us too."""
    for name in ("PYENV_ROOT", "UV_PYTHON_INSTALL_DIR"):
        monkeypatch.delenv(name, raising=False)
    kept = [".pyenv/versions/3.12.1/bin/python3", ".local/share/uv/python/cpython-3.13.2-linux/bin/python3"]
    for each in kept:
        (tmp_path / each).parent.mkdir(parents=True)
        (tmp_path / each).touch()
    found = [command[0] for command in interpreters.candidates(tmp_path)]
    assert [str(tmp_path / each) for each in kept] == [each for each in found if each.startswith(str(tmp_path))]


def test_a_folder_that_may_not_be_read_does_not_end_the_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody else's pyenv, left in the environment by `su` or a container, is passed over."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setenv("PYENV_ROOT", str(tmp_path))
    monkeypatch.setattr(os, "scandir", refuse)
    assert list(interpreters.candidates(tmp_path))


def test_the_first_that_fits_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Older ones and broken ones in front are passed over."""
    known = {"old": interpreters.Interpreter(("old",), (3, 8)), "new": interpreters.Interpreter(("new",), (3, 13))}
    monkeypatch.setattr(interpreters, "candidates", lambda home: iter([["old"], ["broken"], ["new"]]))
    monkeypatch.setattr(interpreters, "probe", lambda command: known.get(command[0]))
    assert interpreters.find() == known["new"]


def test_when_none_fits_a_person_learns_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stop names the versions and where to get one."""
    monkeypatch.setattr(interpreters, "candidates", lambda home: iter([]))
    with pytest.raises(SetUpError, match=r"(?s)3\.12 to 3\.14.*uv python install"):
        interpreters.find()
