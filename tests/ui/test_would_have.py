"""The person sees what would have been softened in their own feed, and chooses, or goes on watching, or neither."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.naming import walked, without_name
from tests.ui.sights import ANSWERS
from ui.words import words
from ui.would_have import WouldHaveWindow
from wellbeing import protocol
from wellbeing.settings import Settings
from wellbeing.settings_file import read_settings

COUNTED = ANSWERS[protocol.WouldHave]
OVER = msgspec.structs.replace(COUNTED, until="")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Settings with a word of the person's own."""
    path = tmp_path / "settings.toml"
    path.write_text('# mine\nlanguage = "de"\n')
    return path


@pytest.fixture
def control() -> Asked:
    """An engine that has watched for a while."""
    made = Asked()
    made.answers = {protocol.WouldHave: COUNTED, protocol.ShowMeFirst: protocol.Done()}
    return made


@pytest.fixture
def window(qtbot: QtBot, control: Asked, file: Path) -> WouldHaveWindow:
    """The window as it is opened."""
    made = WouldHaveWindow(control, file)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.bring_up()
    return made


def told(window: WouldHaveWindow) -> str:
    """Every word on the page that is no button."""
    labels = window.page.findChildren(type(window.standing))
    return "\n".join(label.text() for label in labels if label.isVisibleTo(window))


def test_each_preset_is_told_by_topic_with_examples(window: WouldHaveWindow) -> None:
    """In words, with the number of posts, and when it ends."""
    page = told(window)
    assert "Nothing is covered until 2026-11-25 10:00" in page
    assert "Of 212 post" in page
    assert "Violence and abuse: 9 post" in page
    assert "Looks and body comparison: 21 post" in page
    assert "Your own rules: 1 post" in page
    assert "X, covered: Ένα μικρό" in page
    assert list(window.choices) == ["gentle", "balanced", "quiet"]


def test_a_preset_that_covers_more_than_a_tenth_says_so(window: WouldHaveWindow) -> None:
    """That one alone; one that covers nothing says that."""
    page = told(window)
    assert page.count("That is a lot") == 1
    assert "It would have covered 40 post" in page
    assert "That is a lot: 19 % of your feed." in page
    assert "It would have covered nothing." in page


@pytest.mark.parametrize("preset", ["gentle", "balanced", "quiet"])
def test_a_choice_is_written_and_ends_the_watching(
    qtbot: QtBot, window: WouldHaveWindow, control: Asked, file: Path, preset: str
) -> None:
    """What else stands in the file stays; the engine is told after the file was written."""
    qtbot.mouseClick(window.choices[preset], Qt.MouseButton.LeftButton)
    assert read_settings(file) == Settings(preset=preset, language="de")
    assert file.read_text().startswith("# mine\n")
    assert control.commands[-1] == protocol.ShowMeFirst(days=0)
    assert not window.isVisible()


def test_softening_nothing_is_a_choice_too(qtbot: QtBot, window: WouldHaveWindow, control: Asked, file: Path) -> None:
    """And ends the watching like the others."""
    qtbot.mouseClick(window.nothing, Qt.MouseButton.LeftButton)
    assert read_settings(file).preset == "none"
    assert control.commands[-1] == protocol.ShowMeFirst(days=0)


