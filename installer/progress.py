"""Tells a person what set-up is doing and how long it took, and stops it in their words."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

_PATIENCE = 5.0
"""Seconds in which a program that is told to end may tidy up; CI ends us itself soon after."""


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
        with subprocess.Popen(list(command), cwd=ROOT, env=env, stdin=subprocess.DEVNULL) as process:
            return _awaited(process, seconds)
    except FileNotFoundError:
        return 127


def _awaited(process: subprocess.Popen[bytes], seconds: float | None) -> int:
    """Its exit code. It does not outlive us; where we are told to end, it hears so first, as by Ctrl-C."""
    try:
        return process.wait(seconds)
    except SystemExit:
        process.send_signal(signal.SIGINT)  # at which pytest ends its workers, and they their browsers
        with suppress(subprocess.TimeoutExpired):
            process.wait(_PATIENCE)
        raise
    finally:
        process.kill()


@contextmanager
def told_to_end() -> Iterator[None]:
    """Meanwhile SIGTERM, by which CI ends what takes too long, raises SystemExit: what was lent is given back."""
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _end(*_signal: object) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # `timeout` sends two; the second may not stop the tidying up
    sys.exit(128 + signal.SIGTERM)


def must(command: Sequence[str], otherwise: str, env: Mapping[str, str] | None = None) -> None:
    """Run `command`. Raises SetUpError saying `otherwise` when it fails."""
    code = exit_code(command, env)
    if code:
        raise SetUpError(f"{otherwise} (exit code {code}; its own words are above)")
