"""Recorded answers of real sites, kept beside the repository because their texts are not ours to publish."""

from __future__ import annotations

from pathlib import Path

import pytest

_FOLDER = Path(__file__).parents[1] / ".." / "shared" / "recordings"


def recording(name: str) -> bytes:
    """The recording called `name`, for example "x/card_summary.json". Fails the test, and says why, without it."""
    path = _FOLDER / name
    if not path.is_file():
        pytest.fail(f"the recording {name} is missing: put the folder shared/recordings beside the repository")
    return path.read_bytes()
