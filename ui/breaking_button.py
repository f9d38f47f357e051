"""A button whose words go on in the next line where there is no room, as those of a label do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter


class BreakingButton(QPushButton):
    """As wide as its words; where it `may_break`, down to the longest of them, and then higher.

    `text` stays as it was set.
    """

    def may_break(self) -> None:
        """Let its place be narrower than its words."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Its longest word, and the height of one line."""
        whole = self.sizeHint()
        longest = max((self._wide(word) for word in self.text().split()), default=0)
        return QSize(min(whole.width(), longest + self._around()), whole.height())

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher, where it may be narrower."""
        return self.sizePolicy().hasHeightForWidth()

    def heightForWidth(self, width: int) -> int:
        """Pixels that the words need at `width`."""
        whole = self.sizeHint()
        if width >= whole.width():
            return whole.height()
        return whole.height() + (len(self._lines(width)) - 1) * self.fontMetrics().lineSpacing()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt paints it; where there is no room for one line, with the words broken."""
        if self.width() >= self.sizeHint().width():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self._lines(self.width()))
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def _lines(self, width: int) -> list[str]:
        room, lines = width - self._around(), [""]
        for word in self.text().split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self._wide(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _around(self) -> int:
        """Pixels that are no words: padding, border."""
        return self.sizeHint().width() - self._wide(self.text())

    def _wide(self, words: str) -> int:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words).width()
