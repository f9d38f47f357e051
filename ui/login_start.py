"""Whether the app starts with the session, and the switch for it: found out and changed in a thread."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.jobs import Jobs
from ui.programs import this_app
from wellbeing.facts import SystemPart
from wellbeing.places import Places
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Place, Wanted
from wellbeing.system.runner import run
from wellbeing.system.start_at_login import Starts, start_at_login
from wellbeing.system.turning import turn_off, turn_on

_NOTHING_ELSE = Wanted("", Path())
"""What starts at login asks for no proxy and no certificate."""


class LoginStart(QObject):
    """`seen` is how it stands, None until that is known."""

    changed = Signal()

    def __init__(self, place: Place, ledger: Ledger, parent: QObject | None = None) -> None:
        """Nothing is looked at before `look`."""
        super().__init__(parent)
        self._place, self._ledger = place, ledger
        self.seen: SystemPart | None = None
        self._jobs = Jobs(self)

    @property
    def is_on(self) -> bool:
        """Whether it starts with the session."""
        return self.seen is not None and self.seen.state == "on"

    def look(self) -> None:
        """Find out how it stands."""
        place = self._place
        self._jobs.do(lambda: place.look(_NOTHING_ELSE), self._saw)

    def turn(self, on: bool, otherwise: Callable[[], object] = lambda: None) -> None:
        """Have it start with the session, or not any more; what is asked for meanwhile comes after.

        `otherwise` is called where it could not be done. Noted for undoing before it is done.
        """
        place, ledger = self._place, self._ledger

        def turned(seen: SystemPart) -> None:
            if seen.state != ("on" if on else "off"):
                otherwise()
            self._saw(seen)

        self._jobs.do(lambda: _turned(place, ledger, on), turned)

    def wait(self) -> None:
        """Until it is done."""
        self._jobs.wait()

    def _saw(self, seen: SystemPart) -> None:
        self.seen = seen
        self.changed.emit()


def _turned(place: Place, ledger: Ledger, on: bool) -> SystemPart:
    work = turn_on if on else turn_off
    try:
        return work([place], _NOTHING_ELSE, ledger)[0]
    except OSError as error:  # the ledger cannot be read
        return SystemPart(part="login", name=place.name, state="failed", message=str(error.strerror or error))


def login_start(own: Places, parent: QObject | None = None) -> LoginStart:
    """The switch for this system and the person whose files are `own`."""
    app = this_app(own.profile)
    starts = Starts((app.path, *app.arguments), app.folder)
    place = start_at_login(sys.platform, Path.home(), dict(os.environ), run, starts)
    return LoginStart(place, Ledger(own.ledger), parent)
