"""Dose: one in ten stays, the others are folded, in the order in which they were met."""

from hypothesis import given
from hypothesis import strategies as st

from filters.spacing import Spacing


def folded(feed: str, every: int) -> str:
    """What happens to a feed of "." (ordinary) and "s" (to be spaced): "f" for each folded one, "S" for each shown."""
    spacing, seen = Spacing(every), ""
    for post in feed:
        if post == ".":
            spacing, seen = spacing.pass_by(), seen + "."
        else:
            fold, spacing = spacing.meet()
            seen += "f" if fold else "S"
    return seen


def test_the_first_is_shown_and_then_one_in_ten():
    """A feed of nothing but comparison keeps the first, the eleventh, the twenty-first."""
    assert folded("s" * 22, 10) == "Sfffffffff" * 2 + "Sf"


def test_ordinary_posts_count_towards_the_distance():
    """With nine ordinary posts between, nothing is folded; with eight, it is."""
    assert folded("s.........s", 10) == "S.........S"
    assert folded("s........s", 10) == "S........f"


def test_ordinary_posts_before_the_first_change_nothing():
    """The first spaced post is shown wherever it stands."""
    assert folded("...s.s", 10) == "...S.f"


def test_one_in_one_folds_nothing():
    """A person who sets the dose to everything gets everything."""
    assert folded("ssss", 1) == "SSSS"


@given(st.text(alphabet=".s", max_size=120), st.integers(1, 15))
def test_never_two_shown_closer_than_the_dose(feed: str, every: int):
    """However a feed is mixed, shown ones lie at least `every` apart, and nothing is folded without need."""
    last = None
    for at, what in enumerate(folded(feed, every)):
        near = last is not None and at - last < every
        assert what == "." or (what == "f") == near
        last = at if what == "S" else last
