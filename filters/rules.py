"""A person's own conditions, so that their word about a post stands above the model's."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from filters.posts import Post, words_of
from filters.verdicts import Action

_UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Japanese and Chinese: scripts that put no spaces between words."""

_IN_WORD = rf"(?:[^\W{_UNSPACED}]|[\u0300-\u036f\u0900-\u0963\u0970-\u0dff])"
r"""What makes a neighbour part of a word: letters, and accents and Indic vowel signs, which are not in \w."""

_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f"))
"""Soft hyphens, zero-width signs and variation selectors: nobody sees them, so they split no word."""


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


def _plain(text: str) -> str:
    """`text` as it is compared: without letter case, without unseen signs, one form for each letter."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFKC", folded).translate(_UNSEEN)


def _edges_of(word: str) -> tuple[str, str]:
    """What must hold before and after `word` (plain). A sign or an emoji at its edge needs no edge of a word there."""
    stem = word.removesuffix("*")
    before = rf"(?<!{_IN_WORD})" if re.match(_IN_WORD, stem[0]) else ""
    after = rf"(?!{_IN_WORD})" if stem == word and re.match(_IN_WORD, stem[-1]) else ""
    return before, after


def _pattern_of(word: str) -> str:
    return r"\s+".join(map(re.escape, word.removesuffix("*").split()))


@lru_cache(maxsize=2_048)
def _matcher(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """One pattern for all `words`, whole words only: "art" does not match "party". None if all are blank.

    Words with like edges stand together, so that most places of a text are passed over with one look.
    """
    alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for word in (_plain(word).strip() for word in words):
        if word.strip("* "):
            alike[_edges_of(word)].append(_pattern_of(word))
    patterns = [f"{before}(?:{'|'.join(stems)}){after}" for (before, after), stems in alike.items()]
    return re.compile("|".join(patterns)) if patterns else None


def plain_name(author: str) -> str:
    """An author's name as it is compared: "@Ana" and "ana" are one."""
    return author.strip().removeprefix("@").casefold()


def _has_word(words: tuple[str, ...], text: str) -> bool:
    matcher = _matcher(words)
    return matcher is not None and matcher.search(text) is not None


@lru_cache(maxsize=1)
def _plain_words(post: Post) -> str:
    """What of `post` is compared with words: made once for all rules, and gone with the next post."""
    return _plain(words_of(post))


def fits(rule: Rule, post: Post) -> bool:
    """Whether `post` meets every condition of `rule`. A rule without any condition fits nothing, blanks are none."""
    authors = {plain_name(author) for author in rule.authors} - {""}
    if not (rule.words or authors or rule.sites):
        return False
    if rule.sites and post.site not in rule.sites:
        return False
    if authors and plain_name(post.author) not in authors:
        return False
    text = _plain_words(post)
    return (not rule.words or _has_word(rule.words, text)) and not _has_word(rule.without, text)


def first_that_fits(rules: Iterable[Rule], post: Post) -> Rule | None:
    """The rule that decides: the first in the person's own order."""
    return next((rule for rule in rules if fits(rule, post)), None)
