"""Puts the app together: engine, model, tray and window, from the first line on the screen to the last."""

from __future__ import annotations

import signal
from collections.abc import Mapping
from contextlib import suppress
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QSystemTrayIcon

import wellbeing
from ui.actions import Actions
from ui.bad_day_keeping import BadDay
from ui.break_reminders import BreakReminders
from ui.changing import Changing
from ui.control import Control
from ui.engine_service import engine_link
from ui.family_read import FamilyFirst, FamilyRead
from ui.family_told import FamilyTold
from ui.handing_over import HandingOver
from ui.help_wanted import HelpWanted
from ui.icons import APP_ICON, icon
from ui.leaving import Leaving
from ui.loading import Loading
from ui.login_start import login_start
from ui.programs import Program
from ui.sample_feed import SampleFeed
from ui.translations import Language
from ui.tray import Tray
from ui.welcomed import Welcomed, kept
from ui.window import Window
from ui.windows import Builder, Windows
from ui.words import APP_NAME, without_mark, words
from wellbeing.holding.held_account import HeldAccount
from wellbeing.places import Places, PlacesError
from wellbeing.places import prepare as make_folders
from wellbeing.system.ledger import Ledger


class App(QObject):
    """The running app. `start` starts the engine and shows what there is to show."""

    def __init__(self, qt: QApplication, engine: Program | HeldAccount, demo: Program, own: Places) -> None:
        """`engine` is the program to start, or the service that stands; `own` are the files of this person's app."""
        super().__init__()
        self._qt, self._own = qt, own
        self._language = Language(qt)
        with suppress(PlacesError):  # the engine says it, in words; Qt would make a folder that everybody may read
            make_folders(own)
        self._welcomed = Welcomed(own.data)
        self.engine = engine_link(engine, self)
        self.sample_feed = SampleFeed(demo, preset=own.data / "sample-preset", parent=self)
        if isinstance(engine, HeldAccount):
            HandingOver(self.engine, own, self)
        self.control = Control(self.engine, self.sample_feed, parent=self)
        self._loading = Loading(self)
        self.windows = Windows(self._builders, self._loading, self)
        self.changing = Changing(own.settings, self)
        self.login = login_start(own, self)
        self.leaving = Leaving(Ledger(own.ledger), self)
        self.control.left.connect(self.leaving.filter_left)
        self.bad_day = BadDay(self.control, self)
        self.control.before_quitting.append(self._nothing_is_lost)
        self.family = FamilyFirst(self.control, FamilyRead(own.data), lambda name: self.windows.open(name), self)
        self.control.before_quitting.append(self.family.may_quit)
        self._told = FamilyTold(self.control, self.windows, lambda message: self.tray.tell_of_family(message), self)
        self._help_wanted = HelpWanted(self.control, lambda *at: self.windows.open(*at), own.data, self)
        self.breaks = BreakReminders(self.control, self.changing, kept(own.data), self)
        self.changing.read_now()
        self._spoken = self.changing.settings.language
        self._language.put_on(_code(self._spoken))
        self._build()
        self.changing.changed.connect(self._speak_as_chosen)
        self._asked_for_key = False
        self.control.changed.connect(self._ask_for_key)
        qt.aboutToQuit.connect(self._end)

    def _build(self) -> None:
        """Make everything that has words, in the language of the moment."""
        self.actions = Actions(self.control, self.windows, self)
        self.tray = Tray(self.control, self.actions, self)
        self.window = Window(self.control, self.actions, QSystemTrayIcon.isSystemTrayAvailable)
        self._about = self._about_box()
        self.actions.about.triggered.connect(self._show_about)
        self.actions.take_break.triggered.connect(lambda: self.breaks.take_break())
        self.actions.breathe.triggered.connect(lambda: self.breaks.breathe())
        self.actions.show_window.triggered.connect(lambda: self.window.bring_up())

    def _builders(self) -> Mapping[str, Builder]:
        from ui.every_window import builders  # not at the start: it takes as long as all the rest (ui/loading.py)

        opens = self.windows.open
        return builders(self.control, self.sample_feed, self._own, self.changing, self.login, self.bad_day, opens)

    def start(self) -> None:
        """Start the engine; the first time, welcome the person; where no tray shows the icon, show the window."""
        self.control.start()
        if not QSystemTrayIcon.isSystemTrayAvailable():
            self.window.bring_up()
        if not self._welcomed.is_so():
            self._welcomed.be_so()
            self.windows.open("welcome")
        self._loading.begin_later()

    def _nothing_is_lost(self) -> bool:
        """Words that could not be kept are shown once before they go."""
        if warns := "bad_day" if self.bad_day.warns() else self.windows.warns():
            self.windows.open(warns)
        return not warns

    def _ask_for_key(self) -> None:
        """A filter that waits for an answer is shown where it can be given; once, however often it tries again."""
        if self.control.state.running:
            self._asked_for_key = False
        elif self.control.state.lacks_keyring and not self._asked_for_key:
            self._asked_for_key = True
            self.window.bring_up()

    def _speak_as_chosen(self) -> None:
        """After this turn of the loop: the window that the choice was made in is made anew, too."""
        if self.changing.settings.language != self._spoken:
            self._spoken = self.changing.settings.language
            QTimer.singleShot(0, self, lambda: self.speak(_code(self._spoken)))

    def speak(self, code: str) -> None:
        """Change the language ("" is the system's): everything with words is made anew and goes on where it was.

        At once, or a moment later where a window still writes what a person typed; nothing halts meanwhile.
        """
        self.windows.when_settled(partial(self._speak_now, code))

    def _speak_now(self, code: str) -> None:
        self._language.put_on(code)
        taken, old = self.windows.let_go(), self.window
        seen, front, place = old.isVisible(), old.isActiveWindow(), old.saveGeometry()
        self.tray.icon.hide()
        for each in (self.actions, self.tray, old):
            each.deleteLater()
        self._build()
        self.breaks.speak()
        self.window.restoreGeometry(place)
        if seen:
            self.window.bring_up()
        self.windows.bring_back(taken, self.window.bring_up if front else lambda: None)

    def obey_signals(self) -> None:
        """End in order on Ctrl+C and on a polite end from outside. Heartbeats give Python its turn each second."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: self._obey())

    def _obey(self) -> None:
        self.leaving.be_quiet()
        self.control.quit()

    def _about_box(self) -> QMessageBox:
        box = QMessageBox(self.window)
        box.setWindowTitle(without_mark(words.ABOUT))
        box.setText(words.about(wellbeing.__version__))
        box.setIconPixmap(icon(APP_ICON).pixmap(64, 64))
        box.setModal(False)
        return box

    def _show_about(self) -> None:
        self._about.show()
        self._about.raise_()
        self._about.activateWindow()

    def _end(self) -> None:
        """However the app comes to its end, windows and engine get their time; then nothing of ours stays in sight."""
        self.bad_day.flush()
        self.engine.stop()
        self.breaks.close_all()
        self.windows.close_all()
        self.engine.wait_for_end()
        self.leaving.tell_terminal()
        self.tray.icon.hide()
        self.window.hide()


def _code(language: str) -> str:
    """What the settings call `language`, as Language calls it."""
    return "" if language == "system" else language


def prepare(qt: QApplication) -> None:
    """Name `qt` for the system's lists. The app lives on when its last window is closed."""
    qt.setApplicationName("feed-wellbeing")
    qt.setApplicationDisplayName(APP_NAME)
    qt.setDesktopFileName("feed-wellbeing")
    qt.setQuitOnLastWindowClosed(False)
    qt.setWindowIcon(icon(APP_ICON))
