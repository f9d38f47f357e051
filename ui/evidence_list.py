"""The list of kept posts: each can be ticked, and none of their texts is in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListView

from ui import look
from ui.evidence_words import line_of
from wellbeing.facts import KeptPost

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_CHECK = Qt.ItemDataRole.CheckStateRole
_HEIGHT = 26 * look.GAP
"""Pixels; longer lists scroll."""


class KeptPosts(QAbstractListModel):
    """Posts and their ticks. A line is made when it is looked at: 2,000 parts at once would hold a person up."""

    ticked = Signal()
    """Another set is chosen."""

    def __init__(self) -> None:
        """No posts."""
        super().__init__()
        self.posts: list[KeptPost] = []
        self._ticked: set[int] = set()

    def show_posts(self, posts: list[KeptPost]) -> None:
        """Show `posts` from now on; those that were ticked stay so."""
        self.beginResetModel()
        self.posts = posts
        self._ticked &= {post.number for post in posts}
        self.endResetModel()

    def chosen(self) -> list[int]:
        """The numbers of those that are ticked, in the order of the list."""
        return [post.number for post in self.posts if post.number in self._ticked]

    def tick_all(self, on: bool) -> None:
        """Tick every post, or none."""
        self._ticked = {post.number for post in self.posts} if on else set()
        self.dataChanged.emit(self.index(0), self.index(len(self.posts) - 1), [_CHECK])
        self.ticked.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """As many as there are."""
        return 0 if parent.isValid() else len(self.posts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line, for the eye and for screen readers, and the tick."""
        post = self.posts[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line_of(post)
        if role == _CHECK:
            return Qt.CheckState.Checked if post.number in self._ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Somebody ticked a post, or took its tick away."""
        if role != _CHECK:
            return False
        number, ticked = self.posts[index.row()].number, Qt.CheckState(value) is Qt.CheckState.Checked
        (self._ticked.add if ticked else self._ticked.discard)(number)
        self.dataChanged.emit(index, index, [_CHECK])
        self.ticked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Each can be looked at and ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable


class EvidenceList(QListView):
    """Kept posts, newest first. `turned` says that another is looked at, `ticked` that another set is chosen."""

    turned = Signal()
    ticked = Signal()

    def __init__(self) -> None:
        """Empty; `show_posts` fills it."""
        super().__init__()
        self.setObjectName("posts")
        self.kept = KeptPosts()
        self.setModel(self.kept)
        self.setAccessibleName(self.tr("Kept posts"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setFixedHeight(_HEIGHT)
        self.selectionModel().currentChanged.connect(lambda *_: self.turned.emit())
        self.kept.ticked.connect(self.ticked)

    @property
    def posts(self) -> list[KeptPost]:
        """Those that are shown."""
        return self.kept.posts

    def show_posts(self, posts: list[KeptPost]) -> None:
        """Show `posts` alone; what was ticked and looked at stays so where it is still there."""
        now = self.current()
        with QSignalBlocker(self):
            if posts != self.posts:
                self.kept.show_posts(posts)
            numbers = [post.number for post in posts]
            self.look_at(numbers.index(now.number) if now and now.number in numbers else 0)
        self.turned.emit()
        self.ticked.emit()

    def look_at(self, row: int) -> None:
        """Let the post in `row` be the one that is looked at."""
        self.setCurrentIndex(self.kept.index(row))

    def current(self) -> KeptPost | None:
        """The post that is looked at."""
        at = self.currentIndex().row()
        return self.posts[at] if 0 <= at < len(self.posts) else None

    def chosen(self) -> list[int]:
        """The numbers of those that are ticked."""
        return self.kept.chosen()

    def tick_all(self, on: bool) -> None:
        """Tick every post, or none."""
        self.kept.tick_all(on)
