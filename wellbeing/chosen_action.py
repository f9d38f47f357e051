"""What happens to posts about a topic as the settings stand: a person's own choice for it, or else their preset's."""

from __future__ import annotations

from filters.presets import PRESETS
from wellbeing.settings import CategorySetting, Settings


def chosen_action(settings: Settings, harm: str) -> str:
    """One of wellbeing.settings.ACTIONS, but for "preset"."""
    own = settings.categories.get(harm, CategorySetting()).action
    return own if own != "preset" else PRESETS[settings.preset][harm].value
