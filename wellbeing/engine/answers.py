"""What sites' answers said of posts and their pages do not show: whom one follows, what is one's own, and more.

In memory alone, bounded, and kept apart by the host of the page that asked: what one site (or another server of the
same kind) says of posts holds on its own pages. It is as good as the page's own word, and no better: both are the
site's. A text is never kept, only a digest by which the page's post is found again.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterable

import msgspec
from msgspec import structs

from filters.posts import Post, words_of
from filters.rules import plain_name
from filters.sites.own_pages import own_page

POSTS_AT_MOST = 5_000
"""Posts with something said of them: a long evening's feed, some 4 MB with their hosts, 40 MB if a site wants to."""

PEOPLE_AT_MOST = 5_000
"""People whom one follows and who were met; who was met longest ago is forgotten."""

NAME_AT_MOST = 200
"""Characters of a name or a host, as in wellbeing.page_messages: what is longer is nobody's."""


class _Said(msgspec.Struct, frozen=True):
    own: bool
    links: tuple[str, ...]
    community: str
    language: str
    sponsored: bool
    address: str


_NOTHING = _Said(False, (), "", "", False, "")


class Answers:
    """`host` is always the host of the page: the one that asked for the answer, or that shows the post."""

    def __init__(self) -> None:
        self._followed: OrderedDict[tuple[str, str], None] = OrderedDict()
        self._posts: OrderedDict[bytes, _Said] = OrderedDict()

    def take(self, host: str, posts: Iterable[Post]) -> None:
        """An answer to a page of `host` held `posts`. The latest answer counts: people are unfollowed, too."""
        for post in posts:
            person = (host, plain_name(post.author))
            self._followed.pop(person, None)
            if post.followed and 0 < len(person[1]) <= NAME_AT_MOST:
                _keep(self._followed, person, None, PEOPLE_AT_MOST)
            said = _said(host, post)
            digest = _digest(host, post)
            self._posts.pop(digest, None)
            if said != _NOTHING:
                _keep(self._posts, digest, said, POSTS_AT_MOST)

    def completed(self, host: str, post: Post) -> Post:
        """`post`, as a page of `host` showed it, with what answers said of it; the page's own word stays."""
        followed = post.followed or (host, plain_name(post.author)) in self._followed
        said = self._posts.get(_digest(host, post), _NOTHING) if self._posts else _NOTHING
        if said is _NOTHING:
            return structs.replace(post, followed=followed) if followed != post.followed else post
        return structs.replace(
            post,
            followed=followed,
            own=post.own or said.own,
            links=tuple(dict.fromkeys(post.links + said.links)),
            community=post.community or said.community,
            language=post.language or said.language,
            sponsored=post.sponsored or said.sponsored,
            address=said.address,
        )

    def forget_all(self) -> None:
        """Forget everything."""
        self._followed.clear()
        self._posts.clear()


def _said(host: str, post: Post) -> _Said:
    links = tuple([host for host in post.links if len(host) <= NAME_AT_MOST])
    community = post.community if len(post.community) <= NAME_AT_MOST else ""
    language = post.language if len(post.language) <= NAME_AT_MOST else ""
    return _Said(post.own, links, community, language, post.sponsored, own_page(host, post))


def _digest(host: str, post: Post) -> bytes:
    """The same for a post of an answer and for what its page shows: by author and words, whatever the white space."""
    text = "\0".join((host, post.kind, plain_name(post.author), " ".join(words_of(post).split())))
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=16).digest()


def _keep[K, V](kept: OrderedDict[K, V], key: K, value: V, at_most: int) -> None:
    kept[key] = value  # as the newest: whatever was there has been taken out
    if len(kept) > at_most:
        kept.popitem(last=False)
