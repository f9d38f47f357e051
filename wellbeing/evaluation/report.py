"""Writes down what was measured: a table for people, and the same for machines. Pure."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from models.measure import Bin, Interval
from wellbeing.evaluation.compared import Beside, OfJudge, OfLabel, Share
from wellbeing.evaluation.judges import KEYWORDS

_HEAD = ("label", "rows", "with it", "threshold", "precision", "recall", "F1", "AUROC", "false positives")


@dataclass(frozen=True, slots=True)
class OfFile:
    """All that was measured on one file. `reliability` is of all labels together.

    `not_judged` were left aside: posts by their language, in which nothing is judged.
    """

    file: str
    posts: int
    judges: Sequence[OfJudge]
    beside: Sequence[Beside]
    reliability: Sequence[Bin]
    calibration_error: float
    not_judged: Mapping[str, int] = field(default_factory=dict)


def text_of(found: OfFile) -> str:
    """The tables of one file. In brackets: 95 % intervals."""
    parts = [f"== {found.file}: {found.posts} posts (in brackets: 95 % intervals)"]
    if found.not_judged:
        languages = ", ".join(f"{language} {posts}" for language, posts in found.not_judged.items())
        parts.append(f"left aside, not judged for their language: {sum(found.not_judged.values())} ({languages})")
    for judge in found.judges:
        parts.append("\n".join(_judge(judge)))
    if found.beside:
        parts.append("\n".join(_beside(found.beside)))
    off = _number(found.calibration_error, 3)
    parts.append(f"calibration of {found.judges[0].name}: scores are off by {off} on average")
    return "\n\n".join(parts)


def _judge(judge: OfJudge) -> list[str]:
    rows = [_HEAD, *(_label(each) for each in judge.labels)]
    lines = [f"-- {judge.name}", *_aligned(rows)]
    lines.append(f"any harm said of posts without: {_share(judge.any_harm_wrongly)}")
    lines.append(f"any harm said of posts with one: {_share(judge.any_harm_found)}")
    for preset, share in judge.support_covered.items():
        if share.of:
            lines.append(f"support without harm covered, {preset}: {_share(share)}")
    return lines


def _label(found: OfLabel) -> tuple[str, ...]:
    of, between = found.figures, found.intervals
    return (
        found.label,
        str(of.rows),
        str(of.positives),
        f"{found.threshold:.2f}",
        _figure(of.precision, between.precision),
        _figure(of.recall, between.recall),
        _figure(of.f1, between.f1),
        _figure(found.auroc, found.auroc_interval),
        _figure(found.false_positives, between.false_positives, 3),
    )


def _beside(rows: Sequence[Beside]) -> list[str]:
    judges = list(rows[0].misses)
    table = [("label", "with it", "false positives", *judges, f"{judges[0]} / {KEYWORDS}")]
    for each in rows:
        missed = [each.misses[name] for name in judges]
        ratio = missed[0] / each.misses[KEYWORDS] if each.misses[KEYWORDS] else math.nan
        table.append(
            (each.label, str(each.positives), _number(each.false_positives, 3), *map(_number, (*missed, ratio)))
        )
    return [f"-- missed by each at the false positives of the {KEYWORDS}", *_aligned(table)]


def _aligned(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        first, *others = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join([first, *others]).rstrip()


def _figure(value: float, between: Interval, digits: int = 2) -> str:
    if math.isnan(value):
        return "–"
    low, high = between
    return _number(value, digits) + ("" if math.isnan(low) else f" [{low:.{digits}f}–{high:.{digits}f}]")


def _number(value: float, digits: int = 2) -> str:
    return "–" if math.isnan(value) else f"{value:.{digits}f}"


def _share(share: Share) -> str:
    low, high = share.interval
    return f"{share.yes} of {share.of}" + (f" ({share.yes / share.of:.2%}) [{low:.2%}–{high:.2%}]" if share.of else "")


def data_of(found: Iterable[OfFile]) -> dict[str, Any]:
    """The same for machines: numbers as they are, null where nothing could be measured."""
    return {"files": [_file(each) for each in found]}


def _file(found: OfFile) -> dict[str, Any]:
    return {
        "file": found.file,
        "posts": found.posts,
        "not_judged": dict(found.not_judged),
        "judges": [_judge_data(judge) for judge in found.judges],
        "missed_at_the_keyword_list_s_false_positives": [_plain(each) for each in found.beside],
        "reliability": [_plain(each) for each in found.reliability],
        "calibration_error": _finite(found.calibration_error),
    }


def _judge_data(judge: OfJudge) -> dict[str, Any]:
    return {
        "name": judge.name,
        "labels": {each.label: _label_data(each) for each in judge.labels},
        "any_harm_wrongly": _share_data(judge.any_harm_wrongly),
        "any_harm_found": _share_data(judge.any_harm_found),
        "support_covered": {preset: _share_data(share) for preset, share in judge.support_covered.items()},
    }


def _label_data(found: OfLabel) -> dict[str, Any]:
    between = _plain(found.intervals)
    return {
        "threshold": found.threshold,
        **_plain(found.figures),
        "false_positives": _finite(found.false_positives),
        "auroc": _finite(found.auroc),
        "intervals": {**between, "auroc": [_finite(each) for each in found.auroc_interval]},
    }


def _share_data(share: Share) -> dict[str, Any]:
    return {"yes": share.yes, "of": share.of, "interval": [_finite(each) for each in share.interval]}


def _plain(found: Any) -> dict[str, Any]:
    return {name: _value(getattr(found, name)) for name in found.__dataclass_fields__}


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_finite(each) for each in value]
    if isinstance(value, Mapping):
        return {name: _finite(each) for name, each in value.items()}
    return _finite(value) if isinstance(value, float) else value


def _finite(value: float) -> float | None:
    return None if math.isnan(value) else round(value, 6)
