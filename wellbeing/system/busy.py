"""Asks this system whether somebody is busy with what no reminder may cut into: a call, a film, a talk, quiet.

Each sensor is asked in a thread of its own. One that hangs holds nobody up: what it said last is believed for a few
seconds, then it counts as not busy, so that nobody is "in a call" for ever (entracte#158). Nothing of it is stored.
"""

from __future__ import annotations

import asyncio
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from wellbeing.system.runner import Run, run

PATIENCE = 2.0
"""Seconds for which the answers of one look are waited for."""

STALE = 15.0
"""Seconds for which the last answer of a sensor that hangs is believed."""


class Sensor(Protocol):
    """One thing that keeps people busy."""

    def look(self) -> bool | None:
        """Whether it is so now; None where nobody can know. May take a second or two; raises nothing."""


@dataclass(slots=True)
class _Asked:
    """A sensor, with what it said last and when."""

    sensor: Sensor
    said: bool | None = None
    at: float = 0.0
    hangs: bool = False

    def ask(self, clock: Callable[[], float], done: Callable[[], object]) -> bool:
        """Begin to ask; False where the last question hangs still."""
        if self.hangs:
            return False
        self.hangs = True
        threading.Thread(target=self._look, args=(clock, done), daemon=True, name="busy").start()
        return True

    def _look(self, clock: Callable[[], float], done: Callable[[], object]) -> None:
        try:
            self.said, self.at = self.sensor.look(), clock()
        finally:
            self.hangs = False
            done()


class Busy:
    """All sensors of a system. Used on one event loop."""

    def __init__(self, sensors: Sequence[Sensor], clock: Callable[[], float] = time.monotonic) -> None:
        self._asked = [_Asked(sensor) for sensor in sensors]
        self._clock = clock

    async def look(self, seconds: float = PATIENCE) -> bool:
        """Whether anything keeps the person busy right now, as far as the sensors say within `seconds`."""
        loop, waits = asyncio.get_running_loop(), list[asyncio.Event]()
        for each in self._asked:
            answered = asyncio.Event()
            if each.ask(self._clock, lambda answered=answered: _tell(loop, answered)):  # type: ignore[misc]
                waits.append(answered)
        if waits:
            tasks = [asyncio.ensure_future(answered.wait()) for answered in waits]
            _, late = await asyncio.wait(tasks, timeout=seconds)
            for task in late:
                task.cancel()
        now = self._clock()
        return any(each.said is True and now - each.at <= STALE for each in self._asked)


def _tell(loop: asyncio.AbstractEventLoop, answered: asyncio.Event) -> None:
    if not loop.is_closed():
        loop.call_soon_threadsafe(answered.set)


def busy_here(environment: Mapping[str, str] = os.environ, system: str = sys.platform, ran: Run = run) -> list[Sensor]:
    """Every sensor that there is on `system` (sys.platform)."""
    if system == "win32":
        from wellbeing.system.busy_windows import InUse, Notifications

        return [InUse("webcam", ran), InUse("microphone", ran), Notifications()]
    if system == "darwin":
        from wellbeing.system.busy_macos import Microphone

        return [Microphone()]
    return _on_linux(environment, ran)


def _on_linux(environment: Mapping[str, str], ran: Run) -> list[Sensor]:
    from wellbeing.system.busy_linux import Camera, DoNotDisturb, Inhibited, Recording
    from wellbeing.system.busy_x11 import FullScreen

    sensors: list[Sensor] = [Camera(), Recording(ran), DoNotDisturb(environment.get("XDG_CURRENT_DESKTOP", ""), ran)]
    if bus := environment.get("DBUS_SESSION_BUS_ADDRESS"):
        sensors.append(Inhibited(bus))
    if display := environment.get("DISPLAY"):
        sensors.append(FullScreen(display))
    return sensors
