"""What a post is, whichever site it came from, so that judging knows nothing of sites."""

from __future__ import annotations

from typing import Literal

import msgspec

MAX_TEXT = 20_000
"""Characters of a post that are kept. The longest posts of the sites we read (X articles, Reddit) stay below it."""

Part = Literal["", "pictures", "card"]
"""Where words of a post stand: in its own text, in what describes its pictures, in the preview of a linked page."""


class Post(msgspec.Struct, frozen=True):
    """A post as a person meets it in a feed.

    `key` names the post within one document or one API answer (a site's own id where there is one).
    `author` is a handle or a display name as the site shows it, "" when it is not known.
    `text` holds its own words: title, spoiler text, body, quoted post. `alts` are the pictures' descriptions and
    captions, `cards` what the previews of pages that it leads to say: title, description, host.
    `site` is a `Site.id`; `kind` is "post", "comment", "video" or "story".
    What only a page can say, "" or nothing where it does not: `links` are addresses that the post leads to, `community`
    is a subreddit, group or channel, `language` is a code as the page marks it ("en", "pt-BR"), `context` is one of
    filters.sites.definition.TIME_KINDS: the part of the site in which the post was met. `address` is the post's own
    page and `met_on` the page it was met on (filters.sites.own_pages): for who keeps it as evidence, not for judging.
    `main`: that page is about this very post.
    """

    key: str
    text: str
    author: str = ""
    alts: tuple[str, ...] = ()
    site: str = "generic"
    kind: str = "post"
    followed: bool = False
    own: bool = False
    links: tuple[str, ...] = ()
    community: str = ""
    language: str = ""
    sponsored: bool = False
    context: str = ""
    address: str = ""
    met_on: str = ""
    main: bool = False
    cards: tuple[str, ...] = ()


def words_of(post: Post) -> str:
    """Everything that can be read of `post`, as one text: its own words, its pictures' descriptions, its previews."""
    return _joined(post.text, *post.alts, *post.cards)


def parts_of(post: Post) -> dict[Part, str]:
    """The words of each part of `post` that has any; its own, empty, where none has."""
    parts: dict[Part, str] = {}
    if post.text:
        parts[""] = post.text[:MAX_TEXT]
    if pictures := _joined(*post.alts):
        parts["pictures"] = pictures
    if card := _joined(*post.cards):
        parts["card"] = card
    return parts or {"": ""}


def _joined(*parts: str) -> str:
    return "\n".join([part for part in parts if part])[:MAX_TEXT] if parts else ""
