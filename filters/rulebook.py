"""All rules of a person, ready: thousands of them cost a post little more than the few that could fit it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from filters.conditions import words_in
from filters.links import plain_tag
from filters.moments import Moment
from filters.posts import Post
from filters.rules import NO_SCORES, ReadyRule, Rule
from filters.seen import Seen, plain_name, seen


@dataclass(frozen=True, slots=True)
class Fit:
    """A rule that fits a post, and what fitted, in words: “diet”, author ana, reads like violence."""

    rule: Rule
    conditions: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule.name}: {', '.join(self.conditions)}"


class Rulebook:
    """`rules` in the person's order. Each is filed under what a post must have for it to fit: a name, tag or word."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._ready = tuple(map(ReadyRule, rules))
        self._authors: defaultdict[str, list[int]] = defaultdict(list)
        self._tags: defaultdict[str, list[int]] = defaultdict(list)
        self._words: defaultdict[str, list[int]] = defaultdict(list)
        self._unfiled: list[int] = []
        self._timed = [n for n, rule in enumerate(rules) if rule.on and (rule.schedule or rule.expires is not None)]
        for number, rule in enumerate(rules):
            if rule.on:
                self._file(number, rule)

    def _file(self, number: int, rule: Rule) -> None:
        keys: Iterable[str]
        anchors = [word.anchor for word in words_in(rule.words)]
        if rule.authors:
            under, keys = self._authors, map(plain_name, rule.authors)
        elif rule.words and all(anchors):
            under, keys = self._words, anchors
        elif rule.hashtags:
            under, keys = self._tags, map(plain_tag, rule.hashtags)
        else:
            self._unfiled.append(number)
            return
        for key in dict.fromkeys(keys):
            under[key].append(number)

    def _that_could_fit(self, post: Seen) -> Iterator[ReadyRule]:
        """In the person's order."""
        found = {*self._unfiled, *self._authors.get(post.author, ())}
        if self._words:
            found.update(number for word in self._words.keys() & post.text.words for number in self._words[word])
        if self._tags:
            found.update(number for tag in self._tags.keys() & post.hashtags for number in self._tags[tag])
        return (self._ready[number] for number in sorted(found))

    def which_fit(self, post: Post, scores: Mapping[str, float] = NO_SCORES, at: Moment | None = None) -> Iterator[Fit]:
        """Every rule that fits `post`, in the person's order, with what fitted: the first decides."""
        looked_at = seen(post)
        for ready in self._that_could_fit(looked_at):
            met = ready.met_by(looked_at, scores, at)
            if met is not None:
                yield Fit(ready.rule, met)

    def first_that_fits(
        self, post: Post, scores: Mapping[str, float] = NO_SCORES, at: Moment | None = None
    ) -> Rule | None:
        """The rule that decides about `post`."""
        return next((fit.rule for fit in self.which_fit(post, scores, at)), None)

    def held_at(self, at: Moment) -> frozenset[int]:
        """Which of the rules that end or have hours hold `at`, by their place: when this changes, verdicts may."""
        return frozenset(number for number in self._timed if self.rules[number].in_force(at))


NO_RULES = Rulebook(())
"""What decides where a person wrote none."""


def which_fit(
    rules: tuple[Rule, ...], post: Post, scores: Mapping[str, float] = NO_SCORES, at: Moment | None = None
) -> list[Fit]:
    """All of `rules` that fit `post`, in their order, and what fitted."""
    return list(Rulebook(rules).which_fit(post, scores, at))
