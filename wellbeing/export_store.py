"""Everything that is stored, or its minutes alone, as a file in the form that somebody asks for."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Literal

from wellbeing.export import pieces
from wellbeing.export_time import activitywatch
from wellbeing.store import Store

Kind = Literal["json", "csv", "activitywatch"]


def everything(kind: Kind, store: Store) -> Iterator[bytes]:
    """The file, piece by piece; ActivityWatch takes minutes alone. Raises StoreError on the way."""
    if kind == "activitywatch":
        return activitywatch(store.each("feed_time"), platform.node() or "unknown", datetime.now(UTC))
    return pieces(kind, store.columns(), store.each)
