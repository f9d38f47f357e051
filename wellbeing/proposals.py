"""Changes to a family's agreement as proposals that both see, with a log of every one. Pure.

What makes it stricter holds when both agree; what loosens it waits for as long as was agreed. Who has to say yes
changes with age (the notes on evidence, section 6): under 13 a guardian decides, from 13 on nothing gets stricter
without the young person's yes, and from 16 on they may loosen by themselves, with the same wait. Nobody takes a
guardian out at once but themself: it waits for a day at least, in which that guardian can refuse; and the young person
changes who is a guardian at no age without the yes of one. `now` is kept time (wellbeing.kept_time). A guardian is
known by their name, the young person by `YOUNG`.
"""

from __future__ import annotations

from collections.abc import Collection, Container
from datetime import date, datetime, timedelta

import msgspec

from wellbeing.agreement import DELAY, Agreement, AgreementError, agreement_from, looser, table_of
from wellbeing.extra_time import Requests
from wellbeing.proposal import OVER as OVER
from wellbeing.proposal import YOUNG as YOUNG
from wellbeing.proposal import Change as Change
from wellbeing.proposal import Once as Once
from wellbeing.proposal import Proposal as Proposal
from wellbeing.proposal import State as State
from wellbeing.proposal import Terms as Terms
from wellbeing.proposal import What as What

OPEN_AT_MOST = 10
LAPSES_AFTER = timedelta(days=14)
"""A proposal that nobody answers is over then."""
LOG_AT_MOST = 500

AT_ONCE: tuple[What, ...] = ("pause", "quit")
"""With a guardian's yes these do not wait: they are over again by themselves."""
OPEN_PARTS = frozenset({"minutes", "quiet", "covered", "free", "places", "sites", "delay", "guardians"})
"""What can be changed. Who it is for, when it ends and the next talk were set together, and only anew together."""
LONGEST_PAUSE = 24 * 60
"""Minutes."""
LONGEST_DETAIL = 6
"""Digits."""
OTHER_GUARDIANS = "Your guardians are others since this was proposed. Please propose it anew."
AGREED = "This is what you agreed on already."
SET_TOGETHER = (
    "The name, the month of birth and the day of the next talk were set at the beginning. To change them, end the"
    " agreement and set it up again, together."
)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the log: `what` happened, by `who`, about the proposal `number` (0: none); `detail` is a number."""

    at: datetime
    what: str
    who: str = ""
    number: int = 0
    detail: str = ""


class Book(msgspec.Struct, frozen=True):
    """Every proposal, every entry, and how more time was asked for."""

    requests: Requests
    proposals: tuple[Proposal, ...] = ()
    log: tuple[Entry, ...] = ()

    def proposal(self, number: int) -> Proposal | None:
        """The one with this number."""
        return next((each for each in self.proposals if each.number == number), None)

    def noted(self, *entries: Entry) -> Book:
        """With more lines in the log."""
        return msgspec.structs.replace(self, log=(*self.log, *entries)[-LOG_AT_MOST:])

    def put(self, proposal: Proposal) -> Book:
        """With `proposal` in place of the one with its number."""
        others = tuple(each for each in self.proposals if each.number != proposal.number)
        return msgspec.structs.replace(self, proposals=(*others, proposal)[-LOG_AT_MOST:])


NOBODY_LEFT = "A guardian who has a passcode stays. Add the other one first, and let them choose theirs."


class ProposalError(ValueError):
    """Something that cannot be proposed or answered now; the message is for people."""


def after(agreement: Agreement, terms: Terms) -> Agreement:
    """`agreement` with other `terms`. Raises ProposalError for what cannot be agreed on."""
    try:
        return agreement_from({**table_of(agreement), **terms.parts})
    except AgreementError as error:
        raise ProposalError(f"This cannot be agreed on: {error}.") from error


def carried_out(agreement: Agreement, change: Change) -> Agreement:
    """`agreement` once `change` holds: other terms, or without a site. Raises ProposalError."""
    if isinstance(change, Terms):
        return after(agreement, change)
    return after(agreement, Terms({"sites": sorted(agreement.sites - {change.detail})}))


def reviewed(agreement: Agreement, today: date) -> Agreement:
    """The next talk is in three months from `today`."""
    return after(agreement, Terms({"review_on": agreement.next_review(today).isoformat()}))


def see_somebody_speaks(guardians: Container[str], passcodes: Collection[str]) -> None:
    """Raises ProposalError where none of those who have `passcodes` would be among the `guardians`.

    Where nobody has one, the file was lost, and no guardian speaks anyway.
    """
    if passcodes and not any(name in guardians for name in passcodes):
        raise ProposalError(NOBODY_LEFT)


def is_looser(agreement: Agreement, change: Change) -> bool:
    """Whether `change` loosens. Raises ProposalError."""
    return isinstance(change, Once) or looser(agreement, after(agreement, change))


def is_stricter(agreement: Agreement, change: Change) -> bool:
    """Whether `change` tightens any part, however much it loosens in others. Raises ProposalError."""
    return isinstance(change, Terms) and looser(after(agreement, change), agreement)


def needs_yes_of(agreement: Agreement, proposal: Proposal, today: date) -> str:
    """Whose yes is needed still: YOUNG, "guardian", or "" for nobody's."""
    if proposal.yes:
        return ""
    step = agreement.step(today)
    if proposal.by == YOUNG:
        return "" if proposal.looser and step == "16_17" and not proposal.changes_guardians else "guardian"
    if proposal.steps_down:
        return ""
    only_looser = proposal.looser and not proposal.stricter
    return "" if only_looser or step == "under_13" else YOUNG


