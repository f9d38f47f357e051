"""What a service hears from the system, and what the system hears from it, on each of the three."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable

import pytest

from wellbeing.system import service_windows
from wellbeing.system.own_watch import OwnWatch
from wellbeing.system.service_host import ServiceHost, SignalHost, WatchedHost, hosted
from wellbeing.system.service_watch import ServiceWatch


class Told(OwnWatch):
    """Notes what it hears."""

    def __init__(self) -> None:
        super().__init__(lambda: None)
        self.heard: list[str] = []

    def ready(self) -> None:
        self.heard.append("ready")

    def lives(self) -> None:
        self.heard.append("lives")


def test_a_signal_ends_it_and_its_watch_hears_of_it() -> None:
    watch = Told()

    async def work() -> None:
        ended, host = asyncio.Event(), SignalHost(watch)
        host.ends(ended.set)
        host.ready()
        host.lives()
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(ended.wait(), 10)

    asyncio.run(work())
    assert watch.heard == ["ready", "lives"]


def test_systemd_watches_on_linux_and_we_do_on_macos() -> None:
    seen: list[ServiceHost] = []

    def work(host: ServiceHost) -> int:
        seen.append(host)
        return 7

    assert [hosted(work, system) for system in ("linux", "darwin")] == [7, 7]
    kinds = [type(host._watch) for host in seen if isinstance(host, SignalHost)]
    assert kinds == [ServiceWatch, OwnWatch]


def test_on_windows_both_hear_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Windows:
        def __init__(self) -> None:
            self.heard: list[str] = []

        def run(self, work: Callable[[], int]) -> int:
            return work() + 1

        def ends(self, end: Callable[[], object]) -> None:
            end()

        def ready(self) -> None:
            self.heard.append("ready")

        def lives(self) -> None:
            self.heard.append("lives")

    monkeypatch.setattr(service_windows, "WindowsHost", Windows)
    assert hosted(lambda host: 41 if isinstance(host, WatchedHost) else 0, "win32") == 42
    host, watch, ended = Windows(), Told(), []  # type: ignore[var-annotated]
    watched = WatchedHost(host, watch)
    watched.ends(lambda: ended.append("end"))
    watched.ready()
    watched.lives()
    assert (watch.heard, host.heard, ended) == (["ready", "lives"], ["ready"], ["end"])
