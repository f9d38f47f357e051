"""Proposing who is a guardian: one more by name, or one less. A second one makes nothing harder for a single one."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.parts import text


class GuardiansForm(QWidget):
    """A name to add where there is one guardian, and whom to take out where there are two."""

    def __init__(self) -> None:
        """For nobody before `show_guardians`."""
        super().__init__()
        self._names: list[str] = []
        self.added = QLineEdit()
        self.added.setMaxLength(40)
        self.added.setAccessibleName(self.tr("A second guardian, by name"))
        self.label = text(self.added.accessibleName())
        self.out = [QCheckBox(), QCheckBox()]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        later = text(self.tr("Each guardian has a passcode of their own. It goes with who is taken out."), quiet=True)
        self.waits = text(self._waits(), quiet=True)
        for part in (self.label, self.added, *self.out, later, self.waits):
            column.addWidget(part)

    def _waits(self) -> str:
        return self.tr(
            "A guardian steps down at once. Taking another one out waits for a day at least, and they can say no "
            "meanwhile."
        )

    def show_guardians(self, names: list[str]) -> None:
        """Begin with those who are."""
        self._names = names
        self.added.clear()
        for part in (self.label, self.added):
            part.setVisible(len(names) == 1)
        self.waits.setVisible(len(names) > 1)
        for box, name in zip(self.out, [*names, ""], strict=False):
            box.setChecked(False)
            box.setText(self.tr("Take {name} out").format(name=name))
            box.setVisible(len(names) > 1)

    def parts(self) -> dict[str, list[str]]:
        """Who would be guardians, where those are others."""
        stay = [name for name, box in zip(self._names, self.out, strict=False) if not box.isChecked()]
        names = [*stay, *filter(None, [self.added.text().strip()])]
        return {} if names == self._names else {"guardians": names}
