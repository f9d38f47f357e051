"""Help that a page brings about: bounded, kept as a time and nothing else, the same after a restart."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing import protocol as say
from wellbeing.engine.helping import A_DAY, AWAY, Helping, Wanted
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.tally import StoredTally
from wellbeing.page_messages import HelpCard
from wellbeing.store import Store
from wellbeing.store_help import StoredHelp

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
AT = 1_000.0
KEY = b"k" * 32
Story = Callable[[Helping], Awaitable[None]]


def tell(story: Story, store: Store, now: datetime = NOW) -> list[say.Event]:
    """One run of an engine on `store`; what it said."""
    said: list[say.Event] = []

    async def run() -> None:
        keeping = Keeping(store, StoredTally(lambda _site, _author: None), said.append)
        helping = Helping(keeping, store, said.append)
        await helping.load(now)
        await story(helping)
        await keeping.close()

    asyncio.run(run())
    return said


def card_at(store: Store, now: datetime) -> HelpCard | None:
    """The card of a new run at `now`."""
    cards: list[HelpCard | None] = []

    async def story(helping: Helping) -> None:
        cards.append(helping.card(AT, now))

    assert tell(story, store, now) == []
    return cards[0]


def test_the_card_comes_once_in_a_day_in_whichever_page():
    async def story(helping: Helping) -> None:
        assert helping.card(AT, NOW) == HelpCard("findahelpline.com")
        assert helping.card(AT + 1, NOW) is None
        later = timedelta(minutes=A_DAY)
        assert helping.card(AT + 60 * A_DAY - 1, NOW + later - timedelta(seconds=1)) is None
        assert helping.card(AT + 60 * A_DAY, NOW + later) is not None

    tell(story, Store.in_memory())


def test_a_restart_brings_no_second_card(tmp_path: Path):
    """What is on the disk is a time: no site, no word, no reason."""
    store = Store.open(tmp_path / "store.db", KEY)
    assert card_at(store, NOW) is not None
    kept = store.export()
    store.close()
    assert json.dumps(kept).count("help") == 1
    assert {"key": "help_card_away_until", "value": (NOW + timedelta(days=1)).isoformat()} in kept["meta"]
    again = Store.open(tmp_path / "store.db", KEY)
    assert card_at(again, NOW + timedelta(hours=23)) is None
    assert card_at(again, NOW + timedelta(hours=25)) is not None
    again.close()


def test_a_store_that_cannot_be_had_shows_it_once_in_each_run():
    assert card_at(Store.in_memory(), NOW) is not None
    assert card_at(Store.in_memory(), NOW + timedelta(minutes=1)) is not None


def test_put_away_it_stays_so_for_thirty_days_and_that_can_be_taken_back():
    store = Store.in_memory()

    async def story(helping: Helping) -> None:
        helping.card(AT, NOW)
        helping.put_away(True, AT, NOW)
        helping.put_away(True, AT, NOW)
        assert helping.card(AT + 29 * 24 * 3600, NOW + timedelta(days=29)) is None
        helping.put_away(False, AT, NOW)
        assert helping.card(AT + 10, NOW + timedelta(hours=23)) is None
        assert helping.card(AT + 25 * 3600, NOW + timedelta(hours=25)) is not None
        helping.put_away(True, AT + 25 * 3600, NOW + timedelta(hours=25))

    tell(story, store)
    assert StoredHelp(store).until() == NOW + timedelta(hours=25, minutes=AWAY)


@pytest.mark.parametrize("ahead", [timedelta(days=400), timedelta(days=31)])
def test_a_clock_that_was_set_back_keeps_it_away_for_no_longer(ahead: timedelta):
    store = Store.in_memory()
    StoredHelp(store).keep(NOW + ahead)
    assert card_at(store, NOW) is None
    assert card_at(store, NOW + ahead - timedelta(days=29)) is None
    assert card_at(store, NOW + ahead + timedelta(seconds=1)) is not None


def test_the_number_of_the_person_s_country_stands_on_it():
    """Where none was read in a source, none is made up."""

    async def story(helping: Helping) -> None:
        helping.country = "IN"
        assert helping.card(AT, NOW) == HelpCard("findahelpline.com", "112")
        helping.forget_all()
        helping.country = "ZZ"
        assert helping.card(AT, NOW) == HelpCard("findahelpline.com")

    tell(story, Store.in_memory())


def test_a_press_brings_up_the_window_and_the_next_one_in_ten_seconds():
    async def story(helping: Helping) -> None:
        for at in (0.0, 1.0, 9.9, 10.0, 19.0):
            helping.wanted("x", "answer", AT + at)
        helping.wanted("reddit", "", AT)

    said = tell(story, Store.in_memory())
    assert said == [say.HelpWanted(topic="answer"), say.HelpWanted(topic="answer"), say.HelpWanted()]


@given(st.lists(st.floats(0, 3600), max_size=300))
def test_however_often_a_page_asks_the_window_comes_up_now_and_then(moments: list[float]):
    """At most once in ten seconds, and at most twelve times in any hour."""
    wanted = Wanted()
    came = [at for at in sorted(moments) if wanted.take(at)]
    assert all(later - earlier > 9.99 for earlier, later in pairwise(came))
    assert len(came) <= 12


def test_what_is_erased_is_forgotten_here_too():
    store = Store.in_memory()

    async def story(helping: Helping) -> None:
        helping.card(AT, NOW)
        helping.forget_all()
        assert helping.card(AT, NOW) is not None

    tell(story, store)
    store.erase()
    assert StoredHelp(store).until() is None
