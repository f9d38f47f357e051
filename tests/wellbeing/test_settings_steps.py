"""A step back undoes its own step, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as any_

from filters.categories import HARMS
from tests.wellbeing.test_settings import any_settings
from wellbeing.settings import CategorySetting, Settings
from wellbeing.settings_steps import setting_to, taken_back, topic_to


@given(before=any_settings, look=any_.sampled_from(["blur", "solid", "pixel"]), harm=any_.sampled_from(HARMS))
def test_a_step_back_leads_to_what_was(before: Settings, look: str, harm: str) -> None:
    """A category that is as without a word counts as none."""
    chosen = {each: choice for each, choice in before.categories.items() if choice != CategorySetting()}
    before = replace(before, categories=chosen)
    for change in (setting_to(look=look), topic_to(harm, sensitivity="high"), topic_to(harm, action="hide")):
        after = change(before)
        assert taken_back(before, after)(after) == before


@given(before=any_settings, after=any_settings, now=any_settings)
def test_what_the_step_did_not_touch_stays(before: Settings, after: Settings, now: Settings) -> None:
    """Somebody may have edited the file by hand since."""
    back = taken_back(before, after)(now)
    assert back.look == (before.look if before.look != after.look else now.look)
    for harm in HARMS:
        same = before.categories.get(harm) == after.categories.get(harm)
        assert back.categories.get(harm, CategorySetting()) == (now if same else before).categories.get(
            harm, CategorySetting()
        )


def test_a_topic_set_back_by_hand_leaves_no_trace() -> None:
    """The file holds what was chosen, and no more."""
    high = topic_to("violence", sensitivity="high")(Settings())
    assert dict(high.categories) == {"violence": CategorySetting("preset", "high")}
    assert topic_to("violence", sensitivity="medium")(high) == Settings()
