"""The page that both see: what it says, and that it has no place for anything else."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any, get_type_hints

import msgspec

from tests.wellbeing.families import AFTERNOON, CET, agreed
from wellbeing.agreed_day import AgreedDay, Left
from wellbeing.agreement import Agreement
from wellbeing.extra_time import Requests
from wellbeing.family_page import FamilyPage, Health, as_csv, as_json
from wellbeing.family_view import family_page
from wellbeing.proposals import YOUNG, Book, Entry, Once, Terms, answered, proposed

AGREED_FIELDS = {
    "name", "guardians", "turns_18", "step", "held", "review_on", "review_due",
    "terms.minutes", "terms.quiet", "terms.covered", "terms.free", "terms.places", "terms.sites", "terms.delay",
    "days.day", "days.feed", "days.messages", "days.creating", "days.search",
    "allowed", "left", "why", "open_again", "asked", "reason", "requests_left",
    "proposals.number", "proposals.by", "proposals.what", "proposals.detail", "proposals.parts", "proposals.looser",
    "proposals.state", "proposals.asked_at", "proposals.holds_from", "proposals.waits_for",
    "health.what", "health.since", "health.detail",
    "log.at", "log.what", "log.who", "log.number", "log.detail", "log.about",
}  # fmt: skip
"""All that a guardian sees. Whoever adds to it adds to what a child is told (ui.family_first)."""


def fields_of(kind: type, under: str = "") -> set[str]:
    """Every field of a value, and of the values in it."""
    found = set()
    for name, hint in get_type_hints(kind).items():
        inner = [each for each in (hint, *getattr(hint, "__args__", ())) if isinstance(each, type)]
        struct = next((each for each in inner if issubclass(each, msgspec.Struct)), None)
        found |= fields_of(struct, f"{under}{name}.") if struct else {f"{under}{name}"}
    return found


def page_of(
    book: Book | None = None, day: AgreedDay | None = None, now: datetime = AFTERNOON, **parts: Any
) -> FamilyPage:
    agreement: Agreement = agreed(**parts)
    spent = day or AgreedDay(now.date())
    left = spent.left(agreement, now, now)
    return family_page(agreement, spent, left, book or Book(Requests(now.date())), [], True, now)


def test_the_page_has_the_agreed_fields_and_no_other() -> None:
    """No site beside minutes, no post, search, name, topic met, mood, note or help."""
    assert fields_of(FamilyPage) == AGREED_FIELDS


def test_every_field_is_exported_and_none_beside() -> None:
    """The file is the page, and the table has its minutes."""
    page = page_of()
    assert set(json.loads(as_json(page))) == {each.partition(".")[0] for each in AGREED_FIELDS}
    assert as_csv(page).decode().splitlines()[0] == "day,feed_minutes,messages_minutes,creating_minutes,search_minutes"


def test_minutes_by_kind_for_a_week() -> None:
    """Days without any are there too, oldest first."""
    day = AgreedDay(date(2026, 11, 5), days={"2026-11-03": {"feed": 1800.0, "messages": 60.0}})
    page = page_of(day=day)
    assert [each.day for each in page.days] == [f"2026-{day}" for day in
        ("10-30", "10-31", "11-01", "11-02", "11-03", "11-04", "11-05")]  # fmt: skip
    assert (page.days[4].feed, page.days[4].messages, page.days[5].feed) == (1800.0, 60.0, 0.0)
    assert "2026-11-03,30.0,1.0,0.0,0.0" in as_csv(page).decode()


def test_what_is_left_and_what_was_given() -> None:
    """An hour, of which half is spent, and fifteen minutes more."""
    day = AgreedDay(AFTERNOON.date(), counted=1800.0, extra=900.0)
    page = page_of(day=day)
    assert (page.allowed, page.left, page.why, page.open_again) == (4500.0, 2700.0, "", "")


def test_when_feeds_are_open_again() -> None:
    """Spent in the afternoon: tomorrow at seven, since the night is quiet. At night: at seven."""
    spent = page_of(day=AgreedDay(AFTERNOON.date(), counted=3600.0))
    assert (spent.why, spent.open_again) == ("minutes", "2026-11-06T07:00")
    without_night = page_of(day=AgreedDay(AFTERNOON.date(), counted=3600.0), quiet=())
    assert without_night.open_again == "2026-11-06T04:00"
    night = page_of(now=datetime(2026, 11, 5, 23, 0, tzinfo=CET))
    assert (night.why, night.open_again) == ("quiet", "2026-11-06T07:00")


def test_no_limit_is_no_number() -> None:
    """Neither minutes nor hours: nothing is left and nothing ends."""
    page = page_of(minutes=None, quiet=())
    assert (page.allowed, page.left, page.why) == (None, None, "")


def test_a_request_with_its_reason() -> None:
    """Both see what was asked, until it is answered or the day is over."""
    book = Book(Requests(AFTERNOON.date()).ask(15, "the match", AFTERNOON))
    page = page_of(book)
    assert (page.asked, page.reason, page.requests_left) == (15, "the match", 1)
    tomorrow = page_of(book, now=AFTERNOON + timedelta(days=1))
    assert (tomorrow.asked, tomorrow.reason, tomorrow.requests_left) == (0, "", 2)


def test_proposals_say_what_they_wait_for() -> None:
    """One for a yes, one for tomorrow, the newest first."""
    book = Book(Requests(AFTERNOON.date()))
    book, _ = proposed(book, agreed(), YOUNG, Terms({"minutes": "all=90"}), AFTERNOON)
    book, _ = answered(book, agreed(), 1, "Ada", True, AFTERNOON)
    book, _ = proposed(book, agreed(), YOUNG, Once("pause", "15"), AFTERNOON)
    pause, terms = page_of(book).proposals
    assert (pause.what, pause.detail, pause.waits_for, pause.state) == ("pause", "15", "guardian", "open")
    assert (terms.parts, terms.waits_for, terms.state) == ({"minutes": "all=90"}, "", "waits")
    assert terms.holds_from == "2026-11-06T16:00+01:00"
    assert [each.what for each in page_of(book).log] == ["proposed", "agreed", "proposed"]


def test_the_log_says_what_was_proposed_and_neither_where_nor_which_topic() -> None:
    """Also once the card is gone: a number alone means nothing. Sites and addresses are counted."""
    book = Book(Requests(AFTERNOON.date()))
    parts = {
        "minutes": "all=90",
        "delay": 12,
        "quiet": [],
        "covered": ["self_harm"],
        "places": ["school.example/class"],
        "sites": ["mastodon=quiet.example", "x"],
        "guardians": ["Ada", "Cem"],
    }
    book, _ = proposed(book, agreed(), YOUNG, Terms(parts), AFTERNOON)
    book, _ = proposed(book, agreed(), YOUNG, Once("pause", "15"), AFTERNOON)
    book, _ = answered(book, agreed(), 2, "Ada", False, AFTERNOON)
    book, _ = proposed(book, agreed(sites=frozenset({"mastodon=quiet.example"})), YOUNG,
                       Once("site", "mastodon=quiet.example"), AFTERNOON)  # fmt: skip
    log = page_of(book).log
    assert [each.about for each in log[:3]] == [[("site", "")], [("pause", "15")], [("pause", "15")]]
    assert dict(log[3].about) == {
        "minutes": "all=90", "delay": "12", "quiet": "", "covered": "", "places": "1", "sites": "2",
        "guardians": "Ada, Cem",
    }  # fmt: skip
    for word in ("self_harm", "school", "quiet.example", "mastodon"):
        assert word not in msgspec.json.encode(log).decode()


def test_what_is_no_proposal_is_about_none() -> None:
    """Nor is one that is kept no longer."""
    book = Book(Requests(AFTERNOON.date())).noted(Entry(at=AFTERNOON, what="reviewed", who="Ada"))
    book, _ = proposed(book, agreed(), YOUNG, Once("pause", "15"), AFTERNOON)
    gone = msgspec.structs.replace(book, proposals=())
    assert [each.about for each in page_of(book).log] == [[("pause", "15")], []]
    assert [each.about for each in page_of(gone).log] == [[], []]


def test_the_talk_is_due_on_its_day() -> None:
    """Three months later."""
    assert not page_of().review_due
    assert page_of(review_on=AFTERNOON.date()).review_due


def test_the_health_of_the_tool_is_there_for_both() -> None:
    """As ids with a moment, never with words of a page."""
    health = [Health("clock", "2026-11-05T12:00", "240")]
    day = AgreedDay(AFTERNOON.date())
    page = family_page(agreed(), day, Left(), Book(Requests(day.day)), health, False, AFTERNOON)
    assert page.health == health
    assert not page.held
