"""HTML as the words that a page would show, so that an answer's text and the page's text are judged as one.

Made to agree with `innerText` up to white space (a test compares both in Chromium): block elements part words, inline
ones do not. Not for hostile HTML that has to be made safe: what comes out is judged, never shown.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

from filters.posts import MAX_TEXT

_TAG = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*+|!)[^<>]*+>")
"""A tag or a comment. It cannot run past the next "<" and takes nothing back: linear time, whatever comes in."""

_PARTING = re.compile(
    r"/?(address|article|aside|blockquote|br|d[dlt]|details|div|figure|h[1-6]|hr|li|ol|p|pre|section|summary|t[dhr]|table|ul)",
    re.I,
)
_ENDLESS_NUMBER = re.compile(r"&#[0-9]{10,};?")
"""A character that cannot exist; Python would rather raise than turn that many digits into a number."""


def _gap(tag: re.Match[str]) -> str:
    return "\n" if _parts(tag[1]) else ""


@lru_cache(200)
def _parts(name: str) -> bool:
    return _PARTING.fullmatch(name) is not None


def unescaped(text: str) -> str:
    """`text` with its entities (&amp;, &#39; …) decoded."""
    return unescape(_ENDLESS_NUMBER.sub("\ufffd", text)) if "&" in text else text


def from_html(html: str) -> str:
    """The words of `html`, a line for each of its lines and paragraphs, entities decoded."""
    text = unescaped(_TAG.sub(_gap, html) if "<" in html else html).replace("\r", "")
    return "\n".join(line for part in text.split("\n") if (line := part.strip()))


def joined(*parts: str) -> str:
    """`parts` of a post as one text, in the order in which a page shows them, no longer than a post may be."""
    return "\n".join(part for part in parts if part)[:MAX_TEXT]
