"""What page script and engine say to each other about a person's own limits (wellbeing.page_messages)."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

LimitEnd = Literal["card", "slower", "grey", "covered"]
WindHow = Literal["grey", "slower"]
LimitWhy = Literal["minutes", "openings", "hours", "unkept"]
NearWhy = LimitWhy | Literal["given"]
FixedPurpose = Literal["answer", "look", "rest", "other"]
Purpose = FixedPurpose | Literal["own0", "own1", "own2", "own3", "own4"]
"""What a person carries on for: one that there is for everybody, or the place of one in their own words."""
OWN = "own"


class At(msgspec.Struct, frozen=True, tag_field="t", tag="at"):
    """The document is at `path` from now on (no query): whether a limit holds there depends on it. It is not kept."""

    path: Annotated[str, msgspec.Meta(max_length=2_000)] = "/"


class CarryOn(msgspec.Struct, frozen=True, tag_field="t", tag="carry_on"):
    """A person carries on beyond their limit, once in a visit: what for, and for how many minutes."""

    purpose: Purpose
    minutes: Literal[5, 10, 20]


class NeedNow(msgspec.Struct, frozen=True, tag_field="t", tag="need_now"):
    """*I need this now*: some minutes at once, counted nowhere."""


class Opened(msgspec.Struct, frozen=True, tag_field="t", tag="opened"):
    """After the pause that they asked for, a person opens the feed."""


class NotTonight(msgspec.Struct, frozen=True, tag_field="t", tag="not_tonight"):
    """A person wants no wind-down tonight."""


class AskFamily(msgspec.Struct, frozen=True, tag_field="t", tag="ask_family"):
    """A person pressed *Ask for more time* on the card: the app's own page comes up, and asks for nothing by itself."""


class Veiled(msgspec.Struct, frozen=True, tag_field="t", tag="veiled"):
    """A limit's card lies over this document's feed, or does not any more: what is spent there is no feed time."""

    on: bool


AboutLimit = At | CarryOn | NeedNow | Opened | NotTonight | AskFamily | Veiled


class Limit(msgspec.Struct, frozen=True, tag_field="t", tag="limit"):
    """Whether a limit of the person's own is `over` here, and what they chose to happen then.

    `what` names its sites ("" for all feeds), and `others`: some of them have no name of their own. `message` is theirs
    to themselves. `why`: what was limited; of hours, `until` says when they end ("07:00"); "unkept": agreed minutes
    cannot be written down now. `may_pass`: this visit has its pass still. `planned`: what has ended are the minutes
    that they planned when they carried on.
    `pause`: nothing has ended; it is the pause before a feed that they asked for. `agreed`: it is what their family
    agreed on, and more time is asked for in the app. `purposes` are what they may carry on for in their own words.
    `wind`: nothing has ended; so many per cent of the wind-down before bed are gone, and bedtime is `until`.
    """

    over: bool = False
    end: LimitEnd = "card"
    what: str = ""
    message: str = ""
    may_pass: bool = False
    planned: bool = False
    pause: bool = False
    why: LimitWhy = "minutes"
    until: str = ""
    agreed: bool = False
    purposes: tuple[str, ...] = ()
    others: bool = False
    wind: int = 0
    wind_how: WindHow = "grey"


class LimitNear(msgspec.Struct, frozen=True, tag_field="t", tag="limit_near"):
    """So many minutes are left, of minutes a day or until quiet `hours`: a line says so, and goes by itself.

    `why` "given": they are left of those that the person gave themself beyond a limit.
    """

    minutes: int
    why: NearWhy = "minutes"


Near = tuple[str, int, NearWhy]
"""Where somebody is to hear of how many minutes that are left, and of what."""
NOT_NEAR: Near = ("", 0, "minutes")
