"""Reads what people type or copy when they mean an account of a site, or the web address of a source. Pure."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

EVERYBODYS = frozenset(
    {"bsky.social", "mastodon.social", "mastodon.online", "mstdn.social", "x.com", "twitter.com", "youtube.com"}
    | {"reddit.com", "facebook.com", "instagram.com", "tiktok.com", "threads.net", "medium.com", "substack.com"}
    | {"linkedin.com", "pinterest.com", "tumblr.com"}
)
"""Addresses below which anybody has a name: to trust one of them would be to trust everybody there."""

LONGEST = 150
"""Characters of a name."""

_HOST = re.compile(r"(?=.{4,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
_BEFORE_NAMES = frozenset({"user", "users", "u", "profile", "c", "channel"})
"""Parts of a path that stand before an account's name: reddit.com/user/ana, bsky.app/profile/ana."""

_OF_ONE_WORD = frozenset({"x", "reddit", "bluesky", "mastodon", "tumblr"})
"""Sites whose accounts have no blanks in their names."""


class NotNamed(ValueError):
    """What was typed names no account or no address."""


class NamesEverybody(ValueError):
    """What was typed names a place where anybody has an account."""


def domain_in(typed: str) -> str:
    """The domain that somebody means by "https://www.Mind.org.uk/a": "mind.org.uk".

    Letters outside of ASCII come as the web writes them ("xn--…"). Raises NotNamed, and NamesEverybody.
    """
    host = _host_and_path(typed)[0].removeprefix("*.").removeprefix("www.")
    try:
        domain = host.encode("idna").decode().lower()
    except UnicodeError as error:
        raise NotNamed(typed) from error
    if not _HOST.fullmatch(domain):
        raise NotNamed(typed)
    if domain in EVERYBODYS:
        raise NamesEverybody(domain)
    return domain


def account_in(site: str, typed: str) -> str:
    """The account of `site` that somebody means by its name, with "@" or without, or by the address of its page.

    As the site itself writes it, without "@" at the front. Raises NotNamed.
    """
    host, path = _host_and_path(typed) if "/" in typed else ("", typed)
    steps = [step for each in path.split("/") if (step := each.strip())]
    while len(steps) > 1 and steps[0].lower() in _BEFORE_NAMES:
        del steps[0]
    name = steps[0].lstrip("@").strip() if steps else ""
    if not name or len(name) > LONGEST or not name.isprintable() or (site in _OF_ONE_WORD and " " in name):
        raise NotNamed(typed)
    if site == "bluesky" and "." not in name:
        return f"{name}.bsky.social"
    return f"{name}@{host}" if site == "mastodon" and host and "@" not in name else name


def _host_and_path(typed: str) -> tuple[str, str]:
    """The host, "" for none, and the path of an address as people copy it, with or without "https://"."""
    text = typed.strip()
    try:
        parts = urlsplit(text if "://" in text else f"//{text}")
        host = parts.hostname or ""
    except ValueError as error:
        raise NotNamed(typed) from error
    path = unquote(parts.path)
    return (host, path) if "." in host else ("", f"{host}{path}")
