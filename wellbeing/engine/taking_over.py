"""Leaves browsers pointed at a killed engine for the second until this one serves: they hear of one change, not of two.

While nobody serves they go directly, by the PAC that they have or for want of one. What costs a person seconds is that
they are told so, and then told again. So the setting stays where this start is about to replace it, and only there: a
start that does not come to serve takes it back, at its end or after `WAITS`; and where a start was killed before it
could do that, the next one takes it back first of all.
"""

from __future__ import annotations

import logging
import threading

from wellbeing.engine.recovering import forget, in_time, recover, report, switch_at
from wellbeing.places import Places

log = logging.getLogger(__name__)

WAITS = 4.0
"""Seconds that a setting stays for a start, which serves half a second after this, or has to wait for a person or a
disk. Less than an app that quits gives its engine (ui.engine_link.Patience)."""


class TakingOver:
    """What one start does about the setting that the last engine left. `give_up` may come at any time, and again."""

    def __init__(self, places: Places) -> None:
        self._places, self._switch, self._waiting = places, switch_at(places), 0
        self._timer = threading.Timer(WAITS, self.give_up)
        self._timer.daemon = True

    def begin(self) -> None:
        """Take back whatever may not stay. Never raises, and never takes long."""
        if not self._may_wait():
            recover(self._places)
            return
        self._timer.start()
        log.info("browsers stay pointed at where the last engine was, until this one serves")
        in_time(lambda: report(self._switch.recover(self._waiting), "taken back after a crash"))

    def give_up(self) -> None:
        """Take back what stayed and is not replaced by now. Never raises, and never takes long."""
        self._timer.cancel()
        if self._waiting:
            in_time(self._given_up)

    def _given_up(self) -> None:
        lines = self._switch.give_up(self._waiting)
        report(lines, "taken back, since no engine serves there")
        forget(self._places, lines)
        if not self._places.taking_over.exists():
            self._waiting = 0

    def _may_wait(self) -> bool:
        """Whether something is left that may stay: not where the start before left it and did not come to serve."""
        found: list[int] = []
        in_time(lambda: found.append(self._switch.waiting()))
        self._waiting = found[0] if found else 0
        try:
            if self._waiting:
                self._places.taking_over.touch(0o600, exist_ok=False)
        except OSError:
            self._waiting = 0
        return bool(self._waiting)
