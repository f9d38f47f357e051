"""`wellbeing classify`: the same judgement that feeds get, for lines of JSON."""

from __future__ import annotations

import codecs
import itertools
import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import IO, Annotated, BinaryIO, Protocol

import click
import msgspec

from filters.languages import unread_language
from filters.parts import alone, highest, with_part
from filters.policy import Policy, decide
from filters.posts import Part, Post, parts_of, words_of
from filters.presets import choices
from filters.scores import NotJudged, language_not_judged
from models import SHIPPED, Classifier, ModelError
from models.languages import Languages
from wellbeing.judge import Scores

AT_ONCE = 16
"""Lines of a file that are scored together."""


class ClassifyError(RuntimeError):
    """Nothing can be judged; the message says why."""


class Line(msgspec.Struct, frozen=True):
    """One line of the input. `id` comes back as it was; `alts` and `cards` may be null where there are none."""

    text: str
    id: str | int | float | None = None
    author: str = ""
    alts: Annotated[list[str], msgspec.Meta(max_length=100)] | None = None
    site: str = "generic"
    followed: bool = False
    cards: Annotated[list[str], msgspec.Meta(max_length=100)] | None = None


class Bar(Protocol):
    """Something that shows how far we are, in bytes read."""

    def update(self, n_steps: int) -> None:
        """`n_steps` more bytes were read."""


_decoder = msgspec.json.Decoder(Line)


def classify_lines(source: BinaryIO, out: IO[str], preset: str) -> int:
    """Judge every line of `source`, in order, as it comes; how many lines could not be read. Raises ClassifyError."""
    try:
        classifier, languages = Classifier(SHIPPED), Languages()
        languages.likely("ready?")
    except ModelError as error:
        raise ClassifyError(str(error)) from error
    policy = Policy(
        choices=choices(preset, classifier.thresholds), support_threshold=classifier.thresholds["supportive"]
    )
    unread = 0
    with _progress(source, out) as bar:
        for batch in _batches(enumerate(source, 1), AT_ONCE if _size(source) else 1):
            answers = list(_answers(batch, classifier, languages, policy))
            unread += sum("error" in answer for answer in answers)
            out.write("".join(json.dumps(answer, ensure_ascii=False) + "\n" for answer in answers))
            out.flush()
            bar.update(sum(len(line) for _, line in batch))
    return unread


def _batches(lines: Iterable[tuple[int, bytes]], size: int) -> Iterator[Sequence[tuple[int, bytes]]]:
    yield from itertools.batched(lines, size)


def _answers(
    batch: Sequence[tuple[int, bytes]], classifier: Classifier, languages: Languages, policy: Policy
) -> Iterator[Mapping[str, object]]:
    """One for each line that is not empty, in order."""
    read = [(number, _read(line)) for number, line in batch if line.strip()]
    posts = [_post(line) for _, line in read if isinstance(line, Line)]
    scored = zip(posts, _scored(posts, classifier, languages), strict=True)
    for number, line in read:
        yield {"line": number, "error": line} if isinstance(line, str) else _answer(line.id, *next(scored), policy)


def _answer(
    name: str | int | float | None, post: Post, of_parts: Mapping[Part, Scores], policy: Policy
) -> Mapping[str, object]:
    scores = highest(of_parts)
    verdict = with_part(decide(post, scores, policy), post, of_parts, policy)
    language = language_not_judged(scores)
    return {
        "id": name,
        "scores": {category: round(score, 4) for category, score in scores.items()},
        "action": verdict.action.value,
        "categories": list(verdict.categories),
        "reason": verdict.reason,
        "part": verdict.part,
        **({"not_judged": language} if language else {}),
    }


def _scored(posts: Sequence[Post], classifier: Classifier, languages: Languages) -> Iterator[dict[Part, Scores]]:
    """The scores of each part of each post."""
    parts = [{part: alone(post, part) for part in parts_of(post)} for post in posts]
    unread = iter([unread_language(x, languages.likely(words_of(x))) for each in parts for x in each.values()])
    named = [{part: (x, next(unread)) for part, x in each.items()} for each in parts]
    scores = iter(classifier.scores([words_of(x) for each in named for x, language in each.values() if not language]))
    for each in named:
        yield {part: NotJudged(language) if language else next(scores) for part, (_, language) in each.items()}


def _read(line: bytes) -> Line | str:
    """The line, or what is wrong with it."""
    try:
        return _decoder.decode(line.removeprefix(codecs.BOM_UTF8))
    except UnicodeDecodeError:
        wrong = "it holds bytes that are not UTF-8 text"
    except (msgspec.DecodeError, RecursionError) as error:
        wrong = str(error)
    return f'not a post: {wrong}. Write {{"id": …, "text": "…"}} on one line, in UTF-8.'


def _post(line: Line) -> Post:
    return Post(
        "line",
        line.text,
        line.author,
        tuple(line.alts or ()),
        line.site,
        followed=line.followed,
        cards=tuple(line.cards or ()),
    )


def _size(source: BinaryIO) -> int:
    """Bytes of a regular file, 0 for anything that comes as it comes."""
    try:
        return os.fstat(source.fileno()).st_size if source.seekable() else 0
    except (OSError, ValueError):
        return 0


def _progress(source: BinaryIO, out: IO[str]) -> AbstractContextManager[Bar]:
    """A bar on a terminal that does not show the answers themselves."""
    if not sys.stderr.isatty() or out.isatty() or not _size(source):
        return nullcontext(_NoBar())
    return click.progressbar(length=_size(source), label="Judging", file=sys.stderr)


class _NoBar:
    def update(self, n_steps: int) -> None:
        """Nobody looks."""
