"""When a rule holds, so that the rest of the program can ask for any moment and no clock is read here."""

from __future__ import annotations

from dataclasses import dataclass

A_DAY = 24 * 60
"""Minutes."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as a person's wall clock shows it. `stamp`: seconds since 1970 in UTC, for what ends once.

    `weekday`: 0 is Monday. `minute`: of the local day, 0 to 1439. On the day the clocks change, the wall clock rules:
    a repeated hour counts twice, a left-out one never.
    """

    stamp: float
    weekday: int
    minute: int


@dataclass(frozen=True, slots=True)
class Window:
    """Hours that come back every week: on `days` (0 is Monday), from minute `start` until before minute `end`.

    Where `end` is not after `start`, it is of the next day: 22:00 to 06:00 on Friday ends on Saturday morning, and
    00:00 to 00:00 is the whole day.
    """

    days: frozenset[int]
    start: int = 0
    end: int = A_DAY

    def holds(self, at: Moment) -> bool:
        """Whether `at` lies within."""
        today, yesterday = at.weekday in self.days, (at.weekday - 1) % 7 in self.days
        if self.start < self.end:
            return today and self.start <= at.minute < self.end
        return (today and at.minute >= self.start) or (yesterday and at.minute < self.end)


def in_force(expires: float | None, schedule: tuple[Window, ...], at: Moment | None) -> bool:
    """Whether something that ends at `expires` (stamp; None: never) and holds in `schedule` (none: always) holds `at`.

    Without a moment, time is not looked at.
    """
    if at is None:
        return True
    if expires is not None and at.stamp >= expires:
        return False
    return not schedule or any(window.holds(at) for window in schedule)
