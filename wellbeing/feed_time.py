"""Counts feed time from the beats of pages: what several tabs and browsers spend at the same time counts once. Pure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

BEAT = 4.0
"""Seconds between two beats of a page that is looked at (resources/page/beats.js).

A crash loses the beat that was not said yet and what was not written yet (engine.keeping): 4 s and 1 s at most.
"""

FIRST = BEAT + 1.0
"""Seconds that the first beat of a page may stand for at most: nothing is known of what was before."""

MOST = 10.0
"""Seconds that any other beat may stand for at most: a busy page beats late; after more, it hung."""

LATE = 300.0
"""Seconds for which time that a page has not claimed stays open to its beats that were late on their way."""

DAY_BEGINS = timedelta(hours=4)

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Looked:
    """What a beat says: `seconds` for which its page was looked at since the one before, and how.

    `plays`: media in view were playing; `active`: somebody pressed, turned or scrolled there; `types`: wrote there.
    """

    seconds: float = BEAT
    plays: bool = False
    active: bool = False
    types: bool = False


def day_of(when: datetime) -> date:
    """The day that `when` (local time) belongs to: days begin at 04:00, so that a late night stays in its day."""
    return (when.replace(tzinfo=None) - DAY_BEGINS).date()


class FeedTime:
    """Turns beats into seconds. `at` is a clock that stands still in sleep, the same for all documents.

    A beat stands for the last seconds before it that the same page has not claimed yet, none of them from before its
    first beat: so beats that come late, or several at once, lose nothing, and a gap (the page left, the computer
    asleep) never counts. Time that several pages share counts once, for the one that beats first; all together never
    count more than has passed.
    """

    def __init__(self) -> None:
        self._claimed: dict[str, list[Span]] = {}
        self._counted: list[Span] = []

    def beat(self, document: str, at: float, seconds: float = BEAT, away: Sequence[Span] = ()) -> float:
        """Seconds that this beat of `document` adds; none of those in `away`, spans in which nobody looked."""
        self._forget_before(at - LATE)
        mine = self._claimed.get(document)
        seconds = min(seconds, MOST if mine else FIRST)
        mine = mine or [(-math.inf, at - FIRST)]
        claim = last(uncounted((at - LATE, at), mine), seconds)
        self._claimed[document] = joined([*mine, *claim])
        taken = joined([*self._counted, *away])
        fresh = [part for span in claim for part in uncounted(span, taken)]
        self._counted = joined([*self._counted, *fresh])
        return sum(end - start for start, end in fresh)

    def _forget_before(self, horizon: float) -> None:
        """No beat reaches back behind `horizon` any more."""
        self._counted = [span for span in self._counted if span[1] > horizon]
        recent = {page: [span for span in mine if span[1] > horizon] for page, mine in self._claimed.items()}
        self._claimed = {page: mine for page, mine in recent.items() if mine}


def last(free: list[Span], seconds: float) -> list[Span]:
    """The last `seconds` of the spans `free`, in order."""
    parts: list[Span] = []
    for start, end in reversed(free):
        if seconds <= 0:
            break
        begin = max(start, end - seconds)
        seconds -= end - begin
        parts.append((begin, end))
    return parts[::-1]


def uncounted(span: Span, counted: list[Span]) -> list[Span]:
    """The parts of `span` that lie in none of the `counted` ones, which are sorted and do not overlap."""
    parts, start = [], span[0]
    for begin, end in counted:
        if begin >= span[1]:
            break
        if begin > start:
            parts.append((start, begin))
        start = max(start, end)
    if start < span[1]:
        parts.append((start, span[1]))
    return parts


def joined(spans: Sequence[Span]) -> list[Span]:
    """`spans` in order, with those that touch or overlap made one."""
    whole: list[Span] = []
    for begin, end in sorted(spans):
        if whole and whole[-1][1] >= begin:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((begin, end))
    return whole
