"""What a person keeps of abuse: which posts, when each goes again, and a mark that tells it unchanged. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from filters.verdicts import Action, Verdict
from wellbeing.facts import KeptPost

ABUSE = frozenset({"harassment"})
"""Insults, threats and hate (LABELS.md); every threat is harassment, whatever else it is."""

AT_MOST = 2_000
"""Posts that are kept: 1 MB of usual ones, 40 MB of the longest. Beyond that nothing is thrown away, and it is said."""


def is_abuse(verdict: Verdict, about: Iterable[str]) -> bool:
    """Whether a post with this `verdict`, which is `about` these categories, is abuse that the person does not see."""
    return verdict.action >= Action.COVER and not ABUSE.isdisjoint((*verdict.categories, *about))


def marked(post: KeptPost) -> KeptPost:
    """`post` with the SHA-256 of what is kept of it; letters that no encoding can write become question marks."""
    parts = ("site", "author", "address", "met_on", "text")
    plain = msgspec.structs.replace(post, **{part: _writable(getattr(post, part)) for part in parts})
    return msgspec.structs.replace(plain, digest=hashlib.sha256(said_of(plain).encode()).hexdigest())


def _writable(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


def said_of(post: KeptPost) -> str:
    """What the mark is taken of, in UTF-8: time, link, page, site, author and text, parted by line feeds."""
    return "\n".join((post.met, post.address, post.met_on, post.site, post.author, post.text))


def same_as(post: KeptPost) -> str:
    """What two sights of one post have alike: site, author, words, and its own page where it is known."""
    parts = (post.site, post.author, " ".join(post.text.split()), post.address)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


def seconds_of(met: str) -> int:
    """Seconds since 1970 of a time as `KeptPost.met` has it."""
    return int(datetime.fromisoformat(met).timestamp())


def gone_before(now: datetime, days: int) -> int:
    """Seconds since 1970: what was kept before goes at `now` (aware), where it stays for `days`."""
    return int((now - timedelta(days=days)).timestamp())
