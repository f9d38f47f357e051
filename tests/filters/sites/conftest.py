"""What tests of sites' pages share: one browser for each file of tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.filters.sites.reading import reading_page


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    """A blank page with the page script's way of reading."""
    with reading_page() as page:
        yield page
