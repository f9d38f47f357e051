"""In a guardian's service browsers are sent to us by policies: there is nothing to turn on, off, or put back."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import cast

import pytest

from wellbeing import protocol as say
from wellbeing.engine.held_system import AS_THE_PERSON, HELD, HeldSystem, refused
from wellbeing.engine.service import Engine
from wellbeing.sentences import in_language


def engine_on(system: object) -> Engine:
    """An engine of which nothing but the system's side is asked."""
    return cast(Engine, SimpleNamespace(system=system))


def test_it_is_on_whatever_is_asked():
    async def story() -> list[object]:
        held = HeldSystem("mia")
        held.again()
        held.follow()
        await held.leave()
        return [await held.look(), await held.turn_on(("proxy",)), await held.turn_off(("proxy",)), held.turned_on]

    assert asyncio.run(story()) == [[HELD], [HELD], [HELD], True]


@pytest.mark.parametrize("kind", AS_THE_PERSON)
def test_what_would_be_done_as_the_person_is_refused_in_words(kind: type[say.Command]):
    """The service is another user: its files and windows would not be theirs."""
    command = say.read_command(b'{"command": "%s", "id": 4, "file": "x"}' % str(kind.__struct_config__.tag).encode())
    answer = refused(engine_on(HeldSystem("mia")), command)
    assert answer is not None
    assert answer.id == 4
    assert len(answer.message) > 40
    assert refused(engine_on(object()), command) is None


@pytest.mark.parametrize(("account", "typed"), [("mia", "mia"), ("Mia Muster", '"Mia Muster"')])
def test_what_an_administrator_can_type_is_told_whole(account: str, typed: str):
    """As the command takes it: of which account, and a name with a blank in quotation marks."""
    answer = refused(engine_on(HeldSystem(account)), say.CheckUp(id=4))
    assert answer is not None
    assert answer.message.endswith(f"wellbeing guardian status --account {typed}")
    assert in_language(answer.message, "de").endswith(f"kann eingeben: wellbeing guardian status --account {typed}")


def test_everything_else_is_carried_out():
    assert refused(engine_on(HeldSystem("mia")), say.Status(id=1)) is None
