"""One day of the calendar: what was noted, what stands beside it, and what can be deleted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QListWidgetItem, QVBoxLayout

from ui.line_list import Lines
from ui.mood_face import ICON, face_icon
from ui.mood_words import beside_said, day_name, entry_said
from ui.parts import button, card, row, section, text
from wellbeing.mood_messages import DayBeside, MoodEntry


class MoodDay(QFrame):
    """`delete` has the numbers of the entries that a person does not want any more."""

    delete = Signal(tuple)

    def __init__(self) -> None:
        """Empty; `show_day` fills it."""
        super().__init__()
        self.entries: list[MoodEntry] = []
        self.name, self.beside = section(""), text()
        self.none = text(self.tr("Nothing noted on this day."), quiet=True)
        self.list = Lines(self.tr("What you noted on this day"))
        self.list.setIconSize(ICON)
        self.list.setVerticalScrollMode(Lines.ScrollMode.ScrollPerPixel)
        self.one = button(self.tr("&Delete this entry"), self._delete_one)
        self.all = button(self.tr("Delete all of this da&y"), self._delete_all)
        honest = self.tr("Two things that stand side by side here do not say that one caused the other.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        buttons = row(self.one, self.all)
        column.addWidget(card(self.name, self.none, self.list, buttons, self.beside, text(honest, quiet=True)))

    def show_day(self, day: str, entries: list[MoodEntry], beside: DayBeside) -> None:
        """Show `day`, with its newest entry chosen."""
        self.entries = entries
        self.name.setText(day_name(day))
        self.beside.setText(beside_said(beside))
        self.none.setVisible(not entries)
        self._list()
        self.one.setVisible(bool(entries))
        self.all.setVisible(len(entries) > 1)

    def _list(self) -> None:
        self.list.clear()
        for entry in self.entries:
            item = QListWidgetItem(entry_said(entry))
            item.setIcon(face_icon(entry.feeling, self.palette()))
            self.list.addItem(item)
        self.list.fit()
        self.list.setCurrentRow(len(self.entries) - 1)
        QTimer.singleShot(0, self.list, self._show_chosen)

    def _show_chosen(self) -> None:
        """Once the list has its height."""
        if item := self.list.currentItem():
            self.list.scrollToItem(item)

    def changeEvent(self, event: QEvent) -> None:
        """Light and dark need lines of their own."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "all"):
            self._list()

    def _delete_one(self) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self.entries):
            self.delete.emit((self.entries[at].number,))

    def _delete_all(self) -> None:
        self.delete.emit(tuple(entry.number for entry in self.entries))
