"""Keeps leftovers of tests with Qt in Qt's thread, as the app does (ui/garbage.py)."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session", autouse=True)
def garbage_stays_in_this_thread() -> Iterator[None]:
    """As in the app (ui/garbage.py): what other tests made before stays as it is, and is not gone through again."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def garbage_goes(garbage_stays_in_this_thread: None) -> Iterator[None]:
    """What a test leaves goes before the next one begins."""
    yield
    gc.collect()
