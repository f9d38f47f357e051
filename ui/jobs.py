"""Work that may wait for a disk or a program, one piece after the other, in a thread that touches nothing of Qt's.

Results are fetched by the Qt thread: a thread that holds or calls a QObject may be the last to let go of it, and Qt
does not stand being taken apart there. Threads are shared: whoever starts one waits until it has a core.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, QTimer

FETCH_EVERY_MS = 10
"""While something is under way; otherwise nothing ticks."""

_THREADS = ThreadPoolExecutor(16, thread_name_prefix="jobs")
"""None is started while another has nothing to do; as many may hang on a disk before anybody waits for them."""


class Jobs(QObject):
    """A job is a function that refers to no QObject and answers trouble with a value, not an exception."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing ticks before the first job."""
        super().__init__(parent)
        self._line = _Line()
        self._waiting: deque[tuple[Future[Any], Callable[[Any], None]]] = deque()
        self._fetching = QTimer(self, interval=FETCH_EVERY_MS)
        self._fetching.timeout.connect(self.fetch)

    @property
    def busy(self) -> bool:
        """Whether a result is still to come."""
        return bool(self._waiting)

    def do[T](self, job: Callable[[], T], then: Callable[[T], None]) -> None:
        """Have `job` done after those before it, and its result told to `then` here."""
        self._waiting.append((self._line.add(job), then))
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


class _Line:
    """Jobs that are done in their order, in whatever thread is free, also when nobody wants to know any more."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._left: deque[tuple[Future[Any], Callable[[], Any]]] = deque()
        self._moves = False

    def add(self, job: Callable[[], Any]) -> Future[Any]:
        done = Future[Any]()
        with self._lock:
            self._left.append((done, job))
            begins, self._moves = not self._moves, True
        if begins:
            _THREADS.submit(self._do_all)
        return done

    def _do_all(self) -> None:
        while (first := self._first()) is not None:
            done, job = first
            try:
                done.set_result(job())
            except BaseException as error:  # noqa: BLE001 - it is raised where the result is fetched
                done.set_exception(error)
            del first, done, job  # whoever fetched them lets go of them last

    def _first(self) -> tuple[Future[Any], Callable[[], Any]] | None:
        with self._lock:
            self._moves = bool(self._left)
            return self._left.popleft() if self._left else None
