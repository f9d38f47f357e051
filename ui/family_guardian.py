"""Where a guardian says who they are: a name, where there are two, and their passcode, for what they do next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.parts import section, text
from ui.settings_page import beside, still


class FamilyGuardian(QWidget):
    """The passcode stays here until it is used, and no longer."""

    def __init__(self) -> None:
        """Names come with the page."""
        super().__init__()
        self.who = still(QComboBox(), self.tr("Who you are"))
        self.passcode = QLineEdit()
        self.passcode.setAccessibleName(self.tr("Passcode"))
        self.passcode.setEchoMode(QLineEdit.EchoMode.Password)
        self.passcode.setMaxLength(200)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        self.who.setPlaceholderText(self.tr("Choose…"))
        self.named = beside(text(self.tr("Who you are")), self.who)
        why = self.tr("Enter your passcode here before you answer, give time or propose as a guardian.")
        for part in (
            section(self.tr("For a guardian")),
            text(why, quiet=True),
            self.named,
            text(self.tr("Passcode")),
            self.passcode,
        ):
            column.addWidget(part)

    def show_names(self, names: Sequence[str]) -> None:
        """The guardians of the agreement."""
        if [self.who.itemText(at) for at in range(self.who.count())] != list(names):
            self.who.clear()
            self.who.addItems(list(names))
            self.who.setCurrentIndex(0 if len(names) == 1 else -1)  # another's name with one's own passcode is a try
            self.named.setVisible(len(names) > 1)

    def speaks(self) -> bool:
        """Whether a passcode was entered, and whose it is; where not, the keyboard goes to what is missing."""
        lacks = self.who if self.who.currentIndex() < 0 else None if self.passcode.text() else self.passcode
        if lacks is not None:
            lacks.setFocus()
        return lacks is None

    def take(self) -> tuple[str, str]:
        """Name and passcode for a command; the field is empty from now on."""
        words = self.passcode.text()
        self.passcode.clear()
        return self.who.currentText(), words
