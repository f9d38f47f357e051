"""Every window of the app by name: built when it is first asked for, then kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, QThread, QTimer
from PySide6.QtWidgets import QWidget

from ui.loading import Loading
from ui.parts import Sheet

Builder = Callable[[], Sheet]

NAMES = frozenset(
    {
        "today",
        "recent",
        "rules",
        "settings",
        "turning",
        "help",
        "bad_day",
        "evidence",
        "check",
        "would_have",
        "welcome",
    }
)
"""The windows there are. Their modules are loaded later than this one (ui/every_window.py)."""

SETTLE_MS = 3_000
"""At most; then a window is let go although it still writes."""


class Windows(QObject):
    """Opens windows. A window that was closed keeps what was typed into it."""

    names = NAMES

    def __init__(
        self, builders: Callable[[], Mapping[str, Builder]], loading: Loading, parent: QObject | None = None
    ) -> None:
        """`builders` is asked, when a window is first wanted, for what makes each of them by its name."""
        super().__init__(parent)
        self._builders = builders
        self._loading = loading
        self._wished: dict[str, str] = {}
        self._built: dict[str, Sheet] = {}
        loading.done.connect(self._open_wished)

    def open(self, name: str, topic: str = "") -> None:
        """`bring_up`, once that waits for no file any more: at the first moment after the start, a little later."""
        if self._loading.is_done:
            self.bring_up(name, topic)
        else:
            self._wished[name] = topic
            self._loading.begin()

    def _open_wished(self) -> None:
        for name, topic in self._wished.items():
            self.bring_up(name, topic)
        self._wished.clear()

    def bring_up(self, name: str, topic: str = "") -> Sheet:
        """Show the window `name` in front of the others; one that has to be made, a moment later. Raises KeyError.

        `topic` is where to begin, in windows that have more than one place.

        Making and showing are two turns of the loop: together they would hold up what a person does meanwhile.
        """
        if name in self._built:
            self._built[name].bring_up(topic)
        else:
            made = self._built[name] = self._builders()[name]()
            QTimer.singleShot(0, made, partial(made.bring_up, topic))
        return self._built[name]

    def close_all(self) -> list[str]:
        """Close and forget every window once it is settled; the names of those that were to be seen."""
        self._settle()
        seen = [name for name, window in self._built.items() if window.isVisible()]
        for window in self._built.values():
            QWidget.close(window)
            window.deleteLater()
        self._built.clear()
        return seen

    def _settle(self) -> None:
        """Let the windows finish what they write. No loop of its own: the app may be leaving its last one."""
        end = QDeadlineTimer(SETTLE_MS)
        while not (self._settled() or end.hasExpired()):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            QThread.msleep(5)

    def _settled(self) -> bool:
        each = [window.settled() for window in self._built.values()]  # all are asked, so that each keeps its own
        return all(each)
