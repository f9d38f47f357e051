"""What a family agreed on: who may loosen at which age, what counts as looser, and that it ends by itself."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wellbeing.families import TODAY, agreed
from wellbeing.agreement import (
    COVERABLE,
    MOST_DELAY,
    MOST_SITES,
    Agreement,
    AgreementError,
    agreement_from,
    checked,
    is_free_place,
    looser,
    minutes_of,
    place_from,
    table_of,
)
from wellbeing.limit_hours import Hours, QuietHours, quiet_hours
from wellbeing.sentences import in_language

ENGLISH = {"the", "is", "are", "must", "most", "name", "for", "with", "there", "hours", "like", "missing"}

names = st.sampled_from(["Mia", "Noor", "Élodie", "Jan Łuk", "李"])
spans = st.builds(Hours, st.integers(0, 719), st.integers(720, 1439)) | st.builds(
    Hours, st.integers(720, 1439), st.integers(0, 719)
)
hours = st.builds(QuietHours, school_days=spans, weekends=st.none() | spans)
agreements = st.builds(
    Agreement,
    name=names,
    turns_18=st.dates(date(2027, 1, 1), date(2040, 1, 1)).map(lambda day: day.replace(day=1)),
    guardians=st.sampled_from([("Ada",), ("Ada", "Ben"), ("Ben, “B”",)]),
    review_on=st.dates(),
    minutes=st.none() | st.builds(minutes_of, st.integers(0, 1440), st.integers(0, 1440)),
    quiet=st.lists(hours, max_size=3, unique=True).map(tuple),
    covered=st.frozensets(st.sampled_from(COVERABLE)),
    free=st.lists(hours, max_size=3, unique=True).map(tuple),
    places=st.lists(st.sampled_from(["school.example", "youtube.com/@ourschool"]), unique=True).map(tuple),
    sites=st.frozensets(st.sampled_from(["x", "youtube", "reddit"])),
    delay=st.integers(0, MOST_DELAY),
)


@given(agreements)
def test_what_is_written_is_read_back(agreement: Agreement) -> None:
    """Nothing is lost on the way through a table of TOML."""
    assert agreement_from(table_of(agreement)) == agreement


@given(agreements)
def test_nothing_is_looser_than_itself(agreement: Agreement) -> None:
    """The same again loosens nothing."""
    assert not looser(agreement, agreement)


@given(agreements, agreements)
def test_what_differs_both_ways_is_looser(one: Agreement, other: Agreement) -> None:
    """Where neither way is looser, the two allow and cover the same: no loosening hides beside a tightening."""
    if not looser(one, other) and not looser(other, one):
        assert (one.covered, one.sites, one.delay, one.minutes) == (
            other.covered,
            other.sites,
            other.delay,
            other.minutes,
        )


@pytest.mark.parametrize(
    "change",
    [
        {"minutes": minutes_of(61, 120)},
        {"minutes": minutes_of(30, 121)},
        {"minutes": None},
        {"quiet": (quiet_hours("all=22:00-07:00"),)},
        {"quiet": (quiet_hours("all=21:30-06:59"),)},
        {"quiet": (quiet_hours("all=21:30-07:00/22:30-07:00"),)},
        {"covered": frozenset({"sexual"})},
        {"free": (quiet_hours("all=-/10:00-11:00"),)},
        {"places": ("youtube.com/@ourschool",)},
        {"sites": frozenset({"x"})},
        {"delay": 1},
        {"turns_18": date(2029, 5, 1)},
        {"guardians": ("Ada", "Somebody")},
        {"minutes": minutes_of(10, 10), "covered": frozenset({"sexual"})},
    ],
)
def test_each_way_of_loosening_is_seen(change: dict[str, Any]) -> None:
    """Every part can loosen, also beside one that gets stricter."""
    assert looser(agreed(), agreed(**change))


@pytest.mark.parametrize(
    "change",
    [
        {"minutes": minutes_of(45, 120)},
        {"quiet": (quiet_hours("all=21:00-07:00"),)},
        {"quiet": (quiet_hours("all=21:30-02:00"), quiet_hours("all=02:00-07:00"))},
        {"covered": frozenset(COVERABLE)},
        {"delay": 48},
        {"sites": frozenset({"x", "youtube", "reddit"})},
        {"name": "Mia Maria"},
        {"guardians": ("Ada",)},
        {"review_on": date(2027, 1, 1)},
    ],
)
def test_stricter_and_equal_are_not_looser(change: dict[str, Any]) -> None:
    """The same hours cut in two are the same hours; another name loosens nothing."""
    assert not looser(agreed(), agreed(**change))


@pytest.mark.parametrize(
    ("today", "age", "step"),
    [
        (date(2025, 4, 30), 12, "under_13"),
        (date(2025, 5, 1), 13, "13_15"),
        (TODAY, 14, "13_15"),
        (date(2028, 4, 30), 15, "13_15"),
        (date(2028, 5, 1), 16, "16_17"),
        (date(2030, 4, 30), 17, "16_17"),
        (date(2030, 5, 1), 18, "adult"),
    ],
)
def test_age_steps(today: date, age: int, step: str) -> None:
    """Steps change with the month of the birthday, on its first day."""
    assert (agreed().age(today), agreed().step(today)) == (age, step)


def test_it_ends_at_18_by_itself() -> None:
    """The last day is the one before the month in which they turn 18."""
    assert not agreed().ended(date(2030, 4, 30))
    assert agreed().ended(date(2030, 5, 1))


def test_only_sexual_content_under_16_stays_covered() -> None:
    """Every other cover can be looked behind, and from 16 on that one too."""
    everything = agreed(covered=frozenset(COVERABLE))
    assert everything.keeps_covered(TODAY) == {"sexual"}
    assert everything.keeps_covered(date(2028, 5, 1)) == frozenset()
    assert agreed(covered=frozenset({"violence"})).keeps_covered(TODAY) == frozenset()


def test_it_is_talked_about_every_three_months() -> None:
    """From the day of the last talk."""
    assert agreed().next_review(TODAY) == date(2027, 2, 4)


@pytest.mark.parametrize("topic", ["distress", "stigma", "supportive", "gender", ""])
def test_other_topics_cannot_be_agreed_on(topic: str) -> None:
    """Never support, an identity or what one feels: the list is closed."""
    with pytest.raises(AgreementError, match="is no topic"):
        checked(agreed(covered=frozenset({topic})))


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("guardians", ()),
        ("guardians", ("Ada", "Ben", "Cem")),
        ("guardians", ("Ada", "Ada")),
        ("guardians", ("Mia",)),
        ("delay", -1),
        ("delay", MOST_DELAY + 1),
        ("quiet", (quiet_hours("all=21:00-22:00"),) * 9),
        ("places", ("a.example",) * 21),
    ],
)
def test_what_cannot_be_is_refused_by_name(part: str, value: Any) -> None:
    """One or two guardians who are not the young person; a delay of two weeks at most."""
    with pytest.raises(AgreementError) as refused:
        checked(agreed(**{part: value}))
    assert refused.value.where == part


REFUSED: list[dict[str, Any]] = [
    {"name": ""},
    {"name": "x" * 41},
    {"turns_18": "soon"},
    {"guardians": []},
    {"guardians": ["Ada", "Ben", "Cem"]},
    {"guardians": ["Mia"]},
    {"guardians": ["x" * 41]},
    {"review_on": "soon"},
    {"minutes": "sixty"},
    {"minutes": "all=9999"},
    {"minutes": "x=60"},
    {"quiet": ["at night"]},
    {"quiet": ["all=07:00-07:00"]},
    {"free": ["x=15:00-17:00"]},
    {"quiet": [f"all=21:{minute:02}-22:00" for minute in range(9)]},
    {"free": [f"all=21:{minute:02}-22:00" for minute in range(9)]},
    {"covered": ["gender"]},
    {"places": ["school"]},
    {"places": [f"a{number}.example" for number in range(21)]},
    {"sites": [f"s{number}.example" for number in range(MOST_SITES + 1)]},
    {"delay": MOST_DELAY + 1},
]
EDITED: list[dict[str, Any]] = [{"name": 5}, {"guardians": "Ada"}, {"delay": "long"}]
"""Nobody's form makes these; somebody who edits the file does."""


