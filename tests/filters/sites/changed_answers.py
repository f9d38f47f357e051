"""Answers of sites as they may come one day: members of other kinds, lists run backwards. For tests of readers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from copy import deepcopy

from hypothesis import strategies as st

_TYPES: list[object] = [
    *(None, True, 0, -1, 10**30, 1e308),
    *("", "x" * 50, "&#" + "9" * 5000 + ";", [], {}, [[]], {"": {}}),
]


def digest(lines: Iterable[str]) -> str:
    """What `lines` are compared by: they belong to the people who wrote them."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def retype(tree: object, draw: st.DataObject) -> None:
    """Puts something else in one place of `tree`; a list around it runs backwards from then on."""
    holder, key = draw.draw(st.sampled_from(_places(tree)))
    value = deepcopy(draw.draw(st.sampled_from(_TYPES)))  # or a later change would be one of all of them
    if isinstance(holder, dict):
        holder[str(key)] = value
    elif isinstance(key, int):
        holder[key] = value
        holder.reverse()


def _places(tree: object) -> list[tuple[dict[str, object] | list[object], str | int]]:
    """Every place in `tree` at which something could be replaced."""
    places: list[tuple[dict[str, object] | list[object], str | int]] = []
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            places += [(node, key) for key in node]
            waiting += node.values()
        elif isinstance(node, list):
            places += [(node, index) for index in range(len(node))]
            waiting += node
    return places
