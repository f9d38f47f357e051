"""What tests of several modules start from: mitmproxy loaded, and somebody whom the program trusts to sign files."""

from __future__ import annotations

import warnings

import pytest

from tests.site_maker import SiteMaker, trusted_maker

with warnings.catch_warnings():  # in tests warnings are errors, and those that it meets while loading are not ours
    warnings.simplefilter("ignore", DeprecationWarning)
    import mitmproxy.addons  # noqa: F401 its use of pyparsing is what is warned of


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch) -> SiteMaker:
    """The one whom the program trusts as long as the test lasts, in place of the project's own."""
    return trusted_maker(monkeypatch)
