"""The ready-made choices, against the tables of DESIGN.md, "Policy, from evidence"."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.categories import HARMS
from filters.policy import Choice
from filters.presets import PRESETS, choices, threshold_at
from filters.verdicts import Action

COVERED = {"self_harm", "eating_disorder", "violence", "sexual", "harassment"}
LABELLED = {"stigma", "health_misinformation", "toxic_positivity"}
SPACED = {"appearance_comparison", "lifestyle_comparison"}
SHOWN = {"distress", "distressing_news", "substance"}


def harms_with(preset: str, action: Action) -> set[str]:
    """The harms that `preset` does `action` to."""
    return {harm for harm, chosen in PRESETS[preset].items() if chosen is action}


def test_balanced_is_the_table_of_the_design():
    """Cover five, label three, space the two comparisons, show the rest."""
    assert harms_with("balanced", Action.COVER) == COVERED
    assert harms_with("balanced", Action.LABEL) == LABELLED
    assert harms_with("balanced", Action.SPACE) == SPACED
    assert harms_with("balanced", Action.SHOW) == SHOWN
    assert set(PRESETS["balanced"]) == set(HARMS)


def test_gentle_is_the_same_with_labels_alone():
    """What Balanced does something about is labelled, nothing is covered or folded."""
    assert harms_with("gentle", Action.LABEL) == COVERED | LABELLED | SPACED
    assert harms_with("gentle", Action.SHOW) == SHOWN


def test_quiet_covers_every_harm_and_spaces_news():
    """Quiet is the strongest that we offer; still nothing is hidden."""
    assert harms_with("quiet", Action.COVER) == set(HARMS) - {"distressing_news"}
    assert harms_with("quiet", Action.SPACE) == {"distressing_news"}


def test_a_skipped_welcome_softens_nothing():
    """The preset that nobody chose does nothing."""
    assert harms_with("none", Action.SHOW) == set(HARMS)


def test_a_preset_cannot_be_changed_by_accident():
    """Presets are shared by everything: they are read-only."""
    with pytest.raises(TypeError):
        PRESETS["balanced"]["violence"] = Action.SHOW  # type: ignore[index]


def test_the_persons_own_action_wins_over_the_preset():
    """One category set by hand, the others as the preset has them."""
    chosen = choices("balanced", dict.fromkeys(HARMS, 0.6), {"violence": Action.HIDE})
    assert chosen["violence"] == Choice(Action.HIDE, 0.6)
    assert chosen["self_harm"] == Choice(Action.COVER, 0.6)


def test_a_harm_that_the_model_does_not_know_is_left_alone():
    """An older model with fewer labels works: what it cannot judge has no choice, and support is never one."""
    assert set(choices("quiet", {"violence": 0.5, "supportive": 0.5, "unknown": 0.5})) == {"violence"}


def test_a_preset_or_sensitivity_that_does_not_exist_is_refused():
    """Settings check the names before; a slip of ours is loud."""
    with pytest.raises(KeyError):
        choices("loud", {})
    with pytest.raises(KeyError):
        choices("quiet", {"violence": 0.5}, sensitivities={"violence": "extreme"})


def test_sensitivity_moves_the_threshold():
    """Low goes half-way to certainty, high down by two fifths, medium is the model's own."""
    assert threshold_at("medium", 0.6) == 0.6
    assert threshold_at("low", 0.6) == pytest.approx(0.8)
    assert threshold_at("high", 0.6) == pytest.approx(0.36)


@given(st.floats(0.001, 0.999))
def test_a_higher_sensitivity_never_flags_less(threshold: float):
    """Whatever the model's threshold, high < medium < low, and all stay between 0 and 1."""
    high, medium, low = (threshold_at(each, threshold) for each in ("high", "medium", "low"))
    assert 0 < high < medium < low < 1
