"""What is offered to people whose days are known for a week: each thing once, one at a time, never set. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

Offer = Literal["limit", "wind_down", "updates"]
OFFERS: tuple[Offer, ...] = get_args(Offer)
"""A limit a little below one's usual day, feeds that wind down before bed, and newer helplines once a week."""

APART = timedelta(days=7)
"""From the day of one offer to that of the next: they ask for a decision each."""


SECOND_WEEK = timedelta(days=7)
"""From the first day on which somebody could be offered something to that of what needs no numbers of theirs."""


@dataclass(frozen=True, slots=True)
class Offered:
    """The `day` on which something was offered (ISO, "" for never), and whether that was `answered`, by yes or no."""

    day: str = ""
    answered: bool = False


def to_offer(wanted: Collection[Offer], before: Mapping[Offer, Offered], today: date) -> Offer | None:
    """What stands there `today`: until it is answered, or the day is over, and never again on another.

    `wanted` is what a person could be offered, since they know enough and have not chosen it already.
    """
    now = next((each for each in OFFERS if before[each].day == today.isoformat()), None)
    if now is not None:
        return None if before[now].answered or now not in wanted else now
    if max(each.day for each in before.values()) > (today - APART).isoformat():
        return None
    return next((each for each in OFFERS if each in wanted and not before[each].day), None)
