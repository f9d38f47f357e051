"""When to ask a person how they feel, at most as often as they asked for, and which topics are heavy. Pure.

Nothing here counts, ranks or sums up: a mood is a word that a person chose, beside a day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, get_args

from wellbeing.feed_time import DAY_BEGINS, day_of

Feeling = Literal["cheerful", "calm", "mixed", "tense", "low"]
FEELINGS: tuple[Feeling, ...] = get_args(Feeling)
"""What can be tapped. Five words, in no order of better or worse."""

LONGEST_WORDS = 200
"""Characters of the one line beside a tap."""

LONG_IN_FEEDS = 45 * 60.0
"""Seconds of feed time since the last answer: as long as from one long break to the next."""

HALF = timedelta(hours=12)
LEAST_BETWEEN = {"daily": timedelta(hours=6), "twice": timedelta(hours=3), "after_long": timedelta(minutes=20)}
"""Between an answer and the next question, also around 04:00 and when the clock was set."""

HEAVY = (
    "self_harm", "eating_disorder", "violence", "harassment", "substance", "distressing_news", "distress"
)  # fmt: skip
"""The topics that rest together when a day is a lot."""

LONGEST_REST = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Answered:
    """The last time that a person answered or put the question away, with the feed seconds of that day so far."""

    when: datetime
    feed_seconds: float


def is_due(how: str, last: Answered | None, now: datetime, feed_seconds: float) -> bool:
    """Whether the question may stand in a window now (aware); `feed_seconds` are those of today.

    `how` is the setting `mood`: one that never asks is never due.
    """
    if how not in LEAST_BETWEEN:
        return False
    if last is None:
        return how != "after_long" or feed_seconds >= LONG_IN_FEEDS
    if abs(now - last.when) < LEAST_BETWEEN[how]:
        return False
    same_day = day_of(last.when.astimezone(now.tzinfo)) == day_of(now)
    match how:
        case "daily":
            return not same_day
        case "twice":
            return not same_day or _half(last.when.astimezone(now.tzinfo)) != _half(now)
        case _:
            return feed_seconds - (last.feed_seconds if same_day else 0.0) >= LONG_IN_FEEDS


def _half(when: datetime) -> int:
    """0 from 04:00 to 16:00, then 1."""
    since_midnight = timedelta(hours=when.hour, minutes=when.minute)
    return int((since_midnight - DAY_BEGINS) % timedelta(days=1) >= HALF)


def one_line(words: str) -> str:
    """`words` without line breaks and spaces around them."""
    return " ".join(words.split())


def month_of(month: str, today: date) -> tuple[date, date]:
    """The first and last day of `month` ("2026-11"; "" is that of `today`). Raises ValueError."""
    first = date.fromisoformat(f"{month}-01") if month else today.replace(day=1)
    if first.year >= 9999:
        raise ValueError("no month after it")
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def rests_asked(until: Mapping[str, str], now: datetime, known: tuple[str, ...]) -> dict[str, datetime | None]:
    """When each rest ends that a person asked for, as ISO time with its zone; None where it ends now.

    Raises ValueError for a topic that is not `known`, a time without zone, and one after `LONGEST_REST`.
    """
    return {_known(category, known): _end(text, now) for category, text in until.items()}


def _known(category: str, known: tuple[str, ...]) -> str:
    if category not in known:
        raise ValueError("no topic of that name")
    return category


def _end(text: str, now: datetime) -> datetime | None:
    end = datetime.fromisoformat(text) if text else now
    if end.tzinfo is None or end > now + LONGEST_REST:
        raise ValueError("no time that a rest can end at")
    return end if end > now else None
