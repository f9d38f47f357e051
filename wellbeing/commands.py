"""What the app can ask of the engine. Each command carries an `id` that its answer repeats (wellbeing.protocol)."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from wellbeing.bad_day import BadDayPage
from wellbeing.facts import EvidenceWords, Part

A_YEAR = 366 * 24 * 60
"""Minutes: the longest pause with an end."""


class Command(msgspec.Struct, frozen=True, tag_field="command", kw_only=True):
    """Anything the app asks. `id` comes back in the answer."""

    id: int = 0


class Status(Command, frozen=True, tag="status"):
    """Ask for a `StatusIs`."""


class Pause(Command, frozen=True, tag="pause"):
    """Stop covering, for `minutes` (0: until resumed), on `site` alone if given. Feed time goes on being counted."""

    minutes: Annotated[int, msgspec.Meta(ge=0, le=A_YEAR)] = 0
    site: str = ""


class Resume(Command, frozen=True, tag="resume"):
    """Cover again, everywhere or on `site`."""

    site: str = ""


class Reload(Command, frozen=True, tag="reload"):
    """Read settings and rules again now (they are watched too)."""


class Explain(Command, frozen=True, tag="explain"):
    """Judge `text` just as a post of `site` by `author` would be judged, and say why.

    `pictures` is what describes its pictures, `card` what the previews of linked pages say.
    Which `words` moved a score takes up to a seventh of a second, and may be left out.
    """

    text: str
    author: str = ""
    site: str = "generic"
    words: bool = True
    pictures: str = ""
    card: str = ""


class TrustAuthor(Command, frozen=True, tag="trust_author"):
    """*Always show AUTHOR* of `site`, as on a cover: for a person who knows the name."""

    site: str
    author: str


class ForgetAuthor(Command, frozen=True, tag="forget_author"):
    """Undo *Always show AUTHOR*: the author of `site` is judged again like everybody."""

    site: str
    author: str


class TrustedAuthors(Command, frozen=True, tag="trusted_authors"):
    """Ask for `TrustedAuthorsAre`, so that the app can list and undo them."""


class LookAtSystem(Command, frozen=True, tag="look_at_system"):
    """Ask for `SystemIs`; changes nothing."""


class TurnOn(Command, frozen=True, tag="turn_on"):
    """Point this system's browsers at us (`proxy`) and have them accept our certificate (`trust`): `SystemIs`.

    Each change is written to the undo ledger first. The engine follows its own PAC from then on.
    """

    parts: tuple[Part, ...] = ("trust", "proxy")


class TurnOff(Command, frozen=True, tag="turn_off"):
    """Undo what `TurnOn` changed: `SystemIs`."""

    parts: tuple[Part, ...] = ("proxy", "trust")


class OpenProtectedBrowser(Command, frozen=True, tag="open_protected_browser"):
    """Open a browser with a profile of its own that uses us; the system stays as it is. `Done` once it is up."""


class CheckUp(Command, frozen=True, tag="check_up"):
    """Try whether everything works as it should: `CheckedUp`. May take some seconds."""


class FakeBank(Command, frozen=True, tag="fake_bank"):
    """Open a browser on a page that our certificate may not speak for, so that a person sees it refused: `Done`."""


class Recent(Command, frozen=True, tag="recent"):
    """Ask for `RecentIs`: the last posts that were judged, newest first; only `softened` ones, or all.

    The last 200 are in memory; there are more where the person keeps a longer history (`Settings.history_days`).
    """

    softened: bool = True
    most: Annotated[int, msgspec.Meta(ge=1, le=500)] = 500


class Preview(Command, frozen=True, tag="preview"):
    """Ask what the rules in `rules` (TOML) would do to the last posts: `PreviewIs`. Nothing is saved."""

    rules: str


class Correct(Command, frozen=True, tag="correct"):
    """Say of the post `number` of `RecentIs` that it was "fine" or is "not_for_me". Acts at once; `Done`."""

    number: int
    wants: Literal["fine", "not_for_me"]


class Corrections(Command, frozen=True, tag="corrections"):
    """Ask for `CorrectionsAre`."""


class Uncorrect(Command, frozen=True, tag="uncorrect"):
    """Take the correction `number` back; `Done`."""

    number: int


class Recorrect(Command, frozen=True, tag="recorrect"):
    """Undo `Uncorrect` of the same engine: put the correction `number` back, as the newest; `Done`."""

    number: int


class Today(Command, frozen=True, tag="today"):
    """Ask for `TodayIs` of `day` (ISO date; "" is today)."""

    day: str = ""


class Limits(Command, frozen=True, tag="limits"):
    """Ask for `LimitsAre`."""


class RestTopic(Command, frozen=True, tag="rest_topic"):
    """Cover every post of `category` for `hours` (0: end its rest); `Done`."""

    category: str
    hours: Annotated[int, msgspec.Meta(ge=0, le=24 * 7)] = 24


class ShowMeFirst(Command, frozen=True, tag="show_me_first"):
    """Judge in silence for `days`: nothing is covered, and `WouldHave` tells what would have been; `Done`.

    0 ends it, also when it has ended by itself: the person has chosen, and what was counted is forgotten. The settings
    are read first, so that a choice that was just written acts at once.
    """

    days: Annotated[int, msgspec.Meta(ge=0, le=3)] = 3


class WouldHave(Command, frozen=True, tag="would_have"):
    """Ask for `WouldHaveIs`."""


class HelpIn(Command, frozen=True, tag="help_in"):
    """The person is in `country` (ISO 3166, "" where unknown): its emergency number stands on the help card.

    Kept in memory alone, until the engine leaves; `Done`.
    """

    country: Annotated[str, msgspec.Meta(max_length=2)] = ""


class TakeOver(Command, frozen=True, tag="take_over"):
    """The texts of the account's own settings and rules, "" for no file: a service cannot read them. `Done`.

    An engine of the person's own reads the files itself, and fails.
    """

    settings: Annotated[str, msgspec.Meta(max_length=1_000_000)]
    rules: Annotated[str, msgspec.Meta(max_length=1_000_000)]


class Connections(Command, frozen=True, tag="connections"):
    """Ask for `ConnectionsAre`."""


class BadDay(Command, frozen=True, tag="bad_day"):
    """Ask for `BadDayIs`: the person's own page for hard days."""


