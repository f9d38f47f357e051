"""The engine's side of a family's agreement: spends its day, carries out what both agreed on, and answers for it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta

from msgspec import structs

from wellbeing.agreed_day import AgreedDay, Left
from wellbeing.agreement import Agreement
from wellbeing.clock import Instant, instant
from wellbeing.engine.family_day import FamilyDay
from wellbeing.engine.family_keeping import BOOK, DAY, SECRETS, FamilyKeeping, KeptDay, Secrets, Stored
from wellbeing.extra_time import Requests
from wellbeing.family_page import FamilyPage, Health
from wellbeing.family_view import family_page
from wellbeing.feed_time import Looked, day_of
from wellbeing.guardian_folder import FolderError, GuardianFolder
from wellbeing.kept_time import KeptTime
from wellbeing.passcode import Slowly
from wellbeing.passcodes import Passcodes, of_those
from wellbeing.proposals import (
    YOUNG,
    Book,
    Change,
    Entry,
    Once,
    Proposal,
    ProposalError,
    Terms,
    after,
    carried_out,
    due,
    held,
    is_outgrown,
    lapsed,
    proposed,
    reviewed,
    see_somebody_speaks,
)

log = logging.getLogger(__name__)

QUITTING = timedelta(minutes=15)
"""For how long after it was agreed to, quitting is open."""

Act = Callable[[str], None]


class Family:
    """Held by the engine, on its loop. `changed` is called whenever other words hold. `held`: a service keeps it.

    `acts` are what may be agreed to once: "pause" and "turn_off".
    """

    def __init__(
        self,
        folder: GuardianFolder,
        held: bool,
        changed: Callable[[], None],
        acts: Mapping[str, Act],
        clock: Callable[[], Instant] = instant,
        slowly: Slowly = Slowly(),  # noqa: B008 frozen
    ) -> None:
        self.keeping, self.held = FamilyKeeping(folder), held
        self._changed, self._acts, self._clock, self.slowly = changed, acts, clock, slowly
        self.alone = asyncio.Lock()
        self.health: Callable[[], list[Health]] = list
        self.problem = ""
        now = clock()
        self.spent = FamilyDay(self._keep_day, clock)
        self._take(_nothing(now))

    def _take(self, stored: Stored) -> None:
        self.agreement, self.secrets, self.book = stored.agreement, stored.secrets, stored.book
        self.spent.take(stored.time, stored.day)

    async def load(self) -> None:
        """Go on where the last run ended."""
        try:
            self._take(await self.keeping.load(self._clock()))
            await self.spent.begin()
        except FolderError as error:
            self.problem = f"The agreement cannot be read: {error}. An adult who looks after this computer can mend it."

    # what holds now

    @property
    def now(self) -> datetime:
        """The time that holds (wellbeing.kept_time)."""
        return self.spent.now

    @property
    def day(self) -> AgreedDay:
        """What of it is spent and given."""
        return self.spent.day

    @property
    def running(self) -> float:
        """Seconds that the computer runs."""
        return self._clock().running

    @property
    def wall(self) -> datetime:
        """What the clock says."""
        return self._clock().wall

    @property
    def sites(self) -> frozenset[str]:
        """Sites that stay filtered."""
        return self.agreement.sites if self.agreement else frozenset()

    @property
    def passcodes(self) -> Passcodes:
        """Of those who are guardians now."""
        if self.agreement is None or self.secrets is None:
            return {}
        return of_those(self.secrets.passcodes, self.agreement.guardians)

    @property
    def left(self) -> Left:
        """What is left of the day's feeds."""
        return self.spent.left(self.agreement) if self.agreement else Left()

    @property
    def may_quit(self) -> bool:
        """Whether quitting was agreed to a short while ago."""
        since = self.now - QUITTING
        return any(
            isinstance(each.change, Once)
            and (each.change.what, each.state) == ("quit", "holds")
            and each.holds_from is not None
            and each.holds_from > since
            for each in self.book.proposals
        )

    def page(self) -> FamilyPage | None:
        """The page that both see; None where there is no agreement."""
        if self.agreement is None:
            return None
        health = self.health()
        if self.spent.time.off and not any(each.what == "clock" for each in health):
            health.append(Health("clock", "", str(round(self.spent.time.off / 60))))
        return family_page(self.agreement, self.day, self.left, self.book, health, self.held, self.now)

    # what happens by itself

    def beat(self, _site: str, kind: str, _looked: Looked, seconds: float) -> None:
        """Time was counted (a Watcher of the tally)."""
        if self.agreement is not None and seconds:
            self.spent.spend(self.agreement, kind, seconds)

    async def second(self) -> None:
        """Once a second: carry out what has waited for long enough, and keep what was spent."""
        if self.agreement is None:
            return
        now, sure = self.now, self.spent.time.sure
        self.spent.turn()
        try:
            if self.agreement.ended(sure.date()):
                await self.end()
            elif due(self.book, now, sure) or lapsed(self.book, sure) is not self.book:
                async with self.alone:
                    await self.carry_out()
        except FolderError as error:  # tried again in a second
            log.warning("the agreement could not be changed: %s", error)
        self.spent.keep_if_due()

    async def _keep_day(self, kept: KeptDay) -> None:
        if self.agreement is not None:  # it may have ended meanwhile
            await self.keeping.keep(DAY, kept)

    async def close(self) -> None:
        """Write what is left."""
        await self.spent.settled()
        await self.spent.keep()

    # what is changed; whoever calls holds `alone`

    async def keep_book(self, book: Book) -> None:
        """`book` is how it stands. Raises FolderError, and then nothing has changed."""
        await self.keeping.keep(BOOK, book)
        self.book = book

    async def keep_secrets(self, secrets: Secrets) -> None:
        """Raises FolderError, and then nothing has changed."""
        await self.keeping.keep(SECRETS, secrets)
        self.secrets = secrets

    async def put(self, by: str, change: Change) -> None:
        """`by` proposes `change`. Raises ProposalError, and FolderError: then nothing has changed."""
        if self.agreement is not None:
            if isinstance(change, Terms):
                see_somebody_speaks(after(self.agreement, change).guardians, self.passcodes)
            book, _ = proposed(self.book, self.agreement, by, change, self.now)
            if book is not self.book:
                await self.keep_book(book)
            await self.carry_out_if_possible()

    async def put_sites_left_out(self, chosen: Iterable[str]) -> list[str]:
        """Sites that are to stay and that are not `chosen` any more: each is a proposal of the young person's."""
        missing = sorted(self.sites - set(chosen))
        for site in missing:
            with suppress(ProposalError, FolderError):  # it stays as it is then
                async with self.alone:
                    await self.put(YOUNG, Once("site", site))
        return missing

    async def begin(self, agreement: Agreement, secrets: Secrets, left_out: int = 0) -> None:
        """`agreement` holds from now on, without `left_out` servers. Raises FolderError: then nothing has changed."""
        now = self.now
        book = Book(Requests(day_of(now))).noted(Entry(at=now, what="set_up", detail=str(left_out or "")))
        stored = Stored(agreement, secrets, book, self.spent.time, AgreedDay(day_of(now)))
        await self.keeping.begin(stored)
        self.problem = ""
        self._take(stored)
        self._changed()

    async def note(self, what: str, who: str = "", detail: str = "") -> None:
        """A line for the log. Raises FolderError."""
        await self.note_each({who: (what, detail)})

    async def note_each(self, lines: Mapping[str, tuple[str, str]]) -> None:
        """What happened, with its number, by who it was. Raises FolderError."""
        made = [Entry(at=self.now, what=what, who=who, detail=detail) for who, (what, detail) in lines.items()]
        if made:
            await self.keep_book(self.book.noted(*made))

    async def carry_out_if_possible(self) -> None:
        """The same after a yes that was kept: where the disk refuses now, it is tried again each second."""
        try:
            await self.carry_out()
        except FolderError as error:
            log.warning("what was agreed on waits for the disk: %s", error)

    async def carry_out(self) -> None:
        """Have everything hold whose wait is over."""
        now, sure = self.now, self.spent.time.sure
        for proposal in due(self.book, now, sure):
            await self._have_hold(proposal, now)
        if self.agreement is not None and (book := lapsed(self.book, sure)) is not self.book:
            await self.keep_book(book)

    async def _have_hold(self, proposal: Proposal, now: datetime) -> None:
        change = proposal.change
        if isinstance(change, Once) and change.what == "end":
            await self.end()
            return
        if self.agreement is not None and not (isinstance(change, Once) and change.what != "site"):
            try:
                if is_outgrown(self.agreement, proposal, now.date()):
                    raise ProposalError("What was agreed on meanwhile makes it something else.")
                await self._agree_on(carried_out(self.agreement, change))
            except ProposalError:  # what was agreed on meanwhile leaves no place for it
                await self.keep_book(self.book.put(structs.replace(proposal, state="lapsed")))
                return
        await self.keep_book(held(self.book, proposal, now))
        if isinstance(change, Once) and change.what in self._acts:
            self._acts[change.what](change.detail)

    async def _agree_on(self, agreement: Agreement) -> None:
        see_somebody_speaks(agreement.guardians, self.passcodes)
        await self.keeping.keep_agreement(agreement)
        self.agreement = agreement
        self._changed()
        if self.secrets is not None and self.passcodes.keys() != self.secrets.passcodes.keys():
            await self.keep_secrets(structs.replace(self.secrets, passcodes=self.passcodes))

    async def review(self, today: date) -> None:
        """It was talked about. Raises FolderError."""
        if self.agreement is not None:
            await self._agree_on(reviewed(self.agreement, today))

    async def end(self) -> None:
        """It has ended: nothing of it is left."""
        await self.keeping.end()
        self._take(_nothing(self._clock()))
        self._changed()


def _nothing(now: Instant) -> Stored:
    day = day_of(now.wall)
    return Stored(None, None, Book(Requests(day)), KeptTime.beginning(now), AgreedDay(day))


def given(family: Family, minutes: int) -> None:
    """`minutes` more from now on, which a guardian gave by passcode or by code."""
    if family.agreement is not None:
        family.spent.give(family.agreement, minutes)
