"""How far one's own corrections reach: python -m tests.benchmarks.bench_corrections [FILE] [--near .82 --calm .25 …]

FILE holds posts that were read one by one and that no one trained on, as models.training writes them. A kind of posts
is a label within one source or community: what a person means by "such posts", and nothing that the embedding knows.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

from filters import alike
from filters.categories import HARMS
from filters.corrections import Said, Wants, digest_of
from filters.heard import corrections_of
from filters.policy import Policy, decide
from filters.posts import Post
from filters.presets import choices
from filters.scores import Understood
from filters.verdicts import Action, Verdict
from models import SHIPPED, Classifier
from models.training import pool
from tests.benchmarks.figures import table
from wellbeing.engine.correcting import SCORES_AT_ALL
from wellbeing.engine.foundation import understood

POSTS = Path("build/text_v1/fold.jsonl")
MISSING = "{file} is not there. models/training/README.md says how to make it: `prepare` writes fold.jsonl."
Kind = tuple[str, str, Wants]
"""Where posts come from, what they are about, and what one could say of them."""
Correctable = tuple[int, str]
"""The place of a post, and the category that a correction of it is about."""

KEY = b"k" * 32
A_HANDFUL, A_HUNDRED = 5, 100
LEAST = 10
"""Posts of a kind, a handful apart, that a share is told of."""


@dataclass(frozen=True, slots=True)
class Read:
    """One post with what a person read in it, and what the model makes of it."""

    post: Post
    labels: frozenset[str]
    origin: str
    scores: Understood

    def is_about(self, category: str) -> bool:
        return category in self.labels


@dataclass(frozen=True, slots=True)
class Feed:
    """The posts, and what happens to them before anything is said."""

    posts: Sequence[Read]
    policy: Policy
    before: Sequence[Verdict]

    def after(self, said: Iterable[Said]) -> list[Verdict]:
        policy = replace(self.policy, corrections=corrections_of(said, KEY))
        return [decide(each.post, each.scores, policy) for each in self.posts]

    def furthest(self, said: Iterable[Said]) -> float:
        """The largest shift of any score of any post."""
        shifts = corrections_of(said, KEY).shifts
        return max(abs(by) for each in self.posts for by in (0.0, *shifts("s", each.scores.meaning).values()))


def main() -> None:
    asked = _arguments()
    alike.NEAR, alike.CALM, alike.BOUND = asked.near, asked.calm, asked.bound
    feed = _feed(asked.file)
    chance = random.Random(asked.seed)
    print(f"{len(feed.posts)} posts, preset balanced; near {alike.NEAR}, calm {alike.CALM}, bound {alike.BOUND}")
    print(f"\n{A_HANDFUL} corrections of one kind, mean of {asked.rounds} rounds each\n")
    columns = ("kind", "said", "posts", "changed as wished %", "changed elsewhere %")
    print(table([columns, *_handfuls(feed, asked, chance)]))
    print(f"\n{A_HUNDRED} corrections, half of them “fine”, mean of {asked.rounds} rounds\n")
    heading = ("corrected", "others changed %", "harmless newly covered %", "furthest")
    print(table([heading, *_hundreds(feed, asked, chance)]))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, default=POSTS)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--near", type=float, default=alike.NEAR)
    parser.add_argument("--calm", type=float, default=alike.CALM)
    parser.add_argument("--bound", type=float, default=alike.BOUND)
    return parser.parse_args()


def _feed(file: Path) -> Feed:
    if not file.exists():
        sys.exit(MISSING.format(file=file))
    classifier = Classifier(SHIPPED)
    rows = [row for row in pool.load(file) if row.text.strip()]
    scored = understood(classifier, [row.text for row in rows])
    posts = [
        Read(Post(str(n), row.text, site="s"), frozenset(row.labels), row.origin, scores)
        for n, (row, scores) in enumerate(zip(rows, scored, strict=True))
    ]
    thresholds = classifier.thresholds
    policy = Policy(choices("balanced", thresholds), support_threshold=thresholds["supportive"])
    return Feed(posts, policy, [decide(each.post, each.scores, policy) for each in posts])


def _said(feed: Feed, drawn: Iterable[Correctable], wants: Wants) -> list[Said]:
    """What a person says of these posts."""
    return [
        Said(at, "", "s", "", category, wants, digest_of(each.post, KEY), each.scores, meaning=each.scores.meaning)
        for at, category, each in ((at, category, feed.posts[at]) for at, category in drawn)
    ]


def _about(feed: Feed, at: int) -> str:
    found = feed.before[at].categories
    return found[0] if found else max(HARMS, key=lambda harm: feed.posts[at].scores.get(harm, 0.0))


def _kinds(feed: Feed) -> Mapping[Kind, list[int]]:
    """The posts of each kind that one could say "fine" of, and those that one could say "not for me" of."""
    kinds: defaultdict[Kind, list[int]] = defaultdict(list)
    for at, (each, verdict) in enumerate(zip(feed.posts, feed.before, strict=True)):
        for category in each.labels & set(HARMS):
            if verdict.action is Action.SHOW and each.scores.get(category, 0.0) >= SCORES_AT_ALL:
                kinds[each.origin, category, "not_for_me"].append(at)
            elif category in verdict.categories:
                kinds[each.origin, category, "fine"].append(at)
    return {kind: places for kind, places in sorted(kinds.items()) if len(places) >= A_HANDFUL + LEAST}


def _handfuls(feed: Feed, asked: argparse.Namespace, chance: random.Random) -> list[tuple[str, ...]]:
    lines, shares = [], defaultdict(list)
    for (origin, category, wants), places in _kinds(feed).items():
        rounds = [_handful(feed, places, wants, category, chance) for _ in range(asked.rounds)]
        wished, elsewhere = (100 * fmean(each) for each in zip(*rounds, strict=True))
        shares[wants].append((wished, elsewhere))
        lines.append((f"{category}, {origin}", wants, str(len(places)), f"{wished:.0f}", f"{elsewhere:.1f}"))
    for wants, found in shares.items():
        wished, elsewhere = (fmean(each) for each in zip(*found, strict=True))
        lines.append(("all kinds", wants, "", f"{wished:.0f}", f"{elsewhere:.1f}"))
    return lines


def _handful(
    feed: Feed, places: Sequence[int], wants: Wants, category: str, chance: random.Random
) -> tuple[float, float]:
    """Which share of the kind's other posts changes as wished, and which of all posts that are not about it."""
    corrected = set(chance.sample(places, A_HANDFUL))
    after = feed.after(_said(feed, ((at, category) for at in corrected), wants))
    wished = [_went(feed.before[at], after[at], wants) for at in places if at not in corrected]
    elsewhere = [
        feed.before[at].action is not after[at].action
        for at, each in enumerate(feed.posts)
        if not each.is_about(category)
    ]
    return fmean(wished), fmean(elsewhere)


