"""Which parts of which feeds a person put away: a switch for each part on each site, or on every one. Pure.

In the settings each is an entry "SITE=PART", such as "youtube=shorts"; "all=likes" is every site's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from filters.sites.regions import COUNTS as COUNTS
from filters.sites.regions import HOOKS as HOOKS
from filters.sites.regions import REGIONS as REGIONS
from wellbeing.limit_sites import ALL
from wellbeing.site_titles import SITES


def put_away(entry: str) -> tuple[str, str]:
    """The site (or "all") and the part of an `entry`. Raises ValueError with words for people."""
    site, equals, part = (each.strip() for each in entry.partition("="))
    if not equals or site not in (ALL, *SITES) or part not in REGIONS:
        raise ValueError(f"must be like youtube=shorts or all=likes, with one of {', '.join(REGIONS)}")
    return site, part


def away_on(entries: Iterable[str], site: str) -> tuple[str, ...]:
    """The parts of the pages of `site` that are put away, in the order of `REGIONS`; of "all": those of every site."""
    found = {part for where, part in map(put_away, entries) if where in (site, ALL)}
    return tuple(each for each in REGIONS if each in found)


def with_part(entries: Sequence[str], site: str, part: str, on: bool) -> tuple[str, ...]:
    """`entries` with `part` of `site`, or of "all", put away (`on`) or back. Other sites' stay as they are."""
    others = [each for each in SITES if each != site and part in away_on(entries, each)]
    kept = [each for each in entries if put_away(each)[1] != part]
    if site == ALL:
        return (*kept, f"{ALL}={part}") if on else tuple(kept)
    sites = [*others, site] if on else others
    if set(sites) == set(SITES):
        return (*kept, f"{ALL}={part}")
    return (*kept, *(f"{each}={part}" for each in SITES if each in sites))
