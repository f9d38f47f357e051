"""Everything that is stored goes into the file that the person picked, and nowhere else."""

from __future__ import annotations

import asyncio
import csv
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Literal, cast

import pytest

from wellbeing import protocol as say
from wellbeing.engine.day_desk import DAY_ANSWERS
from wellbeing.engine.history import History
from wellbeing.engine.keeping import Keeping
from wellbeing.engine.service import Engine
from wellbeing.engine.tally import StoredTally
from wellbeing.store import Store


def exported(file: Path, form: Literal["", "activitywatch"] = "") -> say.Event | None:
    """What is answered by an engine that has counted one post and trusts one person."""
    store, tally = Store.in_memory(), StoredTally(lambda _site, _author: None)

    async def run() -> say.Event | None:
        keeping = Keeping(store, tally, lambda _notice: None)
        about_posts = SimpleNamespace(history=History(keeping, store, lambda _notice: None))
        engine = cast(Engine, SimpleNamespace(keeping=keeping, about_posts=about_posts))
        keeping.trust("x", "=Ana")
        tally.count("x", "violence", "cover")
        tally.beat(b"d" * 12, "x", "feed")
        answer: Any = await DAY_ANSWERS[say.Export](engine, say.Export(id=5, file=str(file), form=form))
        await keeping.close()
        return cast(say.Event, answer)

    return asyncio.run(run())


def test_json_has_every_table(tmp_path: Path) -> None:
    """With what was counted a moment ago, for the person's eyes alone."""
    assert exported(tmp_path / "mine.json") == say.Exported(id=5, written=True)
    tables = json.loads((tmp_path / "mine.json").read_text())
    assert [row["n"] for row in tables["counts"]] == [1]
    assert (tmp_path / "mine.json").stat().st_mode & 0o077 == 0


def test_csv_where_the_file_is_called_so(tmp_path: Path) -> None:
    """However it is written."""
    assert exported(tmp_path / "mine.CSV") == say.Exported(id=5, written=True)
    rows = list(csv.DictReader((tmp_path / "mine.CSV").read_text().splitlines()))
    assert "'=Ana" in [row["author"] for row in rows]


def test_minutes_for_activitywatch_where_that_is_asked_for(tmp_path: Path) -> None:
    """Nothing but minutes, whatever the file is called."""
    assert exported(tmp_path / "mine.json", "activitywatch") == say.Exported(id=5, written=True)
    text = (tmp_path / "mine.json").read_text()
    (bucket,) = json.loads(text)["buckets"].values()
    assert [event["duration"] for event in bucket["events"]] == [4.0]
    assert "Ana" not in text
    assert "violence" not in text


@pytest.mark.parametrize("file", ["", "nowhere/mine.json"])
def test_what_cannot_be_written_is_said(tmp_path: Path, file: str) -> None:
    """No folder, and a folder that is none."""
    assert exported(tmp_path / file) == say.Exported(id=5, written=False)
