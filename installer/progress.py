"""Tells a person what set-up is doing and how long it took, and stops it in their words."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class SetUpError(Exception):
    """Set-up cannot go on; the message says what to do next."""


def say(line: str) -> None:
    """Print `line` now, ahead of whatever a program that we start prints next."""
    print(line, flush=True)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Name what begins, and the seconds it took when it ends well."""
    say(f"-- {title} ...")
    begun = time.monotonic()
    yield
    say(f"   done in {time.monotonic() - begun:.1f} s")


def exit_code(command: Sequence[str], env: Mapping[str, str] | None = None, seconds: float | None = None) -> int:
    """Run `command` in the project's folder, its output shown as it comes; 127 when there is no such program.

    Raises subprocess.TimeoutExpired when it takes longer than `seconds`.
    """
    try:
        finished = subprocess.run(
            list(command), cwd=ROOT, env=env, stdin=subprocess.DEVNULL, timeout=seconds, check=False
        )
    except FileNotFoundError:
        return 127
    return finished.returncode


def must(command: Sequence[str], otherwise: str, env: Mapping[str, str] | None = None) -> None:
    """Run `command`. Raises SetUpError saying `otherwise` when it fails."""
    code = exit_code(command, env)
    if code:
        raise SetUpError(f"{otherwise} (exit code {code}; its own words are above)")
