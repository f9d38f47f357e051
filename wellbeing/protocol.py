"""What app and engine say to each other: one JSON object a line, typed once, for every transport.

The app writes commands to the engine's stdin and reads events from its stdout. Each command carries an `id` that its
answer repeats; events that nobody asked for carry none. Unknown fields are ignored; unknown commands are answered
with `Failed`.
"""

from __future__ import annotations

import msgspec

from wellbeing.break_messages import (
    AnswerBreak as AnswerBreak,
    BreakIs as BreakIs,
    OfferBreaks as OfferBreaks,
    PauseReminders as PauseReminders,
    ResumeReminders as ResumeReminders,
)
from wellbeing.commands import (
    A_YEAR as A_YEAR,
    BadDay as BadDay,
    CheckUp as CheckUp,
    Command as Command,
    Connections as Connections,
    Correct as Correct,
    Corrections as Corrections,
    DeleteEvidence as DeleteEvidence,
    Erase as Erase,
    Evidence as Evidence,
    EvidenceText as EvidenceText,
    Explain as Explain,
    Export as Export,
    ExportEvidence as ExportEvidence,
    FakeBank as FakeBank,
    ForgetAuthor as ForgetAuthor,
    HelpIn as HelpIn,
    KeepAsEvidence as KeepAsEvidence,
    KeepBadDay as KeepBadDay,
    Limits as Limits,
    LookAtSystem as LookAtSystem,
    OpenProtectedBrowser as OpenProtectedBrowser,
    Pause as Pause,
    Preview as Preview,
    Quit as Quit,
    Recent as Recent,
    Recorrect as Recorrect,
    Reload as Reload,
    RestTopic as RestTopic,
    Resume as Resume,
    ShowMeFirst as ShowMeFirst,
    Status as Status,
    TakeOver as TakeOver,
    Today as Today,
    TrustAuthor as TrustAuthor,
    TrustedAuthors as TrustedAuthors,
    TurnOff as TurnOff,
    TurnOn as TurnOn,
    Uncorrect as Uncorrect,
    UndeleteEvidence as UndeleteEvidence,
    WouldHave as WouldHave,
)
from wellbeing.events import (
    BadDayIs as BadDayIs,
    CheckedUp as CheckedUp,
    ConnectionsAre as ConnectionsAre,
    CorrectionsAre as CorrectionsAre,
    Done as Done,
    Event as Event,
    EvidenceExported as EvidenceExported,
    EvidenceIs as EvidenceIs,
    EvidenceTextIs as EvidenceTextIs,
    Explained as Explained,
    Exported as Exported,
    Failed as Failed,
    Heartbeat as Heartbeat,
    HelpWanted as HelpWanted,
    LimitsAre as LimitsAre,
    Notice as Notice,
    PacMoved as PacMoved,
    PreviewIs as PreviewIs,
    Problem as Problem,
    Ready as Ready,
    RecentIs as RecentIs,
    StatusIs as StatusIs,
    SystemIs as SystemIs,
    TodayIs as TodayIs,
    TrustedAuthorsAre as TrustedAuthorsAre,
    WouldHaveIs as WouldHaveIs,
)
from wellbeing.family_messages import (
    Agree as Agree,
    Agreed as Agreed,
    AnswerProposal as AnswerProposal,
    AskForTime as AskForTime,
    EnterCode as EnterCode,
    Family as Family,
    FamilyIs as FamilyIs,
    FamilyNews as FamilyNews,
    FamilyWanted as FamilyWanted,
    GiveTime as GiveTime,
    NewPasscode as NewPasscode,
    NewPhoneCodes as NewPhoneCodes,
    PhoneEntry as PhoneEntry,
    Propose as Propose,
    RecoveryCodes as RecoveryCodes,
    Reviewed as Reviewed,
)
from wellbeing.mood_messages import (
    DeleteMoods as DeleteMoods,
    KeepMood as KeepMood,
    MoodKept as MoodKept,
    MoodNotNow as MoodNotNow,
    Moods as Moods,
    MoodsAre as MoodsAre,
    MoodsDeleted as MoodsDeleted,
    PutBackMoods as PutBackMoods,
    RestTopics as RestTopics,
    RewordMood as RewordMood,
)
from wellbeing.own_words_messages import (
    BreakNotes as BreakNotes,
    BreakNotesAre as BreakNotesAre,
    BreakNotesDeleted as BreakNotesDeleted,
    DeleteBreakNotes as DeleteBreakNotes,
    KeepBreakNote as KeepBreakNote,
    KeepOwnPurposes as KeepOwnPurposes,
    OwnPurposes as OwnPurposes,
    OwnPurposesAre as OwnPurposesAre,
    PutBackBreakNotes as PutBackBreakNotes,
)
from wellbeing.site_health_messages import (
    SitesHealth as SitesHealth,
    SitesHealthAre as SitesHealthAre,
)

