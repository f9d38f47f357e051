"""Checks that everything works: a tick or what to do for each line, and the proof that no other site is touched."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import look
from ui.busy import Busy
from ui.carried import CarriedPanel
from ui.control import Control
from ui.copying import CopyButton
from ui.parts import Sheet, button, card, heading, row, section, text
from ui.piecemeal import Piecemeal
from wellbeing import protocol
from wellbeing.facts import Check

translate = QCoreApplication.translate


class CheckPanel(QWidget):
    """Checks when it is shown, and when asked again."""

    def __init__(self, control: Control) -> None:
        """Nothing is changed by a check."""
        super().__init__()
        self._control = control
        self.lines = QVBoxLayout()
        self.lines.setSpacing(look.GAP)
        self._filling = Piecemeal(self.lines, self)
        self.said = text(quiet=True)
        self.again = button(self.tr("&Check again"), self.check, main=True)
        self.carried = CarriedPanel(control)
        self._report, self._page = "", ""
        self.copy = CopyButton(self.tr("Co&py a report"), lambda: self._report)
        self.page = button(self.tr("Try it in your bro&wser"), lambda: QDesktopServices.openUrl(QUrl(self._page)))
        self.bank = button(self.tr("Try to &fake a bank"), self._fake_bank)
        self._checking, self._opening = Busy(self.again), Busy(self.bank)
        self._unchecked = False
        listed = QWidget()
        self.lines.setContentsMargins(0, 0, 0, 0)
        listed.setLayout(self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        column.addWidget(card(section(self.tr("How it stands")), listed, self.said))
        column.addWidget(row(self.again, self.copy, self.page))
        column.addWidget(
            text(
                self.tr(
                    "The report has these lines in English, without names, folders, sites or anything that you read. "
                    "It goes nowhere by itself: you can paste it where you ask for help. Trying it in your browser "
                    "opens a page of the filter’s own: where that opens, this browser reaches the filter."
                ),
                quiet=True,
            )
        )
        column.addWidget(
            card(
                section(self.tr("See for yourself")),
                text(
                    self.tr(
                        "This opens a browser on a made-up bank's address, with a page that our certificate signed. "
                        "The browser refuses it: the certificate can speak for your feeds and for nobody else."
                    )
                ),
                row(self.bank),
                self.carried,
            )
        )
        column.addStretch(1)
        self.copy.setEnabled(False)
        self.page.setEnabled(False)
        control.came_or_went.connect(self._follow)

    def _follow(self) -> None:
        """Nothing is checked when the engine is back: a check that ends it would go on for ever."""
        if not self.isVisible():
            return
        if not self._control.state.running:
            self.check()
        elif self._unchecked:
            self._say(self.tr("The filter is there now. Check again to see how it stands."))

    def showEvent(self, event: QShowEvent) -> None:
        """Check at once."""
        super().showEvent(event)
        self.check()

    def check(self) -> None:
        """Ask the engine to try everything."""
        self._checking.begin()
        self._say(self.tr("Checking…"))
        self._control.ask(protocol.CheckUp(), self._heard)

    def _heard(self, event: protocol.AnyEvent) -> None:
        self._checking.end()
        self._unchecked = isinstance(event, protocol.Failed)
        self._say(event.message if isinstance(event, protocol.Failed) else "")
        self._show(event if isinstance(event, protocol.CheckedUp) else protocol.CheckedUp(checks=[]))

    def _show(self, told: protocol.CheckedUp) -> None:
        """The lines of the last check alone: ticks of one before would speak for a filter that does not answer."""
        self._report, self._page = told.report, told.self_test
        self.copy.setEnabled(bool(self._report))
        self.page.setEnabled(bool(self._page))
        self._filling.fill(text(line(check)) for check in told.checks)

    def _fake_bank(self) -> None:
        self._opening.begin()
        self._say(self.tr("Opening a browser…"))

        def done(event: protocol.AnyEvent) -> None:
            self._opening.end()
            self._say(event.message if isinstance(event, protocol.Failed) else "")

        self._control.ask(protocol.FakeBank(), done)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))


class CheckWindow(Sheet):
    """The panel as a window of its own."""

    def __init__(self, control: Control) -> None:
        """Checks when it is shown."""
        super().__init__("")
        self.setWindowTitle(self.tr("Check that it works"))
        self.panel = CheckPanel(control)
        self.add(heading(self.tr("Check that it works")), self.panel)


def line(check: Check) -> str:
    """One check in words: a shape, what was looked at and whether it is so, and what to do.

    Names say what holds when all is well ("trusts the filter"), and a screen reader may leave shapes out.
    """
    told = {
        True: "✓  {name}",
        False: translate("CheckPanel", "!  Not yet: {name}"),
        None: translate("CheckPanel", "?  Cannot be told: {name}"),
    }[check.well].format(name=check.name)
    return f"{told}\n{check.advice}" if check.advice else told
