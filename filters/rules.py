"""A person's own conditions, so that their word about a post stands above the model's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from filters.posts import Post, words_of
from filters.verdicts import Action


@dataclass(frozen=True, slots=True)
class Rule:
    """If a post fits, `action` happens. Every part that is given must fit; within a part, any entry is enough.

    `words` match as whole words in any letter case ("*" at the end of a word matches its endings); `without` are words
    that must be absent; `authors` are names as the site shows them, with or without "@"; `sites` are site ids.
    """

    name: str
    action: Action
    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()


def _pattern_of(word: str) -> str:
    parts = (re.escape(part) for part in word.casefold().split())
    stem = r"\s+".join(parts)
    return stem.removesuffix(r"\*") + r"\w*" if stem.endswith(r"\*") else stem


@lru_cache(maxsize=2_048)
def _matcher(words: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all `words`, whole words only: "art" does not match "party"."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(_pattern_of(word) for word in words)})(?!\w)")


def plain_name(author: str) -> str:
    """An author's name as it is compared: "@Ana" and "ana" are one."""
    return author.strip().removeprefix("@").casefold()


def _has_word(words: tuple[str, ...], text: str) -> bool:
    real = tuple(word for word in words if word.strip())
    return bool(real) and _matcher(real).search(text) is not None


def fits(rule: Rule, post: Post) -> bool:
    """Whether `post` meets every condition of `rule`. A rule without any condition fits nothing."""
    if not (rule.words or rule.authors or rule.sites):
        return False
    if rule.sites and post.site not in rule.sites:
        return False
    if rule.authors and plain_name(post.author) not in map(plain_name, rule.authors):
        return False
    text = words_of(post).casefold()
    return (not rule.words or _has_word(rule.words, text)) and not _has_word(rule.without, text)


def first_that_fits(rules: Iterable[Rule], post: Post) -> Rule | None:
    """The rule that decides: the first in the person's own order."""
    return next((rule for rule in rules if fits(rule, post)), None)
