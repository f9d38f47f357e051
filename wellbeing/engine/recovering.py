"""Takes back, before anything else, what an engine that crashed has left changed in the system."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence

from wellbeing.facts import SystemPart
from wellbeing.places import Places
from wellbeing.system.ledger import Ledger
from wellbeing.system.places_here import Here
from wellbeing.system.switch import Switch
from wellbeing.system.wish import Wish

log = logging.getLogger(__name__)

RECOVERS_WITHIN = 5.0
"""Seconds that a start waits for it; it goes on beside the engine then. Without leftovers it takes no time."""


def switch_at(places: Places) -> Switch:
    """The switch of the engine that keeps its files at `places`."""
    return Switch(Ledger(places.ledger), Wish(places.wish), Here())


def recover(places: Places) -> None:
    """Take back what was left. Never raises, and never takes long: it runs at every start, also of one that crashes."""

    def work() -> None:
        lines = switch_at(places).recover()
        report(lines, "taken back after a crash")
        forget(places, lines)

    in_time(work)


def in_time(work: Callable[[], None]) -> None:
    """Do `work`, and wait for it a while. What goes wrong is in the log."""

    def logged() -> None:
        try:
            work()
        except Exception:  # the engine can work all the same
            log.exception("what a crash left could not be taken back")

    thread = threading.Thread(target=logged, name="recover", daemon=True)
    thread.start()
    thread.join(RECOVERS_WITHIN)


def forget(places: Places, lines: Sequence[SystemPart]) -> None:
    """The proxy was taken back, or `lines` say that it was not: a later start may leave one (engine.taking_over)."""
    if not any(line.part == "proxy" and line.state == "failed" for line in lines):
        places.taking_over.unlink(missing_ok=True)


def report(lines: Sequence[SystemPart], what: str) -> None:
    """Write into the log what was done."""
    for line in lines:
        log.info("%s: %s, now %s %s", what, line.name, line.state, line.message)
