"""In which order tests are handed out where they run side by side: each file whole, and what times something first.

With four workers on two cores, somebody always waits for one. So what is held to the clock runs first, beside tests
that wait more than they work; only when it is done do the third and the fourth take part in all the rest.
"""

from __future__ import annotations

from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]
from xdist.workermanage import WorkerController  # type: ignore[import-untyped]

_WHOLE_PROGRAMS = "tests/end_to_end/"
LOOKING_ON = "tests/end_to_end/ (what looks on, "
BESIDE = "tests/end_to_end/ (what waits)"
BY_THE_CLOCK = "tests/ (by the clock)"

HARDLY_WORKING = {
    "test_breaks_for_real.py": f"{LOOKING_ON}breaks)",
    "test_minutes_for_real.py": f"{LOOKING_ON}breaks)",
    "test_ways_round.py": f"{LOOKING_ON}ways round)",
    "test_ways_round_pages.py": f"{LOOKING_ON}ways round)",
}
"""Of those that start whole programs, what looks on for half a minute or more, and takes a tenth of a core; and the row
of each."""

MOSTLY_WAITING = (
    "test_limits_for_real.py",
    *("test_holding_for_real.py", "test_accounts_for_real.py", "test_feeds_rest.py", "test_what_an_agreement_holds.py"),
    *("test_several_children_for_real.py", "test_ways_round_held.py", "test_engine_start.py"),
    "test_protected_browser.py",
)
"""Of the others, what waits more than it works; all tests of held accounts among them, which share a system user."""

HELD_TO_THE_CLOCK = (
    *(f"tests/end_to_end/test_{name}.py" for name in ("never_waits", "zero_flash", "site_that_moved")),
    *(f"tests/end_to_end/test_{name}.py" for name in ("engine_killed", "feed_through_engine", "presence_for_real")),
    *(f"tests/page/test_{name}.py" for name in ("zero_flash", "channel", "hold")),
    *(f"tests/ui/test_{name}.py" for name in ("windows", "today_window", "evidence_window", "rules_window")),
    *(f"tests/ui/test_{name}.py" for name in ("settings_window", "rules_kept", "engine_process", "app")),
    "tests/wellbeing/engine/test_sentences.py",
    "tests/wellbeing/engine/test_preferences.py",
    "tests/filters/test_languages.py",
)
"""What fails where the machine is slow: tests with limits between a frame and three seconds."""

_TURNS = (BY_THE_CLOCK, BESIDE, _WHOLE_PROGRAMS, "tests/page/", "tests/ui/", "")
"""The order in which rows and files are handed out, by how their names begin. What is short comes last, so that no
worker waits long for the end of another."""


class InTurn(LoadFileScheduling):  # type: ignore[misc]
    """A file stays together, and so do the rows above. The third worker and the fourth begin with what looks on.

    Afterwards they wait until nothing is held to the clock any more, and work like the others. A worker that crashes
    has a stand-in, which is the last of them, and those behind it move up; what it had not done is handed out again.
    """

    def mark_test_complete(self, node: WorkerController, item_index: int, duration: float = 0) -> None:
        super().mark_test_complete(node, item_index, duration)
        self._see_to_all()  # they may have waited for this test

    def schedule(self) -> None:
        super().schedule()
        self._see_to_all()  # a stand-in begins with one row, and keeps its last test until it has another

    def remove_node(self, node: WorkerController) -> str | None:
        rows = self.assigned_work[node]
        for scope in [scope for scope, unit in rows.items() if all(unit.values())]:
            del rows[scope]  # who is given it again has nothing to do, and is not asked any more
        item: str | None = super().remove_node(node)
        return item

    def _see_to_all(self) -> None:
        for each in self.nodes:
            self._reschedule(each)

    def _reschedule(self, node: WorkerController) -> None:
        if node not in self.registered_collections:
            return  # a stand-in that does not know the tests yet
        looks_on = any(scope.startswith(LOOKING_ON) for scope in self.workqueue)
        if looks_on or node in self._first_two() or not (self.workqueue and self._is_timed()):
            super()._reschedule(node)

    def _first_two(self) -> list[WorkerController]:
        """Who is never to wait: of those that take work still, since there may be none but stand-ins."""
        return [each for each in self.nodes if not each.shutting_down][:2]

    def _is_timed(self) -> bool:
        """Whether something that is held to the clock is still to come, or runs."""
        given = [units[BY_THE_CLOCK] for units in self.assigned_work.values() if BY_THE_CLOCK in units]
        return BY_THE_CLOCK in self.workqueue or any(not all(unit.values()) for unit in given)

    def _assign_work_unit(self, node: WorkerController) -> None:
        first = self._first_two()
        looks_on = node not in first or (len(self.nodes) < 3 and node is self.nodes[-1])
        chosen = min(self.workqueue, key=lambda scope: self._turn(scope, looks_on))
        self.workqueue.move_to_end(chosen, last=False)
        super()._assign_work_unit(node)

    @staticmethod
    def _turn(scope: str, looks_on: bool) -> int:
        if scope.startswith(LOOKING_ON):
            return -1 if looks_on else len(_TURNS)
        return next(turn for turn, part in enumerate(_TURNS) if scope.startswith(part))

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        if file in HELD_TO_THE_CLOCK:
            return BY_THE_CLOCK
        folder, name = file[: len(_WHOLE_PROGRAMS)], file[len(_WHOLE_PROGRAMS) :]
        if folder != _WHOLE_PROGRAMS:
            return file
        return HARDLY_WORKING.get(name, BESIDE if name in MOSTLY_WAITING else file)
