"""What is told once: recovery codes for paper, when a passcode was first chosen, and two codes for a phone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from ui import look
from ui.copying import CopyButton
from ui.parts import button, card, heading, row, section, text
from ui.qr_code import QrCode
from wellbeing import protocol


class FamilyOnce(QWidget):
    """For the eyes of one guardian. `done` is called when they have kept what they need."""

    def __init__(self, told: protocol.Agreed, done: Callable[[], object]) -> None:
        """`told` is nowhere else: it goes with this part. It is of one guardian, or of phones alone (`one_by_one`)."""
        super().__init__()
        self.told = told
        self.copy = CopyButton(self.tr("&Copy the codes"), self.words)
        self.print = button(self.tr("&Print the codes…"), self._print)
        self.codes = [QrCode(each.address) for each in told.phones]
        self.done = button(self.tr("I have &kept them"), done, main=True)
        self.first: QWidget = self.copy if told.recovery else self.codes[0]
        self._build()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * look.GAP)
        column.addWidget(heading(self.tr("Keep this in a safe place")))
        column.addWidget(text(self._shown()))
        if self.told.recovery:
            column.addWidget(self._recovery())
        if self.told.phones:
            column.addWidget(self._phones())
        column.addWidget(row(self.done))

    def _shown(self) -> str:
        if self.told.recovery:
            return self.tr("For {name}. This page comes once and never again.").format(name=self._name())
        return self.tr("For a guardian. This page comes once and never again; the codes from before give nothing now.")

    def _recovery(self) -> QWidget:
        about = self.tr(
            "Each of these opens once if you forget your passcode. Keep them on paper, where they are yours."
        )
        codes = text(self._lines())
        return card(section(self.tr("Recovery codes")), text(about, quiet=True), codes, row(self.copy, self.print))

    def _phones(self) -> QWidget:
        about = self.tr(
            "Open any authenticator app on your phone and point it at each code. Then the app shows a number that "
            "gives more time, wherever you are. Each number works once, and no server is asked."
        )
        entries: list[QWidget] = []
        for phone, code in zip(self.told.phones, self.codes, strict=True):
            name = self.tr("+{minutes} min").format(minutes=phone.gives)
            code.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # it can be told, and a key that is held ends nothing
            code.setAccessibleName(self.tr("Code for the phone: {name}").format(name=name))
            entries += [section(name), code, text(self.tr("By hand: {secret}").format(secret=phone.secret), quiet=True)]
        return card(section(self.tr("More time from your phone")), text(about, quiet=True), *entries)

    def _name(self) -> str:
        return self.told.recovery[0].name

    def _lines(self) -> str:
        return "\n".join(self.told.recovery[0].codes)

    def words(self) -> str:
        """The codes with what they are, for paper and for the clipboard."""
        title = self.tr("Feed Wellbeing, recovery codes of {name}. Each opens once.").format(name=self._name())
        return f"{title}\n{self._lines()}"

    def _print(self) -> None:
        printer = QPrinter()
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            QTextDocument(self.words()).print_(printer)


def one_by_one(told: protocol.Agreed) -> list[protocol.Agreed]:
    """A page for each guardian, since nobody's codes are another's; the codes for phones come with the first.

    One page where there are codes for phones alone.
    """
    if not told.recovery:
        return [told]
    return [protocol.Agreed(recovery=[each], phones=[] if at else told.phones) for at, each in enumerate(told.recovery)]
