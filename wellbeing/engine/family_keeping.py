"""Reads and writes a family's agreement in its folder, one change after another, never on the event loop."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from wellbeing.agreed_day import AgreedDay
from wellbeing.agreement import Agreement
from wellbeing.clock import Instant
from wellbeing.extra_time import Codes, Requests
from wellbeing.feed_time import day_of
from wellbeing.guardian_folder import FolderError, GuardianFolder, Kept
from wellbeing.kept_time import KeptTime
from wellbeing.passcodes import Passcodes
from wellbeing.proposals import Book, Entry

SECRETS: Kept = "secrets.json"
BOOK: Kept = "book.json"
DAY: Kept = "day.json"
NOTED: Kept = "noted.json"
"""Lines for the log from whoever does not run the engine; it takes them over at its next start."""

log = logging.getLogger(__name__)


class Secrets(msgspec.Struct, frozen=True):
    """What only the guardians know, as it is kept."""

    passcodes: Passcodes
    codes: Codes


class KeptDay(msgspec.Struct, frozen=True):
    """The day and the time by which it goes."""

    time: KeptTime
    day: AgreedDay


@dataclass(frozen=True, slots=True)
class Stored:
    """All that the folder had. `secrets` are None where they cannot be read: nobody can speak as a guardian then."""

    agreement: Agreement | None
    secrets: Secrets | None
    book: Book
    time: KeptTime
    day: AgreedDay


class FamilyKeeping:
    """The folder, used in threads, one after the other."""

    def __init__(self, folder: GuardianFolder) -> None:
        self._folder, self._alone = folder, asyncio.Lock()

    async def load(self, now: Instant) -> Stored:
        """What was kept. Raises FolderError for an agreement that cannot be read."""
        return await self._do(lambda: self._read(now))

    async def begin(self, stored: Stored) -> None:
        """A new agreement: all of it, and itself last, since it holds from then on. Raises FolderError."""

        def write() -> None:
            try:
                self._folder.keep(SECRETS, stored.secrets)
                self._folder.keep(BOOK, stored.book)
                self._folder.keep(DAY, KeptDay(stored.time, stored.day))
                if stored.agreement is not None:
                    self._folder.keep_agreement(stored.agreement)
            except FolderError:
                self._folder.tidy()
                raise

        await self._do(write)

    async def keep_agreement(self, agreement: Agreement) -> None:
        """Raises FolderError."""
        await self._do(lambda: self._folder.keep_agreement(agreement))

    async def keep(self, name: Kept, value: Any) -> None:
        """Raises FolderError."""
        await self._do(lambda: self._folder.keep(name, value))

    async def end(self) -> None:
        """Forget all of it. Raises FolderError."""
        await self._do(self._folder.end)

    async def _do[T](self, work: Callable[[], T]) -> T:
        async with self._alone:
            return await asyncio.to_thread(work)

    def _read(self, now: Instant) -> Stored:
        self._folder.tidy()
        agreement = self._folder.agreement()
        kept = self._whole(DAY, KeptDay, now.wall)
        time = kept.time.at(now) if kept else KeptTime.beginning(now)
        day = kept.day.on(time.local) if kept else AgreedDay(day_of(time.local))
        book = self._with_noted(self._whole(BOOK, Book, now.wall) or Book(Requests(day.day)), now.wall)
        return Stored(agreement, self._whole(SECRETS, Secrets, now.wall), book, time, day)

    def _with_noted(self, book: Book, now: datetime) -> Book:
        """With what others noted; it stays with them until it is kept here."""
        noted = self._whole(NOTED, tuple[Entry, ...], now) or ()
        if new := [each for each in noted if each not in book.log]:
            book = book.noted(*new)
            try:
                self._folder.keep(BOOK, book)
            except FolderError as error:
                log.warning("what was noted could not be taken over: %s", error)
                return book
        self._folder.drop(NOTED)
        return book

    def _whole[V](self, name: Kept, kind: type[V], now: datetime) -> V | None:
        """What `name` says; what is damaged is set aside, and is as if it were not there."""
        try:
            return self._folder.read(name, kind)
        except FolderError as error:
            log.warning("a file of the agreement was set aside: %s", error)
            self._folder.set_aside(name, now)
            return None
