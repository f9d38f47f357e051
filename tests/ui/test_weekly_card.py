"""The card of the week: quiet, in Today alone, once a week, and gone for good with one press."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.naming import walked, without_name
from tests.ui.sights import ANSWERS
from ui.changing import Changing
from ui.today_window import TodayWindow
from ui.translations import Language
from ui.weekly_card import WeeklyCard
from ui.weekly_window import WeeklyWindow
from ui.welcomed import kept
from wellbeing.settings_file import read_settings
from wellbeing.settings_steps import setting_to
from wellbeing.weekly import shipped_cards

CARDS = shipped_cards()


class Clock:
    """A day that a test moves on."""

    def __init__(self) -> None:
        self.day = date(2026, 11, 23)

    def __call__(self) -> date:
        return self.day


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def changing(tmp_path: Path, qtbot: QtBot) -> Changing:
    made = Changing(tmp_path / "settings.toml")
    made.read_now()
    return made


def today(qtbot: QtBot, changing: Changing, folder: Path, clock: Clock, opened: list[str] | None = None) -> TodayWindow:
    """The Today window of a person whose files are in `folder`, shown."""
    control = Asked()
    control.answers = dict(ANSWERS)
    open_window = (opened if opened is not None else []).append
    made = TodayWindow(control, WeeklyCard(changing, kept(folder), open_window, clock), open_window)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def card_of(window: TodayWindow) -> WeeklyCard:
    assert window._weekly is not None
    return window._weekly


def title(window: TodayWindow) -> str:
    """The title that is seen, "" for none."""
    weekly = card_of(window)
    return weekly.text.title.text() if weekly.card.isVisible() else ""


def test_one_card_is_there_for_a_week(qtbot: QtBot, changing: Changing, tmp_path: Path, clock: Clock) -> None:
    """With its fact, what to try, and its source; the same after a restart, the next one a week later."""
    window = today(qtbot, changing, tmp_path, clock)
    words, text = CARDS[0].en, card_of(window).text
    assert (title(window), text.fact.text()) == (words.title, words.fact)
    assert words.tip in text.tip.text()
    clock.day += timedelta(days=6)
    again = today(qtbot, changing, tmp_path, clock)
    assert title(again) == words.title
    clock.day += timedelta(days=1)
    window.hide()
    window.show()
    assert title(window) == CARDS[1].en.title


def test_nothing_is_remembered_before_it_was_seen(
    qtbot: QtBot, changing: Changing, tmp_path: Path, clock: Clock
) -> None:
    """A window that was made and not looked at has shown no card."""
    made = WeeklyCard(changing, kept(tmp_path), lambda _name: None, clock)
    qtbot.addWidget(made)
    changing.change(lambda: "something else", setting_to(discreet=True))
    assert kept(tmp_path).allKeys() == []


def test_next_not_now_and_the_way_to_all(qtbot: QtBot, changing: Changing, tmp_path: Path, clock: Clock) -> None:
    """One more at once; put away until the week is over, also over a restart."""
    opened: list[str] = []
    window = today(qtbot, changing, tmp_path, clock, opened)
    card_of(window).next.click()
    assert title(window) == CARDS[1].en.title
    card_of(window).all.click()
    assert opened == ["weekly"]
    card_of(window).not_now.click()
    assert not card_of(window).isVisible()
    assert title(today(qtbot, changing, tmp_path, clock)) == ""
    clock.day += timedelta(days=7)
    assert title(today(qtbot, changing, tmp_path, clock)) == CARDS[2].en.title


def test_no_more_is_no_more_and_can_be_undone(qtbot: QtBot, changing: Changing, tmp_path: Path, clock: Clock) -> None:
    """It is a setting: in the file, undone by name, and said once with the way back."""
    window = today(qtbot, changing, tmp_path, clock)
    weekly = card_of(window)
    weekly.no_more.click()
    changing.wait()
    assert not read_settings(changing.path).weekly_cards
    assert changing.undoes == "Weekly cards: off"
    assert (weekly.card.isVisible(), weekly.ended.isVisible()) == (False, True)
    weekly.back.click()
    changing.wait()
    assert read_settings(changing.path).weekly_cards
    assert title(window) == CARDS[0].en.title
    weekly.no_more.click()
    changing.wait()
    window.hide()
    window.show()
    assert not weekly.isVisible()
    clock.day += timedelta(days=30)
    assert title(today(qtbot, changing, tmp_path, clock)) == ""


def test_a_file_that_cannot_be_written_shows_the_card_all_the_same(
    qtbot: QtBot, changing: Changing, tmp_path: Path, clock: Clock
) -> None:
    """It may come again sooner then; no more than that."""
    (tmp_path / "file").touch()
    window = today(qtbot, changing, tmp_path / "file" / "in it", clock)
    assert title(window) == CARDS[0].en.title


def test_all_of_them_by_keyboard(qtbot: QtBot, changing: Changing) -> None:
    """Each by its title; one after the other, and round; and whether one comes up each week."""
    window = WeeklyWindow(changing)
    qtbot.addWidget(window)
    window.show()
    assert window.list.count() == len(CARDS)
    window.list.setFocus()
    qtbot.keyClick(window.list, Qt.Key.Key_Down)
    assert window.text.fact.text() == CARDS[1].en.fact
    for _ in CARDS:
        window.next.click()
    assert window.text.fact.text() == CARDS[1].en.fact
    assert without_name(window) == []
    assert window.list in walked(qtbot, window)
    window.weekly.setFocus()
    qtbot.keyClick(window.weekly, Qt.Key.Key_Space)
    changing.wait()
    assert not read_settings(changing.path).weekly_cards
    assert not window.weekly.isChecked()


@pytest.mark.parametrize("code", ["de", "es"])
def test_cards_speak_the_language_of_the_app(qtbot: QtBot, changing: Changing, code: str) -> None:
    """Titles and texts, without a detour through English."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    assert app is not None
    language = Language(app)
    try:
        language.put_on(code)
        window = WeeklyWindow(changing)
        qtbot.addWidget(window)
        window.show()
        assert window.list.item(0).text() == CARDS[0].words(code).title
        assert window.text.fact.text() == CARDS[0].words(code).fact
    finally:
        language.put_on("en")


def test_what_was_shown_is_the_only_thing_kept(qtbot: QtBot, changing: Changing, tmp_path: Path, clock: Clock) -> None:
    """Which card, since when, and whether it was put away."""
    today(qtbot, changing, tmp_path, clock)
    file = QSettings(str(tmp_path / "windows.ini"), QSettings.Format.IniFormat)
    file.sync()
    assert set(kept(tmp_path).allKeys()) == {"weekly/card", "weekly/since", "weekly/put_away"}
