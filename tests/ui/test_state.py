"""How news changes what the app shows."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QDate, QLocale, Qt

from ui.state import TRIES_BEFORE_STOPPED, Phase, State, after_event, after_loss, status_detail, status_line
from ui.words import words
from wellbeing.protocol import Done, Notice, Ready, StatusIs

NOW = datetime(2026, 11, 21, 15, 0)
READY = Ready(pac_url="", ports=[], ca_certificate="")
RUNNING = after_event(State(), READY)


def line(state: State) -> str:
    return status_line(state, NOW)


def test_starting_then_on() -> None:
    """Nothing is called on before the engine says that it is ready."""
    assert line(State()) == "Starting…"
    assert line(after_event(State(), StatusIs(paused=False, feed_seconds_today=90))) == "Starting…"
    assert line(RUNNING) == "Ready · not turned on"
    assert line(after_event(RUNNING, StatusIs(paused=False, turned_on=True))) == "On · no feeds yet today"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (StatusIs(paused=False), "Ready · not turned on"),
        (StatusIs(paused=False, turned_on=True), "On · no feeds yet today"),
        (StatusIs(paused=False, open_documents=1), "On · no feeds yet today"),
        (StatusIs(paused=False, feed_seconds_today=90), "On · 1 min of feeds today"),
    ],
)
def test_it_is_called_on_where_a_browser_uses_it(status: StatusIs, said: str) -> None:
    """By the system's setting, or in a protected browser; until then the detail says what to do."""
    state = after_event(RUNNING, status)
    assert line(state) == said
    assert status_detail(state) == (words.DETAIL_READY if said.startswith("Ready") else words.DETAIL_ON)


def test_nothing_is_called_softened_where_nothing_is_chosen() -> None:
    """Turned on or not: with no preset, no topic and no rule, posts stay as they are."""
    state = after_event(RUNNING, StatusIs(paused=False, turned_on=True, softens=False))
    assert status_detail(state) == words.DETAIL_NOTHING
    assert words.DETAIL_NOTHING in status_detail(after_event(RUNNING, StatusIs(paused=False, softens=False)))


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(20, "under 1 min of feeds"), (1400, "23 min of feeds"), (4980, "1 h 23 min of feeds")],
)
def test_feed_time_is_said_in_minutes(seconds: float, text: str) -> None:
    """Whole minutes, hours when there are any."""
    assert line(after_event(RUNNING, StatusIs(paused=False, feed_seconds_today=seconds))) == f"On · {text} today"


def written(moment: str) -> str:
    """The day of `moment` as this computer's person writes it: months are not numbers, years have four digits."""
    day = QLocale().toString(QDate.fromString(moment[:10], Qt.DateFormat.ISODate), QLocale.FormatType.LongFormat)
    assert not moment or ("2026" in day and "November" in day)
    return day


@pytest.mark.parametrize(
    ("until", "text"),
    [
        ("2026-11-21T15:30", "Paused until 15:30"),
        ("2026-11-22T06:00", "Paused until tomorrow 06:00"),
        ("2026-11-25T06:00", "Paused until {day} 06:00"),
        ("", "Paused"),
    ],
)
def test_a_pause_says_when_it_ends(until: str, text: str) -> None:
    """A time of today stands alone; feed time goes on being told."""
    state = after_event(RUNNING, StatusIs(paused=True, paused_until=until, feed_seconds_today=1400))
    assert line(state) == text.format(day=written(until))
    assert "23 min of feeds today" in status_detail(state)


@pytest.mark.parametrize(
    ("until", "text"),
    [
        ("2026-11-21T15:30", "Watching first: nothing is covered until 15:30"),
        ("2026-11-22T06:00", "Watching first: nothing is covered until tomorrow 06:00"),
        ("2026-11-24T15:00", "Watching first: nothing is covered until {day} 15:00"),
    ],
)
def test_a_first_look_says_until_when_nothing_is_covered(until: str, text: str) -> None:
    """A pause is a pause all the same, and says so first."""
    state = after_event(RUNNING, StatusIs(paused=False, watching_until=until, would_have=True))
    assert line(state) == text.format(day=written(until))
    assert words.DETAIL_WATCHING in status_detail(state)
    assert line(after_event(state, StatusIs(paused=True, watching_until=until, would_have=True))) == "Paused"


def test_a_first_look_that_is_over_waits_for_a_choice_in_words() -> None:
    """Until the person has chosen."""
    over = after_event(RUNNING, StatusIs(paused=False, turned_on=True, would_have=True))
    assert line(over) == "On · no feeds yet today"
    assert status_detail(over) == words.DETAIL_TO_CHOOSE
    assert status_detail(after_event(over, StatusIs(paused=False, turned_on=True))) == words.DETAIL_ON


def test_a_lost_engine_is_said_at_once_and_more_after_several_tries() -> None:
    """First "restarting", then what to do and why; a try that did not start is no restart."""
    lost = after_loss(RUNNING, 1, "")
    assert (line(lost), lost.restarts, lost.running) == (words.RESTARTING, 1, False)
    gone = after_loss(lost, TRIES_BEFORE_STOPPED, "Error: no room on the disk")
    assert (line(gone), gone.restarts) == (words.STOPPED, 1)
    assert "no room on the disk" in status_detail(gone)
    assert words.ENGINE_KEEPS_NET in status_detail(gone)
    assert line(after_event(gone, READY)) == "Ready · not turned on"


def test_a_notice_stays_until_it_is_resolved() -> None:
    """The newest first, the same one once, and gone when its problem is over."""
    keyring, model = Notice(problem="keyring", message="No keyring."), Notice(problem="model", message="No model.")
    state = RUNNING
    for notice in (keyring, model, keyring):
        state = after_event(state, notice)
    assert state.notices == (keyring, model)
    state = after_event(state, Notice(problem="keyring", message="There it is.", resolved=True))
    assert state.notices == (model,)


def test_what_is_said_of_the_rules_file_is_of_now() -> None:
    """A mistake that moved to another line is one mistake."""
    state = RUNNING
    for line in (3, 4):
        state = after_event(state, Notice(problem="rules", message=f"rules.toml, line {line}: something"))
    assert [notice.message for notice in state.notices] == ["rules.toml, line 4: something"]


def test_a_new_engine_starts_without_the_old_ones_notices() -> None:
    """They stay while there is no engine, since they may say why, and go with the first word of the next one."""
    state = after_event(RUNNING, Notice(problem="data", message="The folder is full."))
    state = after_loss(state, 1, "")
    assert len(state.notices) == 1
    assert after_event(state, READY).notices == ()


def test_leaving_stays_leaving() -> None:
    """An engine that becomes ready while the app goes does not turn it on again."""
    assert line(after_event(State(phase=Phase.LEAVING), READY)) == words.LEAVING
    assert after_event(RUNNING, Done()) == RUNNING
