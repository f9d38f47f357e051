"""What time it is, in every way that a count needs: on the wall, by the computer awake, and by the computer at all.

The clock on the wall says which day and hour it is; a person, a flight or the network may change it, so no length of
time is taken from it. `awake` stands still while the computer sleeps, `running` does not: their difference is sleep.
Both begin anew with each start of the computer, which `boot` names.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_PER_SECOND = 10_000_000
"""Windows counts in steps of 100 ns (QueryUnbiasedInterruptTime, Microsoft Learn)."""


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment. `wall` is aware local time, `awake` and `running` are seconds; `boot` is "" where nothing names it."""

    wall: datetime
    awake: float
    running: float
    boot: str = ""


def slept(before: Instant, after: Instant) -> float:
    """Seconds that the computer slept between the two; 0 across a restart, when nobody can tell."""
    if before.boot != after.boot:
        return 0.0
    return max(0.0, (after.running - before.running) - (after.awake - before.awake))


def moved(before: Instant, after: Instant) -> float:
    """Seconds by which the clock on the wall was set forward between the two (back: below 0); no zone does that.

    0 across a restart: how long the computer was off is what its clock says.
    """
    if before.boot != after.boot:
        return 0.0
    return (after.wall.timestamp() - before.wall.timestamp()) - (after.running - before.running)


def instant() -> Instant:
    """This moment, on this computer."""
    awake, running = _seconds()
    return Instant(datetime.now().astimezone(), awake, running, boot_id())


def _seconds() -> tuple[float, float]:
    """Seconds awake and seconds running. Linux and macOS give these two names to opposite clocks."""
    if sys.platform == "win32":
        return windows_seconds(ctypes.windll.kernel32)
    if (
        sys.platform == "darwin"
    ):  # CLOCK_UPTIME_RAW stands still in sleep, CLOCK_MONOTONIC_RAW goes on (clock_gettime(3))
        return time.clock_gettime(time.CLOCK_UPTIME_RAW), time.clock_gettime(time.CLOCK_MONOTONIC_RAW)
    return time.clock_gettime(time.CLOCK_MONOTONIC), time.clock_gettime(time.CLOCK_BOOTTIME)


def windows_seconds(kernel: Any) -> tuple[float, float]:
    """Seconds awake and running as Windows tells them; `kernel` is kernel32, or what a test puts in its place."""
    awake = ctypes.c_ulonglong()
    kernel.QueryUnbiasedInterruptTime(ctypes.byref(awake))
    kernel.GetTickCount64.restype = ctypes.c_ulonglong
    return awake.value / _PER_SECOND, kernel.GetTickCount64() / 1000


@cache
def boot_id() -> str:
    """What names this run of the computer, "" where nothing does. It stays for as long as the program runs."""
    ways: dict[str, Callable[[], str]] = {"darwin": _boot_of_macos, "win32": _boot_of_windows}
    try:
        return ways.get(sys.platform, lambda: _BOOT_ID.read_text("ascii"))().strip()
    except (OSError, ValueError, subprocess.SubprocessError):
        return ""


def _boot_of_macos() -> str:
    command = ["/usr/sbin/sysctl", "-n", "kern.bootsessionuuid"]
    return subprocess.run(command, capture_output=True, text=True, timeout=5, check=True).stdout  # noqa: S603 words of ours


def _boot_of_windows() -> str:
    """The number that Windows counts up at each start."""
    if sys.platform != "win32":
        return ""
    import winreg

    where = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
    with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, where) as key:
        return str(winreg.QueryValueEx(key, "BootId")[0])
