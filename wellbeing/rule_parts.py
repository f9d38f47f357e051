"""Reads single parts of a rule from what TOML makes of them; each mistake is said in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from typing import Any

from filters.categories import CATEGORIES
from filters.groups import Near, Source
from filters.moments import A_DAY, Window
from filters.sites.definition import POST_KINDS, TIME_KINDS
from wellbeing.moments import stamp_of
from wellbeing.settings import SITES

MOST_ENTRIES = 10_000
LONGEST_ENTRY = 200
"""Bounds that no hand-written list meets, so that a pasted one cannot slow every post down."""

MOST_WORDS_APART = 50
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_FULL = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED_DAYS: Mapping[str, Sequence[int]] = {
    **{name: (number,) for names in (DAYS, _FULL) for number, name in enumerate(names)},
    "weekdays": range(5),
    "weekend": range(5, 7),
    "every day": range(7),
}
_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")

LISTS = {
    "words": "words",
    "not_words": "without",
    "hashtags": "hashtags",
    "authors": "authors",
    "communities": "communities",
    "links": "links",
    "languages": "languages",
    "kinds": "kinds",
    "sites": "sites",
    "contexts": "contexts",
}
"""Lists of a rule: how they are called in the file, and in filters.groups.Group."""

_CHOICES: Mapping[str, Sequence[str]] = {
    "sites": SITES,
    "kinds": sorted(POST_KINDS),
    "contexts": sorted(TIME_KINDS),
}


class Wrong(Exception):
    """What is wrong, in words; `entry` is what a person finds it by, where there is such a thing."""

    def __init__(self, message: str, entry: str = "") -> None:
        super().__init__(message)
        self.entry = entry


def entries(key: str, value: object) -> tuple[str, ...]:
    """A list of words in quotes. Raises Wrong."""
    if not isinstance(value, list) or not value:
        raise Wrong(f'{key} must be a list of words in quotes, as in {key} = ["one", "two"]')
    if len(value) > MOST_ENTRIES:
        raise Wrong(f"{key} holds too much: at most {MOST_ENTRIES} entries")
    for each in value:
        _check_entry(key, each)
    return tuple(dict.fromkeys(each.strip() for each in value))


def says_something(entry: str) -> bool:
    """Whether there is more in `entry` than signs that words, people and tags begin with."""
    return bool(entry.strip(" *@#"))


def _check_entry(key: str, each: object) -> None:
    if not isinstance(each, str) or not says_something(each):
        entry = each if isinstance(each, str) else ""
        raise Wrong(f'{key} must be a list of words in quotes, as in {key} = ["one", "two"]', entry)
    if len(each) > LONGEST_ENTRY:
        raise Wrong(f"{key} holds too much: an entry has at most {LONGEST_ENTRY} characters", each)
    choices = _CHOICES.get(key)
    if choices and each not in choices:
        raise Wrong(f"{key} must be some of {', '.join(choices)}, not “{each[:40]}”", each)
    if key == "languages" and not _LANGUAGE.fullmatch(each.strip()):
        raise Wrong(f"languages are codes such as “en” or “pt-BR”, not “{each[:40]}”", each)


def truth(value: object) -> bool:
    """Yes or no. Raises Wrong."""
    if not isinstance(value, bool):
        raise Wrong("this must be true or false, without quotes")
    return value


def scores(value: object) -> tuple[tuple[str, float], ...]:
    """Categories with the score from which they count. Raises Wrong."""
    if not isinstance(value, Mapping) or not value:
        raise Wrong("scores must name categories with a level from 0 to 1, as in scores = { violence = 0.7 }")
    for category, level in value.items():
        if category not in CATEGORIES:
            raise Wrong(f"there is no category “{str(category)[:40]}”; there are {', '.join(CATEGORIES)}")
        if isinstance(level, bool) or not isinstance(level, (int, float)) or not 0 < level <= 1:
            raise Wrong(f"the level of {category} must be a number above 0 and at most 1, such as 0.7")
    return tuple((category, float(level)) for category, level in value.items())


def near(value: object) -> tuple[Near, ...]:
    """Pairs of words. Raises Wrong."""
    if not isinstance(value, list) or not value:
        raise Wrong('near must be a list, as in near = [{ words = ["summer", "body"], within = 4 }]')
    return tuple(map(_pair, value))


def _pair(value: object) -> Near:
    table = value if isinstance(value, Mapping) else {}
    words, within = table.get("words"), table.get("within", 5)
    if not isinstance(words, list) or len(words) != 2:
        raise Wrong('near needs two words each, as in near = [{ words = ["summer", "body"], within = 4 }]')
    for each in words:
        _check_entry("near", each)
    if isinstance(within, bool) or not isinstance(within, int) or not 1 <= within <= MOST_WORDS_APART:
        raise Wrong(f"within must be a whole number of words from 1 to {MOST_WORDS_APART}")
    return Near(words[0].strip(), words[1].strip(), within)


def exceptions(
    value: object, sources: Mapping[str, Source], trusted: Mapping[str, Source]
) -> tuple[bool, tuple[Source, ...]]:
    """Whether people one follows are excepted, and which `sources`; "trusted" is all of `trusted`. Raises Wrong."""
    chosen: dict[str, Source] = {}
    for each in entries("except", value):
        if each == "trusted":
            chosen |= trusted
        elif each in sources:
            chosen[each] = sources[each]
        elif each != "followed":
            known = ", ".join(sources)
            raise Wrong(f"except can be “followed”, “trusted” or one of {known}; not “{each[:40]}”", each)
    return "followed" in entries("except", value), tuple(chosen.values())


def expires(value: object) -> float:
    """When a rule ends, as a stamp. Raises Wrong."""
    how = "expires must be a date, as in expires = 2026-12-31, or a date and time; the rule holds until then"
    try:
        end = date.fromisoformat(value) if isinstance(value, str) else value
        if not isinstance(end, date):
            raise Wrong(how)
        return stamp_of(end)
    except (ValueError, OverflowError, OSError) as error:
        raise Wrong(how) from error


def schedule(value: object) -> tuple[Window, ...]:
    """Hours of the week. Raises Wrong."""
    listed = [value] if isinstance(value, Mapping) else value
    if not isinstance(listed, list) or not listed or not all(isinstance(each, Mapping) for each in listed):
        raise Wrong(
            'schedule must be a list, as in schedule = [{ days = ["fri", "sat"], from = "22:00", to = "06:00" }]'
        )
    return tuple(map(_window, listed))


def _window(table: Mapping[str, Any]) -> Window:
    for key in table:
        if key not in {"days", "from", "to"}:
            raise Wrong(f"a schedule has days, from and to; not “{key[:40]}”")
    return Window(_days(table.get("days", "every day")), _clock(table, "from", 0), _clock(table, "to", A_DAY) or A_DAY)


def _days(value: object) -> frozenset[int]:
    listed = [value] if isinstance(value, str) else value
    found: set[int] = set()
    for each in listed if isinstance(listed, list) else [None]:
        short = each.strip().lower() if isinstance(each, str) else ""
        if short not in _NAMED_DAYS:
            raise Wrong(f"days are {', '.join(DAYS)}, weekdays, weekend or every day; not “{str(each)[:40]}”")
        found.update(_NAMED_DAYS[short])
    if not found:
        raise Wrong("a schedule without days never holds; leave days out for every day")
    return frozenset(found)


def _clock(table: Mapping[str, Any], key: str, otherwise: int) -> int:
    value = table.get(key)
    if value is None:
        return otherwise
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    found = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    minute = int(found[1]) * 60 + int(found[2]) if found else A_DAY + 1
    if minute > A_DAY:
        raise Wrong(f'{key} must be a time of day in quotes, as in {key} = "22:00"')
    return minute


PARTS: Mapping[str, Callable[[object], object]] = {
    "sponsored": truth,
    "scores": scores,
    "near": near,
}
"""Parts of a group that are no lists of words, called alike in the file and in filters.groups.Group."""
