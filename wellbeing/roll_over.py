"""Minutes of a day that were not spent go to the next one, for those who chose that, and no further. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from wellbeing.limits import Budget, FeedLimit


def rolled_over(limits: Iterable[FeedLimit], most: float, last: date, budget: Budget, today: date) -> dict[str, float]:
    """Seconds that each limit (by key) has more `today`: what yesterday left of its own, `most` seconds at most.

    `budget` is that of the day `last`. What yesterday itself had from the day before goes no further; of a yesterday
    without feeds, all of it goes over. A day that came twice, because a clock was set back, gives nothing.
    """
    yesterday = today - timedelta(days=1)
    if last > yesterday:
        return {}
    spent = budget if last == yesterday else Budget()
    left = {each.key: min(most, each.seconds(yesterday) - spent.of(each)) for each in limits}
    return {key: seconds for key, seconds in left.items() if seconds > 0}
