"""A day in feeds as bars, words and table rows. Pure: the window shows what is made here."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from ui.charts import Bar
from ui.language_names import language_names
from ui.topics import site_name
from wellbeing.protocol import TodayIs
from wellbeing.settings import SITE_TITLES

DAY_BEGINS = 4
"""The hour at which a day begins, so that a night out late belongs to the evening before."""

translate = QCoreApplication.translate


def minutes_said(seconds: float) -> str:
    """`seconds` as people say it: "23 min", "1 h 5 min"."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return translate("Day", "{minutes} min").format(minutes=minutes)
    return translate("Day", "{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def sites_of(day: TodayIs) -> list[str]:
    """The sites with feed time, in the order of the settings, so that each keeps its pattern from day to day."""
    met = {each.site for each in day.hours if each.kind == "feed"}
    return [site for site in SITE_TITLES if site in met] + sorted(met - set(SITE_TITLES))


def hour_bars(day: TodayIs) -> list[Bar]:
    """Feed minutes in each of the day's 24 hours, from 04:00, by site."""
    spent: defaultdict[int, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for each in day.hours:
        if each.kind == "feed":
            spent[each.hour][each.site] += each.seconds
    order = [(DAY_BEGINS + step) % 24 for step in range(24)]
    return [_hour_bar(hour, spent[hour], sites_of(day)) for hour in order]


def _hour_bar(hour: int, spent: dict[str, float], sites: Sequence[str]) -> Bar:
    parts = [(site_name(site), spent[site] / 60) for site in sites if spent.get(site, 0) > 0]
    times = ", ".join(f"{name} {minutes_said(minutes * 60)}" for name, minutes in parts)
    said = translate("Day", "{start}:00 to {end}:00: {times}").format(
        start=f"{hour:02}", end=f"{(hour + 1) % 24:02}", times=times or minutes_said(0)
    )
    return Bar(f"{hour:02}", parts, said)


def week_bars(day: TodayIs) -> list[Bar]:
    """Feed minutes of the last seven days, the shown one last."""
    kind, locale = translate("Day", "Feeds"), QLocale()
    bars = []
    for each in day.last_days:
        weekday = date.fromisoformat(each.day).isoweekday()
        name, long_name = (
            locale.dayName(weekday, form) for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
        )
        bars.append(Bar(name, [(kind, each.seconds / 60)], f"{long_name}: {minutes_said(each.seconds)}"))
    return bars


def headline(day: TodayIs) -> str:
    """The time in feeds, beside one's own usual once there is one."""
    spent = sum(each.seconds for each in day.hours if each.kind == "feed")
    if day.usual_seconds is None:
        return translate("Day", "{time} in feeds").format(time=minutes_said(spent))
    return translate("Day", "{time} in feeds · your usual: {usual}").format(
        time=minutes_said(spent), usual=minutes_said(day.usual_seconds)
    )


def apart(day: TodayIs) -> str:
    """What is counted apart from feeds, or "" where there is nothing."""
    names = {
        "messages": translate("Day", "messages"),
        "creating": translate("Day", "creating"),
        "search": translate("Day", "search"),
        "other": translate("Day", "other pages"),
    }
    spent: defaultdict[str, float] = defaultdict(float)
    for each in day.hours:
        spent[each.kind] += each.seconds
    told = [f"{name} {minutes_said(spent[kind])}" for kind, name in names.items() if spent[kind] >= 60]
    return translate("Day", "Counted apart: {times}").format(times=", ".join(told)) if told else ""


def softened_by_topic(day: TodayIs) -> list[tuple[str, int]]:
    """(category, posts) that something was done about, the most first."""
    found: defaultdict[str, int] = defaultdict(int)
    for each in day.softened:
        if each.action in ("label", "space", "cover", "hide"):
            found[each.category] += each.posts
    return sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))


def not_judged(day: TodayIs) -> str:
    """How many posts were not judged, and in which languages they are; "" where there are none."""
    posts = sum(day.not_judged.values())
    if not posts:
        return ""
    said = translate("Day", "%n post(s) not judged: {languages}. Your rules still act.", None, posts)
    return said.format(languages=language_names(day.not_judged))


def as_csv(day: TodayIs) -> str:
    """The day as a table that spreadsheets open."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(("day", "what", "hour", "site", "kind or category", "action", "minutes or posts"))
    for each in day.hours:
        table.writerow((day.day, "time", each.hour, each.site, each.kind, "", round(each.seconds / 60, 1)))
    for done in day.softened:
        table.writerow((day.day, "posts", "", done.site, done.category, done.action, done.posts))
    for language, posts in day.not_judged.items():
        table.writerow((day.day, "posts", "", "", language, "not judged", posts))
    return out.getvalue()
