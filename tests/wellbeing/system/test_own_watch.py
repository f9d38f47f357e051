"""A service that hangs is ended, so that the system starts it anew; one that lives is not."""

from __future__ import annotations

import threading
import time

import pytest

from wellbeing.system.own_watch import OwnWatch


def test_silence_ends_it(caplog: pytest.LogCaptureFixture) -> None:
    died = threading.Event()
    watch = OwnWatch(died.set, silent=0.2)
    watch.ready()
    assert died.wait(10)
    assert "no sign of life" in caplog.text


def test_a_sign_of_life_does_not(caplog: pytest.LogCaptureFixture) -> None:
    died = threading.Event()
    watch = OwnWatch(died.set, silent=1.0)
    watch.ready()
    until = time.monotonic() + 2.5
    while time.monotonic() < until:
        watch.lives()
        assert not died.wait(0.1)
    watch.close()


def test_before_it_is_ready_nobody_waits() -> None:
    """A first start on a slow disk takes its time; whoever closes it is not watched either."""
    died = threading.Event()
    watch = OwnWatch(died.set, silent=0.2)
    assert not died.wait(0.5)
    watch.ready()
    watch.close()
    assert not died.wait(0.5)
