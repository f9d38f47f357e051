"""Programs in the fresh Debian: which run, what they have loaded, and what they show."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from tests.packages.fresh_debian import FreshDebian

DISPLAY = ":97"


def titles(system: FreshDebian) -> str:
    """What windows that can be seen are called."""
    command = system.as_person("xdotool", "search", "--onlyvisible", "--name", ".+", "getwindowname", DISPLAY=DISPLAY)
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def pids(system: FreshDebian, name: str) -> list[str]:
    """The processes of the program `name`."""
    return subprocess.run(
        system.command("pgrep", "-x", name), capture_output=True, text=True, check=False
    ).stdout.split()


def loaded(system: FreshDebian, pids: Sequence[str], libraries: str) -> str:
    """The first of `libraries` (a pattern) that processes have in their memory, "" for none."""
    maps = [f"/proc/{pid}/maps" for pid in pids]
    return subprocess.run(system.command("grep", "-E", "-m1", libraries, *maps), capture_output=True, text=True).stdout


def until[T](found: Callable[[], T], seconds: float, what: str) -> T:
    """What `found` finds within so many seconds. Raises RuntimeError."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if value := found():
            return value
        time.sleep(0.1)
    raise RuntimeError(f"{what} did not come within {seconds:.0f} s")


@contextmanager
def running(command: Sequence[str]) -> Iterator[None]:
    """Runs `command` for as long as it is needed."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def quoted(word: str) -> str:
    """As a shell takes it for one word."""
    return "'" + word.replace("'", "'\\''") + "'"
