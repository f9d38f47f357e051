"""`wellbeing evaluate`: how well posts are judged here, on posts of one's own choice whose labels are known."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from models.rival import Rival
    from wellbeing.evaluation.judges import Judge
    from wellbeing.evaluation.report import OfFile

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
    found = _measured(paths)
    try:
        if data:
            _write(found, data)
        if curve:
            from wellbeing.evaluation.curve import draw

            draw([(each.file, each.reliability) for each in found], curve)
    except OSError as error:
        raise click.ClickException(f"{error.filename} cannot be written: {error.strerror or error}") from error


def _measured(paths: Sequence[Path]) -> list[OfFile]:
    from models import Classifier, ModelError
    from models.languages import Languages
    from wellbeing.classify import MODEL
    from wellbeing.evaluation.judges import ByKeywords, ByModel
    from wellbeing.evaluation.report import text_of
    from wellbeing.evaluation.rows import EvaluationError, read_labelled, those_judged
    from wellbeing.evaluation.run import measured

    found = []
    try:
        classifier, languages = Classifier(files("models") / MODEL), Languages()
        judges: list[Judge] = [ByModel(classifier, MODEL), ByKeywords(), *_rival()]
        for path in paths:
            rows, not_judged = those_judged(read_labelled(path, classifier.labels), languages.likely)
            with click.progressbar(length=len(rows.texts) * len(judges), label=path.name, file=sys.stderr) as bar:
                found.append(measured(path.name, rows, judges, bar.update, not_judged))
            click.echo(text_of(found[-1]) + "\n")
    except (ModelError, EvaluationError) as error:
        raise click.ClickException(str(error)) from error
    return found


def _rival() -> list[Rival]:
    """TF-IDF, where the project's own folder is at hand: the installed program has no use for it."""
    from models.rival import PLACE, Rival

    return [Rival()] if PLACE.exists() else []


def _write(found: Sequence[OfFile], path: Path) -> None:
    from wellbeing.evaluation.report import data_of

    path.write_text(json.dumps(data_of(found), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
