"""What a family agreed on for feeds, as values: who, how many minutes, which hours, what is covered at least. Pure.

Limits and quiet hours join a person's own, and the stricter of both holds. It ends by itself at 18. Evidence and age
steps: the notes on evidence, section 6.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from wellbeing.agreed_hours import within
from wellbeing.limit_hours import QuietHours, hours_entry, quiet_hours
from wellbeing.limits import ALL, MOST_MINUTES, FeedLimit, entry_of, feed_limit

COVERABLE = ("sexual", "violence", "self_harm", "eating_disorder", "harassment", "substance")
"""The only topics that a family may agree on: no word, author or community, and never support or an identity."""

DELAY = 24
MOST_DELAY = 14 * 24
"""Hours that a loosening waits: as agreed, and at most."""
REVIEW_EVERY = timedelta(days=91)
ADULT = 18
YOUNGEST = 5
MOST_GUARDIANS = 2
MOST_HOURS = 8
MOST_PLACES = 20
MOST_SITES, LETTERS_OF_SITES = 200, 15_000
"""Sites and servers together (wellbeing.agreed_sites), and letters of all of them: browsers' policies carry no more
beside the servers of the settings (wellbeing.holding.browser_policies).
"""
LONGEST_NAME = 40
LONGEST_PLACE = 200
LONGEST_SITE = 300
STEPS = ("under_13", "13_15", "16_17", "adult")


class AgreementError(ValueError):
    """A part of an agreement that cannot be used. `where` is its name in the file; the message is a clause for people,
    and stands in resources/sentences.toml.
    """

    def __init__(self, where: str, message: str) -> None:
        super().__init__(message)
        self.where = where


@dataclass(frozen=True, slots=True)
class Agreement:
    """What holds. `turns_18` is the first day of that month; `minutes` are for all feeds, None for no daily limit.

    `quiet` are hours without feeds, `free` those in which minutes are not counted, `places` addresses of pages that are
    never limited ("school.example/class"), `sites` the ids of sites that stay filtered, `delay` hours that a loosening
    waits. `review_on` is the day on which to talk about it next.
    """

    name: str
    turns_18: date
    guardians: tuple[str, ...]
    review_on: date
    minutes: FeedLimit | None = None
    quiet: tuple[QuietHours, ...] = ()
    covered: frozenset[str] = frozenset()
    free: tuple[QuietHours, ...] = ()
    places: tuple[str, ...] = ()
    sites: frozenset[str] = field(default_factory=frozenset)
    delay: int = DELAY

    def age(self, today: date) -> int:
        """Whole years, as far as the month tells."""
        months = (self.turns_18.year - today.year) * 12 + self.turns_18.month - today.month
        return ADULT - -(-months // 12)

    def step(self, today: date) -> str:
        """One of `STEPS`: who may loosen what changes with age."""
        age = self.age(today)
        if self.ended(today):
            return "adult"
        return "under_13" if age < 13 else "13_15" if age < 16 else "16_17"

    def ended(self, today: date) -> bool:
        """Whether the month has come in which they turn 18."""
        return today >= self.turns_18

    def keeps_covered(self, today: date) -> frozenset[str]:
        """Topics whose covers have no *Show*: sexual content under 16. Every other one can be looked at."""
        return self.covered & {"sexual"} if self.step(today) in ("under_13", "13_15") else frozenset()

    def next_review(self, today: date) -> date:
        """The day of the next talk, where one is had `today`."""
        return today + REVIEW_EVERY


def looser(old: Agreement, new: Agreement) -> bool:
    """Whether `new` loosens `old` in any part, however strict it is in the others."""
    return any(
        (
            _more_minutes(old.minutes, new.minutes),
            not within(old.quiet, new.quiet),
            not within(new.free, old.free),
            not old.covered <= new.covered,
            not set(new.places) <= set(old.places),
            not old.sites <= new.sites,
            new.delay < old.delay,
            new.turns_18 < old.turns_18,
            not set(new.guardians) <= set(old.guardians),
        )
    )


def _more_minutes(old: FeedLimit | None, new: FeedLimit | None) -> bool:
    if old is None or new is None:
        return new is None and old is not None
    return new.school_days > old.school_days or new.weekends > old.weekends


def agreement_from(table: Mapping[str, Any]) -> Agreement:
    """The agreement in a `table` as TOML gives it. Raises AgreementError; what we do not know is passed over."""
    found = Agreement(
        name=_name(_text(table, "name"), "name"),
        turns_18=month_from(_text(table, "turns_18")),
        guardians=tuple(_name(each, "guardians") for each in _texts(table, "guardians")),
        review_on=_day(_text(table, "review_on")),
        minutes=_minutes(_text(table, "minutes", "")),
        quiet=_hours(table, "quiet"),
        covered=frozenset(_texts(table, "covered")),
        free=_hours(table, "free"),
        places=tuple(place_from(each) for each in _texts(table, "places")),
        sites=frozenset(_texts(table, "sites")),
        delay=_whole(table, "delay", DELAY),
    )
    return checked(found)


def checked(agreement: Agreement) -> Agreement:
    """The same, where all of it can be used. Raises AgreementError."""
    if not 1 <= len(set(agreement.guardians)) == len(agreement.guardians) <= MOST_GUARDIANS:
        raise AgreementError("guardians", f"there is one guardian, or {MOST_GUARDIANS} with different names")
    if agreement.name in agreement.guardians:
        raise AgreementError("guardians", "a guardian has another name than the young person")
    unknown = agreement.covered - set(COVERABLE)
    if unknown:
        raise AgreementError("covered", f"“{min(unknown)[:40]}” is no topic that a family can agree on")
    if not 0 <= agreement.delay <= MOST_DELAY:
        raise AgreementError("delay", f"what loosens waits from 0 to {MOST_DELAY} hours")
    if len(agreement.quiet) > MOST_HOURS:
        raise AgreementError("quiet", f"there are at most {MOST_HOURS} times of quiet hours")
    if len(agreement.free) > MOST_HOURS:
        raise AgreementError("free", f"there are at most {MOST_HOURS} times of free hours")
    if len(agreement.places) > MOST_PLACES:
        raise AgreementError("places", f"at most {MOST_PLACES} pages are never limited")
    sizes = [*map(len, agreement.sites)]
    if len(sizes) > MOST_SITES or max(sizes, default=0) > LONGEST_SITE or sum(sizes) > LETTERS_OF_SITES:
        raise AgreementError("sites", f"there is room for {MOST_SITES} sites, with {LETTERS_OF_SITES} letters at most")
    if agreement.minutes is not None and agreement.minutes.sites:
        raise AgreementError("minutes", "agreed minutes are for all feeds, like all=60/90")
    return agreement


def table_of(agreement: Agreement) -> dict[str, Any]:
    """`agreement` as a table for TOML; `agreement_from` reads it back."""
    return {
        "name": agreement.name,
        "turns_18": f"{agreement.turns_18:%Y-%m}",
        "guardians": list(agreement.guardians),
        "minutes": entry_of(agreement.minutes) if agreement.minutes else "",
        "quiet": [hours_entry(each) for each in agreement.quiet],
        "covered": sorted(agreement.covered),
        "free": [hours_entry(each) for each in agreement.free],
        "places": list(agreement.places),
        "sites": sorted(agreement.sites),
        "delay": agreement.delay,
        "review_on": agreement.review_on.isoformat(),
    }


def month_from(text: str) -> date:
    """The first day of the month "2012-05". Raises AgreementError."""
    try:
        year, month = text.split("-")
        return date(int(year), int(month), 1)
    except (ValueError, OverflowError) as error:
        raise AgreementError(
            "turns_18", f"the month of the 18th birthday is like 2030-05, not “{text[:40]}”"
        ) from error


def place_from(text: str) -> str:
    """A place as it is compared: host and path, without scheme, "www." and what follows. Raises AgreementError."""
    plain = text.strip().lower().removeprefix("https://").removeprefix("http://").removeprefix("www.")
    plain = plain.partition("?")[0].partition("#")[0].rstrip("/")
    host, _, _ = plain.partition("/")
    if "." not in host or not plain.isprintable() or " " in plain or len(plain) > LONGEST_PLACE:
        raise AgreementError(
            "places", f"a page that is never limited has an address like youtube.com/@ourschool, not “{text[:40]}”"
        )
    return plain


def is_free_place(places: tuple[str, ...], host: str, path: str) -> bool:
    """Whether the page at `path` of `host` is one of `places`, or lies below one."""
    here = f"{host.removeprefix('www.')}{path}".lower().rstrip("/")
    return any(here == place or here.startswith(f"{place}/") for place in places)


def _text(table: Mapping[str, Any], name: str, default: str | None = None) -> str:
    value = table.get(name, default)
    if not isinstance(value, str):
        raise AgreementError(
            name, f"“{name}” is missing" if value is None else f"“{name}” has no words in quotation marks"
        )
    return value


def _texts(table: Mapping[str, Any], name: str) -> list[str]:
    value = table.get(name, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise AgreementError(name, f"“{name}” has no list of words in quotation marks")
    return list(dict.fromkeys(value))


def _whole(table: Mapping[str, Any], name: str, default: int) -> int:
    value = table.get(name, default)
    if isinstance(value, bool) or not isinstance(value, int):
        raise AgreementError(name, f"“{name}” has no whole number")
    return value


def _name(text: str, where: str) -> str:
    plain = " ".join(text.split())
    if not 0 < len(plain) <= LONGEST_NAME or not plain.isprintable():
        raise AgreementError(where, f"a name has from 1 to {LONGEST_NAME} letters")
    return plain


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise AgreementError("review_on", f"the day of the next talk is like 2026-11-05, not “{text[:40]}”") from error


def _minutes(entry: str) -> FeedLimit | None:
    try:
        return feed_limit(entry) if entry else None
    except ValueError as error:
        why = f"minutes are like all=60 or all=60/90, {MOST_MINUTES} a day at most, and not “{entry[:40]}”"
        raise AgreementError("minutes", why) from error


def minutes_of(school_days: int, weekends: int) -> FeedLimit:
    """So many minutes a day for all feeds; out of range is cut off."""
    week, weekend = (max(0, min(MOST_MINUTES, each)) for each in (school_days, weekends))
    return feed_limit(f"{ALL}={week}/{weekend}")


def _hours(table: Mapping[str, Any], name: str) -> tuple[QuietHours, ...]:
    found = tuple(_hours_in(each, name) for each in _texts(table, name))
    if any(each.sites for each in found):
        raise AgreementError(name, "agreed hours are for all feeds, like all=21:30-07:00")
    return found


def _hours_in(entry: str, where: str) -> QuietHours:
    try:
        return quiet_hours(entry)
    except ValueError as error:
        why = f"hours are like all=21:30-07:00, begin and end at different times, and are not “{entry[:40]}”"
        raise AgreementError(where, why) from error
