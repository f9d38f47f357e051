"""The one menu of everything a person can do: the icon in the tray shows it, and so does the small window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions import Actions


class Menu(QMenu):
    """Follows the actions by itself. The order is that of the notes on evidence, section 4."""

    def __init__(self, actions: Actions, head: Sequence[QAction] = (), parent: QWidget | None = None) -> None:
        """`head` stands first: what just one of the places has."""
        super().__init__(parent)
        pauses, problems = actions.pause_menu(self), actions.problem_menu(self)
        opening = actions.opening
        groups: tuple[Iterable[QAction | QMenu], ...] = (
            head,
            (actions.try_now, actions.key_file, pauses, actions.resume, *opening("would_have")),
            (actions.reminder_menu(self), actions.take_break, actions.breathe),
            opening("today", "recent", "evidence", "mood", "family", "rules", "settings", "turning"),
            (*opening("help", "bad_day"), problems),
            (actions.sample_feed, *opening("welcome"), actions.about, actions.quit),
        )
        for group in filter(None, groups):
            self._add(group)

    def _add(self, group: Iterable[QAction | QMenu]) -> None:
        """Put `group` under what is there. No line comes last: not every desktop leaves such a one out."""
        if self.actions():
            self.addSeparator()
        for each in group:
            self.addMenu(each) if isinstance(each, QMenu) else self.addAction(each)
