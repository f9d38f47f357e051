"""How limits are told of: which feeds, and how much on which days."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from ui.topics import site_name
from wellbeing.limit_hours import Hours, QuietHours, clock_time
from wellbeing.limit_openings import OpeningLimit
from wellbeing.limits import FeedLimit

translate = QCoreApplication.translate

OwnLimit = FeedLimit | OpeningLimit | QuietHours


def feeds_named(sites: Iterable[str]) -> str:
    """The feeds that a limit is for; none are all."""
    return ", ".join(site_name(site) for site in sorted(sites)) or translate("Limits", "All feeds together")


def minutes_named(limit: FeedLimit) -> str:
    """The minutes a day, or those of school days and of weekends."""
    if limit.school_days == limit.weekends:
        return translate("Limits", "%n minute(s) a day", None, limit.school_days)
    week = translate("Limits", "Monday to Friday %n minute(s)", None, limit.school_days)
    weekend = translate("Limits", "at weekends %n minute(s)", None, limit.weekends)
    return f"{week}, {weekend}"


def visits_named(limit: OpeningLimit) -> str:
    """The visits a day, or those of school days and of weekends."""
    if limit.school_days == limit.weekends:
        return translate("Limits", "%n visit(s) a day", None, limit.school_days)
    week = translate("Limits", "Monday to Friday %n visit(s)", None, limit.school_days)
    weekend = translate("Limits", "at weekends %n visit(s)", None, limit.weekends)
    return f"{week}, {weekend}"


def hours_named(quiet: QuietHours) -> str:
    """The hours without feeds, on which days."""
    week, weekend = quiet.school_days, quiet.weekends
    if week and week == weekend:
        return translate("Limits", "no feeds {hours}").format(hours=from_to(week))
    if not week or not weekend:
        only = (
            translate("Limits", "no feeds {hours}, Monday to Friday")
            if week
            else translate("Limits", "no feeds {hours}, at weekends")
        )
        return only.format(hours=from_to(week or weekend))
    said = translate("Limits", "no feeds {week}, at weekends {weekend}")
    return said.format(week=from_to(week), weekend=from_to(weekend))


def from_to(hours: Hours | None) -> str:
    """Hours as clocks show them; none are nothing."""
    return f"{clock_time(hours.start)}–{clock_time(hours.end)}" if hours else ""


def limit_named(limit: OwnLimit) -> str:
    """A limit of any kind in one line."""
    match limit:
        case FeedLimit():
            how = minutes_named(limit)
        case OpeningLimit():
            how = visits_named(limit)
        case QuietHours():
            how = hours_named(limit)
    return f"{feeds_named(limit.sites)} · {how}"


def set_said(limit: OwnLimit) -> str:
    """That it was set, for the line that offers to undo it."""
    return translate("Limits", "Limit: {limit}").format(limit=limit_named(limit))


def removal_said(limit: OwnLimit) -> str:
    """That it was removed, likewise."""
    return translate("Limits", "Limit removed: {limit}").format(limit=limit_named(limit))
