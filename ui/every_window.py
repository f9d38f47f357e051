"""How each window is made, by its name: the menu opens them, and tests look at every one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ui.bad_day_keeping import BadDay
from ui.bad_day_window import BadDayWindow
from ui.changing import Changing
from ui.check import CheckWindow
from ui.control import Control
from ui.evidence_window import EvidenceWindow
from ui.family_read import FamilyRead
from ui.family_window import FamilyWindow
from ui.help_wanted import tell_country
from ui.help_window import HelpWindow
from ui.login_start import LoginStart, login_start
from ui.mood_window import MoodWindow
from ui.offers_card import OffersCard
from ui.recent_window import RecentWindow
from ui.rules_window import RulesWindow
from ui.sample_feed import SampleFeed
from ui.settings_window import SettingsWindow
from ui.today_window import TodayWindow
from ui.turning import TurningWindow
from ui.weekly_card import WeeklyCard
from ui.weekly_window import WeeklyWindow
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
    bad_day: BadDay | None = None,
    bring_up: Callable[[str], object] = lambda _name: None,
) -> dict[str, Builder]:
    """A builder for each window; `own` are the files of this person's app.

    `changing`, `login` and `bad_day` outlive the windows where they are given, and with them what can be undone.
    `bring_up` opens a window by its name.
    """

    def changes() -> Changing:
        return changing or Changing(own.settings)

    def today() -> TodayWindow:
        chosen, remembered = changes(), kept(own.data)
        weekly, offers = WeeklyCard(chosen, remembered, bring_up), OffersCard(chosen, remembered, control)
        return TodayWindow(control, weekly, bring_up, offers)

    def settings() -> SettingsWindow:
        return SettingsWindow(control, changes(), login or login_start(own), bring_up)

    def hard_days() -> BadDayWindow:
        return BadDayWindow(bad_day or BadDay(control), lambda: bring_up("help"))

    def find_help() -> HelpWindow:
        made = HelpWindow(
            settings=kept(own.data),
            newer=own.newer_helplines,
            bad_day=bad_day or BadDay(control),
            open_bad_day=lambda: bring_up("bad_day"),
        )
        made.directory.chosen.connect(partial(tell_country, control))
        return made

    return {
        "today": today,
        "recent": lambda: RecentWindow(control, bring_up),
        "mood": lambda: MoodWindow(control, changes(), bring_up),
        "family": lambda: FamilyWindow(control, FamilyRead(own.data)),
        "evidence": lambda: EvidenceWindow(control, bring_up),
        "rules": lambda: RulesWindow(control, own.rules),
        "settings": settings,
        "turning": lambda: TurningWindow(control),
        "help": find_help,
        "bad_day": hard_days,
        "weekly": lambda: WeeklyWindow(changes()),
        "check": lambda: CheckWindow(control),
        "would_have": lambda: WouldHaveWindow(control, control.state.settings or own.settings),
        "welcome": lambda: Welcome(control, sample_feed, own.settings),
    }
