"""Posts in the answers of Bluesky's API (feeds, threads, searches, notifications), for warming the judge.

Shape: the lexicons app.bsky.feed.defs and app.bsky.embed.* and a recorded thread. What is shown, and in what order,
follows the web client: text, then the quoted post; pictures and links' cards are kept apart.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from filters.posts import Post
from filters.sites.json_paths import at, decoded, gathered, hosts_of, items_at, objects, text_at
from filters.sites.plain_text import joined


def _is_post(node: dict[str, object]) -> bool:
    return isinstance(node.get("author"), dict) and isinstance(at(node, "record", "text"), str)


def _host(address: str) -> str:
    """The host that a card names below its description, as toNiceDomain of the web client makes it."""
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""


def _card(media: object) -> str:
    link = at(media, "external")
    address = text_at(link, "uri")
    return joined(text_at(link, "title") or address, text_at(link, "description"), _host(address))


def _media(embed: object) -> object:
    """What an embed shows itself: in a post with pictures and a quote the pictures lie one step deeper."""
    return at(embed, "media") or embed


def _quoted(embed: object) -> object:
    record = at(embed, "record", "record") or at(embed, "record")
    return record if isinstance(at(record, "value", "text"), str) else None


def _alts(media: object) -> tuple[str, ...]:
    """Descriptions of pictures, and of a video (whose embed is itself the video)."""
    return tuple(alt for each in (*items_at(media, "images"), media) if (alt := text_at(each, "alt")))


def _links(record: object, media: object) -> tuple[str, ...]:
    """The hosts that the text's links and the card lead to."""
    features = (each for facet in items_at(record, "facets") for each in items_at(facet, "features"))
    return hosts_of(text_at(media, "external", "uri"), *(text_at(each, "uri") for each in features))


def _post(node: dict[str, object]) -> Post:
    media, quoted = _media(node.get("embed")), _quoted(node.get("embed"))
    inner = _media(at(quoted, "embeds", 0))
    author = text_at(node, "author", "handle")
    return Post(
        key=text_at(node, "uri"),
        text=joined(text_at(node, "record", "text"), text_at(quoted, "value", "text")),
        author=f"@{author}" if author else "",
        alts=_alts(media) + _alts(inner),
        site="bluesky",
        followed=bool(text_at(node, "author", "viewer", "following")),
        links=_links(node.get("record"), media),
        language=text_at(node, "record", "langs", 0),
        cards=tuple(card for each in (media, inner) if (card := _card(each))),
    )


def read(body: bytes) -> list[Post]:
    """The posts in an answer's `body`, replies and the posts that they answer included."""
    return gathered(_post(node) for node in objects(decoded(body)) if _is_post(node))
