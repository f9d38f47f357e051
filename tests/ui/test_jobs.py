"""Jobs are done one after the other beside the Qt thread, and told in it."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from ui.jobs import Jobs


def test_jobs_are_done_in_order_elsewhere_and_told_here(qtbot: QtBot) -> None:
    """The second waits for the first; nothing ticks once all is told."""
    jobs, gate, told = Jobs(), threading.Event(), []
    jobs.do(lambda: gate.wait(5) and threading.current_thread().name, told.append)
    jobs.do(lambda: "second", lambda said: told.extend([said, threading.current_thread() is threading.main_thread()]))
    assert (jobs.busy, told) == (True, [])
    gate.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert str(told[0]).startswith("jobs")
    assert told[1:] == ["second", True]
    qtbot.waitUntil(lambda: not jobs._fetching.isActive())


def test_whoever_goes_while_a_job_runs_is_told_nothing(qtbot: QtBot) -> None:
    """The window was closed and is gone: the job ends by itself, and no one is called."""
    gate, ended, told = threading.Event(), threading.Event(), []
    jobs = Jobs()
    jobs.do(lambda: (gate.wait(5), ended.set()), told.append)
    del jobs
    gate.set()
    assert ended.wait(5)
    assert told == []


def test_what_still_waits_is_done_too(qtbot: QtBot) -> None:
    """Words that are on their way to the disk get there, although their window has gone."""
    gate, ended = threading.Event(), threading.Event()
    jobs = Jobs()
    jobs.do(lambda: gate.wait(5), lambda _: None)
    jobs.do(ended.set, lambda _: None)
    del jobs
    gate.set()
    assert ended.wait(5)


def test_one_job_that_hangs_holds_up_no_others(qtbot: QtBot) -> None:
    """A disk that does not answer is the trouble of those who asked for it."""
    gate, told = threading.Event(), list[str]()
    hangs, others = Jobs(), Jobs()
    hangs.do(lambda: gate.wait(5), lambda _: None)
    others.do(lambda: "done", told.append)
    qtbot.waitUntil(lambda: told == ["done"])
    assert hangs.busy
    gate.set()
    hangs.wait()
