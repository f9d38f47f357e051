"""Whether the app starts with the session, and the switch for it: found out and changed in a thread."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

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
    _done = Signal(object)

    def __init__(self, place: Place, ledger: Ledger, parent: QObject | None = None) -> None:
        """Nothing is looked at before `look`."""
        super().__init__(parent)
        self._place, self._ledger = place, ledger
        self.seen: SystemPart | None = None
        self._thread = QThreadPool(self)
        self._thread.setMaxThreadCount(1)
        self._done.connect(self._saw)

    @property
    def is_on(self) -> bool:
        """Whether it starts with the session."""
        return self.seen is not None and self.seen.state == "on"

    def look(self) -> None:
        """Find out how it stands."""
        self._do(lambda: self._place.look(_NOTHING_ELSE))

    def turn(self, on: bool) -> None:
        """Have it start with the session, or not any more. Noted for undoing before it is done."""
        work = turn_on if on else turn_off
        self._do(lambda: work([self._place], _NOTHING_ELSE, self._ledger)[0])

    def wait(self) -> None:
        """Until it is done."""
        self._thread.waitForDone()

    def _do(self, work: Callable[[], SystemPart]) -> None:
        def job() -> None:
            try:
                seen = work()
            except OSError as error:  # the ledger
                message = str(error.strerror or error)
                seen = SystemPart(part="login", name=self._place.name, state="failed", message=message)
            with suppress(RuntimeError):  # the app is gone
                self._done.emit(seen)

        self._thread.start(job)

    def _saw(self, seen: SystemPart) -> None:
        self.seen = seen
        self.changed.emit()


def login_start(own: Places, parent: QObject | None = None) -> LoginStart:
    """The switch for this system and the person whose files are `own`."""
    app = this_app(own.profile)
    starts = Starts((app.path, *app.arguments), app.folder)
    place = start_at_login(sys.platform, Path.home(), dict(os.environ), run, starts)
    return LoginStart(place, Ledger(own.ledger), parent)
