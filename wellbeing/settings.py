"""Everything that a person can set, each declared once: form, file, command line and help derive from it.

Pure: reading and writing the file is `settings_file`'s.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, field, fields
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from filters.categories import CATEGORIES as CATEGORIES  # the words of its choices are the categories' own
from filters.categories import HARMS as HARMS
from wellbeing.limits import own_message
from wellbeing.put_away import put_away
from wellbeing.settings_entries import MOST_ADDED as MOST_ADDED
from wellbeing.settings_entries import added_host as added_host
from wellbeing.settings_entries import has_room as has_room
from wellbeing.settings_entries import own_bedtime, own_hours, own_limit, own_openings, shown
from wellbeing.settings_entries import trusted_source as trusted_source
from wellbeing.site_titles import LAST
from wellbeing.site_titles import SITE_TITLES as SITE_TITLES
from wellbeing.site_titles import SITES as SITES

ACTIONS = ("preset", "show", "label", "space", "cover", "hide")
LANGUAGES = ("system", "en", "de", "es")
"""Of the app; "system" is the computer's own, or English."""
MOODS = ("off", "open", "daily", "twice", "after_long")
"""Whether moods are kept, and when the app asks; "open" is never, "after_long" after a long time in feeds."""
LIMIT_ENDS = ("card", "slower", "grey", "covered")
"""What happens at the end of a person's own limit: a card over the feed, rests in it, a grey page, or covered posts."""
WIND_DOWNS = ("grey", "slower")
"""What happens to feeds little by little before bed."""
BREAKS = ("off", "long", "short", "both")
"""Which rests from feeds are suggested."""
BREAK_CARDS = ("choose", "breathe", "stretch", "look_away", "note", "nothing")
"""What a rest begins with; "choose" shows them all."""
_TYPO = 0.8
"""How alike (0..1, difflib) an unknown name and a known one are that a slip of the keyboard tells apart.

What is less alike is taken for a setting of a newer version: it stays in the file and does nothing.
"""

Where = tuple[str | int, ...]


class SettingsError(ValueError):
    """A setting that cannot be used. `where` is its path in the file; the message is for people and names it."""

    def __init__(self, message: str, where: Where = ()) -> None:
        super().__init__(message)
        self.where = where


@dataclass(frozen=True, slots=True)
class Limits:
    """What is declared of a setting beside its default: words for people, and what it may be."""

    label: str
    low: int = 0
    high: int = 0
    choices: tuple[str, ...] = ()
    check: Callable[[str], object] | None = None


def setting(
    default: Any,
    label: str,
    *,
    low: int = 0,
    high: int = 0,
    choices: tuple[str, ...] = (),
    check: Callable[[str], object] | None = None,
) -> Any:
    """A field of `Settings`. Numbers have `low` and `high`, words have `choices`; `check` raises ValueError. A list has
    at most `high` entries, where that is not 0.
    """
    return field(default=default, metadata={"limits": Limits(label, low, high, choices, check)})


