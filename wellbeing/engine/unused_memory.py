"""Keeps an engine's memory at what it uses: what is loaded is gone through no more, what was freed is given back."""

from __future__ import annotations

import asyncio
import ctypes
import gc
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from wellbeing.engine.regularly import forever

COLLECTED_AT = (700, 10, 2)
"""New objects, young and middle collections, as gc.set_threshold has them: a full one five times as often as usual.

What it goes through is little once everything loaded is left out, some milliseconds at most; and each connection that
waits for it holds the buffers of two TLS sessions: 9 MB less at 100 requests a second (bench_memory).
"""

GIVE_BACK_EVERY = 10.0
"""Seconds. Looking for what can be given back takes some 2 ms."""


@asynccontextmanager
async def memory_given_back() -> AsyncIterator[None]:
    """Begin once everything is loaded: what was needed for that alone goes back at once, the rest while this lasts."""
    _collect_only_what_comes()
    give_back()
    giving = asyncio.get_running_loop().create_task(forever(GIVE_BACK_EVERY, _give_back))
    try:
        yield
    finally:
        giving.cancel()


def _collect_only_what_comes() -> None:
    """Leave everything loaded by now out of garbage collection.

    Connections end as cycles that hold their buffers. Counted beside the 100,000 objects loaded, they were collected
    so late that the engine grew by 70 MB first (tests/benchmarks/bench_memory.py), and each time it stood still longer.
    """
    gc.set_threshold(*COLLECTED_AT)
    gc.collect()
    gc.freeze()
    gc.collect()  # a full collection comes when a quarter of what lived at the last one is new: count anew


async def _give_back() -> None:
    give_back()


def give_back() -> bool:
    """Give freed pages back to the system; whether any were.

    glibc keeps what is freed for as long as anything lives above it, 6 MB after a start (malloc_trim(3)). Other
    systems' allocators give back by themselves.
    """
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    return trim is not None and bool(trim(0))
