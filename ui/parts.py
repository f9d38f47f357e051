"""The few parts that every window is made of, so that all look and behave alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import look
from ui.breaking_button import BreakingButton
from ui.flow import Flow

READING_WIDTH = 640
"""Pixels: longer lines are harder to read."""


class Sheet(QWidget):
    """A window with one scrolling column. Esc and the system's key close it; it is kept and can be brought up again."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """`title` names the window. Add parts with `add`; what must always be seen goes under them with `add_below`."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.column = _column()
        self._below = _column()
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts have the keyboard
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = _centred(self.column)
        self.area.setWidget(self.page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        whole.addLayout(self._below)
        self._below.setContentsMargins(0, 0, 0, 0)
        for key in (QKeySequence(Qt.Key.Key_Escape), QKeySequence(QKeySequence.StandardKey.Close)):
            QShortcut(key, self, self.close)
        self.resize(READING_WIDTH + 10 * look.GAP, 80 * look.GAP)

    def add(self, *parts: QWidget) -> None:
        """Put `parts` under what is there."""
        for part in parts:
            self.column.addWidget(part)

    def add_below(self, part: QWidget) -> None:
        """Put `part` under the column, where it does not scroll away."""
        self._below.setContentsMargins(*[2 * look.GAP] * 4)
        self._below.addWidget(part)

    def whole(self) -> bool:
        """Whether all parts are there, in a window that makes some of them when it is seen already."""
        return True

    def settled(self) -> bool:
        """Keep what a person has not saved yet; whether nothing more is on its way to the disk.

        Asked again and again before a window is let go.
        """
        return True

    def warns(self) -> bool:
        """Whether the person who quits is to see first, and read here, that something of theirs could not be kept."""
        return False

    def typed(self) -> object:
        """What a person has typed or opened here and `take_up` can show again; None for nothing."""
        return None

    def take_up(self, typed: object) -> None:
        """Go on with what the same window in another language had as `typed`."""

    def bring_up(self, topic: str = "") -> None:
        """Show the window in front of the others, at `topic` where it has such a place."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        if not self.isVisible():
            self.resize(self.size().boundedTo(_room(self.screen())))
        self.show()
        self.raise_()
        self.activateWindow()


def _room(screen: QScreen) -> QSize:
    """What a window may take of `screen`, so that what stands at its end can be reached; its title bar is above it."""
    return screen.availableSize() - QSize(2 * look.GAP, 6 * look.GAP)


def heading(words: str) -> QLabel:
    """The title of a page: one each."""
    label = text(words)
    label.setFont(look.heading(label.font()))
    return label


def section(words: str) -> QLabel:
    """The title of a part of a page."""
    label = text(words)
    label.setFont(look.section(label.font()))
    return label


def text(words: str = "", *, quiet: bool = False) -> QLabel:
    """Words to read, never markup; `quiet` for what explains. They can be selected with the mouse."""
    label = QLabel(words, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)  # posts and messages come from elsewhere
    label.setProperty("quiet", quiet)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def button(words: str, pressed: Callable[[], object], *, main: bool = False) -> QPushButton:
    """A button; `main` is the first thing to do on its page, one each. Enter presses the one with the focus."""
    made = BreakingButton(words)
    made.setAutoDefault(True)  # otherwise Enter presses nothing
    made.setProperty("main", main)
    made.clicked.connect(lambda _checked=False: pressed())
    return made


def row(*parts: QWidget) -> QWidget:
    """`parts` side by side, as wide as they need; what finds no room goes to the next line."""
    made = QWidget()
    line = Flow(made, look.GAP)
    for part in parts:
        if isinstance(part, BreakingButton):
            part.may_break()
        line.addWidget(part)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def card(*parts: QWidget) -> QFrame:
    """`parts` one under the other, on a panel of their own."""
    made = QFrame()
    made.setObjectName("card")
    column = QVBoxLayout(made)
    column.setContentsMargins(*[2 * look.GAP] * 4)
    column.setSpacing(look.GAP)
    for part in parts:
        column.addWidget(part)
    return made


class _Deaf(QObject):
    """Lets the wheel scroll the page instead of turning what happens to be under it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the wheel on to the page."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def deaf[W: QWidget](control: W) -> W:
    """`control`, deaf to the wheel: whoever scrolls a page past it chooses nothing, and keeps the keyboard's place."""
    control.installEventFilter(_Deaf(control))
    if control.focusPolicy() is Qt.FocusPolicy.WheelFocus:
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return control


def into_sight(part: QWidget) -> None:
    """Have the page scroll to `part`, which was just shown, once it has its place: below the end nobody sees it."""

    def scroll() -> None:
        above = part.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None and part.isVisible():
            above.ensureWidgetVisible(part)

    QTimer.singleShot(0, part, scroll)


def empty(layout: QLayout) -> None:
    """Take every part out of `layout`, for a list that is shown anew."""
    while item := layout.takeAt(0):
        if part := item.widget():
            part.hide()
            part.deleteLater()


@contextmanager
def out_of_sight(layout: QLayout) -> Iterator[None]:
    """While the block puts parts into `layout`, its place is out of sight, and then laid out once.

    Each part that comes to a place in sight would have Qt lay out the whole window: 30 lines held it up for 0.2 s.
    """
    place = layout.parentWidget()
    assert place is not None, "a layout that nobody sees needs no care"
    was_hidden = place.isHidden()
    place.hide()
    try:
        yield
    finally:
        place.setHidden(was_hidden)


@contextmanager
def anew(layout: QLayout) -> Iterator[None]:
    """Empty `layout`, which the block fills, all of it `out_of_sight`."""
    with out_of_sight(layout):
        empty(layout)
        yield


def _column() -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(2 * look.GAP)
    made.setContentsMargins(*[3 * look.GAP] * 4)
    return made


def _centred(column: QVBoxLayout) -> QWidget:
    """`column` at the top, not wider than is good to read, in the middle of whatever width there is."""
    inner, outer = QWidget(), QWidget()
    inner.setLayout(column)
    inner.setMaximumWidth(READING_WIDTH + 6 * look.GAP)
    line = QHBoxLayout(outer)
    line.setContentsMargins(0, 0, 0, 0)
    line.addStretch(1)
    line.addWidget(inner, 100, Qt.AlignmentFlag.AlignTop)
    line.addStretch(1)
    return outer
