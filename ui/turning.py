"""Turning the filter on for this computer's browsers, and off: what it means, what changes, and how it went."""

from __future__ import annotations

import sys

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.busy import Busy
from ui.control import Control
from ui.parts import Sheet, button, card, heading, row, section, text
from ui.piecemeal import Piecemeal
from ui.system_question import SystemQuestion
from wellbeing import protocol
from wellbeing.facts import SystemPart

_MARKS = {"on": "✓", "off": "–", "failed": "!", "missing": "·", "other": "!"}
"""Shapes beside the words: nobody needs to tell colours apart."""


class TurningPanel(QWidget):
    """What turning on means, the choice, and every place that it changes. Nothing is changed before a yes."""

    turned = Signal(bool)
    """The person turned it on (True) or off, and it went well."""

    def __init__(self, control: Control, system: str = sys.platform) -> None:
        """Looks at the system when it is shown; that changes nothing. `system` says what it will ask."""
        super().__init__()
        self._control, self._system = control, system
        self.places = QVBoxLayout()
        self.places.setSpacing(look.GAP)
        self._filling = Piecemeal(self.places, self)
        self.said = text()
        self.said.hide()
        self._build()
        control.came_or_went.connect(self._look_if_seen)

    def _build(self) -> None:
        self.on = button(self.tr("&Turn on for this computer's browsers"), self._turn_on, main=True)
        self.off = button(self.tr("Turn o&ff and put everything back"), self._turn_off)
        self.browser = button(self.tr("Open a &protected browser instead"), self._open_browser)
        self._busy = Busy(self.on, self.off, self.browser)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        for part in (
            card(
                section(self.tr("What this does")),
                text(
                    self.tr(
                        "Your browsers are told to fetch the sites you picked, and no others, through this app. "
                        "For that they have to trust a certificate that was made on this computer and can speak for "
                        "these sites alone: not for your bank, your mail or anything else."
                    )
                ),
                text(
                    self.tr(
                        "On these sites the app could technically see everything, including sign-in and messages. "
                        "It reads posts, on this computer, and sends nothing anywhere."
                    )
                ),
                SystemQuestion(self._system),
                text(
                    self.tr(
                        "Turning it off here puts everything back as it was. So does quitting, but for the trust in "
                        "the certificate, which stays until you turn it off or run “wellbeing undo”."
                    ),
                    quiet=True,
                ),
            ),
            row(self.on, self.off),
            text(
                self.tr(
                    "A protected browser is a window with a profile of its own. Nothing on your system changes for it; "
                    "you sign in to your feeds there."
                ),
                quiet=True,
            ),
            row(self.browser),
            self.said,
            _frame(self.tr("What is changed"), self.places),
        ):
            column.addWidget(part)
        column.addStretch(1)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at how things stand."""
        super().showEvent(event)
        self._look()

    def _look_if_seen(self) -> None:
        if self.isVisible():
            self._say("")
            self._look()

    def _look(self) -> None:
        self._control.ask(protocol.LookAtSystem(), self._heard)

    def _turn_on(self) -> None:
        self._work(protocol.TurnOn(), True)

    def _turn_off(self) -> None:
        self._work(protocol.TurnOff(), False)

    def _work(self, command: protocol.Command, on: bool) -> None:
        self._busy.begin()
        self._say(self.tr("Working… your system may ask you something."))

        def done(event: protocol.AnyEvent) -> None:
            self._busy.end()
            self._heard(event)
            if isinstance(event, protocol.SystemIs):
                self._say_result(event.parts, on)

        self._control.ask(command, done)

    def _say_result(self, parts: list[SystemPart], on: bool) -> None:
        failed = [part for part in parts if part.state == "failed"]
        if failed:
            self._say(self.tr("Not everything could be changed; the list below says what to do."))
            return
        if on and not any(part.part == "proxy" and part.state == "on" for part in parts):
            self._say(
                self.tr(
                    "This computer's browsers could not be pointed at the filter; the list below says why. "
                    "A protected browser works all the same."
                )
            )
            return
        self._say(self.tr("It is on. Reload your feeds.") if on else self.tr("Everything is back as it was."))
        self.turned.emit(on)

    def _open_browser(self) -> None:
        self._busy.begin()
        self._say(self.tr("Opening a browser…"))

        def done(event: protocol.AnyEvent) -> None:
            self._busy.end()
            self._say(event.message if isinstance(event, protocol.Failed) else self.tr("The browser is open."))

        self._control.ask(protocol.OpenProtectedBrowser(), done)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _heard(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.Failed):
            self._say(event.message)
        if isinstance(event, protocol.SystemIs):
            # what this computer does not have need not be read
            there = [part for part in event.parts if part.state != "missing" or part.message]
            self._filling.fill(text(self.line(part)) for part in there)

    def line(self, part: SystemPart) -> str:
        """One place in words."""
        states = {
            "on": self.tr("on"),
            "off": self.tr("off"),
            "failed": self.tr("could not be changed"),
            "missing": self.tr("not on this computer"),
            "other": self.tr("left alone"),
        }
        said = f"{_MARKS[part.state]}  {part.name}: {states[part.state]}"
        return f"{said}\n{part.message}" if part.message else said


class TurningWindow(Sheet):
    """The panel as a window of its own, for whoever comes later than the welcome."""

    def __init__(self, control: Control, system: str = sys.platform) -> None:
        """Nothing is changed by opening it. `system` says what it will ask when it is turned on."""
        super().__init__("")
        self.setWindowTitle(self.tr("Turn on or off"))
        self.panel = TurningPanel(control, system)
        self.add(heading(self.tr("Turn on or off")), self.panel)


def _frame(title: str, layout: QVBoxLayout) -> QWidget:
    inner = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    inner.setLayout(layout)
    return card(section(title), inner)
