"""Work that may wait for a disk or a program, one piece after the other, in a thread that touches nothing of Qt's.

Results are fetched by the Qt thread: a thread that holds or calls a QObject may be the last to let go of it, and Qt
does not stand being taken apart there.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, QTimer

FETCH_EVERY_MS = 10
"""While something is under way; otherwise nothing ticks."""


class Jobs(QObject):
    """A job is a function that refers to no QObject and answers trouble with a value, not an exception."""

    def __init__(self, parent: QObject | None = None) -> None:
        """No thread is there before the first job."""
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="jobs")
        self._waiting: deque[tuple[Future[Any], Callable[[Any], None]]] = deque()
        self._fetching = QTimer(self, interval=FETCH_EVERY_MS)
        self._fetching.timeout.connect(self.fetch)

    @property
    def busy(self) -> bool:
        """Whether a result is still to come."""
        return bool(self._waiting)

    def do[T](self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        """Have `job` done after those before it, and its result told to `then` here."""
        self._waiting.append((self._thread.submit(job), then))
        self._fetching.start()

    def fetch(self) -> None:
        """Tell what is done by now."""
        while self._waiting and self._waiting[0][0].done():
            done, then = self._waiting.popleft()
            then(done.result())
        if not self._waiting:
            self._fetching.stop()

    def wait(self) -> None:
        """Until everything is done and told; for the end of the app, and for tests."""
        while self._waiting:
            self._waiting[0][0].exception()
            self.fetch()
