"""A person sees which connections pass through the filter at this moment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from ui.carried import AT_MOST, CarriedPanel
from ui.check import CheckPanel
from wellbeing import protocol
from wellbeing.facts import Carries


def panel(qtbot: QtBot, *connections: Carries) -> tuple[CarriedPanel, Asked]:
    """The panel, seen."""
    control = Asked()
    control.answers[protocol.Connections] = protocol.ConnectionsAre(connections=list(connections))
    made = CarriedPanel(control)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made, control


def test_hosts_are_listed_with_their_site_and_since_when(qtbot: QtBot) -> None:
    """A host once, however many connections it has."""
    told, _ = panel(
        qtbot,
        Carries("www.reddit.example", "reddit", 185.0),
        Carries("x.example", "x", 20.0),
        Carries("www.reddit.example", "reddit", 3.0),
    )
    reddit, x = told.listed.text().splitlines()
    assert reddit.startswith("www.reddit.example (Reddit): 2 connection")
    assert reddit.endswith(", for 3 min")
    assert x.startswith("x.example (X): 1 connection")
    assert x.endswith(", for less than a minute")


def test_a_long_list_is_cut_and_says_how_much_is_left(qtbot: QtBot) -> None:
    """The oldest stay."""
    told, _ = panel(qtbot, *(Carries(f"{at}.example", "x", 9.0) for at in range(AT_MOST + 3)))
    lines = told.listed.text().splitlines()
    assert len(lines) == AT_MOST + 1
    assert lines[-1].startswith("And 3 more host")


def test_it_follows_while_it_is_seen_and_rests_when_it_is_not(qtbot: QtBot) -> None:
    """Nothing at the moment is said in words, as is an engine that is away."""
    told, control = panel(qtbot)
    assert told.listed.text().startswith("Nothing at the moment.")
    control.answers[protocol.Connections] = protocol.ConnectionsAre(connections=[Carries("x.example", "x", 1.0)])
    told._again.timeout.emit()
    assert told.listed.text().startswith("x.example")
    control.answers.clear()
    told._again.timeout.emit()
    assert told.listed.text() == "The filter is starting again."
    told.hide()
    assert not told._again.isActive()


def test_it_stands_beside_the_made_up_bank(qtbot: QtBot) -> None:
    """The proof and the list, together in the check."""
    check = CheckPanel(Asked())  # type: ignore[arg-type]
    qtbot.addWidget(check)
    check.show()
    assert check.carried.parentWidget() is check.bank.parentWidget().parentWidget()
    assert check.carried.isVisible()
    assert check.bank.focusPolicy() & Qt.FocusPolicy.TabFocus
