"""Reads what people type or copy when they mean an account of a site, or the web address of a source."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit

from filters.sites.definition import domain_of, host_matches

OF_OTHERS = frozenset(
    {"medium.com", "substack.com", "tweetdeck.com", "youtu.be", "fb.com", "lnkd.in", "pin.it", "redd.it"}
)
"""Such places, and short names of such, that are no host of a site which we know."""

LONGEST = 150
"""Characters of a name."""

_HOST = re.compile(r"(?=.{4,253}\Z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")


@dataclass(frozen=True, slots=True)
class _Pages:
    """Where an account's name stands in the path of its page: behind one of `after`, or `first`, but for `never`.

    `signed`: a name that stands first begins with "@".
    """

    after: tuple[str, ...] = ()
    first: bool = True
    signed: bool = False
    never: frozenset[str] = frozenset()


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PAGES = {
    "bluesky": _Pages(("profile",), first=False),
    "facebook": _Pages(
        ("pg",),
        never=_words(
            "people p pages groups watch reel reels events marketplace stories story photo photos video videos share"
            " sharer permalink hashtag gaming search messages notifications login help settings l ads business"
        ),
    ),
    "instagram": _Pages(never=_words("p reel reels tv explore stories accounts direct web about legal developer")),
    "lemmy": _Pages(("u",), first=False),
    "linkedin": _Pages(("in", "company", "school", "showcase"), first=False),
    "mastodon": _Pages(("users", "profile"), signed=True),
    "pinterest": _Pages(
        never=_words("pin search ideas today settings business explore categories topics resource login news_hub")
    ),
    "reddit": _Pages(("user", "u"), first=False),
    "threads": _Pages(signed=True),
    "tiktok": _Pages(signed=True),
    "tumblr": _Pages(
        ("blog/view", "blog"),
        never=_words(
            "dashboard explore search tagged settings inbox likes following followers communities reblog register"
            " login new docs policy about help trending live tv"
        ),
    ),
    "x": _Pages(
        never=_words(
            "i home explore search hashtag settings messages notifications intent share compose login logout signup"
            " jobs tos privacy about"
        )
    ),
    "youtube": _Pages(
        ("user", "c", "channel"),
        never=_words("watch shorts playlist feed results embed live hashtag post clip gaming premium account"),
    ),
}
"""Pages of accounts and others, as addresses of these sites have them (2026). A page that is none names nobody."""

_ANYWHERE = _Pages(("user", "users", "u", "profile", "c", "channel"))

_NO_BLOGS = frozenset({"www", "at", "m", "api", "assets", "media"})
"""Names before tumblr.com that are no blog's."""

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
    if _is_everybodys(domain):
        raise NamesEverybody(domain)
    return domain


@cache
def everybodys() -> frozenset[str]:
    """Patterns of the hosts below which anybody has a name: to trust one of them would be to trust everybody there."""
    from wellbeing.site_files import shipped_sites  # the window starts without reading them

    return OF_OTHERS.union(host.removeprefix("www.") for site in shipped_sites() for host in site.hosts)


def _is_everybodys(domain: str) -> bool:
    """Whether `domain` is such a host, or one lies within it."""
    return any(host_matches(each, domain) or f".{domain_of(each)}".endswith(f".{domain}") for each in everybodys())


def account_in(site: str, typed: str) -> str:
    """The account of `site` that somebody means by its name, with "@" or without, or by the address of its page.

    As the site itself writes it, without "@" at the front. Raises NotNamed.
    """
    host, path = _host_and_path(typed) if "/" in typed else ("", typed)
    steps = [step for each in path.split("/") if (step := each.strip())]
    server, name = _named(site, host, steps)
    name = name.lstrip("@").strip()
    if not name or len(name) > LONGEST or not name.isprintable() or (site in _OF_ONE_WORD and " " in name):
        raise NotNamed(typed)
    if site == "bluesky" and name.startswith("did:"):
        raise NotNamed(typed)  # an account's number, which no post has
    if site == "bluesky" and "." not in name:
        return f"{name}.bsky.social"
    return f"{name}@{server}" if site == "mastodon" and server and "@" not in name else name


def _named(site: str, host: str, steps: list[str]) -> tuple[str, str]:
    """The server and the name that a path of these `steps` has; no name where it is no account's page."""
    if not host and len(steps) == 1:
        return "", steps[0]
    blog, _, rest = host.partition(".")
    if site == "tumblr" and rest == "tumblr.com" and blog not in _NO_BLOGS:
        return host, blog
    if site == "mastodon" and len(steps) > 1 and steps[1].startswith("@"):  # elk.zone/social.example/@ana
        return (steps[0] if "." in steps[0] else host), steps[1]
    return host, _in_path(_PAGES.get(site, _ANYWHERE), steps)


def _in_path(pages: _Pages, steps: list[str]) -> str:
    for after in pages.after:
        before = after.split("/")
        if [each.lower() for each in steps[: len(before)]] == before:
            return steps[len(before)] if len(steps) > len(before) else ""
    first = steps[0] if steps and pages.first else ""
    is_page = first.lower() in pages.never or first.lower().endswith(".php")
    return "" if is_page or (pages.signed and not first.startswith("@")) else first


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
