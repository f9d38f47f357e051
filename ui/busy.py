"""Buttons that wait for an answer: they cannot be pressed meanwhile, and the keyboard comes back to them afterwards."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class Busy:
    """Some `parts` of one window. Qt moves the keyboard on from a part that is disabled, and never back."""

    def __init__(self, *parts: QWidget) -> None:
        self._parts = parts
        self._had: QWidget | None = None
        self._went_to: QWidget | None = None

    def begin(self) -> None:
        """Nothing here can be pressed until `end`; to begin twice is to begin once."""
        if not all(part.isEnabled() for part in self._parts):
            return
        self._had = next((part for part in self._parts if part.hasFocus()), None)
        for part in self._parts:
            part.setEnabled(False)
        self._went_to = self._had.window().focusWidget() if self._had else None

    def end(self) -> None:
        """Everything can be pressed. A person who went elsewhere with the keyboard meanwhile stays there."""
        for part in self._parts:
            part.setEnabled(True)
        if self._had and self._had.window().focusWidget() is self._went_to:
            self._had.setFocus()
        self._had = self._went_to = None
