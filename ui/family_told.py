"""Brings up the family's page where a person asked for it, and says in the tray what waits there or was answered."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.control import Control
from ui.windows import Windows
from ui.words import words
from wellbeing import protocol


class FamilyTold(QObject):
    """Between `control` and the page. `tell` shows a line outside of the app's windows."""

    def __init__(
        self, control: Control, windows: Windows, tell: Callable[[str], object], parent: QObject | None = None
    ) -> None:
        """Follows `control` from now on."""
        super().__init__(parent)
        self._windows, self._tell = windows, tell
        control.family_news.connect(self._told)
        control.family_wanted.connect(lambda: windows.open("family", "ask"))

    def _told(self, news: protocol.FamilyNews) -> None:
        """Not to somebody who has the page before them."""
        if not self._windows.is_in_front("family"):
            self._tell(words.family_news(news.what, news.who))
