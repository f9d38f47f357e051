"""Where the program may lie on Windows, and how Windows runs it as a service."""

from __future__ import annotations

from pathlib import Path

import pytest

from wellbeing.holding.program import ProgramError
from wellbeing.holding.windows_layout import WindowsLayout, layout_of
from wellbeing.holding.windows_program import WindowsProgram, see_safe

ENV = {"ProgramFiles": r"C:\Program Files", "ProgramFiles(x86)": r"C:\Program Files (x86)"}
SAFE = (r"C:\Program Files\Feed\python.exe", r"c:\program files\Feed\app")


def test_below_the_folders_of_programs_it_is_safe() -> None:
    """Windows knows no difference of case."""
    see_safe(SAFE, ENV)


@pytest.mark.parametrize(
    "part",
    [
        r"C:\Users\ana\Feed\python.exe",
        r"C:\Feed\python.exe",
        r"C:\Program Files",
        r"C:\Program Files Mine\python.exe",
        r"C:\Program Files\..\Users\ana\python.exe",
        r"D:\Program Files\Feed\python.exe",
    ],
)
def test_anywhere_else_it_is_not(part: str) -> None:
    """Everybody who signs in may write into folders below C:\\ that were made there."""
    with pytest.raises(ProgramError, match="for the whole computer, below C:"):
        see_safe([*SAFE, part], ENV)
    with pytest.raises(ProgramError):
        see_safe(SAFE, {})


def test_the_service_is_the_python_behind_a_virtual_environment() -> None:
    """Windows hears a service's word from the process that it has started, and from no child of it."""
    program = WindowsProgram(r"C:\F\.venv\Scripts\python.exe", r"C:\Py\python.exe", r"C:\F")
    assert program.env["__PYVENV_LAUNCHER__"] == r"C:\F\.venv\Scripts\python.exe"
    assert program.env["PYTHONPATH"] == r"C:\F"
    at = WindowsLayout("S-1-5-21-7", Path("P F"), Path("data"))
    command = program.command(at, "de")
    assert command.startswith(r"C:\Py\python.exe -m wellbeing engine --data ")
    assert f'--held "{at.held}" --language de' in command
    plain = WindowsProgram(r"C:\Py\python.exe", r"C:\Py\python.exe", r"C:\F")
    assert "__PYVENV_LAUNCHER__" not in plain.env


def test_a_32_bit_python_finds_the_same_folders() -> None:
    """It is told another ProgramFiles."""
    env = {"ProgramW6432": "w64", "ProgramFiles": "w32", "ProgramData": "data"}
    at = layout_of("S-1-5-21-7", env)
    assert (at.programs, at.data) == (Path("w64"), Path("data"))
