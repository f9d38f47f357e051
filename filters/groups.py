"""What a person can ask of a post: conditions, joined by "and", "or", "not" and "near"."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Near:
    """Two words that stand at most `within` words apart, in either order; 1: next to each other."""

    one: str
    other: str
    within: int = 5


@dataclass(frozen=True)
class Source:
    """A source that a person trusts, as an exception. `accounts` are (site, author), `domains` its own web domains."""

    name: str
    domains: tuple[str, ...] = ()
    accounts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Group:
    """Conditions that must all fit; within one of them, any entry is enough.

    Words, hashtags and domains count wherever a post can be read: in its own text, in what describes its pictures, in
    the preview of a linked page. `words` match as whole words in any letter case ("*" at an end opens it: "diet*",
    "*phobia", "*slim*"); `without` are words that must be absent; `authors` are names as the site shows them, with or
    without "@"; `sites` are ids; `links` are domains, subdomains included; `languages` are codes ("en" fits "en-GB"
    too); `kinds` and `contexts` are as in `Post`; `scores` are (category, least score); `near` are pairs of words. What
    a page does not say (language, community, context) fits nothing. A list with nothing but blanks fits nothing either.
    """

    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    hashtags: tuple[str, ...] = ()
    communities: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    sponsored: bool | None = None
    scores: tuple[tuple[str, float], ...] = ()
    near: tuple[Near, ...] = ()
