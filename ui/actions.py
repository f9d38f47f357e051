"""What a person can do, as QActions that tray menu and window share: one text, one state, one effect each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui import pauses
from ui.control import Control
from ui.state import Phase
from ui.words import words


class Actions(QObject):
    """The actions, kept in step with `control.state`. Opening windows is left to whoever connects to `about`."""

    def __init__(self, control: Control, parent: QObject | None = None) -> None:
        """Build every action once; `control` outlives them."""
        super().__init__(parent)
        self._control = control
        self.about = self._action(words.ABOUT)
        self.show_window = self._action(words.OPEN_WINDOW)
        self.resume = self._action(words.RESUME, control.resume)
        self.try_now = self._action(words.TRY_NOW, control.start)
        self.key_file = self._action(words.KEY_FILE, control.agree_to_key_file)
        self.sample_feed = self._action(words.SAMPLE_FEED, control.open_sample_feed)
        self.quit = self._action(words.QUIT, control.quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.pauses = [
            self._action(words.PAUSE_15, lambda: control.pause(15)),
            self._action(words.PAUSE_60, lambda: control.pause(60)),
            self._action(words.PAUSE_TOMORROW, control.pause_until_morning),
            self._action(words.PAUSE_OPEN, lambda: control.pause(pauses.UNTIL_RESUMED)),
        ]
        control.changed.connect(self._follow)
        self._follow()

    def pause_menu(self) -> QMenu:
        """A new menu of the pauses, for whoever shows one; the caller keeps it."""
        menu = QMenu(words.PAUSE)
        menu.addActions(self.pauses)
        return menu

    def _action(self, text: str, effect: Callable[[], None] | None = None) -> QAction:
        action = QAction(text, self)
        if effect:
            action.triggered.connect(lambda _checked=False: effect())
        return action

    def _follow(self) -> None:
        state = self._control.state
        for pause in self.pauses:
            pause.setEnabled(state.running)
        self.resume.setVisible(state.paused)
        self.resume.setEnabled(state.running and state.paused)
        self.try_now.setVisible(state.phase is Phase.STOPPED)
        self.key_file.setVisible(state.lacks_keyring)
        self.sample_feed.setEnabled(not state.sample_feed_opening and state.phase is not Phase.LEAVING)
        self.sample_feed.setText(words.SAMPLE_FEED_OPENING if state.sample_feed_opening else words.SAMPLE_FEED)
        self.quit.setEnabled(state.phase is not Phase.LEAVING)
