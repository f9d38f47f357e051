"""All rules of a person, ready: thousands of them cost a post little more than the few that could fit it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass

from filters.conditions import plain_community, words_in
from filters.links import plain_domain, plain_tag
from filters.moments import Moment
from filters.posts import Post
from filters.rules import NO_SCORES, ReadyRule, Rule
from filters.seen import Seen, plain_name, seen
from filters.word_index import WordIndex


@dataclass(frozen=True, slots=True)
class Fit:
    """A rule that fits a post, and what fitted, in words: “diet”, author ana, reads like violence."""

    rule: Rule
    conditions: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.rule.name}: {', '.join(self.conditions)}"


_Drawer = dict[str, list[int]]

_FILED_UNDER: tuple[tuple[Callable[[Rule], tuple[str, ...]], Callable[[str], str], Callable[[Seen], Set[str]]], ...] = (
    (lambda rule: rule.authors, plain_name, lambda post: frozenset((post.author,))),
    (lambda rule: rule.communities, plain_community, lambda post: frozenset((plain_community(post.post.community),))),
    (lambda rule: rule.links, plain_domain, lambda post: post.links),
    (lambda rule: rule.hashtags, plain_tag, lambda post: post.hashtags),
)
"""What is told apart in one look: where a rule has it, how that is compared, where a post has it."""


class Rulebook:
    """`rules` in the person's order. Each is filed under what a post must have for it to fit: a name, word or link.

    A rule is made ready when it is first looked at closely: most of thousands never are.
    """

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self._ready: dict[int, ReadyRule] = {}
        self._words = WordIndex()
        self._drawers: list[_Drawer] = [{} for _ in _FILED_UNDER]
        self._unfiled: list[int] = []
        self._timed = [n for n, rule in enumerate(rules) if rule.on and (rule.schedule or rule.expires is not None)]
        for number, rule in enumerate(rules):
            if rule.on:
                self._file(number, rule)

    def _file(self, number: int, rule: Rule) -> None:
        for drawer, (entries, plain, _) in zip(self._drawers, _FILED_UNDER, strict=True):
            if entries(rule):
                for key in dict.fromkeys(map(plain, entries(rule))):
                    drawer.setdefault(key, []).append(number)
                return
        if rule.words:
            for word in words_in(rule.words):
                self._words.add(number, word)
        else:
            self._unfiled.append(number)

    def _that_could_fit(self, post: Seen) -> Iterator[ReadyRule]:
        """In the person's order."""
        found = {*self._unfiled, *self._words.could_be_in(post.text)}
        for drawer, (_, _, of) in zip(self._drawers, _FILED_UNDER, strict=True):
            if drawer:
                found.update(number for key in drawer.keys() & of(post) for number in drawer[key])
        return map(self._made_ready, sorted(found))

    def _made_ready(self, number: int) -> ReadyRule:
        ready = self._ready.get(number)
        if ready is None:
            ready = self._ready[number] = ReadyRule(self.rules[number])
        return ready

    def which_fit(self, post: Post, scores: Mapping[str, float] = NO_SCORES, at: Moment | None = None) -> Iterator[Fit]:
        """Every rule that fits `post`, in the person's order, with what fitted: the first decides."""
        return self.which_fit_seen(seen(post), scores, at)

    def which_fit_seen(
        self, looked_at: Seen, scores: Mapping[str, float] = NO_SCORES, at: Moment | None = None
    ) -> Iterator[Fit]:
        """The same, for whoever asks about one post more than once."""
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
