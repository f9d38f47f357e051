"""Posts and comments in Reddit's JSON listings, for warming the judge.

Shape: recorded listings and a comment tree. Kinds: t3 is a post, t1 a comment, anything else is not for us. Rendered
HTML is read rather than the Markdown behind it, because the page shows the former; without raw_json=1 it is escaped.
"""

from __future__ import annotations

from filters.posts import Post
from filters.sites.json_paths import at, decoded, gathered, hosts_of, items_at, objects, text_at
from filters.sites.plain_text import from_html, joined, unescaped

_KINDS = {"t1": "comment", "t3": "post"}


def _rendered(data: object, html: str, markdown: str) -> str:
    rendered = text_at(data, html)
    if rendered.startswith("&lt;"):
        rendered = unescaped(rendered)
    return from_html(rendered) if rendered else unescaped(text_at(data, markdown))


def _captions(data: object) -> tuple[str, ...]:
    """What stands below the pictures of a gallery."""
    captions = (unescaped(text_at(each, "caption")) for each in items_at(data, "gallery_data", "items"))
    return tuple(caption for caption in captions if caption)


def _post(thing: dict[str, object]) -> Post:
    data = thing.get("data")
    body = _rendered(data, "selftext_html", "selftext") or _rendered(data, "body_html", "body")
    return Post(
        key=text_at(data, "name") or text_at(data, "id"),
        text=joined(unescaped(text_at(data, "title")), body),
        author=text_at(data, "author"),
        alts=_captions(data),
        site="reddit",
        kind=_KINDS[text_at(thing, "kind")],
        links=() if at(data, "is_self") is True else hosts_of(text_at(data, "url")),
        community=text_at(data, "subreddit"),
    )


def read(body: bytes) -> list[Post]:
    """The posts and comments in an answer's `body`, comments in the order of their tree."""
    return gathered(_post(node) for node in objects(decoded(body)) if text_at(node, "kind") in _KINDS)
