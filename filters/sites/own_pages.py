"""Where a post has a page of its own, so that somebody who keeps it can find it again and report it.

Made from what a site's answers name a post by. Shapes of addresses: the sites' own share links, November 2026. What
does not look like an id is no address: names come from pages.
"""

from __future__ import annotations

import re

from filters.posts import Post

_SHAPES: dict[str, tuple[str, str]] = {
    "bluesky": (
        r"at://(?P<who>did:[a-z]+:[\w.:%-]{1,200})/app\.bsky\.feed\.post/(?P<id>\w{1,40})",
        "https://bsky.app/profile/{who}/post/{id}",
    ),
    "linkedin": (r"(?P<id>urn:li:(?:activity|share|ugcPost):\d{1,25})", "https://www.linkedin.com/feed/update/{id}/"),
    "mastodon": (r"(?P<id>\d{1,30})", "https://{host}/{author}/{id}"),
    "pinterest": (r"(?P<id>\d{1,25})", "https://www.pinterest.com/pin/{id}/"),
    "reddit": (r"(?:t3_)?(?P<id>[a-z0-9]{1,13})", "https://www.reddit.com/comments/{id}/"),
    "x": (r"(?P<id>\d{1,25})", "https://x.com/i/status/{id}"),
    "youtube": (r"(?P<id>[\w-]{11})", "https://www.youtube.com/watch?v={id}"),
}
_SITE_KINDS = {"linkedin": "post", "pinterest": "post", "reddit": "post", "youtube": "video"}
"""Sites whose comments are named by ids that lead nowhere alone."""
_AUTHOR = re.compile(r"@[\w.-]{1,80}(@[\w.-]{1,200})?")
_MAX_PATH = 500


def own_page(host: str, post: Post) -> str:
    """The address of the page of `post`, which an answer to a page of `host` named by its key; "" where none is known.

    On Mastodon it is the page on the reader's own server, which asks people to sign in for some posts.
    """
    shape, address = _SHAPES.get(post.site, ("", ""))
    found = re.fullmatch(shape, post.key, re.ASCII) if shape else None
    if found is None or _SITE_KINDS.get(post.site, post.kind) != post.kind:
        return ""
    if "{author}" in address and not _AUTHOR.fullmatch(post.author):
        return ""
    return address.format(host=host, author=post.author, **found.groupdict())


def page_at(host: str, path: str) -> str:
    """The address of a page of `host`, as far as its script told it; "" for what is no path."""
    plain = re.fullmatch(r"/[!-~]*", path)
    return f"https://{host}{path[:_MAX_PATH]}" if host and plain else ""
