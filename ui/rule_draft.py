"""What a person wrote and has not saved, in a file of its own: kept while they write, and there again next time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from ui.work import Work
from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private

PAUSE_MS = 350
"""After the last key; then it is kept."""
LATEST_MS = 3_000
"""After the first key that is not kept: somebody may write on and on."""

ANYTHING = "surrogatepass"
"""A field may hold halves of signs, which are no UTF-8 and yet a person's own."""


class Draft(QObject):
    """One draft; without its file (a full disk) the window itself still has it."""

    def __init__(self, path: Path, words: Callable[[], str], parent: QObject) -> None:
        """`words` gives what is to be kept; nothing is read before `take_up`."""
        super().__init__(parent)
        self._path, self._words = path, words
        self._work = Work(self)
        self._unkept = False
        self._warned_of = ""
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        for timer in (self._soon, self._latest):
            timer.timeout.connect(self._keep)

    def take_up(self, then: Callable[[str], None]) -> None:
        """Tell `then` what was kept last time, "" for nothing."""
        self._work.run(partial(_kept, self._path), lambda kept: then(kept if isinstance(kept, str) else ""))

    def changed(self) -> None:
        """The person has changed it."""
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()

    def warns(self) -> bool:
        """Whether the person who quits is to be told first that their words are in no file; once for the same words."""
        if not self._unkept:
            return False
        before, self._warned_of = self._warned_of, self._words()
        return self._warned_of != before

    def forget(self) -> None:
        """It is saved, or was given up."""
        self._stop()
        self._unkept = False
        self._work.run(partial(self._path.unlink, missing_ok=True), lambda _: None)

    def settled(self) -> bool:
        """Keep it now if that is still to be done; whether nothing is being written any more."""
        if self._latest.isActive():
            self._keep()
        return not self._work.busy

    def _keep(self) -> None:
        self._stop()
        self._work.run(partial(_keep, self._path, self._words()), self._kept_or_not)

    def _kept_or_not(self, outcome: object) -> None:
        self._unkept = isinstance(outcome, OSError)

    def _stop(self) -> None:
        self._soon.stop()
        self._latest.stop()


def _kept(path: Path) -> str:
    """What stands in `path`. Raises OSError, UnicodeDecodeError."""
    return bytes_in(path).decode("utf-8", ANYTHING)


def _keep(path: Path, draft: str) -> None:
    """Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_private(path, draft.encode("utf-8", ANYTHING))
