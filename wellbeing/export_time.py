"""Minutes as ActivityWatch imports them: one bucket, an event for each hour, site and kind of time. Pure.

The shape is that of aw-server's export: {"buckets": {id: {id, type, client, hostname, created, events}}}, each event
with timestamp, duration in seconds, and data (aw-core, schemas/export.json and bucket.json; aw-server, import_bucket).
What is stored is how long within an hour, not when: events of an hour stand one after the other from its beginning.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import Any

import msgspec

from wellbeing.feed_time import DAY_BEGINS
from wellbeing.settings import SITE_TITLES
from wellbeing.store_day import HOUR_UNKNOWN

CLIENT = "feed-wellbeing"
EVENT_TYPE = "feed.time"

_FIRST_HOUR = DAY_BEGINS // timedelta(hours=1)

Row = Mapping[str, Any]


def activitywatch(
    rows: Iterable[Row], hostname: str, now: datetime, in_zone: Callable[[datetime], datetime] = datetime.astimezone
) -> Iterator[bytes]:
    """The file, event by event. `rows` are those of `feed_time`, by day; `now` is aware.

    An hour is an hour of the clock that the person had then. `in_zone` makes it a moment: it takes this computer's zone
    of today for all of them, each with the summer time of its own day; an hour spent abroad is off by the difference.
    """
    bucket = f"{CLIENT}_{hostname}"
    about = {
        "id": bucket,
        "type": EVENT_TYPE,
        "client": CLIENT,
        "hostname": hostname,
        "created": now.astimezone(UTC).isoformat(),
    }
    yield f'{{"buckets": {{{json.dumps(bucket)}: {json.dumps(about)[:-1]}, "events": ['.encode()
    for number, event in enumerate(_events(rows, in_zone)):
        yield (b",\n " if number else b"\n ") + msgspec.json.encode(event)
    yield b"\n]}}}\n"


def _events(rows: Iterable[Row], in_zone: Callable[[datetime], datetime]) -> Iterator[dict[str, object]]:
    free = None
    for _day, of_day in groupby(rows, key=lambda row: row["day"]):
        for row in sorted(of_day, key=lambda row: _since_four(row["hour"])):
            start = in_zone(_start(row)).astimezone(UTC)
            start = start if free is None or free < start else free
            free = start + timedelta(seconds=row["seconds"])
            yield {"timestamp": start.isoformat(), "duration": row["seconds"], "data": _data(row)}


def _since_four(hour: int) -> int:
    """Hours since the day began; of an hour that is not known (-1), as if it were the first."""
    return (hour - _FIRST_HOUR) % 24 if hour != HOUR_UNKNOWN else 0


def _start(row: Row) -> datetime:
    begins = datetime.combine(date.fromisoformat(row["day"]), time()) + DAY_BEGINS
    return begins + timedelta(hours=_since_four(row["hour"]))


def _data(row: Row) -> dict[str, str]:
    site = SITE_TITLES.get(row["site"], row["site"])
    return {"title": f"{site}: {row['kind']}", "site": row["site"], "kind": row["kind"]}
