"""What is offered in Today, once each: a limit, feeds that wind down before bed, and newer helplines once a week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.changing import Changing
from ui.control import Control
from ui.limit_fields import clock_field, minute_in
from ui.limits_words import set_said
from ui.looking_for_newer import asked_of, weekly_updates_said
from ui.parts import button, card, row, section, text
from ui.settings_limits_evening import AT_FIRST, bedtime_said
from ui.settings_page import beside
from wellbeing import protocol
from wellbeing.limits import FeedLimit, entry_of
from wellbeing.offers import OFFERS, SECOND_WEEK, Offer, Offered, to_offer
from wellbeing.protocol import TodayIs
from wellbeing.settings_steps import setting_to
from wellbeing.usual import minutes_to_offer
from wellbeing.wind_down import bedtimes_entry

_KEY = "offers/"
_SINCE = "offers/since"
_ANSWERED = "answered"


class OffersCard(QWidget):
    """`look` shows what there is to offer. On which day that was, and whether it was answered, is in `kept`."""

    def __init__(self, changing: Changing, kept: QSettings, control: Control | None = None) -> None:
        """Nothing is shown or remembered before `look`. `control` knows whether newer files can be looked for."""
        super().__init__()
        self._control, self._host = control, ""
        self._changing, self._kept = changing, kept
        self._minutes, self._today = 0, date.min
        self.about_limit = text()
        self.set_limit = button(self.tr("Set this limit"), self._set_limit)
        self.bedtime = clock_field(self.tr("Bedtime"), AT_FIRST[0])
        self.wind_down = button(self.tr("Wind feeds down"), self._wind_down)
        self.about_updates = text()
        self.weekly = button(self.tr("Yes, once a week"), self._look_weekly)
        self.no = {each: button(self.tr("No, thanks"), partial(self._answered, each, "")) for each in OFFERS}
        self.said = text()
        self.cards: dict[Offer, QFrame] = {
            "limit": self._limit_card(),
            "wind_down": self._wind_down_card(),
            "updates": self._updates_card(),
        }
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        for part in (*self.cards.values(), self.said):
            page.addWidget(part)
        self._show(None, "")
        changing.changed.connect(self._follow)

    def _limit_card(self) -> QFrame:
        buttons = row(self.set_limit, self.no["limit"])
        return card(section(self.tr("A limit, if you like")), self.about_limit, buttons)

    def _wind_down_card(self) -> QFrame:
        about = self.tr(
            "In the hour before bed, feeds can turn grey little by little. Nothing ends, and a button in the page "
            "brings the colours back for tonight. “Settings” has it whenever you like, under “Limits”."
        )
        bed = beside(text(self.tr("Bedtime")), self.bedtime)
        buttons = row(self.wind_down, self.no["wind_down"])
        return card(section(self.tr("Before bed, if you like")), text(about), bed, buttons)

    def _updates_card(self) -> QFrame:
        where = self.tr(
            "With your yes, that is done once a week; without it, nothing is fetched by itself. “Settings” has it "
            "whenever you like, under “Feeds”, and a button to look once."
        )
        title = section(self.tr("Newer helplines and site files, if you like"))
        return card(title, self.about_updates, text(where), row(self.no["updates"], self.weekly))

    def look(self, day: TodayIs) -> None:
        """Today is looked at, and is so."""
        self._minutes, self._today = minutes_to_offer(day.usual_seconds), date.fromisoformat(day.day)
        self.about_limit.setText(
            self.tr(
                "Your usual day less 15 % is %n minute(s) in feeds. As a limit, it ends in a calm card that you can "
                "carry on from. “Settings” has it whenever you like, under “Limits”.",
                None,
                self._minutes,
            )
        )
        if self._control is not None:
            self._control.ask(protocol.Updates(), self._updates_are)
        self._follow()

    def _updates_are(self, event: protocol.AnyEvent) -> None:
        self._host = event.host if isinstance(event, protocol.UpdatesAre) else ""
        self.about_updates.setText(asked_of(self._host))
        self._follow()

    def _follow(self) -> None:
        """The day or the settings are others. What nobody sees is not offered yet."""
        if self.window() is self or not self.window().isVisible():
            return
        offer = to_offer(set(self._wanted()), {each: self._before(each) for each in OFFERS}, self._today)
        if offer is not None:
            self._kept.setValue(_KEY + offer, self._today.isoformat())
        self._show(offer, self.said.text())

    def _wanted(self) -> Iterator[Offer]:
        """After a week with some time in feeds, what is not chosen yet."""
        settings = self._changing.settings
        if self._minutes and settings.count_feed_time and not settings.feed_limits:
            yield "limit"
        if self._minutes and settings.count_feed_time and not settings.bedtime:
            yield "wind_down"

        if self._host and not settings.weekly_updates and self._in_second_week():
            yield "updates"

    def _in_second_week(self) -> bool:
        """Since the first day on which this was looked at, which is remembered."""
        since = str(self._kept.value(_SINCE, "")) or self._today.isoformat()
        self._kept.setValue(_SINCE, since)
        return since <= (self._today - SECOND_WEEK).isoformat()

    def _before(self, offer: Offer) -> Offered:
        day, _, answered = str(self._kept.value(_KEY + offer, "")).partition(" ")
        return Offered(day, answered == _ANSWERED)

    def _set_limit(self) -> None:
        limit = FeedLimit(frozenset(), self._minutes, self._minutes)
        self._changing.change(partial(set_said, limit), setting_to(feed_limits=(entry_of(limit),)))
        self._answered("limit", self.tr("The limit is set. “Settings” has it under “Limits”."))

    def _wind_down(self) -> None:
        bed = bedtimes_entry(minute_in(self.bedtime), minute_in(self.bedtime))
        self._changing.change(partial(bedtime_said, bed), setting_to(bedtime=bed))
        self._answered("wind_down", self.tr("Your bedtime is set. “Settings” has it under “Limits”."))

    def _look_weekly(self) -> None:
        self._changing.change(partial(weekly_updates_said, True), setting_to(weekly_updates=True))
        self._answered("updates", self.tr("They are looked for once a week. “Settings” has it under “Feeds”."))

    def _answered(self, offer: Offer, said: str) -> None:
        """For good."""
        self._kept.setValue(_KEY + offer, f"{self._today.isoformat()} {_ANSWERED}")
        self._show(None, said)

    def _show(self, offer: Offer | None, said: str) -> None:
        for each, shown in self.cards.items():
            shown.setVisible(each == offer)
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.setVisible(offer is not None or bool(said))
