"""What of a post can be told from its words alone: hashtags and the domains that it links to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from filters.words import plain

_TAG = re.compile(r"(?<![\w&/])[#＃]([^\s#＃!-/:-@\[-^`{-~…]{1,100})")
_ADDRESS = re.compile(r"(?<![\w@.-])(?:https?://)?((?:[^\W_][\w-]{0,62}\.){1,8}[^\W\d_]{2,24})(?![\w-])", re.IGNORECASE)


def hashtags_in(text: str) -> frozenset[str]:
    """The hashtags of `text`, as they are compared: without "#" and without letter case."""
    return frozenset(plain(tag) for tag in _TAG.findall(text) if not tag.isdigit())


def plain_tag(tag: str) -> str:
    """A hashtag as it is compared."""
    return plain(tag.strip().lstrip("#＃"))


def plain_domain(address: str) -> str:
    """The domain of an address or of a domain as people write it: "https://www.Example.com/a" is "example.com"."""
    host = address.strip().lower().partition("://")[2] or address.strip().lower()
    host = re.split(r"[/?#]", host, maxsplit=1)[0].rpartition("@")[2].partition(":")[0]
    return host.removeprefix("*.").removeprefix("www.").strip(".")


def domains_in(text: str, links: Iterable[str] = ()) -> frozenset[str]:
    """The domains that `text` names (a site may cut an address short, the domain stays) and that `links` lead to."""
    found = (*_ADDRESS.findall(text), *links)
    return frozenset(domain for each in found if (domain := plain_domain(each)))


def is_within(domain: str, wanted: str) -> bool:
    """Whether `domain` is `wanted` or one of its subdomains."""
    return domain == wanted or domain.endswith(f".{wanted}")


def with_those_above(domain: str) -> tuple[str, ...]:
    """`domain` and every domain that it is within."""
    parts = domain.split(".")
    return tuple(".".join(parts[start:]) for start in range(len(parts)))
