"""What a person said of posts, as bounds on how such posts are judged: felt at once, small in sum, undone one by one.

Bounds. *Fine*: that very post, and posts of the same category by the same author, get a label at most. *Not for me*:
they are covered from the score that this post had. Each author so corrected also moves the category's threshold for
everybody by `STEP`, together by `STEPS_AT_MOST` steps at most. Rules, support, one's own posts and categories that a
guardian agreed on (`fixed`) are never touched.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from filters.categories import HARMS
from filters.posts import Post, words_of
from filters.rules import plain_name

Wants = Literal["fine", "not_for_me"]

STEP = 0.04
"""How far one correction moves a threshold: this part of the way to certainty (up), or to nothing (down)."""

STEPS_AT_MOST = 5
"""Steps either way, whatever is said: a fifth of the way. Beyond that a person wants another setting, or a rule."""


@dataclass(frozen=True, slots=True)
class Said:
    """One correction. `author` is plain (rules.plain_name), "" where not known; `made` is a local ISO date.

    `digest` names the post's words (`digest_of`) without holding them, "" where they were forgotten; `scores` are what
    the model gave the post (category to 0..1).
    """

    number: int
    made: str
    site: str
    author: str
    category: str
    wants: Wants
    digest: str = ""
    scores: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def score(self) -> float:
        """What the model gave the post for the category, 1.0 where that was forgotten."""
        return self.scores.get(self.category, 1.0)

    def of_the_same(self, other: Said) -> bool:
        """Whether both are about one author (or one post, where the author is not known) and one category."""
        return _about(self) == _about(other)


def _about(said: Said) -> tuple[str, str, str]:
    return said.site, said.author or f" {said.digest}", said.category


def digest_of(post: Post, key: bytes) -> str:
    """A name for the words of `post` that is worth nothing without `key`: only who has both can tell them again."""
    words = " ".join(words_of(post).split()).encode("utf-8", "replace")
    return hashlib.blake2b(words, key=key, digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that a person said, ready to be asked. `steps`: how far each category's threshold moves (up is positive)."""

    steps: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    key: bytes = b""
    fixed: frozenset[str] = frozenset()
    _of_authors: Mapping[tuple[str, str], tuple[Said, ...]] = field(default_factory=lambda: MappingProxyType({}))
    _of_posts: Mapping[str, Said] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, post: Post) -> tuple[Said, ...]:
        """What was last said that bears on `post`: of its author, and of its very words (*fine*: of every category)."""
        author = plain_name(post.author)
        by_author = self._of_authors.get((post.site, author), ()) if author else ()
        of_words = self._of_posts.get(digest_of(post, self.key)) if self._of_posts else None
        if of_words is None:
            return by_author
        about = [each for each in HARMS if each not in self.fixed] if of_words.wants == "fine" else [of_words.category]
        return (*by_author, *(replace(of_words, category=each) for each in about))


NOTHING_SAID = Corrections()


def corrections_of(said: Iterable[Said], key: bytes, fixed: frozenset[str] = frozenset()) -> Corrections:
    """Everything in `said`, oldest first, where the last word counts. Categories in `fixed` are left as they are."""
    last: dict[tuple[str, str, str], Said] = {}
    of_posts: dict[str, Said] = {}
    for each in said:
        if each.category in fixed:
            continue
        last[_about(each)] = each
        if each.digest:
            of_posts[each.digest] = each
    return Corrections(_steps(last.values()), key, fixed, _by_author(last.values()), MappingProxyType(of_posts))


def _steps(said: Iterable[Said]) -> Mapping[str, int]:
    sums: defaultdict[str, int] = defaultdict(int)
    for each in said:
        sums[each.category] += 1 if each.wants == "fine" else -1
    return MappingProxyType({name: max(-STEPS_AT_MOST, min(STEPS_AT_MOST, n)) for name, n in sums.items() if n})


def _by_author(said: Iterable[Said]) -> Mapping[tuple[str, str], tuple[Said, ...]]:
    found: defaultdict[tuple[str, str], tuple[Said, ...]] = defaultdict(tuple)
    for each in said:
        if each.author:
            found[each.site, each.author] += (each,)
    return MappingProxyType(dict(found))


def moved(threshold: float, steps: int) -> float:
    """`threshold` (0..1) moved by `steps`: up a part of the way to 1, down a part of the way to 0."""
    return threshold + STEP * steps * ((1.0 - threshold) if steps > 0 else threshold)
