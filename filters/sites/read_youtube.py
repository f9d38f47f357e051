"""Videos, Shorts and comments in YouTube's InnerTube answers (browse, next, search), for warming the judge.

YouTube builds its pages from named parts ("renderers" and "view models"), and the same part turns up at many places.
So parts are found by name, wherever they are; the table says where each keeps its id, its words and its author.
Sources: recordings of 2026, and for lockupViewModel amitbl/blocktube (see the project's notes on sites).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from filters.posts import Post
from filters.sites.json_paths import at, decoded, first_text, gathered, items_at, objects, text_at
from filters.sites.plain_text import joined

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """Where a named part keeps what we read. Each of `texts` is shown; of `authors` the first that is there."""

    ids: tuple[Path, ...]
    texts: tuple[Path, ...]
    authors: tuple[Path, ...] = ()
    kind: str = "video"


_SHORT_ID: Path = ("onTap", "innertubeCommand", "reelWatchEndpoint", "videoId")
_SNIPPET: Path = ("detailedMetadataSnippets", 0, "snippetText")
_OWNERS: tuple[Path, ...] = (("ownerText",), ("longBylineText",), ("shortBylineText",))
_VIDEO = _Part((("videoId",),), (("title",), _SNIPPET), _OWNERS)
_BACKSTAGE = _Part((("postId",),), (("contentText",),), (("authorText",),), "post")
_ROWS: Path = ("metadata", "lockupMetadataViewModel", "metadata", "contentMetadataViewModel", "metadataRows")

_PARTS: dict[str, _Part] = {
    "videoRenderer": _VIDEO,
    "compactVideoRenderer": _VIDEO,
    "gridVideoRenderer": _VIDEO,
    "playlistVideoRenderer": _VIDEO,
    "videoWithContextRenderer": _Part((("videoId",),), (("headline",),), _OWNERS),
    "reelItemRenderer": _Part((("videoId",),), (("headline",),)),
    "lockupViewModel": _Part((("contentId",),), (("metadata", "lockupMetadataViewModel", "title"),)),
    "shortsLockupViewModel": _Part((_SHORT_ID, ("entityId",)), (("overlayMetadata", "primaryText"),)),
    "backstagePostRenderer": _BACKSTAGE,
    "postRenderer": _BACKSTAGE,
    "commentRenderer": _Part((("commentId",),), (("contentText",),), (("authorText",),), "comment"),
    "commentEntityPayload": _Part(
        (("properties", "commentId"),), (("properties", "content"),), (("author", "displayName"),), "comment"
    ),
}


def _words(value: object) -> str:
    """A text in any of YouTube's shapes: runs, simpleText, content, or just a string."""
    runs = "".join(text_at(run, "text") for run in items_at(value, "runs"))
    return runs or (value if isinstance(value, str) else first_text(value, ("simpleText",), ("content",)))


def _channel(lockup: object) -> str:
    """The channel on a video's second line. With one line only, that line holds views and age, not a name."""
    rows = items_at(lockup, *_ROWS)
    return text_at(rows, 0, "metadataParts", 0, "text", "content") if len(rows) > 1 else ""


def _post(part: _Part, node: object) -> Post:
    names = (_words(at(node, *path)) for path in part.authors)
    return Post(
        key=first_text(node, *part.ids),
        text=joined(*(_words(at(node, *path)) for path in part.texts)),
        author=next((name for name in names if name), "") or _channel(node),
        site="youtube",
        kind=part.kind,
        own=at(node, "author", "isCurrentUser") is True,
    )


def _found(tree: object) -> Iterator[Post]:
    for node in objects(tree):
        for name, value in node.items():
            if name in _PARTS and isinstance(value, dict):
                yield _post(_PARTS[name], value)


def read(body: bytes) -> list[Post]:
    """The videos, Shorts, community posts and comments in an answer's `body`."""
    return gathered(_found(decoded(body)))
