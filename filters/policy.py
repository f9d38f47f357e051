"""What is done about a post: the person's choices and rules, applied to scores. Evidence: DESIGN.md, "Policy"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from filters.agreed import NOTHING_AGREED, Agreed
from filters.categories import CATEGORIES, COMPARISON, HARMS, SUPPORTIVE
from filters.conditions import is_account_of
from filters.corrections import COVERED_FROM, NOTHING_SAID, Corrections, Said
from filters.groups import Source
from filters.moments import Moment
from filters.posts import Post, words_of
from filters.rulebook import NO_RULES, Rulebook
from filters.rules import Rule, plain_name
from filters.scores import meaning_of, shifted
from filters.verdicts import SHOWN, Action, Verdict

LET_PASS_OF_FOLLOWED = COMPARISON | {"toxic_positivity", "health_misinformation"}
"""Harms that do not count from people one follows: their news is why one follows them."""

CALLS_FOR_ANSWER = frozenset({"self_harm", "distress"})
"""From someone whom the person follows, these stay where they are: a friend may need an answer."""

_DETAIL = re.compile(
    r"\b\d[\d.,]{0,12}\s{0,3}-?(?:k?cal(?:ories)?|kgs?|lbs?|pounds?|stone|mg|grams?|pills?|tablets?|hours? fast)\b"
    r"|\b(?:weigh(?:ed|t)?|bmi|goal weight|gw|cw|ate)\W{1,3}(?:\w+\W{1,3}){0,3}\d"
    r"|\b(?:blades?|razors?|noose|overdosed?|purg(?:ed|ing)|laxatives?)\b",
    re.IGNORECASE,
)
"""Methods and numbers: what makes a recovery story one "with details" that others may measure themselves by.

Every repetition is bounded: a page may send 20,000 digits, and a pattern that goes back over them takes seconds.
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose for one category: `action` for posts that score `threshold` (0..1) or more."""

    action: Action
    threshold: float


@dataclass(frozen=True, slots=True)
class Policy:
    """Everything that decides about posts. `trusted` holds (site, plain author name) pairs that are always shown.

    So are accounts of `sources`; a post that links to one is judged like others, since anybody can link. `resting`
    are categories that a person set aside for a while: covered, also from people they follow. `agreed` is what a family
    has covered at least.
    """

    choices: Mapping[str, Choice] = field(default_factory=lambda: MappingProxyType({}))
    rules: tuple[Rule, ...] = ()
    trusted: frozenset[tuple[str, str]] = frozenset()
    except_followed: bool = True
    support_threshold: float = 0.5
    corrections: Corrections = NOTHING_SAID
    resting: frozenset[str] = frozenset()
    sources: tuple[Source, ...] = ()
    agreed: Agreed = NOTHING_AGREED
    rulebook: Rulebook = field(default=NO_RULES, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Make the rules ready once, so that no post has to wait for it; a copy with the same rules shares them."""
        if self.rulebook.rules is not self.rules:
            object.__setattr__(self, "rulebook", Rulebook(self.rules))


def decide(post: Post, scores: Mapping[str, float], policy: Policy, at: Moment | None = None) -> Verdict:
    """The verdict on `post`. `scores` (category to 0..1) may lack categories, or be empty while no model is loaded.

    `at` is the moment, for rules that end or that hold at some hours; without it every one holds. In this order: one's
    own posts and trusted authors are shown; a rule of the person decides; then the scores do, moved by what the person
    said of posts that mean alike. What a family agreed on is covered at least, one's own posts apart. Rules, support
    and that go by the scores as they came.
    """
    verdict = _chosen(post, scores, policy, at)
    found = () if post.own else policy.agreed.reached(scores)
    return _at_least_covered(post, scores, policy, found, verdict) if found else verdict


def _chosen(post: Post, scores: Mapping[str, float], policy: Policy, at: Moment | None) -> Verdict:
    if post.own or is_trusted(post, policy):
        return SHOWN
    supportive = scores.get(SUPPORTIVE, 0.0) >= policy.support_threshold
    rule = policy.rulebook.first_that_fits(post, scores, at)
    if rule is not None:
        reason = f"Your rule “{rule.name}”."
        return Verdict(rule.action, (), reason, "your rule", rule.name, supportive)
    said = policy.corrections.of(post)
    return _by_scores(post, scores, _for_post(policy, said), said, supportive)


def _by_scores(
    post: Post, scores: Mapping[str, float], policy: Policy, said: tuple[Said, ...], supportive: bool
) -> Verdict:
    """The verdict by the scores, and whether what was said of posts that mean alike made another of it."""
    plain = _of_categories(post, scores, scores, policy, supportive)
    shifts = _shifts(post, scores, policy, said)
    if not shifts:
        return plain
    moved = {**scores, **{harm: shifted(scores[harm], by) for harm, by in shifts.items()}}
    unwanted = frozenset(harm for harm, by in shifts.items() if by >= COVERED_FROM)
    leaning = replace(policy, choices=_covered(policy.choices, unwanted)) if unwanted else policy
    found = _of_categories(post, scores, moved, leaning, supportive)
    if found.action is plain.action:
        return found
    return replace(found, moved="fine" if found.action < plain.action else "not_for_me")


def _shifts(post: Post, scores: Mapping[str, float], policy: Policy, said: tuple[Said, ...]) -> Mapping[str, float]:
    """How far each score moves. What was `said` of this author or these words is not turned round by other posts."""
    against = {each.category: 1 if each.wants == "fine" else -1 for each in said}
    found = policy.corrections.shifts(post.site, meaning_of(scores))
    return {harm: by for harm, by in found.items() if harm in scores and by * against.get(harm, 0) <= 0}


