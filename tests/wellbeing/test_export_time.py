"""Minutes as ActivityWatch takes them in: every second once, none over another, in the shape of its own export."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from wellbeing.export_time import activitywatch

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=BERLIN)


def row(day: str, hour: int, seconds: float, site: str = "x", kind: str = "feed") -> dict[str, Any]:
    return {"day": day, "hour": hour, "site": site, "kind": kind, "seconds": seconds}


def bucket(*rows: dict[str, Any]) -> dict[str, Any]:
    """The one bucket of an export, as whoever imports it reads it."""
    read = json.loads(b"".join(activitywatch(rows, "desk", NOW, lambda local: local.replace(tzinfo=BERLIN))))
    assert list(read) == ["buckets"]
    assert list(read["buckets"]) == ["feed-wellbeing_desk"]
    found: dict[str, Any] = read["buckets"]["feed-wellbeing_desk"]
    return found


def test_a_bucket_says_what_an_import_asks_for() -> None:
    """Every field that aw-server's import reads, and nothing of what anybody read."""
    made = bucket(row("2026-11-05", 9, 61.5))
    assert {name: made[name] for name in ("id", "type", "client", "hostname", "created")} == {
        "id": "feed-wellbeing_desk",
        "type": "feed.time",
        "client": "feed-wellbeing",
        "hostname": "desk",
        "created": "2026-11-22T11:00:00+00:00",
    }
    assert made["events"] == [
        {
            "timestamp": "2026-11-05T08:00:00+00:00",
            "duration": 61.5,
            "data": {"title": "X: feed", "site": "x", "kind": "feed"},
        }
    ]


def test_nothing_stored_is_an_empty_bucket() -> None:
    assert bucket()["events"] == []


def test_a_night_belongs_to_the_next_date() -> None:
    """Two o'clock of Thursday's day is on Friday, after 23 o'clock, and before four, where Friday begins."""
    events = bucket(row("2026-11-05", 2, 60), row("2026-11-05", 23, 60), row("2026-11-06", 4, 60))["events"]
    assert [event["timestamp"] for event in events] == [
        "2026-11-05T22:00:00+00:00",
        "2026-11-06T01:00:00+00:00",
        "2026-11-06T03:00:00+00:00",
    ]


def test_summer_has_its_own_time() -> None:
    events = bucket(row("2026-07-05", 9, 60))["events"]
    assert events[0]["timestamp"] == "2026-07-05T07:00:00+00:00"


def test_an_hour_s_events_stand_one_after_the_other() -> None:
    """How long is known, not when: together they take what they took."""
    events = bucket(row("2026-11-05", 9, 600), row("2026-11-05", 9, 60, "x", "messages"), row("2026-11-05", 10, 5))[
        "events"
    ]
    assert [event["timestamp"][11:19] for event in events] == ["08:00:00", "08:10:00", "09:00:00"]


@given(
    st.lists(
        st.tuples(st.integers(0, 400), st.integers(-1, 23), st.floats(0.5, 7200.0)),
        max_size=40,
        unique_by=lambda each: each[:2],
    )
)
def test_no_second_is_lost_and_none_is_over_another(stored: list[tuple[int, int, float]]) -> None:
    """Whatever is stored, also the double hour of autumn and time of which no hour is known."""
    rows = [row((date(2026, 1, 1) + timedelta(days=day)).isoformat(), *rest) for day, *rest in sorted(stored)]
    events = bucket(*rows)["events"]
    spans = [
        (start := datetime.fromisoformat(event["timestamp"]), start + timedelta(seconds=event["duration"]))
        for event in events
    ]
    assert sorted(event["duration"] for event in events) == sorted(each["seconds"] for each in rows)
    assert all(end <= start + timedelta(milliseconds=1) for (_, end), (start, _) in pairwise(spans))
