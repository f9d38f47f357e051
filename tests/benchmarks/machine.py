"""What a benchmark ran on and what it needs, so that its figures can be judged."""

from __future__ import annotations

import os
import platform
import shutil
import sys
import time
from importlib.metadata import version

import psutil  # type: ignore[import-untyped]

_PACKAGES = {"curl": "curl", "nginx": "nginx-light", "privoxy": "privoxy"}
"""Debian's packages, by program."""


class MissingProgramError(RuntimeError):
    """A program that the benchmark needs is not installed; the message says how to get it."""


def program(name: str) -> str:
    """Where the program `name` is. Raises MissingProgramError."""
    found = shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"]))
    if found is None:
        raise MissingProgramError(f"{name} is not installed. On Debian and Ubuntu: apt-get install {_PACKAGES[name]}")
    return found


def described() -> str:
    """The machine in one line: processor, cores, versions."""
    return (
        f"{os.cpu_count()} cores ({_processor()}), {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}, mitmproxy {version('mitmproxy')}"
    )


def load() -> str:
    """How busy the machine is with anything at all: the load averages of 1 and 5 minutes."""
    one, five, _ = psutil.getloadavg()
    return f"load average {one:.1f} (1 min), {five:.1f} (5 min)"


def cpu_seconds(pid: int) -> float:
    """Processor time that the process `pid` has taken so far; on Linux to the microsecond, else to a tick or so."""
    if sys.platform == "linux":
        return time.clock_gettime(~pid << 3 | 2)  # its clock, as clock_getcpuclockid(3) makes it
    times = psutil.Process(pid).cpu_times()
    return float(times.user + times.system)


def _processor() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.partition(":")[2].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()
