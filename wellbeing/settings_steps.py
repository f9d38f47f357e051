"""One step in the settings as a function, and the step back: it touches nothing but what the step has changed. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from wellbeing.settings import HARMS, SITES, CategorySetting, Settings, names_of

Change = Callable[[Settings], Settings]


def setting_to(**values: Any) -> Change:
    """Set these settings, by name."""
    return lambda settings: replace(settings, **values)


def topic_to(harm: str, **values: Any) -> Change:
    """Set these parts of what a person chose for `harm`; what is as it would be without a word is left out."""

    def change(settings: Settings) -> Settings:
        chosen = replace(settings.categories.get(harm, CategorySetting()), **values)
        return _with_topics(settings, {harm: chosen})

    return change


def site_to(site: str, on: bool) -> Change:
    """Choose `site` for filtering, or leave it out."""

    def change(settings: Settings) -> Settings:
        chosen = {*settings.sites, site} if on else {*settings.sites} - {site}
        return replace(settings, sites=tuple(each for each in SITES if each in chosen))

    return change


def with_server(kind: str, *hosts: str) -> Change:
    """Add servers of one's own, and choose their kind."""

    def change(settings: Settings) -> Settings:
        there = tuple(dict.fromkeys((*settings.added_hosts, *(f"{kind}={host}" for host in hosts))))
        return replace(site_to(kind, True)(settings), added_hosts=there)

    return change


def without_server(entry: str) -> Change:
    """Take the server `entry`, "KIND=HOST", out again."""
    return lambda settings: replace(settings, added_hosts=tuple(each for each in settings.added_hosts if each != entry))


def taken_back(before: Settings, after: Settings) -> Change:
    """What leads from `after` to `before`, for settings that may have changed elsewhere meanwhile."""
    values = {name: getattr(before, name) for name in names_of() if getattr(before, name) != getattr(after, name)}
    topics = {
        harm: before.categories.get(harm, CategorySetting())
        for harm in HARMS
        if before.categories.get(harm) != after.categories.get(harm)
    }
    return lambda settings: _with_topics(replace(settings, **values), topics)


def _with_topics(settings: Settings, topics: dict[str, CategorySetting]) -> Settings:
    chosen = {**settings.categories, **topics}
    kept = {harm: choice for harm, choice in chosen.items() if harm not in topics or choice != CategorySetting()}
    return replace(settings, categories=MappingProxyType(kept))
