"""What every window owes to whoever uses it without a mouse or without eyes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot


def without_name(window: QWidget) -> list[QWidget]:
    """The parts of `window` that take the keyboard and say nothing to a screen reader. There must be parts at all."""
    parts = [each for each in window.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    parts = [each for each in parts if each.isVisibleTo(window)]
    assert parts
    named = (QScrollArea,)
    return [
        each
        for each in parts
        if not (isinstance(each, named) or each.accessibleName() or getattr(each, "text", str)() or _inside(each))
    ]


def _inside(part: QWidget) -> bool:
    """Whether `part` belongs to a named one, as the field within a spin box does."""
    parent = part.parentWidget()
    return bool(part.objectName().startswith("qt_") or (parent and parent.accessibleName()))


def walked(qtbot: QtBot, window: QWidget) -> list[QWidget]:
    """The parts that Tab reaches, in their order, until it comes round."""
    window.activateWindow()
    found: list[QWidget] = []
    for _ in range(200):
        qtbot.keyClick(window, Qt.Key.Key_Tab)
        here = window.focusWidget()
        if here is None or here in found:
            return found
        found.append(here)
    raise AssertionError("Tab never comes round")
