"""The words of how well a site's posts are found: what is so, what it means, and what mends it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from wellbeing.site_health import State
from wellbeing.site_health_messages import SiteFound

translate = QCoreApplication.translate

_WEEK, _WEEKS = 7, 21
"""Days after which the day is named by its date, and after which it is not named: older counts are forgotten."""


def state_line(found: SiteFound, today: date) -> str:
    """The few words beside a site's name."""
    if found.state == "not_working":
        return _since(date.fromisoformat(found.since), today)
    words = {"full": translate("SiteHealth", "full"), "text_only": translate("SiteHealth", "text only")}
    state = words.get(found.state, "")
    return translate("SiteHealth", "{state}, from pages alone").format(state=state) if found.from_pages else state


def _since(day: date, today: date) -> str:
    ago = (today - day).days
    if ago <= 0:
        return translate("SiteHealth", "not working since today")
    if ago >= _WEEKS:
        return translate("SiteHealth", "not working for weeks")
    locale, written = QLocale(), QDate(day.year, day.month, day.day)
    if ago < _WEEK:
        return translate("SiteHealth", "not working since {weekday}").format(weekday=locale.dayName(day.isoweekday()))
    return translate("SiteHealth", "not working since {date}").format(
        date=locale.toString(written, QLocale.FormatType.ShortFormat)
    )


def what_it_means(sites: Iterable[SiteFound]) -> str:
    """What stands below the `sites`, for those that need it."""
    about: dict[State | Literal["from_pages"], str] = {
        "text_only": translate(
            "SiteHealth",
            "Text only: posts are found and judged, but not all that belongs to them, such as who wrote them. "
            "An update can mend that.",
        ),
        "not_working": translate(
            "SiteHealth",
            "Not working: pages that you opened there had no posts that the filter knows, so nothing is covered, and "
            "the site is as it would be without the filter. An update can mend that.",
        ),
        "from_pages": translate(
            "SiteHealth",
            "From pages alone: posts are found and judged in the pages, but no longer in the answers that pages are "
            "drawn from. So a post can take a moment longer to appear, and what a page folds away is judged when it "
            "is unfolded. An update can mend that.",
        ),
    }
    listed = list(sites)
    met = {each.state for each in listed} | {"from_pages" for each in listed if each.from_pages}
    return "\n".join(words for state, words in about.items() if state in met)
