"""Posts in answers that name their parts as the standards do, for warming the judge on hosts that a person added.

Shapes: https://schema.org/SocialMediaPosting (articleBody, image.caption, sharedContent) and https://www.jsonfeed.org/version/1.1/
(content_text, content_html). A post that is found here is judged before its page is drawn; one that is not found is
judged when the page asks, as ever.
"""

from __future__ import annotations

from filters.posts import Post
from filters.sites.json_paths import at, decoded, first_text, gathered, items_at, objects, text_at
from filters.sites.plain_text import from_html, joined

_WORDS = frozenset({"articleBody", "content_text", "content_html"})
"""What a post has one of. Asked first: of all that a site answers, little is a post."""


def _words(node: object) -> str:
    return joined(first_text(node, ("articleBody",), ("content_text",)) or from_html(text_at(node, "content_html")))


def _alts(node: object) -> tuple[str, ...]:
    pictures = items_at(node, "image") or [at(node, "image")]
    return tuple(alt for each in pictures if (alt := first_text(each, ("caption",), ("description",))))


def _cards(node: object) -> tuple[str, ...]:
    """What is said of a page that is shared, as schema.org has it: its title, then what it is about."""
    shared = at(node, "sharedContent")
    words = (first_text(shared, ("headline",), ("name",)), text_at(shared, "description"))
    return tuple(filter(None, map(joined, words)))


def _post(node: dict[str, object]) -> Post:
    return Post(
        key=first_text(node, ("id",), ("identifier",)),
        text=_words(node),
        author=first_text(node, ("author", "name"), ("authors", 0, "name")),
        alts=_alts(node),
        cards=_cards(node),
    )


def read(body: bytes) -> list[Post]:
    """Every post in the JSON `body`, once each, in its order. Never raises."""
    return gathered(_post(node) for node in objects(decoded(body)) if not _WORDS.isdisjoint(node))