class KeepBadDay(Command, frozen=True, tag="keep_bad_day"):
    """Keep `page`, encrypted, in place of the one before; `Done`."""

    page: BadDayPage


class Evidence(Command, frozen=True, tag="evidence"):
    """Ask for `EvidenceIs`."""


class EvidenceText(Command, frozen=True, tag="evidence_text"):
    """Ask for the `EvidenceTextIs` of one kept post: texts are given one at a time, when a person wants to see one."""

    number: int


class KeepAsEvidence(Command, frozen=True, tag="keep_as_evidence"):
    """Keep the post `number` of `RecentIs` as evidence, also where nothing is kept by itself; `Done`."""

    number: int


class DeleteEvidence(Command, frozen=True, tag="delete_evidence"):
    """Forget these kept posts; `Done`. The last that were forgotten can be put back while the engine runs."""

    numbers: list[int]


class UndeleteEvidence(Command, frozen=True, tag="undelete_evidence"):
    """Put back what `DeleteEvidence` took last; `Done`."""


class ExportEvidence(Command, frozen=True, tag="export_evidence"):
    """Write kept posts, all of them without `numbers`, into `file` (its whole path): `EvidenceExported`.

    As a page, JSON or CSV, by how its name ends. Its SHA-256 goes into a file beside it.
    """

    file: str
    numbers: list[int] = []
    words: EvidenceWords = EvidenceWords()


class Export(Command, frozen=True, tag="export"):
    """Write everything that is stored into `file` (its whole path), which `Exported` answers.

    `form` "": as CSV where its name ends so, else as JSON. "activitywatch": minutes alone, in the form of its buckets.
    The engine writes it itself: five years are too much to send over.
    """

    file: str
    form: Literal["", "activitywatch"] = ""


class Erase(Command, frozen=True, tag="erase"):
    """Forget everything that is stored and everything in memory; `Done`."""


class Quit(Command, frozen=True, tag="quit"):
    """Put everything back and leave."""
