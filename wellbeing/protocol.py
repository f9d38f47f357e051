"""What app and engine say to each other: one JSON object a line, typed once, for every transport.

The app writes commands to the engine's stdin and reads events from its stdout. Each command carries an `id` that its
answer repeats; events that nobody asked for carry none. Unknown fields are ignored; unknown commands are answered
with `Failed`.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Problem = Literal["settings", "rules", "model", "keyring", "data", "port", "passed_through", "page", "store", "command"]

A_YEAR = 366 * 24 * 60
"""Minutes: the longest pause with an end."""


class Command(msgspec.Struct, frozen=True, tag_field="command", kw_only=True):
    """Anything the app asks. `id` comes back in the answer."""

    id: int = 0


class Status(Command, frozen=True, tag="status"):
    """Ask for a `StatusIs`."""


class Pause(Command, frozen=True, tag="pause"):
    """Stop covering, for `minutes` (0: until resumed). Feed time goes on being counted."""

    minutes: Annotated[int, msgspec.Meta(ge=0, le=A_YEAR)] = 0


class Resume(Command, frozen=True, tag="resume"):
    """Cover again."""


class Reload(Command, frozen=True, tag="reload"):
    """Read settings and rules again now (they are watched too)."""


class Explain(Command, frozen=True, tag="explain"):
    """Judge `text` just as a post of `site` by `author` would be judged, and say why."""

    text: str
    author: str = ""
    site: str = "generic"


class ForgetAuthor(Command, frozen=True, tag="forget_author"):
    """Undo *Always show AUTHOR*: the author of `site` is judged again like everybody."""

    site: str
    author: str


class TrustedAuthors(Command, frozen=True, tag="trusted_authors"):
    """Ask for `TrustedAuthorsAre`, so that the app can list and undo them."""


class Quit(Command, frozen=True, tag="quit"):
    """Put everything back and leave."""


AnyCommand = Status | Pause | Resume | Reload | Explain | ForgetAuthor | TrustedAuthors | Quit


class Event(msgspec.Struct, frozen=True, tag_field="event", kw_only=True):
    """Anything the engine says. `id` is the command's that it answers, 0 for news."""

    id: int = 0


class Ready(Event, frozen=True, tag="ready"):
    """The first line of stdout: traffic can come. Paths and addresses are of this machine."""

    pac_url: str
    ports: list[int]
    ca_certificate: str
    settings: str = ""


class PacMoved(Event, frozen=True, tag="pac_moved"):
    """The PAC has a new address (hosts, ports or the channel changed); browsers must be pointed at it."""

    pac_url: str
    ports: list[int]


class StatusIs(Event, frozen=True, tag="status"):
    """How things stand. `feed_seconds_today` counts from 04:00 local. `model` is "" while none is loaded."""

    paused: bool
    paused_until: str = ""
    feed_seconds_today: float = 0.0
    open_documents: int = 0
    model: str = ""
    posts_judged: int = 0
    released_unjudged: int = 0
    passed_through: list[str] = []
    problems: list[str] = []


class Explained(Event, frozen=True, tag="explained"):
    """The verdict on a text, with the scores behind it."""

    action: str
    categories: list[str]
    reason: str
    certainty: str
    scores: dict[str, float]


class TrustedAuthorsAre(Event, frozen=True, tag="trusted_authors"):
    """Authors that are always shown, as (site, author)."""

    authors: list[tuple[str, str]]


class Done(Event, frozen=True, tag="done"):
    """The command has been carried out."""


class Failed(Event, frozen=True, tag="failed"):
    """The command could not be carried out; `message` is for people and says what to do next."""

    message: str


class Notice(Event, frozen=True, tag="notice"):
    """Something a person would want to know: what, in their words, and whether it is over (`resolved`)."""

    problem: Problem
    message: str
    resolved: bool = False


class Heartbeat(Event, frozen=True, tag="heartbeat"):
    """Every second, so that a hung engine is noticed."""


AnyEvent = Ready | PacMoved | StatusIs | Explained | TrustedAuthorsAre | Done | Failed | Notice | Heartbeat


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
