"""The page of a family's agreement: all that anybody sees, one value for both, and its export. Pure.

What is not a field here cannot be shown or exported: no site beside minutes, no post, search or name of anybody else,
no topic that was met, no mood, note or visit to help. A test holds the list of fields.
"""

from __future__ import annotations

import csv
import io
from datetime import date, datetime, timedelta
from typing import Any

import msgspec

from wellbeing.agreed_day import KINDS, AgreedDay
from wellbeing.agreed_hours import over_at
from wellbeing.agreement import Agreement, table_of
from wellbeing.extra_time import REQUESTS_A_DAY
from wellbeing.proposals import OVER, Book, Once, Proposal, needs_yes_of

DAYS_SHOWN = 7
OVER_SHOWN = 5
"""Proposals that are over and still stand on the page; the log has all."""


class FamilyDay(msgspec.Struct, frozen=True):
    """Seconds of one `day` (ISO date) by kind."""

    day: str
    feed: float = 0.0
    messages: float = 0.0
    creating: float = 0.0
    search: float = 0.0


class FamilyTerms(msgspec.Struct, frozen=True):
    """What was agreed, in the words of its file (wellbeing.agreement)."""

    minutes: str
    quiet: list[str]
    covered: list[str]
    free: list[str]
    places: list[str]
    sites: list[str]
    delay: int


class FamilyProposal(msgspec.Struct, frozen=True):
    """A proposal: `what` it is ("terms", or what may be done once), `parts` the new words for parts of the agreement.

    `waits_for`: "young", "guardian" or "".
    """

    number: int
    by: str
    what: str
    detail: str
    parts: dict[str, Any]
    looser: bool
    state: str
    asked_at: str
    holds_from: str
    waits_for: str


class Health(msgspec.Struct, frozen=True):
    """Something about the tool that both should know: `what` (an id), `since` local ISO time; `detail` is a number."""

    what: str
    since: str
    detail: str = ""


class FamilyLog(msgspec.Struct, frozen=True):
    """A line of the log, the newest first."""

    at: str
    what: str
    who: str
    number: int
    detail: str


class FamilyPage(msgspec.Struct, frozen=True, kw_only=True):
    """Everything. `held`: a guardian's service keeps it; without, it is a promise on the same account.

    `left` and `allowed` are seconds of today, None where nothing limits; `why` feeds rest ("minutes" or "quiet") and
    `open_again` (local ISO time) are set while they do. `asked` has the minutes of a request that waits for an answer.
    """

    name: str
    guardians: list[str]
    turns_18: str
    step: str
    held: bool
    review_on: str
    review_due: bool
    terms: FamilyTerms
    days: list[FamilyDay]
    allowed: float | None
    left: float | None
    why: str
    open_again: str
    asked: int
    reason: str
    requests_left: int
    proposals: list[FamilyProposal]
    health: list[Health]
    log: list[FamilyLog]


def family_page(
    agreement: Agreement, day: AgreedDay, book: Book, health: list[Health], held: bool, now: datetime, wall: datetime
) -> FamilyPage:
    """The page at `now` (kept time), at which the clock says `wall`."""
    left, requests, today = day.left(agreement, now, wall), book.requests.on(now), now.date()
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
        open_again=_open_again(agreement, day.on(now), left.why if left.over else "", now),
        asked=requests.minutes,
        reason=requests.reason,
        requests_left=REQUESTS_A_DAY - requests.asked,
        proposals=[_line(each, agreement, today) for each in _shown(book)],
        health=health,
        log=[FamilyLog(_iso(each.at), each.what, each.who, each.number, each.detail) for each in reversed(book.log)],
    )


def as_json(page: FamilyPage) -> bytes:
    """The whole page, for a file."""
    return msgspec.json.format(msgspec.json.encode(page), indent=2) + b"\n"


def as_csv(page: FamilyPage) -> bytes:
    """The minutes of each day by kind, for a table."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(("day", *(f"{kind}_minutes" for kind in KINDS)))
    for each in page.days:
        table.writerow((each.day, *(round(getattr(each, kind) / 60, 1) for kind in KINDS)))
    return text.getvalue().encode()


def _terms(agreement: Agreement) -> FamilyTerms:
    return msgspec.convert(table_of(agreement), FamilyTerms)


def _days(day: AgreedDay) -> list[FamilyDay]:
    days = [(day.day - timedelta(days=ago)).isoformat() for ago in reversed(range(DAYS_SHOWN))]
    return [FamilyDay(each, **{kind: day.days.get(each, {}).get(kind, 0.0) for kind in KINDS}) for each in days]


def _open_again(agreement: Agreement, day: AgreedDay, why: str, now: datetime) -> str:
    if not why:
        return ""
    tomorrow = datetime.combine(day.day + timedelta(days=1), datetime.min.time()).replace(hour=4)
    ends = over_at(agreement.quiet, now) if why == "quiet" else tomorrow
    if why == "minutes" and over_at(agreement.quiet, tomorrow):  # the new day begins in quiet hours
        ends = over_at(agreement.quiet, tomorrow)
    return ends.isoformat(timespec="minutes") if ends else ""


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