def proposed(book: Book, agreement: Agreement, by: str, change: Change, now: datetime) -> tuple[Book, Proposal]:
    """`change` is proposed: it holds, waits or is open from now on. One that is under way already is given back.

    Raises ProposalError.
    """
    change = _as_kept(agreement, change)
    under_way = [each for each in book.proposals if each.state not in OVER]
    same = next((each for each in under_way if (each.by, each.change) == (by, change)), None)
    if same is not None:
        return book, same
    if len(under_way) >= OPEN_AT_MOST:
        raise ProposalError(f"There are {OPEN_AT_MOST} proposals under way. Talk about those first.")
    if isinstance(change, Terms) and after(agreement, change) == agreement:
        raise ProposalError(AGREED)
    number = max((each.number for each in book.proposals), default=0) + 1
    loosens, tightens = is_looser(agreement, change), is_stricter(agreement, change)
    others = change == Once("end") or (isinstance(change, Terms) and "guardians" in change.parts)
    new = Proposal(
        number=number, by=by, change=change, looser=loosens, stricter=tightens, asked_at=now,
        guardians=agreement.guardians if others else (),
    )  # fmt: skip
    return _moved_on(book.noted(_entry("proposed", by, new, now)), agreement, new, now)


def _as_kept(agreement: Agreement, change: Change) -> Change:
    """`change` in the words of the agreement's file, however somebody put it. Raises ProposalError for what is none."""
    if isinstance(change, Once):
        return Once(change.what, _detail(agreement, change))
    if not change.parts.keys() <= OPEN_PARTS:
        raise ProposalError(SET_TOGETHER)
    whole = table_of(after(agreement, change))
    parts = {part: whole[part] for part in change.parts}
    if {*whole["guardians"]} == {*agreement.guardians}:
        parts.pop("guardians", None)
    return Terms(parts)


def _detail(agreement: Agreement, change: Once) -> str:
    """The minutes of a pause, the site that is to be taken out, or nothing."""
    if change.what == "site":
        if change.detail not in agreement.sites:
            raise ProposalError(AGREED)
        return change.detail
    if change.what != "pause":
        return ""
    short = len(change.detail) <= LONGEST_DETAIL and change.detail.isascii() and change.detail.isdecimal()
    minutes = int(change.detail) if short else 0
    if not 1 <= minutes <= LONGEST_PAUSE:
        raise ProposalError(f"A pause has from 1 to {LONGEST_PAUSE} minutes.")
    return str(minutes)


