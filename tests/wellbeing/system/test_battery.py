"""On battery nothing is judged ahead; where nobody can tell, everything is as with a plug."""

from __future__ import annotations

from types import SimpleNamespace

import psutil  # type: ignore[import-untyped]
import pytest

from wellbeing.system.battery import ASK_EVERY, OnBattery, on_battery


@pytest.mark.parametrize(
    ("battery", "said"),
    [
        (None, False),
        (SimpleNamespace(power_plugged=True), False),
        (SimpleNamespace(power_plugged=None), False),
        (SimpleNamespace(power_plugged=False), True),
    ],
    ids=["none", "plugged in", "nobody knows", "on battery"],
)
def test_a_battery_counts_where_it_is_surely_in_use(
    monkeypatch: pytest.MonkeyPatch, battery: object, said: bool
) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    assert on_battery() is said


def test_it_is_asked_once_a_minute() -> None:
    """And the answer changes with the plug."""
    now, asked = [0.0], list[float]()

    def ask() -> bool:
        asked.append(now[0])
        return len(asked) == 1

    on = OnBattery(ask, lambda: now[0])
    assert [on(), on()] == [True, True]
    now[0] = ASK_EVERY
    assert [on(), on()] == [False, False]
    assert asked == [0.0, ASK_EVERY]


def test_a_driver_that_fails_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    def broken() -> bool:
        raise OSError("no such device")

    assert OnBattery(broken)() is False
    assert "battery" in caplog.text
