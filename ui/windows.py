"""Every window of the app by name: built when it is first asked for, then kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, QThread, QTimer
from PySide6.QtWidgets import QWidget

from ui.loading import Loading
from ui.parts import Sheet
from ui.taken_along import TakenAlong, give, take

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
        "weekly",
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
        self._taken: dict[str, TakenAlong] = {}
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
            QTimer.singleShot(0, made, partial(_show_new, made, topic, self._taken.pop(name, None)))
        return self._built[name]

    def let_go(self) -> dict[str, TakenAlong]:
        """Close and forget every window; what `bring_back` of others needs to go on where they were."""
        self._settle()
        taken = {name: take(window) for name, window in self._built.items()}
        self.close_all()
        return {**self._taken, **taken}

    def bring_back(self, taken: Mapping[str, TakenAlong]) -> None:
        """Show what was to be seen when it was let go; the others keep what was typed until they are asked for."""
        self._taken = dict(taken)
        for name in sorted((name for name, each in taken.items() if each.seen), key=lambda name: taken[name].front):
            self.bring_up(name)

    def close_all(self) -> None:
        """Close and forget every window once it is settled."""
        self._settle()
        for window in self._built.values():
            QWidget.close(window)
            window.deleteLater()
        self._built.clear()

    def _settle(self) -> None:
        """Let the windows finish what they write. No loop of its own: the app may be leaving its last one."""
        end = QDeadlineTimer(SETTLE_MS)
        while not (self._settled() or end.hasExpired()):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            QThread.msleep(5)

    def _settled(self) -> bool:
        each = [window.settled() for window in self._built.values()]  # all are asked, so that each keeps its own
        return all(each)


def _show_new(made: Sheet, topic: str, taken: TakenAlong | None) -> None:
    """Show a window that was just made; one that was let go before goes on where it was, except for a new `topic`."""
    if taken:
        made.restoreGeometry(taken.geometry)
    made.bring_up(topic)
    if taken and not topic:
        give(taken, made)
