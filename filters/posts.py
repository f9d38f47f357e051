"""What a post is, whichever site it came from, so that judging knows nothing of sites."""

from __future__ import annotations

from dataclasses import dataclass

MAX_TEXT = 20_000
"""Characters of a post that are kept. The longest posts of the sites we read (X articles, Reddit) stay below it."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post as a person meets it in a feed.

    `key` names the post within one document or one API answer (a site's own id where there is one).
    `author` is a handle or a display name as the site shows it, "" when it is not known.
    `text` holds everything to be read: title, spoiler text, body, quoted post. `alts` are the pictures' descriptions.
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


def words_of(post: Post) -> str:
    """Everything of `post` that is judged, as one text: body first, then the pictures' descriptions."""
    return "\n".join(part for part in (post.text, *post.alts) if part)[:MAX_TEXT]
