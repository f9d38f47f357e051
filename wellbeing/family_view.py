"""Makes the page that both see (wellbeing.family_page) from an agreement, its day and its book. Pure."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from wellbeing.agreed_day import AgreedDay, Left
from wellbeing.agreed_hours import over_at
from wellbeing.agreement import Agreement, table_of
from wellbeing.extra_time import REQUESTS_A_DAY
from wellbeing.family_page import KINDS, FamilyDay, FamilyLog, FamilyPage, FamilyProposal, FamilyTerms, Health
from wellbeing.proposals import OVER, Book, Change, Once, Proposal, needs_yes_of

DAYS_SHOWN = 7
OVER_SHOWN = 5
"""Proposals that are over and still stand on the page; the log has all."""


def family_page(
    agreement: Agreement, day: AgreedDay, left: Left, book: Book, health: list[Health], held: bool, now: datetime
) -> FamilyPage:
    """The page at `now` (kept time), with what is `left` of the day then."""
    requests, today = book.requests.on(now), now.date()
    again = open_again(agreement, day.on(now), left.why, now) if left.over else None
    return FamilyPage(
        name=agreement.name,
        guardians=list(agreement.guardians),
        turns_18=f"{agreement.turns_18:%Y-%m}",
        step=agreement.step(today),
        held=held,
        review_on=agreement.review_on.isoformat(),
        review_due=today >= agreement.review_on,
        terms=_terms(agreement),
        days=_days(day.on(now)),
        allowed=day.allowed(agreement, now),
        left=left.seconds if left.why else None,
        why=left.why if left.over else "",
        open_again=_iso(again) if again else "",
        asked=requests.minutes,
        reason=requests.reason,
        requests_left=REQUESTS_A_DAY - requests.asked,
        proposals=[_line(each, agreement, today) for each in _shown(book)],
        health=health,
        log=_log(book),
    )


def _log(book: Book) -> list[FamilyLog]:
    about = {each.number: told_of(each.change) for each in book.proposals}
    return [
        FamilyLog(_iso(each.at), each.what, each.who, each.number, each.detail, about.get(each.number, []))
        for each in reversed(book.log)
    ]


def told_of(change: Change) -> list[tuple[str, str]]:
    """What the log says of `change`, for as long as it is kept: minutes, hours that loosening waits, and who would be a
    guardian are told; addresses and sites are counted; of topics it is told that they would be others, not which.
    """
    if isinstance(change, Once):
        return [(change.what, change.detail if change.what == "pause" else "")]
    return [(part, _told(part, value)) for part, value in change.parts.items()]


def _told(part: str, value: Any) -> str:
    if part in ("minutes", "delay"):
        return str(value)
    if part == "guardians":
        return ", ".join(value)
    return str(len(value)) if part in ("places", "sites") else ""


def _terms(agreement: Agreement) -> FamilyTerms:
    return msgspec.convert(table_of(agreement), FamilyTerms)


def _days(day: AgreedDay) -> list[FamilyDay]:
    days = [(day.day - timedelta(days=ago)).isoformat() for ago in reversed(range(DAYS_SHOWN))]
    return [FamilyDay(each, **{kind: day.days.get(each, {}).get(kind, 0.0) for kind in KINDS}) for each in days]


def open_again(agreement: Agreement, day: AgreedDay, why: str, now: datetime) -> datetime | None:
    """When feeds are open again (local, without zone), where they rest because of `why`; None for never."""
    if why == "quiet":
        return over_at(agreement.quiet, now)
    if why == "unkept":
        return None
    tomorrow = datetime.combine(day.day, datetime.min.time()) + timedelta(days=1, hours=4)
    return over_at(agreement.quiet, tomorrow) or tomorrow  # the new day may begin in quiet hours


def _shown(book: Book) -> list[Proposal]:
    under_way = [each for each in book.proposals if each.state not in OVER]
    over = [each for each in book.proposals if each.state in OVER][-OVER_SHOWN:]
    return [*reversed(under_way), *reversed(over)]


def _line(each: Proposal, agreement: Agreement, today: date) -> FamilyProposal:
    once = each.change if isinstance(each.change, Once) else None
    return FamilyProposal(
        each.number,
        each.by,
        once.what if once else "terms",
        once.detail if once else "",
        {} if isinstance(each.change, Once) else each.change.parts,
        each.looser,
        each.state,
        _iso(each.asked_at),
        _iso(each.holds_from) if each.holds_from else "",
        needs_yes_of(agreement, each, today) if each.state not in OVER else "",
    )


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
