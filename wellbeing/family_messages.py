"""What app and engine say to each other of a family's agreement (part of wellbeing.protocol).

Whoever speaks as a guardian gives their name and the passcode; without one it is the young person who speaks.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec

from wellbeing.commands import Command
from wellbeing.events import Event
from wellbeing.family_page import FamilyPage

Name = Annotated[str, msgspec.Meta(max_length=100)]
Secret = Annotated[str, msgspec.Meta(max_length=200)]


class Family(Command, frozen=True, tag="family"):
    """Ask for `FamilyIs`."""


class Agree(Command, frozen=True, tag="agree"):
    """Begin an agreement, set up together: its `parts` as in its file (wellbeing.agreement), and passcodes by guardian.

    Answered with `Agreed`. Sites are those that the person chose. A second guardian without a passcode chooses later.
    """

    parts: dict[str, Any]
    passcodes: dict[Name, Secret]


class AskForTime(Command, frozen=True, tag="ask_for_time"):
    """Ask the guardians for more `minutes` today; `FamilyIs`."""

    minutes: Literal[15, 30]
    reason: Annotated[str, msgspec.Meta(max_length=500)] = ""


class EnterCode(Command, frozen=True, tag="enter_code"):
    """A code from a guardian's phone: more time at once; `FamilyIs`."""

    code: Secret


class GiveTime(Command, frozen=True, tag="give_time"):
    """A guardian gives so many `minutes`, asked for or not; 0 declines what was asked; `FamilyIs`."""

    minutes: Literal[0, 15, 30]
    by: Name
    passcode: Secret


class Propose(Command, frozen=True, tag="propose"):
    """Propose other `parts` of the agreement, or `what` it holds back to be done once; `FamilyIs`.

    `by` a guardian needs the passcode; "" is the young person.
    """

    parts: dict[str, Any] = msgspec.field(default_factory=dict)
    what: Literal["", "pause", "quit", "turn_off", "site", "end"] = ""
    detail: Annotated[str, msgspec.Meta(max_length=40)] = ""
    by: Name = ""
    passcode: Secret = ""


class AnswerProposal(Command, frozen=True, tag="answer_proposal"):
    """Say yes or no to the proposal `number`; a no of who proposed it takes it back; `FamilyIs`."""

    number: int
    yes: bool
    by: Name = ""
    passcode: Secret = ""


class Reviewed(Command, frozen=True, tag="reviewed"):
    """The family has talked about it: the next talk is in three months; `FamilyIs`."""

    by: Name
    passcode: Secret


class NewPasscode(Command, frozen=True, tag="new_passcode"):
    """Another passcode of `by`; `passcode` is the old one, or a recovery code; `FamilyIs`.

    With `first_of` another guardian, who has none yet, it is theirs, and `passcode` says that `by` is there; `Agreed`.
    """

    by: Name
    passcode: Secret
    new: Secret
    first_of: Name = ""


class NewPhoneCodes(Command, frozen=True, tag="new_phone_codes"):
    """Make both entries for phones anew, told once in `Agreed`; the old ones are void. `off`: none; `FamilyIs`."""

    by: Name
    passcode: Secret
    off: bool = False


class FamilyIs(Event, frozen=True, tag="family_is"):
    """How it stands: `page` is None where there is no agreement. `problem` says in words why it cannot be read.

    `may_quit`: quitting was agreed to a short while ago. `held`: a guardian's service would keep an agreement.
    `to_choose`: guardians who have no passcode yet. `phone_codes`: whether there are codes for phones.
    """

    page: FamilyPage | None = None
    problem: str = ""
    may_quit: bool = False
    held: bool = False
    to_choose: list[str] = msgspec.field(default_factory=list)
    phone_codes: bool = True


class FamilyNews(Event, frozen=True, tag="family_news"):
    """Somebody waits for an answer, or was answered (wellbeing.family_news): news, at most once for each."""

    what: Literal["asks", "proposes", "answered"]
    who: str


class FamilyWanted(Event, frozen=True, tag="family_wanted"):
    """*Ask for more time* was pressed on our card in a page: bring that page up; news, at most once in 10 s.

    Nothing is asked for by it, since a page might press by itself.
    """


class RecoveryCodes(msgspec.Struct, frozen=True):
    """The codes of the guardian `name`: each opens once in place of their passcode."""

    name: str
    codes: list[str]


class PhoneEntry(msgspec.Struct, frozen=True):
    """What a phone's authenticator app reads for "+`gives` min": shown once as a code to point the camera at."""

    gives: int
    address: str
    secret: str


class Agreed(Event, frozen=True, tag="agreed"):
    """It holds from now on. `recovery` codes of guardians and `phones` are told once, and never again; either may be
    made anew without the other.

    `left_out`: how many servers of the settings found no place in it.
    """

    recovery: list[RecoveryCodes]
    phones: list[PhoneEntry] = msgspec.field(default_factory=list)
    left_out: int = 0
