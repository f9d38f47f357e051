"""What a person can do, as QActions that tray menu and window share: one text, one state, one effect each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui import pauses
from ui.control import Control
from ui.state import Phase
from ui.topics import site_name
from ui.windows import Windows
from ui.words import words


def _titles() -> dict[str, str]:
    """The windows that the menu opens, in its order, by the names under which `Windows` has them."""
    return {
        "today": words.TODAY,
        "recent": words.RECENT,
        "evidence": words.KEPT_EVIDENCE,
        "mood": words.MOOD,
        "family": words.FAMILY,
        "would_have": words.WOULD_HAVE,
        "rules": words.RULES,
        "settings": words.SETTINGS,
        "turning": words.TURNING_ON,
        "help": words.FIND_HELP,
        "bad_day": words.HARD_DAYS,
        "check": words.CHECK,
        "welcome": words.WELCOME,
    }


class Actions(QObject):
    """The actions, kept in step with `control.state`. Windows and breaks are for whoever owns them."""

    def __init__(self, control: Control, windows: Windows, parent: QObject | None = None) -> None:
        """Build every action once; `control` and `windows` outlive them. `opens` has one for each window there is."""
        super().__init__(parent)
        self._control = control
        self.about = self._action(words.ABOUT)
        self.show_window = self._action(words.OPEN_WINDOW)
        self.resume = self._action(words.RESUME, self._resume)
        self.try_now = self._action(words.TRY_NOW, control.start)
        self.turn_on = self._action(words.TURN_ON, partial(windows.open, "turning"))
        self.key_file = self._action(words.KEY_FILE, control.agree_to_key_file)
        self.sample_feed = self._action(words.SAMPLE_FEED, control.open_sample_feed)
        self.restart = self._action(words.RESTART_FILTER, control.restart_engine)
        self.looks_broken = self._action("", self._pause_site)
        self.quit = self._action(words.QUIT, control.ask_to_quit)
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        self.opens = {
            name: self._action(title, partial(windows.open, name))
            for name, title in _titles().items()
            if name in windows.names
        }
        self.pause_site = self._action("", self._pause_site)
        self.pauses = [
            self._action(words.PAUSE_15, lambda: control.pause(15)),
            self._action(words.PAUSE_60, lambda: control.pause(60)),
            self._action(words.PAUSE_TOMORROW, control.pause_until_morning),
            self._action(words.PAUSE_OPEN, lambda: control.pause(pauses.UNTIL_RESUMED)),
        ]
        self.take_break = self._action(words.TAKE_BREAK)
        self.breathe = self._action(words.BREATHE)
        self.resume_reminders = self._action(words.RESUME_REMINDERS, control.resume_reminders)
        self.reminder_pauses = [
            self._action(words.REMIND_30, lambda: control.pause_reminders(30)),
            self._action(words.REMIND_60, lambda: control.pause_reminders(60)),
            self._action(words.REMIND_120, lambda: control.pause_reminders(120)),
            self._action(words.REMIND_240, lambda: control.pause_reminders(240)),
            self._action(words.REMIND_DAY, self._pause_reminders_today),
            self._action(words.REMIND_OPEN, lambda: control.pause_reminders(pauses.UNTIL_RESUMED)),
        ]
        control.changed.connect(self._follow)
        self._follow()

    def pause_menu(self, parent: QWidget) -> QMenu:
        """A new menu of the pauses for `parent`; it cannot be opened while nothing can be paused."""
        menu = QMenu(words.PAUSE, parent)
        menu.addActions([*self.pauses, self.pause_site])
        menu.setEnabled(self.pauses[0].isEnabled())
        self.pauses[0].enabledChanged.connect(menu.setEnabled)
        return menu

    def reminder_menu(self, parent: QWidget) -> QMenu:
        """A new menu, for `parent`, of pauses for reminders; it can be opened while reminders come or are paused."""
        menu = QMenu(words.PAUSE_REMINDERS, parent)
        menu.addActions([*self.reminder_pauses, self.resume_reminders])
        menu.setEnabled(self.reminder_pauses[0].isEnabled())
        self.reminder_pauses[0].enabledChanged.connect(menu.setEnabled)
        return menu

    def problem_menu(self, parent: QWidget) -> QMenu:
        """A new menu, for `parent`, of what helps when something is wrong."""
        menu = QMenu(words.FIX_A_PROBLEM, parent)
        menu.addActions([self.looks_broken, self.restart, *self.opening("check")])
        return menu

    def opening(self, *names: str) -> list[QAction]:
        """The actions that open the windows `names`, as far as there are such windows."""
        return [self.opens[name] for name in names if name in self.opens]

    def _action(self, text: str, effect: Callable[[], object] | None = None) -> QAction:
        action = QAction(text, self)
        if effect:
            action.triggered.connect(lambda _checked=False: effect())
        return action

    def _pause_site(self) -> None:
        if site := self._control.state.site_now:
            self._control.pause(pauses.UNTIL_RESUMED, site)

    def _pause_reminders_today(self) -> None:
        now = self._control.now()
        self._control.pause_reminders(pauses.minutes_until(pauses.day_after(now), now))

    def _resume(self) -> None:
        """Cover again everywhere: a person who asks for that does not think of sites."""
        for site in self._control.state.paused_sites:
            self._control.resume(site)
        if self._control.state.paused:
            self._control.resume()

    def _follow(self) -> None:
        state = self._control.state
        for each in (*self.pauses, self.restart):
            each.setEnabled(state.running)
        reminds = state.running and (state.reminders_paused or state.next_break_seconds is not None)
        for each in self.reminder_pauses:
            each.setEnabled(reminds)
        self.resume_reminders.setVisible(state.reminders_paused)
        self.resume_reminders.setEnabled(reminds and state.reminders_paused)
        self._name_site(state.site_now, state.running and state.site_now not in state.paused_sites)
        self.resume.setVisible(state.paused or bool(state.paused_sites))
        self.resume.setEnabled(state.running and self.resume.isVisible())
        for each in self.opening("would_have"):
            each.setVisible(state.would_have)
            each.setEnabled(state.running)
        for each in self.opening("family"):
            each.setVisible(state.family)
            each.setText(words.family(state.family_waits))
        self.turn_on.setVisible(state.running and not state.turned_on)
        self.try_now.setVisible(state.phase is Phase.STOPPED)
        self.key_file.setVisible(state.lacks_keyring)
        self.sample_feed.setEnabled(not state.sample_feed_opening and state.phase is not Phase.LEAVING)
        self.sample_feed.setText(words.SAMPLE_FEED_OPENING if state.sample_feed_opening else words.SAMPLE_FEED)
        self.quit.setEnabled(state.phase is not Phase.LEAVING)

    def _name_site(self, site: str, can_pause: bool) -> None:
        title = site_name(site)
        for action, text in ((self.pause_site, words.PAUSE_SITE), (self.looks_broken, words.LOOKS_BROKEN)):
            action.setText(text.format(site=title))
            action.setVisible(bool(site))
            action.setEnabled(can_pause)
