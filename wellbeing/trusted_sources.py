"""The sources that are never covered, and that a rule can leave alone: those that ship, and a person's own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from filters.groups import Source
from filters.links import plain_domain
from wellbeing.rule_parts import Wrong, entries
from wellbeing.settings import SITES, trusted_source


@cache
def shipped_sources() -> Mapping[str, Source]:
    """The sources of resources/rules/trusted_sources.toml, by name."""
    text = (files("resources") / "rules" / "trusted_sources.toml").read_text(encoding="utf-8")
    sources = [source_of(each) for each in tomllib.loads(text)["source"]]
    return MappingProxyType({source.name: source for source in sources})


def chosen_sources(named: Iterable[str]) -> tuple[Source, ...]:
    """The sources that the setting `trusted_sources` names. What names nobody is passed over. Raises ValueError."""
    return tuple(source for each in named if (source := _chosen(each)))


def _chosen(entry: str) -> Source | None:
    where, name = trusted_source(entry)
    if not where:
        return shipped_sources().get(name)
    return Source(name, domains=(name,)) if where == "web" else Source(name, accounts=((where, name),))


def source_of(table: Mapping[str, Any]) -> Source:
    """A source as written in a file: name, domains, and accounts by site. Raises Wrong."""
    name = table.get("name")
    if not isinstance(name, str) or not name.strip() or name.strip() in {"followed", "trusted"}:
        raise Wrong('a source needs a name of its own, as in name = "WHO"')
    domains = entries("domains", table["domains"]) if "domains" in table else ()
    accounts = _accounts(table.get("accounts", {}))
    return Source(name.strip(), tuple(map(plain_domain, domains)), accounts)


def _accounts(value: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, Mapping) or not all(site in SITES for site in value):
        raise Wrong(f'accounts go by site, as in accounts = {{ x = ["WHO"] }}; sites are {", ".join(SITES)}')
    return tuple((site, name) for site, names in value.items() for name in entries("accounts", names))
