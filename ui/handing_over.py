"""Hands the account's own settings and rules to a guardian's service, which can read nothing in its home folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from ui.engine_link import EngineLink
from ui.jobs import Jobs
from wellbeing import protocol
from wellbeing.last_good import Mark, mark
from wellbeing.places import Places
from wellbeing.plain_file import bytes_in

LOOK_EVERY_MS = 500
"""A change in the app, or by hand in an editor, holds that late at most."""


class HandingOver(QObject):
    """Both files, whenever the service is there anew and whenever one of them is another."""

    def __init__(self, link: EngineLink, own: Places, parent: QObject | None = None) -> None:
        """Nothing is handed over before the service is ready."""
        super().__init__(parent)
        self._link, self._files = link, (own.settings, own.rules)
        self._handed: tuple[Mark, ...] | None = None
        self._jobs = Jobs(self)
        self._look_again = QTimer(self, interval=LOOK_EVERY_MS)
        self._look_again.timeout.connect(self._look)
        link.said.connect(self._heard)
        link.lost.connect(self._look_again.stop)

    def _heard(self, event: object) -> None:
        if isinstance(event, protocol.Ready):
            self._handed = None
            self._look_again.start()
            self._look()

    def _look(self) -> None:
        now = tuple(map(mark, self._files))
        if now != self._handed and not self._jobs.busy:
            self._handed = now
            settings, rules = self._files
            self._jobs.do(lambda: (_text(settings), _text(rules)), self._hand)

    def _hand(self, texts: tuple[str, str]) -> None:
        settings, rules = texts
        self._link.ask(protocol.TakeOver(settings=settings, rules=rules))


def _text(path: Path) -> str:
    try:
        return bytes_in(path).decode(errors="replace")
    except OSError:
        return ""
