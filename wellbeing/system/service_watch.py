"""Tells systemd that a service of ours is up and lives, so that one that hangs is ended and started again.

Source: sd_notify(3). Without systemd (no NOTIFY_SOCKET) nothing is told to anybody.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from contextlib import suppress


class ServiceWatch:
    """`ready` once, `lives` each second."""

    def __init__(self, env: Mapping[str, str] = os.environ) -> None:
        self._address = env.get("NOTIFY_SOCKET", "")

    def ready(self) -> None:
        """The service does its work from now on."""
        self._tell(b"READY=1")

    def lives(self) -> None:
        """It still does."""
        self._tell(b"WATCHDOG=1")

    def _tell(self, words: bytes) -> None:
        if not self._address:
            return
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as told:
            told.setblocking(False)
            told.sendto(words, address)
