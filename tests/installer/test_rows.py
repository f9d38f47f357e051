"""Tests that run side by side do not disturb each other: who times something goes first, and files stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from xdist.remote import Producer  # type: ignore[import-untyped]

from tests.rows import BESIDE, BY_THE_CLOCK, HARDLY_WORKING, HELD_TO_THE_CLOCK, LOOKING_ON, MOSTLY_WAITING, InTurn

ROOT = Path(__file__).parents[2]
CLOCK, LOOKS, WAITS = (
    "tests/ui/test_app.py",
    "tests/end_to_end/test_ways_round.py",
    "tests/end_to_end/test_feeds_rest.py",
)
LOOKS_TOO = "tests/end_to_end/test_breaks_for_real.py"
LOOKING = HARDLY_WORKING["test_ways_round.py"]
WHOLE, PAGE, SHORT = "tests/end_to_end/test_tray_for_real.py", "tests/page/test_why.py", "tests/filters/test_words.py"
ALL = [f"{file}::test_{n}" for file in (SHORT, PAGE, WHOLE, WAITS, LOOKS, CLOCK) for n in range(5)]
MORE = [*ALL, *(f"{LOOKS_TOO}::test_{n}" for n in range(5))]


class Worker:
    """Takes what it is given, as xdist's does, and keeps the last test until it knows what comes after it."""

    def __init__(self, number: int, tests: Sequence[str]) -> None:
        self.tests = tests
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


def begun(number: int, monkeypatch: pytest.MonkeyPatch, tests: Sequence[str] = ALL) -> tuple[InTurn, list[Worker]]:
    """So many workers that found all tests, and what each was given first."""
    monkeypatch.setattr("xdist.scheduler.loadscope.parse_tx_spec_config", lambda _config: ["popen"] * number)
    rows = InTurn(SimpleNamespace(option=SimpleNamespace(loadscopereorder=False)), Producer("rows", enabled=False))
    workers = [Worker(each, tests) for each in range(number)]
    for worker in workers:
        rows.add_node(worker)
        rows.add_node_collection(worker, list(tests))
    rows.schedule()
    return rows, workers


def step(rows: InTurn, worker: Worker) -> bool:
    """One test further, where it may go on."""
    if not worker.may_run():
        return False
    worker.done.append(worker.tests[worker.to_do[0]])
    rows.mark_test_complete(worker, worker.to_do.pop(0))
    return True


def files(worker: Worker) -> list[str]:
    """What it has run, each file once, in order."""
    return list(dict.fromkeys(each.split("::")[0] for each in worker.done))


def test_the_third_worker_takes_part_once_nothing_is_held_to_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It looks on; what is timed runs beside tests that wait; only afterwards it gets more."""
    rows, (first, second, third) = begun(3, monkeypatch)
    while step(rows, third):
        pass
    assert (files(third), files(second), next(iter(rows.assigned_work[second]))) == ([LOOKS], [], BESIDE)
    while not third.may_run():
        assert (list(rows.assigned_work[third]), third.shutting_down) == ([LOOKING], False)
        assert step(rows, first)
    assert first.done == [each for each in ALL if each.startswith(CLOCK)]
    while sum(step(rows, each) for each in (third, second, first)):
        pass
    assert files(third)[1:]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_every_test_runs_once_and_files_stay_whole(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    rows, workers = begun(number, monkeypatch)
    while sum(step(rows, each) for each in workers):
        pass
    assert sorted(test for each in workers for test in each.done) == sorted(ALL)
    assert sum(len(files(each)) for each in workers) == len({test.split("::")[0] for test in ALL})
    assert rows.tests_finished
    assert all(each.shutting_down for each in workers)


def test_the_third_and_the_fourth_look_on_each_at_something_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither gets more while something is timed."""
    rows, (*_, third, fourth) = begun(4, monkeypatch, MORE)
    while step(rows, third) or step(rows, fourth):
        pass
    assert {*rows.assigned_work[third], *rows.assigned_work[fourth]} == {*HARDLY_WORKING.values()}
    assert [each.may_run() for each in (third, fourth)] == [False, False]


@pytest.mark.parametrize("after", range(0, 36, 3))
@pytest.mark.parametrize("whose", range(4))
def test_a_worker_that_crashes_has_a_stand_in(whose: int, after: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those that work on do not give it anything before it knows the tests; and everything is run in the end."""
    rows, workers = begun(4, monkeypatch, MORE)
    for number in range(after):
        step(rows, workers[number % 4])
    crashed, stand_in = workers[whose], Worker(4, MORE)
    crashed.shutting_down = True
    rows.remove_node(crashed)
    rows.add_node(stand_in)
    others = [each for each in workers if each is not crashed]
    while sum(step(rows, each) for each in others):
        pass
    rows.add_node_collection(stand_in, list(MORE))
    rows.schedule()
    while sum(step(rows, each) for each in (*others, stand_in)):
        pass
    assert {test for each in (*workers, stand_in) for test in each.done} == {*MORE}


def test_two_workers_begin_with_what_looks_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be waited for in the end, and takes hardly anything from the one that is timed."""
    rows, workers = begun(2, monkeypatch)
    assert {*rows.assigned_work[workers[0]], *rows.assigned_work[workers[1]]} == {LOOKING, BY_THE_CLOCK}


def test_the_rows_name_files_that_are_there() -> None:
    """A file that got another name would stand in no row, and make the whole check longer, or fail at times."""
    there = {path.name for path in (ROOT / "tests" / "end_to_end").iterdir()}
    assert {*HARDLY_WORKING, *MOSTLY_WAITING} <= there
    assert not {*HARDLY_WORKING} & {*MOSTLY_WAITING}
    timed = {Path(each).name for each in HELD_TO_THE_CLOCK if each.startswith("tests/end_to_end/")}
    assert not timed & {*HARDLY_WORKING, *MOSTLY_WAITING}
    assert [each for each in HELD_TO_THE_CLOCK if not (ROOT / each).is_file()] == []
    assert not BESIDE.startswith(LOOKING_ON)
