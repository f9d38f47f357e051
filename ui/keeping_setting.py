"""For how long posts and minutes are kept: more at once; less asks first, with a way back, since it deletes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.changing import Changing
from ui.parts import button, card, into_sight, row, section, text
from ui.settings_page import Page, beside, choice, select
from wellbeing.settings_steps import setting_to

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Kept:
    """What is kept for the time that `setting` says, and the words for it.

    `offered` are the numbers to choose from, `said` puts one in words, and `step` names the change to it.
    """

    setting: str
    offered: tuple[int, ...]
    said: Callable[[int], str]
    step: Callable[[int], str]
    title: str
    why: str
    name: str
    about: str
    goes: str
    leave: str
    delete: str


class KeepingSetting(Page):
    """A choice of times. The filter deletes what was kept for longer a minute after less was chosen."""

    def __init__(self, changing: Changing, kept: Kept) -> None:
        """Shows what is chosen."""
        super().__init__(changing)
        self._kept = kept
        self.time = choice(kept.name, [(kept.said(number), str(number)) for number in kept.offered])
        self.time.activated.connect(self._choose)
        self.leave = button(kept.leave, self._leave)
        self.delete = button(kept.delete, self._set)
        self.question = card(text(kept.goes), row(self.leave, self.delete))
        self.question.hide()
        why = [text(kept.why)] if kept.why else []
        chosen = beside(text(kept.name), self.time)
        self.add(card(section(kept.title), *why, chosen, self.question, text(kept.about, quiet=True)))
        self.follow()

    @property
    def _now(self) -> int:
        return int(getattr(self.changing.settings, self._kept.setting))

    def follow(self) -> None:
        """Show what is chosen; also another number, which somebody has written into the file."""
        if self.time.findData(str(self._now)) < 0:
            self.time.addItem(self._kept.said(self._now), str(self._now))
        if not self.question.isVisibleTo(self):
            select(self.time, str(self._now))

    def _choose(self) -> None:
        less = int(self.time.currentData()) < self._now
        self.question.setVisible(less)
        if less:
            self.leave.setFocus()
            into_sight(self.question)
        else:
            self._set()

    def _leave(self) -> None:
        self.time.setFocus()  # before its place is gone: Qt would look for another, far away
        self.question.hide()
        self.follow()

    def _set(self) -> None:
        number, kept = int(self.time.currentData()), self._kept
        self.time.setFocus()  # before its place is gone: Qt would look for another, far away
        self.question.hide()
        if number != self._now:
            self.changing.change(lambda: kept.step(number), setting_to(**{kept.setting: number}))


def posts() -> Kept:
    """The posts that were read: none of them until the person turns it on."""
    return Kept(
        setting="history_days",
        offered=(0, 7, 30),
        said=_days,
        step=lambda days: translate("HistorySetting", "Posts are kept: {how_long}").format(how_long=_days(days)),
        title=translate("HistorySetting", "A longer history"),
        why=translate(
            "HistorySetting",
            "“Recent” and the preview of rules look at the last 200 posts, which are in memory alone. If you like, "
            "they can look further back.",
        ),
        name=translate("HistorySetting", "Keep posts that I read"),
        about=translate(
            "HistorySetting",
            "Then posts of your feeds are kept with time, author and text: 100,000 at most, on this computer alone, "
            "encrypted, never for a guardian. They are in your own export. What is older goes by itself; “Erase "
            "everything” takes it all.",
        ),
        goes=translate(
            "HistorySetting",
            "The posts that were kept for longer than that will be deleted. For one minute, “Undo last change” keeps "
            "them; after that they are gone for good.",
        ),
        leave=translate("HistorySetting", "&Go on keeping them"),
        delete=translate("HistorySetting", "Yes, &delete them"),
    )


def _days(days: int) -> str:
    if days:
        return translate("HistorySetting", "for %n day(s)", None, days)
    return translate("HistorySetting", "no longer than the last 200")


def minutes() -> Kept:
    """Minutes and counts, for thirteen months at first.

    Two years and five are offered with a month more, so that the same month of the first can be seen beside the last.
    """
    return Kept(
        setting="keep_months",
        offered=(3, 6, 13, 25, 61, 120),
        said=_months,
        step=lambda months: translate("MinutesSetting", "Minutes and counts are kept: {how_long}").format(
            how_long=_months(months)
        ),
        title=translate("MinutesSetting", "Minutes and counts"),
        why="",
        name=translate("MinutesSetting", "Keep minutes and counts"),
        about=translate(
            "MinutesSetting",
            "What is older goes by itself. Private windows count like others: browsers do not say which windows are "
            "private, and the filter does not try to find out. A pause does not stop the count; “Count time in feeds” "
            "under “Fine tuning” does.",
        ),
        goes=translate(
            "MinutesSetting",
            "Minutes and counts that are older than that will be deleted. For one minute, “Undo last change” keeps "
            "them; after that they are gone for good.",
        ),
        leave=translate("MinutesSetting", "&Leave it as it is"),
        delete=translate("MinutesSetting", "Yes, &delete what is older"),
    )


def _months(months: int) -> str:
    return translate("MinutesSetting", "for %n month(s)", None, months)
