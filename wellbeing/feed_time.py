"""Counts feed time from the beats of pages: what several tabs and browsers spend at the same time counts once. Pure."""

from __future__ import annotations

from datetime import date, datetime, timedelta

BEAT = 5.0
"""Seconds between two beats of a page that is visible and focused (page_messages.Beat)."""

TOLERANCE = 2.5
"""Seconds that a beat may come late: a busy computer, not a page that was left."""

DAY_BEGINS = timedelta(hours=4)

Span = tuple[float, float]


def day_of(when: datetime) -> date:
    """The day that `when` (local time) belongs to: days begin at 04:00, so that a late night stays in its day."""
    return (when.replace(tzinfo=None) - DAY_BEGINS).date()


class FeedTime:
    """Turns beats into seconds. `at` is any monotonic clock, the same for all documents.

    A page beats while it is looked at: a beat stands for the five seconds before it, or for the time since the same
    page's last beat if that was a little late. So a gap (the page left, the computer asleep) never counts. Time that
    several pages share counts once, for the one that beats first; all together never count more than time has passed.
    """

    def __init__(self) -> None:
        self._last_beats: dict[tuple[str, str, str], float] = {}
        self._counted: list[Span] = []

    def beat(self, document: str, site: str, kind: str, at: float) -> float:
        """Seconds that this beat of `document` adds to the time of `kind` ("feed", "messages", …) on `site`."""
        page = (document, site, kind)
        before = self._last_beats.get(page, at - BEAT)
        late = BEAT < at - before <= BEAT + TOLERANCE
        self._last_beats[page] = at
        return self._add((before if late else at - BEAT, at))

    def _add(self, span: Span) -> float:
        self._forget_before(span[1] - 2 * (BEAT + TOLERANCE))
        fresh = uncounted(span, self._counted)
        self._counted = joined([*self._counted, *fresh])
        return sum(end - start for start, end in fresh)

    def _forget_before(self, horizon: float) -> None:
        """No beat reaches back behind `horizon` any more."""
        self._counted = [span for span in self._counted if span[1] > horizon]
        self._last_beats = {page: at for page, at in self._last_beats.items() if at > horizon}


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


def joined(spans: list[Span]) -> list[Span]:
    """`spans`, which do not overlap, in order, with those that touch made one."""
    whole: list[Span] = []
    for begin, end in sorted(spans):
        if whole and whole[-1][1] >= begin:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((begin, end))
    return whole
