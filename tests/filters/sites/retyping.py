"""Answers that are not as they were: for showing that a reader of any site only finds less in them."""

from __future__ import annotations

from copy import deepcopy

from hypothesis import strategies as st

_TYPES: list[object] = [None, True, 0, -1, 10**30, 1e308, "", "x" * 50, "&#" + "9" * 5000 + ";", [], {}, [[]], {"": {}}]


def _nodes(tree: object) -> list[tuple[dict[str, object] | list[object], str | int]]:
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


def retype(tree: object, draw: st.DataObject) -> None:
    """Turn something in `tree` into something else; a list that it was in runs backwards then."""
    if not (places := _nodes(tree)):
        return
    holder, key = draw.draw(st.sampled_from(places))
    value = deepcopy(draw.draw(st.sampled_from(_TYPES)))
    if isinstance(holder, dict):
        holder[str(key)] = value
    elif isinstance(key, int):
        holder[key] = value
        holder.reverse()
