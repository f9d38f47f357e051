"""What a service of ours needs of the system that runs it: to hear when to end, and to say that it is up and lives."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable
from typing import Protocol

from wellbeing.system.own_watch import OwnWatch
from wellbeing.system.service_watch import ServiceWatch


class ServiceHost(Protocol):
    """`ends` and `ready` once, `lives` each second; on the event loop."""

    def ends(self, end: Callable[[], object]) -> None:
        """Have `end` called, from any thread, when the system wants the service to end."""
        ...

    def ready(self) -> None:
        """The service does its work from now on."""
        ...

    def lives(self) -> None:
        """It still does."""
        ...


class SignalHost:
    """systemd and launchd end a service with SIGTERM. `watch` is told that it lives."""

    def __init__(self, watch: ServiceWatch | OwnWatch) -> None:
        self._watch = watch

    def ends(self, end: Callable[[], object]) -> None:
        """See ServiceHost."""
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, end)

    def ready(self) -> None:
        """See ServiceHost."""
        self._watch.ready()

    def lives(self) -> None:
        """See ServiceHost."""
        self._watch.lives()


class WatchedHost:
    """`host`, with a watch of our own over the service."""

    def __init__(self, host: ServiceHost, watch: OwnWatch) -> None:
        self._host, self._watch = host, watch

    def ends(self, end: Callable[[], object]) -> None:
        """See ServiceHost."""
        self._host.ends(end)

    def ready(self) -> None:
        """See ServiceHost."""
        self._watch.ready()
        self._host.ready()

    def lives(self) -> None:
        """See ServiceHost."""
        self._watch.lives()


def hosted(work: Callable[[ServiceHost], int], system: str = sys.platform) -> int:
    """`work` as a service of `system` (sys.platform); its exit status. Raises OSError where it is not run as one."""
    if system == "win32":
        from wellbeing.system.service_windows import WindowsHost

        windows = WindowsHost()
        return windows.run(lambda: work(WatchedHost(windows, OwnWatch())))
    return work(SignalHost(OwnWatch() if system == "darwin" else ServiceWatch()))
