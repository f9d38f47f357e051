"""What the engine can say to the app: answers to commands, and news that nobody asked for (wellbeing.protocol)."""

from __future__ import annotations

from typing import Literal

import msgspec

from wellbeing.bad_day import BadDayPage
from wellbeing.facts import (
    Carries,
    Check,
    Correction,
    DayOfTime,
    Dose,
    HourOfTime,
    KeptPost,
    LimitNow,
    MovedWord,
    PresetWouldHave,
    SeenPost,
    Softened,
    SystemPart,
)

Problem = Literal[
    "settings", "rules", "model", "keyring", "data", "port", "passed_through", "page", "store", "command", "system",
    "start", "sites",
]  # fmt: skip


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
    """How things stand. `feed_seconds_today` counts from 04:00 local. `model` is "" while none is loaded.

    `site_now` is the id of the site whose page was in use in the last minute, "" for none; `paused_sites` has the sites
    that are paused by themselves. `turned_on`: this system's browsers use us. `softens`: the
    person chose something that happens to posts. `watching_until` is local ISO time while
    posts are judged in silence (`ShowMeFirst`), and `would_have` says that there is something to choose from.
    `next_rest_seconds` are of feed time, None where no rest comes. `family`: a family's agreement holds, in
    which `family_waits` requests and proposals wait for an answer, and which keeps `kept_sites` filtered, though the
    settings leave them out (wellbeing.agreed_sites).
    """

    paused: bool
    paused_until: str = ""
    feed_seconds_today: float = 0.0
    open_documents: int = 0
    model: str = ""
    posts_judged: int = 0
    released_unjudged: int = 0
    passed_through: list[str] = []
    problems: list[str] = []
    site_now: str = ""
    paused_sites: list[str] = []
    turned_on: bool = False
    softens: bool = True
    watching_until: str = ""
    would_have: bool = False
    reminders_paused: bool = False
    reminders_paused_until: str = ""
    next_rest_seconds: float | None = None
    family: bool = False
    family_waits: int = 0
    kept_sites: list[str] = []


class Explained(Event, frozen=True, tag="explained"):
    """The verdict on a text, with the scores behind it, the rules that fit it, and the words that moved a score.

    `not_judged`: the language (BCP 47, "und" where it has no name) for which it was not judged, "" where it was.
    `counts_at` has, for each topic, the sensitivities at which the text counts as such.
    """

    action: str
    categories: list[str]
    reason: str
    certainty: str
    scores: dict[str, float]
    rules: list[str] = []
    words: list[MovedWord] = []
    not_judged: str = ""
    counts_at: dict[str, list[str]] = {}


class TrustedAuthorsAre(Event, frozen=True, tag="trusted_authors"):
    """Authors that are always shown, as (site, author)."""

    authors: list[tuple[str, str]]


class SystemIs(Event, frozen=True, tag="system"):
    """Every place that turning on changes, and how it stands."""

    parts: list[SystemPart]


class CheckedUp(Event, frozen=True, tag="checked_up"):
    """How the check went, line by line. `report` says it in English, with nothing personal, for others.

    `self_test` is the address of a page that opens in browsers that reach the filter.
    """

    checks: list[Check]
    report: str = ""
    self_test: str = ""


class RecentIs(Event, frozen=True, tag="recent"):
    """The last posts, newest first."""

    posts: list[SeenPost]


class PreviewIs(Event, frozen=True, tag="preview"):
    """What rules would do: of the last `of` posts, `softened` ones, `followed` of them by people one follows.

    `examples` are some of those, with the verdict that they would get. All of this is of now: `resting` are rules that
    hold at other hours, by name, with how many posts each would decide about then; `ended` are names of rules that are
    over. `problem` says in words why the rules cannot be used, with the `line` (from 1) that has it; everything else is
    empty then.
    """

    of: int = 0
    softened: int = 0
    followed: int = 0
    examples: list[SeenPost] = []
    resting: dict[str, int] = {}
    ended: list[str] = []
    problem: str = ""
    line: int = 0


class CorrectionsAre(Event, frozen=True, tag="corrections"):
    """Every correction, newest first."""

    corrections: list[Correction]


class TodayIs(Event, frozen=True, tag="today"):
    """A day in feeds. `last_days` are the seven days that end with it, oldest first; missing days have 0 seconds.

    `usual_seconds` is the median of the person's own days before, None until there are seven. `not_judged` has by
    language (BCP 47, "und" where it has no name) how many posts the classifier could not judge for it.
    """

    day: str
    hours: list[HourOfTime]
    softened: list[Softened]
    last_days: list[DayOfTime]
    usual_seconds: float | None = None
    doses: list[Dose] = []
    not_judged: dict[str, int] = {}


class LimitsAre(Event, frozen=True, tag="limits_are"):
    """How the person's own limits stand today, and how often they carried on."""

    limits: list[LimitNow] = []
    carried_on: int = 0


class WouldHaveIs(Event, frozen=True, tag="would_have"):
    """What each preset would have done with `of` posts, the mildest first; no presets where nobody looks first.

    `until` is local ISO time while it goes on, "" once it is over.
    """

    of: int = 0
    until: str = ""
    presets: list[PresetWouldHave] = []


class ConnectionsAre(Event, frozen=True, tag="connections"):
    """The connections to feeds that pass through us now, the oldest first."""

    connections: list[Carries]


class Exported(Event, frozen=True, tag="exported"):
    """Everything that is stored was written into the file, or the file could not be `written`."""

    written: bool


class BadDayIs(Event, frozen=True, tag="bad_day_is"):
    """The person's page for hard days. `why_not_kept` says in words why this run cannot keep it, "" where it can."""

    page: BadDayPage
    why_not_kept: str = ""


class EvidenceIs(Event, frozen=True, tag="evidence"):
    """What is kept as evidence, newest first, without texts. `on`: covered abuse is kept by itself, for `days`.

    `full`: no more is kept until some is deleted. `why_not_kept` says in words why nothing can be kept in this run.
    """

    posts: list[KeptPost] = []
    on: bool = False
    days: int = 90
    full: bool = False
    why_not_kept: str = ""


class EvidenceTextIs(Event, frozen=True, tag="evidence_text"):
    """What the kept post `number` says."""

    number: int
    text: str


class EvidenceExported(Event, frozen=True, tag="evidence_exported"):
    """So many `posts` were written into the file, whose SHA-256 is `digest`; or it could not be `written`."""

    written: bool
    posts: int = 0
    digest: str = ""


class HelpWanted(Event, frozen=True, tag="help_wanted"):
    """A person pressed *Find help* in a page: bring up that window, at `topic`; news, at most once in 10 s a site."""

    topic: Literal["", "answer"] = ""


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
