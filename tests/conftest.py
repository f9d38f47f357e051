"""How all tests are run: properties without deadlines, and what starts browsers and apps one after the other."""

from __future__ import annotations

import pytest
from hypothesis import settings
from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]
from xdist.workermanage import WorkerController  # type: ignore[import-untyped]

settings.register_profile("feed-wellbeing", deadline=None)
settings.load_profile("feed-wellbeing")
"""Property tests judge what a function answers, not how busy the machine is."""

_WHOLE_PROGRAMS = "tests/end_to_end/"
_BESIDE = "tests/end_to_end/ (the second row)"
_LOOKING_ON = "tests/end_to_end/ (the third row)"
HARDLY_WORKING = (
    "test_breaks_for_real.py",
    "test_minutes_for_real.py",
    "test_ways_round.py",
    "test_ways_round_pages.py",
)
"""Of those, what looks on for half a minute or more while one page is read, and takes a tenth of a core."""

MOSTLY_WAITING = (
    "test_limits_for_real.py",
    *("test_holding_for_real.py", "test_accounts_for_real.py", "test_feeds_rest.py", "test_what_an_agreement_holds.py"),
    *("test_several_children_for_real.py", "test_ways_round_held.py", "test_engine_start.py"),
    "test_protected_browser.py",
)
"""Of the others, what waits more than it works; all tests of held accounts among them, which share a system user."""


class _InTurn(LoadFileScheduling):  # type: ignore[misc]
    """Where tests run side by side, a file stays together, and what starts a browser or the app stands in three rows.

    More of those at once would share two cores among a dozen programs, and be slow for no fault of theirs. Where there
    are three workers, the last one does nothing but look on, and leaves the cores to the tests that time a window.
    """

    def _assign_work_unit(self, node: WorkerController) -> None:
        if _LOOKING_ON in self.workqueue and len(self.nodes) > 2:
            self.workqueue.move_to_end(_LOOKING_ON, last=node is not self.nodes[-1])
        super()._assign_work_unit(node)

    def _reschedule(self, node: WorkerController) -> None:
        if len(self.nodes) > 2 and _LOOKING_ON in self.assigned_work[node]:
            node.shutdown()  # when it has looked on
        else:
            super()._reschedule(node)

    def _split_scope(self, nodeid: str) -> str:
        file: str = super()._split_scope(nodeid)
        if not file.startswith(_WHOLE_PROGRAMS):
            return file
        if file.endswith(HARDLY_WORKING):
            return _LOOKING_ON
        return _BESIDE if file.endswith(MOSTLY_WAITING) else _WHOLE_PROGRAMS


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> _InTurn:
    """Stands in for xdist's own kinds of `--dist`. Marks would do the same (loadgroup), but not with pytest 9."""
    return _InTurn(config, log)
