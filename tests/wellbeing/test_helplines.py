"""Helplines: nothing unsure ships, everything says when it was read, and what is old gives way."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wellbeing.helplines import (
    Contact,
    Country,
    Directory,
    HelplinesError,
    Service,
    country_guess,
    parse_directory,
    shipped_directory,
)

NOTES = Path(__file__).parents[2] / ".." / "shared" / "notes" / "helplines.md"
ISO = {
    "US": "US",
    "Canada": "CA",
    "UK": "GB",
    "India": "IN",
    "Australia": "AU",
    "New Zealand": "NZ",
    "South Africa": "ZA",
    "France": "FR",
    "Germany": "DE",
    "Austria": "AT",
    "Switzerland": "CH",
    "Spain": "ES",
    "Belgium": "BE",
    "Portugal": "PT",
    "Nordics": "DK",
    "Argentina": "AR",
    "Philippines": "PH",
    "Sri Lanka": "IL",  # one row for several countries; Israel's entry is the one that is marked
}
"""The notes' countries whose row has something of confidence A or a."""

SERVICE = Service(
    name="A line",
    contacts=(Contact(kind="call", to="116 123"),),
    confidence="A",
    source="an official or direct source",
    verified_on="2026-11",
)


def shipped() -> list[tuple[str, Service]]:
    """Every service that ships, with its country's code; emergency numbers too."""
    countries = shipped_directory().countries
    found = [(country.code, each) for country in countries for each in country.services]
    return found + [(country.code, country.emergency) for country in countries if country.emergency]


def digits(text: str) -> str:
    """Just the digits of `text`."""
    return re.sub(r"\D", "", text)


@cache
def rows() -> list[tuple[str, str, str]]:
    """The notes' table: country, what stands in the row, and its confidence. Fails without the notes."""
    if not NOTES.is_file():
        pytest.fail("the notes are missing: put the folder shared/notes beside the repository")
    found, country = [], ""
    for line in NOTES.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("| ") or cells[0] == "Country":
            continue
        name = re.match(r"\*\*(.+?)\*\*(.*)", cells[0])
        country, rest = (name.group(1), name.group(2)) if name else (country, "")
        found.append((country, " ".join([rest, *cells[1:4]]), cells[4]))
    return found


def levels_in(row: str, level: str) -> dict[str, str]:
    """The confidence of each number in a row: the next mark in its part, else its place in "a/B", else the row's."""
    row = row.replace("0 111 / 0 222", "0 111 / 0800 111 0 222")  # the notes shorten the second number
    in_order = [each.strip()[:1] for each in level.split("/")]
    found = {}
    for place, part in enumerate(re.split("[;·]", re.sub(r"24/7|\d+–\d+", "", row))):
        for number in re.finditer(r"(?<![\w-])\d[\d -]*\d", part):
            marks = re.findall(r"\(([ABCa])\)|\([A-Z]+, ([ABCa])\)", part[number.end() :])
            own = "".join(marks[0]) if marks else ""
            found[digits(number[0])] = own or in_order[min(place, len(in_order) - 1)]
    return found


@cache
def levels() -> dict[str, dict[str, str]]:
    """By country as the notes call it: the confidence of each number. What has ended is left out."""
    by_country: dict[str, dict[str, str]] = {}
    for country, row, level in rows():
        if "drift" not in level:
            by_country.setdefault(country, {}).update(levels_in(row, level))
    return by_country


def noted(code: str) -> dict[str, str]:
    """The numbers that the notes give for the country with the ISO `code`."""
    return {
        number: level for country, by in levels().items() if ISO.get(country) == code for number, level in by.items()
    }


def test_the_notes_are_read_as_a_person_reads_them() -> None:
    """The check itself: marks beside a number, levels in order, levels of a row, and rows without any."""
    assert {"131114": "A", "0477131114": "B", "1300224636": "a", "1800551800": "m"}.items() <= noted("AU").items()
    assert {"18006686868": "a", "686868": "B"}.items() <= noted("CA").items()
    assert {"3114": "A", "3018": "B"}.items() <= noted("FR").items()
    assert {"18009506264": "B", "18004224453": "B"}.items() <= noted("US").items()
    assert levels()["Japan"] == {"0120279338": "B", "0120783556": "B"}


@pytest.mark.parametrize(("code", "service"), shipped(), ids=lambda each: getattr(each, "name", each))
def test_every_number_stands_in_the_notes_with_the_confidence_that_it_ships_with(code: str, service: Service) -> None:
    """A number that the notes do not have, or have with another confidence, B and C among them, does not ship."""
    for contact in service.contacts:
        if contact.kind in ("call", "text"):
            assert noted(code).get(digits(contact.to)) == service.confidence, contact


@pytest.mark.parametrize(("code", "service"), shipped(), ids=lambda each: getattr(each, "name", each))
def test_names_words_and_hours_stand_in_the_notes(code: str, service: Service) -> None:
    """Words to text, addresses and hours are the notes' own; hours of rows with mixed confidence are not taken."""
    own = [(row, level) for country, row, level in rows() if ISO.get(country) == code and "drift" not in level]
    for contact in service.contacts:
        assert any(contact.word in row for row, _ in own)
        assert contact.kind in ("call", "text") or any(contact.to in row for row, _ in own)
    if service.hours:
        number, hours = digits(service.contacts[0].to), service.hours.replace(":00", "")
        (row,) = (f"{row} {level}" for row, level in own if number in levels_in(row, level) and hours in row)
        assert not re.search(rf"{hours}[^;]*\([BC]\)|mix$|a/B$", row)


