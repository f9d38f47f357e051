"""Which sites there are, by id and with their names for people: read off the heads of their data files.

Apart from `site_files`, since everything that names a site needs this much, and the window starts without the rest.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

LAST = "generic"
"""The rest of the web; listed after every site with a name."""


def _heads() -> Iterator[dict[str, Any]]:
    for file in files("filters.sites").iterdir():
        if file.name.endswith(".toml"):
            yield tomllib.loads(file.read_text("utf-8").partition("\n[")[0])


_HEADS = sorted(_heads(), key=lambda each: (each["id"] == LAST, each["title"].casefold()))

SITE_TITLES: Mapping[str, str] = MappingProxyType({each["id"]: each["title"] for each in _HEADS})
"""Names of the sites for people, by their ids, in the order in which people see them."""

SITES = tuple(SITE_TITLES)

OF_SERVERS = tuple(each["id"] for each in _HEADS if each.get("any_host"))
"""Those that run on servers of many people, which a person adds."""
