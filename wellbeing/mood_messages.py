"""What app and engine say to each other of moods, apart from all else, so that it comes into no report by accident.

Part of wellbeing.protocol. A guardian's page and export never have any of this.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from wellbeing.commands import Command
from wellbeing.events import Event
from wellbeing.mood import LONGEST_WORDS, Feeling

Words = Annotated[str, msgspec.Meta(max_length=LONGEST_WORDS)]


class MoodEntry(msgspec.Struct, frozen=True, kw_only=True):
    """How a person said they felt on `day` (ISO date, from 04:00), `at` local ISO time with its zone.

    `number` names it while it is kept.
    """

    number: int = 0
    day: Annotated[str, msgspec.Meta(max_length=10)]
    at: Annotated[str, msgspec.Meta(max_length=40)]
    feeling: Feeling
    words: Words = ""


class TopicMet(msgspec.Struct, frozen=True):
    """How many `posts` of `category` were met in a day."""

    category: str
    posts: int


class DayBeside(msgspec.Struct, frozen=True, kw_only=True):
    """What stands beside the moods of a `day` (ISO date): feed seconds, and the topics met most."""

    day: str
    feed_seconds: float = 0.0
    topics: tuple[TopicMet, ...] = ()


class Moods(Command, frozen=True, tag="moods"):
    """Ask for the `MoodsAre` of `month` ("2026-11"; "" is this one)."""

    month: Annotated[str, msgspec.Meta(max_length=7)] = ""


class KeepMood(Command, frozen=True, tag="keep_mood"):
    """Keep how the person feels now, encrypted, with `words` of theirs in one line: `MoodKept`."""

    feeling: Feeling
    words: Words = ""


class RewordMood(Command, frozen=True, tag="reword_mood"):
    """Have the entry `number` say `words`; `Done`."""

    number: int
    words: Words = ""


class DeleteMoods(Command, frozen=True, tag="delete_moods"):
    """Forget these entries, or `everything` that was kept so: `MoodsDeleted`."""

    numbers: tuple[int, ...] = ()
    everything: bool = False


class PutBackMoods(Command, frozen=True, tag="put_back_moods"):
    """Keep these again, which `MoodsDeleted` named; `Done`. What is there already stays as it is."""

    entries: tuple[MoodEntry, ...]


class MoodNotNow(Command, frozen=True, tag="mood_not_now"):
    """The person put the question away: it comes no more often than they asked for; `Done`."""


class RestTopics(Command, frozen=True, tag="rest_topics"):
    """Have each of these topics rest `until` then; `Done`. Local ISO time with its zone, at most 7 days; "" ends it."""

    until: dict[str, str]


class MoodsAre(Event, frozen=True, tag="moods"):
    """What a person said of how they felt in `month` ("2026-11"), oldest first, and the days that it stands beside.

    `how` is the setting; `due` says that they may be asked now. `today` is the day that minutes count for now, and
    `resting` has until when each heavy topic rests that does. `why_not_kept` says in words why nothing can be kept.
    """

    month: str
    today: str
    how: str = "off"
    due: bool = False
    entries: tuple[MoodEntry, ...] = ()
    days: tuple[DayBeside, ...] = ()
    resting: dict[str, str] = msgspec.field(default_factory=dict)
    why_not_kept: str = ""


class MoodKept(Event, frozen=True, tag="mood_kept"):
    """The entry is kept under this `number`."""

    number: int


class MoodsDeleted(Event, frozen=True, tag="moods_deleted"):
    """These entries are gone from the store; `PutBackMoods` brings them back."""

    entries: tuple[MoodEntry, ...] = ()
