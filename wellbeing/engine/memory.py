"""What the engine keeps of one document while its page lives or rests; never what a post says."""

from __future__ import annotations

from dataclasses import dataclass, field

from filters.spacing import Spacing
from filters.verdicts import Verdict
from wellbeing.engine.allowance import Allowance

REMEMBERED = 2_000
"""Posts of one document that are remembered: as many as its page script remembers."""


def trusting_at_most() -> Allowance:
    """How many authors one site's pages together may have always shown: 30 at once, and one a minute after that.

    Each takes a person two seconds at least (find the next cover, open it, click), so that nobody clicks more in a
    minute; one who did would not see that the rest is forgotten. A new document is easily had, so a page that stole
    its secret would otherwise fill the list without a click; thirty are undone by hand.
    """
    return Allowance(most=30, each_second=1 / 60)


@dataclass(slots=True)
class Memory:
    """What is kept of one document, also while its page rests: one that returns is not new, and may not ask anew.

    `judged` holds authors and verdicts by the script's keys, `read` a hash of the words that were judged, `folded`
    whether posts were folded by such a hash, `met` hashes of posts that were counted; none holds what a post says.
    `unasked`: posts were shown without being judged, because of a pause. `card`: this document was given the help card.
    `empty`: so many of its places had no posts.
    """

    spacing: Spacing
    trusting: Allowance = field(default_factory=trusting_at_most)
    folded: dict[int, bool] = field(default_factory=dict)
    judged: dict[str, tuple[str, Verdict]] = field(default_factory=dict)
    read: dict[str, int] = field(default_factory=dict)
    met: dict[int, None] = field(default_factory=dict)
    unasked: bool = False
    card: bool = False
    empty: int = 0
    posts: Allowance = field(default_factory=lambda: Allowance(most=REMEMBERED, each_second=40))
    releases: Allowance = field(default_factory=lambda: Allowance(most=REMEMBERED, each_second=40))
    acts: Allowance = field(default_factory=lambda: Allowance(most=20, each_second=1))
    beats: Allowance = field(default_factory=lambda: Allowance(most=8, each_second=1))
    whys: Allowance = field(default_factory=lambda: Allowance(most=10, each_second=0.2))
    findings: Allowance = field(default_factory=lambda: Allowance(most=10, each_second=1))
    help: Allowance = field(default_factory=lambda: Allowance(most=6, each_second=0.1))


def forget_oldest[K, V](kept: dict[K, V]) -> None:
    """Keep `kept` within bounds after something was added."""
    if len(kept) > REMEMBERED:
        del kept[next(iter(kept))]
