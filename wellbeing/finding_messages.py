"""What page script and engine say to each other of how posts are found (wellbeing.page_messages): counts, no words."""

from __future__ import annotations

from typing import Annotated

import msgspec

from wellbeing.site_health import How

Path = Annotated[str, msgspec.Meta(max_length=2_000)]
Posts = Annotated[int, msgspec.Meta(ge=0, le=2_000)]


class Missing(msgspec.Struct, frozen=True, tag_field="t", tag="missing"):
    """The page at `path` has none of the site's posts, or none now: may they be looked for by the standards' names?

    The answer is `LookLoosely`. The path is not kept.
    """

    path: Path


class Found(msgspec.Struct, frozen=True, tag_field="t", tag="found"):
    """How the posts at `path` were found, after it was looked at for some seconds. `again`: more than was said first.

    Of `posts`, which stand there now, `worded` have words and `authored` an author where the site's definition says.
    """

    path: Path
    how: How
    posts: Posts = 0
    worded: Posts = 0
    authored: Posts = 0
    again: bool = False


class LookLoosely(msgspec.Struct, frozen=True, tag_field="t", tag="look_loosely"):
    """Whether posts may be looked for loosely at `path`; until the page is elsewhere, or has the site's own again."""

    path: str
    on: bool
