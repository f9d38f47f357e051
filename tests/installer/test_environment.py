"""The environment is made once for a lock, and made anew when the lock changes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from installer import environment

LOCK = """# comment
tqdm==4.70.1 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via feed-wellbeing
uv==0.13.9 \\
    --hash=sha256:cc
    # via feed-wellbeing:test
uvloop==1.0 \\
    --hash=sha256:dd
"""


def test_one_package_is_taken_out_of_the_lock_with_its_hashes() -> None:
    """uv itself is installed as locked, and nothing else along with it."""
    assert environment.locked(LOCK, "uv").startswith("uv==0.13.9 \\\n    --hash=sha256:cc\n")
    assert "uvloop" not in environment.locked(LOCK, "uv")
    assert environment.locked(LOCK, "absent") == ""


@given(st.text(), st.sampled_from(["uv", "tqdm"]))
def test_any_text_can_be_asked_for_a_package(text: str, name: str) -> None:
    """A lock that was damaged gives fewer lines, never an error or foreign ones."""
    assert set(environment.locked(text, name).splitlines()) <= set(text.splitlines())


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The steps that `prepare` takes, in a folder of its own, with the installing itself left out."""
    steps: list[str] = []
    venv, lock = tmp_path / ".venv", tmp_path / "requirements.lock"
    lock.write_text(LOCK)
    (tmp_path / "pyproject.toml").write_text("[project]")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", venv)
    monkeypatch.setattr(environment, "LOCK", lock)
    monkeypatch.setattr(environment, "_STAMP", venv / "made-from.json")
    monkeypatch.setattr(environment.interpreters, "probe", lambda command: environment.interpreters.find())
    monkeypatch.setattr(environment, "_make_bare", lambda: (steps.append("bare"), venv.mkdir(exist_ok=True)))
    monkeypatch.setattr(environment, "_install_locked", lambda: steps.append("locked"))
    monkeypatch.setattr(environment, "_unpack_tables", lambda: steps.append("tables"))
    monkeypatch.setattr(environment, "_install_project", lambda: steps.append("project"))
    monkeypatch.setattr(environment.interpreters, "find", lambda: environment.interpreters.Interpreter(("p",), (3, 12)))
    return steps


def test_a_second_run_finds_all_in_place(made: list[str]) -> None:
    """Only the first start waits."""
    environment.prepare()
    environment.prepare()
    assert made == ["bare", "locked", "tables", "project"]


def test_a_changed_lock_makes_it_anew(made: list[str]) -> None:
    """Packages that the lock no longer names are gone."""
    environment.prepare()
    environment.LOCK.write_text(LOCK.replace("0.13.9", "0.14.0"))
    environment.prepare()
    assert made == ["bare", "locked", "tables", "project", "bare", "locked", "tables"]


def test_a_changed_project_is_put_in_again_alone(made: list[str]) -> None:
    """A new command in pyproject.toml does not cost a whole installation."""
    environment.prepare()
    (environment.ROOT / "pyproject.toml").write_text("[project] # changed")
    environment.prepare()
    assert made == ["bare", "locked", "tables", "project", "project"]


def test_a_python_that_went_away_makes_it_anew(made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment whose Python was uninstalled or is too old is of no use."""
    environment.prepare()
    monkeypatch.setattr(environment.interpreters, "probe", lambda command: None)
    environment.prepare()
    assert made.count("bare") == 2


def test_an_interrupted_installation_is_begun_again(made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A half-filled environment is never taken for a whole one."""

    def interrupted() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(environment, "_install_locked", interrupted)
        with pytest.raises(KeyboardInterrupt):
            environment.prepare()
    environment.prepare()
    assert made == ["bare", "bare", "locked", "tables", "project"]
