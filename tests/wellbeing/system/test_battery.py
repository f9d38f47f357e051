"""On battery nothing is judged ahead; where nobody can tell, everything is as with a plug."""

from __future__ import annotations

from pathlib import Path
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
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, battery: object, said: bool
) -> None:
    """A system that lists no batteries of its own here says so by itself."""
    monkeypatch.setattr(psutil, "sensors_battery", lambda: battery, raising=False)
    assert on_battery(tmp_path / "none") is said


@pytest.mark.parametrize(("own", "said"), [(False, False), (True, True)])
def test_a_mouses_battery_is_not_the_computers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, own: bool, said: bool
) -> None:
    """As Linux lists them, beside the plug."""
    listed = {"AC": ("Mains", ""), "hidpp_battery_0": ("Battery", "Device")} | (
        {"BAT0": ("Battery", "")} if own else {}
    )
    for name, (kind, scope) in listed.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "type").write_text(f"{kind}\n")
        if scope:
            (tmp_path / name / "scope").write_text(f"{scope}\n")
    monkeypatch.setattr(psutil, "sensors_battery", lambda: SimpleNamespace(power_plugged=False), raising=False)
    assert on_battery(tmp_path) is said


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
