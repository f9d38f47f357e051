"""What a person said of posts, as bounds on how such posts are judged: felt at once, small in sum, undone one by one.

Bounds. *Fine*: that very post, and posts of the same category by the same author, get a label at most. *Not for me*:
they are covered from the score that this post had. Posts by anybody that mean alike lean the same way, within bounds
(filters.alike). Rules, support, one's own posts and what a family agreed on (Policy.agreed) are never touched.

What was pressed in a page may have been forged by it, so it holds on that page's site alone, and within a narrower
bound; what the app's own window was told counts as if nothing came from pages. filters.heard makes it all ready.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from filters.categories import HARMS
from filters.posts import Post, words_of
from filters.rules import plain_name

Wants = Literal["fine", "not_for_me"]
MadeIn = Literal["app", "page"]

EVERYWHERE = ""
"""In the place of a site: what the app was told of a post's very words holds on every site that shows them."""


@dataclass(frozen=True, slots=True)
class Said:
    """One correction. `author` is plain (rules.plain_name), "" where not known; `made` is a local ISO date.

    `number` names it for good; `made_in` says whether a page told it, which may have forged it. `digest` names the
    post's words (`digest_of`) without holding them, "" where they were forgotten; `scores` are what the model gave the
    post (category to 0..1), and `meaning` is what it took it to mean (filters.alike), b"" where that is not known.
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
    meaning: bytes = field(default=b"", repr=False)

    @property
    def score(self) -> float:
        """What the model gave the post for the category, 1.0 where that was forgotten."""
        return self.scores.get(self.category, 1.0)

    def of_the_same(self, other: Said) -> bool:
        """Whether both are about one author (or one post, where the author is not known) and one category."""
        return about(self) == about(other)


def about(said: Said) -> tuple[str, str, str]:
    """What `said` is about: a site, an author there (or the very post), and a category."""
    return said.site, said.author or f" {said.digest}", said.category


def digest_of(post: Post, key: bytes) -> str:
    """A name for the words of `post` that is worth nothing without `key`: only who has both can tell them again."""
    words = " ".join(words_of(post).split()).encode("utf-8", "replace")
    return hashlib.blake2b(words, key=key, digest_size=16).hexdigest()


Shifts = Callable[[str, bytes], Mapping[str, float]]
"""For a site and what a post there means: how far the logit of each category's score is moved (up is positive)."""


COVERED_FROM = 0.75
"""A shift from which a person does not want such posts: their category is covered then, also where it is shown."""


def _nowhere(_site: str, _meaning: bytes) -> Mapping[str, float]:
    return {}


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that a person said, ready to be asked (made by filters.heard). `shifts` is about posts that mean alike."""

    key: bytes = b""
    of_authors: Mapping[tuple[str, str], tuple[Said, ...]] = field(default_factory=lambda: MappingProxyType({}))
    of_posts: Mapping[tuple[str, str], Said] = field(default_factory=lambda: MappingProxyType({}))
    shifts: Shifts = field(default=_nowhere, compare=False, repr=False)

    def of(self, post: Post) -> tuple[Said, ...]:
        """What was last said that bears on `post`: of its author, and of its very words (*fine*: of every category)."""
        author = plain_name(post.author)
        by_author = self.of_authors.get((post.site, author), ()) if author else ()
        of_words = self._of_words(post) if self.of_posts else None
        if of_words is None:
            return by_author
        topics = HARMS if of_words.wants == "fine" else (of_words.category,)
        return (*by_author, *(replace(of_words, category=each) for each in topics))

    def _of_words(self, post: Post) -> Said | None:
        digest = digest_of(post, self.key)
        return self.of_posts.get((post.site, digest)) or self.of_posts.get((EVERYWHERE, digest))


NOTHING_SAID = Corrections()
