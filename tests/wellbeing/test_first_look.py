"""What would have been softened is counted by preset, topic and action, and said where it is much."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from filters.verdicts import SHOWN, Action, Verdict
from wellbeing.first_look import FirstLook, covered_by, is_much

LOOK = FirstLook(datetime(2026, 11, 25, 10, 0, tzinfo=UTC), "none")
COVERED = Verdict(Action.COVER, ("violence", "distress"))
LABELLED = Verdict(Action.LABEL, ("violence",))
HIDDEN = Verdict(Action.HIDE, (), rule="No yachts")


def test_each_post_counts_once_under_its_leading_topic() -> None:
    """Whatever each preset would have done; a post that stays as it is counts among all."""
    look = LOOK.with_post({"gentle": LABELLED, "quiet": COVERED}).with_post({"gentle": SHOWN, "quiet": COVERED})
    assert look.posts == 2
    assert look.counts == {("gentle", "violence", "label"): 1, ("quiet", "violence", "cover"): 2}
    assert LOOK.posts == 0


def test_what_is_covered_or_left_out_counts_as_covered() -> None:
    """A rule of the person counts under its own name; labels and spaces cover nothing."""
    look = LOOK.with_post({"gentle": LABELLED, "quiet": HIDDEN}).with_post({"gentle": SHOWN, "quiet": COVERED})
    assert ("quiet", "rule", "hide") in look.counts
    assert (covered_by(look.counts, "gentle"), covered_by(look.counts, "quiet")) == (0, 2)


@pytest.mark.parametrize(("covered", "posts", "much"), [(0, 0, False), (10, 100, False), (11, 100, True), (1, 1, True)])
def test_more_than_a_tenth_is_much(covered: int, posts: int, much: bool) -> None:
    """Exactly a tenth is not."""
    assert is_much(covered, posts) is much
