"""Runs the system's own programs, the one edge of everything in this folder: tests hand in recorded answers instead."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

NOT_FOUND = 127
"""The code of a program that is not there (or may not be started), as a shell gives it."""

TOO_LONG = 124
"""The code of a program that did not end in time, as timeout(1) gives it."""


@dataclass(frozen=True, slots=True)
class Ran:
    """How a program ended: its exit code and what it wrote."""

    code: int
    out: str = ""
    err: str = ""

    @property
    def why(self) -> str:
        """The last line of what it said, for people, when it did not go well."""
        said = (self.err.strip() or self.out.strip()).splitlines()
        return said[-1].strip() if said else f"it ended with {self.code}"


Run = Callable[..., Ran]
"""`run(command, env=None, seconds=20)`, or what a test puts in its place."""


def run(command: Sequence[str], env: Mapping[str, str] | None = None, seconds: float = 20) -> Ran:
    """Run `command` to its end. `env` is its whole environment, ours where None. Never raises.

    A missing program is NOT_FOUND, one that takes longer than `seconds` TOO_LONG; it is killed with its children.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 - a list of words, no shell
            [*command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=None if env is None else dict(env),
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError) as error:
        return Ran(NOT_FOUND, err=f"{command[0]}: {getattr(error, 'strerror', None) or error}")
    with process:
        try:
            out, err = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            _kill(process)
            return Ran(TOO_LONG, err=f"{command[0]} did not answer within {seconds:g} seconds")
    return Ran(process.returncode, out.decode(errors="replace"), err.decode(errors="replace"))


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End it and what it started, and read no more: a grandchild could hold its pipes open for ever."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    for pipe in (process.stdout, process.stderr):
        if pipe is not None:
            pipe.close()
