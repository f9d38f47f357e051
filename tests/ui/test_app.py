"""The app as a person meets it, tray menu and window around a real engine process, without a screen."""

from __future__ import annotations

import json
import os
import shutil
import signal
import time
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from tests.ui.test_words import avoided_in
from ui.app import App
from ui.state import Phase
from ui.words import words
from wellbeing.places import Places
from wellbeing.protocol import Notice

START_LIMIT_MS = 20_000


def running(qtbot: QtBot, app: App) -> App:
    """Wait until the engine of `app` is ready and its first status has come."""
    qtbot.waitUntil(lambda: app.control.state.running, timeout=START_LIMIT_MS)
    return app


def line(app: App) -> str:
    """The status line; tray and window must say the same."""
    assert app.window.status.text() == app.tray.status.text()
    return app.tray.status.text()


def commands(log: Path) -> list[str]:
    """What the engine was asked, without what the app asks and tells by itself."""
    return [
        text
        for text in log.read_text().splitlines()
        if text[0] == "{" and not any(each in text for each in ('"status"', '"help_in"', '"bad_day"'))
    ]


def test_it_starts_the_engine_and_says_on_with_feed_time(qtbot: QtBot, start_app) -> None:
    """First "Starting…", then the minutes of the engine, in tray, tooltip and window title alike."""
    app = start_app("--feed-seconds", "1400")
    assert line(app) == "Starting…"
    qtbot.waitUntil(lambda: line(app) == "On · 23 min of feeds today", timeout=START_LIMIT_MS)
    assert "23 min" in app.tray.icon.toolTip()
    assert app.window.windowTitle().startswith("On · 23 min")


@pytest.mark.skipif(os.name == "nt", reason="there the folder of an account is its own")
def test_what_the_app_makes_is_its_owner_s_alone(start_app, own: Places) -> None:
    """At a first start, before the filter has made its folder: the windows' file names a country, say."""
    shutil.rmtree(own.data)
    before = os.umask(0o022)
    try:
        start_app()._welcomed.be_so()
    finally:
        os.umask(before)
    made = [own.data, *own.data.iterdir()]
    assert own.data / "windows.ini" in made
    assert {each.name: oct(each.stat().st_mode) for each in made if each.stat().st_mode & 0o077} == {}


def test_pausing_and_resuming_from_the_tray(qtbot: QtBot, start_app, engine_log: Path) -> None:
    """The menu's choices reach the engine; the line says until when; Resume is there just while it is of use."""
    app = running(qtbot, start_app())
    assert not app.actions.resume.isVisible()
    app.actions.pauses[0].trigger()
    qtbot.waitUntil(lambda: line(app).startswith("Paused until"))
    assert app.actions.resume.isVisible()
    app.actions.resume.trigger()
    qtbot.waitUntil(lambda: line(app).startswith("On"))
    app.actions.pauses[3].trigger()
    qtbot.waitUntil(lambda: line(app) == "Paused")
    asked = [json.loads(command) for command in commands(engine_log)]
    assert [(each["command"], each.get("minutes", 0)) for each in asked] == [("pause", 15), ("resume", 0), ("pause", 0)]


def test_a_pause_outlives_a_crash_of_the_engine(qtbot: QtBot, start_app) -> None:
    """The person said pause; an engine that died and came back has to be told so again."""
    app = running(qtbot, start_app())
    app.actions.pauses[1].trigger()
    qtbot.waitUntil(lambda: line(app).startswith("Paused until"))
    before = line(app)
    os.kill(app.engine.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: line(app) == words.RESTARTING)
    qtbot.waitUntil(lambda: app.control.state.running, timeout=START_LIMIT_MS)
    with qtbot.waitSignal(app.control.changed, timeout=200, raising=False):
        pass
    assert line(app)[: len("Paused until")] == before[: len("Paused until")]


@pytest.mark.parametrize("how", ["killed", "hung"])
def test_an_engine_that_dies_is_visible_within_three_seconds_and_comes_back(
    qtbot: QtBot, start_app, record_property, how: str
) -> None:
    """The issue's rule, measured from the blow to the words in the status line, for a dead and for a hung engine."""
    app = running(qtbot, start_app())
    engine = psutil.Process(app.engine.pid)
    began = time.monotonic()
    engine.kill() if how == "killed" else engine.suspend()
    qtbot.waitUntil(lambda: line(app) == words.RESTARTING, timeout=10_000)
    seen = time.monotonic() - began
    qtbot.waitUntil(lambda: line(app).startswith("On"), timeout=START_LIMIT_MS)
    back = time.monotonic() - began
    record_property("seconds", (seen, back))
    print(f"\n{how}: said after {seen * 1000:.0f} ms, back after {back * 1000:.0f} ms")
    assert seen < 3
    assert "1 time" in app.window.restarts.text()
    assert not app.window.restarts.isHidden()


