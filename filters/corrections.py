"""What a person said of posts, as bounds on how such posts are judged: felt at once, small in sum, undone one by one.

Bounds. *Fine*: that very post, and posts of the same category by the same author, get a label at most. *Not for me*:
they are covered from the score that this post had. Each author so corrected also moves the category's threshold for
everybody by `STEP`, together by `STEPS_AT_MOST` steps at most. Rules, support, one's own posts and categories that a
guardian agreed on (`fixed`) are never touched.

What was pressed in a page may have been forged by it, so it holds on that page's site alone: there it moves a threshold
by `PAGE_STEPS_AT_MOST` steps at most, and what the app's own window was told moves as if nothing came from pages.
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
MadeIn = Literal["app", "page"]

STEP = 0.04
"""How far one correction moves a threshold: this part of the way to certainty (up), or to nothing (down)."""

STEPS_AT_MOST = 5
"""Steps either way, whatever is said: a fifth of the way. Beyond that a person wants another setting, or a rule."""

PAGE_STEPS_AT_MOST = 2
"""Of those, steps that one site's pages may move a threshold by, on that site."""


EVERYWHERE = ""
"""In the place of a site: what the app was told of a post's very words holds on every site that shows them."""


@dataclass(frozen=True, slots=True)
class Said:
    """One correction. `author` is plain (rules.plain_name), "" where not known; `made` is a local ISO date.

    `number` names it for good; `made_in` says whether a page told it, which may have forged it. `digest` names the
    post's words (`digest_of`) without holding them, "" where they were forgotten; `scores` are what the model gave the
    post (category to 0..1).
    """

    number: int
    made: str
    site: str
    author: str
    category: str
    wants: Wants
    digest: str = ""
    scores: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
    made_in: MadeIn = "app"

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
    """All that a person said, ready to be asked. `steps`: how far each category's threshold moves (up is positive).

    `steps_on` has the same, by site, where its own pages move it further.
    """

    steps: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    key: bytes = b""
    fixed: frozenset[str] = frozenset()
    steps_on: Mapping[str, Mapping[str, int]] = field(default_factory=lambda: MappingProxyType({}))
    _of_authors: Mapping[tuple[str, str], tuple[Said, ...]] = field(default_factory=lambda: MappingProxyType({}))
    _of_posts: Mapping[tuple[str, str], Said] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, post: Post) -> tuple[Said, ...]:
        """What was last said that bears on `post`: of its author, and of its very words (*fine*: of every category)."""
        author = plain_name(post.author)
        by_author = self._of_authors.get((post.site, author), ()) if author else ()
        of_words = self._of_words(post) if self._of_posts else None
        if of_words is None:
            return by_author
        about = [each for each in HARMS if each not in self.fixed] if of_words.wants == "fine" else [of_words.category]
        return (*by_author, *(replace(of_words, category=each) for each in about))

    def _of_words(self, post: Post) -> Said | None:
        digest = digest_of(post, self.key)
        return self._of_posts.get((post.site, digest)) or self._of_posts.get((EVERYWHERE, digest))


NOTHING_SAID = Corrections()


def corrections_of(said: Iterable[Said], key: bytes, fixed: frozenset[str] = frozenset()) -> Corrections:
    """Everything in `said`, oldest first, where the last word counts. Categories in `fixed` are left as they are."""
    heard = [each for each in said if each.category not in fixed]
    in_app, in_pages = ([each for each in heard if each.made_in == place] for place in ("app", "page"))
    steps = _steps(_last(in_app))
    by_author = _by_author(_last(heard))
    return Corrections(steps, key, fixed, _steps_on(steps, _last(in_pages)), by_author, _by_words(heard))


def _last(said: Iterable[Said]) -> list[Said]:
    """The last word about each author (or post) and category."""
    return list({_about(each): each for each in said}.values())


def _by_words(said: Iterable[Said]) -> Mapping[tuple[str, str], Said]:
    """The last word about each very post, by the site on which it holds. What the app says later ends a page's word."""
    found: dict[tuple[str, str], Said] = {}
    for each in said:
        if not each.digest:
            continue
        found[EVERYWHERE if each.made_in == "app" else each.site, each.digest] = each
        if each.made_in == "app":
            found.pop((each.site, each.digest), None)
    return MappingProxyType(found)


def _sums(said: Iterable[Said]) -> Mapping[str, int]:
    sums: defaultdict[str, int] = defaultdict(int)
    for each in said:
        sums[each.category] += 1 if each.wants == "fine" else -1
    return sums


def _steps(said: Iterable[Said]) -> Mapping[str, int]:
    return MappingProxyType({name: _within(n, STEPS_AT_MOST) for name, n in _sums(said).items() if n})


def _steps_on(steps: Mapping[str, int], in_pages: Iterable[Said]) -> Mapping[str, Mapping[str, int]]:
    """`steps` with each site's own added, by site."""
    by_site: defaultdict[str, list[Said]] = defaultdict(list)
    for each in in_pages:
        by_site[each.site].append(each)
    return MappingProxyType({site: _further(steps, _sums(told)) for site, told in by_site.items()})


def _further(steps: Mapping[str, int], sums: Mapping[str, int]) -> Mapping[str, int]:
    own = {name: steps.get(name, 0) + _within(n, PAGE_STEPS_AT_MOST) for name, n in sums.items()}
    return MappingProxyType({**steps, **{name: _within(n, STEPS_AT_MOST) for name, n in own.items()}})


def _within(steps: int, most: int) -> int:
    return max(-most, min(most, steps))


def _by_author(said: Iterable[Said]) -> Mapping[tuple[str, str], tuple[Said, ...]]:
    found: defaultdict[tuple[str, str], tuple[Said, ...]] = defaultdict(tuple)
    for each in said:
        if each.author:
            found[each.site, each.author] += (each,)
    return MappingProxyType(dict(found))


def moved(threshold: float, steps: int) -> float:
    """`threshold` (0..1) moved by `steps`: up a part of the way to 1, down a part of the way to 0."""
    return threshold + STEP * steps * ((1.0 - threshold) if steps > 0 else threshold)