@dataclass(frozen=True, slots=True)
class CategorySetting:
    """What a person set for one category. `action` is "preset" where the preset's stays."""

    action: str = setting("preset", "What happens to such posts", choices=ACTIONS)
    sensitivity: str = setting("medium", "How readily a post counts as such", choices=("low", "medium", "high"))


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. Untouched, they soften nothing: a welcome that was skipped changes no feed."""

    preset: str = setting("none", "How much to soften", choices=("none", "gentle", "balanced", "quiet"))
    sites: tuple[str, ...] = setting(tuple(each for each in SITES if each != LAST), "Feeds", choices=SITES)
    added_hosts: tuple[str, ...] = setting((), "Servers of one's own, as KIND=HOST", high=MOST_ADDED, check=added_host)
    except_followed: bool = setting(True, "Leave people I follow out of comparison and health labels")
    trusted_sources: tuple[str, ...] = setting((), "Sources that are never covered", check=trusted_source)
    look: str = setting("blur", "How a covered post looks", choices=("blur", "solid", "pixel"))
    discreet: bool = setting(False, "Covers say only that something was set aside")
    put_away: tuple[str, ...] = setting((), "Parts of feeds that are put away, as SITE=PART", check=put_away)
    hold_ms: int = setting(400, "Milliseconds that a new post waits for its verdict", low=100, high=2000)
    space_every: int = setting(10, "Of so many posts, show at most one that is spaced", low=2, high=50)
    ask_before_sharing: bool = setting(True, "Ask once before a health claim is shared whether it seems accurate")
    count_feed_time: bool = setting(True, "Count the time spent in feeds")
    keep_months: int = setting(13, "Months for which minutes and counts are kept", low=1, high=120)
    keep_evidence: bool = setting(False, "Keep abuse that is covered, as evidence")
    evidence_days: int = setting(90, "Days for which evidence is kept", low=7, high=1095)
    weekly_cards: bool = setting(True, "A short card each week on how feeds work")
    history_days: int = setting(0, "Days for which posts that were read are kept, encrypted", low=0, high=30)
    mood: str = setting("off", "Note how I feel, and how often to ask", choices=MOODS)
    feed_limits: tuple[str, ...] = setting((), "Feed minutes a day, as SITES=MINUTES or =WEEK/WEEKEND", check=own_limit)
    feed_openings: tuple[str, ...] = setting((), "Visits a day, as SITES=TIMES or =WEEK/WEEKEND", check=own_openings)
    quiet_hours: tuple[str, ...] = setting((), "Hours without feeds, as SITES=22:00-07:00", check=own_hours)
    limit_end: str = setting("card", "What happens when a limit ends", choices=LIMIT_ENDS)
    roll_over: bool = setting(False, "Minutes that were not spent go to the next day")
    roll_over_most: int = setting(60, "Minutes that go to the next day at most", low=5, high=120)
    bedtime: str = setting("", "Bedtime before which feeds wind down, as 22:30 or WEEK/WEEKEND", check=own_bedtime)
    wind_down_minutes: int = setting(60, "Minutes before bedtime at which that begins", low=10, high=180)
    wind_down: str = setting("grey", "How feeds wind down", choices=WIND_DOWNS)
    feed_pause: bool = setting(False, "A pause before a feed opens")
    limit_message: str = setting("", "Words to oneself for that moment", check=own_message)
    breaks: str = setting("off", "Rests from feeds that are suggested", choices=BREAKS)
    break_after: int = setting(45, "Minutes in feeds after which a long rest comes", low=1, high=180)
    break_minutes: int = setting(5, "Minutes that a long rest lasts", low=1, high=30)
    break_card: str = setting("choose", "What a rest begins with", choices=BREAK_CARDS)
    strict_breaks: bool = setting(False, "Rests begin by themselves and have no button to end them")
    still_breaks: bool = setting(False, "Rests without moving pictures")
    weekly_updates: bool = setting(False, "Look once a week for newer site files and helplines")
    language: str = setting("system", "Language of the app", choices=LANGUAGES)
    categories: Mapping[str, CategorySetting] = field(default_factory=lambda: MappingProxyType({}))


def limits_of(name: str, owner: type = Settings) -> Limits:
    """What is declared of the setting `name`. Raises KeyError."""
    found: Limits = next(each for each in fields(owner) if each.name == name).metadata["limits"]
    return found


def names_of(owner: type = Settings) -> tuple[str, ...]:
    """The names of the plain settings, in the order in which people see them (`categories` is a table of its own)."""
    return tuple(each.name for each in fields(owner) if "limits" in each.metadata)


def settings_from(table: Mapping[str, object]) -> Settings:
    """The settings in a `table` as TOML gives it; what it leaves out has its default. Raises SettingsError.

    What a newer version may have put there is passed over (`unknown_in` names it); a slip of the keyboard is not.
    """
    plain = {name: value for name, value in table.items() if name != "categories"}
    values = _values(Settings, plain, ())
    return Settings(**values, categories=_categories(table.get("categories", {})))


def unknown_in(table: Mapping[str, object]) -> tuple[Where, ...]:
    """Where there stands what this version does not know, and leaves as it is."""
    plain = [(str(name),) for name in table if name not in {*names_of(), "categories"}]
    categories = table.get("categories")
    if not isinstance(categories, Mapping):
        return tuple(plain)
    newer = [("categories", str(name)) for name in categories if name not in HARMS]
    parts = [
        ("categories", str(harm), str(name))
        for harm, choice in categories.items()
        if harm in HARMS and isinstance(choice, Mapping)
        for name in choice
        if name not in names_of(CategorySetting)
    ]
    return (*plain, *newer, *parts)


def _categories(table: object) -> Mapping[str, CategorySetting]:
    if not isinstance(table, Mapping):
        raise SettingsError("categories must be a table", ("categories",))
    found = {}
    for name, choice in table.items():
        where = ("categories", str(name))
        if name not in HARMS:
            _refuse_slip("category", str(name), tuple(CATEGORIES), where)
            continue
        if not isinstance(choice, Mapping):
            raise SettingsError(f"categories.{name} must be a table", where)
        found[str(name)] = CategorySetting(**_values(CategorySetting, choice, where))
    return MappingProxyType(found)


def _values(owner: type, table: Mapping[str, object], where: Where) -> dict[str, Any]:
    known = {each.name: each for each in fields(owner) if "limits" in each.metadata}
    for name in table:
        if name not in known:
            _refuse_slip("setting", str(name), tuple(known), (*where, name))
    return {name: _value(known[name], value, (*where, name)) for name, value in table.items() if name in known}


def _value(declared: Field[Any], value: object, where: Where) -> object:
    name, limits = declared.name, declared.metadata["limits"]
    match declared.default:
        case bool():
            return _truth(name, value, where)
        case int():
            return _number(name, value, limits, where)
        case str():
            return _word(name, value, limits, where)
        case _:
            return _words(name, value, limits, where)


def _truth(name: str, value: object, where: Where) -> bool:
    if not isinstance(value, bool):
        raise SettingsError(f"{name} must be true or false, not {shown(value)}", where)
    return value


def _number(name: str, value: object, limits: Limits, where: Where) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not limits.low <= value <= limits.high:
        message = f"{name} must be a whole number from {limits.low} to {limits.high}, not {shown(value)}"
        raise SettingsError(message, where)
    return value


def _word(name: str, value: object, limits: Limits, where: Where) -> str:
    if limits.check is not None and isinstance(value, str):
        try:
            limits.check(value)
        except ValueError as error:
            raise SettingsError(f"{name} {error}", where) from error
        return value
    if not isinstance(value, str) or value not in limits.choices:
        raise SettingsError(f"{name} must be one of {', '.join(limits.choices)}, not {shown(value)}", where)
    return value


def _words(name: str, value: object, limits: Limits, where: Where) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
        raise SettingsError(f"{name} must be a list of words in quotes, not {shown(value)}", where)
    if 0 < limits.high < len(value):
        raise SettingsError(f"{name} can have {limits.high} entries, not {len(value)}", where)
    for index, each in enumerate(value):
        if limits.check is None:
            _word(f"each of {name}", each, limits, (*where, index))
            continue
        try:
            limits.check(each)
        except ValueError as error:
            raise SettingsError(f"each of {name} {error}", (*where, index)) from error
    return tuple(dict.fromkeys(value))


def _refuse_slip(what: str, name: str, known: tuple[str, ...], where: Where) -> None:
    """Pass over what may be a newer version's; what is nearly a name that we know is a mistake to be mended."""
    close = get_close_matches(name, known, n=1, cutoff=_TYPO)
    if close:
        meant = f"; perhaps “{close[0]}” is meant" if close[0] != name else " to choose for"
        raise SettingsError(f"there is no {what} {shown(name)}{meant}", where)


def table_of(settings: Settings) -> dict[str, object]:
    """`settings` as a table for TOML, every plain setting included; `settings_from` reads it back."""
    table: dict[str, object] = {name: _plain(getattr(settings, name)) for name in names_of()}
    table["categories"] = {
        each: {name: getattr(choice, name) for name in names_of(CategorySetting)}
        for each, choice in settings.categories.items()
    }
    return table


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
