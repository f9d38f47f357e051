"""What a model makes of a text, as filters know it: how likely each category is, and what the text means. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping


class Understood(dict[str, float]):
    """Scores (category to 0..1) that also say what the text means, in bytes that filters.alike compares.

    `language`: the one that the post's own words are in where they were not judged for it, and its other parts were.
    """

    __slots__ = ("language", "meaning")

    def __init__(self, scores: Mapping[str, float], meaning: bytes, language: str = "") -> None:
        super().__init__(scores)
        self.meaning, self.language = meaning, language


def meaning_of(scores: Mapping[str, float]) -> bytes:
    """The meaning that came with `scores`, b"" where none did: from a file, the history, or without a model."""
    return scores.meaning if isinstance(scores, Understood) else b""


class NotJudged(dict[str, float]):
    """No scores, and why: the post is in `language` (BCP 47, or "und"), which the classifier does not read."""

    __slots__ = ("language",)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language


def language_not_judged(scores: Mapping[str, float]) -> str:
    """The language for which the own words of a post with these `scores` were not judged; "" where they were."""
    return scores.language if isinstance(scores, NotJudged | Understood) else ""


def shifted(score: float, by: float) -> float:
    """`score` (0..1) with its odds multiplied by e^`by`: 0.0 and 1.0 stay, and all between stays between them."""
    raised = score * math.exp(by)
    return raised / (1.0 - score + raised)
