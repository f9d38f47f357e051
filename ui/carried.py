"""The connections that pass through the filter now: a person sees that these are their feeds, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.control import Control
from ui.parts import section, text
from ui.topics import site_name
from wellbeing import protocol
from wellbeing.facts import Carries

ASK_EVERY_MS = 2_000
AT_MOST = 12
"""Lines: a video site alone may hold dozens of connections."""


class CarriedPanel(QWidget):
    """A live list by host, refreshed while it is seen."""

    def __init__(self, control: Control) -> None:
        """Nothing is asked before it is shown."""
        super().__init__()
        self._control = control
        self.listed = text()
        self.listed.setAccessibleName(self.tr("Connections that pass through the filter now"))
        self._again = QTimer(self, interval=ASK_EVERY_MS)
        self._again.timeout.connect(self.ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (
            section(self.tr("What passes through the filter now")),
            self.listed,
            text(
                self.tr("Everything else on your computer goes its own way, and never comes past here."),
                quiet=True,
            ),
        ):
            column.addWidget(part)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask at once, and again while it is seen."""
        super().showEvent(event)
        self.ask()
        self._again.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks: nothing is asked."""
        self._again.stop()
        super().hideEvent(event)

    def ask(self) -> None:
        """Ask for the connections of this moment."""
        self._control.ask(protocol.Connections(), self._heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self.listed.setText(event.message)
        elif isinstance(event, protocol.ConnectionsAre):
            self.listed.setText("\n".join(self._lines(event.connections)))

    def _lines(self, connections: list[Carries]) -> list[str]:
        if not connections:
            return [self.tr("Nothing at the moment. Open one of your feeds, and its connections appear here.")]
        hosts: dict[tuple[str, str], list[float]] = {}
        for each in connections:
            hosts.setdefault((each.host, each.site), []).append(each.seconds)
        lines = [self._line(host, site, open_for) for (host, site), open_for in hosts.items()]
        left = len(lines) - AT_MOST
        return [*lines[:AT_MOST], self.tr("And %n more host(s).", None, left)] if left > 0 else lines

    def _line(self, host: str, site: str, open_for: list[float]) -> str:
        """One host, with how many connections it has and since when."""
        count = self.tr("%n connection(s)", None, len(open_for))
        minutes = int(max(open_for) // 60)
        since = self.tr("for %n min", None, minutes) if minutes else self.tr("for less than a minute")
        return self.tr("{host} ({site}): {connections}, {since}").format(
            host=host, site=site_name(site), connections=count, since=since
        )
