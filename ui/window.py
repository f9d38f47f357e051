"""The small window: the tray's status and actions for where there is no tray, and for who prefers a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QContextMenuEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui import look
from ui.actions import Actions
from ui.breaking_button import BreakingButton
from ui.closing import Closing
from ui.control import Control
from ui.engine_words import told
from ui.icons import icon, name_for
from ui.menu import Menu
from ui.state import Phase, State, status_detail, status_line
from ui.words import APP_NAME, words

MENDED_IN = ("rules", "settings")
"""Problems that a person can put right in the window of that name."""

FRAME_HEIGHT = 6 * look.GAP
"""Pixels that a desktop's title bar takes at most."""


class Window(QWidget):
    """Shows `control.state`. Closing it hides it where a tray keeps the app in reach, and asks where none does."""

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
        self._area = QScrollArea()
        self.menu = Menu(actions, parent=self)
        self.question = Closing(self, self.showMinimized, control.ask_to_quit)
        self._build()
        control.changed.connect(self._follow)
        self._follow()

    def _build(self) -> None:
        self.setFixedWidth(look.WINDOW_WIDTH)
        self.status.setFont(look.heading(self.font()))
        self.status.setWordWrap(True)
        self._page, self._always = page, always = _page_over_footer(self, self._area)
        page.addLayout(self._build_status())
        page.addWidget(self.notices)
        page.addLayout(self._build_actions())
        page.addWidget(self.closing)
        for action in (self._actions.opens["help"], self._actions.quit):
            always.addWidget(button_for(action))
        self._build_shortcuts()

    def _build_shortcuts(self) -> None:
        """Beside the letters of the buttons, the keys that people know from elsewhere."""
        key = QKeySequence.StandardKey
        find_help = self._actions.opens["help"].trigger
        does = {key.Quit: self._actions.quit.trigger, key.Close: self.close, key.HelpContents: find_help}
        for keys, effect in does.items():
            QShortcut(QKeySequence(keys), self, effect)
        QShortcut(QKeySequence(Qt.Key.Key_F10), self, self.more.showMenu)

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
        self.pause = BreakingButton(words.PAUSE)
        self.pause.setMenu(self._actions.pause_menu(self))
        self.more = BreakingButton(words.MORE)
        self.more.setMenu(self.menu)
        self._buttons = (
            button_for(self._actions.try_now, main=True),
            button_for(self._actions.key_file),
            button_for(self._actions.resume, main=True),
            *map(button_for, self._actions.opening("would_have")),
            button_for(self._actions.turn_on),
            self.pause,
            *map(button_for, self._actions.opening("today", "family", "bad_day")),
            self.more,
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
        """As high as the texts need at our width, if the screen is; then it scrolls, as with very large letters."""
        needed = 0
        for part in (self._page, self._always):
            part.activate()
            needed += part.totalHeightForWidth(look.WINDOW_WIDTH)
        most = self.screen().availableGeometry().height() - FRAME_HEIGHT
        self.setFixedHeight(min(needed, most))

    def showEvent(self, event: QShowEvent) -> None:
        """Say what closing does, which depends on the tray of this moment."""
        self.closing.setText(words.STILL_IN_TRAY if self._tray_there() else words.CLOSING_ASKS)
        self._fit()
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide; or, where nothing would be left to reach the app by, ask; while all is put back, stay."""
        if self._tray_there():
            event.accept()
            return
        event.ignore()
        if self._control.state.phase is not Phase.LEAVING:
            self.question.ask()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Bring what the Tab key has reached into sight, also when it comes from what does not scroll."""
        moved = super().focusNextPrevChild(next)
        if (here := self.focusWidget()) and self._area.isAncestorOf(here):
            self._area.ensureWidgetVisible(here)
        return moved

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right button and the menu key show what the tray's icon would."""
        self.menu.popup(event.globalPos())

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
        self.messages.setText("\n\n".join(told(notice) for notice in state.notices))
        self.messages.setAccessibleName(f"{words.TO_KNOW}: {self.messages.text()}")
        high = max(0, self.messages.heightForWidth(look.NOTICE_WIDTH))
        self.area.setFixedHeight(min(high, look.NOTICE_HEIGHT))
        for problem, opens in self.mending.items():
            opens.setVisible(any(notice.problem == problem for notice in state.notices))
        self.setVisible(bool(state.notices))


def _page_over_footer(window: QWidget, area: QScrollArea) -> tuple[QVBoxLayout, QVBoxLayout]:
    """The two columns that fill `window`: one that scrolls in `area`, and under it what is always seen."""
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts have the keyboard
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inside = QWidget()
    page, footer, whole = QVBoxLayout(inside), QVBoxLayout(), QVBoxLayout(window)
    area.setWidget(inside)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(area, 1)
    whole.addLayout(footer)
    page.setSpacing(2 * look.GAP)
    page.setContentsMargins(3 * look.GAP, 3 * look.GAP, 3 * look.GAP, look.GAP)
    footer.setSpacing(look.GAP)
    footer.setContentsMargins(3 * look.GAP, look.GAP, 3 * look.GAP, 3 * look.GAP)
    return page, footer


def button_for(action: QAction, *, main: bool = False) -> QPushButton:
    """A button that looks and acts as `action` does, also when that changes; `main`: the first thing to do."""
    button = BreakingButton(action.text())
    button.may_break()
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
    button = BreakingButton(action.text())
    button.may_break()
    button.clicked.connect(action.trigger)
    return button


def _text(*, quiet: bool = False) -> QLabel:
    label = QLabel(wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)  # messages come from elsewhere: never as markup
    label.setProperty("quiet", quiet)
    return label
