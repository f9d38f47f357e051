"""What Today offers after a week: a limit, then a bedtime, each on one day, with a no that is for good."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QTime
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.sights import ANSWERS
from ui.changing import Changing
from ui.offers_card import OffersCard
from ui.today_window import TodayWindow
from ui.welcomed import kept
from wellbeing import protocol
from wellbeing.settings_file import read_settings
from wellbeing.settings_steps import setting_to


class Ana:
    """Somebody who opens Today on one day and another; her usual day has so many `minutes` in feeds."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.day, self.minutes = date(2026, 11, 22), 55.0
        self.changing = Changing(folder / "settings.toml")
        self.changing.read_now()
        self.server = ""

    def looks(self, days_later: int = 0) -> OffersCard:
        """The card in a window that was made anew, as after a restart."""
        self.day += timedelta(days=days_later)
        said = ANSWERS[protocol.Today]
        assert isinstance(said, protocol.TodayIs)
        usual = self.minutes * 60 if self.minutes else None
        control = Asked()
        control.answers = {
            **ANSWERS,
            protocol.Today: msgspec.structs.replace(said, day=self.day.isoformat(), usual_seconds=usual),
            protocol.Updates: protocol.UpdatesAre(host=self.server),
        }
        offers = OffersCard(self.changing, kept(self.folder), control)  # type: ignore[arg-type]
        self.window = TodayWindow(control, offers=offers)  # type: ignore[arg-type]
        self.qtbot.addWidget(self.window)
        self.window.show()
        self.qtbot.waitUntil(lambda: self.window.shown is not None)
        return offers

    def seen(self, days_later: int = 0) -> list[str]:
        offers = self.looks(days_later)
        return [name for name, each in offers.cards.items() if each.isVisible()]

    def until_written(self, **values: object) -> None:
        def written() -> bool:
            settings = read_settings(self.folder / "settings.toml")
            return all(getattr(settings, name) == value for name, value in values.items())

        self.qtbot.waitUntil(written)


@pytest.fixture
def ana(qtbot: QtBot, tmp_path: Path) -> Ana:
    return Ana(qtbot, tmp_path)


def test_nothing_is_offered_before_a_week_is_known_nor_to_whoever_is_in_no_feeds(ana: Ana) -> None:
    ana.minutes = 0
    assert ana.seen() == []
    ana.minutes = 55
    assert ana.seen() == ["limit"]


def test_a_limit_is_offered_with_its_minutes_and_set_by_a_press_alone(ana: Ana) -> None:
    offers = ana.looks()
    assert "is 46 minute" in offers.about_limit.text()
    assert not read_settings(ana.folder / "settings.toml").feed_limits
    offers.set_limit.click()
    ana.until_written(feed_limits=("all=46",))
    ana.qtbot.waitUntil(lambda: bool(ana.changing.steps))
    assert not offers.cards["limit"].isVisible()
    assert "Limits" in offers.said.text()
    assert [step.what()[:34] for step in ana.changing.steps] == ["Limit: All feeds together · 46 min"]
    assert ana.seen() == []


def test_a_week_later_a_bedtime_is_offered_and_set_as_it_stands_there(ana: Ana) -> None:
    ana.looks().no["limit"].click()
    assert ana.seen(6) == []
    offers = ana.looks(1)
    assert offers.cards["wind_down"].isVisible()
    offers.bedtime.setTime(QTime(21, 45))
    assert not read_settings(ana.folder / "settings.toml").bedtime
    offers.wind_down.click()
    ana.until_written(bedtime="21:45")
    assert ana.seen(30) == []


@pytest.mark.parametrize("answers", [True, False])
def test_a_no_and_a_day_without_an_answer_are_for_good(ana: Ana, answers: bool) -> None:
    first = ana.looks()
    if answers:
        first.no["limit"].click()
    assert ana.seen() == ([] if answers else ["limit"])
    second = ana.looks(7)
    if answers:
        second.no["wind_down"].click()
    assert ana.seen() == ([] if answers else ["wind_down"])
    for _ in range(5):
        assert ana.seen(30) == []


def test_what_is_chosen_elsewhere_is_not_offered(ana: Ana) -> None:
    ana.changing.change(lambda: "", setting_to(feed_openings=("all=5",), bedtime="22:00", feed_limits=("x=20",)))
    ana.until_written(bedtime="22:00")
    assert ana.seen() == []


def test_what_nobody_sees_is_not_offered_yet(ana: Ana) -> None:
    offers = OffersCard(ana.changing, kept(ana.folder))
    ana.qtbot.addWidget(offers)
    said = ANSWERS[protocol.Today]
    assert isinstance(said, protocol.TodayIs)
    offers.look(said)
    assert not offers.cards["limit"].isVisible()
    assert ana.seen() == ["limit"]


def test_newer_helplines_are_offered_once_from_the_second_week_on(ana: Ana) -> None:
    """Where there is a server; a day without an answer is a no for good, and nothing is set by it."""
    ana.minutes = 0
    ana.server = "updates.example"
    assert ana.seen() == []
    assert ana.seen(6) == []
    offers = ana.looks(1)
    assert offers.cards["updates"].isVisible()
    words = offers.about_updates.text()
    assert "updates.example" in words
    assert "your internet address, when it was asked, and that this program is in use" in words
    for _ in range(4):
        assert ana.seen(8) == []
    assert not read_settings(ana.folder / "settings.toml").weekly_updates


def test_a_yes_to_newer_helplines_is_a_setting_and_a_no_is_for_good(ana: Ana) -> None:
    ana.minutes, ana.server = 0, "updates.example"
    ana.looks()
    offers = ana.looks(7)
    offers.weekly.click()
    ana.until_written(weekly_updates=True)
    assert "once a week" in offers.said.text()
    assert ana.seen(30) == []


def test_where_there_is_no_server_newer_helplines_are_never_offered(ana: Ana) -> None:
    ana.minutes = 0
    for _ in range(4):
        assert ana.seen(8) == []


def test_newer_helplines_wait_for_their_turn(ana: Ana) -> None:
    """A week after what was offered before."""
    ana.server = "updates.example"
    for name in ("limit", "wind_down", "updates"):
        ana.looks().no[name].click()  # type: ignore[index]
        assert ana.seen(6) == []
        ana.day += timedelta(days=1)
    assert ana.seen(30) == []