def _at_least_covered(
    post: Post, scores: Mapping[str, float], policy: Policy, found: tuple[str, ...], verdict: Verdict
) -> Verdict:
    """`verdict`, or a cover where it is less. Support stays open, and so do sources that are known to help."""
    supportive = scores.get(SUPPORTIVE, 0.0) >= policy.support_threshold
    if _is_of(post, policy.agreed.sources) or (supportive and not _DETAIL.search(words_of(post))):
        return verdict
    kept = bool(policy.agreed.kept.intersection(found))
    if verdict.action >= Action.COVER:
        return replace(verdict, kept=kept)
    least = policy.agreed.thresholds
    ordered = tuple(sorted(found, key=lambda harm: -_clearness(scores[harm], least[harm])))
    certainty = _in_words(_clearness(scores[ordered[0]], least[ordered[0]]))
    reason = f"Reads like {CATEGORIES[ordered[0]].reads_like}."
    return Verdict(Action.COVER, ordered, reason, certainty, supportive=supportive, kept=kept)


def with_rests(policy: Policy) -> Policy:
    """`policy` with resting categories covered: made once, for all posts."""
    return replace(policy, choices=MappingProxyType(_covered(policy.choices, policy.resting)))


def _covered(choices: Mapping[str, Choice], harms: frozenset[str]) -> dict[str, Choice]:
    """`choices` with a cover for each of `harms` at least."""
    there = harms & choices.keys()
    return {
        **choices,
        **{each: replace(choices[each], action=max(choices[each].action, Action.COVER)) for each in there},
    }


def _for_post(policy: Policy, said: tuple[Said, ...]) -> Policy:
    """`policy` with what the person `said` of its author or words: "not for me" holds for people one follows, too."""
    if not said:
        return policy
    choices = {**policy.choices}
    for each in said:
        if each.category in choices:
            choices[each.category] = _bounded(choices[each.category], each)
    unwanted = {each.category for each in said if each.wants == "not_for_me"}
    return replace(policy, choices=choices, resting=policy.resting | unwanted)


def _bounded(choice: Choice, said: Said) -> Choice:
    if said.wants == "fine":
        return replace(choice, action=min(choice.action, Action.LABEL))
    return Choice(max(choice.action, Action.COVER), min(choice.threshold, said.score))


def is_trusted(post: Post, policy: Policy) -> bool:
    """Whether the person wants this post's author always shown."""
    name = plain_name(post.author)
    return name != "" and ((post.site, name) in policy.trusted or _is_of(post, policy.sources))


def _is_of(post: Post, sources: tuple[Source, ...]) -> bool:
    name = plain_name(post.author)
    return name != "" and any(is_account_of(each, post.site, name) for each in sources)


def _found(post: Post, scores: Mapping[str, float], policy: Policy) -> tuple[str, ...]:
    """Harms that reach the person's thresholds and that something is done about, the clearest first."""
    excepted = LET_PASS_OF_FOLLOWED - policy.resting if post.followed and policy.except_followed else frozenset()
    found = [
        harm
        for harm in HARMS
        if harm not in excepted and _reaches(harm, scores, policy) and policy.choices[harm].action > Action.SHOW
    ]
    return tuple(sorted(found, key=lambda harm: -_clearness(scores[harm], policy.choices[harm].threshold)))


def reached(scores: Mapping[str, float], policy: Policy) -> tuple[str, ...]:
    """The harms that a post with `scores` is about, whatever is done about them and whoever wrote it."""
    return tuple(harm for harm in HARMS if _reaches(harm, scores, policy))


def _reaches(harm: str, scores: Mapping[str, float], policy: Policy) -> bool:
    return harm in scores and harm in policy.choices and scores[harm] >= policy.choices[harm].threshold


def _of_categories(
    post: Post, scores: Mapping[str, float], moved: Mapping[str, float], policy: Policy, supportive: bool
) -> Verdict:
    """The verdict by `moved`, where `scores` are as they came: those say whether a post may call for an answer."""
    found = _found(post, moved, policy)
    if not found:
        return Verdict(Action.SHOW, supportive=supportive)
    actions = {harm: policy.choices[harm].action for harm in found}
    if post.followed and any(harm in found or _reaches(harm, scores, policy) for harm in CALLS_FOR_ANSWER):
        actions = {harm: _left_in_place(action) for harm, action in actions.items()}
    action = max(actions.values())
    leading = next(harm for harm in found if actions[harm] is action)
    ordered = (leading, *(harm for harm in found if harm != leading))
    reason = f"Reads like {CATEGORIES[leading].reads_like}."
    if supportive:
        action, reason = _of_support(post, action)
    certainty = _in_words(_clearness(moved[leading], policy.choices[leading].threshold))
    return Verdict(action, ordered, reason, certainty, supportive=supportive)


def _left_in_place(action: Action) -> Action:
    """`action`, or what comes nearest to it without folding the post away or leaving it out."""
    return {Action.SPACE: Action.LABEL, Action.HIDE: Action.COVER}.get(action, action)


def _of_support(post: Post, action: Action) -> tuple[Action, str]:
    """Support is never covered, unless it carries methods or numbers."""
    if _DETAIL.search(words_of(post)):
        return action, "Reads like a recovery story with details."
    return min(action, Action.LABEL), "Reads like support or recovery."


def _clearness(score: float, threshold: float) -> float:
    """How far `score` lies between its threshold (0) and certainty (1)."""
    return (score - threshold) / max(1.0 - threshold, 1e-6)


def _in_words(clearness: float) -> str:
    if clearness >= 2 / 3:
        return "sure"
    return "fairly sure" if clearness >= 1 / 3 else "unsure"
