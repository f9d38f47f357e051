"""Fine tuning: dose, patience, people one follows, a question before sharing, and whether time is counted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLabel, QSpinBox, QWidget

from ui.changing import Changing
from ui.mood_setting import MoodSetting
from ui.parts import card, heading, section, text
from ui.settings_page import Page, beside, put, still, tick
from wellbeing.settings import limits_of
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate


class TuningPage(Page):
    """Two numbers and three ticks, each with what it means."""

    def __init__(self, changing: Changing) -> None:
        """Numbers count once they are typed to their end."""
        super().__init__(changing)
        self.space = self._number("space_every", self.tr("Show one of so many posts"))
        self.hold = self._number("hold_ms", self.tr("Milliseconds to wait for a verdict"))
        self.hold.setSingleStep(50)
        self.followed = QCheckBox(self.tr("&Leave people I follow out"))
        self.asking = QCheckBox(self.tr("&Ask before I share"))
        self.counting = QCheckBox(self.tr("&Count time in feeds"))
        self.space.valueChanged.connect(self._space_out)
        self.hold.valueChanged.connect(self._wait)
        self.followed.clicked.connect(self._except)
        self.asking.clicked.connect(self._ask)
        self.counting.clicked.connect(self._count)
        self.add(heading(self.tr("Fine tuning")), *self._cards(), MoodSetting(changing))
        self.follow()

    def _cards(self) -> tuple[QWidget, ...]:
        return (
            card(
                section(self.tr("Spacing")),
                text(
                    self.tr(
                        "Of posts that are spaced out, one in so many is shown; the others fold into a line that opens."
                    ),
                    quiet=True,
                ),
                beside(_label(self.tr("Show &one in"), self.space), self.space),
            ),
            card(
                section(self.tr("Waiting for a verdict")),
                text(
                    self.tr(
                        "A new post waits so long to be judged. Then it is shown, and later labelled at most. "
                        "On a slow computer, more lets fewer posts through unjudged."
                    ),
                    quiet=True,
                ),
                beside(_label(self.tr("&Milliseconds"), self.hold), self.hold),
            ),
            card(
                section(self.tr("People I follow")),
                self.followed,
                text(
                    self.tr(
                        "Of comparison, pressure to be positive and health claims. Other topics count for everybody."
                    ),
                    quiet=True,
                ),
            ),
            card(
                section(self.tr("Before sharing")),
                self.asking,
                text(
                    self.tr(
                        "Sharing or reposting a post that is labelled as a health claim first asks, once for each "
                        "post, whether it seems accurate to you. What you answer is kept nowhere."
                    ),
                    quiet=True,
                ),
            ),
            card(
                section(self.tr("Time in feeds")),
                self.counting,
                text(self.tr("Minutes are kept on this computer; “Today” shows them."), quiet=True),
            ),
        )

    def _number(self, name: str, words: str) -> QSpinBox:
        made = still(QSpinBox(), words)
        made.setKeyboardTracking(False)
        made.setRange(limits_of(name).low, limits_of(name).high)
        return made

    def follow(self) -> None:
        """Show what is chosen."""
        settings = self.changing.settings
        put(self.space, settings.space_every)
        put(self.hold, settings.hold_ms)
        tick(self.followed, settings.except_followed)
        tick(self.asking, settings.ask_before_sharing)
        tick(self.counting, settings.count_feed_time)

    def _space_out(self, every: int) -> None:
        self.changing.change(partial(_spacing_said, every), setting_to(space_every=every), key="space_every")

    def _wait(self, milliseconds: int) -> None:
        self.changing.change(partial(_waiting_said, milliseconds), setting_to(hold_ms=milliseconds), key="hold_ms")

    def _except(self, on: bool) -> None:
        self.changing.change(partial(_followed_said, on), setting_to(except_followed=on))

    def _ask(self, on: bool) -> None:
        self.changing.change(partial(_asking_said, on), setting_to(ask_before_sharing=on))

    def _count(self, on: bool) -> None:
        self.changing.change(partial(_counting_said, on), setting_to(count_feed_time=on))


def _spacing_said(every: int) -> str:
    return translate("TuningPage", "Spacing: one in {number}").format(number=every)


def _waiting_said(milliseconds: int) -> str:
    return translate("TuningPage", "Waiting for a verdict: {number} ms").format(number=milliseconds)


def _followed_said(left_out: bool) -> str:
    if left_out:
        return translate("TuningPage", "People I follow: left out")
    return translate("TuningPage", "People I follow: judged like others")


def _asking_said(on: bool) -> str:
    if on:
        return translate("TuningPage", "Before sharing: asked about health claims")
    return translate("TuningPage", "Before sharing: nothing is asked")


def _counting_said(on: bool) -> str:
    return translate("TuningPage", "Feed time: counted") if on else translate("TuningPage", "Feed time: not counted")


def _label(words: str, control: QWidget) -> QLabel:
    made = QLabel(words)
    made.setBuddy(control)
    return made
