"""Turning on and off: every change is noted first, made, looked at, and can be taken back after any crash."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as any_

from wellbeing.facts import Part, SystemPart
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import MADE, OURS, STOOD, PlaceError, Wanted
from wellbeing.system.turning import turn_off, turn_on, undo

CA = Path("ca.pem")
ONE, TWO = Wanted("pac-1", CA), Wanted("pac-2", CA)


class Crash(BaseException):
    """The program was killed here."""


@dataclass
class Setting:
    """A place with one value, as every proxy setting is. `trouble` is raised by `put`, `before` or `after` setting."""

    value: str = "nothing"
    id: str = "setting"
    part: Part = "proxy"
    name: str = "A setting"
    trouble: BaseException | None = None
    after: BaseException | None = None
    stuck: bool = False
    log: list[str] = field(default_factory=list)

    def look(self, wanted: Wanted) -> SystemPart:
        return SystemPart(part=self.part, name=self.name, state="on" if self.value == wanted.pac_url else "off")

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        if self.value == wanted.pac_url:
            return None
        return {OURS: wanted.pac_url, STOOD: self.value, "was": self.value}

    def put(self, wanted: Wanted) -> None:
        if self.trouble:
            raise self.trouble
        self.value = wanted.pac_url
        self.log.append(self.value)
        if self.after:
            raise self.after

    def restore(self, before: Mapping[str, str]) -> None:
        if self.value == before[OURS] and not self.stuck:
            self.value = before["was"]
            self.log.append(self.value)

    def stands(self, before: Mapping[str, str]) -> bool:
        return self.value == before[OURS]


@dataclass
class Made(Setting):
    """One that needs a folder around it, as a file does; nothing stood there before."""

    folder: str = ""

    def before(self, wanted: Wanted) -> Mapping[str, str] | None:
        made = "" if self.folder else "the folder"
        return None if self.value == wanted.pac_url else {OURS: wanted.pac_url, MADE: made}

    def put(self, wanted: Wanted) -> None:
        self.value, self.folder = wanted.pac_url, "the folder"

    def restore(self, before: Mapping[str, str]) -> None:
        if self.stands(before):
            self.value = "nothing"
        self.folder = "" if before[MADE] else self.folder


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "undo.jsonl")


def states(lines: list[SystemPart]) -> list[str]:
    return [line.state for line in lines]


def test_on_and_off_again_leaves_things_as_they_were(ledger: Ledger) -> None:
    place = Setting()
    assert states(turn_on([place], ONE, ledger)) == ["on"]
    assert states(turn_off([place], ONE, ledger)) == ["off"]
    assert place.value == "nothing"
    assert ledger.open_changes() == []


def test_what_is_on_already_is_not_written_twice(ledger: Ledger) -> None:
    place = Setting()
    for _ in range(3):
        turn_on([place], ONE, ledger)
    assert len(ledger.open_changes()) == 1
    assert place.log == ["pac-1"]


def test_a_pac_that_moves_is_followed_in_one_step_and_leads_back_to_what_stood_first(ledger: Ledger) -> None:
    """However often it moves, one change is open, and the browsers never go without in between."""
    place = Setting()
    for number in range(20):
        turn_on([place], Wanted(f"pac-{number}", CA), ledger)
        assert len(ledger.open_changes()) == 1
    assert states(undo(ledger, [place])) == ["off"]
    assert place.log == [*(f"pac-{number}" for number in range(20)), "nothing"]


def test_what_somebody_else_has_set_since_is_left_alone_and_comes_back_first(ledger: Ledger) -> None:
    place = Setting()
    turn_on([place], ONE, ledger)
    place.value = "the company's"
    turn_on([place], TWO, ledger)
    undo(ledger, [place])
    assert place.value == "the company's"
    assert ledger.open_changes() == []


def test_what_is_taken_away_and_put_again_is_one_change_however_often(ledger: Ledger) -> None:
    """A system that clears it away at each start would fill the list for ever."""
    place = Made()
    for _ in range(5):
        turn_on([place], ONE, ledger)
        place.value = "nothing"
    assert [change.before for change in ledger.open_changes()] == [{OURS: "pac-1", MADE: "the folder"}]
    turn_on([place], ONE, ledger)
    undo(ledger, [place])
    assert (place.value, place.folder) == ("nothing", "")
    assert ledger.open_changes() == []


@pytest.mark.parametrize("moment", ["trouble", "after"])
@pytest.mark.parametrize("moved", [False, True])
def test_a_crash_before_or_after_the_change_is_undone_by_the_next_start(
    ledger: Ledger, moment: str, moved: bool
) -> None:
    place = Setting()
    if moved:
        turn_on([place], ONE, ledger)
    setattr(place, moment, Crash())
    with pytest.raises(Crash):
        turn_on([place], TWO, ledger)
    assert states(undo(ledger, [place])) == ["off"] * (2 if moved else 1)
    assert place.value == "nothing"
    assert ledger.open_changes() == []


def test_one_that_fails_does_not_stop_the_others_and_leaves_nothing_to_undo(ledger: Ledger) -> None:
    bad, good = Setting(id="bad", trouble=PlaceError("You said no.")), Setting(id="good")
    lines = turn_on([bad, good], ONE, ledger)
    assert states(lines) == ["failed", "on"]
    assert lines[0].message == "You said no."
    assert [change.place_id for change in ledger.open_changes()] == ["good"]


def test_a_change_the_system_does_not_keep_is_not_called_on(ledger: Ledger) -> None:
    class Deaf(Setting):
        def put(self, wanted: Wanted) -> None:
            self.log.append("asked")

    assert states(turn_on([Deaf()], ONE, ledger)) == ["failed"]


def test_one_that_cannot_be_put_back_stays_in_the_ledger_and_is_said(ledger: Ledger) -> None:
    place = Setting()
    turn_on([place], ONE, ledger)
    place.stuck = True
    assert states(undo(ledger, [place])) == ["failed"]
    assert states(turn_off([place], ONE, ledger)) == ["failed"]
    place.stuck = False
    assert states(undo(ledger, [place])) == ["off"]


def test_undo_names_a_place_that_is_not_here_and_turning_off_one_part_does_not(ledger: Ledger) -> None:
    proxy, trust = Setting(id="proxy"), Setting(id="trust", part="trust", name="Trust")
    turn_on([proxy, trust], ONE, ledger)
    assert states(turn_off([proxy], ONE, ledger)) == ["off"]
    assert states(undo(ledger, [proxy])) == ["failed"]
    assert states(undo(ledger, [proxy, trust])) == ["off"]


def test_nothing_is_changed_when_the_ledger_cannot_be_written(tmp_path: Path) -> None:
    place = Setting()
    lines = turn_on([place], ONE, Ledger(tmp_path / "no folder" / "undo.jsonl"))
    assert states(lines) == ["failed"]
    assert "list of changes" in lines[0].message
    assert place.log == []


STEPS = any_.lists(any_.sampled_from(["on-1", "on-2", "off", "crash-1", "crash-2", "undo"]), max_size=12)


@given(STEPS)
def test_whatever_happened_undo_leads_back(steps: list[str]) -> None:
    """Any order of turning on, moving, crashing in the middle and turning off ends where it began."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        ledger, place = Ledger(Path(folder) / "undo.jsonl"), Setting()
        for step in steps:
            _take(step, place, ledger)
        undo(ledger, [place])
        assert place.value == "nothing"
        assert ledger.open_changes() == []


def _take(step: str, place: Setting, ledger: Ledger) -> None:
    word, _, number = step.partition("-")
    if word == "off":
        turn_off([place], ONE, ledger)
    elif word == "undo":
        undo(ledger, [place])
    else:
        place.after = Crash() if word == "crash" else None
        try:
            turn_on([place], Wanted(f"pac-{number}", CA), ledger)
        except Crash:
            place.after = None
