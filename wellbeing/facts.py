"""The values that app and engine exchange beside the commands themselves: what happened, as plain facts.

Nothing here is written to disk by the app. Texts and authors live in the engine's memory of the last posts alone.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from wellbeing.system_part import Part as Part
from wellbeing.system_part import SystemPart as SystemPart


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the check page: whether `name` is `well` (None: cannot be told), and what to do if not."""

    name: str
    well: bool | None
    advice: str = ""


class SeenPost(msgspec.Struct, frozen=True, kw_only=True):
    """A post of the last ones. `number` names it in commands, below 0 one of the history; `seen` is local ISO time.

    `text` are its own words, `pictures` what describes its pictures, `card` what the previews of linked pages say.
    `not_judged`: the language (BCP 47, "und" where it has no name) for which it was not judged, since the classifier
    does not read it; "" where it was. The history beyond the last posts does not keep this.
    """

    number: int
    seen: str
    site: str
    author: str
    text: str
    action: str
    categories: list[str] = []
    reason: str = ""
    certainty: str = ""
    rule: str = ""
    followed: bool = False
    sponsored: bool = False
    kind: str = "post"
    opened: bool = False
    not_judged: str = ""
    pictures: str = ""
    card: str = ""

    @property
    def words(self) -> str:
        """Everything that can be read of it, its own words first."""
        return "\n".join(filter(None, (self.text, self.pictures, self.card)))


class MovedWord(msgspec.Struct, frozen=True):
    """How much `word`, from `start` to `end` (characters) of the text, moves the score of `category` (-1..1).

    `weight` is what it adds to the log-odds, a quarter of it: where several words carry a score near 1, leaving out one
    of them hardly changes it, and yet each weighs much.
    """

    word: str
    start: int
    end: int
    category: str
    change: float
    weight: float


class Correction(msgspec.Struct, frozen=True, kw_only=True):
    """What a person said of a post: `wants` "fine" (do not cover such) or "not_for_me" (cover such).

    `made_in` a "page", it holds on that page's `site` alone, since the page may have pressed by itself.
    """

    number: int
    made: str
    site: str
    author: str
    category: str
    wants: Literal["fine", "not_for_me"]
    made_in: Literal["app", "page"] = "app"


class KeptPost(msgspec.Struct, frozen=True, kw_only=True):
    """A post that is kept as evidence. `number` names it while the engine runs; `met` is local ISO time with its zone.

    `address` is the post's own page, "" where it is not known, and `met_on` the page on which it was met. `by_hand`:
    the person chose this one. `digest` is the SHA-256 of what is kept (wellbeing.evidence.said_of). Lists have no
    `text`.
    """

    number: int
    met: str
    site: str
    author: str
    address: str = ""
    met_on: str = ""
    categories: list[str] = []
    by_hand: bool = False
    digest: str = ""
    text: str = ""


class EvidenceWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words of a file of evidence, in the person's language: what it is and is not, and the name of each part."""

    title: str = "Record of posts"
    about: list[str] = []
    made: str = "Written"
    program: str = "Program"
    posts: str = "Posts"
    met: str = "Time"
    site: str = "Site"
    author: str = "Author"
    address: str = "Link to the post"
    met_on: str = "Met on the page"
    categories: str = "Reads like"
    text: str = "Text"
    digest: str = "SHA-256"
    unknown: str = "not known"
    topics: dict[str, str] = {}
    """The names of categories, by their ids."""


class TopicWouldHave(msgspec.Struct, frozen=True):
    """`action` would have happened to so many `posts` of `category` (or "rule")."""

    category: str
    action: str
    posts: int


class PresetWouldHave(msgspec.Struct, frozen=True, kw_only=True):
    """What `preset` would have done: `covered` posts, which may be `much` (beyond a tenth), and the rest by topic."""

    preset: str
    covered: int
    much: bool
    topics: list[TopicWouldHave] = []
    examples: list[SeenPost] = []


class Carries(msgspec.Struct, frozen=True):
    """A connection to `host`, of the site with the id `site`, that has been open for `seconds`."""

    host: str
    site: str
    seconds: float


class HourOfTime(msgspec.Struct, frozen=True):
    """Seconds on `site` in one hour (0..23, local) of a day; `kind` is feed, messages, creating, search or other.

    Up to 7200 in the hour that comes twice when clocks go back. Time that was kept by day alone (store version 1) is in
    `TodayIs.last_days` and in no hour.
    """

    hour: int
    site: str
    kind: str
    seconds: float


class Softened(msgspec.Struct, frozen=True):
    """How many posts of `category` (or "rule") `action` happened to on `site` in a day."""

    site: str
    category: str
    action: str
    posts: int


class DayOfTime(msgspec.Struct, frozen=True):
    """Feed seconds of one `day` (ISO date, from 04:00)."""

    day: str
    seconds: float


class LimitNow(msgspec.Struct, frozen=True):
    """A limit today: seconds that it allows, that are spent, and that are left; `sites` are none for all feeds.

    Of one of "openings", the three are visits. Of "hours", `left` are seconds until they come, 0 while they hold, and
    `entry` has them as they stand in the settings. `given`: seconds left that the person gave themself beyond it.
    """

    sites: list[str]
    allowed: float
    spent: float
    left: float
    why: Literal["minutes", "openings", "hours"] = "minutes"
    entry: str = ""
    given: float = 0.0


class Dose(msgspec.Struct, frozen=True, kw_only=True):
    """How many posts of `category` were met today, and usually (median of the person's own last days).

    `usual` is None until there are seven days. `rests_until` is local ISO time while the topic rests, else "".
    """

    category: str
    today: int
    usual: float | None = None
    rests_until: str = ""
