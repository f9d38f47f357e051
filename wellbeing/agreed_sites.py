"""What stays filtered with an agreement: ids of sites, and servers that were added to them, as the settings write both.

Taking one out of the settings is a proposal. "mastodon" is a site, "mastodon=social.example" one of its servers. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import accumulate

from wellbeing.agreement import LETTERS_OF_SITES, MOST_SITES
from wellbeing.settings import Settings, added_host


def entries_of(settings: Settings) -> list[str]:
    """The sites that `settings` choose, and the servers that they add."""
    servers = dict.fromkeys(f"{kind}={host}" for kind, host in map(added_host, settings.added_hosts))
    return [*settings.sites, *servers]


def to_agree_on(settings: Settings) -> tuple[list[str], list[str]]:
    """What of it is filtered now, as much as an agreement keeps, and what is left out of that.

    Servers of sites that are not chosen are in neither.
    """
    filtered = [each for each in entries_of(settings) if each.partition("=")[0] in settings.sites]
    letters = accumulate(map(len, filtered))
    kept = sum(size <= LETTERS_OF_SITES for size in letters)
    return filtered[: min(kept, MOST_SITES)], filtered[min(kept, MOST_SITES) :]


def ids_of(entries: Iterable[str]) -> frozenset[str]:
    """The sites among `entries`."""
    return frozenset(each for each in entries if "=" not in each)


def servers_of(entries: Iterable[str]) -> list[tuple[str, str]]:
    """The servers among `entries`, as kind and host."""
    return [(kind, host) for kind, equals, host in (each.partition("=") for each in sorted(entries)) if equals]


def named(entry: str, titles: Mapping[str, str]) -> str:
    """`entry` for people: a site by its title, a server by its host."""
    return entry.partition("=")[2] or titles.get(entry, entry)
