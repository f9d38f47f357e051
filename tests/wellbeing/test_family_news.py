"""What a family is told unasked: that somebody waits, and that an answer came; never what, why or how much."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from tests.wellbeing.families import AFTERNOON, agreed
from wellbeing.extra_time import Requests
from wellbeing.family_news import News, answers, waiting
from wellbeing.proposals import LOG_AT_MOST, YOUNG, Book, Entry, Once, Terms, answered, proposed

EMPTY = Book(Requests(AFTERNOON.date()))
MIA, ADA = News("answered", "Mia"), News("answered", "Ada")


def asking(book: Book = EMPTY) -> Book:
    """Mia asks for more time."""
    return msgspec.structs.replace(book, requests=book.requests.ask(15, "a secret reason", AFTERNOON))


def given(book: Book, what: str = "given_time") -> Book:
    entry = Entry(at=AFTERNOON, what=what, who="Ada", detail="15")
    return msgspec.structs.replace(book, requests=book.requests.answered()).noted(entry)


def test_a_request_waits_until_it_is_answered_or_its_day_is_over() -> None:
    """By a name of its own: the second one of the day is another."""
    first = asking()
    assert list(waiting(agreed(), first, AFTERNOON).values()) == [News("asks", "Mia")]
    assert waiting(agreed(), first, AFTERNOON + timedelta(days=1)) == {}
    second = asking(given(first))
    assert waiting(agreed(), second, AFTERNOON).keys().isdisjoint(waiting(agreed(), first, AFTERNOON))


def test_a_proposal_waits_for_a_yes_and_not_for_its_day() -> None:
    """What holds from tomorrow by itself waits for nobody."""
    asked, _ = proposed(EMPTY, agreed(), YOUNG, Terms({"minutes": "all=90"}), AFTERNOON)
    strict, _ = proposed(asked, agreed(), "Ada", Terms({"delay": 48}), AFTERNOON)
    assert list(waiting(agreed(), strict, AFTERNOON).values()) == [News("proposes", "Mia"), News("proposes", "Ada")]
    yes, _ = answered(strict, agreed(), 1, "Ben", True, AFTERNOON)
    assert list(waiting(agreed(), yes, AFTERNOON).values()) == [News("proposes", "Ada")]


def test_who_asked_hears_of_the_answer_whatever_it_is() -> None:
    """Yes and no sound alike to everybody who looks at the screen."""
    for what in ("given_time", "declined_time"):
        assert answers(agreed(), asking(), given(asking(), what)) == [MIA]
    before, _ = proposed(EMPTY, agreed(), YOUNG, Once("pause", "15"), AFTERNOON)
    for yes in (True, False):
        assert answers(agreed(), before, answered(before, agreed(), 1, "Ada", yes, AFTERNOON)[0]) == [MIA]
    strict, _ = proposed(EMPTY, agreed(), "Ada", Terms({"delay": 48}), AFTERNOON)
    assert answers(agreed(), strict, answered(strict, agreed(), 1, YOUNG, True, AFTERNOON)[0]) == [ADA]


def test_their_own_presses_are_no_news() -> None:
    """A code that they typed, time that nobody asked for, a proposal that is taken back."""
    assert answers(agreed(), EMPTY, given(EMPTY)) == []
    assert answers(agreed(), asking(), given(asking(), "code_time")) == []
    before, _ = proposed(EMPTY, agreed(), YOUNG, Once("pause", "15"), AFTERNOON)
    assert answers(agreed(), before, answered(before, agreed(), 1, YOUNG, False, AFTERNOON)[0]) == []
    assert answers(agreed(), before, before) == []


def test_a_full_log_hides_no_answer() -> None:
    """Its oldest lines go."""
    full = EMPTY.noted(*(Entry(at=AFTERNOON, what="set_up", detail=str(at)) for at in range(LOG_AT_MOST)))
    assert answers(agreed(), asking(full), given(asking(full))) == [MIA]