from wellbeing.sites_messages import (
    CheckSites as CheckSites,
    ResetSites as ResetSites,
    Sites as Sites,
    SitesAre as SitesAre,
    SitesWouldBe as SitesWouldBe,
    TakeSites as TakeSites,
)

from wellbeing.updates_messages import (
    DeclineSites as DeclineSites,
    Helplines as Helplines,
    HelplinesAre as HelplinesAre,
    LookForUpdates as LookForUpdates,
    ResetHelplines as ResetHelplines,
    TakeHelplines as TakeHelplines,
    Updates as Updates,
    UpdatesAre as UpdatesAre,
)

AnyCommand = (
    Status | Pause | Resume | Reload | Explain | TrustAuthor | ForgetAuthor | TrustedAuthors | Quit
    | Recent | Preview | Correct | Corrections | Uncorrect | Recorrect | RestTopic
    | Today | Export | Erase | Limits
    | BadDay | KeepBadDay
    | AnswerBreak | OfferBreaks | PauseReminders | ResumeReminders
    | Family | Agree | AskForTime | EnterCode | GiveTime | Propose | AnswerProposal | Reviewed | NewPasscode
    | NewPhoneCodes
    | Moods | KeepMood | RewordMood | DeleteMoods | PutBackMoods | MoodNotNow | RestTopics
    | OwnPurposes | KeepOwnPurposes | KeepBreakNote | BreakNotes | DeleteBreakNotes | PutBackBreakNotes
    | LookAtSystem | TurnOn | TurnOff
    | OpenProtectedBrowser | CheckUp | FakeBank | Connections
    | ShowMeFirst | WouldHave | HelpIn | TakeOver
    | SitesHealth
    | Evidence | EvidenceText | KeepAsEvidence | DeleteEvidence | UndeleteEvidence | ExportEvidence
    | Sites | CheckSites | TakeSites | ResetSites
    | Updates | LookForUpdates | DeclineSites | Helplines | TakeHelplines | ResetHelplines
)  # fmt: skip
"""What this engine answers."""

AnyEvent = (
    Ready | PacMoved | StatusIs | Explained | TrustedAuthorsAre | Done | Failed | Notice | Heartbeat
    | RecentIs | PreviewIs | CorrectionsAre
    | TodayIs | Exported | LimitsAre
    | SystemIs
    | CheckedUp | ConnectionsAre
    | BadDayIs | HelpWanted
    | BreakIs
    | FamilyIs | FamilyNews | FamilyWanted | Agreed
    | MoodsAre | MoodKept | MoodsDeleted
    | OwnPurposesAre | BreakNotesAre | BreakNotesDeleted
    | WouldHaveIs
    | SitesHealthAre
    | EvidenceIs | EvidenceTextIs | EvidenceExported
    | SitesAre | SitesWouldBe
    | UpdatesAre | HelplinesAre
)  # fmt: skip
"""What this engine says."""


class _Number(msgspec.Struct, frozen=True):
    """What a line that is no command has left of one."""

    id: int = 0


_number_decoder = msgspec.json.Decoder(_Number)
_command_decoder: msgspec.json.Decoder[AnyCommand] = msgspec.json.Decoder(AnyCommand)
_event_decoder: msgspec.json.Decoder[AnyEvent] = msgspec.json.Decoder(AnyEvent)
_encoder = msgspec.json.Encoder()


class ProtocolError(ValueError):
    """A line that is not a message of this protocol."""


def read_command(line: bytes) -> AnyCommand:
    """The command in `line`. Raises ProtocolError."""
    try:
        return _command_decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ProtocolError(f"not a command: {error}") from error


def number_of(line: bytes) -> int:
    """The `id` of a line that `read_command` refused, so that whoever wrote it hears of it; 0 where there is none."""
    try:
        return _number_decoder.decode(line).id
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return 0


def read_event(line: bytes) -> AnyEvent:
    """The event in `line`. Raises ProtocolError."""
    try:
        return _event_decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ProtocolError(f"not an event: {error}") from error


def write(message: Command | Event) -> bytes:
    """`message` as one line, with its newline."""
    return _encoder.encode(message) + b"\n"
