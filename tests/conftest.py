"""How all tests are run: properties without deadlines, and what starts browsers and apps one after the other."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("feed-wellbeing", deadline=None)
settings.load_profile("feed-wellbeing")
"""Property tests judge what a function answers, not how busy the machine is."""

_WHOLE_PROGRAMS = Path(__file__).parent / "end_to_end"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Where tests run side by side, a file stays together, and so do all that start a browser or the app.

    Two of those at once would share two cores among half a dozen programs, and be slow for no fault of theirs.
    """
    for item in items:
        group = "whole programs" if _WHOLE_PROGRAMS in item.path.parents else str(item.path)
        item.add_marker(pytest.mark.xdist_group(group))
