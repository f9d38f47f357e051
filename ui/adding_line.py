"""A line to add something with: where it is, how it is called there, Add; and below it, in words, why it was not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ui import look
from ui.parts import button, row, text
from ui.settings_page import choice, select

translate = QCoreApplication.translate

Typed = tuple[str, str]
"""Where, and what."""


class AddingLine(QWidget):
    """Keeps what was typed until it `took` it."""

    def __init__(self, where: QComboBox, what: QLineEdit, add: Callable[[str, str], object]) -> None:
        """`where` is a list from `choice`; `add` gets its data and the words, and then calls `took` or `say`."""
        super().__init__()
        self.where, self.field, self._add = where, what, add
        self.field.setMinimumWidth(20 * look.GAP)
        self.field.returnPressed.connect(self._pressed)
        self.said = text()
        self.said.hide()
        self.button = button(translate("AddingLine", "Add"), self._pressed)
        self.button.setAccessibleName(self.field.accessibleName())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.GAP)
        column.addWidget(row(self.where, self.field, self.button))
        column.addWidget(self.said)

    def typed(self) -> Typed:
        """What is not added yet."""
        return str(self.where.currentData()), self.field.text()

    def take_up(self, typed: Typed) -> None:
        """Show what `typed` has."""
        select(self.where, typed[0])
        self.field.setText(typed[1])

    def wait(self) -> None:
        """Somebody else decides: nothing is added twice meanwhile."""
        self._free(False)

    def took(self) -> None:
        """It is added: the line is free for the next one."""
        self.field.clear()
        self.say("")

    def say(self, words: str) -> None:
        """Say why it is not added; "" for nothing."""
        self._free(True)
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.field.setAccessibleDescription(words)

    def _pressed(self) -> None:
        if self.button.isEnabled():
            self._add(*self.typed())

    def _free(self, on: bool) -> None:
        self.field.setReadOnly(not on)
        self.button.setEnabled(on)


def line(
    names: tuple[str, str, str], items: Sequence[tuple[str, str]], add: Callable[[str, str], object]
) -> AddingLine:
    """A line whose list of `items` (words, data), field and example are called `names`."""
    of_list, of_field, example = names
    field = QLineEdit(placeholderText=example)
    field.setAccessibleName(of_field)
    return AddingLine(choice(of_list, items), field, add)


def there_already(name: str) -> str:
    """Why `name` is not added once more."""
    return translate("AddingLine", "{name} is there already.").format(name=name)


def no_account() -> str:
    """How an account is to be written."""
    return translate("AddingLine", "Write the name of one account, such as @name, or paste the address of its page.")
