"""The small window: the tray's status and actions for where there is no tray, and for who prefers a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui import look
from ui.actions import Actions
from ui.control import Control
from ui.icons import icon, name_for
from ui.state import State, status_detail, status_line
from ui.words import APP_NAME, words

MENDED_IN = ("rules", "settings")
"""Problems that a person can put right in the window of that name."""


class Window(QWidget):
    """Shows `control.state`. Closing it hides it where a tray keeps the app in reach, and quits where none does."""

    def __init__(self, control: Control, actions: Actions, tray_there: Callable[[], bool]) -> None:
        """`tray_there` is asked whenever the window is shown or closed: a tray may come and go."""
        super().__init__()
        self._control = control
        self._actions = actions
        self._tray_there = tray_there
        self.picture = QLabel()
        self.status = QLabel()
        self.detail = _text()
        self.restarts = _text(quiet=True)
        self.notices = Notices({name: action for name in MENDED_IN for action in actions.opening(name)})
        self.closing = _text(quiet=True)
        self._pause_menu = actions.pause_menu()
        self._build()
        control.changed.connect(self._follow)
        self._follow()

    def _build(self) -> None:
        self.setFixedWidth(look.WINDOW_WIDTH)
        self.status.setFont(look.heading(self.font()))
        self.status.setWordWrap(True)
        page = QVBoxLayout(self)
        page.setSpacing(2 * look.GAP)
        page.setContentsMargins(*[3 * look.GAP] * 4)
        page.addLayout(self._build_status())
        page.addWidget(self.notices)
        page.addLayout(self._build_actions())
        page.addWidget(self.closing)
        page.addLayout(_row(button_for(self._actions.about), button_for(self._actions.quit)))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Quit), self, self._actions.quit.trigger)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)

    def _build_status(self) -> QHBoxLayout:
        told = QVBoxLayout()
        told.setSpacing(look.GAP // 2)
        for label in (self.status, self.detail, self.restarts):
            told.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(2 * look.GAP)
        row.addWidget(self.picture, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, stretch=1)
        return row

    def _build_actions(self) -> QVBoxLayout:
        self.pause = QPushButton(words.PAUSE)
        self.pause.setMenu(self._pause_menu)
        self._buttons = (
            button_for(self._actions.try_now, main=True),
            button_for(self._actions.key_file),
            button_for(self._actions.resume, main=True),
            *map(button_for, self._actions.opening("would_have")),
            self.pause,
            button_for(self._actions.sample_feed),
            *map(button_for, self._actions.opening("help", "bad_day")),
        )
        column = QVBoxLayout()
        column.setSpacing(look.GAP)
        for button in self._buttons:
            column.addWidget(button)
        return column

    def _follow(self) -> None:
        state = self._control.state
        line = status_line(state, self._control.now())
        self.setWindowTitle(f"{line} – {APP_NAME}")
        self.setWindowIcon(icon(name_for(state)))
        size = QSize(look.ICON_SIZE, look.ICON_SIZE)
        self.picture.setPixmap(icon(name_for(state)).pixmap(size, self.devicePixelRatio()))
        self.status.setText(line)
        self.detail.setText(status_detail(state))
        self.restarts.setText(words.restarted(state.restarts))
        self.restarts.setVisible(state.restarts > 0 and state.running)
        self.pause.setEnabled(state.running)
        self.notices.show_state(state)
        self._fit()

    def _fit(self) -> None:
        """As high as the texts need at our width; `adjustSize` would stop at two thirds of the screen."""
        if page := self.layout():
            page.activate()
            self.setFixedHeight(page.totalHeightForWidth(look.WINDOW_WIDTH))

    def showEvent(self, event: QShowEvent) -> None:
        """Say what closing does, which depends on the tray of this moment."""
        self.closing.setText(words.STILL_IN_TRAY if self._tray_there() else words.CLOSING_QUITS)
        self._fit()
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide; or, where nothing would be left to reach the app by, quit, and stay until all is put back."""
        if self._tray_there():
            event.accept()
        else:
            event.ignore()
            self._control.ask_to_quit()

    def bring_up(self) -> None:
        """Show the window in front of the others, ready to do the first thing that can be done."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if first := next((each for each in self._buttons if each.isVisible() and each.isEnabled()), None):
            first.setFocus()


class Notices(QFrame):
    """What is good to know, newest first; not there while there is nothing. Long ones scroll."""

    def __init__(self, mending: Mapping[str, QAction]) -> None:
        """Start empty. `mending` has what opens the window in which a problem can be put right, by the problem."""
        super().__init__()
        self.setObjectName("notices")
        self.mending = {problem: _opening(action) for problem, action in mending.items()}
        page = QVBoxLayout(self)
        title = QLabel(words.TO_KNOW)
        title.setFont(look.bold(title.font()))
        self.messages = _text()
        self.messages.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.messages.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(self.messages)
        page.addWidget(title)
        page.addWidget(self.area)
        for each in self.mending.values():
            page.addWidget(each)

    def show_state(self, state: State) -> None:
        """Show the notices of `state`."""
        self.messages.setText("\n\n".join(notice.message for notice in state.notices))
        self.messages.setAccessibleName(f"{words.TO_KNOW}: {self.messages.text()}")
        high = max(0, self.messages.heightForWidth(look.NOTICE_WIDTH))
        self.area.setFixedHeight(min(high, look.NOTICE_HEIGHT))
        for problem, opens in self.mending.items():
            opens.setVisible(any(notice.problem == problem for notice in state.notices))
        self.setVisible(bool(state.notices))


def button_for(action: QAction, *, main: bool = False) -> QPushButton:
    """A button that looks and acts as `action` does, also when that changes; `main`: the first thing to do."""
    button = QPushButton(action.text())
    button.setDefault(main)
    button.setProperty("main", main)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setText(action.text())
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())

    action.changed.connect(follow)
    action.visibleChanged.connect(follow)
    button.setEnabled(action.isEnabled())
    button.setHidden(not action.isVisible())
    return button


def _opening(action: QAction) -> QPushButton:
    """A button that opens what `action` opens. Whether it is seen goes by what there is to put right."""
    button = QPushButton(action.text())
    button.clicked.connect(action.trigger)
    return button


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.GAP)
    for button in buttons:
        row.addWidget(button)
    row.setStretch(len(buttons) - 1, 1)
    return row


def _text(*, quiet: bool = False) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)  # messages come from elsewhere: never as markup
    label.setProperty("quiet", quiet)
    return label
