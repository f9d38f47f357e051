"""Where words stand in a text, and which of them a person is told as a reason. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from wellbeing.facts import MovedWord

Span = tuple[int, int]
"""Where something begins and ends, in characters of a text."""

NAMED = 5
"""Words that are named at most: more is no reason any more."""

CLEAR = 0.07
"""A word of less weight did not make the classifier think so: leaving it out takes 0.80 to 0.75, or 0.95 to 0.935."""

BESIDE_THE_HEAVIEST = 0.2
"""Beside a word that weighs much, one of less than this share of it is not named."""

LONGEST = 60
"""Characters of a word, or of a phrase, that are named."""

_EDGES = " \t\n.,;:!?…\"'“”„‘’«»()[]{}<>*_~|"


def words_in(text: str) -> list[Span]:
    """Where each word begins and ends: what stands between white space."""
    return [found.span() for found in re.finditer(r"\S+", text)]


def parts_of(words: Iterable[Span], longest: int, most: int) -> list[list[Span]]:
    """`words` in parts of at most `longest` characters; of many, the first and the last, `most` together."""
    parts: list[list[Span]] = []
    for word in words:
        if parts and word[1] - parts[-1][0][0] <= longest:
            parts[-1].append(word)
        else:
            parts.append([word])
    return parts if len(parts) <= most else [*parts[: most - 1], parts[-1]]


def weighed_most(moved: Sequence[MovedWord], topic: str) -> list[str]:
    """The words that raised the score of `topic` most, in the post's order and each once; none where none stands out.

    No numbers: they would tell a page where a person's threshold is.
    """
    raised = sorted((each for each in moved if each.category == topic), key=lambda each: -each.weight)
    least = max(CLEAR, raised[0].weight * BESIDE_THE_HEAVIEST) if raised else CLEAR
    heaviest: dict[str, MovedWord] = {}
    for each in raised:
        if each.weight >= least and (plain := _plain(each.word)):
            heaviest.setdefault(plain.casefold(), each)
    named = sorted([*heaviest.values()][:NAMED], key=lambda each: each.start)
    return [_plain(each.word) for each in named]


def _plain(word: str) -> str:
    """`word` on one line, without the signs around it."""
    return " ".join(word.split()).strip(_EDGES)[:LONGEST].rstrip(_EDGES)
