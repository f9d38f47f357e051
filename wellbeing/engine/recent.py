"""The last posts that were judged, so that a person can see why, try rules on them and correct: in memory alone.

Never logged, gone with the engine; stored only where the person turned the longer history on (engine.history).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from filters.posts import Post, parts_of, words_of
from filters.scores import language_not_judged
from filters.verdicts import Verdict
from wellbeing.facts import SeenPost
from wellbeing.judge import Scores
from wellbeing.spoken import Spoken

POSTS_AT_MOST = 200

CHARACTERS_AT_MOST = 400_000
"""Of all posts together, beyond which the oldest are forgotten sooner: 1.6 MB at most. Feeds hold a tenth of that."""

Place = tuple[bytes, str]
"""Where a post stands: its document, and the page script's key for it there."""


@dataclass(slots=True)
class Met:
    """One judged post. `number` names it for as long as the engine runs; `when` is the local time of its first verdict.

    `opened`: the person looked at it in spite of its cover.
    """

    number: int
    when: datetime
    place: Place
    post: Post
    scores: Scores
    verdict: Verdict
    opened: bool = False


class Recent:
    """At most `POSTS_AT_MOST` posts; each once for the document and the words, with its latest verdict."""

    def __init__(self) -> None:
        self._met: OrderedDict[tuple[bytes, int], Met] = OrderedDict()
        self._characters = 0
        self._last_number = 0

    def __iter__(self) -> Iterator[Met]:
        """Newest first."""
        return reversed(self._met.values())

    def remember(self, place: Place, post: Post, scores: Scores, verdict: Verdict, when: datetime) -> Met:
        """A verdict was given. For a post that is remembered already only verdict and key are new."""
        same = (place[0], hash((post.author, words_of(post))))
        before = self._met.get(same)
        if before is None:
            self._last_number += 1
            met = self._met[same] = Met(self._last_number, when, place, post, scores, verdict)
        else:
            met = before
            self._characters -= _length(met.post)
            met.place, met.post, met.scores, met.verdict = place, post, scores, verdict
        self._characters += _length(post)
        self._forget_oldest()
        return met

    def _forget_oldest(self) -> None:
        while len(self._met) > POSTS_AT_MOST or self._characters > CHARACTERS_AT_MOST:
            _, oldest = self._met.popitem(last=False)
            self._characters -= _length(oldest.post)

    def at(self, place: Place) -> Met | None:
        """The post that stands at `place`, None where it is forgotten."""
        return next((met for met in self if met.place == place), None)

    def number(self, number: int) -> Met | None:
        """The post of that number, None where it is forgotten."""
        return next((met for met in self if met.number == number), None)

    def forget_all(self) -> None:
        """Empty the memory. Numbers go on, so that none ever means another post."""
        self._met.clear()
        self._characters = 0


def _length(post: Post) -> int:
    return len(post.text) + len(post.author) + sum(map(len, (*post.alts, *post.cards)))


def seen(met: Met, speech: Spoken, verdict: Verdict | None = None) -> SeenPost:
    """`met` as the app is told of it, with its own verdict or another, in the language `speech`."""
    shown, parts = verdict or met.verdict, parts_of(met.post)
    return SeenPost(
        number=met.number,
        seen=met.when.isoformat(timespec="seconds"),
        site=met.post.site,
        author=met.post.author,
        text=parts.get("", ""),
        action=shown.action.value,
        categories=list(shown.categories),
        reason=speech.reason(shown),
        certainty=shown.certainty,
        rule=shown.rule,
        followed=met.post.followed,
        sponsored=met.post.sponsored,
        kind=met.post.kind,
        opened=met.opened,
        pictures=parts.get("pictures", ""),
        card=parts.get("card", ""),
        not_judged=language_not_judged(met.scores),
    )
