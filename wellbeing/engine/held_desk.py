"""Takes over what a held account sets for itself: the service can read nothing in its home folder."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from wellbeing import protocol as say
from wellbeing.engine.held_system import HeldSystem
from wellbeing.engine.service import Engine
from wellbeing.places import places
from wellbeing.plain_file import bytes_in
from wellbeing.private_file import write_private

NOT_HERE = "This filter reads your settings and rules itself."


async def _take_over(engine: Engine, command: say.TakeOver) -> say.Event | None:
    """They hold as they would from a file: what cannot be read is said, and what a family agreed on stays."""
    if not isinstance(engine.system, HeldSystem):
        return say.Failed(id=command.id, message=NOT_HERE)
    at = places(engine.at_work.data)
    for path, text in ((at.settings, command.settings), (at.rules, command.rules)):
        await asyncio.to_thread(_write, path, text)
    await engine.reload()
    return None


def _write(path: Path, text: str) -> None:
    now = bytes_in(path) if path.exists() else b""
    if now != text.encode():
        write_private(path, text.encode())


HELD_ANSWERS: dict[type[say.Command], Callable[[Engine, Any], Awaitable[say.Event | None]]] = {
    say.TakeOver: _take_over,
}
"""Who answers which command; each waits for the disk."""
