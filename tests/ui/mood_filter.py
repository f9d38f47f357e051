"""A filter for windows under test that keeps moods in memory, as the real one does in its store."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from tests.ui.asked import Asked
from wellbeing import protocol
from wellbeing.mood_messages import DayBeside, MoodEntry, TopicMet

TODAY = "2026-11-22"
TOLD = "a walk by the river"


class MoodFilter(Asked):
    """`away` answers nothing; `how`, `due` and `why_not` are what it says of itself."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[MoodEntry] = []
        self.how, self.due, self.why_not, self.away = "daily", True, "", False
        self.resting: dict[str, str] = {}
        self.days = [DayBeside(day="2026-11-05", feed_seconds=3900.0, topics=(TopicMet("violence", 12),))]

    def note(self, day: str, at: str, feeling: str = "calm", words: str = "") -> MoodEntry:
        """An entry that was there before."""
        row = {"number": len(self.entries) + 1, "day": day, "at": f"{day}T{at}:00+01:00", "feeling": feeling}
        entry = msgspec.convert({**row, "words": words}, MoodEntry)
        self.entries.append(entry)
        return entry

    def ask(self, command: protocol.Command, answer: Callable[[protocol.AnyEvent], None] | None = None) -> None:
        found = None if self.away else self._answer(command)
        self.answers = {type(command): found} if found else {}
        super().ask(command, answer)

    def _answer(self, command: protocol.Command) -> protocol.Event | None:
        match command:
            case protocol.Moods():
                return self._moods(command.month or TODAY[:7])
            case protocol.KeepMood():
                self.due = False
                return protocol.MoodKept(number=self.note(TODAY, "14:05", command.feeling, command.words).number)
            case protocol.RewordMood():
                self.entries = [
                    msgspec.structs.replace(each, words=command.words) if each.number == command.number else each
                    for each in self.entries
                ]
            case protocol.DeleteMoods():
                gone = [each for each in self.entries if command.everything or each.number in command.numbers]
                self.entries = [each for each in self.entries if each not in gone]
                return protocol.MoodsDeleted(entries=tuple(gone))
            case protocol.PutBackMoods():
                self.entries = sorted([*self.entries, *command.entries], key=lambda each: each.at)
            case protocol.RestTopics():
                self.resting = {topic: until for topic, until in command.until.items() if until}
        return protocol.Done()

    def _moods(self, month: str) -> protocol.MoodsAre:
        return protocol.MoodsAre(
            month=month,
            today=TODAY,
            how=self.how,
            due=self.due,
            entries=tuple(each for each in self.entries if each.day.startswith(month)),
            days=tuple(each for each in self.days if each.day.startswith(month)),
            resting=dict(self.resting),
            why_not_kept=self.why_not,
        )
