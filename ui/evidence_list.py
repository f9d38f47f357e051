"""The list of kept posts: each can be ticked, and none of their texts is in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from ui import look
from ui.evidence_words import line_of
from wellbeing.facts import KeptPost

_HEIGHT = 26 * look.GAP
"""Pixels; longer lists scroll."""


class EvidenceList(QListWidget):
    """Kept posts, newest first. `turned` says that another is looked at, `ticked` that another set is chosen."""

    turned = Signal()
    ticked = Signal()

    def __init__(self) -> None:
        """Empty; `show_posts` fills it."""
        super().__init__()
        self.posts: list[KeptPost] = []
        self.setAccessibleName(self.tr("Kept posts"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setFixedHeight(_HEIGHT)
        self.currentRowChanged.connect(lambda _row: self.turned.emit())
        self.itemChanged.connect(lambda _item: self.ticked.emit())

    def show_posts(self, posts: list[KeptPost]) -> None:
        """Show `posts` alone; what was ticked and looked at stays so where it is still there."""
        ticked, now = set(self.chosen()), self.current()
        with QSignalBlocker(self):
            if posts != self.posts:
                self.posts = posts
                self.clear()
                for post in posts:
                    self.addItem(_Line(post, post.number in ticked))
            numbers = [post.number for post in posts]
            self.setCurrentRow(numbers.index(now.number) if now and now.number in numbers else 0)
        self.turned.emit()
        self.ticked.emit()

    def current(self) -> KeptPost | None:
        """The post that is looked at."""
        at = self.currentRow()
        return self.posts[at] if 0 <= at < len(self.posts) else None

    def chosen(self) -> list[int]:
        """The numbers of those that are ticked."""
        return [post.number for post, item in zip(self.posts, self._items(), strict=True) if _is_ticked(item)]

    def tick_all(self, on: bool) -> None:
        """Tick every post, or none."""
        with QSignalBlocker(self):
            for item in self._items():
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.viewport().update()
        self.ticked.emit()

    def _items(self) -> Iterable[QListWidgetItem]:
        return [self.item(at) for at in range(self.count())]


class _Line(QListWidgetItem):
    """A post, whose words are made when they are looked at: those of 2,000 at once take as long as all the rest."""

    def __init__(self, post: KeptPost, ticked: bool) -> None:
        super().__init__()
        self._post = post
        self.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

    def data(self, role: int) -> Any:
        """The line for the eye and for screen readers; the rest is Qt's."""
        return line_of(self._post) if role == Qt.ItemDataRole.DisplayRole else super().data(role)


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() is Qt.CheckState.Checked
