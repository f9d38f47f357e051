"""What rests need after a restart: feed time since the last one, what was put off, and when something was shown."""

from __future__ import annotations

import json
import math
from datetime import datetime

from wellbeing.breaks import Counted
from wellbeing.breaks_kept import KeptBreaks
from wellbeing.clock import Instant
from wellbeing.store import Store

_KEEP = (
    "INSERT INTO rest_next VALUES (1, ?, ?, ?, ?)"
    " ON CONFLICT (one) DO UPDATE SET wall = excluded.wall, running = excluded.running, boot = excluded.boot,"
    " counted = excluded.counted"
)


class StoredBreaks:
    """Rests in `store`. Everything raises StoreError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, kept: KeptBreaks) -> None:
        """Keep how it stands, in place of the last."""
        seen, counted = kept.seen, kept.counted
        what = {
            "long": counted.long,
            "short": counted.short,
            "since_rest": counted.since_rest,
            "put_off": counted.put_off,
            "promised": counted.promised,
            "fed_at": _finite(counted.fed_at),
            "shown": _finite(kept.shown),
        }
        self._store.change(_KEEP, (seen.wall.isoformat(), seen.running, seen.boot, json.dumps(what)))

    def kept(self) -> KeptBreaks | None:
        """How it stood when it was kept last; None before that, and for what cannot be read any more."""
        for wall, running, boot, what in self._store.rows("SELECT wall, running, boot, counted FROM rest_next"):
            try:
                return _read(Instant(datetime.fromisoformat(wall), 0.0, running, boot), json.loads(what))
            except (ValueError, KeyError, TypeError):
                return None
        return None


def _read(seen: Instant, found: dict[str, object]) -> KeptBreaks:
    seconds = {name: float(str(found[name])) for name in ("long", "short", "since_rest")}
    match found["put_off"]:
        case ["long" | "short" as kind, int(times)]:
            counted = Counted(
                **seconds, put_off=(kind, times), promised=found["promised"] is True, fed_at=_seconds(found["fed_at"])
            )
            return KeptBreaks(seen, counted, _seconds(found["shown"]))
    raise ValueError("not what was kept")


def _finite(seconds: float) -> float | None:
    """JSON has no infinity."""
    return seconds if math.isfinite(seconds) else None


def _seconds(found: object) -> float:
    return -math.inf if found is None else float(str(found))
