"""How a person said they felt, kept word for word in the encrypted store and nowhere else, beside what days held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime

import msgspec

from wellbeing.mood import Answered
from wellbeing.mood_messages import DayBeside, MoodEntry, TopicMet
from wellbeing.store import Store
from wellbeing.store_day import MET

_ANSWERED = "mood_answered"
_COLUMNS = "number, day, at, feeling, words"
_INSERT = "INSERT OR IGNORE INTO mood (day, at, feeling, words) VALUES (?, ?, ?, ?)"

TOPICS_A_DAY = 3
"""As many as fit beside a day: the ones met most."""


class StoredMood:
    """The entries in `store`. Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, entry: MoodEntry, answered: Answered) -> int:
        """Keep `entry`, whose number does not count, and that the person `answered`; its number from now on."""
        self._store.change_all([(_INSERT, _values(entry)), _note(answered)])
        same = "SELECT number FROM mood WHERE at = ? AND feeling = ? AND words = ?"
        [(number,)] = self._store.rows(same, (entry.at, entry.feeling, entry.words))
        return int(number)

    def reword(self, number: int, words: str) -> bool:
        """Have the entry `number` say `words`; whether it was there."""
        self._store.change("UPDATE OR REPLACE mood SET words = ? WHERE number = ?", (words, number))
        return bool(self._store.rows("SELECT 1 FROM mood WHERE number = ?", (number,)))

    def put_back(self, entries: Iterable[MoodEntry]) -> None:
        """Keep these again, all of them or none; what is there already stays as it is."""
        self._store.change_all([(_INSERT, _values(entry)) for entry in entries])

    def entries(self, first: date, last: date) -> list[MoodEntry]:
        """Those of the days from `first` to `last`, oldest first."""
        asked = f"SELECT {_COLUMNS} FROM mood WHERE day BETWEEN ? AND ? ORDER BY day, at, number"  # noqa: S608 ours
        return [_entry(*row) for row in self._store.rows(asked, (first.isoformat(), last.isoformat()))]

    def delete(self, numbers: Sequence[int]) -> list[MoodEntry]:
        """Forget these; what they were, oldest first."""
        wanted = ",".join(str(int(number)) for number in numbers)
        gone = self._store.rows(f"SELECT {_COLUMNS} FROM mood WHERE number IN ({wanted}) ORDER BY day, at")  # noqa: S608 numbers
        self._store.change(f"DELETE FROM mood WHERE number IN ({wanted})", ())  # noqa: S608 numbers
        return [_entry(*row) for row in gone]

    def delete_all(self) -> list[MoodEntry]:
        """Forget every entry; what they were, oldest first."""
        gone = self._store.rows(f"SELECT {_COLUMNS} FROM mood ORDER BY day, at")  # noqa: S608 ours
        self._store.change("DELETE FROM mood", ())
        return [_entry(*row) for row in gone]

    def note_answered(self, answered: Answered) -> None:
        """The person `answered`, or put the question away."""
        self._store.change_all([_note(answered)])

    def answered(self) -> Answered | None:
        """The last of them."""
        for (value,) in self._store.rows("SELECT value FROM meta WHERE key = ?", (_ANSWERED,)):
            when, seconds = str(value).split()
            return Answered(datetime.fromisoformat(when), float(seconds))
        return None

    def beside(self, first: date, last: date) -> list[DayBeside]:
        """What stands beside the moods of each day from `first` to `last` that had any of it."""
        span = (first.isoformat(), last.isoformat())
        time = self._store.rows(
            "SELECT day, total(seconds) FROM feed_time WHERE day BETWEEN ? AND ? AND kind = 'feed' GROUP BY day", span
        )
        met = self._store.rows(
            "SELECT day, category, sum(n) FROM counts WHERE day BETWEEN ? AND ? AND action = ?"
            " GROUP BY day, category ORDER BY day, sum(n) DESC, category",
            (*span, MET),
        )
        topics: defaultdict[str, list[TopicMet]] = defaultdict(list)
        for day, category, posts in met:
            topics[day].append(TopicMet(category, int(posts)))
        seconds = {str(day): float(each) for day, each in time}
        return [
            DayBeside(day=day, feed_seconds=seconds.get(day, 0.0), topics=tuple(topics[day][:TOPICS_A_DAY]))
            for day in sorted({*seconds, *topics})
        ]


def _values(entry: MoodEntry) -> tuple[str, str, str, str]:
    return entry.day, entry.at, entry.feeling, entry.words


def _note(answered: Answered) -> tuple[str, tuple[str, str]]:
    value = f"{answered.when.isoformat(timespec='seconds')} {answered.feed_seconds:.0f}"
    return "INSERT OR REPLACE INTO meta VALUES (?, ?)", (_ANSWERED, value)


def _entry(number: int, day: str, at: str, feeling: str, words: str) -> MoodEntry:
    row = {"number": number, "day": day, "at": at, "feeling": feeling, "words": words}
    return msgspec.convert(row, MoodEntry)