def answered(book: Book, agreement: Agreement, number: int, by: str, yes: bool, now: datetime) -> tuple[Book, Proposal]:
    """`by` says yes or no to a proposal; a no of whoever proposed it takes it back. Raises ProposalError."""
    found = book.proposal(number)
    if found is None or found.state in OVER:
        raise ProposalError("This proposal is not under way any more.")
    if not yes:
        own = found.by == by or (YOUNG not in (found.by, by) and by not in found.refusable_by)
        state: State = "withdrawn" if own else "declined"
        over = msgspec.structs.replace(found, state=state)
        return book.put(over).noted(_entry(state, by, over, now)), over
    wanted = needs_yes_of(agreement, found, now.date())
    at_once = by != YOUNG and isinstance(found.change, Once) and found.change.what in AT_ONCE
    if (wanted == YOUNG) != (by == YOUNG) or not (wanted or at_once):
        raise ProposalError("This proposal does not wait for your yes.")
    if _of_other_guardians(agreement, found):
        raise ProposalError(OTHER_GUARDIANS)
    loosens = found.looser or is_looser(agreement, found.change)  # more may be agreed on since
    agreed = msgspec.structs.replace(found, yes=by, looser=loosens, holds_from=None, state="open")
    return _moved_on(book.noted(_entry("agreed", by, agreed, now)), agreement, agreed, now)


def is_outgrown(agreement: Agreement, proposal: Proposal, today: date) -> bool:
    """Whether what was agreed on meanwhile makes it something else: stricter than the young person was asked, or about
    other guardians. Raises ProposalError.
    """
    if _of_other_guardians(agreement, proposal):
        return True
    asked = proposal.stricter or YOUNG in (proposal.by, proposal.yes) or agreement.step(today) == "under_13"
    return not asked and is_stricter(agreement, proposal.change)


def _of_other_guardians(agreement: Agreement, proposal: Proposal) -> bool:
    """Whether it would change who is a guardian, and others are by now than when it was proposed, or than it wants:
    where the disk refused the book, it has changed them already.
    """
    if not isinstance(proposal.change, Terms) or not proposal.changes_guardians:
        return False
    return {*agreement.guardians} not in ({*proposal.guardians}, {*proposal.change.parts["guardians"]})


def _moved_on(book: Book, agreement: Agreement, proposal: Proposal, now: datetime) -> tuple[Book, Proposal]:
    """`proposal` waits or is ready to hold, where nobody's yes is needed any more."""
    if needs_yes_of(agreement, proposal, now.date()):
        return book.put(proposal), proposal
    moved = msgspec.structs.replace(
        proposal, state="waits", holds_from=now + timedelta(hours=_hours(agreement, proposal))
    )
    return book.put(moved), moved


def _hours(agreement: Agreement, proposal: Proposal) -> int:
    """How long it waits: as was agreed, and where a guardian may refuse for a day at least."""
    return max(agreement.delay, DELAY if proposal.refusable_by else 0) if _waits(proposal) else 0


def _waits(proposal: Proposal) -> bool:
    """Whether it waits: what loosens does, unless it ends by itself and a guardian agreed, and what takes one out."""
    guardian_agreed = YOUNG not in (proposal.by, proposal.yes) or (proposal.yes not in ("", YOUNG))
    at_once = isinstance(proposal.change, Once) and proposal.change.what in AT_ONCE and guardian_agreed
    return bool(proposal.refusable_by) or (proposal.looser and not at_once)


def due(book: Book, now: datetime, sure: datetime | None = None) -> list[Proposal]:
    """Proposals whose wait is over, the oldest first: they are to be carried out, then `held`.

    `sure` is the time that is surely over (KeptTime.sure), `now` where it is None: a wait goes by that one.
    """
    certain = sure or now
    waiting = [(each, each.holds_from) for each in book.proposals if each.state == "waits"]
    return [each for each, moment in waiting if moment and moment <= (certain if _waits(each) else now)]


def held(book: Book, proposal: Proposal, now: datetime) -> Book:
    """It was carried out."""
    holds = msgspec.structs.replace(proposal, state="holds")
    return book.put(holds).noted(_entry("holds", "", holds, now))


def lapsed(book: Book, now: datetime) -> Book:
    """Without what nobody answered for too long."""
    for each in book.proposals:
        if each.state == "open" and now - each.asked_at >= LAPSES_AFTER:
            over = msgspec.structs.replace(each, state="lapsed")
            book = book.put(over).noted(_entry("lapsed", "", over, now))
    return book


def _entry(what: str, who: str, proposal: Proposal, now: datetime) -> Entry:
    return Entry(at=now, what=what, who=who, number=proposal.number)
