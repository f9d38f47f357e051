"""How limits are told of: which feeds, and how many minutes on which days."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from ui.topics import site_name
from wellbeing.limits import FeedLimit

translate = QCoreApplication.translate


def feeds_named(sites: Iterable[str]) -> str:
    """The feeds that a limit is for; none are all."""
    return ", ".join(site_name(site) for site in sorted(sites)) or translate("Limits", "All feeds together")


def minutes_named(limit: FeedLimit) -> str:
    """The minutes a day, or those of school days and of weekends."""
    if limit.school_days == limit.weekends:
        return translate("Limits", "%n minute(s) a day", None, limit.school_days)
    return translate("Limits", "Monday to Friday {week}, at weekends {weekend} minutes").format(
        week=limit.school_days, weekend=limit.weekends
    )


def limit_named(limit: FeedLimit) -> str:
    """A limit in one line."""
    return f"{feeds_named(limit.sites)} · {minutes_named(limit)}"
