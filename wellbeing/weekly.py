"""Short cards on how feeds work, one a week, read from a file that ships with the program: no network, no engine.

Which card is next is worked out here; what was shown, and when, is for the app to remember.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Annotated

import msgspec

A_WEEK = timedelta(days=7)
WORDS_IN_A_MINUTE = 150
"""What grown readers of plain prose read within a minute, with time to spare."""

Month = Annotated[str, msgspec.Meta(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]
Page = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9-]+(\.[a-z0-9-]+)+(/[\w./?=-]*)?$")]
Words = Annotated[str, msgspec.Meta(min_length=1)]


class WeeklyError(ValueError):
    """Cards that cannot be used; the message says which and why."""


class CardWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a card says in one language: one fact, and one thing to try."""

    title: Words
    fact: Words
    tip: Words

    def __post_init__(self) -> None:
        if self.length > WORDS_IN_A_MINUTE:
            raise ValueError(f"“{self.title}” takes longer than a minute: {self.length} words")

    @property
    def length(self) -> int:
        """How many words there are."""
        return len(f"{self.title} {self.fact} {self.tip}".split())


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One card. `source` is `dated` in a month and was `read` by us in another; `page` is where to read on."""

    id: Words
    source: Words
    page: Page
    dated: Month
    read: Month
    en: CardWords
    de: CardWords
    es: CardWords

    def words(self, code: str) -> CardWords:
        """What it says in the language `code`, in English where it does not speak that."""
        return {"de": self.de, "es": self.es}.get(code, self.en)


class Shown(msgspec.Struct, frozen=True):
    """Which card a person has this week, since which day, and whether it was put away."""

    card: str = ""
    since: str = ""
    put_away: bool = False


class _Cards(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    card: tuple[Card, ...]


def parse_cards(text: str) -> tuple[Card, ...]:
    """The cards in the TOML `text`, in the order of reading. Raises WeeklyError."""
    try:
        cards = msgspec.convert(tomllib.loads(text), _Cards).card
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise WeeklyError(f"weekly.toml: {error}") from error
    if not cards or len({each.id for each in cards}) != len(cards):
        raise WeeklyError("weekly.toml: there must be cards, each with an id of its own")
    return cards


@cache
def shipped_cards() -> tuple[Card, ...]:
    """The cards that ship with the program. Raises WeeklyError."""
    return parse_cards((files("resources") / "weekly.toml").read_text("utf-8"))


def after(cards: Sequence[Card], card: str) -> Card:
    """The card to read after the one with the id `card`; the first after the last, and where that is not known."""
    ids = [each.id for each in cards]
    return cards[(ids.index(card) + 1) % len(cards)] if card in ids else cards[0]


def this_week(cards: Sequence[Card], shown: Shown, today: date) -> Shown:
    """What a person has on `today`: the same card for a week, also when it was put away, then the one after it.

    A clock that was set back by more than a week begins a new one: nobody waits for a day that is far off.
    """
    since = _day(shown.since)
    known = any(each.id == shown.card for each in cards)
    if known and since is not None and abs(today - since) < A_WEEK:
        return shown
    return Shown(after(cards, shown.card).id, today.isoformat())


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