def test_looking_and_closing_choose_nothing(qtbot: QtBot, window: WouldHaveWindow, control: Asked, file: Path) -> None:
    """While it runs, going on is closing the window."""
    before = file.read_text()
    qtbot.mouseClick(window.on, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
    assert set(control.commands) == {protocol.WouldHave()}
    assert file.read_text() == before


def test_once_it_is_over_going_on_begins_again(qtbot: QtBot, window: WouldHaveWindow, control: Asked) -> None:
    """For three more days; until then it says that they are over."""
    control.answers[protocol.WouldHave] = OVER
    window.ask()
    assert "The days of watching are over" in told(window)
    qtbot.mouseClick(window.on, Qt.MouseButton.LeftButton)
    assert control.commands[-1] == protocol.ShowMeFirst(days=3)


def test_the_numbers_rise_while_one_looks_and_the_keyboard_stays(window: WouldHaveWindow, control: Asked) -> None:
    """Asked again while it is seen, and not any more when it is closed."""
    window.choices["quiet"].setFocus()
    control.answers[protocol.WouldHave] = msgspec.structs.replace(COUNTED, of=213)
    window._again.timeout.emit()
    assert "Of 213 post" in told(window)
    assert window.choices["quiet"].hasFocus()
    window.close()
    assert not window._again.isActive()


def test_a_file_that_cannot_be_written_is_said_and_nothing_ends(
    qtbot: QtBot, window: WouldHaveWindow, control: Asked, file: Path
) -> None:
    """The person keeps what they had, and the watching goes on."""
    file.write_text('preset = "loud"\n')
    qtbot.mouseClick(window.choices["gentle"], Qt.MouseButton.LeftButton)
    assert "line 1" in window.trouble.text()
    assert window.isVisible()
    assert protocol.ShowMeFirst(days=0) not in control.commands


def test_while_the_engine_is_away_it_says_so_and_keeps_the_numbers(window: WouldHaveWindow, control: Asked) -> None:
    """What was counted stays to be read."""
    control.answers.clear()
    window.ask()
    assert window.trouble.text() == "The filter is starting again."
    assert "Of 212 post" in told(window)


def test_the_keyboard_begins_where_nothing_is_chosen(qtbot: QtBot, window: WouldHaveWindow, control: Asked) -> None:
    """Who presses Enter without reading goes on as before."""
    assert window.on.hasFocus()
    qtbot.keyClick(window.on, Qt.Key.Key_Return)
    assert protocol.ShowMeFirst(days=0) not in control.commands


def test_where_nobody_watches_there_is_nothing_to_choose(window: WouldHaveWindow, control: Asked) -> None:
    """It says how to begin."""
    control.answers[protocol.WouldHave] = protocol.WouldHaveIs()
    window.ask()
    assert "Nobody is watching" in told(window)
    assert window.choices == {}
    assert not window.on.isVisible()


def test_everything_is_reached_by_keyboard(qtbot: QtBot, window: WouldHaveWindow) -> None:
    """In the order of reading, each with its name; each letter once."""
    assert without_name(window) == []
    window.nothing.setFocus()
    assert walked(qtbot, window) == [*window.choices.values(), window.on, window.nothing]
    letters = [
        each.text()[each.text().index("&") + 1] for each in (*window.choices.values(), window.on, window.nothing)
    ]
    assert len(set(map(str.lower, letters))) == len(letters)


def test_the_way_there_is_seen_while_there_is_something_to_choose(qtbot: QtBot, start_app) -> None:
    """In the tray's menu and in the small window; it opens this window."""
    app = start_app()
    qtbot.waitUntil(lambda: app.control.state.running, timeout=20_000)
    way = app.actions.opens["would_have"]
    assert way in app.tray.menu.actions()
    assert not way.isVisible()
    app.control._become(replace(app.control.state, would_have=True))
    assert way.isVisible()
    way.trigger()
    qtbot.waitUntil(lambda: any(window.isVisible() for window in app.windows._built.values()))
    app.control._become(replace(app.control.state, would_have=False))
    assert not way.isVisible()


def test_the_end_of_the_days_is_said_once(start_app, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the tray, also where they ended while the computer was off; not while they run."""
    app = start_app()
    said: list[str] = []
    monkeypatch.setattr(app.tray.icon, "showMessage", lambda _title, message, _icon: said.append(message))
    watching = replace(app.control.state, would_have=True, watching_until=datetime(2026, 11, 25, 10))
    app.control._become(watching)
    assert said == []
    for seconds in (1.0, 2.0):
        app.control._become(replace(watching, watching_until=None, feed_seconds=seconds))
    assert said == [words.DETAIL_TO_CHOOSE]
