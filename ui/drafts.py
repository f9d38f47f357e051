"""Words to begin with, which a person changes, copies and sends themselves. Nothing is sent or stored from here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget

from ui import look
from ui.copying import CopyButton
from ui.parts import button, row, text

LONGEST_ADDRESS = 2_000
"""Characters: some systems hand no longer address on to another program."""
LINES = 7
"""How many lines of a draft are seen at once."""


@dataclass(frozen=True)
class Draft:
    """`tone` is what it is chosen by."""

    tone: str
    words: str


class Drafts(QWidget):
    """One of several drafts to choose, change and copy. Each keeps its changes until `begin_anew`."""

    def __init__(self, drafts: Sequence[Draft], name: str, *, mail: bool = False) -> None:
        """`name` says to a screen reader what is written here; `mail`: it can go to the person's mail program."""
        super().__init__()
        self._drafts = drafts
        self._written = [draft.words for draft in drafts]
        self.tones = QButtonGroup(self)
        self.editor = QPlainTextEdit(tabChangesFocus=True)
        self.editor.setAccessibleName(name)
        self.editor.setMinimumHeight(LINES * self.editor.fontMetrics().lineSpacing() + 2 * look.GAP)
        self.copy = CopyButton(self.tr("&Copy these words"), self.editor.toPlainText)
        self.mail = button(self.tr("Open in &mail program"), self._open_mail)
        self.mail.setHidden(not mail)
        self.no_mail = text()
        self.no_mail.hide()
        self.anew = button(self.tr("Begin &anew"), self.begin_anew)
        self._build()
        self.editor.textChanged.connect(self._keep)
        self.tones.idClicked.connect(self._show)
        self.begin_anew()

    def _build(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look.GAP)
        for number, draft in enumerate(self._drafts):
            choice = QRadioButton(draft.tone)
            self.tones.addButton(choice, number)
            page.addWidget(choice)
        page.addWidget(self.editor)
        page.addWidget(row(self.copy, self.mail, self.anew))
        page.addWidget(self.no_mail)

    def _open_mail(self) -> None:
        """No address and no subject: whom it goes to, and whether, is decided over there."""
        address = f"mailto:?body={quote(self.editor.toPlainText())}"
        went = len(address) <= LONGEST_ADDRESS and QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
        self.no_mail.setText("" if went else self.tr("No mail program took these words. Copy them instead."))
        self.no_mail.setHidden(went)

    def begin_anew(self) -> None:
        """Forget every change, and show the first draft."""
        self._written = [draft.words for draft in self._drafts]
        self.no_mail.hide()
        self.tones.button(0).setChecked(True)
        self._show(0)

    def typed(self) -> tuple[int, list[str]]:
        """The chosen draft, and all of them as they are now: "" for those that nobody has changed."""
        return self.tones.checkedId(), [
            now if now != first.words else "" for now, first in zip(self._written, self._drafts, strict=True)
        ]

    def take_up(self, typed: tuple[int, list[str]]) -> None:
        """Go on with `typed`; what nobody has changed stays as it is here, in another language perhaps."""
        chosen, written = typed
        self._written = [now or first.words for now, first in zip(written, self._drafts, strict=True)]
        self.tones.button(chosen).setChecked(True)
        self._show(chosen)

    def _keep(self) -> None:
        self._written[self.tones.checkedId()] = self.editor.toPlainText()

    def _show(self, number: int) -> None:
        self.editor.setPlainText(self._written[number])
