"""Keeps a data folder to one engine: two would take each other's ports, keys and files for their own.

SQLite's lock on an empty file is the one that works alike on every system and ends with its process, however that ends.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from wellbeing.places import PlacesError

PATIENCE = 2.0
"""Seconds to wait for another engine to end: an app starts the next one 100 ms after it has killed the last."""


@contextmanager
def alone(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Be the only engine on `folder`. Raises PlacesError when another one still runs there after `patience` seconds."""
    with ExitStack() as stack:
        try:
            lock = sqlite3.connect(folder / "engine.lock", timeout=patience, isolation_level=None)
            stack.callback(lock.close)
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise PlacesError(
                    f"A filter of Feed Wellbeing already runs with the folder {folder}, and it goes on as before."
                    " Use that one, or quit it and start again; --data FOLDER names another folder."
                ) from error  # any other trouble is the folder's, and is named by what is written there next
        yield
