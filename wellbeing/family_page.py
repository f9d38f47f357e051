"""The page of a family's agreement: all that anybody sees, one value for both, and its export. Pure.

What is not a field here cannot be shown or exported: no site beside minutes, no post, search or name of anybody else,
no topic that was met, no mood, note or visit to help. A test holds the list of fields.
"""

from __future__ import annotations

import csv
import io
from typing import Any

import msgspec

KINDS = ("feed", "messages", "creating", "search")
"""The kinds of time that both see; what is none of these is not told apart, and not told."""


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
    """A line of the log, the newest first.

    `about`: which parts of the agreement the proposal `number` would change, or what it would have done once, each with
    what may still be told of it when its card is gone (wellbeing.family_view.told_of).
    """

    at: str
    what: str
    who: str
    number: int
    detail: str
    about: list[tuple[str, str]] = []


class FamilyPage(msgspec.Struct, frozen=True, kw_only=True):
    """Everything. `held`: a guardian's service keeps it; without, it is a promise on the same account.

    `left` and `allowed` are seconds of today, None where nothing limits; `why` feeds rest ("minutes", "quiet", or
    "unkept": they cannot be written down) and
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
