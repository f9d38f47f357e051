"""Reads posts with known labels from JSON Lines, plain or gz, and says which line is wrong."""

from __future__ import annotations

import codecs
import gzip
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from filters.categories import HARMS
from filters.languages import unread_language
from filters.posts import Post

_GZIP = b"\x1f\x8b"
NEUTRAL = "neutral"
"""Some files say so of a post without any label."""


class EvaluationError(ValueError):
    """Nothing can be measured on this file; the message says why, and in which line."""


class LabelledPost(msgspec.Struct, frozen=True):
    """One line. `known` are the labels that the line says anything about; those of `uncertain` it does not know."""

    text: str
    labels: tuple[str, ...]
    known: Literal["ALL"] | tuple[str, ...] = "ALL"
    uncertain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Labelled:
    """Posts, and for each label one column: which posts have it (`answers`), and which say so or not (`known`)."""

    texts: Sequence[str]
    labels: Sequence[str]
    answers: NDArray[np.bool_]
    known: NDArray[np.bool_]

    @property
    def neutral(self) -> NDArray[np.bool_]:
        """Posts of which every harm is known to be absent."""
        harms = [label in HARMS for label in self.labels]
        return self.known[:, harms].all(axis=1) & ~self.answers[:, harms].any(axis=1)


_decoder = msgspec.json.Decoder(LabelledPost)


def read_labelled(path: Path, labels: Sequence[str]) -> Labelled:
    """All posts of a file. Raises EvaluationError where it cannot be read, holds none, or a line is none.

    A label that there is not is refused too: a slip of the pen would pass for a post without harm.
    """
    try:
        with path.open("rb") as file:
            posts = list(_posts(file, path, {*labels, NEUTRAL}))
    except (OSError, EOFError, zlib.error) as error:
        raise EvaluationError(f"{path} cannot be read: {error}") from error
    if not posts:
        raise EvaluationError(f"{path} holds no posts.")
    answers = np.array([[label in post.labels for label in labels] for post in posts], bool)
    known = np.array([[_knows(post, label) for label in labels] for post in posts], bool)
    return Labelled([post.text for post in posts], labels, answers, known)


def those_judged(
    path: Path, rows: Labelled, likely: Callable[[str], Mapping[str, float]]
) -> tuple[Labelled, Mapping[str, int]]:
    """The rows of `path` without those not judged for their language, and how many those are by language, most first.

    `likely` says how likely a text is in each language. Raises EvaluationError where no row is left.
    """
    unread = [unread_language(Post("", text), likely(text)) for text in rows.texts]
    read = np.array([not language for language in unread], bool)
    if not read.any():
        raise EvaluationError(f"{path}: no post is in a language that is judged. There is nothing to measure.")
    texts = [text for text, language in zip(rows.texts, unread, strict=True) if not language]
    left_aside = dict(Counter(filter(None, unread)).most_common())
    return Labelled(texts, rows.labels, rows.answers[read], rows.known[read]), left_aside


def _knows(post: LabelledPost, label: str) -> bool:
    return label not in post.uncertain and (post.known == "ALL" or label in post.known or label in post.labels)


def _posts(file: BinaryIO, path: Path, labels: Set[str]) -> Iterator[LabelledPost]:
    packed = file.read(len(_GZIP)) == _GZIP
    file.seek(0)
    with gzip.open(file) if packed else nullcontext(file) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                post = _post(line, f"{path}, line {number}")
                named = {*post.labels, *post.uncertain, *(() if post.known == "ALL" else post.known)}
                if unknown := sorted(named - labels):
                    raise EvaluationError(f"{path}, line {number}: there is no label “{unknown[0]}”.")
                yield post


def _post(line: bytes, where: str) -> LabelledPost:
    try:
        return _decoder.decode(line.removeprefix(codecs.BOM_UTF8))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise EvaluationError(
            f'{where} is no post: {error}. Write {{"text": "…", "labels": ["…"], "known": "ALL"}} on one line.'
        ) from error
