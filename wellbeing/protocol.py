"""What app and engine say to each other: one JSON object a line, typed once, for every transport.

The app writes commands to the engine's stdin and reads events from its stdout. Each command carries an `id` that its
answer repeats; events that nobody asked for carry none. Unknown fields are ignored; unknown commands are answered
with `Failed`.
"""

from __future__ import annotations

import msgspec

from wellbeing.commands import (
    A_YEAR as A_YEAR,
)
from wellbeing.commands import (
    BadDay as BadDay,
)
from wellbeing.commands import (
    CheckUp as CheckUp,
)
from wellbeing.commands import (
    Command as Command,
)
from wellbeing.commands import (
    Connections as Connections,
)
from wellbeing.commands import (
    Correct as Correct,
)
from wellbeing.commands import (
    Corrections as Corrections,
)
from wellbeing.commands import (
    DeleteEvidence as DeleteEvidence,
)
from wellbeing.commands import (
    Erase as Erase,
)
from wellbeing.commands import (
    Evidence as Evidence,
)
from wellbeing.commands import (
    EvidenceText as EvidenceText,
)
from wellbeing.commands import (
    Explain as Explain,
)
from wellbeing.commands import (
    Export as Export,
)
from wellbeing.commands import (
    ExportEvidence as ExportEvidence,
)
from wellbeing.commands import (
    FakeBank as FakeBank,
)
from wellbeing.commands import (
    ForgetAuthor as ForgetAuthor,
)
from wellbeing.commands import (
    HelpIn as HelpIn,
)
from wellbeing.commands import (
    KeepAsEvidence as KeepAsEvidence,
)
from wellbeing.commands import (
    KeepBadDay as KeepBadDay,
)
from wellbeing.commands import (
    LookAtSystem as LookAtSystem,
)
from wellbeing.commands import (
    OpenProtectedBrowser as OpenProtectedBrowser,
)
from wellbeing.commands import (
    Pause as Pause,
)
from wellbeing.commands import (
    Preview as Preview,
)
from wellbeing.commands import (
    Quit as Quit,
)
from wellbeing.commands import (
    Recent as Recent,
)
from wellbeing.commands import (
    Recorrect as Recorrect,
)
from wellbeing.commands import (
    Reload as Reload,
)
from wellbeing.commands import (
    RestTopic as RestTopic,
)
from wellbeing.commands import (
    Resume as Resume,
)
from wellbeing.commands import (
    ShowMeFirst as ShowMeFirst,
)
from wellbeing.commands import (
    Status as Status,
)
from wellbeing.commands import (
    Today as Today,
)
from wellbeing.commands import (
    TrustAuthor as TrustAuthor,
)
from wellbeing.commands import (
    TrustedAuthors as TrustedAuthors,
)
from wellbeing.commands import (
    TurnOff as TurnOff,
)
from wellbeing.commands import (
    TurnOn as TurnOn,
)
from wellbeing.commands import (
    Uncorrect as Uncorrect,
)
from wellbeing.commands import (
    UndeleteEvidence as UndeleteEvidence,
)
from wellbeing.commands import (
    WouldHave as WouldHave,
)
from wellbeing.events import (
    BadDayIs as BadDayIs,
)
from wellbeing.events import (
    CheckedUp as CheckedUp,
)
from wellbeing.events import (
    ConnectionsAre as ConnectionsAre,
)
from wellbeing.events import (
    CorrectionsAre as CorrectionsAre,
)
from wellbeing.events import (
    Done as Done,
)
from wellbeing.events import (
    Event as Event,
)
from wellbeing.events import (
    EvidenceExported as EvidenceExported,
)
from wellbeing.events import (
    EvidenceIs as EvidenceIs,
)
from wellbeing.events import (
    EvidenceTextIs as EvidenceTextIs,
)
from wellbeing.events import (
    Explained as Explained,
)
from wellbeing.events import (
    Exported as Exported,
)
from wellbeing.events import (
    Failed as Failed,
)
from wellbeing.events import (
    Heartbeat as Heartbeat,
)
from wellbeing.events import (
    HelpWanted as HelpWanted,
)
from wellbeing.events import (
    Notice as Notice,
)
from wellbeing.events import (
    PacMoved as PacMoved,
)
from wellbeing.events import (
    PreviewIs as PreviewIs,
)
from wellbeing.events import (
    Problem as Problem,
)
from wellbeing.events import (
    Ready as Ready,
)
from wellbeing.events import (
    RecentIs as RecentIs,
)
from wellbeing.events import (
    StatusIs as StatusIs,
)
from wellbeing.events import (
    SystemIs as SystemIs,
)
from wellbeing.events import (
    TodayIs as TodayIs,
)
from wellbeing.events import (
    TrustedAuthorsAre as TrustedAuthorsAre,
)
from wellbeing.events import (
    WouldHaveIs as WouldHaveIs,
)

AnyCommand = (
    Status | Pause | Resume | Reload | Explain | TrustAuthor | ForgetAuthor | TrustedAuthors | Quit
    | Recent | Preview | Correct | Corrections | Uncorrect | Recorrect | RestTopic
    | Today | Export | Erase
    | BadDay | KeepBadDay
    | LookAtSystem | TurnOn | TurnOff
    | OpenProtectedBrowser | CheckUp | FakeBank | Connections
    | ShowMeFirst | WouldHave | HelpIn
    | Evidence | EvidenceText | KeepAsEvidence | DeleteEvidence | UndeleteEvidence | ExportEvidence
)  # fmt: skip
"""What this engine answers."""

AnyEvent = (
    Ready | PacMoved | StatusIs | Explained | TrustedAuthorsAre | Done | Failed | Notice | Heartbeat
    | RecentIs | PreviewIs | CorrectionsAre
    | TodayIs | Exported
    | SystemIs
    | CheckedUp | ConnectionsAre
    | BadDayIs | HelpWanted
    | WouldHaveIs
    | EvidenceIs | EvidenceTextIs | EvidenceExported
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
