"""The keyboard goes through a window as the eyes do, also where parts came later than the others."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_layout(page: QWidget) -> None:
    """Let Tab visit the parts of `page` in the order of its layouts, instead of the order in which they were made."""
    layout = page.layout()
    for before, after in pairwise(_focusable(layout) if layout else ()):
        QWidget.setTabOrder(before, after)


def _focusable(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        part = item.widget() if item else None
        if part and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield part
        inner = part.layout() if part else item.layout() if item else None
        if inner:
            yield from _focusable(inner)
