"""How often somebody may try a passcode or a code: five wrong ones, then a quarter of an hour, and longer. Pure.

`now` is time as it is counted (KeptTime.counted), and the value is kept on the disk: neither a restart nor any clock
on the wall shortens a wait. While the computer is off, it stands still.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

WRONG_AT_MOST = 5
WAIT = timedelta(minutes=15)
LONGEST = 4
"""Times that the wait doubles: four hours at most."""
_SLACK = timedelta(minutes=5)
"""By which a count may begin behind a wait again: after a power cut it goes on from where it was last kept."""


class Tries(msgspec.Struct, frozen=True):
    """`wrong` tries since the last wait, `waits` in a row, and until when none is taken."""

    wrong: int = 0
    waits: int = 0
    until: datetime | None = None

    def wait(self, now: datetime) -> timedelta:
        """How long nothing is taken any more; zero where one may try."""
        left = self.until - now if self.until else timedelta()
        longest = WAIT * 2**LONGEST
        return min(left, longest) if timedelta() < left <= longest + _SLACK else timedelta()  # longer: another count

    def missed(self, now: datetime, elsewhere: Sequence[Tries] = ()) -> Tries:
        """After one more wrong try. Those `elsewhere` count too: several ways in are no easier to try than one."""
        if self.wrong + sum(each.wrong for each in elsewhere) + 1 < WRONG_AT_MOST:
            return Tries(self.wrong + 1, self.waits, self.until)
        waits = self.waits + sum(each.waits for each in elsewhere)
        return Tries(0, min(self.waits + 1, LONGEST + 1), now + WAIT * 2 ** min(waits, LONGEST))