def test_nothing_ships_for_countries_of_which_nothing_is_sure() -> None:
    """Each country that ships has an A or an a in the notes; Italy, Japan and the others wait."""
    codes = {country.code for country in shipped_directory().countries}
    assert codes == set(ISO.values())
    assert {code for code in codes if not {"A", "a"} & set(noted(code).values())} == set()


def test_what_has_ended_or_was_last_read_years_ago_does_not_ship() -> None:
    """The notes' examples of drift: 988's third option, NEDA, old numbers; and NAMI, which was read in 2022."""
    words = " ".join(f"{each.name} {each.note} {each.contacts}" for _, each in shipped())
    for gone in ("press 3", "LGBTQ", "NEDA", "NAMI", "62640", "KIRAN", "1393"):
        assert gone not in words
    assert min(each.verified_on for _, each in shipped()) == "2026-11"


def test_every_entry_has_a_source_a_date_and_a_page_to_check_at() -> None:
    """Shown beside each; whoever adds one without is told which."""
    for _, each in [*shipped(), ("", shipped_directory().finder)]:
        assert each.source
        assert each.verified <= date.today()
        assert each.check
    with pytest.raises(HelplinesError, match="source"):
        parse_directory(one_country().replace('source = "a page"\n', ""))
    with pytest.raises(HelplinesError, match="no month"):
        parse_directory(one_country().replace("2026-11", "last year"))
    with pytest.raises(HelplinesError, match="Invalid enum value 'B'"):
        parse_directory(one_country().replace('confidence = "a"', 'confidence = "B"'))
    with pytest.raises(HelplinesError, match="nothing to call"):
        parse_directory(one_country().replace("116 123", "one one six"))
    with pytest.raises(HelplinesError, match="end of document"):
        parse_directory("[[")


def one_country() -> str:
    """A small directory."""
    service = 'name = "A"\ncontacts = [{{ kind = "{}", to = "{}" }}]\nconfidence = "a"\nsource = "a page"\n'
    service += 'verified_on = "2026-11"\n'
    finder, line = service.format("web", "example.org"), service.format("call", "116 123")
    return f'[finder]\n{finder}[[countries]]\ncode = "DE"\nname = "Germany"\n[[countries.services]]\n{line}'


def test_entries_are_fresh_when_the_program_is_released() -> None:
    """Fails when an entry is twelve months old: read it anew at its source, or take it out. Nobody is sent astray."""
    today = date.today()
    old = [f"{code} {each.name}" for code, each in shipped() if each.months_old(today) >= 12]
    assert old == [], "read these anew at their sources and set verified_on, or take them out"


def test_what_is_twelve_months_old_gives_way() -> None:
    """The day before, everything is there; at the mark just what stays for ever is, in every country."""
    directory = shipped_directory()
    assert directory.as_of(date(2027, 10, 31)) == directory
    later = directory.as_of(date(2027, 11, 1))
    assert [country.services for country in later.countries] == [()] * len(directory.countries)
    assert later.finder == directory.finder
    assert [country.emergency for country in later.countries] == [each.emergency for each in directory.countries]


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(2020, 2035), st.integers(1, 12))
def test_no_entry_is_shown_for_longer_than_a_year(day: date, year: int, month: int) -> None:
    """Whatever the day, for every month of recording; and nothing younger is taken away."""
    service = msgspec.structs.replace(SERVICE, verified_on=f"{year}-{month:02}")
    whole = Directory(shipped_directory().finder, (Country("DE", "Germany", (service,)),))
    shown = whole.as_of(day).countries[0].services
    assert (shown == (service,)) == (day < date(year + 1, month, 1))


@pytest.mark.parametrize(
    ("contact", "address"),
    [
        (Contact("call", "1-800-891-4416"), "tel:18008914416"),
        (Contact("text", "741741", "HOME"), "sms:741741?body=HOME"),
        (Contact("text", "988"), "sms:988"),
        (Contact("mail", "jo@samaritans.org"), "mailto:jo@samaritans.org"),
        (Contact("chat", "988lifeline.org"), "https://988lifeline.org"),
    ],
)
def test_a_phone_understands_each_contact(contact: Contact, address: str) -> None:
    """The address that a QR code carries."""
    assert contact.address == address


@given(st.from_regex(r"[0-9][0-9 -]{0,18}[0-9]", fullmatch=True))
def test_whatever_number_is_accepted_can_be_dialled(number: str) -> None:
    """Two to fifteen digits (E.164 has fifteen); the address has them all and nothing else."""
    if 2 <= len(digits(number)) <= 15:
        assert Contact("call", number).address == f"tel:{digits(number)}"
    else:
        with pytest.raises(ValueError, match="nothing to call"):
            Contact("call", number)


def test_the_country_of_the_clock_goes_before_the_country_of_the_language() -> None:
    """American English is set far from America; where the clock says nothing, the language is all there is."""
    assert country_guess("DE", "US") == "DE"
    assert country_guess("", "AT") == "AT"
    assert country_guess("", "") == ""
    assert country_guess("001", "419") == ""  # codes of the world and of Latin America
