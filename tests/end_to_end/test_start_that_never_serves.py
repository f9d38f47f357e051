"""A start that never comes to serve leaves no setting behind, whether it fails, stands still, or is ended or killed.

Until it serves it leaves browsers pointed at the engine that was killed before it: this is what keeps that short. The
real engine, GNOME's and KDE's real settings.
"""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable

import pytest

from tests.end_to_end.engine_process import PATIENCE, EngineProcess
from tests.end_to_end.test_turned_on import Desktop, states
from tests.end_to_end.test_turned_on import desktop as session  # noqa: F401 a fixture
from wellbeing.places import places

pytestmark = pytest.mark.end_to_end

GIVEN_UP = "since no engine serves there"
STAYS = "browsers stay pointed at where the last engine was"

Settings = tuple[str, bytes | None]

ON_ONE_DESKTOP = pytest.mark.parametrize("session", ["GNOME"], indirect=True)
"""For what differs in how a start ends: the others show how each desktop's setting is put back."""


@pytest.fixture
def killed(session: Desktop) -> tuple[Desktop, Settings]:  # noqa: F811
    """A session whose engine was killed while it was on; and the settings as they were before."""
    before = session.settings()
    session.start_engine().ready()
    session.turn_on()
    session.kill_engine()
    assert session.settings() != before
    return session, before


def standing_still(session: Desktop) -> EngineProcess:  # noqa: F811
    """A start that waits for ever for its keyring, once it has begun to take over."""
    command = (sys.executable, "-m", "tests.end_to_end.engine_that_never_serves", "engine")
    return session.start_engine(command=command)


def until(holds: Callable[[], bool]) -> None:
    """Wait for it, for as long as a busy machine may take."""
    ends = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < ends
        time.sleep(0.02)


def begins_to_take_over(session: Desktop) -> bool:  # noqa: F811
    return places(session.world.data).taking_over.exists()


@ON_ONE_DESKTOP
def test_one_that_fails_at_once(killed: tuple[Desktop, Settings]) -> None:
    """Its keys cannot be read: it says so, and is gone."""
    here, before = killed
    (here.world.data / "secrets.key").write_text("{")
    engine = here.start_engine()
    assert engine.wait() == 3
    assert here.settings() == before
    assert not begins_to_take_over(here)


def test_one_that_stands_still(killed: tuple[Desktop, Settings]) -> None:
    """Within seconds, without anybody's help; the next one that serves turns it on again."""
    here, before = killed
    engine = standing_still(here)
    until(lambda: begins_to_take_over(here))
    assert here.pac_url()
    until(lambda: GIVEN_UP in engine.log.read_text())
    assert here.settings() == before
    assert engine.process.poll() is None
    here.kill_engine()
    assert here.settings() == before
    ready = here.start_engine().ready()
    assert "on" in states(here.look(), "proxy")
    assert here.pac_url() == ready.pac_url


@ON_ONE_DESKTOP
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_one_that_is_told_to_end(killed: tuple[Desktop, Settings], number: signal.Signals) -> None:
    """The app quits, the person logs out, presses Ctrl+C (twice, as people do) or closes its window while it starts."""
    here, before = killed
    engine = standing_still(here)
    until(lambda: begins_to_take_over(here))
    engine.process.send_signal(number)
    engine.process.send_signal(number)
    assert engine.wait() == 128 + number
    assert here.settings() == before
    assert not begins_to_take_over(here)


@ON_ONE_DESKTOP
def test_one_that_is_killed_too(killed: tuple[Desktop, Settings]) -> None:
    """The setting has stayed for one start: the next takes it back before all else, and then stands still itself."""
    here, before = killed
    standing_still(here)
    until(lambda: begins_to_take_over(here))
    here.kill_engine()
    assert here.pac_url()
    engine = standing_still(here)
    until(lambda: "taken back after a crash" in engine.log.read_text())
    assert here.settings() == before
    assert STAYS not in engine.log.read_text()
    here.kill_engine()


def test_one_that_serves_changes_the_setting_once(killed: tuple[Desktop, Settings]) -> None:
    """From the killed engine's address to its own; and what was there before both comes back at the end."""
    here, before = killed
    last, seen, over = here.pac_url(), list[str](), threading.Event()

    def watch() -> None:
        while not over.is_set():
            if (now := here.pac_url()) not in seen[-1:]:
                seen.append(now)
            over.wait(0.005)

    watching = threading.Thread(target=watch)
    watching.start()
    engine = here.start_engine()
    ready = engine.ready()
    until(lambda: here.pac_url() == ready.pac_url)
    assert "on" in states(here.look(), "proxy")
    over.set()
    watching.join()
    too_slow = GIVEN_UP in engine.log.read_text()  # a busy machine: two changes, as told
    assert seen == ([last, "", ready.pac_url] if too_slow else [last, ready.pac_url])
    until(lambda: not begins_to_take_over(here))
    assert engine.end() == 0
    assert here.settings() == before
