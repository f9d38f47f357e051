"""Tells whether this computer lives on its battery, so that nothing is done ahead that may never be needed."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path

log = logging.getLogger(__name__)

ASK_EVERY = 60.0
"""Seconds for which an answer is believed."""


def on_battery(supplies: Path = Path("/sys/class/power_supply")) -> bool:
    """Whether it does now; False where there is no battery, and where nobody can tell (psutil.sensors_battery)."""
    import psutil  # type: ignore[import-untyped]  # when it is first asked: a start has no need of it

    battery = psutil.sensors_battery()
    return battery is not None and battery.power_plugged is False and _has_its_own(supplies)


def _has_its_own(supplies: Path) -> bool:
    """Whether a battery there is the computer's: Linux lists a mouse's, too, of the scope "Device" (sysfs-class-power).

    Other systems list none.
    """
    if not supplies.is_dir():
        return True
    batteries = [each for each in supplies.iterdir() if _line(each / "type") == "Battery"]
    return any(_line(each / "scope") != "Device" for each in batteries)


def _line(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip()
    except OSError:
        return ""


class OnBattery:
    """What `ask` last said of it, asked at most once a minute; False while it fails. Called often: it is cheap."""

    def __init__(self, ask: Callable[[], bool] = on_battery, clock: Callable[[], float] = time.monotonic) -> None:
        self._ask, self._clock = ask, clock
        self._said, self._next = False, float("-inf")

    def __call__(self) -> bool:
        """Whether this computer lives on its battery."""
        if (now := self._clock()) >= self._next:
            self._next = now + ASK_EVERY
            try:
                self._said = self._ask()
            except Exception:  # drivers lie in many ways; then it is as if there were a plug
                log.exception("nobody can tell of the battery")
                self._said = False
        return self._said
