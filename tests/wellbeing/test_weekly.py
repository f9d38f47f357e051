"""Cards on how feeds work: each with its source, read within a minute, without a word that shames; one a week."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.test_words import AVOIDED, avoided_in
from wellbeing.weekly import (
    WORDS_IN_A_MINUTE,
    Card,
    Shown,
    WeeklyError,
    after,
    parse_cards,
    shipped_cards,
    this_week,
)

CARDS = shipped_cards()
MONDAY = date(2026, 11, 23)
TEXTS = [(card, code) for card in CARDS for code in ("en", "de", "es")]
NAMED = ("X", "Instagram", "YouTube", "TikTok", "Reddit", "Mastodon", "Bluesky")
PROMISES = {
    "en": ("healthier", "happier", "anxiety", "depress", "score", "streak", "improve"),
    "de": ("gesünder", "glücklicher", "angst", "depress", "punktestand", "serie", "verbesser"),
    "es": ("más sano", "más feliz", "ansiedad", "depres", "racha", "mejora"),
}


def said(card: Card, code: str) -> str:
    words = card.words(code)
    return f"{words.title} {words.fact} {words.tip}"


def test_there_are_enough_for_a_season() -> None:
    """Twelve weeks and more, and every site that people asked about is named."""
    assert len(CARDS) >= 12
    everything = " ".join(said(card, "en") for card in CARDS)
    assert [name for name in NAMED if not re.search(rf"\b{name}\b", everything)] == []


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_each_card_says_where_it_comes_from(card: Card) -> None:
    """A source with its month, the month in which we read it, and a page; nothing was read before it was written."""
    assert len(card.source) > 10
    assert card.dated <= card.read <= f"{date.today():%Y-%m}"
    assert "." in card.page


@pytest.mark.parametrize(("card", "code"), TEXTS, ids=lambda each: each if isinstance(each, str) else each.id)
def test_each_card_is_read_within_a_minute_and_shames_nobody(card: Card, code: str) -> None:
    """In every language; and no card promises health or keeps a score."""
    words = card.words(code)
    assert 20 <= words.length <= WORDS_IN_A_MINUTE
    assert avoided_in(said(card, code), code) == []
    assert [word for word in PROMISES[code] if word in said(card, code).lower()] == []


@pytest.mark.parametrize("code", [code for code in AVOIDED if code != "en"])
def test_every_language_is_its_own(code: str) -> None:
    """No card was left in English."""
    assert [card.id for card in CARDS if card.words(code).fact == card.words("en").fact] == []
    assert CARDS[0].words("fr") == CARDS[0].en


def test_one_card_a_week_then_the_next() -> None:
    """The same one all week, also when it was put away; after the last the first again."""
    shown = this_week(CARDS, Shown(), MONDAY)
    assert shown == Shown(CARDS[0].id, "2026-11-23")
    put_away = Shown(shown.card, shown.since, put_away=True)
    for each in (shown, put_away):
        assert this_week(CARDS, each, MONDAY + timedelta(days=6)) == each
    assert this_week(CARDS, put_away, MONDAY + timedelta(days=7)) == Shown(CARDS[1].id, "2026-11-30")
    assert after(CARDS, CARDS[-1].id) == CARDS[0]


@given(st.dates(), st.dates(), st.sampled_from([*(card.id for card in CARDS), "gone", ""]), st.booleans())
def test_whatever_is_remembered_there_is_a_card(since: date, today: date, card: str, put_away: bool) -> None:
    """Also with a card of another version, and with a clock that was set back for years."""
    before = Shown(card, since.isoformat(), put_away)
    found = this_week(CARDS, before, today)
    assert found.card in {each.id for each in CARDS}
    assert found == before or found.since == today.isoformat()
    assert this_week(CARDS, Shown(card, "no day"), today).since == today.isoformat()


def test_each_card_has_its_turn() -> None:
    """Week by week, through all of them."""
    shown, met = Shown(), list[str]()
    for week in range(len(CARDS)):
        shown = this_week(CARDS, shown, MONDAY + timedelta(weeks=week))
        met.append(shown.card)
    assert met == [card.id for card in CARDS]


WORDS = '{ title = "A", fact = "B", tip = "C" }'
GOOD = f"""[[card]]
id = "a"
source = "s"
page = "a.example"
dated = "2026-01"
read = "2026-02"
en = {WORDS}
de = {WORDS}
es = {WORDS}
"""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "card = []",
        GOOD + GOOD,
        GOOD.replace('source = "s"\n', ""),
        GOOD.replace('dated = "2026-01"', 'dated = "soon"'),
        GOOD.replace('page = "a.example"', 'page = "http://a.example"'),
        GOOD.replace('fact = "B"', f'fact = "{"B " * 150}"'),
        GOOD.replace(f"es = {WORDS}\n", ""),
        "[[card",
    ],
)
def test_what_is_no_card_is_refused(text: str) -> None:
    """Before it is shown: without a source, a month, a language, or too long for a minute."""
    assert parse_cards(GOOD)[0].id == "a"
    with pytest.raises(WeeklyError):
        parse_cards(text)
