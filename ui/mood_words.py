"""The words of moods: what can be tapped, what stands beside a day, and how often the app may ask. Never a score."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from ui.day import minutes_said
from ui.topics import topic_name
from wellbeing.mood import HEAVY, Feeling
from wellbeing.mood_messages import DayBeside, MoodEntry
from wellbeing.settings import MOODS

translate = QCoreApplication.translate


def title() -> str:
    """What the window is called."""
    return translate("Mood", "How I feel")


def feeling_name(feeling: Feeling) -> str:
    """The word beside a face."""
    return {
        "cheerful": translate("Mood", "Cheerful"),
        "calm": translate("Mood", "Calm"),
        "mixed": translate("Mood", "Mixed"),
        "tense": translate("Mood", "Tense"),
        "low": translate("Mood", "Low"),
    }[feeling]


def when_asked() -> list[tuple[str, str]]:
    """What can be chosen, with its words."""
    words = {
        "off": translate("Mood", "Off: nothing is asked or kept"),
        "open": translate("Mood", "When I open this window"),
        "daily": translate("Mood", "Once a day, in “Today”"),
        "twice": translate("Mood", "Twice a day, in “Today”"),
        "after_long": translate("Mood", "In “Today”, after 45 minutes in feeds"),
    }
    return [(words[how], how) for how in MOODS]


def entry_said(entry: MoodEntry) -> str:
    """One entry in a line: the time, the word, and what the person wrote."""
    time = f"{datetime.fromisoformat(entry.at):%H:%M}"
    return " · ".join(filter(None, (time, feeling_name(entry.feeling), entry.words)))


def beside_said(beside: DayBeside) -> str:
    """What a day held: minutes in feeds, and the topics met most."""
    said = [translate("Mood", "{time} in feeds.").format(time=minutes_said(beside.feed_seconds))]
    topics = ", ".join(f"{topic_name(each.category)} ({each.posts})" for each in beside.topics)
    if topics:
        said.append(translate("Mood", "Topics met most, with the number of posts: {topics}.").format(topics=topics))
    return " ".join(said)


def day_said(day: str, entries: list[MoodEntry], beside: DayBeside) -> str:
    """A whole day for a screen reader and a tooltip."""
    moods = "; ".join(map(entry_said, entries)) or translate("Mood", "nothing noted")
    return f"{day_name(day)}: {moods}. {beside_said(beside)}"


def day_name(day: str) -> str:
    """A day as the language writes it."""
    written = QLocale().toString(QDate.fromString(day, Qt.DateFormat.ISODate), QLocale.FormatType.LongFormat)
    return translate("Mood", "{day}").format(day=written)


def month_name(month: str) -> str:
    """A month ("2026-11") as the language writes it."""
    year, number = month.split("-")
    name = QLocale().standaloneMonthName(int(number))
    return translate("Mood", "{month} {year}").format(month=name, year=year)


def heavy_named() -> str:
    """The heavy topics, one after the other."""
    return ", ".join(map(topic_name, HEAVY))


def until_said(until: str) -> str:
    """The end of a rest as the language writes it."""
    end = datetime.fromisoformat(until)
    day = QLocale().toString(QDate(end.year, end.month, end.day), QLocale.FormatType.LongFormat)
    return translate("Mood", "{day}, {time}").format(day=day, time=f"{end:%H:%M}")
