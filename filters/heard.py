"""Makes everything that a person said of posts ready to be asked: by author, by very words, and by meaning. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from filters.alike import alike
from filters.corrections import EVERYWHERE, Corrections, Said, about


def corrections_of(said: Sequence[Said], key: bytes) -> Corrections:
    """Everything in `said`, oldest first, where the last word counts."""
    by_words = _by_words(said)
    return Corrections(key, _by_author(_last(said)), by_words, alike(by_words))


def _last(said: Iterable[Said]) -> list[Said]:
    """The last word about each author (or post) and category."""
    return list({about(each): each for each in said}.values())


def _by_words(said: Iterable[Said]) -> Mapping[tuple[str, str], Said]:
    """The last word about each very post, by the site on which it holds. What the app says later ends a page's word."""
    found: dict[tuple[str, str], Said] = {}
    for each in said:
        if not each.digest:
            continue
        found[EVERYWHERE if each.made_in == "app" else each.site, each.digest] = each
        if each.made_in == "app":
            found.pop((each.site, each.digest), None)
    return MappingProxyType(found)


def _by_author(said: Iterable[Said]) -> Mapping[tuple[str, str], tuple[Said, ...]]:
    found: defaultdict[tuple[str, str], tuple[Said, ...]] = defaultdict(tuple)
    for each in said:
        if each.author:
            found[each.site, each.author] += (each,)
    return MappingProxyType(dict(found))
