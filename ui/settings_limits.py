"""Limits: minutes a day that people set for themselves, and what happens then; more behind a button. None is set."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.changing import Changing
from ui.control import Control
from ui.limit_fields import FeedBoxes, number_field
from ui.limits_words import OwnLimit, limit_named, removal_said, set_said
from ui.parts import button, card, empty, heading, row, section, text
from ui.settings_limits_more import MoreLimits
from ui.settings_page import Page, beside, choice, put, select, tick
from ui.tab_order import follow_layout
from wellbeing import protocol
from wellbeing.limit_hours import quiet_hours
from wellbeing.limit_openings import opening_limit
from wellbeing.limit_sites import with_limit
from wellbeing.limits import LONGEST_MESSAGE, MOST_MINUTES, FeedLimit, feed_limit
from wellbeing.settings_steps import setting_to
from wellbeing.usual import minutes_to_offer

translate = QCoreApplication.translate

AT_FIRST = 30
KINDS: dict[str, Callable[[str], OwnLimit]] = {
    "feed_limits": feed_limit,
    "feed_openings": opening_limit,
    "quiet_hours": quiet_hours,
}
"""The settings that hold limits, and how an entry of each is read."""

Shown = tuple[tuple[str, str], ...]
"""Limits as they stand in the file, each with its setting."""


class LimitsPage(Page):
    """The limits that there are, one more, and how they end."""

    def __init__(self, control: Control, changing: Changing) -> None:
        """Nothing is set before the person adds it. Their usual day is asked for when the page is seen."""
        super().__init__(changing)
        self._control = control
        self._less = 0
        self.listed = QVBoxLayout()
        self.listed.setContentsMargins(0, 0, 0, 0)
        self.list = QWidget()
        self.list.setLayout(self.listed)
        self.none = text(self.tr("No limits so far."))
        self.feeds = FeedBoxes()
        self.boxes = self.feeds.boxes
        self.week = number_field(self.tr("Minutes from Monday to Friday"), MOST_MINUTES, AT_FIRST, 5)
        self.weekend = number_field(self.tr("Minutes on Saturday and Sunday"), MOST_MINUTES, AT_FIRST, 5)
        self.week.valueChanged.connect(self._weekend_along)
        self.end = choice(self.tr("When a limit ends"), [(words, end) for end, words in _ends().items()])
        self.end.activated.connect(self._end_chosen)
        self.message = QLineEdit()
        self.message.setMaxLength(LONGEST_MESSAGE)
        self.message.setAccessibleName(self.tr("A message from you to yourself"))
        self.message.setPlaceholderText(self.tr("For example: the book is on the sofa"))
        self.message.editingFinished.connect(self._message_written)
        self.pause = QCheckBox(self.tr("&Pause before a feed opens"))
        self.pause.clicked.connect(self._pause_chosen)
        self.usual = button("", self._take_usual)
        self.usual.hide()
        self._shown: Shown | None = None
        self.more = MoreLimits(control, changing)
        self.more.hide()
        self.show_more = button(self.tr("More kinds of limits…"), self._show_more)
        self._build()
        self.follow()

    def _build(self) -> None:
        about = self.tr(
            "Minutes in feeds count. Messages, writing, search, Find help and your page for hard days are never "
            "limited. A day begins at 04:00. You are told 15 or 5 minutes before the end, and 1 minute before."
        )
        self.add(heading(self.tr("Limits")), card(text(about, quiet=True), self.none, self.list))
        which = text(self.tr("Choose feeds to be limited together; without any it is for all feeds."), quiet=True)
        self.add_limit = button(self.tr("&Add this limit"), self._add)
        self.add(
            card(
                section(self.tr("One more limit")),
                which,
                self.feeds,
                beside(self._label(self.tr("Minutes &Monday to Friday"), self.week), self.week),
                beside(self._label(self.tr("Minutes at &weekends"), self.weekend), self.weekend),
                row(self.add_limit, self.usual),
            )
        )
        carrying_on = self.tr(
            "The first button leads out. You can carry on once in a visit, and “I need this now” is always there. "
            "What you are writing is never closed."
        )
        self.add(
            card(
                section(self.tr("When a limit ends")),
                self.end,
                self._label(self.tr("A message from you to &yourself"), self.message),
                self.message,
                text(carrying_on, quiet=True),
            )
        )

        breath = self.tr(
            "Once in a visit, in whichever tab: a breath, then the choice to leave or to go in. A visit ends after "
            "five minutes without feeds."
        )
        self.add(card(section(self.tr("Before a feed opens")), self.pause, text(breath, quiet=True)))
        self.add(self.show_more, self.more)

    def _show_more(self) -> None:
        """The button goes, and the keyboard with it into what it showed."""
        self.more.show()
        self.more.purposes.look()
        follow_layout(self)
        self.more.visits.feeds.boxes[next(iter(self.boxes))].setFocus()
        self.show_more.hide()

    def came_up(self) -> None:
        """Ask how long a usual day is: after seven days, a little less than that is offered, and never set."""
        self._control.ask(protocol.Today(), self._heard)
        if not self.more.isHidden():
            self.more.purposes.look()

    def _heard(self, event: protocol.AnyEvent) -> None:
        self._less = minutes_to_offer(event.usual_seconds if isinstance(event, protocol.TodayIs) else None)
        self.usual.setText(self.tr("Use my usual day less 15 %: %n minute(s)", None, self._less))
        self.usual.setVisible(self._less > 0)

    def _take_usual(self) -> None:
        put(self.week, self._less)
        put(self.weekend, self._less)
        self.add_limit.setFocus()

    def _pause_chosen(self) -> None:
        on = self.pause.isChecked()
        self.changing.change(partial(_pause_said, on), setting_to(feed_pause=on))

    def _label(self, words: str, control: QWidget) -> QLabel:
        made = text(words)
        made.setBuddy(control)
        return made

    def follow(self) -> None:
        """Show the limits as they are."""
        settings = self.changing.settings
        select(self.end, settings.limit_end)
        tick(self.pause, settings.feed_pause)
        self.more.follow()
        if not self.message.hasFocus():
            self.message.setText(settings.limit_message)
        shown = tuple((name, each) for name in KINDS for each in getattr(settings, name))
        if shown != self._shown:
            self._shown = shown
            self._list(shown)

    def typed(self) -> object:
        """The limit that is not added yet."""
        return sorted(self.feeds.chosen()), self.week.value(), self.weekend.value()

    def take_up(self, typed: object) -> None:
        """Go on with it."""
        match typed:
            case (list(sites), int(week), int(weekend)):
                self.feeds.choose(sites)
                put(self.week, week)
                put(self.weekend, weekend)

    def _list(self, limits: Shown) -> None:
        had_focus = self.list.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        empty(self.listed)
        for name, entry in limits:
            limit = KINDS[name](entry)
            words = limit_named(limit)
            gone = button(self.tr("Remove"), partial(self._remove, name, entry, limit))
            gone.setAccessibleName(self.tr("Remove the limit: {limit}").format(limit=words))
            self.listed.addWidget(beside(text(words), gone))
        self.list.setVisible(bool(limits))
        self.none.setVisible(not limits)
        follow_layout(self)
        if had_focus:
            self.add_limit.setFocus()  # the button that was pressed is gone

    def _weekend_along(self, before: int) -> None:
        if not self.weekend.hasFocus():
            put(self.weekend, before)

    def _add(self) -> None:
        """One limit for the same feeds takes the place of the one before."""
        limit = FeedLimit(self.feeds.chosen(), self.week.value(), self.weekend.value())
        limits = with_limit(self.changing.settings.feed_limits, limit)
        self.changing.change(partial(set_said, limit), setting_to(feed_limits=limits))
        self.feeds.choose(())

    def _remove(self, name: str, entry: str, limit: OwnLimit) -> None:
        others = tuple(each for each in getattr(self.changing.settings, name) if each != entry)
        self.changing.change(partial(removal_said, limit), setting_to(**{name: others}))

    def _end_chosen(self) -> None:
        end = str(self.end.currentData())
        self.changing.change(partial(_end_said, end), setting_to(limit_end=end))

    def _message_written(self) -> None:
        words = " ".join(self.message.text().split())
        if words != self.changing.settings.limit_message:
            self.changing.change(_message_said, setting_to(limit_message=words))


def _ends() -> dict[str, str]:
    return {
        "card": translate("LimitsPage", "A card over the feed"),
        "slower": translate("LimitsPage", "The feed gets slower"),
        "grey": translate("LimitsPage", "The page turns grey"),
        "covered": translate("LimitsPage", "Every post is covered, each with “Show”"),
    }


def _end_said(end: str) -> str:
    return translate("LimitsPage", "When a limit ends: {how}").format(how=_ends()[end])


def _pause_said(on: bool) -> str:
    if on:
        return translate("LimitsPage", "A pause before a feed opens")
    return translate("LimitsPage", "No pause before a feed opens")


def _message_said() -> str:
    return translate("LimitsPage", "Your message to yourself")
