"""Words of one's own are kept where they are encrypted, come back to the app alone, and reach no log."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from wellbeing import protocol as say
from wellbeing.engine.desk import serve
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.mood_desk import NOT_ENCRYPTED
from wellbeing.engine.own_words_desk import NO_NOTE, TOO_LONG
from wellbeing.engine.service import Engine
from wellbeing.engine.tally import StoredTally
from wellbeing.own_words_messages import BreakNote
from wellbeing.store import Store

KEY = bytes(range(32))
Ask = Callable[..., list[say.Event]]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    """What an engine with a real store says to commands, one after the other; each call is a run of its own."""

    def asked(*commands: say.Command, store: Store | None = None) -> list[say.Event]:
        said: list[say.Event] = []
        kept = store or Store.open(tmp_path / "store.db", KEY)

        async def story() -> None:
            keeping = Keeping(kept, StoredTally(lambda _site, _author: None), said.append)
            engine = SimpleNamespace(keeping=keeping, limiting=SimpleNamespace(purposes=()), family=None)
            for number, command in enumerate(commands, 1):
                queue: asyncio.Queue[bytes] = asyncio.Queue()
                for each in (command, say.Quit()):
                    queue.put_nowait(say.write(each).replace(b'"id":0', b'"id":%d' % number, 1))
                await serve(cast(Engine, engine), queue, said.append)
            await keeping.close()

        asyncio.run(story())
        kept.close()
        return [each for each in said if not isinstance(each, say.Done)] or said[:1]

    return asked


def test_lines_of_a_break_are_kept_listed_deleted_and_put_back(ask: Ask) -> None:
    ask(say.KeepBreakNote(words=" tea \n\nrain"))
    [told] = ask(say.BreakNotes())
    assert isinstance(told, say.BreakNotesAre)
    assert [each.words for each in told.notes] == ["tea\nrain"]
    [gone] = ask(say.DeleteBreakNotes(numbers=(told.notes[0].number,)))
    assert gone == say.BreakNotesDeleted(id=1, notes=told.notes)
    ask(say.PutBackBreakNotes(notes=told.notes))
    [again] = ask(say.BreakNotes())
    assert again == told
    [all_gone] = ask(say.DeleteBreakNotes(everything=True))
    assert all_gone == gone


def test_a_break_without_a_word_keeps_nothing(ask: Ask) -> None:
    ask(say.KeepBreakNote(words=" \n "))
    [told] = ask(say.BreakNotes())
    assert told == say.BreakNotesAre(id=1)


def test_purposes_are_kept_for_the_next_run(ask: Ask) -> None:
    [kept] = ask(say.KeepOwnPurposes(purposes=(" see  Bo ", "rest")))
    assert kept == say.OwnPurposesAre(id=1, purposes=("see Bo", "rest"))
    assert ask(say.OwnPurposes()) == [kept]


def test_what_cannot_be_encrypted_is_not_kept_and_it_is_said_why(ask: Ask) -> None:
    for command in (say.KeepBreakNote(words="x"), say.KeepOwnPurposes(purposes=("x",))):
        assert ask(command, store=Store.in_memory()) == [say.Failed(id=1, message=NOT_ENCRYPTED)]
    assert ask(say.BreakNotes(), store=Store.in_memory()) == [say.BreakNotesAre(id=1, why_not_kept=NOT_ENCRYPTED)]


def test_what_is_too_much_or_damaged_changes_nothing(ask: Ask) -> None:
    assert ask(say.KeepOwnPurposes(purposes=("a\x00b",))) == [say.Failed(id=1, message=TOO_LONG)]
    damaged = BreakNote(number=1, at="yesterday", words="x")
    assert ask(say.PutBackBreakNotes(notes=(damaged,))) == [say.Failed(id=1, message=NO_NOTE)]


def test_no_word_comes_into_the_log(ask: Ask, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    ask(say.KeepBreakNote(words="my secret garden"), say.KeepOwnPurposes(purposes=("my secret plan",)))
    assert "secret" not in caplog.text
