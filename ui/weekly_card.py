"""The card of the week in Today: quiet, one at a time, and gone for good with one press. Never a window of its own."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.changing import Changing
from ui.parts import button, card, row, section, text
from ui.weekly_words import CardText, weekly_said
from wellbeing.settings_steps import setting_to
from wellbeing.weekly import Shown, after, shipped_cards, this_week

_KEY = "weekly/"


class WeeklyCard(QWidget):
    """`look` shows what there is this week. What was shown is in `kept`, a small file beside the person's others."""

    def __init__(
        self,
        changing: Changing,
        kept: QSettings,
        bring_up: Callable[[str], object],
        today: Callable[[], date] = date.today,
    ) -> None:
        """Nothing is shown or remembered before `look`. `bring_up` opens a window by its name."""
        super().__init__()
        self._changing, self._kept, self._today = changing, kept, today
        self.text = CardText()
        self.next = button(self.tr("Ne&xt card"), self._next)
        self.not_now = button(self.tr("N&ot now"), self._put_away)
        self.no_more = button(self.tr("No &more of these"), self._end)
        self.all = button(self.tr("All &cards…"), lambda: bring_up("weekly"))
        self.back = button(self.tr("&Show them again"), self._begin_again)
        buttons = row(self.next, self.not_now, self.no_more, self.all)
        self.card = card(section(self.tr("One minute on feeds")), self.text, buttons)
        self.ended = card(
            text(self.tr("No more cards come up here. “How feeds work” below has them all.")), row(self.back)
        )
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self.card)
        page.addWidget(self.ended)
        self._say_ended = False
        self._show(Shown(put_away=True))
        changing.changed.connect(self._follow)

    def look(self) -> None:
        """Today is looked at: show this week's card."""
        self._say_ended = False
        self._show_this_week()

    def _follow(self) -> None:
        """The settings are others; a card that nobody sees is not this week's yet."""
        if self.window() is not self and self.window().isVisible():
            self._show_this_week()

    def _show_this_week(self) -> None:
        if self._changing.settings.weekly_cards:
            self._say_ended = False
            self._keep(this_week(shipped_cards(), self._shown(), self._today()))
        else:
            self._show(Shown(put_away=True))

    def _shown(self) -> Shown:
        card, since = (str(self._kept.value(_KEY + name, "")) for name in ("card", "since"))
        return Shown(card, since, str(self._kept.value(_KEY + "put_away", "")) == "yes")

    def _keep(self, shown: Shown) -> None:
        if shown != self._shown():
            values = {"card": shown.card, "since": shown.since, "put_away": "yes" if shown.put_away else "no"}
            for name, value in values.items():
                self._kept.setValue(_KEY + name, value)
        self._show(shown)

    def _show(self, shown: Shown) -> None:
        self.card.setVisible(not shown.put_away)
        self.ended.setVisible(self._say_ended)
        self.setVisible(not shown.put_away or self._say_ended)
        if not shown.put_away:
            self.text.show_card(next(each for each in shipped_cards() if each.id == shown.card))

    def _next(self) -> None:
        """The person wants one more now; next week goes on from there."""
        shown = self._shown()
        self._keep(Shown(after(shipped_cards(), shown.card).id, shown.since))

    def _put_away(self) -> None:
        shown = self._shown()
        self._keep(Shown(shown.card, shown.since, put_away=True))

    def _end(self) -> None:
        self._say_ended = True
        self._changing.change(partial(weekly_said, False), setting_to(weekly_cards=False))
        self.back.setFocus()

    def _begin_again(self) -> None:
        self._changing.change(partial(weekly_said, True), setting_to(weekly_cards=True))
        self.next.setFocus()
