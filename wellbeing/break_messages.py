"""What app and engine say to each other about rests from feeds (wellbeing.protocol, wellbeing.breaks)."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wellbeing.breaks import Answer, Kind, Stage
from wellbeing.commands import A_YEAR, Command
from wellbeing.events import Event


class AnswerBreak(Command, frozen=True, tag="answer_break"):
    """What the person pressed. "start" needs nothing to be seen: then a rest of `kind` begins unasked-for."""

    answer: Answer
    kind: Kind = "long"


class OfferBreaks(Command, frozen=True, tag="offer_breaks"):
    """The person was never asked whether they want rests: offer them once, at a good moment."""


class PauseReminders(Command, frozen=True, tag="pause_reminders"):
    """Show nothing unasked for `minutes` (0: until resumed)."""

    minutes: Annotated[int, msgspec.Meta(ge=0, le=A_YEAR)] = 0


class ResumeReminders(Command, frozen=True, tag="resume_reminders"):
    """Let reminders come again."""


class BreakIs(Event, frozen=True, tag="break"):
    """What there is to see of a rest: news whenever it is another. `lasts`, `fed` (since the last one) and `delay` are
    seconds; `delays` says how often it can be put off still.
    """

    stage: Stage = ""
    kind: Kind = "long"
    lasts: float = 0.0
    fed: float = 0.0
    delays: int = 0
    delay: float = 0.0
    strict: bool = False
