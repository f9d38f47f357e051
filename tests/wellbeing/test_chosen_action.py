"""What happens to a topic is what the filter does: the person's own choice, or else the preset's."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from filters.presets import PRESETS
from wellbeing.chosen_action import chosen_action
from wellbeing.settings import ACTIONS, HARMS, CategorySetting, Settings


@pytest.mark.parametrize("preset", PRESETS)
def test_it_is_the_presets_where_nothing_was_chosen(preset: str) -> None:
    """For every topic, in the settings' own words."""
    found = {harm: chosen_action(Settings(preset=preset), harm) for harm in HARMS}
    assert found == {harm: PRESETS[preset][harm].value for harm in HARMS}
    assert set(found.values()) <= set(ACTIONS) - {"preset"}


def test_a_choice_of_ones_own_goes_first() -> None:
    """Also one that shows; "preset" is none."""
    own = {"violence": CategorySetting("show"), "sexual": CategorySetting("preset", "high")}
    settings = Settings(preset="balanced", categories=MappingProxyType(own))
    assert [chosen_action(settings, harm) for harm in ("violence", "sexual", "distress")] == ["show", "cover", "show"]
