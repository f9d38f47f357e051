"""A folder for sockets with a short name: a test's own can be longer than the 107 characters that a socket may have."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def runtime_folder() -> Iterator[Path]:
    """What XDG_RUNTIME_DIR leads to: nobody else's, and gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="run-", ignore_cleanup_errors=True) as made:
        yield Path(made)
