"""Tests that run side by side do not disturb each other: who times something goes first, and files stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from xdist.remote import Producer  # type: ignore[import-untyped]

from tests.rows import BESIDE, BY_THE_CLOCK, HARDLY_WORKING, HELD_TO_THE_CLOCK, MOSTLY_WAITING, InTurn

ROOT = Path(__file__).parents[2]
CLOCK, LOOKS, LOOKS_TOO, WAITS = (
    "tests/ui/test_app.py",
    "tests/end_to_end/test_ways_round.py",
    "tests/end_to_end/test_breaks_for_real.py",
    "tests/end_to_end/test_feeds_rest.py",
)
LOOKING = [HARDLY_WORKING[Path(each).name] for each in (LOOKS, LOOKS_TOO)]
WHOLE, PAGE, SHORT = "tests/end_to_end/test_tray_for_real.py", "tests/page/test_why.py", "tests/filters/test_words.py"
ALL = [f"{file}::test_{n}" for file in (SHORT, PAGE, WHOLE, WAITS, LOOKS, LOOKS_TOO, CLOCK) for n in range(5)]


class Worker:
    """Takes what it is given, as xdist's does, and keeps the last test until it knows what comes after it."""

    def __init__(self, number: int) -> None:
        self.gateway = SimpleNamespace(id=f"gw{number}", spec=SimpleNamespace())
        self.to_do: list[int] = []
        self.done: list[str] = []
        self.shutting_down = False

    def send_runtest_some(self, indices: Sequence[int]) -> None:
        assert not self.shutting_down
        self.to_do += indices

    def shutdown(self) -> None:
        self.shutting_down = True

    def may_run(self) -> bool:
        return len(self.to_do) > 1 or (bool(self.to_do) and self.shutting_down)


def begun(number: int, monkeypatch: pytest.MonkeyPatch) -> tuple[InTurn, list[Worker]]:
    """So many workers that found all tests, and what each was given first."""
    monkeypatch.setattr("xdist.scheduler.loadscope.parse_tx_spec_config", lambda _config: ["popen"] * number)
    rows = InTurn(SimpleNamespace(option=SimpleNamespace(loadscopereorder=False)), Producer("rows", enabled=False))
    workers = [Worker(each) for each in range(number)]
    for worker in workers:
        rows.add_node(worker)
        rows.add_node_collection(worker, ALL)
    rows.schedule()
    return rows, workers


def step(rows: InTurn, worker: Worker) -> bool:
    """One test further, where it may go on."""
    if not worker.may_run():
        return False
    worker.done.append(ALL[worker.to_do[0]])
    rows.mark_test_complete(worker, worker.to_do.pop(0))
    return True


def files(worker: Worker) -> list[str]:
    """What it has run, each file once, in order."""
    return list(dict.fromkeys(each.split("::")[0] for each in worker.done))


@pytest.mark.parametrize("number", [3, 4])
def test_further_workers_take_part_once_nothing_is_held_to_the_clock(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They look on; what is timed runs beside tests that wait; only afterwards they get more."""
    rows, (first, second, *further) = begun(number, monkeypatch)
    while sum(step(rows, each) for each in further):
        pass
    assert {file for each in further for file in files(each)} == {LOOKS, LOOKS_TOO}
    assert (files(second), next(iter(rows.assigned_work[second]))) == ([], BESIDE)
    while not any(each.may_run() for each in further):
        assert sorted(scope for each in further for scope in rows.assigned_work[each]) == sorted(LOOKING)
        assert step(rows, first)
    assert first.done == [each for each in ALL if each.startswith(CLOCK)]
    while sum(step(rows, each) for each in (*further, second, first)):
        pass
    assert {*(file for each in further for file in files(each))} > {LOOKS, LOOKS_TOO}


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_every_test_runs_once_and_files_stay_whole(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rows, workers = begun(number, monkeypatch)
    while sum(step(rows, each) for each in workers):
        pass
    assert sorted(test for each in workers for test in each.done) == sorted(ALL)
    assert sum(len(files(each)) for each in workers) == len({test.split("::")[0] for test in ALL})
    assert rows.tests_finished
    assert all(each.shutting_down for each in workers)


@pytest.mark.parametrize("after", range(0, 36, 3))
@pytest.mark.parametrize("whose", range(4))
def test_a_worker_that_crashes_has_a_stand_in(whose: int, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is given nothing before it knows the tests; and everything is run in the end."""
    rows, workers = begun(4, monkeypatch)
    for number in range(after):
        step(rows, workers[number % 4])
    crashed, stand_in = workers[whose], Worker(4)
    crashed.shutting_down = True
    rows.remove_node(crashed)
    rows.add_node(stand_in)
    others = [each for each in workers if each is not crashed]
    while sum(step(rows, each) for each in others):
        pass
    rows.add_node_collection(stand_in, ALL)
    rows.schedule()
    while sum(step(rows, each) for each in (*others, stand_in)):
        pass
    assert {test for each in (*workers, stand_in) for test in each.done} == {*ALL}


def test_the_second_of_two_workers_begins_with_what_looks_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be waited for in the end, and takes hardly anything from the one that is timed."""
    rows, workers = begun(2, monkeypatch)
    assert [{*rows.assigned_work[each]} for each in workers] == [{BY_THE_CLOCK}, {LOOKING[0]}]


def test_the_rows_name_files_that_are_there() -> None:
    """A file that got another name would stand in no row, and make the whole check longer, or fail at times."""
    there = {path.name for path in (ROOT / "tests" / "end_to_end").iterdir()}
    assert {*HARDLY_WORKING, *MOSTLY_WAITING} <= there
    assert not {*HARDLY_WORKING} & {*MOSTLY_WAITING}
    timed = {Path(each).name for each in HELD_TO_THE_CLOCK if each.startswith("tests/end_to_end/")}
    assert not timed & {*HARDLY_WORKING, *MOSTLY_WAITING}
    assert [each for each in HELD_TO_THE_CLOCK if not (ROOT / each).is_file()] == []
    assert len({BESIDE, BY_THE_CLOCK, *HARDLY_WORKING.values()}) == 4
