"""No frame shows a post to be covered before its verdict, through the real engine, on five kinds of pages.

How fast is measured by tests/benchmarks/bench_zero_flash.py; here holds are long: a busy machine must not decide.
"""

from __future__ import annotations

import pytest

from tests.end_to_end.world import World
from tests.end_to_end.zero_flash import POSTS, TO_COVER, VARIANTS, prepare, scroll_in


@pytest.mark.parametrize("variant", VARIANTS)
def test_no_frame_shows_a_post_to_be_covered(small_world: World, variant: str) -> None:
    prepare(small_world)
    small_world.start_engine()
    seen = scroll_in(small_world, small_world.open_browser(), variant)
    assert seen.frames > 20
    assert seen.with_green > seen.frames / 10
    assert seen.with_magenta == 0
    assert seen.released == 0
    assert len(seen.painted) >= POSTS - TO_COVER


def test_the_eye_of_this_test_sees_magenta(small_world: World) -> None:
    """Without the rule the same page shows magenta: the other tests can fail."""
    prepare(small_world)
    (small_world.data / "rules.toml").unlink()
    small_world.start_engine()
    seen = scroll_in(small_world, small_world.open_browser(), "strict policy")
    assert seen.with_magenta > 10
