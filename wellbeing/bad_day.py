"""A person's own page for hard days: what it holds, how two copies of it become one, how it reads as plain text.

In the spirit of the safety plan of Stanley and Brown ("Safety Planning Intervention: A Brief Intervention to Mitigate
Suicide Risk", Cognitive and Behavioral Practice 19, 2012, 256-264): signs that one knows, what one can do alone, people
and places, whom to ask, professionals, a safer place; and a line to oneself. That plan is made together with a
clinician. This page is the person's own, in plain words, and promises nothing. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Annotated, Literal, get_args
from urllib.parse import quote

import msgspec

LONGEST = 10_000
"""Characters of one part: some pages of a book."""
LONGEST_LINE = 300
"""Characters of a name, and of a way to reach somebody."""
MOST = 12
"""So many people, places or lines in one part."""

TextPart = Literal["signs", "alone", "safer", "reason"]
ListPart = Literal["people", "ask", "lines"]
Part = Literal["signs", "alone", "people", "ask", "lines", "safer", "reason"]

PARTS: tuple[Part, ...] = get_args(Part)
"""In the order of reading: from what one can do alone to those who can help."""
TEXTS: tuple[TextPart, ...] = get_args(TextPart)
LISTS: tuple[ListPart, ...] = get_args(ListPart)

Words = Annotated[str, msgspec.Meta(max_length=LONGEST)]
Line = Annotated[str, msgspec.Meta(max_length=LONGEST_LINE)]

_NUMBER = re.compile(r"\+?[\d\s().\-/\u2010-\u2015\u00a0]+")
_DIGITS = range(3, 16)
"""How many digits a number to dial has: 112 is one; E.164 allows fifteen."""
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_PAGE = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)


class Reach(msgspec.Struct, frozen=True):
    """Somebody, or a place: a `name`, and what a person dials, opens or writes `to`. Both as they typed them."""

    name: Line = ""
    to: Line = ""

    @property
    def address(self) -> str:
        """What a phone or browser understands (tel:, mailto:, https:); "" for a handle, a street or no more than words.

        An asterisk, as in codes that phones carry out, is no part of a number here.
        """
        to = self.to.strip()
        digits = "".join(each for each in to if each in "0123456789")
        if _NUMBER.fullmatch(to) and len(digits) in _DIGITS:
            return f"tel:{'+' if to.startswith('+') else ''}{digits}"
        if _MAIL.fullmatch(to):
            return f"mailto:{quote(to, safe='@')}"
        return to if _PAGE.fullmatch(to) else ""


Reaches = Annotated[tuple[Reach, ...], msgspec.Meta(max_length=MOST)]


class BadDayPage(msgspec.Struct, frozen=True, kw_only=True):
    """The page. Every part may be empty."""

    signs: Words = ""
    """What I notice when it gets hard."""
    alone: Words = ""
    """What helps me, on my own."""
    people: Reaches = ()
    """People and places that do me good, also when I tell them nothing."""
    ask: Reaches = ()
    """Whom I can ask for help."""
    lines: Reaches = ()
    """Professionals and helplines."""
    safer: Words = ""
    """What makes my place safer."""
    reason: Words = ""
    """A line to myself."""


EMPTY = BadDayPage()


def merged(base: BadDayPage, typed: BadDayPage, kept: BadDayPage) -> BadDayPage:
    """One page of what was `typed` here and what is `kept` elsewhere; both began as `base`.

    A part that was changed on one side alone is that side's. One that was changed on both has the words of both: a
    line too many can be deleted, a lost one cannot be remembered.
    """
    changed: dict[str, str | tuple[Reach, ...]] = {}
    for part in TEXTS:
        changed[part] = _one(getattr(base, part), getattr(typed, part), getattr(kept, part), _both_texts)
    for which in LISTS:
        changed[which] = _one(getattr(base, which), getattr(typed, which), getattr(kept, which), _both_lists)
    return msgspec.structs.replace(typed, **changed)


def _one[T: (str, tuple[Reach, ...])](base: T, typed: T, kept: T, both: Callable[[T, T], T]) -> T:
    if typed in (base, kept):
        return kept
    return typed if kept == base else both(kept, typed)


def _both_texts(kept: str, typed: str) -> str:
    if kept in typed or typed in kept:
        return max(kept, typed, key=len)
    return f"{kept}\n{typed}"[:LONGEST]


def _both_lists(kept: tuple[Reach, ...], typed: tuple[Reach, ...]) -> tuple[Reach, ...]:
    return (*kept, *(each for each in typed if each not in kept))[:MOST]


def as_text(title: str, titles: Sequence[tuple[Part, str]], page: BadDayPage) -> str:
    """The page to read, print or pass on: `titles` of its parts in their order, what is empty left out."""
    parts = [f"{words}\n{said}" for part, words in titles if (said := _said(getattr(page, part)))]
    return "\n\n".join([title, *parts]) + "\n"


def _said(part: str | tuple[Reach, ...]) -> str:
    if isinstance(part, str):
        return part.strip()
    lines = (" – ".join(filter(None, (each.name.strip(), each.to.strip()))) for each in part)
    return "\n".join(filter(None, lines))
