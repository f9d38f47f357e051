"""Ready-made choices, so that nobody has to set fourteen sliders first. Evidence: DESIGN.md, "Policy"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from filters.categories import HARMS
from filters.policy import Choice
from filters.verdicts import Action

BALANCED: Mapping[str, Action] = MappingProxyType(
    {
        **dict.fromkeys(("self_harm", "eating_disorder", "violence", "sexual", "harassment"), Action.COVER),
        **dict.fromkeys(("stigma", "health_misinformation", "toxic_positivity"), Action.LABEL),
        **dict.fromkeys(("appearance_comparison", "lifestyle_comparison"), Action.SPACE),
        **dict.fromkeys(("distress", "distressing_news", "substance"), Action.SHOW),
    }
)
GENTLE: Mapping[str, Action] = MappingProxyType({harm: min(BALANCED[harm], Action.LABEL) for harm in HARMS})
QUIET: Mapping[str, Action] = MappingProxyType({**dict.fromkeys(HARMS, Action.COVER), "distressing_news": Action.SPACE})
NONE: Mapping[str, Action] = MappingProxyType(dict.fromkeys(HARMS, Action.SHOW))

PRESETS: Mapping[str, Mapping[str, Action]] = MappingProxyType(
    {"none": NONE, "gentle": GENTLE, "balanced": BALANCED, "quiet": QUIET}
)
"""By the name in the settings. "none" is what a skipped welcome leaves: nothing is softened."""

_MOVES = {"low": 0.5, "medium": 0.0, "high": -0.4}


def threshold_at(sensitivity: str, threshold: float) -> float:
    """The model's own `threshold` (0..1), moved by the person's sensitivity.

    "low" moves it half-way to certainty (fewer posts), "high" lowers it by two fifths (more posts). Raises KeyError.
    """
    move = _MOVES[sensitivity]
    return threshold + move * ((1.0 - threshold) if move > 0 else threshold)


def choices(
    preset: str,
    thresholds: Mapping[str, float],
    actions: Mapping[str, Action] | None = None,
    sensitivities: Mapping[str, str] | None = None,
) -> Mapping[str, Choice]:
    """The choice for each harm: the preset's action unless `actions` has another, the model's threshold moved.

    A harm that the model has no threshold for is left alone. Raises KeyError for a preset or a sensitivity that does
    not exist.
    """
    chosen = {**PRESETS[preset], **(actions or {})}
    moved = sensitivities or {}
    return MappingProxyType(
        {
            harm: Choice(chosen[harm], threshold_at(moved.get(harm, "medium"), thresholds[harm]))
            for harm in HARMS
            if harm in thresholds
        }
    )
