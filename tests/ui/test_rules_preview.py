"""What a preview says of rules that hold at other hours than now."""

from __future__ import annotations

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.test_words import avoided_in
from ui.control import Control
from ui.rules_preview import PreviewPanel
from wellbeing import protocol

RESTING = {"Evenings": 12, "Mornings": 1}


@pytest.mark.parametrize(
    ("found", "name", "said"),
    [
        (
            {"resting": RESTING},
            "Evenings",
            "“Evenings” rests at this hour. When it is active, it would decide about 12",
        ),
        ({"resting": {"Mornings": 1}}, "", "Resting at this hour: 1 rule"),
        ({"resting": RESTING}, "", "would decide about 13 of the posts when active."),
        ({"ended": ["July"]}, "July", "“July” is over, so it does nothing. A later end brings it back."),
        ({"ended": ["July", "May"]}, "", "Over, and without effect: 2 rule"),
        ({"resting": RESTING, "ended": ["July"]}, "Boats", ""),
        ({}, "", ""),
    ],
)
def test_what_holds_at_other_hours_is_told_apart(qtbot: QtBot, found: dict[str, object], name: str, said: str) -> None:
    """The count is of now; a rule that rests says what it would do, and one that is over that it does nothing."""
    control = Asked()
    control.answers[protocol.Preview] = protocol.PreviewIs(of=200, softened=3, followed=1, **found)  # type: ignore[arg-type]
    panel = PreviewPanel(cast(Control, control))
    qtbot.addWidget(panel)
    panel.ask("new", "old", name)
    now, _, rest = panel.said.text().partition("\n")
    assert now == "Would soften 3 of the last 200 posts; 1 by people you follow. Now it is 3."
    assert said in rest
    assert bool(said) is bool(rest)
    assert avoided_in(rest) == []
