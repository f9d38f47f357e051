"""How well a site's posts are found, decided from counts alone, so that a site that moved its markup is never silent.

A page without posts is no proof of anything: an account without posts, an error, somebody who is not logged in. So
nothing is said against a site before several places without posts were looked at, one after the other; places that are
no feed never count against it. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

State = Literal["", "full", "text_only", "not_working"]
"""`full`: posts, their own words and authors are found where the site's definition says. `text_only`: posts are found,
but without one of these. `not_working`: pages were looked at, and there were no posts. "": nothing is known yet."""

How = Literal["own", "loosely", "none"]
"""How a place's posts were found: by the site's own selectors, by the standards' names alone, or not at all."""

SEVERAL = 4
"""Places in a row that say something against a site."""

ENOUGH = 20
"""Posts that say whether words and authors are found; the latest ones count."""

MANY = 100
"""Answers in a row without a post that say something against a site's reader: on some sites all that a page asks for
has one address, news of letters as well as the feed."""

HARDLY = 0.05
"""A smaller share of posts with words, or with authors, is none: a post may be a picture alone, many cannot."""


@dataclass(frozen=True, slots=True)
class DayFound:
    """What was found on a site in a day. A place is a document, or a part of one with a path of its own.

    `answers` were read by the site's reader, `with_posts` of them gave posts. `looked` places were looked at, in
    `found` of them the site's own selectors found posts: `posts`, of which `worded` have words and `authored` have
    authors where the definition says. `loosely` and `empty` are runs that a find ends: places with posts by the
    standards' names alone since the site's own selectors found any that day, and places without any posts since any
    were found.
    """

    answers: int = 0
    with_posts: int = 0
    looked: int = 0
    found: int = 0
    posts: int = 0
    worded: int = 0
    authored: int = 0
    loosely: int = 0
    empty: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """What a page says of a place that was looked at. `again`: it said something of this place before."""

    how: How
    posts: int = 0
    worded: int = 0
    authored: int = 0
    again: bool = False


@dataclass(frozen=True, slots=True)
class Health:
    """How well posts are found; `since` is a day where that is `not_working`.

    `from_pages`: in pages alone. Answers of the site are read as ever, and its reader finds none in them any more.
    """

    state: State = ""
    since: date | None = None
    from_pages: bool = False


def after_answer(day: DayFound, posts: int) -> DayFound:
    """`day`, after an answer that gave so many posts was read."""
    return replace(day, answers=day.answers + 1, with_posts=day.with_posts + (posts > 0))


def after_look(day: DayFound, seen: Seen) -> DayFound:
    """`day`, after a place was looked at."""
    day = replace(day, looked=day.looked + (not seen.again))
    if seen.how == "none":
        return replace(day, empty=day.empty + 1)
    if seen.how == "loosely":
        return replace(day, loosely=day.loosely + 1, empty=0)
    return replace(
        day,
        found=day.found + 1,
        posts=day.posts + seen.posts,
        worded=day.worded + min(seen.worded, seen.posts),
        authored=day.authored + min(seen.authored, seen.posts),
        loosely=0,
        empty=0,
    )


def health(days: Mapping[date, DayFound], of_servers: bool = False) -> Health:
    """How well posts are found on the site of which `days` tell.

    `of_servers`: it is a kind of server that people run themselves. One of them without posts says nothing of the kind.
    """
    newest = sorted(days.items(), reverse=True)
    without = [(day, found.empty) for day, found in _since_any(newest) if found.empty]
    if sum(empty for _, empty in without) >= SEVERAL:
        return Health() if of_servers else Health("not_working", without[-1][0])
    state = "text_only" if only_loosely(days) else _of_posts(newest)
    return Health(state, from_pages=bool(state) and not of_servers and from_pages_alone(days))


def from_pages_alone(days: Mapping[date, DayFound]) -> bool:
    """Whether a site's reader finds no posts in many answers, on days on which its pages have some.

    Without these the answers may be of places that have no posts. A kind of server says nothing by this: its answers
    are of all kinds of programs.
    """
    since = [found for _, found in _since_read(sorted(days.items(), reverse=True))]
    pages = sum(found.found + found.loosely for found in since)
    return sum(found.answers for found in since) >= MANY and pages >= SEVERAL


def only_loosely(days: Mapping[date, DayFound]) -> bool:
    """Whether the site's own selectors find no posts any more where the standards' names do."""
    return sum(found.loosely for _, found in _since_own(sorted(days.items(), reverse=True))) >= SEVERAL


Newest = Sequence[tuple[date, DayFound]]


def _of_posts(newest: Newest) -> State:
    """What the latest posts say, found by the site's own selectors."""
    posts, worded, authored = _latest(newest)
    if not posts:
        return ""
    return "text_only" if min(worded, authored) < posts * HARDLY else "full"


def _since_any(newest: Newest) -> Iterator[tuple[date, DayFound]]:
    """The days back to the last on which any posts were found."""
    for day, found in newest:
        yield day, found
        if found.found or found.loosely:
            return


def _since_own(newest: Newest) -> Iterator[tuple[date, DayFound]]:
    """The days back to the last on which the site's own selectors found posts."""
    for day, found in newest:
        yield day, found
        if found.found:
            return


def _since_read(newest: Newest) -> Iterator[tuple[date, DayFound]]:
    """The days after the last on which the site's reader found posts in an answer."""
    for day, found in newest:
        if found.with_posts:
            return
        yield day, found


def _latest(newest: Newest) -> tuple[int, int, int]:
    """Of the latest days with enough posts: how many there were, with words, and with authors."""
    posts = worded = authored = 0
    for _, found in newest:
        posts, worded, authored = posts + found.posts, worded + found.worded, authored + found.authored
        if posts >= ENOUGH:
            break
    return posts, worded, authored
