"""The tray's menu and the small window in every state that a person may meet, for pictures and for tests of all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from ui.actions import Actions
from ui.control import Control
from ui.engine_process import EngineProcess
from ui.loading import Loading
from ui.programs import Program
from ui.sample_feed import SampleFeed
from ui.state import Phase, State
from ui.tray import Tray
from ui.window import Window
from ui.windows import Windows
from wellbeing.protocol import Notice

NOW = datetime(2026, 11, 22, 21, 15)
SAID = (
    Notice(problem="rules", message="Οι κανόνες, 4: ένα μικρό κείμενο. Άλλο ένα."),
    Notice(problem="settings", message="Ένα μακρύ κείμενο χωρίς τέλος. " * 5),
)
"""In Greek, so that nobody takes it for a text of ours that was not translated."""

STATES = {
    "on": State(phase=Phase.RUNNING, feed_seconds=31 * 60, site_now="mastodon"),
    "new": State(phase=Phase.RUNNING),
    "new-nothing-chosen": State(phase=Phase.RUNNING, softens=False),
    "on-nothing-chosen": State(phase=Phase.RUNNING, turned_on=True, softens=False),
    "paused": State(phase=Phase.RUNNING, paused=True, paused_until=NOW + timedelta(hours=11), feed_seconds=4000),
    "paused-site": State(phase=Phase.RUNNING, site_now="reddit", paused_sites=("reddit",), feed_seconds=90),
    "watching": State(phase=Phase.RUNNING, watching_until=NOW + timedelta(days=2), would_have=True, restarts=2),
    "to-choose": State(phase=Phase.RUNNING, would_have=True, sample_feed_opening=True),
    "trouble": State(phase=Phase.RUNNING, notices=SAID, feed_seconds=50),
    "starting": State(),
    "restarting": State(phase=Phase.RESTARTING, restarts=1),
    "stopped": State(phase=Phase.STOPPED, reason="Ένα μικρό κείμενο χωρίς τέλος"),
    "no-keyring": State(phase=Phase.STOPPED, notices=(Notice(problem="keyring", message="Κάτι λείπει."),)),
    "family-waits": State(phase=Phase.RUNNING, turned_on=True, family=True, family_waits=2, feed_seconds=600),
    "leaving": State(phase=Phase.LEAVING),
}


class Shown(QObject):
    """Tray and window around one control whose engine is never started."""

    def __init__(self, state: State, tray: bool) -> None:
        """`tray`: whether there is one, which the window tells of."""
        super().__init__()
        nothing = Program("false", (), ".")
        self.control = Control(EngineProcess(nothing), SampleFeed(nothing), lambda: NOW, self)
        self.windows = Windows(dict, Loading(self), self)
        self.actions = Actions(self.control, self.windows, self)
        self.tray = Tray(self.control, self.actions, self)
        self.window = Window(self.control, self.actions, lambda: tray)
        self.control.state = state
        self.control.changed.emit()

    def menus(self) -> dict[str, QMenu]:
        """The menu and those below it, by their names."""
        whole = self.tray.menu
        below = (menu for each in whole.actions() if isinstance(menu := each.menu(), QMenu))
        return {"menu": whole, **dict(zip(("pauses", "reminders", "problems"), below, strict=True))}

    def parts(self) -> Iterator[tuple[str, QWidget]]:
        """Each of them, to be seen, one after the other."""
        for name, menu in self.menus().items():
            menu.popup(QPoint(0, 0))
            yield name, menu
            menu.close()
        self.window.bring_up()
        yield "window", self.window
        self.window.close()
        if (question := self.window.question).isVisible():
            yield "closing", question
            question.close()
        self.window.hide()
