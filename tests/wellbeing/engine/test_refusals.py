"""A client that refuses our certificate: without an agreement it gets its site for a while, with one it does not."""

from __future__ import annotations

import pytest

from wellbeing import protocol as say
from wellbeing.engine.gate import Gate
from wellbeing.engine.passing_through import FAILURES, LASTS, NOT_ACCEPTED
from wellbeing.engine.refusals import STAYS_CLOSED, Refusals

HOST = "a.example"


class Guarded(Gate):
    """A gate that lets nothing pass unread, and counts what it is told."""

    told = 0

    @property
    def passes_unread(self) -> bool:
        return False

    def not_accepted(self) -> None:
        self.told += 1


class Engine:
    def __init__(self, gate: Gate) -> None:
        self.at, self.said = 0.0, list[say.Notice]()
        self.refusals = Refusals(self.said.append, gate, lambda: self.at)

    def refused_often(self) -> None:
        for _ in range(FAILURES):
            self.refusals.refused(HOST)


def test_without_an_agreement_it_passes_for_a_while_and_both_is_said() -> None:
    engine = Engine(Gate())
    engine.refused_often()
    assert engine.refusals.unread(HOST)
    assert engine.refusals.hosts == [HOST]
    engine.at = LASTS + 1
    engine.refusals.tidy()
    assert not engine.refusals.unread(HOST)
    assert [(each.message, each.resolved) for each in engine.said] == [
        (NOT_ACCEPTED.format(host=HOST), False),
        (f"{HOST} is covered again.", True),
    ]


def test_with_one_it_stays_closed_and_is_told_as_health_and_to_the_person() -> None:
    gate = Guarded()
    engine = Engine(gate)
    engine.refused_often()
    assert not engine.refusals.unread(HOST)
    assert engine.refusals.hosts == []
    assert gate.told == FAILURES
    assert [each.message for each in engine.said] == [STAYS_CLOSED.format(host=HOST)]
    engine.at = LASTS + 1
    engine.refusals.tidy()
    assert len(engine.said) == 1


@pytest.mark.parametrize("gate", [Gate(), Guarded()])
def test_one_that_is_accepted_between_begins_anew(gate: Gate) -> None:
    engine = Engine(gate)
    engine.refusals.refused(HOST)
    engine.refusals.accepted(HOST)
    engine.refusals.refused(HOST)
    assert engine.said == []
