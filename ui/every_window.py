"""How each window is made, by its name: the menu opens them, and tests look at every one."""

from __future__ import annotations

from ui.changing import Changing
from ui.check import CheckWindow
from ui.control import Control
from ui.help_window import HelpWindow
from ui.login_start import LoginStart, login_start
from ui.recent_window import RecentWindow
from ui.rules_window import RulesWindow
from ui.sample_feed import SampleFeed
from ui.settings_window import SettingsWindow
from ui.today_window import TodayWindow
from ui.turning import TurningWindow
from ui.welcome import Welcome
from ui.welcomed import kept
from ui.windows import Builder
from ui.would_have import WouldHaveWindow
from wellbeing.places import Places


def builders(
    control: Control,
    sample_feed: SampleFeed,
    own: Places,
    changing: Changing | None = None,
    login: LoginStart | None = None,
) -> dict[str, Builder]:
    """A builder for each window; `own` are the files of this person's app.

    `changing` and `login` outlive the windows where they are given, and with them what can be undone.
    """

    def settings() -> SettingsWindow:
        return SettingsWindow(control, changing or Changing(own.settings), login or login_start(own))

    return {
        "today": lambda: TodayWindow(control),
        "recent": lambda: RecentWindow(control),
        "rules": lambda: RulesWindow(control, own.rules),
        "settings": settings,
        "turning": lambda: TurningWindow(control),
        "help": lambda: HelpWindow(settings=kept(own.data)),
        "check": lambda: CheckWindow(control),
        "would_have": lambda: WouldHaveWindow(control, control.state.settings or own.settings),
        "welcome": lambda: Welcome(control, sample_feed, own.settings),
    }
