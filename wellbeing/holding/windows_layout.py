"""Where a guardian's service for one account keeps and finds things on Windows; every path and name in one place.

What an administrator writes lies below Program Files, where nobody else can write. ProgramData would not do for that:
everybody may make folders there, so the held account could have laid out ours before us. It is for the service's own
folder alone, which is made new with rights of its own.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wellbeing.holding.account_files import AccountFiles

PROGRAM = "Feed Wellbeing guardian"


@dataclass(frozen=True, slots=True)
class WindowsLayout(AccountFiles):
    """Everything for the account whose SID is `uid`, below the folders that Windows has for programs and for data."""

    uid: str
    programs: Path
    data: Path

    @property
    def shared(self) -> Path:
        """The administrator's folder for all accounts."""
        return self.programs / PROGRAM

    @property
    def home(self) -> Path:
        """The administrator's folder for this account."""
        return self.shared / self.uid

    @property
    def lock(self) -> Path:
        """Lets one set-up at a time change anything, of any account."""
        return self.shared / "lock" / "lock"

    @property
    def task(self) -> Path:
        """What the task scheduler is told."""
        return self.home / "policies.xml"

    @property
    def engine(self) -> Path:
        """The service's own folder: no other account reads it."""
        return self.data / f"{PROGRAM} {self.uid}"

    @property
    def service(self) -> str:
        """The service's name."""
        return service_of(self.uid)

    @property
    def task_name(self) -> str:
        """What the task scheduler calls the task that follows what a family agrees on."""
        return f"Feed Wellbeing policies {self.uid}"

    @property
    def socket(self) -> str:
        """The pipe at which the app finds the service."""
        return rf"\\.\pipe\feed-wellbeing-{self.uid}"


def layout_of(sid: str, env: Mapping[str, str] = os.environ) -> WindowsLayout:
    """The layout for the account `sid` on the Windows that `env` tells of."""
    programs = env.get("ProgramW6432") or env.get("ProgramFiles", r"C:\Program Files")
    return WindowsLayout(sid, Path(programs), Path(env.get("ProgramData", r"C:\ProgramData")))


def service_of(sid: str) -> str:
    """The name of the service for the account `sid`."""
    return f"FeedWellbeing-{sid}"


def service_sid(service: str) -> str:
    """The SID of the account that Windows has for a `service`: made of its name ("sc showsid" prints it)."""
    parts = struct.unpack("<5I", hashlib.sha1(service.upper().encode("utf-16-le"), usedforsecurity=False).digest())
    return "-".join(["S-1-5-80", *map(str, parts)])
