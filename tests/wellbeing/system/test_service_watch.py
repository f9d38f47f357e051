"""What systemd is told of a service: that it is ready, and each second that it lives."""

from __future__ import annotations

import socket
from pathlib import Path

from wellbeing.system.service_watch import ServiceWatch


def test_systemd_hears_of_both(tmp_path: Path):
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(5)
        watch = ServiceWatch({"NOTIFY_SOCKET": str(tmp_path / "notify")})
        watch.ready()
        watch.lives()
        assert [systemd.recv(100), systemd.recv(100)] == [b"READY=1", b"WATCHDOG=1"]


def test_without_systemd_nobody_is_told(tmp_path: Path):
    """Nor where it does not listen any more."""
    ServiceWatch({}).ready()
    ServiceWatch({"NOTIFY_SOCKET": str(tmp_path / "gone")}).lives()
