"""The small world of end-to-end tests as a fixture."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.world import World, world


@pytest.fixture
def small_world(tmp_path: Path) -> Iterator[World]:
    """A site and a browser driver; the test starts the engine and the browser."""
    with world(tmp_path) as made:
        yield made