def _went(before: Verdict, after: Verdict, wants: Wants) -> bool:
    return after.action < before.action if wants == "fine" else after.action > before.action


def _hundreds(feed: Feed, asked: argparse.Namespace, chance: random.Random) -> Iterator[tuple[str, ...]]:
    """Of any posts; of those that the model misjudges, as their readers would say it; of the kinds above."""
    led = [(at, _about(feed, at)) for at in range(len(feed.posts))]
    scored = [(at, category) for at, category in led if feed.posts[at].scores.get(category, 0.0) >= SCORES_AT_ALL]
    soft = {at for at, each in enumerate(feed.before) if each.action > Action.SHOW}
    wrong = [(at, topic) for at, topic in scored if feed.posts[at].is_about(topic) is not (at in soft)]
    kinds = [(at, category) for (_, category, _), places in _kinds(feed).items() for at in places]
    for name, some in (("any posts", scored), ("misjudged posts", wrong), ("the kinds above", kinds)):
        fine, other = [each for each in some if each[0] in soft], [each for each in some if each[0] not in soft]
        yield _hundred(feed, name, {"fine": fine, "not_for_me": other}, asked.rounds, chance)


def _hundred(
    feed: Feed, name: str, those: Mapping[Wants, Sequence[Correctable]], rounds: int, chance: random.Random
) -> tuple[str, ...]:
    changed, covered, furthest = [], [], []
    for _ in range(rounds):
        drawn = {wants: chance.sample(some, min(A_HUNDRED // 2, len(some))) for wants, some in those.items()}
        said = [each for wants, some in drawn.items() for each in _said(feed, some, wants)]
        corrected, after = {each.number for each in said}, feed.after(said)
        rest = [at for at in range(len(feed.posts)) if at not in corrected]
        changed.append(fmean(feed.before[at].action is not after[at].action for at in rest))
        harmless = [at for at in rest if not feed.posts[at].labels & set(HARMS)]
        covered.append(fmean(_went(feed.before[at], after[at], "not_for_me") for at in harmless))
        furthest.append(feed.furthest(said))
    count = " + ".join(str(len(some)) for some in drawn.values())
    return f"{count}, {name}", f"{100 * fmean(changed):.1f}", f"{100 * fmean(covered):.1f}", f"{max(furthest):.2f}"


if __name__ == "__main__":
    main()
