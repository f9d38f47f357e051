"""What pages of the settings are made of: a column, choices that follow the file, and controls deaf to the wheel."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QAbstractButton, QComboBox, QHBoxLayout, QSlider, QSpinBox, QVBoxLayout, QWidget

from ui import look
from ui.changing import Changing
from ui.parts import deaf

_JOINTS = re.compile(r"([.@_-])(?=\w)")
_LONG = 26
"""Characters that a list shows at least, where it has such long words; narrow windows have room for it."""


class Page(QWidget):
    """One page. It shows `changing.settings` whenever they are others: `follow` sets the controls."""

    def __init__(self, changing: Changing) -> None:
        """Pages add their parts in the order of reading."""
        super().__init__()
        self.changing = changing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * look.GAP)
        changing.changed.connect(self.follow)

    def add(self, *parts: QWidget) -> None:
        """Put `parts` under what is there."""
        for part in parts:
            self._column.addWidget(part)

    def follow(self) -> None:
        """Show the settings as they are now."""

    def typed(self) -> object:
        """What a person has typed here and not added; None for nothing."""
        return None

    def take_up(self, typed: object) -> None:
        """Go on with what the same page in another language had as `typed`."""

    def came_up(self) -> None:
        """The page is seen from now on."""


def still[W: (QComboBox, QSpinBox, QSlider)](control: W, name: str) -> W:
    """`control` under a `name`, deaf to the wheel."""
    control.setAccessibleName(name)
    return deaf(control)


def beside(words: QWidget, *controls: QWidget) -> QWidget:
    """`words` with what belongs to them at the end of the line; long words wrap, the controls stay whole."""
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2 * look.GAP)
    line.addWidget(words, 1)
    for control in controls:
        line.addWidget(control)
    return made


def breakable(name: str) -> str:
    """`name` for a label: a long account or address may go on in the next line, after a dot or an at sign."""
    return _JOINTS.sub("\\1\u200b", name) if len(name) > _LONG else name


def choice(name: str, items: Sequence[tuple[str, str]]) -> QComboBox:
    """A list to choose one of `items` (words, data) from. Long words are cut rather than the window widened."""
    made = still(QComboBox(), name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(min(max(len(words) for words, _ in items), _LONG))
    for words, data in items:
        made.addItem(words, data)
    return made


def select(combo: QComboBox, data: str) -> None:
    """Choose the item of `data` without telling anybody."""
    with QSignalBlocker(combo):
        combo.setCurrentIndex(combo.findData(data))


def tick(box: QAbstractButton, on: bool) -> None:
    """Set a box or a round button without telling anybody."""
    with QSignalBlocker(box):
        box.setChecked(on)


def put(control: QSpinBox | QSlider, value: int) -> None:
    """Set a number without telling anybody."""
    with QSignalBlocker(control):
        control.setValue(value)
