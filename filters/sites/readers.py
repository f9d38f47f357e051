"""How a site's answers are read: as its data file says, or by the reader that it names where data cannot say it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from filters.posts import Post
from filters.sites import answer_parts, read_bluesky, read_generic, read_mastodon, read_reddit, read_x, read_youtube
from filters.sites.definition import Site

Reader = Callable[[bytes], list[Post]]
"""Finds the posts in the body of an answer. Never raises: what cannot be read is not there."""

READERS: dict[str, Reader] = {
    "bluesky": read_bluesky.read,
    "generic": read_generic.read,
    "mastodon": read_mastodon.read,
    "reddit": read_reddit.read,
    "x": read_x.read,
    "youtube": read_youtube.read,
}


def reader_of(site: Site) -> Reader:
    """What reads the answers of `site`. Raises KeyError where it names a reader that there is not."""
    return READERS[site.reader] if site.reader else partial(answer_parts.read, site.id, site.shapes)
