"""Keeps what the app shows unasked rare: one thing in 20 minutes, whoever wants to show it. Pure.

What a person asked for (*Take a break now*, a reminder that they put off for five minutes) is no interruption.
"""

from __future__ import annotations

import math

APART = 20 * 60.0
"""Seconds between two of them at least (DESIGN.md, "All interruptions of ours together: at most one in 20 min")."""
NEVER = -math.inf


class Interruptions:
    """Asked by everybody who wants to show something unasked. `at` is seconds of a clock that is never set back.

    `last` is when something was shown.
    """

    def __init__(self) -> None:
        self.last = NEVER

    def may(self, at: float) -> bool:
        """Whether something may be shown now."""
        return at - self.last >= APART

    def note(self, at: float) -> None:
        """Something was shown just now."""
        self.last = at
