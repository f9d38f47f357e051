"""The longest answers that an engine gives: five years of days, two hundred long posts, a thousand corrections."""

from __future__ import annotations

import msgspec

from wellbeing import protocol
from wellbeing.bad_day import EMPTY, LISTS, LONGEST, MOST, TEXTS, Reach
from wellbeing.facts import Check, Correction, DayOfTime, Dose, HourOfTime, SeenPost, Softened, SystemPart
from wellbeing.mood import HEAVY, LONGEST_WORDS
from wellbeing.mood_messages import DayBeside, MoodEntry, TopicMet
from wellbeing.settings import CATEGORIES, SITE_TITLES

POSTS, CHARACTERS = 200, 2_000
CORRECTIONS = 1_000
"""What the engine keeps at most (wellbeing/engine/correcting.py)."""

KINDS = ("feed", "messages", "creating", "search", "other")


def long_answer(command: protocol.Command) -> protocol.Event | None:
    """The answer to `command`, as long as it can be; None where length does not matter."""
    makes = {
        protocol.Today: today,
        protocol.Recent: recent,
        protocol.Corrections: corrections,
        protocol.LookAtSystem: system,
        protocol.CheckUp: checked,
        protocol.Preview: preview,
        protocol.Explain: explained,
        protocol.BadDay: hard_days,
        protocol.Moods: moods,
    }
    make = makes.get(type(command))
    return msgspec.structs.replace(make(), id=command.id) if make else None


def today() -> protocol.TodayIs:
    """Every kind of time on every site in every hour, and every topic covered on all of them."""
    return protocol.TodayIs(
        day="2026-11-22",
        hours=[HourOfTime(hour, site, kind, 61.5) for hour in range(24) for site in SITE_TITLES for kind in KINDS],
        softened=[Softened(site, name, "cover", 7) for site in SITE_TITLES for name in CATEGORIES],
        last_days=[DayOfTime(f"2026-11-{16 + at}", 6000.0 * (at + 1)) for at in range(7)],
        usual_seconds=33_000,
        doses=[Dose(category=name, today=900, usual=800) for name in CATEGORIES],
    )  # fmt: skip


def posts() -> list[SeenPost]:
    """Two hundred posts of two thousand characters, in words and in letters of two bytes."""
    text = ("long wörds in a pöst " * CHARACTERS)[:CHARACTERS]
    return [
        SeenPost(
            number=number, seen="2026-11-22T10:05:00", site="x", author=f"author {number}", text=text, action="cover",
            categories=list(CATEGORIES)[:3], reason="Reads like bullying.", certainty="fairly sure",
        )
        for number in range(POSTS)
    ]  # fmt: skip


def recent() -> protocol.RecentIs:
    """All that the engine remembers."""
    return protocol.RecentIs(posts=posts())


def preview() -> protocol.PreviewIs:
    """Rules that would cover everything."""
    return protocol.PreviewIs(of=POSTS, softened=POSTS, followed=3, examples=posts())


def corrections() -> protocol.CorrectionsAre:
    """As many as are kept."""
    return protocol.CorrectionsAre(
        corrections=[
            Correction(number=number, made="2026-11-21T09:00:00", site="x", author=f"author {number}",
                       category="sexual", wants="fine")
            for number in range(CORRECTIONS)
        ]
    )  # fmt: skip


def system() -> protocol.SystemIs:
    """A computer with thirty browser profiles."""
    return protocol.SystemIs(parts=[SystemPart(part="trust", name=f"Profile {n}", state="on") for n in range(30)])


def checked() -> protocol.CheckedUp:
    """A tick or a cross with advice for each of thirty profiles."""
    return protocol.CheckedUp(
        checks=[Check(name=f"Check {n}", well=n % 2 == 0, advice="Words on what to do. " * 5) for n in range(30)]
    )


def hard_days() -> protocol.BadDayIs:
    """A page that is full in every part."""
    texts = dict.fromkeys(TEXTS, ("long words on a hard day\n" * LONGEST)[:LONGEST])
    lists = dict.fromkeys(LISTS, tuple(Reach(f"name {n} " * 20, "+49 30 1234567") for n in range(MOST)))
    return protocol.BadDayIs(page=msgspec.structs.replace(EMPTY, **texts, **lists))


def moods() -> protocol.MoodsAre:
    """A month with ten taps a day, each with as many words as there may be, and all of it beside the days."""
    days = [f"2026-11-{day:02}" for day in range(1, 31)]
    met = tuple(TopicMet(name, 900) for name in list(CATEGORIES)[:3])
    return protocol.MoodsAre(
        month="2026-11", today=days[-1], how="daily", due=True,
        entries=tuple(
            MoodEntry(number=number, day=day, at=f"{day}T{hour}:00:00+01:00", feeling="mixed",
                      words=("a lóng day " * LONGEST_WORDS)[:LONGEST_WORDS])
            for number, (day, hour) in enumerate((day, hour) for day in days for hour in range(10, 20))
        ),
        days=tuple(DayBeside(day=day, feed_seconds=33_000.0, topics=met) for day in days),
        resting=dict.fromkeys(HEAVY, "2026-12-01T10:00:00+01:00"),
    )  # fmt: skip


def explained() -> protocol.Explained:
    """A verdict with every score."""
    return protocol.Explained(
        action="cover", categories=list(CATEGORIES), reason="Reads like bullying.", certainty="fairly sure",
        scores=dict.fromkeys(CATEGORIES, 0.9), rules=[f"rule {number}" for number in range(100)],
    )  # fmt: skip
