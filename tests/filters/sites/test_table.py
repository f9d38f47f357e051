"""The README's table of sites says what their data files say: each row is made here, and has to stand there."""

from __future__ import annotations

from pathlib import Path

import pytest

from filters.sites.definition import Site, parts_of
from filters.sites.regions import COUNTS, HOOKS
from tests.filters.sites.reading import SITES
from tests.filters.sites.site_pages import names

README = Path(__file__).parents[3] / "README.md"
RECORDED = {
    "bluesky": "1 answer",
    "facebook": "1 page (m.facebook.com, 2021)",
    "instagram": "1 answer (the app's, 2022)",
    "linkedin": "1 answer (2023)",
    "mastodon": "2 answers",
    "reddit": "3 answers",
    "tiktok": "1 answer (2024)",
    "x": "4 answers, 2 posts",
    "youtube": "3 answers, 1 page",
}
"""What of shared/recordings the tests of a site read."""

BY_CODE = {
    "bluesky": ("author", "pictures", "previews", "language", "followed"),
    "generic": ("author", "pictures", "previews"),
    "mastodon": ("author", "pictures", "previews", "language"),
    "reddit": ("author", "pictures", "community"),
    "x": ("author", "pictures", "previews", "language", "followed", "adverts"),
    "youtube": ("author", "own"),
}
"""What readers in Python read beside words (filters/sites/read_*.py)."""

NAMES = {
    "author": "author", "alts": "pictures", "cards": "previews", "community": "community", "language": "language",
    "followed": "followed", "own": "own", "sponsored": "adverts",
}  # fmt: skip


def from_answers(site: Site) -> str:
    """What is read of posts before their page is drawn."""
    found = [name for field, name in NAMES.items() if any(getattr(shape, field) for shape in site.shapes)]
    return ", ".join(["words", *(BY_CODE.get(site.id) or found)])


def from_page(site: Site) -> str:
    """What is read of posts where they stand."""
    find, marks = site.selectors, site.selectors.marks
    parts = {
        "author": find.author, "pictures": find.media or site.id == "generic", "previews": find.card,
        "community": marks.community, "language": marks.language, "followed": marks.followed,
        "own": marks.own or marks.me, "adverts": marks.sponsored,
    }  # fmt: skip
    return ", ".join(["words", *(name for name, there in parts.items() if there)])


def row(site: Site) -> str:
    """What the README says of `site`."""
    pages = [each for each in names() if each.partition("-")[0] == site.id]
    made_up = f"{len(pages)} made-up page{'s' * (len(pages) > 1)}" if pages else ""
    away = parts_of(site)
    cells = [
        site.title,
        from_answers(site),
        from_page(site),
        ", ".join(each for each in away if each in HOOKS),
        ", ".join(each for each in away if each in COUNTS) or "—",
        "; ".join(filter(None, [RECORDED.get(site.id, ""), made_up])) or "small pages of tests, 2 feed widgets",
    ]
    return f"| {' | '.join(cells)} |"


@pytest.mark.parametrize("site", SITES.values(), ids=lambda site: site.id)
def test_the_readme_says_what_is_so(site: Site) -> None:
    assert row(site) in README.read_text("utf-8").splitlines()
