"""What app and engine say to each other of words that people write for themselves, apart from all else.

Part of wellbeing.protocol. A guardian's page and export never have any of this.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

from wellbeing.commands import Command
from wellbeing.events import Event
from wellbeing.own_words import LONGEST_NOTE, LONGEST_PURPOSE, MOST_PURPOSES

Purpose = Annotated[str, msgspec.Meta(max_length=LONGEST_PURPOSE)]
Purposes = Annotated[tuple[Purpose, ...], msgspec.Meta(max_length=MOST_PURPOSES)]


class BreakNote(msgspec.Struct, frozen=True, kw_only=True):
    """Lines that a person wrote in a break, `at` local ISO time with its zone. `number` names it while it is kept."""

    number: int = 0
    at: Annotated[str, msgspec.Meta(max_length=40)]
    words: Annotated[str, msgspec.Meta(max_length=LONGEST_NOTE)]


class OwnPurposes(Command, frozen=True, tag="own_purposes"):
    """Ask for the `OwnPurposesAre`."""


class KeepOwnPurposes(Command, frozen=True, tag="keep_own_purposes"):
    """Keep these purposes, encrypted, in place of those before: `OwnPurposesAre`."""

    purposes: Purposes = ()


class KeepBreakNote(Command, frozen=True, tag="keep_break_note"):
    """Keep the lines of a break, encrypted; `Done`."""

    words: Annotated[str, msgspec.Meta(max_length=LONGEST_NOTE)]


class BreakNotes(Command, frozen=True, tag="break_notes"):
    """Ask for the `BreakNotesAre`."""


class DeleteBreakNotes(Command, frozen=True, tag="delete_break_notes"):
    """Forget these notes, or `everything` that was kept so: `BreakNotesDeleted`."""

    numbers: tuple[int, ...] = ()
    everything: bool = False


class PutBackBreakNotes(Command, frozen=True, tag="put_back_break_notes"):
    """Keep these again, which `BreakNotesDeleted` named; `Done`. What is there already stays as it is."""

    notes: tuple[BreakNote, ...]


class OwnPurposesAre(Event, frozen=True, tag="own_purposes_are"):
    """What a person may carry on for in their own words. `why_not_kept` says in words why nothing can be kept."""

    purposes: tuple[str, ...] = ()
    why_not_kept: str = ""


class BreakNotesAre(Event, frozen=True, tag="break_notes_are"):
    """What was written in breaks, newest first. `why_not_kept` says in words why nothing can be kept."""

    notes: tuple[BreakNote, ...] = ()
    why_not_kept: str = ""


class BreakNotesDeleted(Event, frozen=True, tag="break_notes_deleted"):
    """These are gone from the store; `PutBackBreakNotes` brings them back."""

    notes: tuple[BreakNote, ...] = ()
