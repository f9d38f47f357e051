"""The two commands: readable by an old Python, and honest about a missing display."""

import ast
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from installer import dev, environment, system_packages
from installer.progress import SetUpError

INSTALLER = Path(dev.__file__).parent
WAITS = """
import os, sys, time
from pathlib import Path
(Path(os.environ["TMPDIR"]) / "profile").write_text("much")
time.sleep(0.3)  # who started us waits for us by then
try:
    print("begun", flush=True)
    time.sleep(60)
finally:
    Path(sys.argv[1]).write_text("tidied up")
"""
CHECK_OF_ONE = """
import sys
from functools import partial
from pathlib import Path
from installer import checks, dev, environment, memory_folder, system_packages
memory, told, waits = sys.argv[1:]
system_packages.ensure = lambda **how: None
environment.prepare = lambda: Path("python")
checks.planned = lambda *_: [checks.Check("waits", [sys.executable, "-c", waits, told])]
dev.memory_folder = partial(memory_folder.memory_folder, memory=Path(memory), needed=0)
sys.exit(dev.main(["test", "--fast"]))
"""
WITHOUT_ANNOTATIONS = {"__init__.py", "lock.py"}


@pytest.mark.parametrize("module", sorted(path.name for path in INSTALLER.glob("*.py")))
def test_an_old_python_can_read_the_set_up(module: str) -> None:
    """Whoever has only Python 3.8 is told what to install, not shown a syntax error."""
    source = (INSTALLER / module).read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 8))
    if module not in WITHOUT_ANNOTATIONS:
        assert "from __future__ import annotations" in source, "annotations must not be evaluated by an old Python"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What `run` starts in the end, with the system and the environment taken as ready."""
    commands: list[list[str]] = []
    monkeypatch.setattr(system_packages, "ensure", lambda for_tests: None)
    monkeypatch.setattr(environment, "prepare", lambda: Path("python"))
    monkeypatch.setattr(dev, "exit_code", lambda command: commands.append(list(command)) or 0)
    return commands


def test_without_a_display_run_says_so_and_leaves_pictures(
    started: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody is left before a program that cannot show itself."""
    monkeypatch.setattr(dev.display, "has_display", lambda env: False)
    assert dev.main(["run"]) == 0
    assert started == [["python", "-m", "wellbeing", "demo", "--headless", "--screenshots", "wellbeing-demo"]]
    said = capsys.readouterr().out
    assert "no display" in said
    assert "wellbeing-demo/" in said


def test_with_a_display_run_starts_the_app(started: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    """On a desktop, the window comes."""
    monkeypatch.setattr(dev.display, "has_display", lambda env: True)
    assert dev.main(["run"]) == 0
    assert started == [["python", "-m", "ui"]]


def test_what_stops_set_up_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A stop ends with what to do next and a failing exit code, without a traceback."""

    def stop(for_tests: bool) -> None:
        raise SetUpError("Install them, then run this again:\n  sudo apt-get install xvfb")

    monkeypatch.setattr(system_packages, "ensure", stop)
    assert dev.main(["run"]) == 1
    assert "sudo apt-get install xvfb" in capsys.readouterr().err


def test_further_arguments_go_to_pytest(monkeypatch: pytest.MonkeyPatch) -> None:
    """`test --fast tests/filters -k rules` runs just that in the pytest step."""
    asked: list[tuple[bool, list[str]]] = []
    monkeypatch.setattr(dev, "test", lambda fast, arguments: asked.append((fast, arguments)) or 0)
    dev.main(["test", "--fast", "tests/filters", "-k", "rules"])
    dev.main(["test", "--", "-x"])
    assert asked == [(True, ["tests/filters", "-k", "rules"]), (False, ["-x"])]


def test_run_refuses_what_it_does_not_know() -> None:
    """A mistyped option is not swallowed."""
    with pytest.raises(SystemExit):
        dev.main(["run", "--hedless"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs without a word")
def test_a_check_that_is_told_to_end_leaves_nothing_in_memory(tmp_path: Path) -> None:
    """As CI does with one that takes too long, and `timeout` twice; what the check started tidies up, too."""
    memory, told = tmp_path / "shm", tmp_path / "told"
    memory.mkdir()
    words = [sys.executable, "-c", CHECK_OF_ONE, str(memory), str(told), WAITS]
    with subprocess.Popen(words, cwd=INSTALLER.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as check:
        assert check.stdout is not None
        assert any(line == b"begun\n" for line in check.stdout)
        assert list(memory.glob("*/profile")) != []
        for _ in range(2):
            check.send_signal(signal.SIGTERM)
        check.communicate(timeout=30)
    assert check.returncode == 128 + signal.SIGTERM
    assert list(memory.iterdir()) == []
    assert told.read_text() == "tidied up"
