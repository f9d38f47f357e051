"""The icon in the tray and its menu: how things stand at a glance, and everything a person can do."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSystemTrayIcon

from ui.actions import Actions
from ui.control import Control
from ui.icons import icon, name_for
from ui.menu import Menu
from ui.state import status_line
from ui.words import APP_NAME, without_mark, words

_OPENS_WINDOW = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """Shows `control.state` in the system's tray, where there is one. It may also appear later, as at log-in."""

    def __init__(self, control: Control, actions: Actions, parent: QObject | None = None) -> None:
        """Show the icon at once; the menu is built once and follows the state."""
        super().__init__(parent)
        self._control = control
        self._actions = actions
        self.status = QAction(self)
        self.status.setEnabled(False)
        self.to_know = QAction(self)
        self.to_know.triggered.connect(actions.show_window.trigger)
        self.menu = Menu(actions, head=(self.status, self.to_know, actions.show_window))
        self.icon = QSystemTrayIcon(self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self._leads_to = actions.show_window
        self.icon.messageClicked.connect(self._message_clicked)
        self._waits_for_choice = False
        control.changed.connect(self._follow)
        control.told.connect(self._tell)
        self._follow()
        self.icon.show()

    def _follow(self) -> None:
        state = self._control.state
        line = status_line(state, self._control.now())
        self.status.setText(line)
        self.to_know.setText(words.things_to_know(len(state.notices)))
        self.to_know.setVisible(bool(state.notices))
        self.icon.setIcon(icon(name_for(state)))
        waits = without_mark(words.family(state.family_waits)) if state.family_waits else ""
        self.icon.setToolTip("\n".join(filter(None, (APP_NAME, line, waits))))
        self._tell_of_choice(state.would_have and state.watching_until is None)

    def _tell_of_choice(self, waits: bool) -> None:
        """The days of watching are over: said once, since nobody waits for their end."""
        if waits and not self._waits_for_choice:
            self._tell(words.DETAIL_TO_CHOOSE)
        self._waits_for_choice = waits

    def _tell(self, message: str, leads_to: QAction | None = None) -> None:
        self._leads_to = leads_to or self._actions.show_window
        self.icon.showMessage(APP_NAME, message, icon(name_for(self._control.state)))

    def tell_of_family(self, message: str) -> None:
        """A press on the message opens the family's page."""
        self._tell(message, self._actions.opens["family"])

    def _message_clicked(self) -> None:
        self._leads_to.trigger()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """A left click opens the window; the menu comes by itself with the right button (on macOS with both)."""
        if reason in _OPENS_WINDOW:
            self._actions.show_window.trigger()
