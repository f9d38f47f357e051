"""What both sides of an agreement are told of the tool's own health: that it was away, blocked or changed. Pure.

Times and kinds alone: nothing of what anybody read, and no name of a site. A fact is there to talk about, and proves
nothing: a computer that hung looks like one on which the service was stopped.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from wellbeing.clock import Instant, moved, slept

Kind = Literal["away", "policy", "clock", "page", "certificate", "owner"]
"""What happened. `away`: the service did not run. `policy`: a browser was not set to it. `clock`: the computer's clock
was changed. `page`: the part of it in pages was blocked. `certificate`: a program did not accept its certificate.
`owner`: the system did not say whose a connection was.
"""

AWAY_AFTER = 30.0
"""Seconds without the service that are told: it is back within 3 s after a failure; an update takes longer."""

START_TAKES = 300.0
"""Seconds from a computer's start within which the service is expected; a disk that is checked takes minutes."""

MOVED_AFTER = 120.0
"""Seconds by which a clock is put right untold: the network's time is that near, unless a battery is empty."""

MOST = 500
"""Facts that are kept, the newest. No clock decides: one that is set forward must not make anything forgotten."""

APART = timedelta(minutes=5)
"""What comes again within this goes on: one fact, not many."""


TOLD_AFTER = 120.0
"""Seconds for which a page part was blocked before it is told: a page that never began to run looks the same."""


@dataclass(frozen=True, slots=True)
class Fact:
    """It happened between `since` and `until` (aware local times), for `seconds` in all, in one piece or several.

    Of a clock: at that moment it was set by `seconds` forward, or back where they are below 0.
    """

    kind: Kind
    since: datetime
    until: datetime
    seconds: float = 0.0

    @property
    def minutes(self) -> int:
        """Whole minutes, as people say them: at least one."""
        return max(1, round(abs(self.seconds) / 60))


def since_last_seen(before: Instant | None, now: Instant) -> list[Fact]:
    """What a service that starts `now` can tell; `before` is when it was last seen to run, None for never."""
    return [] if before is None else [*_away(before, now), *changed(before, now)]


def _away(before: Instant, now: Instant) -> list[Fact]:
    """Since it was seen last; after a restart of the computer, since then: while that was off, nobody was there."""
    if before.boot == now.boot:
        gone, least = now.running - before.running - slept(before, now), AWAY_AFTER
    else:
        gone, least = now.running, START_TAKES
    return [Fact("away", now.wall - timedelta(seconds=gone), now.wall, gone)] if gone > least else []


def changed(before: Instant, now: Instant) -> list[Fact]:
    """Whether the clock was set between the two moments. Across a restart only: whether it was set back."""
    went = now.wall.timestamp() - before.wall.timestamp()
    by = moved(before, now) if before.boot == now.boot else min(0.0, went)
    return [Fact("clock", now.wall, now.wall, by)] if abs(by) > MOVED_AFTER else []


def told(facts: Iterable[Fact], new: Fact) -> tuple[Fact, ...]:
    """`facts`, the oldest first, with `new`, which goes on with the last of its kind where that was just before."""
    each = list(facts)
    at = next((n for n in reversed(range(len(each))) if each[n].kind == new.kind), None)
    if at is None or new.kind == "clock" or abs(new.since - each[at].until) > APART:
        each.append(new)
    else:
        each[at] = replace(each[at], until=new.until, seconds=each[at].seconds + new.seconds)
    return tuple(each[-MOST:])


def held(facts: Iterable[Fact], kind: Kind, seconds: float, now: datetime) -> tuple[Fact, ...]:
    """`facts` where `kind` has held for `seconds` more, until `now`."""
    return told(facts, Fact(kind, now - timedelta(seconds=seconds), now, seconds))


def worth_telling(facts: Iterable[Fact]) -> list[Fact]:
    """Those of `facts` that both are shown, the newest first."""
    return [fact for fact in reversed(tuple(facts)) if fact.kind != "page" or fact.seconds >= TOLD_AFTER]
