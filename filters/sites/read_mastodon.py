"""Posts in the answers of Mastodon's API (timelines, threads, searches, notifications), for warming the judge.

Shape: https://docs.joinmastodon.org/entities/Status/ and recordings of two servers. What is shown, and in what order,
follows the web client: spoiler, content, poll, quoted post; a link's card if there is neither picture nor quote.
"""

from __future__ import annotations

import re

from filters.posts import Post
from filters.sites.json_paths import at, decoded, gathered, items_at, objects, text_at
from filters.sites.plain_text import from_html, joined

_SHORTCODE = re.compile(r"(?<![A-Za-z0-9:]):([A-Za-z0-9_]{2,}):(?![A-Za-z0-9:])")
_QUOTE_START, _QUOTE_END = '<p class="quote-inline">', "</p>"


def _is_status(node: dict[str, object]) -> bool:
    return isinstance(node.get("content"), str) and isinstance(node.get("account"), dict)


def _without_quote_link(html: str) -> str:
    """`html` without the "RE: address" that stands in for a quote on older servers; the web client leaves it out."""
    before, start, rest = html.partition(_QUOTE_START)
    return before + rest.partition(_QUOTE_END)[2] if start else html


def _content(status: object, quoting: bool) -> str:
    html = text_at(status, "content")
    return from_html(_without_quote_link(html) if quoting else html)


def _without_emoji(text: str, status: object) -> str:
    """`text` without shortcodes that are pictures on the page: a picture is not a word."""
    emojis = items_at(status, "emojis")
    if not emojis:
        return text
    names = {text_at(emoji, "shortcode") for emoji in emojis}
    return _SHORTCODE.sub(lambda code: "" if code[1] in names else code[0], text)


def _options(status: object) -> list[str]:
    poll = at(status, "poll")
    return [text_at(option, "title") for option in items_at(poll, "options")] if poll else []


def _words(status: object, quoting: bool) -> str:
    parts = (text_at(status, "spoiler_text"), _content(status, quoting), *_options(status))
    return _without_emoji(joined(*parts), status)


def _cards(status: object) -> tuple[str, ...]:
    card = at(status, "card")
    if card is None:  # most have none, and an answer is read while others wait
        return ()
    described = "" if text_at(card, "author_name") else text_at(card, "description")
    return tuple(filter(None, map(joined, (text_at(card, "title"), described))))


def _alts(*statuses: object) -> tuple[str, ...]:
    media = [each for status in statuses if status for each in items_at(status, "media_attachments")]
    return tuple([alt for each in media if (alt := text_at(each, "description"))])


def _post(status: dict[str, object]) -> Post:
    shown = reblog if isinstance(reblog := status.get("reblog"), dict) else status
    quoted = at(shown, "quote", "quoted_status")
    author = text_at(shown, "account", "acct")
    return Post(
        key=text_at(status, "id"),
        text=joined(_words(shown, bool(quoted)), _words(quoted, False) if quoted else ""),
        author=f"@{author}" if author else "",
        alts=_alts(shown, quoted),
        site="mastodon",
        language=text_at(shown, "language"),
        cards=() if quoted or items_at(shown, "media_attachments") else _cards(shown),
    )


def read(body: bytes) -> list[Post]:
    """The posts in an answer's `body`; a boosted post has the booster's id and the boosted author and text."""
    found = objects(decoded(body), whole=_is_status)
    return gathered(_post(node) for node in found if _is_status(node))
