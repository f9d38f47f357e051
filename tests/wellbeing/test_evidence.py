"""What counts as abuse that is kept, and the mark by which a kept post can be told unchanged."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.categories import CATEGORIES, HARMS
from filters.verdicts import Action, Verdict
from wellbeing.evidence import ABUSE, gone_before, is_abuse, marked, said_of, same_as, seconds_of
from wellbeing.facts import KeptPost

POST = KeptPost(
    number=1, met="2026-11-22T10:05:00+01:00", site="x", author="@eve", text="you clown", address="https://x.com/i/status/7"
)  # fmt: skip


def test_abuse_has_its_category() -> None:
    """By the id of the label guide."""
    assert set(HARMS) >= ABUSE
    assert CATEGORIES["harassment"].title == "Bullying and hate"


@pytest.mark.parametrize(
    ("action", "category", "about", "kept"),
    [
        (Action.COVER, "harassment", (), True),
        (Action.HIDE, "harassment", (), True),
        (Action.LABEL, "harassment", (), False),
        (Action.SHOW, "harassment", ("harassment",), False),
        (Action.COVER, "violence", (), False),
        (Action.COVER, "violence", ("violence", "harassment"), True),
    ],
)
def test_covered_abuse_is_kept(action: Action, category: str, about: tuple[str, ...], kept: bool) -> None:
    """What the person does not see and is about abuse, whatever covered it; a post they see is theirs to choose."""
    assert is_abuse(Verdict(action, (category,)), about) is kept


def test_the_mark_is_what_anybody_can_work_out() -> None:
    """SHA-256 over time, link, page, site, author and text, a line each."""
    lines = "2026-11-22T10:05:00+01:00\nhttps://x.com/i/status/7\n\nx\n@eve\nyou clown"
    assert said_of(POST) == lines
    assert marked(POST).digest == hashlib.sha256(lines.encode()).hexdigest()


@given(st.sampled_from(["met", "site", "author", "text", "address", "met_on"]), st.text(min_size=1))
def test_whatever_changes_changes_the_mark(part: str, more: str) -> None:
    """Wherever it stands."""
    other = msgspec.structs.replace(POST, **{part: getattr(POST, part) + more})
    assert marked(other).digest != marked(POST).digest


def test_the_same_post_is_known_again() -> None:
    """At another time, on another page, with other white space; another page of its own is another post."""
    again = msgspec.structs.replace(POST, number=2, met="2026-12-01T00:00:00+00:00", met_on="/", text=" you\nclown ")
    assert same_as(again) == same_as(POST)
    for part in ("text", "author", "site", "address"):
        assert same_as(msgspec.structs.replace(POST, **{part: "other"})) != same_as(POST)


def test_days_are_counted_whatever_the_zone() -> None:
    """A post from the other side of the world goes no sooner."""
    now = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
    assert gone_before(now, 0) == seconds_of(POST.met)
    assert gone_before(now, 90) == seconds_of(POST.met) - 90 * 24 * 3600
