"""When the makers' server is asked for newer files: at most once a week, at a moment that tells nothing. Pure.

Times are seconds since 1970, as a clock gives them that may be set back; `chance` is a random number from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

import msgspec

HOUR = 3600.0
DAY = 24 * HOUR
WEEK = 7 * DAY

MOST_REFUSED, MOST_UNREACHED = 2, 5
"""So often waiting times double: up to four weeks where somebody answered, to a day and more where nobody did."""
FURTHEST = 4 * WEEK + 2 * DAY
"""No plan lies further off, unless a clock was set back."""


Problem = tuple[str, str]
"""Which kind of file could not be taken ("" for none at all), and why, in words."""
Problems = tuple[Problem, ...]


Moment = Annotated[float, msgspec.Meta(ge=0, le=32_503_680_000)]
"""Until the year 3000: what lies further off was never written by us, and dates end somewhere."""
Times = Annotated[int, msgspec.Meta(ge=0)]


class Fetched(msgspec.Struct, frozen=True):
    """The `version` that was fetched and taken at `at`."""

    version: Times
    at: Moment


class Looked(msgspec.Struct, frozen=True):
    """What is remembered: when it is time again (`next_at`, 0 for never), and how the last time went.

    `looked_at` is when somebody last answered; `came` has the kinds that were taken then.
    Somebody answered, and it was nothing to be taken, `refused` times in a row; nobody did, `unreached` times.
    `left` has the version of each kind that the person went back from, or said no to: that one is not taken again by
    itself. `fetched` tells of each kind which one came from the server without being asked for more hosts.
    """

    next_at: Moment = 0.0
    looked_at: Moment = 0.0
    came: tuple[str, ...] = ()
    problems: Problems = ()
    refused: Times = 0
    unreached: Times = 0
    left: dict[str, int] = {}
    fetched: dict[str, Fetched] = {}


def planned(looked: Looked, now: float, wanted: bool, chance: float) -> Looked:
    """`looked` with the next time in it, as long as the person wants one: the first within a day."""
    if not wanted:
        return msgspec.structs.replace(looked, next_at=0.0)
    if 0 < looked.next_at <= now + FURTHEST:
        return looked
    asked_before = looked.looked_at + WEEK if looked.looked_at <= now else 0.0
    return msgspec.structs.replace(looked, next_at=max(now, asked_before) + chance * DAY)


def after_answer(
    looked: Looked, now: float, came: tuple[str, ...], problems: Problems, chance: float, in_part: bool = False
) -> Looked:
    """Somebody answered at `now`: not again for a week, and longer each time that nothing of it was in order.

    `in_part`: one kind had problems and another none, which is not to wait longer for it.
    """
    times = looked.refused + 1 if problems and not in_part else 0
    wait = WEEK * 2 ** min(max(times - 1, 0), MOST_REFUSED)
    return Looked(now + wait + chance * DAY, now, came, problems, times, 0, looked.left, looked.fetched)


def after_silence(looked: Looked, now: float, problems: Problems, chance: float) -> Looked:
    """Nobody was reached at `now`: once more in an hour or two, and ever later. Nobody was asked anything."""
    wait = HOUR * 2 ** min(looked.unreached, MOST_UNREACHED) * (1 + chance)
    return msgspec.structs.replace(
        looked, next_at=now + wait, came=(), problems=problems, unreached=looked.unreached + 1
    )


def went_back(looked: Looked, kind: str, version: int) -> Looked:
    """The person went back from `version` of this `kind`, or said no to it."""
    return msgspec.structs.replace(looked, left={**looked.left, kind: version})


def took(looked: Looked, versions: Mapping[str, int], now: float) -> Looked:
    """Fetched files of these `versions` by kind came into use at `now`."""
    fetched = {kind: Fetched(version, now) for kind, version in versions.items()}
    return msgspec.structs.replace(looked, fetched={**looked.fetched, **fetched})


def fetched_on(looked: Looked, kind: str, version: int) -> datetime | None:
    """When this `version` was fetched (aware), None where the person chose it."""
    found = looked.fetched.get(kind)
    is_it = found is not None and found.version == version
    return datetime.fromtimestamp(found.at).astimezone() if found is not None and is_it else None
