"""What is told once, right after an agreement was set up: recovery codes for paper, and two codes for a phone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui import look
from ui.copying import CopyButton
from ui.parts import button, card, heading, row, section, text
from ui.qr_code import QrCode
from wellbeing import protocol


class FamilyOnce(QWidget):
    """For the guardians' eyes. `done` is called when they have kept what they need."""

    def __init__(self, told: protocol.Agreed, done: Callable[[], object]) -> None:
        """`told` is nowhere else: it goes with this part."""
        super().__init__()
        self.told = told
        self.copy = CopyButton(self.tr("&Copy the codes"), self.words)
        self.print = button(self.tr("&Print the codes…"), self._print)
        self.codes = [QrCode(each.address) for each in told.phones]
        self.done = button(self.tr("We have &kept them"), done, main=True)
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        shown = self.tr("For the guardians. This page comes once and never again.")
        recovery = self.tr(
            "Each of these opens once if the passcode is forgotten. Keep them on paper, where they are yours."
        )
        column.addWidget(heading(self.tr("Keep this in a safe place")))
        column.addWidget(text(shown))
        column.addWidget(card(section(self.tr("Recovery codes")), text(recovery, quiet=True), text(self._lines()),
                              row(self.copy, self.print)))  # fmt: skip
        column.addWidget(self._phones())
        column.addWidget(row(self.done))

    def _phones(self) -> QWidget:
        about = self.tr(
            "Open any authenticator app on your phone and point it at each code. Then the app shows a number that "
            "gives more time, wherever you are. Each number works once, and no server is asked."
        )
        entries: list[QWidget] = []
        for phone, code in zip(self.told.phones, self.codes, strict=True):
            name = self.tr("+{minutes} min").format(minutes=phone.gives)
            code.setAccessibleName(self.tr("Code for the phone: {name}").format(name=name))
            entries += [section(name), code, text(self.tr("By hand: {secret}").format(secret=phone.secret), quiet=True)]
        return card(section(self.tr("More time from your phone")), text(about, quiet=True), *entries)

    def _lines(self) -> str:
        return "\n".join(self.told.recovery)

    def words(self) -> str:
        """The codes with what they are, for paper and for the clipboard."""
        return "\n".join((self.tr("Feed Wellbeing, recovery codes. Each opens once."), self._lines()))

    def _print(self) -> None:
        printer = QPrinter()
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            QTextDocument(self.words()).print_(printer)