@pytest.mark.parametrize("code", ["de", "es"])
@pytest.mark.parametrize("parts", [*REFUSED, *EDITED], ids=str)
def test_a_refusal_is_said_in_the_familys_language_and_by_no_word_of_the_file(parts: dict[str, Any], code: str) -> None:
    """Whole, with what was typed; a part of the file is named where somebody edited the file itself."""
    whole = {**table_of(agreed()), **parts}
    with pytest.raises(AgreementError) as refused:
        agreement_from(whole)
    english = f"This cannot be agreed on: {refused.value}."
    told = in_language(english, code)
    assert not {*re.findall(r"\w+", re.sub(r"[„«“].*?[“»”]", "", told))} & ENGLISH, told
    assert told.startswith({"de": "Darauf könnt ihr", "es": "Esto no se puede acordar"}[code])
    assert (f"“{refused.value.where}”" in english) is (parts in EDITED)


def test_free_places_are_pages_and_what_lies_below() -> None:
    """The school's channel, not the whole site, and no name that begins alike."""
    places = (place_from("https://www.YouTube.com/@OurSchool/?view=1"),)
    assert places == ("youtube.com/@ourschool",)
    assert is_free_place(places, "www.youtube.com", "/@OurSchool/videos")
    assert is_free_place(places, "youtube.com", "/@ourschool")
    assert not is_free_place(places, "www.youtube.com", "/@ourschoolfriends")
    assert not is_free_place(places, "www.youtube.com", "/")
    assert not is_free_place((), "www.youtube.com", "/")


@pytest.mark.parametrize("words", ["", "school", "a b.example/x", "x" * 300 + ".example"])
def test_a_place_is_an_address(words: str) -> None:
    """What is none is refused in words."""
    with pytest.raises(AgreementError, match="an address like"):
        place_from(words)


@given(st.dictionaries(st.sampled_from([*table_of(agreed())]), st.text() | st.integers() | st.lists(st.text())))
def test_whatever_stands_there_is_read_or_refused(table: dict[str, Any]) -> None:
    """A file that somebody edited gives an agreement or a reason that names the part, and nothing else."""
    whole = {**table_of(agreed()), **table}
    where = "name"
    try:
        agreement_from(whole)
    except AgreementError as error:
        where = error.where
    assert where in whole
