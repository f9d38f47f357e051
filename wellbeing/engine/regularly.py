"""Work that is done again and again for as long as the engine runs, whatever one round meets."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)


async def forever(seconds: float, what: Callable[[], Awaitable[None]]) -> None:
    """Do `what` every so many seconds, until cancelled."""
    while True:
        await asyncio.sleep(seconds)
        try:
            await what()
        except Exception:  # the next round may go well, and the engine goes on
            log.exception("a regular task failed")
