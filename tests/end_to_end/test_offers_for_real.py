"""What Today offers after a week, with a real filter: set by a press, in force at once, and never offered again."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTime
from pytestqt.qtbot import QtBot

from tests.end_to_end.conftest import Meet
from tests.end_to_end.person import Person
from ui.changing import Changing
from ui.offers_card import OffersCard
from ui.today_window import TodayWindow
from ui.welcomed import kept
from wellbeing import protocol
from wellbeing.closed_store import closed_store
from wellbeing.feed_time import day_of
from wellbeing.store_day import StoredDays


class Reader(Person):
    """Has Today, and her settings."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        super().__init__(qtbot, data)
        data.mkdir(exist_ok=True)
        self.changing = Changing(data / "settings.toml")
        self.changing.read_now()
        self.offers = OffersCard(self.changing, kept(data))
        self.today = TodayWindow(self.control, offers=self.offers)
        qtbot.addWidget(self.today)
        self.control.start()
        self.until(lambda: self.control.state.running)

    @property
    def offered(self) -> list[str]:
        self.today.bring_up()
        self.until(lambda: self.today.shown)
        return [name for name, card in self.offers.cards.items() if card.isVisible()]

    def limits(self) -> list[float]:
        self.ask(protocol.Reload())
        told = self.ask(protocol.Limits())
        assert isinstance(told, protocol.LimitsAre)
        return [each.allowed for each in told.limits]


def spend_a_week(data: Path, minutes: float) -> None:
    """Days with so many minutes in feeds, as a filter keeps them."""
    today = day_of(datetime.now())
    with closed_store(data, None) as store:
        for back in range(1, 9):
            StoredDays(store).keep(today - timedelta(days=back), {}, {})
            StoredDays(store).add_seconds(today - timedelta(days=back), 20, "x", "feed", 60 * minutes)


def a_week_ago(data: Path) -> None:
    """The day of what was offered last was a week ago."""
    file = kept(data)
    day = (day_of(datetime.now()) - timedelta(days=7)).isoformat()
    file.setValue("offers/limit", f"{day} answered")
    file.sync()


@pytest.mark.end_to_end
def test_a_week_of_days_brings_a_limit_and_another_a_bedtime(meet: Meet, tmp_path: Path) -> None:
    new = meet(Reader)
    assert new.offered == []
    new.leave()
    spend_a_week(tmp_path / "data", 40)

    known = meet(Reader)
    assert known.offered == ["limit"]
    assert known.limits() == []
    with known.qtbot.waitSignal(known.changing.applied):
        known.offers.set_limit.click()
    assert known.limits() == [34 * 60]
    assert known.offered == []
    known.leave()
    a_week_ago(tmp_path / "data")

    later = meet(Reader)
    assert later.offered == ["wind_down"]
    later.offers.bedtime.setTime(QTime(22, 15))
    with later.qtbot.waitSignal(later.changing.applied):
        later.offers.wind_down.click()
    assert later.changing.settings.bedtime == "22:15"
    assert later.offered == []
