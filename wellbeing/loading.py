"""Imports much without looking for garbage among it: what was imported stays, and each look went through all of it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def loading() -> Iterator[None]:
    """Import within this. Afterwards all that is there stays for good, and garbage is looked for among what comes.

    Python looked some two hundred times during the imports of an engine, which was a tenth of their processor time.
    """
    by_itself = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if by_itself:
            gc.enable()
