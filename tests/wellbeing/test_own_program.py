"""The program starts itself again in the way it was installed: by a Python, or frozen, by its own command."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from wellbeing.holding.elevated import by_hand, in_a_window
from wellbeing.holding.program import ThisProgram
from wellbeing.holding.windows_layout import WindowsLayout
from wellbeing.holding.windows_program import WindowsProgram
from wellbeing.own_program import WORKERS, executable, way

APP = "/usr/lib/feed-wellbeing/feed-wellbeing"
FROZEN = ThisProgram("/usr/lib/feed-wellbeing/wellbeing", "/usr/lib/feed-wellbeing/_internal", (), way(frozen=True))


def test_a_python_is_told_the_module():
    assert [executable(False, "/venv/python"), *way(frozen=False)] == ["/venv/python", "-m", "wellbeing"]
    assert way("wellbeing.rules_at_work", frozen=False) == ("-m", "wellbeing.rules_at_work")


def test_a_frozen_app_asks_the_command_line_beside_it():
    """The app's own executable opens windows, and nothing else."""
    command_line = str(Path(APP).with_name("wellbeing"))
    assert executable(True, APP, "linux") == command_line
    assert executable(True, command_line, "linux") == command_line
    assert executable(True, APP, "win32") == f"{command_line}.exe"
    assert way(frozen=True) == ()


def test_a_frozen_app_finds_its_workers_there_too():
    """What the app wants done in another process is asked for as of any Python."""
    for name in WORKERS:
        assert way(name, frozen=True) == ("-m", name)
        assert importlib.util.find_spec(name)


def test_an_administrator_types_the_frozen_command():
    said = by_hand("mia", FROZEN, "linux")
    assert said.endswith("sudo /usr/lib/feed-wellbeing/wellbeing guardian install --account mia")


def test_a_frozen_program_is_asked_for_by_itself():
    """The policy of its package goes by its path and its first word, and no environment is handed over."""
    assert in_a_window("mia", "de", FROZEN, "/usr/bin/pkexec") == [
        *("/usr/bin/pkexec", "/usr/lib/feed-wellbeing/wellbeing", "guardian", "install"),
        *("--account", "mia", "--language", "de"),
    ]


def test_windows_runs_the_frozen_program_itself_as_the_service():
    """There is no environment to tell it of."""
    program = WindowsProgram(r"C:\F\wellbeing.exe", r"C:\F\wellbeing.exe", r"C:\F\_internal", way(frozen=True))
    command = program.command(WindowsLayout("S-1-5-21-7", Path("P F"), Path("data")), "de")
    assert command.startswith(r"C:\F\wellbeing.exe engine --data ")
    assert "__PYVENV_LAUNCHER__" not in program.env
