"""Moods in the store: word for word, beside the days, deleted and put back as they were, and in no file to be read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest

from wellbeing.mood import Answered, Feeling
from wellbeing.mood_messages import DayBeside, MoodEntry, TopicMet
from wellbeing.store import Store
from wellbeing.store_day import MET, StoredDays
from wellbeing.store_mood import StoredMood

KEY = bytes(range(32))
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))
ANSWERED = Answered(datetime(2026, 11, 22, 10, tzinfo=UTC), 1234)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.open(tmp_path / "store.db", KEY)
    yield made
    made.close()


def entry(day: str, feeling: Feeling = "calm", words: str = "") -> MoodEntry:
    return MoodEntry(day=day, at=f"{day}T10:00:00+01:00", feeling=feeling, words=words)


def kept(moods: StoredMood, *entries: MoodEntry) -> list[MoodEntry]:
    """These, under their numbers."""
    return [msgspec.structs.replace(each, number=moods.keep(each, ANSWERED)) for each in entries]


def test_what_was_kept_is_there_in_the_next_run(store: Store, tmp_path: Path) -> None:
    """In the order of time, and with the time of the answer."""
    late, early = kept(StoredMood(store), entry("2026-11-22", "low", "tea, then bed 🏖"), entry("2026-11-01"))
    kept(StoredMood(store), entry("2026-12-01"), entry("2026-10-31"))
    store.close()
    assert all(b"tea, then" not in file.read_bytes() for file in tmp_path.iterdir())
    again = Store.open(tmp_path / "store.db", KEY)
    assert StoredMood(again).entries(*NOVEMBER) == [early, late]
    assert StoredMood(again).answered() == ANSWERED
    again.close()


def test_two_taps_in_a_second_are_one(store: Store) -> None:
    """A double click is no second entry; another face is."""
    moods = StoredMood(store)
    first, again, other = kept(moods, entry("2026-11-22"), entry("2026-11-22"), entry("2026-11-22", "tense"))
    assert first == again
    assert moods.entries(*NOVEMBER) == [first, other]


def test_deleted_is_gone_and_can_be_put_back_once(store: Store) -> None:
    """One, some or all; putting back twice makes no second ones, also when a number is another's by now."""
    moods = StoredMood(store)
    one, two, three = kept(moods, entry("2026-11-01"), entry("2026-11-02", words="two"), entry("2026-11-03"))
    assert moods.delete([three.number, 99]) == [three]
    assert moods.entries(*NOVEMBER) == [one, two]
    kept(moods, entry("2026-11-04"))
    for _ in range(2):
        moods.put_back([three])
    assert [each.day for each in moods.entries(*NOVEMBER)] == [f"2026-11-0{day}" for day in (1, 2, 3, 4)]
    everything = moods.entries(*NOVEMBER)
    assert moods.delete_all() == everything
    assert moods.entries(*NOVEMBER) == []
    moods.put_back(everything)
    assert [each.words for each in moods.entries(*NOVEMBER)] == ["", "two", "", ""]


def test_words_can_come_later(store: Store) -> None:
    """To the entry that was tapped; one that is gone stays gone."""
    moods = StoredMood(store)
    [one] = kept(moods, entry("2026-11-01"))
    assert moods.reword(one.number, "a walk")
    assert not moods.reword(one.number + 1, "nobody's")
    assert [each.words for each in moods.entries(*NOVEMBER)] == ["a walk"]


def test_days_stand_beside_it_with_minutes_and_topics_met(store: Store) -> None:
    """Feeds alone, the topics met most first, and nothing of other months; nothing is summed up over days."""
    days = StoredDays(store)
    days.add_seconds(date(2026, 11, 5), 10, "x", "feed", 60)
    days.add_seconds(date(2026, 11, 5), 11, "reddit", "feed", 30)
    days.add_seconds(date(2026, 11, 5), 11, "reddit", "messages", 500)
    days.add_seconds(date(2026, 12, 1), 11, "x", "feed", 500)
    for category, posts in (("violence", 2), ("distress", 5), ("sexual", 1), ("stigma", 1)):
        days.count(date(2026, 11, 6), "x", category, MET, posts)
    days.count(date(2026, 11, 6), "x", "violence", "cover", 50)
    days.count(date(2026, 11, 6), "reddit", "violence", MET, 9)
    assert StoredMood(store).beside(*NOVEMBER) == [
        DayBeside(day="2026-11-05", feed_seconds=90.0),
        DayBeside(day="2026-11-06", topics=(TopicMet("violence", 11), TopicMet("distress", 5), TopicMet("sexual", 1))),
    ]


def test_it_is_in_the_own_export_and_gone_with_erase(store: Store) -> None:
    """Also that a question was answered."""
    kept(StoredMood(store), entry("2026-11-22", words="my secret day"))
    assert [row["words"] for row in store.export()["mood"]] == ["my secret day"]
    store.erase()
    assert StoredMood(store).entries(*NOVEMBER) == []
    assert StoredMood(store).answered() is None
