"""Where people can find help, read from a file that ships with the program: no network, no engine, nothing written.

A wrong number is worse than none. So what is shown was read in a source, says when, and goes after twelve months;
the emergency number and the page that lists helplines everywhere stay.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal
from urllib.parse import quote

import msgspec

FRESH_MONTHS = 12
"""After so many months an entry is no longer shown."""
RECENT_MONTHS = 6
"""After so many months people are told that an entry was last read a while ago."""

Words = Annotated[str, msgspec.Meta(max_length=300)]
"""A line for people; the longest that shipped has 60 characters."""

_CODE = re.compile("[A-Z]{2}")
_NUMBER = re.compile(r"(?=(?:\D*\d){2,15}\D*\Z)\d[\d -]*\d")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_PAGE = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[\w./-]*)?")
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_FORMS = {"call": _NUMBER, "text": _NUMBER, "mail": _MAIL, "chat": _PAGE, "web": _PAGE}


class HelplinesError(ValueError):
    """A directory that cannot be used; the message says which entry and why."""


class Contact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One way to reach a service: what to dial, text, write to or open, as people read it."""

    kind: Literal["call", "text", "chat", "mail", "web"]
    to: Words
    word: Words = ""
    """What to text, where a service asks for a word."""

    def __post_init__(self) -> None:
        if not _FORMS[self.kind].fullmatch(self.to):
            raise ValueError(f"{self.to!r} is nothing to {self.kind}")

    @property
    def address(self) -> str:
        """What a phone or browser understands: tel:, sms: (RFC 5724), mailto: or https:."""
        digits = "".join(each for each in self.to if each.isdigit())
        match self.kind:
            case "call":
                return f"tel:{digits}"
            case "text":
                return f"sms:{digits}" + (f"?body={quote(self.word)}" if self.word else "")
            case "mail":
                return f"mailto:{self.to}"
        return f"https://{self.to}"


class Service(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One service, in its own words, with how sure we are of it. Empty words are not known well enough to be said."""

    name: Words
    contacts: tuple[Contact, ...]
    confidence: Literal["A", "a"]
    """A: read in an official or direct source; a: in a second-hand one. Nothing else may ship."""
    source: Words
    verified_on: str
    """The month in which it was last read, for example "2026-11"."""
    hours: Words = ""
    audience: Words = ""
    languages: Words = ""
    note: Words = ""
    check: Words = "findahelpline.com"
    """The page on which people can see whether it still holds."""

    def __post_init__(self) -> None:
        if not (self.name.strip() and self.contacts and self.source.strip()):
            raise ValueError(f"{self.name!r} needs a name, a contact and a source")
        if not _MONTH.fullmatch(self.verified_on):
            raise ValueError(f"{self.name}: {self.verified_on!r} is no month such as 2026-11")
        if not _PAGE.fullmatch(self.check):
            raise ValueError(f"{self.name}: {self.check!r} is no page to check at")

    def by(self, *kinds: str) -> bool:
        """Whether it is reached in one of these ways."""
        return any(each.kind in kinds for each in self.contacts)

    @property
    def verified(self) -> date:
        """The first day of the month in which it was last read: the day is not recorded, so the earliest counts."""
        return date.fromisoformat(f"{self.verified_on}-01")

    def months_old(self, day: date) -> int:
        """Whole months since it was last read, on `day`."""
        return (day.year - self.verified.year) * 12 + day.month - self.verified.month


class Country(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is known for one country; `emergency` is None where no number was read in a source."""

    code: str
    name: Words
    services: tuple[Service, ...]
    emergency: Service | None = None

    def __post_init__(self) -> None:
        if not (_CODE.fullmatch(self.code) and self.name.strip()):
            raise ValueError(f"{self.code!r} is no country with a code such as GB and a name")
        if without := [each.name for each in self.services if not each.by("call", "text")]:
            raise ValueError(f"{self.code}: {without[0]} has no number")
        if self.emergency and self.emergency.contacts[0].kind != "call":
            raise ValueError(f"{self.code}: an emergency number is called")


class Directory(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything. `finder` lists helplines everywhere; it and the emergency numbers always stand first."""

    finder: Service
    countries: tuple[Country, ...]
    therapy: tuple[Service, ...] = ()
    """Public services and registers through which a therapist is found."""

    def __post_init__(self) -> None:
        codes = [each.code for each in self.countries]
        if twice := {each for each in codes if codes.count(each) > 1}:
            raise ValueError(f"{min(twice)} stands there twice")
        if self.finder.contacts[0].kind != "web":
            raise ValueError("what lists helplines everywhere is a page")

    @property
    def all(self) -> Iterator[Service]:
        """Every service, emergency numbers too."""
        yield from (self.finder, *self.therapy)
        for each in self.countries:
            yield from (*each.services, *([each.emergency] if each.emergency else []))

    def as_of(self, day: date) -> Directory:
        """The directory without what is twelve months old on `day`; finder and emergency numbers stay."""

        def fresh(services: tuple[Service, ...]) -> tuple[Service, ...]:
            return tuple(each for each in services if each.months_old(day) < FRESH_MONTHS)

        countries = (msgspec.structs.replace(each, services=fresh(each.services)) for each in self.countries)
        return Directory(self.finder, tuple(countries), fresh(self.therapy))

    def country(self, code: str) -> Country | None:
        """The country with the ISO 3166 `code`, None where nothing is known for it."""
        return next((each for each in self.countries if each.code == code), None)


def parse_directory(text: str) -> Directory:
    """The directory in the TOML `text`. Raises HelplinesError."""
    try:
        return msgspec.convert(tomllib.loads(text), Directory)
    except (ValueError, RecursionError) as error:  # what is no TOML, or no directory; and a number too long to be one
        raise HelplinesError(f"helplines.toml: {error}") from error


@cache
def shipped_directory() -> Directory:
    """The directory that ships with the program. Raises HelplinesError."""
    return parse_directory((files("resources") / "helplines.toml").read_text("utf-8"))


def country_guess(zone: str, locale: str) -> str:
    """The country to begin with, "" where unknown, from two ISO 3166 codes that the system gave, each may be "".

    The time zone says where a computer is; the locale says which language and habits its person likes. A number is
    dialled from a place, so the zone goes first; "en_US" is set in many places that are not the United States.
    """
    return next((code for code in (zone, locale) if re.fullmatch("[A-Z]{2}", code)), "")
