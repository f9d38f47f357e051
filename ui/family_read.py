"""Remembers that the young person has read what their family's agreement is, and shows it to them the first time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from ui.control import Control
from ui.welcomed import kept
from wellbeing import protocol


class FamilyRead:
    """A mark beside the person's other data, for the agreement of one `name`."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds the person's data."""
        self._kept = kept(folder)

    def is_so(self, name: str) -> bool:
        """Whether it was read."""
        return str(self._kept.value("family_read", "")) == name

    def be_so(self, name: str) -> None:
        """From now on it was."""
        self._kept.setValue("family_read", name)
        self._kept.sync()


class FamilyFirst(QObject):
    """Brings up the page once, where an agreement stands that was not read yet; and asks for what it holds.

    Quitting is a proposal while an agreement stands: `may_quit` is asked by whoever quits.
    """

    def __init__(
        self, control: Control, read: FamilyRead, bring_up: Callable[[str], object], parent: QObject | None = None
    ) -> None:
        """`bring_up` opens a window by its name."""
        super().__init__(parent)
        self._control, self._read, self._bring_up = control, read, bring_up
        self._stood = False
        control.changed.connect(self._follow)

    def _follow(self) -> None:
        before, self._stood = self._stood, self._control.state.family
        if self._stood and not before:
            self._control.ask(protocol.Family(), self._first)

    def _first(self, event: protocol.AnyEvent) -> None:
        if isinstance(event, protocol.FamilyIs) and event.page and not self._read.is_so(event.page.name):
            self._bring_up("family")

    def may_quit(self) -> bool:
        """Whether nothing speaks against quitting at once; where something does, it is asked for."""
        if not (self._control.state.running and self._control.state.family):
            return True
        self._control.ask(protocol.Family(), self._quit_or_propose)
        return False

    def _was_proposed(self, _event: protocol.AnyEvent) -> None:
        self._bring_up("family")

    def _quit_or_propose(self, event: protocol.AnyEvent) -> None:
        stands = isinstance(event, protocol.FamilyIs) and event.page is not None
        if stands and not (isinstance(event, protocol.FamilyIs) and event.may_quit):
            self._control.ask(protocol.Propose(what="quit"), self._was_proposed)
        else:
            self._control.quit()
