"""How well posts are found is true after a restart, and forgotten after some weeks."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from wellbeing.migrations import MIGRATIONS
from wellbeing.site_health import DayFound
from wellbeing.store import Store
from wellbeing.store_site_health import KEPT_DAYS, StoredSiteHealth

TODAY = date(2026, 11, 22)
KEY = bytes(range(32))
FOUND = DayFound(1, 2, 3, 4, 5, 6, 7, 8, 9)


def test_it_is_there_after_a_restart(tmp_path: Path) -> None:
    """Each count under its own name; what is kept anew stands in place of what was."""
    for found in (DayFound(empty=1), FOUND):
        store = Store.open(tmp_path / "store.db", KEY)
        StoredSiteHealth(store).keep(TODAY, {("x", TODAY): found})
        store.close()
    store = Store.open(tmp_path / "store.db", KEY)
    assert StoredSiteHealth(store).read() == {"x": {TODAY: FOUND}}
    assert list(store.each("site_health")) == [
        {"day": "2026-11-22", "site": "x", "answers": 1, "with_posts": 2, "looked": 3, "found": 4, "posts": 5,
         "worded": 6, "authored": 7, "loosely": 8, "empty": 9}
    ]  # fmt: skip
    store.close()


def test_what_is_some_weeks_old_is_forgotten() -> None:
    stored = StoredSiteHealth(Store.in_memory())
    oldest = TODAY - timedelta(days=KEPT_DAYS - 1)
    stored.keep(TODAY, {("x", day): FOUND for day in (TODAY, oldest, oldest - timedelta(days=1))})
    assert sorted(stored.read()["x"]) == [oldest, TODAY]


def test_erasing_takes_it_along() -> None:
    store = Store.in_memory()
    StoredSiteHealth(store).keep(TODAY, {("x", TODAY): FOUND})
    store.erase()
    assert StoredSiteHealth(store).read() == {}


def test_a_store_of_the_version_before_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = next(at for at, step in enumerate(MIGRATIONS) if "site_health" in step[0])
    with monkeypatch.context() as then:
        then.setattr("wellbeing.database.MIGRATIONS", MIGRATIONS[:before])
        Store.open(tmp_path / "store.db", KEY).close()
    store = Store.open(tmp_path / "store.db", KEY)
    assert StoredSiteHealth(store).read() == {}
    store.close()
