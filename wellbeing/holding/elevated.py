"""How the service is set up by an administrator: asked for in a window of the system's own, or typed by hand. Pure.

Source: pkexec(1): it runs with an environment of its own, in the administrator's home, and ends with 126 where its
question was closed, with 127 where the answer was no.
"""

from __future__ import annotations

import shlex

from wellbeing.holding.program import ThisProgram

PKEXEC = "/usr/bin/pkexec"
"""By its whole path: no program of the same name that lies before it is started."""

REFUSED = frozenset({126, 127})
"""How pkexec ends where nobody agreed, or nobody could be asked."""


def in_a_window(account: str, language: str, program: ThisProgram, pkexec: str = PKEXEC) -> list[str]:
    """The command that has the system ask for an administrator, and then sets up the service for `account`."""
    return [pkexec, "env", f"--chdir={program.folder}", f"LANG={language}", *_install(account, program)]


def by_hand(account: str, program: ThisProgram) -> str:
    """The same, for an administrator to type in a terminal of their own account."""
    return f"cd {shlex.quote(program.folder)} && {shlex.join(['sudo', *_install(account, program)])}"


def _install(account: str, program: ThisProgram) -> list[str]:
    return [program.python, "-m", "wellbeing", "guardian", "install", "--account", account]
