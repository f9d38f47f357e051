"""Reads what a site is from its data file: TOML, strictly, with errors that name the site and the entry. Pure."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

from filters.sites.answer_parts import Shape, WayError, ways
from filters.sites.definition import POST_KINDS, TIME_KINDS, Marks, Place, Selectors, Site, SiteError
from filters.sites.regions import REGIONS

_FLAGS = ("followed", "own", "sponsored")
_PLACES = ("community", "language", "links", "me")
_TABLES = frozenset({"id", "title", "any_host", "search", "hosts", "api", "page", "time", "without_posts"})
_SELECTORS = ("post", "text", "author", "media", "feeds", "main", "card", "share", "share_around", "skip")
_API = frozenset({"reader", "paths", "posts", "fragments", "more", "by_post"})
_WORDS = frozenset({"under", "kind"})
_LISTS = frozenset({"has", "text", "alts", "cards", "links"})
_SHAPE = frozenset(each.name for each in fields(Shape))


def _strings(table: dict[str, object], key: str, where: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise SiteError(f"{where}: {key} must be a list of strings")
    return tuple(value)


def _flag(table: dict[str, object], key: str, where: str) -> bool:
    """Words such as "no" are not taken: each of them would be a yes."""
    value = table.get(key, False)
    if not isinstance(value, bool):
        raise SiteError(f"{where}: {key} must be true or false, without quotation marks")
    return value


def _text(table: dict[str, object], key: str, where: str) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise SiteError(f"{where}: {key} must be a string")
    return value


def _table(parent: dict[str, object], key: str, where: str) -> dict[str, object]:
    value = parent.get(key, {})
    if not isinstance(value, dict):
        raise SiteError(f"{where}: {key} must be a table")
    return value


def _known(names: Iterable[str], known: frozenset[str], where: str) -> None:
    for name in names:
        if name not in known:
            raise SiteError(f"{where}: {name!r} is unknown; it can be {', '.join(sorted(known))}")


def _named_lists(
    table: dict[str, object], known: frozenset[str], where: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    _known(table, known, where)
    return tuple((name, _strings(table, name, where)) for name in table)


def _place(entry: str, otherwise: str) -> Place:
    selector, _, attribute = entry.rpartition(" @")
    return (selector, attribute) if selector else (entry, otherwise)


def _places(table: dict[str, object], name: str, where: str) -> tuple[Place, ...]:
    otherwise = "href" if name == "links" else ""
    return tuple(_place(entry, otherwise) for entry in _strings(table, name, where))


def _marks(table: dict[str, object], where: str) -> Marks:
    _known(table, frozenset(_FLAGS + _PLACES), where)
    followed, own, sponsored = (_strings(table, name, where) for name in _FLAGS)
    community, language, links, me = (_places(table, name, where) for name in _PLACES)
    return Marks(followed, own, sponsored, community, language, links, me)


def _selectors(page: dict[str, object], where: str) -> Selectors:
    lists = {key: _strings(page, key, where) for key in _SELECTORS}
    if not lists["post"]:
        raise SiteError(f"{where}: page.post names no selector")
    _known(page, frozenset({*_SELECTORS, "kinds", "marks", "regions"}), f"{where}: page")
    kinds = _named_lists(_table(page, "kinds", where), POST_KINDS, where)
    regions = _named_lists(_table(page, "regions", where), frozenset(REGIONS), where)
    return Selectors(**lists, kinds=kinds, marks=_marks(_table(page, "marks", where), where), regions=regions)


def _shapes(api: dict[str, object], where: str) -> tuple[Shape, ...]:
    listed = api.get("posts", [])
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        raise SiteError(f"{where}: api.posts must be tables")
    if listed and "reader" in api:
        raise SiteError(f"{where}: api names a reader and posts: it is either, or")
    try:
        return tuple(_shape(each, f"{where}: api.posts") for each in listed)
    except WayError as error:
        raise SiteError(f"{where}: api.posts: {error}") from error


def _shape(table: dict[str, object], where: str) -> Shape:
    """Raises SiteError, WayError."""
    _known(table, _SHAPE, where)
    lists: dict[str, Any] = {name: tuple(map(ways, _strings(table, name, where))) for name in _LISTS}
    if not lists["has"]:
        raise SiteError(f"{where}: has names nothing by which a post is known")
    said = {name: _text(table, name, where) for name in table if name not in _LISTS}
    _known([said.get("kind", "post")], POST_KINDS, where)
    found: dict[str, Any] = {name: ways(said[name]) for name in said if name not in _WORDS}
    return Shape(**lists, **found, under=said.get("under", ""), kind=said.get("kind", "post"))


def parse_site(text: str, where: str) -> Site:
    """The site that the TOML `text` defines; `where` names its file in errors. Raises SiteError."""
    try:
        table: dict[str, object] = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise SiteError(f"{where}: {error}") from error
    _known(table, _TABLES, where)
    for key in ("id", "title"):
        if not isinstance(table.get(key), str):
            raise SiteError(f"{where}: {key} is missing")
    hosts, api = _table(table, "hosts", where), _table(table, "api", where)
    _known(api, _API, f"{where}: api")
    return Site(
        id=str(table["id"]),
        title=str(table["title"]),
        selectors=_selectors(_table(table, "page", where), where),
        page_hosts=_strings(hosts, "pages", where),
        api_hosts=_strings(hosts, "api", where),
        media_hosts=_strings(hosts, "media", where),
        api_paths=_strings(api, "paths", where),
        reader=_text(api, "reader", f"{where}: api"),
        shapes=_shapes(api, where),
        fragments=_strings(api, "fragments", where),
        more=_strings(api, "more", where),
        by_post=_flag(api, "by_post", f"{where}: api"),
        time_kinds=_named_lists(_table(table, "time", where), TIME_KINDS, where),
        any_host=_flag(table, "any_host", where),
        search=_strings(table, "search", where),
        without_posts=_strings(table, "without_posts", where),
    )
