"""What the entries of lists in the settings may be: sites, servers, sources, limits. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wellbeing.limit_hours import quiet_hours
from wellbeing.limit_openings import opening_limit
from wellbeing.limit_sites import ALL, name_of
from wellbeing.limits import feed_limit
from wellbeing.site_titles import SITES
from wellbeing.wind_down import bedtimes, bedtimes_entry

MOST_ADDED, LETTERS_ADDED = 1_000, 20_000
"""Servers that can be added, and letters of their names (with some for each): browsers' policies carry no more beside
what a family agreed on (wellbeing.holding.browser_policies).
"""

_HOST = re.compile(r"(?=.{4,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")


def trusted_source(entry: str) -> tuple[str, str]:
    """Where a trusted source is found, and its name there. Raises ValueError with words for people.

    "who" is ("", "who"): a source that ships (wellbeing.trusted_sources), or nobody, which is no mistake. A person's
    own are ("web", "mind.org.uk") for "web=mind.org.uk", and ("x", "MindCharity") for "x=MindCharity".
    """
    if not 0 < len(entry.strip()) <= 200:
        raise ValueError(f"must be the name of a source, not {shown(entry)}")
    where, equals, name = (part.strip() for part in entry.partition("="))
    if not equals:
        return "", where
    known = _HOST.fullmatch(name) if where == "web" else where in SITES and name.lstrip("@")
    if not known:
        raise ValueError(f"must be like web=mind.example or x=MindCharity, not {shown(entry)}")
    return where, name


def added_host(entry: str) -> tuple[str, str]:
    """The kind of site and the host of "KIND=HOST". Raises ValueError with words for people."""
    kind, equals, host = entry.partition("=")
    host = host.strip().lower().removeprefix("*.")
    if not equals or kind.strip() not in SITES or not _HOST.fullmatch(host):
        raise ValueError(f"must be like mastodon=social.example, not {shown(entry)}")
    return kind.strip(), host


def has_room(entries: Sequence[str]) -> bool:
    """Whether so many servers, written as `added_host` reads them, can be told to browsers."""
    letters = sum(len(added_host(each)[1]) + 3 for each in entries)
    return len(entries) <= MOST_ADDED and letters <= LETTERS_ADDED


def own_limit(entry: str) -> str:
    """The name of the limit of minutes in `entry` (wellbeing.limits). Raises ValueError with words for people."""
    return _of_known(feed_limit(entry).sites)


def own_openings(entry: str) -> str:
    """The name of the limit of visits in `entry` (wellbeing.limit_openings). Raises ValueError."""
    return _of_known(opening_limit(entry).sites)


def own_hours(entry: str) -> str:
    """The name of the hours in `entry` (wellbeing.limit_hours). Raises ValueError."""
    return _of_known(quiet_hours(entry).sites)


def own_bedtime(entry: str) -> str:
    """The bedtimes in `entry` (wellbeing.wind_down), "" for none. Raises ValueError."""
    return bedtimes_entry(*bedtimes(entry)) if entry else ""


def _of_known(sites: frozenset[str]) -> str:
    if unknown := sites - {*SITES}:
        raise ValueError(f"must name feeds that there are ({ALL}, {', '.join(SITES)}), not {shown(min(unknown))}")
    return name_of(sites)


def shown(value: object) -> str:
    """What a person wrote, short enough for a message."""
    text = value if isinstance(value, str) else repr(value)
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
