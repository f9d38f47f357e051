"""The real engine, whose event loop stands still when its app asks how things stand: a flaw that nobody foresaw.

    python -m tests.end_to_end.engine_that_hangs engine …

It is looked at after two seconds instead of ten.
"""

from __future__ import annotations

import sys
import time
from functools import partial

from wellbeing.command_line import main
from wellbeing.engine import run
from wellbeing.engine.service import Engine
from wellbeing.system.own_watch import OwnWatch

STANDS_STILL = 300.0
"""Seconds."""


async def _hang(*_words: object) -> None:
    time.sleep(STANDS_STILL)  # noqa: ASYNC251 - that is what is tried


if __name__ == "__main__":
    run.OwnWatch = partial(OwnWatch, silent=2.0)  # type: ignore[assignment,misc,attr-defined]
    Engine.status = _hang  # type: ignore[assignment,method-assign]
    main(sys.argv[1:])
