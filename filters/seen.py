"""A post as rules look at it: what many of them ask for is worked out once."""

from __future__ import annotations

from functools import cached_property, lru_cache

from filters.links import domains_in, hashtags_in, with_those_above
from filters.posts import Post, words_of
from filters.words import Text


def plain_name(author: str) -> str:
    """An author's name as it is compared: "@Ana" and "ana" are one."""
    return author.strip().removeprefix("@").casefold()


class Seen:
    """`post`, with its parts in the forms in which they are compared."""

    def __init__(self, post: Post) -> None:
        self.post = post
        self.author = plain_name(post.author)

    @cached_property
    def text(self) -> Text:
        """Everything that is read of it."""
        return Text(words_of(self.post))

    @cached_property
    def hashtags(self) -> frozenset[str]:
        """Its hashtags, without "#"."""
        return hashtags_in(words_of(self.post))

    @cached_property
    def domains(self) -> frozenset[str]:
        """The domains that it links to or names."""
        return domains_in(words_of(self.post), self.post.links)

    @cached_property
    def links(self) -> frozenset[str]:
        """Its domains and every domain above them: a link to "a.example.com" is one to "example.com" too."""
        return frozenset(above for domain in self.domains for above in with_those_above(domain))


@lru_cache(maxsize=1)
def seen(post: Post) -> Seen:
    """`post` for all rules: made once, and gone with the next post."""
    return Seen(post)
