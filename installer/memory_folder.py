"""Lends the tests a folder in memory: what they write is gone soon, and no test has to wait until a disk has it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

_MEMORY = Path("/dev/shm")  # noqa: S108  (this is memory on every Linux; the folder in it has a random name)
_MEMINFO = Path("/proc/meminfo")
NEEDED = 4 << 30
"""Bytes that must be free: the whole check keeps less than 2 GB at a time, most of it browsers' profiles."""
KEPT_IF_FAILED = ("-o", "tmp_path_retention_policy=failed")
"""Memory is not filled with what tests left that passed."""


@contextmanager
def memory_folder(
    env: Mapping[str, str], memory: Path = _MEMORY, needed: int = NEEDED, meminfo: Path = _MEMINFO
) -> Iterator[tuple[dict[str, str], Sequence[str]]]:
    """`env` with that folder for temporary files, and what pytest is to be told; as it was where there is no room.

    The program writes each setting, key and minute through to the disk (fsync), and tests write tens of thousands: on
    a disk that is a tenth of the whole check. Like /tmp it is everybody's to pass, for tests with other accounts.
    """
    if not _serves(memory) or min(shutil.disk_usage(memory).free, _available(meminfo)) < needed:
        yield dict(env), ()
        return
    folder = Path(tempfile.mkdtemp(prefix="t", dir=memory))  # short: a socket's name has 107 characters
    try:
        folder.chmod(0o1777)
        yield {**env, "TMPDIR": str(folder)}, (f"--basetemp={folder / 'p'}", *KEPT_IF_FAILED)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _serves(memory: Path) -> bool:
    """Whether we may write there, and run what we wrote: tests build programs."""
    return memory.is_dir() and os.access(memory, os.W_OK) and not _without_programs(memory)


def _without_programs(memory: Path) -> bool:
    """Whether it is mounted noexec, as hardened systems have it."""
    return sys.platform.startswith("linux") and bool(os.statvfs(memory).f_flag & os.ST_NOEXEC)


def _available(meminfo: Path) -> int:
    """Bytes that programs can still have, whatever a mount would take (proc(5), MemAvailable); 0 for not known."""
    try:
        lines = meminfo.read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) << 10 for line in lines if line.startswith("MemAvailable:")), 0)
