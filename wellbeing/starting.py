"""Lets programs that share a data folder start one after another: each makes keys and files where there are none.

Two at the same moment would each make their own, and one would take the other's store for damaged. SQLite's lock on an
empty file is the one that works alike on every system and ends with its process.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from wellbeing.places import PlacesError

PATIENCE = 90.0
"""Seconds to wait for another start, which may itself wait for a person to unlock a keyring."""


@contextmanager
def one_at_a_time(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Be the only one that starts on `folder`. Raises PlacesError when another one does not come to an end."""
    with ExitStack() as stack:
        try:
            lock = sqlite3.connect(folder / "starting.lock", timeout=patience, isolation_level=None)
            stack.callback(lock.close)
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise PlacesError(
                    f"Feed Wellbeing is already being started with the folder {folder}."
                    " Please wait for it, or end it and try again."
                ) from error  # any other trouble is the folder's, and is named by what is written there next
        yield
