"""Every window of the app by name: built when it is first asked for, then kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, QThread, QTimer
from PySide6.QtWidgets import QWidget

from ui.loading import Loading
from ui.parts import Sheet
from ui.step_by_step import StepByStep
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
        "family",
        "mood",
        "weekly",
        "check",
        "would_have",
        "welcome",
    }
)
"""The windows there are. Their modules are loaded later than this one (ui/every_window.py)."""

SETTLE_MS = 3_000
"""At most, where a person waits; then a window is let go although it still writes."""
END_MS = 10_000
"""The same at the end of the app, where nobody does: a slow machine may have thousands of rules to write."""
LOOK_EVERY_MS = 10
"""At windows that write, whether they have done so."""
APART_MS = 20
"""From one window that is taken apart to the next: a dozen in one turn of the loop held the app up for 15 ms."""


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
        self._coming: dict[str, TakenAlong | None] = {}
        self._back = StepByStep(self)
        self._then: Callable[[], object] | None = None
        self._patience = QDeadlineTimer()
        self._looking = QTimer(self, interval=LOOK_EVERY_MS)
        self._looking.timeout.connect(self._go_on_if_settled)
        loading.done.connect(self._open_wished)

    def open(self, name: str, topic: str = "") -> None:
        """The one way from menus and from other windows: `bring_up`, once that waits for no file any more.

        That is at once, except in the first moment after the start.
        """
        if self._loading.is_done:
            self.bring_up(name, topic)
        else:
            self._wished[name] = topic
            self._loading.begin()

    def is_in_front(self, name: str) -> bool:
        """Whether somebody has the window `name` before them."""
        return name in self._built and self._built[name].isActiveWindow()

    def _open_wished(self) -> None:
        wished, self._wished = self._wished, {}
        for name, topic in wished.items():
            self.bring_up(name, topic)

    def bring_up(self, name: str, topic: str = "") -> Sheet:
        """Show the window `name` in front of the others; one that has to be made, a moment later. Raises KeyError.

        `topic` is where to begin, in windows that have more than one place.

        Making and showing are steps of their own: together they would hold up what a person does meanwhile.
        """
        if name in self._built:
            self._built[name].bring_up(topic)
        else:
            made = self._built[name] = self._builders()[name]()
            self._coming[name] = self._taken.pop(name, None)
            StepByStep(made).do(self._shown(name, made, topic))
        return self._built[name]

    def _shown(self, name: str, made: Sheet, topic: str) -> Iterator[None]:
        yield
        self._show_new(name, made, topic)
        yield

    def _show_new(self, name: str, made: Sheet, topic: str) -> None:
        """Show a window that was just made; one that was let go before goes on where it was, but for a new `topic`."""
        if self._built.get(name) is not made or name not in self._coming:
            return  # let go already, or the app comes to its end
        taken = self._coming.pop(name)
        if taken:
            made.restoreGeometry(taken.geometry)
        made.bring_up(topic)
        if taken and not topic:
            give(taken, made)

    def when_settled(self, then: Callable[[], object]) -> None:
        """Call `then` once no window writes any more: at once, or in a later turn, after `SETTLE_MS` at most.

        What a person does meanwhile goes on, and is waited for too. A newer `then` takes the place of an older one.
        """
        self._then = then
        if not self._looking.isActive():
            self._patience.setRemainingTime(SETTLE_MS)
            self._looking.start()
            self._go_on_if_settled()

    def _go_on_if_settled(self) -> None:
        if self._then and (self._settled() or self._patience.hasExpired()):
            then, self._then = self._then, None
            self._looking.stop()
            then()

    def let_go(self) -> dict[str, TakenAlong]:
        """Close and forget every window, settled or not; what `bring_back` needs to go on where they were."""
        taken = {name: self._take(name, window) for name, window in self._built.items()}
        self._forget_all(APART_MS)
        return {**self._taken, **taken}

    def _take(self, name: str, window: Sheet) -> TakenAlong:
        """A window that is not shown yet has nothing of a person's so far but what it was to go on with."""
        if name not in self._coming:
            return take(window)
        return self._coming[name] or replace(take(window), seen=True)

    def bring_back(self, taken: Mapping[str, TakenAlong], then: Callable[[], object] = lambda: None) -> None:
        """Show what was to be seen when it was let go, one after the other; `then` is called after the last.

        The others keep what was typed until they are asked for.
        """
        self._taken = dict(taken)
        seen = [name for name, each in taken.items() if each.seen]
        self._back.do(self._brought_back(sorted(seen, key=lambda name: taken[name].front), then))

    def _brought_back(self, names: Sequence[str], then: Callable[[], object]) -> Iterator[None]:
        yield  # whoever calls has made much in this turn
        for name in names:
            if name not in self._built:  # somebody may have been faster
                self.bring_up(name)
            yield
            while self._still_comes(name):
                yield
            yield  # what it leaves behind comes before the next
        QTimer.singleShot(0, self, then)

    def _still_comes(self, name: str) -> bool:
        """Whether the window `name` is not shown yet, or without some of its parts."""
        return name in self._coming or (name in self._built and not self._built[name].whole())

    def warns(self) -> str:
        """The name of a window that says what would be lost at the end of the app; "" for none."""
        return next((name for name, window in self._built.items() if window.warns()), "")

    def close_all(self) -> None:
        """Close and forget every window once it is settled. Only for the end of the app: this waits.

        They are out of sight meanwhile. No loop of its own: the app may be leaving its last one.
        """
        self._looking.stop()
        self._back.stop()
        self._coming.clear()
        for window in self._built.values():
            window.hide()
        end = QDeadlineTimer(END_MS)
        while not (self._settled() or end.hasExpired()):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            QThread.msleep(5)
        self._forget_all()

    def _forget_all(self, apart_ms: int = 0) -> None:
        for number, window in enumerate(self._built.values()):
            QWidget.close(window)
            if apart_ms:
                QTimer.singleShot(number * apart_ms, window, window.deleteLater)
            else:
                window.deleteLater()
        self._built.clear()
        self._coming.clear()

    def _settled(self) -> bool:
        each = [window.settled() for window in self._built.values()]  # all are asked, so that each keeps its own
        return all(each)
