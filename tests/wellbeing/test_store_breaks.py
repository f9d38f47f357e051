"""How rests stand, in the store: as it was, in one row, given out with everything and forgotten with it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from wellbeing.breaks import Counted
from wellbeing.breaks_kept import KeptBreaks
from wellbeing.clock import Instant
from wellbeing.store import Store
from wellbeing.store_breaks import StoredBreaks

SEEN = Instant(datetime(2026, 11, 22, 9, tzinfo=UTC), 0.0, 5000.0, "boot")
COUNTED = Counted(2000.0, 800.5, 2100.0, ("short", 2), True, 4990.0)


@pytest.fixture
def store() -> Store:
    return Store.in_memory()


@pytest.mark.parametrize("kept", [KeptBreaks(SEEN, COUNTED, 4000.0), KeptBreaks(SEEN, Counted())])
def test_what_was_kept_comes_back(store: Store, kept: KeptBreaks) -> None:
    """Before the first time there is nothing; later the last alone."""
    stored = StoredBreaks(store)
    assert stored.kept() is None
    stored.keep(KeptBreaks(SEEN, Counted(1.0)))
    stored.keep(kept)
    assert stored.kept() == kept
    assert len(store.export()["rest_next"]) == 1


def test_erasing_forgets_it(store: Store) -> None:
    """Nothing of it is left."""
    stored = StoredBreaks(store)
    stored.keep(KeptBreaks(SEEN, COUNTED, 4000.0))
    store.erase()
    assert stored.kept() is None
    assert store.export()["rest_next"] == []


@pytest.mark.parametrize(
    "counted",
    ["", "[]", "{}", '{"long": "x"}', '{"long":1,"short":1,"since_rest":1,"put_off":["nap",1],"fed_at":1,"shown":1}'],
)
def test_what_cannot_be_read_is_as_if_it_were_not_there(store: Store, counted: str) -> None:
    """Rests begin anew; nothing breaks."""
    StoredBreaks(store).keep(KeptBreaks(SEEN, COUNTED))
    store.change("UPDATE rest_next SET counted = ?", (counted,))
    assert StoredBreaks(store).kept() is None
