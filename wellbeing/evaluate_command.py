"""`wellbeing evaluate`: how well posts are judged here, on posts of one's own choice whose labels are known."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

if TYPE_CHECKING:
    from models.rival import Rival
    from wellbeing.evaluation.judges import Judge
    from wellbeing.evaluation.report import OfFile
    from wellbeing.evaluation.rows import Labelled

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_FILE_TO_BE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("paths", metavar="FILE...", type=_FILE, nargs=-1, required=True)
@click.option("--json", "data", type=_FILE_TO_BE, help="Write the figures into this file, for machines.")
@click.option("--curve", type=_FILE_TO_BE, help="Draw into this PNG how far scores can be believed.")
def evaluate(paths: tuple[Path, ...], data: Path | None, curve: Path | None) -> None:
    """Measure how well posts are judged, beside a list of keywords and, where it is at hand, TF-IDF.

    FILE has a post a line, {"text": …, "labels": […], "known": "ALL" or […]}, plain or gz. Labels outside of `known`
    are left aside, and so are posts in languages that are not judged, which is said. Nothing of the posts is kept or
    printed.
    """
    _refuse_to_lose(paths, [target for target in (data, curve) if target])
    with click.open_file("-", "w", encoding="utf-8") as out:
        found = _measured(paths, out)
    for target, write in ((data, _write), (curve, _draw)):
        if target:
            try:
                write(found, target)
            except OSError as error:
                raise click.ClickException(f"{target} cannot be written: {error.strerror or error}") from error


def _refuse_to_lose(paths: Sequence[Path], targets: Sequence[Path]) -> None:
    """Before anything is measured: no file of posts is written over, and no result by the next."""
    taken = [path.resolve() for path in paths]
    for target in targets:
        if target.resolve() in taken:
            raise click.ClickException(f"{target} would be written over. Name another file for the results.")
        if not target.resolve().parent.is_dir():
            raise click.ClickException(f"{target} cannot be written: there is no such folder.")
        taken.append(target.resolve())


def _measured(paths: Sequence[Path], out: IO[str]) -> list[OfFile]:
    """Every file is read before the first is measured, so that a slip in the last one costs no time."""
    from models import SHIPPED, Classifier, ModelError
    from models.languages import Languages
    from wellbeing.evaluation.judges import ByKeywords, ByModel
    from wellbeing.evaluation.rows import EvaluationError, read_labelled, those_judged

    try:
        classifier, likely = Classifier(SHIPPED), Languages().likely
        judges: list[Judge] = [ByModel(classifier, SHIPPED.name), ByKeywords(), *_rival()]
        files = [(path, *those_judged(path, read_labelled(path, classifier.labels), likely)) for path in paths]
        return [_told(path, rows, judges, not_judged, out) for path, rows, not_judged in files]
    except (ModelError, EvaluationError) as error:
        raise click.ClickException(str(error)) from error


def _told(path: Path, rows: Labelled, judges: Sequence[Judge], not_judged: Mapping[str, int], out: IO[str]) -> OfFile:
    from wellbeing.evaluation.report import text_of
    from wellbeing.evaluation.run import measured

    with click.progressbar(length=len(rows.texts) * len(judges), label=path.name, file=sys.stderr) as bar:
        found = measured(path.name, rows, judges, bar.update, not_judged)
    out.write(text_of(found) + "\n\n")
    out.flush()
    return found


def _rival() -> list[Rival]:
    """TF-IDF, where the project's own folder is at hand: the installed program has no use for it."""
    from models.rival import PLACE, Rival
    from wellbeing.evaluation.rows import EvaluationError

    try:
        return [Rival()] if PLACE.exists() else []
    except (OSError, ValueError) as error:
        raise EvaluationError(f"TF-IDF cannot be set beside: {error}. Without {PLACE} it is left out.") from error


def _write(found: Sequence[OfFile], path: Path) -> None:
    from wellbeing.evaluation.report import data_of

    path.write_text(json.dumps(data_of(found), indent=1) + "\n", encoding="utf-8")


def _draw(found: Sequence[OfFile], path: Path) -> None:
    from wellbeing.evaluation.curve import draw

    draw([(each.file, each.reliability) for each in found], path)
