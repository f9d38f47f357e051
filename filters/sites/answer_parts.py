"""Posts in a site's JSON, found as its data file says: so that most sites need no reader of their own.

A file names the shapes of posts (`[[api.posts]]`), and for each where it keeps what we read, as ways through objects
and lists: "caption.text", "content[].text" (of every item), "rows[0].name", "author.handle | author.name" (the first
that says something). "body @html" is read as the words that a page would show of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from filters.posts import Post
from filters.sites.json_paths import CARDS_AT_MOST, at, decoded, gathered, hosts_of, named_objects
from filters.sites.plain_text import from_html, joined

ALTS_AT_MOST = 20
"""Descriptions of pictures that are kept of one post, as many as the page script sends."""

ITEMS_AT_MOST = 200
"""Items of lists that one way leads to at most: a post has a few pictures, paragraphs or tags."""

_WAY = re.compile(r"[^\s.\[\]|@]+(?:\.[^\s.\[\]|@]+|\[\d{0,4}\])*(?: @html)?")
_STEP = re.compile(r"\[(\d*)\]|([^.\[\]]+)")
_EVERY = -1


class WayError(ValueError):
    """Not a way through an answer; the message shows it."""


@dataclass(frozen=True, slots=True)
class Way:
    """Steps through an answer: names of members, indexes, and -1 for every item of a list."""

    steps: tuple[str | int, ...]
    html: bool = False


Ways = tuple[Way, ...]
"""Ways to the same thing: the first that says something counts."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of posts in a site's answers: an object is such a post if each of `has` leads to something in it.

    `under` is the name of the member that it has to be, "" for any. What is said of each: see filters.posts.Post. All
    of `text`, `alts`, `cards` and `links` are shown; each can have several ways to it.
    """

    has: tuple[Ways, ...]
    under: str = ""
    kind: str = "post"
    id: Ways = ()
    author: Ways = ()
    community: Ways = ()
    language: Ways = ()
    followed: Ways = ()
    own: Ways = ()
    sponsored: Ways = ()
    text: tuple[Ways, ...] = ()
    alts: tuple[Ways, ...] = ()
    cards: tuple[Ways, ...] = ()
    links: tuple[Ways, ...] = ()


def ways(text: str) -> Ways:
    """The ways that `text` lists, parted by "|". Raises WayError."""
    return tuple(_way(each.strip()) for each in text.split("|"))


def _way(text: str) -> Way:
    if not _WAY.fullmatch(text):
        raise WayError(f'{text!r} is no way through an answer: write one like "caption.text" or "images[].alt"')
    steps = _STEP.findall(text.removesuffix(" @html"))
    return Way(tuple(name or (int(index) if index else _EVERY) for index, name in steps), text.endswith(" @html"))


def _ends(tree: object, steps: Sequence[str | int]) -> list[object]:
    """What lies at the end of `steps`, each item of a list where they say so; nothing where a way breaks off."""
    found = [tree]
    for step in steps:
        items = [each for node in found if isinstance(node, list) for each in node]
        found = items[:ITEMS_AT_MOST] if step == _EVERY else [at(each, step) for each in found]
    return [each for each in found if each is not None]


def _said(node: object, some: Ways) -> list[str]:
    """The words at the end of the first way that says something; a number is said in digits."""
    for way in some:
        words = [_words(each, way.html) for each in _ends(node, way.steps)]
        if words := [each for each in words if each]:
            return words
    return []


def _words(value: object, html: bool) -> str:
    if isinstance(value, str):
        return from_html(value) if html else value.strip()
    return str(value) if type(value) is int else ""


def _first(node: object, some: Ways) -> str:
    return next(iter(_said(node, some)), "")


def _all(node: object, every: Iterable[Ways]) -> Iterator[str]:
    return (words for some in every for words in _said(node, some))


def _holds(node: object, some: Ways) -> bool:
    """Whether one of these ways leads to something that is not false, empty or nothing."""
    return any(any(_ends(node, way.steps)) for way in some)


def _is(shape: Shape, name: str, node: object) -> bool:
    return (not shape.under or name == shape.under) and all(
        any(_ends(node, way.steps) for way in some) for some in shape.has
    )


def _post(shape: Shape, node: object, site: str) -> Post:
    return Post(
        key=_first(node, shape.id),
        text=joined(*_all(node, shape.text)),
        author=_first(node, shape.author),
        alts=tuple(_all(node, shape.alts))[:ALTS_AT_MOST],
        site=site,
        kind=shape.kind,
        followed=_holds(node, shape.followed),
        own=_holds(node, shape.own),
        links=hosts_of(*_all(node, shape.links)),
        community=_first(node, shape.community),
        language=_first(node, shape.language),
        sponsored=_holds(node, shape.sponsored),
        cards=tuple(_all(node, shape.cards))[:CARDS_AT_MOST],
    )


def read(site: str, shapes: Sequence[Shape], body: bytes) -> list[Post]:
    """The posts of `site` in an answer's `body`: of the first of `shapes` that each object has. Never raises."""
    return gathered(_found(site, shapes, decoded(body)))


def _found(site: str, shapes: Sequence[Shape], tree: object) -> Iterator[Post]:
    for name, node in named_objects(tree):
        shape = next((each for each in shapes if _is(each, name, node)), None)
        if shape is not None:
            yield _post(shape, node, site)
