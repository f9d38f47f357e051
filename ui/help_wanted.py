"""Find help, asked for in a page: brings up that window, and tells the filter whose emergency number its card shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from ui.control import Control
from ui.welcomed import kept
from wellbeing import protocol


class HelpWanted(QObject):
    """Between `control` and the help window. The country goes to the filter on this computer, and nowhere else."""

    def __init__(
        self, control: Control, bring_up: Callable[[str, str], object], folder: Path, parent: QObject | None = None
    ) -> None:
        """`bring_up` opens a window at a topic of its own; `folder` keeps the chosen country."""
        super().__init__(parent)
        self._control, self._folder = control, folder
        control.help_wanted.connect(lambda topic: bring_up("help", topic))
        control.came_or_went.connect(self._tell)

    def _tell(self) -> None:
        """Each time the filter is there anew: it keeps no country."""
        if self._control.state.running:
            from ui.help_country import kept_country  # not at the start: it reads more than the first window needs

            tell_country(self._control, kept_country(kept(self._folder)))


def tell_country(control: Control, code: str) -> None:
    """Tell the filter the country `code`, "" for an unknown one."""
    control.ask(protocol.HelpIn(country=code))
