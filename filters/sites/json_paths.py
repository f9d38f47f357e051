"""Reading answers that nobody promised us: whatever is missing, mistyped or broken reads as empty, never as an error.

Sites change their JSON without telling anyone, and a page can send anything at all. So there is no schema here, only
steps that either lead somewhere or do not. Nothing here recurses, and every node is visited at most once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from filters.links import plain_domain
from filters.posts import Post

LINKS_AT_MOST = 20
"""Hosts that are kept of one post, as many as the page script sends."""

CARDS_AT_MOST = 20
"""Previews of linked pages that are kept of one post, as many as the page script sends."""

VALUES_AT_MOST = 250_000
"""Values in an answer that is looked into: ten times the largest recorded one. Two bytes can make a list of 64."""

POSTS_AT_MOST = 1_000
"""Posts that are kept of one answer: more than any site sends at once, and no more than an engine keeps up with."""

SIGNS_AT_MOST = 1_000_000
"""Signs of these posts together: twenty times what the longest recorded answer says."""

_LOOP = b"for (;;);"
_LINES = re.compile(rb"\}\r?\n\{")


def decoded(body: bytes | str) -> object:
    """The JSON value in `body`, or None where it is not JSON, not UTF-8, or too large or too deep to be an answer.

    Facebook and Instagram put a loop before it, so that no other page can run it, and send several values, a line each:
    these become one list.
    """
    try:
        text = (body.encode() if isinstance(body, str) else body).removeprefix(_LOOP)
        if len(text) > VALUES_AT_MOST and _values_in(text) > VALUES_AT_MOST:  # each takes a byte at least
            return None
        return _decoded_lines(text) if _is_lines(text) else msgspec.json.decode(text)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None


def _is_lines(text: bytes) -> bool:
    """Whether a whole object ends with the first line and another begins the next."""
    end = text.find(b"\n")
    return bool(_LINES.search(text, max(end - 2, 0), end + 2))


def _decoded_lines(text: bytes) -> list[object]:
    return [msgspec.json.decode(line) for line in text.splitlines() if line.strip()]


def _values_in(text: bytes) -> int:
    """No fewer than `text` holds, if it is JSON: told at once, since reading them keeps everything else waiting."""
    return 1 + text.count(b",") + text.count(b"[") + text.count(b"{")


def at(tree: object, *steps: str | int) -> object:
    """What lies at the end of `steps` (names of members, indexes of lists), or None where the way breaks off."""
    for step in steps:
        if type(tree) is dict:  # exact types, as decoded: asked some hundred times for each answer
            tree = tree.get(step)
        elif type(tree) is list and type(step) is int and step < len(tree):
            tree = tree[step]
        else:
            return None
    return tree


def text_at(tree: object, *steps: str | int) -> str:
    """The string at the end of `steps`, or "". Most ways are one step long, and are gone some hundred times."""
    found = tree.get(steps[0]) if len(steps) == 1 and type(tree) is dict else at(tree, *steps)
    return found if type(found) is str else ""


def items_at(tree: object, *steps: str | int) -> list[object]:
    """The list at the end of `steps`, or an empty one."""
    found = tree.get(steps[0]) if len(steps) == 1 and type(tree) is dict else at(tree, *steps)
    return found if type(found) is list else []


def first_text(tree: object, *paths: tuple[str | int, ...]) -> str:
    """The first string that one of `paths` leads to: newer shapes of an answer before older ones."""
    return next((text for path in paths if (text := text_at(tree, *path))), "")


def objects(
    tree: object, whole: Callable[[dict[str, object]], bool] = lambda each: False
) -> Iterator[dict[str, object]]:
    """Every object in `tree`, in the order of the document; below one that is `whole` nothing is looked for."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
            if not whole(node):
                waiting.extend(reversed(node.values()))
        elif isinstance(node, list):
            waiting.extend(reversed(node))


def named_objects(tree: object) -> Iterator[tuple[str, dict[str, object]]]:
    """Every object in `tree`, in the order of the document, with the name of the member that it is, or is listed in."""
    waiting = [("", tree)]
    while waiting:
        name, node = waiting.pop()
        if isinstance(node, dict):
            yield name, node
            waiting.extend(reversed(node.items()))
        elif isinstance(node, list):
            waiting.extend((name, each) for each in reversed(node))


def hosts_of(*addresses: str) -> tuple[str, ...]:
    """The hosts that `addresses` lead to, each once; addresses on the web alone, whole ones are not kept."""
    hosts = (plain_domain(each) for each in addresses if each.startswith(("https://", "http://")))
    return tuple(dict.fromkeys(host for host in hosts if host))[:LINKS_AT_MOST]


def gathered(posts: Iterable[Post]) -> list[Post]:
    """The first of `posts` that hold something to judge, each key once; one without an id is told by its place."""
    kept: dict[str | int, Post] = {}
    signs = 0
    for place, post in enumerate(posts):
        key = post.key or place
        if key not in kept and (post.text or post.alts or post.cards):
            kept[key] = post
            signs += len(post.text) + sum(map(len, (*post.alts, *post.cards)))
        if len(kept) == POSTS_AT_MOST or signs >= SIGNS_AT_MOST:
            break
    return list(kept.values())
