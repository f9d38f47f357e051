"""Computers of other systems, new ones for each test."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.wellbeing.holding.mac_computer import Mac
from tests.wellbeing.holding.windows_computer import Windows


@pytest.fixture
def make_windows(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Windows]:
    """A new Windows."""

    def made(**more: object) -> Windows:
        root = tmp_path_factory.mktemp("windows")
        for folder in ("Program Files", "ProgramData"):
            (root / folder).mkdir()
        return Windows(root, **more)  # type: ignore[arg-type]

    return made


@pytest.fixture
def make_mac(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Mac]:
    """A new Mac."""
    return lambda **more: Mac(tmp_path_factory.mktemp("mac"), **more)
