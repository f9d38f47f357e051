"""Kept posts as one file that people and programs can read: a page, JSON or CSV, by how its name ends. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from html import escape
from pathlib import PurePath
from typing import Any

from wellbeing import __version__
from wellbeing.evidence import said_of
from wellbeing.export import as_csv
from wellbeing.facts import EvidenceWords, KeptPost
from wellbeing.settings import SITE_TITLES

_PAGE = """<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }}
article {{ border-top: 1px solid; padding: 1em 0; break-inside: avoid; }}
dl {{ display: grid; grid-template-columns: 11em 1fr; gap: .2em 1em; margin: 0; }}
dd {{ margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }}
</style>
</head>
<body>
<h1>{title}</h1>
{about}
{posts}
</body>
</html>
"""


def file_of(name: str, posts: Sequence[KeptPost], words: EvidenceWords, made: str) -> bytes:
    """What a file of this `name` holds of `posts`; `made` is the local ISO time with its zone."""
    match PurePath(name).suffix.lower():
        case ".json":
            text = _as_json(posts, words, made)
        case ".csv":
            text = as_csv({"posts": [_row(post, words) for post in posts]})
        case _:
            text = _as_page(posts, words, made)
    return text.encode("utf-8", "replace")


def mark_of(data: bytes) -> str:
    """The SHA-256 of a file."""
    return hashlib.sha256(data).hexdigest()


def beside(name: str, mark: str) -> bytes:
    """The file that goes with a file of this `name`, as `sha256sum --check` reads it."""
    return f"{mark}  {PurePath(name).name}\n".encode("utf-8", "replace")


def _as_json(posts: Sequence[KeptPost], words: EvidenceWords, made: str) -> str:
    told: dict[str, Any] = {"title": words.title, "about": words.about, "made": made, "program": _program()}
    told["posts"] = [{**_row(post, words), "sha256_is_of": said_of(post)} for post in posts]
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _row(post: KeptPost, words: EvidenceWords) -> dict[str, str]:
    return {
        "time": post.met,
        "site": SITE_TITLES.get(post.site, post.site),
        "author": post.author,
        "link": post.address,
        "met_on": post.met_on,
        "reads_like": _topics(post, words),
        "text": post.text,
        "sha256": post.digest,
    }


def _as_page(posts: Sequence[KeptPost], words: EvidenceWords, made: str) -> str:
    about = [*words.about, f"{words.made}: {made}", f"{words.program}: {_program()}", f"{words.posts}: {len(posts)}"]
    return _PAGE.format(
        title=escape(words.title),
        about="\n".join(f"<p>{escape(each)}</p>" for each in about),
        posts="\n".join(_article(number, post, words) for number, post in enumerate(posts, 1)),
    )


def _article(number: int, post: KeptPost, words: EvidenceWords) -> str:
    parts = (
        (words.met, escape(post.met)),
        (words.site, escape(SITE_TITLES.get(post.site, post.site))),
        (words.author, escape(post.author or words.unknown)),
        (words.address, _link(post.address, words)),
        (words.met_on, _link(post.met_on, words)),
        (words.categories, escape(_topics(post, words) or words.unknown)),
        (words.text, escape(post.text)),
        (words.digest, escape(post.digest)),
    )
    listed = "\n".join(f"<dt>{escape(name)}</dt><dd>{value}</dd>" for name, value in parts)
    return f"<article>\n<h2>{number}</h2>\n<dl>\n{listed}\n</dl>\n</article>"


def _link(address: str, words: EvidenceWords) -> str:
    """Addresses are the sites' own (filters.sites.own_pages), and still nothing but https becomes a link."""
    if not address.startswith("https://"):
        return escape(address or words.unknown)
    return f'<a href="{escape(address)}" rel="noreferrer">{escape(address)}</a>'


def _topics(post: KeptPost, words: EvidenceWords) -> str:
    return ", ".join(words.topics.get(category, category) for category in post.categories)


def _program() -> str:
    return f"Feed Wellbeing {__version__}"
