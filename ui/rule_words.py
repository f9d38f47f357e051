"""Says in one line what a rule does, and until when. Nothing here knows Qt's windows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from ui.topics import site_name, topic_name
from wellbeing.rule_parts import DAYS
from wellbeing.rule_values import A_DAY, Rule, Window

translate = QCoreApplication.translate

FEW = 3
"""Entries of a list that one line has room for."""


def action_name(action: str) -> str:
    """What happens to a post that fits."""
    return {
        "show": translate("Rules", "Show it"),
        "label": translate("Rules", "Label it"),
        "space": translate("Rules", "Space it out"),
        "cover": translate("Rules", "Cover it"),
        "hide": translate("Rules", "Leave it out"),
    }[action]


def kind_name(kind: str) -> str:
    """What kind of post it is."""
    return {
        "post": translate("Rules", "Posts"),
        "comment": translate("Rules", "Comments"),
        "video": translate("Rules", "Videos"),
        "story": translate("Rules", "Stories"),
    }.get(kind, kind)


def day_name(day: int) -> str:
    """The short name of a day of the week; 0 is Monday."""
    return QLocale().dayName(day + 1, QLocale.FormatType.ShortFormat)


def line(rule: Rule) -> str:
    """Name, what it does, and when."""
    parts = [rule.name, f"{action_name(rule.action.value)}: {_asked(rule)}", *_when(rule)]
    if not rule.on:
        parts.insert(1, translate("Rules", "off"))
    return " · ".join(parts)


def more_than_form(rule: Rule) -> list[str]:
    """What of `rule` the form does not show: it stays as it is."""
    found = [
        (bool(rule.all_of), "[[rule.all]]"),
        (bool(rule.any_of), "[[rule.any]]"),
        (bool(rule.none_of), "[[rule.not]]"),
        (bool(rule.scores), "scores"),
        (bool(rule.languages), "languages"),
        (bool(rule.contexts), "contexts"),
        (len(rule.near) > 1, "near"),
        (len(rule.schedule) > 1, "schedule"),
    ]
    return [name for there, name in found if there]


def _asked(rule: Rule) -> str:
    return ", ".join(_conditions(rule)) or translate("Rules", "nothing yet")


def _conditions(rule: Rule) -> Iterator[str]:
    yield from _of_text(rule)
    for entries, said in (
        (rule.authors, translate("Rules", "by {names}")),
        (rule.communities, translate("Rules", "in {names}")),
        (rule.links, translate("Rules", "linking to {names}")),
        ([topic_name(category) for category, _ in rule.scores], translate("Rules", "reads like {names}")),
        ([kind_name(kind) for kind in rule.kinds], "{names}"),
        ([site_name(site) for site in rule.sites], translate("Rules", "on {names}")),
        ([f"“{word}”" for word in rule.without], translate("Rules", "without {names}")),
    ):
        if entries:
            yield said.format(names=some(entries))
    if rule.sponsored is not None:
        yield translate("Rules", "advertising") if rule.sponsored else translate("Rules", "no advertising")
    if rule.all_of or rule.any_of or rule.none_of:
        yield translate("Rules", "with more conditions")
    if rule.except_followed:
        yield translate("Rules", "except people I follow")


def _of_text(rule: Rule) -> Iterator[str]:
    if rule.words:
        yield some([f"“{word}”" for word in rule.words])
    if rule.hashtags:
        yield some([f"#{tag.lstrip('#')}" for tag in rule.hashtags])
    for pair in rule.near[:1]:
        yield translate("Rules", "“{one}” near “{other}”").format(one=pair.one, other=pair.other)


def _when(rule: Rule) -> Iterator[str]:
    if rule.schedule:
        yield some([window_words(window) for window in rule.schedule])
    if rule.expires is not None:
        ends = until(rule.expires)
        over = rule.expires <= datetime.now().timestamp()
        said = translate("Rules", "ended {day}") if over else translate("Rules", "until {day}")
        yield said.format(day=ends)


def until(stamp: float) -> str:
    """A moment as people write it here."""
    try:
        return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(stamp)), "d MMM yyyy HH:mm")
    except OverflowError:
        return "…"


def window_words(window: Window) -> str:
    """Hours of the week, such as "Mon, Tue 22:00–06:00"."""
    days = "" if len(window.days) == len(DAYS) else ", ".join(day_name(day) for day in sorted(window.days)) + " "
    return f"{days}{clock(window.start)}–{clock(window.end)}"


def clock(minute: int) -> str:
    """A minute of the day as 22:00."""
    return "24:00" if minute == A_DAY else f"{minute // 60:02}:{minute % 60:02}"


def some(entries: Sequence[str]) -> str:
    """The first `entries`, and how many more there are."""
    shown = ", ".join(entries[:FEW])
    more = len(entries) - FEW
    if more <= 0:
        return shown
    return translate("Rules", "{these} and %n more", None, more).format(these=shown)
