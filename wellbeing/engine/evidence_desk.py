"""Answers the app about evidence: what is kept, one text at a time, one more, fewer, and all of it as a file."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from wellbeing import protocol as say
from wellbeing.engine.service import Engine
from wellbeing.evidence import AT_MOST
from wellbeing.evidence_file import beside, file_of, mark_of
from wellbeing.facts import EvidenceWords, KeptPost
from wellbeing.private_file import write_private

NOT_ENCRYPTED = (
    "In this run there is no place where posts can be kept encrypted, so none are kept."
    " “Good to know” in the app's window says why."
)
FORGOTTEN = "This post is not among the last ones any more, so it cannot be kept."
GONE = "This post is not kept any more. Look again to see what is."
FULL = f"{AT_MOST} posts are kept, and there is no room for more. Export some of them, then delete those."
NOT_THERE = "What was deleted cannot be put back any more."


async def _evidence(engine: Engine, command: say.Evidence) -> say.Event:
    kept = engine.about_posts.evidence
    why = "" if engine.keeping.lasts else NOT_ENCRYPTED
    posts = await kept.listed()
    return say.EvidenceIs(
        id=command.id, posts=posts, on=kept.on, days=kept.days, full=kept.is_full, why_not_kept=why
    )  # fmt: skip


async def _text(engine: Engine, command: say.EvidenceText) -> say.Event:
    found = await engine.about_posts.evidence.whole([command.number])
    if not found:
        return say.Failed(id=command.id, message=GONE)
    return say.EvidenceTextIs(id=command.id, number=command.number, text=found[0].text)


async def _keep(engine: Engine, command: say.KeepAsEvidence) -> say.Event | None:
    met = engine.about_posts.recent.number(command.number)
    if not engine.keeping.lasts:
        return say.Failed(id=command.id, message=NOT_ENCRYPTED)
    if met is None:
        return say.Failed(id=command.id, message=FORGOTTEN)
    if not engine.about_posts.evidence.keep(met):
        return say.Failed(id=command.id, message=FULL)
    return None


async def _delete(engine: Engine, command: say.DeleteEvidence) -> None:
    await engine.about_posts.evidence.delete(command.numbers)


async def _undelete(engine: Engine, command: say.UndeleteEvidence) -> say.Event | None:
    if engine.about_posts.evidence.undelete():
        return None
    return say.Failed(id=command.id, message=NOT_THERE)


async def _export(engine: Engine, command: say.ExportEvidence) -> say.Event:
    posts = await engine.about_posts.evidence.whole(command.numbers)
    made = datetime.now().astimezone().isoformat(timespec="seconds")
    digest = await asyncio.to_thread(_written, Path(command.file), posts, command.words, made)
    return say.EvidenceExported(id=command.id, written=bool(digest), posts=len(posts), digest=digest)


def _written(file: Path, posts: Sequence[KeptPost], words: EvidenceWords, made: str) -> str:
    """Write the file and its mark beside it, for the person's eyes alone; the mark, "" where it cannot be written."""
    data = file_of(file.name, posts, words, made)
    mark = mark_of(data)
    try:
        write_private(file, data)
        write_private(file.with_name(f"{file.name}.sha256"), beside(file.name, mark))
    except OSError:
        return ""
    return mark


EVIDENCE_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.Evidence: _evidence,
    say.EvidenceText: _text,
    say.KeepAsEvidence: _keep,
    say.DeleteEvidence: _delete,
    say.UndeleteEvidence: _undelete,
    say.ExportEvidence: _export,
}

EVIDENCE_SLOW: frozenset[type[say.Command]] = frozenset(EVIDENCE_ANSWERS) - {say.KeepAsEvidence}
"""Each waits for the disk."""
