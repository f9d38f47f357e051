"""Moods are kept where the person turned it on and where they are encrypted, and told to nobody else."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from filters.policy import Policy
from wellbeing import protocol as say
from wellbeing.engine.about_posts import AboutPosts
from wellbeing.engine.desk import serve
from wellbeing.engine.filtering import Filtering
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.mood_desk import GONE, NO_ENTRY, NO_MONTH, NO_REST, NOT_ENCRYPTED, OFF
from wellbeing.engine.service import Engine
from wellbeing.engine.tally import StoredTally
from wellbeing.feed_time import day_of
from wellbeing.mood import HEAVY
from wellbeing.mood_messages import MoodEntry
from wellbeing.settings import Settings
from wellbeing.store import Store

KEY = bytes(range(32))
ENTRY = MoodEntry(day="2026-11-22", at="2026-11-22T10:00:00+01:00", feeling="low", words="my secret day")
Ask = Callable[..., list[say.Event]]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """What an engine with a real store says to commands, one after the other; each call is a run of its own."""

    def asked(*commands: say.Command, how: str = "daily", store: Store | None = None) -> list[say.Event]:
        said: list[say.Event] = []
        kept = store or Store.open(tmp_path / "store.db", KEY)

        async def story() -> None:
            keeping = Keeping(kept, StoredTally(lambda _site, _author: None), said.append)
            about = AboutPosts(keeping, kept, b"k" * 32, Filtering(Policy({})), lambda: None, said.append)
            await about.load()
            engine = SimpleNamespace(
                keeping=keeping,
                about_posts=about,
                preferences=SimpleNamespace(settings=Settings(mood=how)),
                today=day_of(datetime.now()),
            )
            queue: asyncio.Queue[bytes] = asyncio.Queue()
            for number, command in enumerate((*commands, say.Quit()), 1):
                queue.put_nowait(say.write(command).replace(b'"id":0', b'"id":%d' % number, 1))
            await serve(cast(Engine, engine), queue, said.append)
            await keeping.close()

        asyncio.run(story())
        kept.close()
        return sorted(said, key=lambda each: each.id)[: len(commands)]

    return asked


def moods(ask: Ask, how: str = "daily", month: str = "") -> say.MoodsAre:
    [told] = ask(say.Moods(month=month), how=how)
    assert isinstance(told, say.MoodsAre)
    return told


def refused(event: say.Event) -> str:
    assert isinstance(event, say.Failed)
    return event.message


def test_a_tap_is_kept_with_its_words_and_asks_no_more_today(ask: Ask) -> None:
    """There in the next run, in one line, on the day that began at 04:00."""
    assert moods(ask).due
    [kept] = ask(say.KeepMood(feeling="tense", words=" a long\n day "))
    assert isinstance(kept, say.MoodKept)
    told = moods(ask)
    [entry] = told.entries
    assert (entry.number, entry.feeling, entry.words) == (kept.number, "tense", "a long day")
    assert entry.day == told.today == day_of(datetime.now()).isoformat()
    assert abs(datetime.fromisoformat(entry.at) - datetime.now().astimezone()) < timedelta(minutes=1)
    assert not told.due
    ask(say.RewordMood(number=kept.number, words="a very\nlong day"))
    assert moods(ask).entries[0].words == "a very long day"


def test_nothing_is_kept_or_asked_before_the_person_turns_it_on(ask: Ask) -> None:
    """Off is where everybody begins; what was kept before can still be seen and deleted."""
    assert Settings().mood == "off"
    told, kept = ask(say.Moods(), say.KeepMood(feeling="low"), how="off")
    assert isinstance(told, say.MoodsAre)
    assert (told.how, told.due) == ("off", False)
    assert refused(kept) == OFF
    ask(say.KeepMood(feeling="low"), how="open")
    assert len(moods(ask, "off").entries) == 1
    assert not moods(ask, "open").due
    ask(say.DeleteMoods(everything=True), how="off")
    assert moods(ask).entries == ()


def test_put_away_is_as_good_as_an_answer(ask: Ask) -> None:
    """It is not asked again for the day, and nothing is kept of it but the time."""
    assert ask(say.MoodNotNow()) == [say.Done(id=1)]
    told = moods(ask)
    assert (told.due, told.entries) == (False, ())


def test_without_a_place_for_it_nothing_is_kept() -> None:
    """Where the store is memory alone: said in words, and nothing is asked."""
    store = Store.in_memory()

    async def story() -> list[say.Event]:
        said: list[say.Event] = []
        keeping = Keeping(store, StoredTally(lambda _site, _author: None), said.append)
        about = AboutPosts(keeping, store, b"k" * 32, Filtering(Policy({})), lambda: None, said.append)
        settings = SimpleNamespace(settings=Settings(mood="daily"))
        engine = SimpleNamespace(keeping=keeping, about_posts=about, preferences=settings, today=date(2026, 11, 22))
        queue: asyncio.Queue[bytes] = asyncio.Queue()
        commands = (
            say.Moods(id=1), say.KeepMood(id=2, feeling="low"), say.RewordMood(id=3, number=1, words="a"),
            say.PutBackMoods(id=4, entries=(ENTRY,)), say.MoodNotNow(id=5), say.Quit(id=6),
        )  # fmt: skip
        for command in commands:
            queue.put_nowait(say.write(command))
        await serve(cast(Engine, engine), queue, said.append)
        return sorted(said, key=lambda each: each.id)

    told, *others, not_now, _quit = asyncio.run(story())
    assert isinstance(told, say.MoodsAre)
    assert (told.due, told.why_not_kept) == (False, NOT_ENCRYPTED)
    assert [refused(each) for each in others] == [NOT_ENCRYPTED] * 3
    assert not_now == say.Done(id=5)
    assert store.export()["mood"] == []
    store.close()


def test_deleting_says_what_is_gone_so_that_it_can_be_put_back(ask: Ask) -> None:
    """By the app alone: the filter holds nothing of it."""
    ask(say.KeepMood(feeling="low", words="one"))
    before = moods(ask).entries
    [gone] = ask(say.DeleteMoods(numbers=(before[0].number,)))
    assert isinstance(gone, say.MoodsDeleted)
    assert gone.entries == before
    assert moods(ask).entries == ()
    assert refused(ask(say.RewordMood(number=before[0].number, words="two"))[0]) == GONE
    assert ask(say.PutBackMoods(entries=gone.entries)) == [say.Done(id=1)]
    assert [each.words for each in moods(ask).entries] == ["one"]


@pytest.mark.parametrize("change", [{"day": "today"}, {"at": "noon"}])
def test_what_is_no_entry_is_not_put_back(ask: Ask, change: dict[str, str]) -> None:
    """All or none."""
    broken = MoodEntry(**{"day": ENTRY.day, "at": ENTRY.at, "feeling": "low", **change})  # type: ignore[arg-type]
    assert refused(ask(say.PutBackMoods(entries=(ENTRY, broken)))[0]) == NO_ENTRY
    assert moods(ask, month="2026-11").entries == ()


def test_what_is_no_month_is_said(ask: Ask) -> None:
    assert refused(ask(say.Moods(month="2026-13"))[0]) == NO_MONTH


def test_heavy_topics_rest_together_and_wake_as_they_were(ask: Ask) -> None:
    """In one go, over a restart; those that rested before go back to their own time."""
    ask(say.RestTopic(category="violence", hours=3))
    before = moods(ask).resting
    tomorrow = (datetime.now().astimezone() + timedelta(hours=24)).isoformat(timespec="seconds")
    ask(say.RestTopics(until=dict.fromkeys(HEAVY, tomorrow)))
    assert moods(ask).resting == dict.fromkeys(HEAVY, tomorrow)
    ask(say.RestTopics(until={topic: before.get(topic, "") for topic in HEAVY}))
    assert list(moods(ask).resting) == ["violence"]
    assert moods(ask).resting == before


def test_rests_that_make_no_sense_change_nothing(ask: Ask) -> None:
    """Not even of the topics that would."""
    tomorrow = (datetime.now().astimezone() + timedelta(hours=24)).isoformat()
    assert refused(ask(say.RestTopics(until={"violence": tomorrow, "weather": ""}))[0]) == NO_REST
    assert moods(ask).resting == {}


def test_no_word_is_logged(ask: Ask, caplog: pytest.LogCaptureFixture) -> None:
    """Nor told when something fails."""
    caplog.set_level(logging.DEBUG)
    said = ask(say.KeepMood(feeling="low", words="my secret day"), say.PutBackMoods(entries=(ENTRY,)), how="off")
    assert "secret" not in caplog.text + "".join(map(repr, said))
