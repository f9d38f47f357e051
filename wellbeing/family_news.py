"""What somebody in a family waits for, and what was answered: who, and never what, why or how much. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Literal, NamedTuple

from wellbeing.agreement import Agreement
from wellbeing.proposals import YOUNG, Book, Entry, needs_yes_of

What = Literal["asks", "proposes", "answered"]


class News(NamedTuple):
    """`who` asks for more time or proposes something, or hears that it was answered."""

    what: What
    who: str


def waiting(agreement: Agreement, book: Book, now: datetime) -> dict[str, News]:
    """Everything that waits for an answer at `now` (kept time), each under a name of its own."""
    requests = book.requests.on(now)
    found = {f"time {requests.day} {requests.asked}": News("asks", agreement.name)} if requests.open else {}
    for each in book.proposals:
        if each.state == "open" and needs_yes_of(agreement, each, now.date()):
            found[f"proposal {each.number}"] = News("proposes", _named(each.by, agreement))
    return found


def answers(agreement: Agreement, before: Book, book: Book) -> list[News]:
    """What was answered since `before`, to whom; their own presses are no news to anybody."""
    found = list[News]()
    for entry in _since(before, book):
        proposal = book.proposal(entry.number)
        if entry.what in ("given_time", "declined_time") and before.requests.open:
            found.append(News("answered", agreement.name))
        elif entry.what in ("agreed", "declined") and proposal is not None and proposal.by != entry.who:
            found.append(News("answered", _named(proposal.by, agreement)))
    return found


def _since(before: Book, book: Book) -> Iterator[Entry]:
    """New lines of the log; old ones may have been dropped meanwhile."""
    last = before.log[-1] if before.log else None
    for entry in reversed(book.log):
        if entry == last:
            return
        yield entry


def _named(who: str, agreement: Agreement) -> str:
    return agreement.name if who == YOUNG else who
