"""The readers that site files name, so that the engine picks one without knowing any."""

from __future__ import annotations

from collections.abc import Callable

from filters.posts import Post
from filters.sites import read_bluesky, read_generic, read_mastodon, read_reddit, read_x, read_youtube

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
