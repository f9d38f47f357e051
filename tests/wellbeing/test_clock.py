"""Clocks that people, flights and sleep change, told apart from those that they do not."""

from __future__ import annotations

import ctypes
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from wellbeing.clock import Instant, boot_id, instant, moved, slept, windows_seconds

BERLIN = ZoneInfo("Europe/Berlin")
NOW = Instant(datetime(2026, 11, 5, 20, 0, tzinfo=BERLIN), 1000.0, 5000.0, "first")


def later(awake: float, asleep: float = 0.0, wall: float | None = None, boot: str = "first") -> Instant:
    """So many seconds after `NOW`; its clock on the wall went on by `wall`, or as it should."""
    went_on = awake + asleep if wall is None else wall
    wall_now = (NOW.wall.astimezone(UTC) + timedelta(seconds=went_on)).astimezone(BERLIN)
    return Instant(wall_now, NOW.awake + awake, NOW.running + awake + asleep, boot)


def test_time_that_simply_passes_is_neither_sleep_nor_change() -> None:
    assert (slept(NOW, later(3600)), moved(NOW, later(3600))) == (0.0, 0.0)


def test_sleep_is_what_the_awake_clock_does_not_know_of() -> None:
    """Eight hours, in which the clock on the wall rightly went on."""
    after = later(60, asleep=8 * 3600)
    assert slept(NOW, after) == pytest.approx(8 * 3600)
    assert moved(NOW, after) == pytest.approx(0)


@pytest.mark.parametrize("hours", [-3, 3])
def test_a_clock_that_was_set_is_seen(hours: int) -> None:
    after = later(60, wall=60 + hours * 3600)
    assert moved(NOW, after) == pytest.approx(hours * 3600)
    assert slept(NOW, after) == 0.0


def test_summer_time_and_flights_set_no_clock() -> None:
    """The hour on the wall changes, and the moment does not."""
    before = replace(NOW, wall=datetime(2026, 10, 25, 1, 30, tzinfo=BERLIN))
    after = Instant(datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1), 1000.0 + 7200, 5000.0 + 7200, "first")
    away = replace(after, wall=after.wall.astimezone(ZoneInfo("Asia/Tokyo")))
    assert moved(before, after) == 0.0
    assert moved(before, away) == 0.0


def test_across_a_restart_nobody_can_tell() -> None:
    """Both counts of seconds began anew."""
    after = Instant(NOW.wall + timedelta(days=3), 5.0, 5.0, "second")
    assert (slept(NOW, after), moved(NOW, after)) == (0.0, 0.0)


def test_this_computer_has_every_clock() -> None:
    """They go on, and this run of the computer has a name that stays."""
    before = instant()
    time.sleep(0.01)  # what is tried is that clocks go on
    after = instant()
    assert before.wall.tzinfo is not None
    assert after.awake > before.awake
    assert after.running > before.running
    assert before.boot == after.boot == boot_id() != ""
    assert abs(moved(before, after)) < 1


def test_windows_tells_both_in_its_own_units() -> None:
    """100 ns awake, milliseconds running, and no number is cut to 32 bits."""

    class Kernel:
        class GetTickCount64:
            restype: Any = None

            def __call__(self) -> int:
                return 5_000_000_000

        GetTickCount64 = GetTickCount64()  # type: ignore[assignment,misc]

        def QueryUnbiasedInterruptTime(self, asked: Any) -> bool:
            asked._obj.value = 30_000_000_000
            return True

    kernel = Kernel()
    assert windows_seconds(kernel) == (3000.0, 5_000_000.0)
    assert kernel.GetTickCount64.restype is ctypes.c_ulonglong