def test_an_engine_that_does_not_come_back_is_explained(qtbot: QtBot, start_app) -> None:
    """After several tries: what happened, what goes on working, what to do; "Try now" tries now."""
    app = start_app("--exit-at-start", "Error: the data folder cannot be written")
    qtbot.waitUntil(lambda: line(app) == words.STOPPED, timeout=START_LIMIT_MS)
    assert "data folder cannot be written" in app.window.detail.text()
    assert "internet keeps working" in app.window.detail.text()
    assert app.actions.try_now.isVisible()
    assert app.engine.pid == 0
    app.actions.try_now.trigger()
    assert app.engine.pid != 0


def test_a_notice_is_said_once_and_stays_to_be_read(qtbot: QtBot, start_app) -> None:
    """No keyring: the words come as a message, in the window, and as a line of the menu that leads there."""
    message = "There is no keyring here. Set a passphrase in the settings."
    app = start_app("--notice", message)
    with qtbot.waitSignal(app.control.told, timeout=START_LIMIT_MS) as told:
        pass
    assert told.args == [message]
    assert app.window.notices.messages.text() == message
    assert app.tray.to_know.isVisible()
    app.tray.to_know.trigger()
    assert app.window.isVisible()
    with qtbot.assertNotEmitted(app.control.told):
        os.kill(app.engine.pid, signal.SIGKILL)
        qtbot.waitUntil(lambda: not app.control.state.running)
        qtbot.waitUntil(lambda: app.control.state.running and bool(app.control.state.notices), timeout=START_LIMIT_MS)
    assert len(app.control.state.notices) == 1


def test_a_mistake_in_the_rules_is_said_beside_the_way_to_mend_it(qtbot: QtBot, start_app) -> None:
    """Said unasked, in the window, with a button that opens the rules; other notices have none."""
    app = running(qtbot, start_app())
    told: list[str] = []
    app.control.told.connect(told.append)
    opens = app.window.notices.mending["rules"]
    app.engine.said.emit(Notice(problem="keyring", message="There is no keyring here."))
    assert opens.isHidden()
    app.engine.said.emit(Notice(problem="rules", message="rules.toml, line 4: “moon” is not known to this version."))
    assert told[-1].startswith("rules.toml, line 4")
    assert not opens.isHidden()
    opens.click()
    qtbot.waitUntil(
        lambda: any(each.isVisible() and each.windowTitle() == "Rules" for each in QApplication.topLevelWidgets())
    )
    app.engine.said.emit(Notice(problem="rules", message="In order again.", resolved=True))
    assert opens.isHidden()


def test_without_a_keyring_the_window_with_the_answer_comes_once(qtbot: QtBot, start_app) -> None:
    """The app asks for itself: nobody looks for the reason behind an icon. Put away, it stays away."""
    app = start_app("--no-keyring", "The system has no keyring.")
    qtbot.waitUntil(lambda: app.control.state.lacks_keyring, timeout=START_LIMIT_MS)
    assert app.window.isVisible()
    assert app.window.detail.text() == words.DETAIL_KEYRING
    app.window.hide()
    with qtbot.waitSignals([app.engine.lost, app.engine.lost], timeout=START_LIMIT_MS):
        pass
    assert app.control.state.lacks_keyring
    assert not app.window.isVisible()


def test_without_a_keyring_a_person_can_agree_to_a_key_file(qtbot: QtBot, start_app) -> None:
    """The engine says why it cannot start and leaves: told at once, once, with a way on that needs no terminal."""
    app = start_app("--no-keyring", "The system has no keyring.")
    said: list[str] = []
    app.control.told.connect(said.append)
    qtbot.waitUntil(lambda: line(app) == words.STOPPED, timeout=START_LIMIT_MS)
    with qtbot.waitSignals([app.engine.lost, app.engine.lost], timeout=START_LIMIT_MS):
        pass
    assert (line(app), app.control.state.restarts) == (words.STOPPED, 0)
    assert said == ["The system has no keyring."]
    assert app.actions.key_file.isVisible()
    app.actions.key_file.trigger()
    qtbot.waitUntil(lambda: line(app).startswith("On"), timeout=START_LIMIT_MS)
    assert not app.actions.key_file.isVisible()
    assert app.control.state.notices == ()


