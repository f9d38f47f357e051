"""What there is to see in each window beside its first page: pages behind others, steps, tabs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tests.ui.family_pages import busy_page
from ui.family_window import FamilyWindow
from ui.help_window import HelpWindow
from ui.mood_window import MoodWindow
from ui.parts import Sheet, into_sight
from ui.rules_window import RulesWindow
from ui.settings_window import SettingsWindow
from ui.today_window import TodayWindow
from ui.welcome import Welcome
from wellbeing.holding.own_account import OwnAccount, Standing
from wellbeing.mood import HEAVY
from wellbeing.mood_messages import DayBeside
from wellbeing.protocol import Agreed, FamilyIs, PhoneEntry, RecoveryCodes, SitesWouldBe
from wellbeing.sites_messages import SiteHost

Scene = Callable[[], object]

NEW_HOSTS = SitesWouldBe(
    version=2026111301, changed=("reddit",), back=("x",), hosts=(SiteHost("reddit", "α.example"), SiteHost("x", "*"))
)
"""A file of newer definitions that asks for a yes."""


def scenes(window: Sheet) -> dict[str, Scene]:
    """How each of them is brought up, in this order, by its name; the first page is no scene."""
    match window:
        case SettingsWindow():
            behind = {name: partial(window.show_page, name) for name in window.more}
            return {"new-hosts": partial(window.sites.newer._looked_at, "file", NEW_HOSTS), **behind}
        case Welcome():
            return {f"step-{step + 1}": partial(window._show, step) for step in range(1, window.steps.count())}
        case HelpWindow():
            return {name: partial(window.open, name) for name in window.ways if name != "bad_day"}
        case RulesWindow():
            return _of_rules(window)
        case MoodWindow():
            return _of_moods(window)
        case TodayWindow():
            return {"mood-noted": window.mood.taps.faces["calm"].click, **_of_offers(window)}
        case FamilyWindow():
            return _of_family(window)
    return {}


def _of_family(window: FamilyWindow) -> dict[str, Scene]:
    phones = [PhoneEntry(each, f"otpauth://totp/x?secret={'A' * 32}&issuer=Feed", "A" * 32) for each in (15, 30)]
    codes = [RecoveryCodes(name, ["ABCD-EFGH-JKLM-NPQR"] * 10) for name in ("Άντα", "Μπεν")]

    def two() -> None:
        for field, name in ((window.setup.first, "Άντα"), (window.setup.second, "Μπεν")):
            field.setText(name)

    def set_up(standing: Standing) -> None:
        window.setup.holding._show(OwnAccount("mia", standing))  # first: the card asks of whom it knows nothing
        window._show(FamilyIs())

    return {
        "proposing": window.talk.open.click,
        "to-choose": partial(window.passcode.show_to_choose, ["Μπεν"]),
        "set-up": partial(set_up, "standard"),
        "set-up-for-nothing": partial(set_up, "administers"),
        "set-up-two": two,
        "once": partial(window._tell_once, Agreed(recovery=codes, phones=phones)),
        "once-second": window._kept,
        "once-phones": partial(_phones_alone, window, phones),
        "phone-codes-off": partial(_without_phones, window),
    }


def _phones_alone(window: FamilyWindow, phones: list[PhoneEntry]) -> None:
    window._kept()
    window._tell_once(Agreed(recovery=[], phones=phones))


def _without_phones(window: FamilyWindow) -> None:
    window._kept()
    window._show(FamilyIs(page=busy_page(), phone_codes=False))
    into_sight(window.phones)


def _of_offers(window: TodayWindow) -> dict[str, Scene]:
    offers = window._offers
    assert offers is not None
    return {
        "bedtime-offered": partial(offers._show, "wind_down", ""),
        "bedtime-set": offers.wind_down.click,
        "updates-offered": partial(offers._show, "updates", ""),
    }


def _of_moods(window: MoodWindow) -> dict[str, Scene]:
    rest = dict.fromkeys(HEAVY, "2026-11-23T14:05:00+01:00")
    return {
        "noted": window.now.taps.faces["tense"].click,
        "deleted": window.day.one.click,
        "resting": partial(window.rest.show_resting, rest),
        "empty-day": partial(window.day.show_day, "2026-11-09", [], DayBeside(day="2026-11-09")),
    }


def _of_rules(window: RulesWindow) -> dict[str, Scene]:
    tabs = {"as-text": 1, "add-many": 2, "take-along": 3}
    found: dict[str, Scene] = {name: partial(window.tabs.setCurrentIndex, at) for name, at in tabs.items()}

    def form() -> None:
        window.tabs.setCurrentIndex(0)
        window.list.new.click()

    return {**found, "form": form}
