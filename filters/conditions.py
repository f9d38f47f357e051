"""Makes a group of conditions ready to be asked often: what can be worked out without a post is worked out once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from filters.categories import CATEGORIES
from filters.groups import Group, Near, Source
from filters.links import is_within, plain_domain, plain_tag
from filters.seen import Seen, plain_name
from filters.word_index import AnyWord
from filters.words import Word, word_of

Scores = Mapping[str, float]

Check = Callable[[Seen, Scores], str | None]
"""Looks at a post; says in words what fits, or None."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """A group, ready. Every one of `checks` must fit, and none of `without` may stand in the post."""

    checks: tuple[Check, ...]
    without: AnyWord

    def met_by(self, post: Seen, scores: Scores) -> tuple[str, ...] | None:
        """What of it fits, in words; None where something does not."""
        met: list[str] = []
        for check in self.checks:
            found = check(post, scores)
            if found is None:
                return None
            met.append(found)
        return tuple(met) if self.without.first_in(post.text) is None else None


def conditions_of(group: Group) -> Conditions:
    """`group`, ready to be asked."""
    return Conditions(tuple(_checks(group)), AnyWord(words_in(group.without)))


def words_in(entries: tuple[str, ...]) -> tuple[Word, ...]:
    """The words that `entries` stand for, without blanks."""
    return tuple(dict.fromkeys(word for each in entries if (word := word_of(each))))


def plain_community(name: str) -> str:
    """A community as it is compared: "r/Running", "/r/running/" and "running" are one; so are "/c/tea" and "!tea"."""
    name = name.strip().strip("/").casefold()
    return name.removeprefix("r/").removeprefix("c/").removeprefix("@").removeprefix("!")


def _checks(group: Group) -> Iterator[Check]:
    """The cheapest first, so that most posts are passed over with one look."""
    for values, plain, of, title in (
        (group.sites, str, lambda post: post.post.site, "site"),
        (group.kinds, str, lambda post: post.post.kind, "kind"),
        (group.contexts, str, lambda post: post.post.context, "place"),
        (group.authors, plain_name, lambda post: post.author, "author"),
        (group.communities, plain_community, lambda post: plain_community(post.post.community), "community"),
    ):
        if values:
            yield _is_one_of(frozenset(map(plain, values)) - {""}, of, title)
    if group.sponsored is not None:
        yield _sponsored(group.sponsored)
    if group.languages:
        yield _language(tuple(each.strip().casefold() for each in group.languages if each.strip()))
    if group.scores:
        yield _score(group.scores)
    yield from _checks_of_text(group)


def _checks_of_text(group: Group) -> Iterator[Check]:
    if group.words:
        yield _word(AnyWord(words_in(group.words)))
    if group.hashtags:
        yield _hashtag(frozenset(map(plain_tag, group.hashtags)) - {""})
    if group.links:
        yield _link(frozenset(map(plain_domain, group.links)) - {""})
    if group.near:
        yield _near(group.near)


def _is_one_of(wanted: frozenset[str], of: Callable[[Seen], str], title: str) -> Check:
    def check(post: Seen, _scores: Scores) -> str | None:
        value = of(post)
        return f"{title} {value}" if value in wanted else None

    return check


def _sponsored(wanted: bool) -> Check:
    words = "sponsored" if wanted else "not sponsored"
    return lambda post, _scores: words if post.post.sponsored is wanted else None


def _language(wanted: tuple[str, ...]) -> Check:
    def check(post: Seen, _scores: Scores) -> str | None:
        said = post.post.language.strip().casefold().replace("_", "-")
        fits = any(said == each or said.startswith(f"{each}-") for each in wanted)
        return f"language {said}" if fits else None

    return check


def _score(wanted: tuple[tuple[str, float], ...]) -> Check:
    def check(_post: Seen, scores: Scores) -> str | None:
        found = next((harm for harm, least in wanted if harm in scores and scores[harm] >= least), None)
        return f"reads like {CATEGORIES[found].reads_like}" if found else None

    return check


def _word(wanted: AnyWord) -> Check:
    def check(post: Seen, _scores: Scores) -> str | None:
        found = wanted.first_in(post.text)
        return f"“{found.stem}”" if found else None

    return check


def _hashtag(wanted: frozenset[str]) -> Check:
    def check(post: Seen, _scores: Scores) -> str | None:
        found = wanted & post.hashtags
        return f"#{min(found)}" if found else None

    return check


def _link(wanted: frozenset[str]) -> Check:
    def check(post: Seen, _scores: Scores) -> str | None:
        found = wanted & post.links
        return f"link to {min(found)}" if found else None

    return check


def _near(pairs: tuple[Near, ...]) -> Check:
    ready = [
        (one, other, pair.within) for pair in pairs if (one := word_of(pair.one)) and (other := word_of(pair.other))
    ]

    def check(post: Seen, _scores: Scores) -> str | None:
        for one, other, within in ready:
            if post.text.near(one, other, within):
                return f"“{one.stem}” near “{other.stem}”"
        return None

    return check


def is_from(source: Source, post: Seen) -> bool:
    """Whether `post` is by `source`: one of its accounts, a handle below its domain (Bluesky and Mastodon prove
    those), or nothing but links to it. A post that names a good source among others is not by it.
    """
    if is_account_of(source, post.post.site, post.author):
        return True
    return bool(post.domains) and all(any(is_within(link, each) for each in source.domains) for link in post.domains)


def is_account_of(source: Source, site: str, author: str) -> bool:
    """Whether `author` (a plain name) speaks for `source` on `site`, whatever the post links to."""
    if author and any(site == where and author == plain_name(name) for where, name in source.accounts):
        return True
    handle = author.rpartition("@")[2]
    return site in {"bluesky", "mastodon"} and any(is_within(handle, each) for each in source.domains)
