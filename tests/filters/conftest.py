"""What tests of pure code share: a limit on how long a decision may take."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest


@contextmanager
def _within_seconds(most: float) -> Iterator[None]:
    began = time.process_time()
    yield
    assert time.process_time() - began < most


@pytest.fixture
def within_seconds() -> Callable[[float], AbstractContextManager[None]]:
    """A block that may use so many seconds of processor time (what others do on the machine does not count)."""
    return _within_seconds
