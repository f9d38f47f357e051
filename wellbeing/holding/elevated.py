"""How the service is set up by an administrator: asked for in a window of Linux's own, or typed by hand. Pure.

Source: pkexec(1): it runs with an environment of its own, in the administrator's home, and ends with 126 where its
question was closed, with 127 where the answer was no. Otherwise it becomes the program, and ends as that does: env(1)
has the same two codes for a program that cannot be run, and says so.
"""

from __future__ import annotations

import shlex
import subprocess
import sys

from wellbeing.holding.program import ThisProgram

PKEXEC = "/usr/bin/pkexec"
"""By its whole path: no program of the same name that lies before it is started."""

_REFUSED = frozenset({126, 127})


def in_a_window(account: str, language: str, program: ThisProgram, pkexec: str = PKEXEC) -> list[str]:
    """The command that has the system ask for an administrator, and then sets up the service for `account`.

    A frozen program is asked for by itself: the policy of its package (installer/packages/linux) says in the question
    what it is about, and goes by the program's path and its first word.
    """
    if not program.way:
        return [pkexec, *_install(account, program), "--language", language]
    return [pkexec, "env", f"--chdir={program.folder}", f"LANG={language}", *_install(account, program)]


def refused(code: int, said: str) -> bool:
    """Whether it ended with `code` because nobody agreed, or nobody could be asked; `said` is what it wrote."""
    return code in _REFUSED and not said.startswith("env:")


def by_hand(account: str, program: ThisProgram, system: str = sys.platform) -> str:
    """The same on `system` (sys.platform), for an administrator to type in a terminal of their own account."""
    if system == "win32":
        folder, install = map(subprocess.list2cmdline, ([program.folder], _install(account, program)))
        return f"cd /d {folder} && {install}"
    return f"cd {shlex.quote(program.folder)} && {shlex.join(['sudo', *_install(account, program)])}"


def _install(account: str, program: ThisProgram) -> list[str]:
    return program.command("guardian", "install", "--account", account)
