"""Breaks: whether and when they are suggested, what they begin with, and how strict they are."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QSpinBox, QWidget

from ui import break_words as words
from ui.changing import Changing
from ui.parts import card, heading, section, text
from ui.settings_page import Page, beside, choice, put, select, still, tick
from ui.words import without_mark
from wellbeing.settings import limits_of
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate


class BreaksPage(Page):
    """Off until the person chooses."""

    def __init__(self, changing: Changing) -> None:
        """Numbers count once they are typed to their end."""
        super().__init__(changing)
        self.which = choice(self.tr("Suggest breaks"), _for_a_list(_kinds()))
        self.after = self._number("break_after", self.tr("Minutes in feeds until a long break"))
        self.lasts = self._number("break_minutes", self.tr("Minutes that a long break lasts"))
        self.card = choice(self.tr("A break begins with"), _for_a_list(_cards()))
        self.strict = QCheckBox(self.tr("Breaks begin by the&mselves"))
        self.still = QCheckBox(self.tr("No mo&ving pictures"))
        self.which.activated.connect(self._choose)
        self.after.valueChanged.connect(self._come_after)
        self.lasts.valueChanged.connect(self._last)
        self.card.activated.connect(self._begin_with)
        self.strict.clicked.connect(self._be_strict)
        self.still.clicked.connect(self._keep_still)
        self.uncounted = text(self.tr("Time in feeds is not counted now, and breaks go by it: see “Fine tuning”."))
        self.add(heading(self.tr("Breaks")), self._when(), self._what(), self._strictness())
        self.follow()

    def _when(self) -> QWidget:
        about = self.tr(
            "A small card in the corner says so, half a minute before. It can be put off three times, and it waits: "
            "while a camera or a microphone is in use, in full screen, in do-not-disturb, while you type, and for a "
            "pause in scrolling. Three minutes away from feeds count as a break."
        )
        short = self.tr("A short break is 20 seconds for the eyes, after 20 minutes in feeds.")
        return card(
            section(self.tr("Suggest breaks")),
            self.which,
            self.uncounted,
            beside(_label(self.tr("A long break &after minutes"), self.after), self.after),
            beside(_label(self.tr("It &lasts, in minutes"), self.lasts), self.lasts),
            text(short, quiet=True),
            text(about, quiet=True),
        )

    def _what(self) -> QWidget:
        about = self.tr(
            "A circle to breathe with then stands still, and its words change. It does so too where this computer is "
            "set to less movement."
        )
        return card(section(self.tr("A break begins with")), self.card, self.still, text(about, quiet=True))

    def _strictness(self) -> QWidget:
        about = self.tr(
            "After its notice a break then opens by itself and has no button to end it. There is always a way out: "
            "hold Esc for 3 seconds, or type “{word}”. The screen is never locked, and other windows stay open."
        )
        return card(
            section(self.tr("Strict breaks")), self.strict, text(about.format(word=words.LEAVING_WORD), quiet=True)
        )

    def _number(self, name: str, said: str) -> QSpinBox:
        made = still(QSpinBox(), said)
        made.setKeyboardTracking(False)
        made.setRange(limits_of(name).low, limits_of(name).high)
        return made

    def follow(self) -> None:
        """Show what is chosen."""
        settings = self.changing.settings
        select(self.which, settings.breaks)
        put(self.after, settings.break_after)
        put(self.lasts, settings.break_minutes)
        select(self.card, "choose" if settings.break_card == "nothing" else settings.break_card)
        tick(self.strict, settings.strict_breaks)
        tick(self.still, settings.still_breaks)
        self.uncounted.setVisible(not settings.count_feed_time)

    def _choose(self, at: int) -> None:
        which = str(self.which.itemData(at))
        if which != self.changing.settings.breaks:
            self.changing.change(partial(_kind_said, which), setting_to(breaks=which))

    def _come_after(self, minutes: int) -> None:
        self.changing.change(partial(_after_said, minutes), setting_to(break_after=minutes), key="break_after")

    def _last(self, minutes: int) -> None:
        self.changing.change(partial(_length_said, minutes), setting_to(break_minutes=minutes), key="break_minutes")

    def _begin_with(self, at: int) -> None:
        begin = str(self.card.itemData(at))
        if begin != self.changing.settings.break_card:
            self.changing.change(partial(_card_said, begin), setting_to(break_card=begin))

    def _be_strict(self, on: bool) -> None:
        self.changing.change(partial(_strict_said, on), setting_to(strict_breaks=on))

    def _keep_still(self, on: bool) -> None:
        self.changing.change(partial(_still_said, on), setting_to(still_breaks=on))


def _for_a_list(names: dict[str, str]) -> list[tuple[str, str]]:
    return [(name, data) for data, name in names.items()]


def _kinds() -> dict[str, str]:
    return {
        "off": translate("BreaksPage", "Never"),
        "long": translate("BreaksPage", "Long ones"),
        "short": translate("BreaksPage", "Short ones"),
        "both": translate("BreaksPage", "Long and short ones"),
    }


def _cards() -> dict[str, str]:
    return {
        "choose": translate("BreaksPage", "Nothing, with all to choose from"),
        **{each: without_mark(words.card_name(each)) for each in words.CARDS if each != "nothing"},
    }


def _kind_said(which: str) -> str:
    return translate("BreaksPage", "Breaks: {which}").format(which=_kinds()[which])


def _after_said(minutes: int) -> str:
    return translate("BreaksPage", "Long break after {number} min").format(number=minutes)


def _length_said(minutes: int) -> str:
    return translate("BreaksPage", "Long break: {number} min").format(number=minutes)


def _card_said(card: str) -> str:
    return translate("BreaksPage", "Breaks begin with: {what}").format(what=_cards()[card])


def _strict_said(on: bool) -> str:
    return translate("BreaksPage", "Strict breaks: on") if on else translate("BreaksPage", "Strict breaks: off")


def _still_said(on: bool) -> str:
    if on:
        return translate("BreaksPage", "Moving pictures in breaks: off")
    return translate("BreaksPage", "Moving pictures in breaks: on")


def _label(said: str, control: QWidget) -> QLabel:
    made = QLabel(said)
    made.setWordWrap(True)
    made.setBuddy(control)
    return made
