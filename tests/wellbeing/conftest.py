"""What tests of several modules start from: somebody who signs site files, and whom the program trusts."""

from __future__ import annotations

import pytest

from tests.site_maker import SiteMaker, trusted_maker


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> SiteMaker:
    """The one whom the program trusts as long as the test lasts, in place of the project's own."""
    return trusted_maker(monkeypatch)