def test_a_refused_pause_says_why(qtbot: QtBot, start_app) -> None:
    """The engine's own words are shown, and the status stays as it is."""
    app = running(qtbot, start_app("--refuse", "A family limit is on until 20:00."))
    with qtbot.waitSignal(app.control.told, timeout=3000):
        app.actions.pauses[0].trigger()
    assert "family limit" in app.window.notices.messages.text()
    qtbot.waitUntil(lambda: line(app).startswith("On"))


def test_nothing_can_be_paused_while_no_engine_runs(qtbot: QtBot, start_app) -> None:
    """Pause waits for the engine; the sample feed, About and Quit do not."""
    app = start_app("--ready-after", "60")
    assert not any(pause.isEnabled() for pause in app.actions.pauses)
    assert not app.window.pause.isEnabled()
    assert all(action.isEnabled() for action in (app.actions.sample_feed, app.actions.about, app.actions.quit))


def test_quitting_says_so_and_goes_when_all_is_put_back(qtbot: QtBot, start_app, engine_log: Path) -> None:
    """ "Putting everything back…" at once; gone after the engine; no way to ask twice."""
    app = running(qtbot, start_app())
    with qtbot.waitSignal(app.control.left, timeout=5000):
        app.actions.quit.trigger()
        assert line(app) == words.LEAVING
        assert not app.actions.quit.isEnabled()
    assert engine_log.read_text().splitlines()[-1] == "end"


def test_without_a_tray_there_is_a_window_and_closing_it_asks(qtbot: QtBot, start_app) -> None:
    """The window shows by itself and says what closing does; after Quit it stays until everything is put back."""
    assert not QSystemTrayIcon.isSystemTrayAvailable()
    app = running(qtbot, start_app())
    assert app.window.isVisible()
    assert app.window.closing.text() == words.CLOSING_ASKS
    app.window.close()
    assert app.window.question.isVisible()
    qtbot.waitUntil(lambda: line(app).startswith("On"))
    with qtbot.waitSignal(app.control.left, timeout=5000):
        app.window.question.leave.click()
        assert app.window.isVisible()
        assert line(app) == words.LEAVING


def test_with_a_tray_closing_the_window_just_hides_it(qtbot: QtBot, start_app, monkeypatch: pytest.MonkeyPatch) -> None:
    """The icon keeps the app in reach, so nothing else ends."""
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    app = running(qtbot, start_app())
    assert not app.window.isVisible()
    app.actions.show_window.trigger()
    assert app.window.closing.text() == words.STILL_IN_TRAY
    app.window.close()
    assert not app.window.isVisible()
    assert app.control.state.phase is Phase.RUNNING


def test_the_sample_feed_opens_once_and_says_that_it_is_opening(qtbot: QtBot, start_app, demo_mark: Path) -> None:
    """While it opens the action says so and cannot be asked for again."""
    app = start_app("--ready-after", "60")
    app.actions.sample_feed.trigger()
    assert app.actions.sample_feed.text() == words.SAMPLE_FEED_OPENING
    assert not app.actions.sample_feed.isEnabled()
    qtbot.waitUntil(demo_mark.exists, timeout=10_000)
    qtbot.waitUntil(app.actions.sample_feed.isEnabled, timeout=10_000)
    assert app.actions.sample_feed.text() == words.SAMPLE_FEED


def test_a_sample_feed_that_does_not_open_says_why(qtbot: QtBot, start_app) -> None:
    """The demo's last line, in the window and as a message."""
    app = start_app("--ready-after", "60", demo=("No browser was found.",))
    with qtbot.waitSignal(app.control.told, timeout=10_000) as told:
        app.actions.sample_feed.trigger()
    assert told.args[0].endswith("No browser was found.")
    assert "No browser was found." in app.window.notices.messages.text()


def test_about_says_where_data_stays_while_the_app_goes_on(qtbot: QtBot, start_app) -> None:
    """A box that waits for nobody."""
    app = start_app("--ready-after", "60")
    app.actions.about.trigger()
    assert app._about.isVisible()
    assert "nothing leaves it" in app._about.text()
    app._about.close()


def test_everything_shown_keeps_the_tone(qtbot: QtBot, start_app) -> None:
    """Menus and window of a running and a paused app carry none of the words to avoid."""
    app = running(qtbot, start_app())
    shown = [action.text() for action in [*app.tray.menu.actions(), *app.actions.pauses]]
    shown += [label.text() for label in (app.window.detail, app.window.closing)] + [app._about.text()]
    assert len([text for text in shown if text]) > 10
    assert [word for text in shown for word in avoided_in(text)] == []
