"""Whether an agreement holds on this account, said plainly; and having it held, with whatever the system answers."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.holding_card import HoldingCard
from wellbeing.holding.own_account import OwnAccount, Standing
from wellbeing.holding.program import ThisProgram

PROGRAM = ThisProgram("/opt/feed wellbeing/python", "/opt/feed wellbeing", ())

Made = Callable[..., HoldingCard]


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path) -> Made:
    """A card on mia's account, seen; `answers` is what pkexec's stand-in does, as lines of a shell script."""

    def make(
        standing: Standing = "standard", answers: str = "", tells: bool = True, system: str = "linux"
    ) -> HoldingCard:
        pkexec = tmp_path / "pkexec"
        if answers:
            pkexec.write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/asked\n{answers}\n')
            pkexec.chmod(0o755)
        card = HoldingCard(lambda: OwnAccount("mia", standing, tells), PROGRAM, str(pkexec), system)
        qtbot.addWidget(card)
        card.look()
        qtbot.waitUntil(lambda: card.own is not None)
        return card

    return make


@pytest.mark.parametrize(
    ("standing", "says", "offers"),
    [
        ("administers", "Nothing of an agreement holds", False),
        ("alone", "Where the young person alone uses it, an agreement can be held here", True),
        ("alone", "Where you use it too, it is shared, and nothing holds", True),
        ("standard", "a standard account", True),
    ],
)
def test_it_says_how_the_account_stands(made: Made, standing: Standing, says: str, offers: bool) -> None:
    """Where nothing can hold, nothing is offered that would look as if it did."""
    card = made(standing)
    assert not card.isHidden()
    assert says in card.how.text()
    assert "mia" in card.how.text()
    assert card.ways.isHidden() is not offers


@pytest.mark.parametrize("standing", ["held", "no service"])
def test_where_there_is_nothing_to_say_it_says_nothing(made: Made, standing: Standing) -> None:
    assert made(standing).isHidden()


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for pkexec")
@pytest.mark.parametrize(
    ("answers", "says", "offers"),
    [
        ("echo in place: everything", "It is set up", False),
        ("exit 126", "no administrator agreed", True),
        ("exit 127", "no administrator agreed", True),
        ("echo /opt can be changed by other accounts. >&2; exit 1", "/opt can be changed by other accounts.", True),
        ("echo 'Error executing command as another user: Not authorized'; exit 127", "no administrator agreed", True),
        ("echo 'env: /opt/python: No such file or directory'; exit 127", "env: /opt/python: No such file", True),
        ("exit 1", "It ended before it was done", True),
        ("kill -9 $$", "It ended before it was done", True),
        ("echo in place: The service; kill -9 $$", "wellbeing guardian status --account mia", True),
        ("", "no window to ask for an administrator", True),
    ],
)
def test_having_it_held(made: Made, qtbot: QtBot, tmp_path: Path, answers: str, says: str, offers: bool) -> None:
    """The system asks once; what came of it is said, and the way stays open where nothing came of it."""
    card = made("standard", answers)
    card.begin.click()
    qtbot.waitUntil(lambda: says in card.outcome.text())
    assert card.ways.isHidden() is not offers
    assert card.begin.isEnabled()
    if answers:
        asked = (tmp_path / "asked").read_text()
        assert "--chdir=/opt/feed wellbeing" in asked
        assert asked.endswith("-m wellbeing guardian install --account mia\n")


@pytest.mark.parametrize("standing", ["standard", "alone"])
def test_what_could_not_be_found_out_is_not_called_standard(made: Made, standing: Standing) -> None:
    """Sudo tells nothing without a password; whoever sets it up is told all of it."""
    card = made(standing, tells=False)
    assert "could not be found out without a password" in card.how.text()
    assert "a standard account. An agreement can be held here" not in card.how.text()
    assert not card.ways.isHidden()


@pytest.mark.parametrize(
    ("system", "how", "typed"),
    [
        ("darwin", "a terminal of their own account", "cd '/opt/feed wellbeing' && sudo '/opt/feed wellbeing/python'"),
        ("win32", "Run as administrator", 'cd /d "/opt/feed wellbeing" && "/opt/feed wellbeing/python"'),
    ],
)
def test_where_no_window_asks_an_administrator_types_it(made: Made, system: str, how: str, typed: str) -> None:
    card = made(system=system)
    shown = [each.text() for each in card.findChildren(QLabel) if each.isVisibleTo(card)]
    assert any(how in each for each in shown)
    assert not card.begin.isVisibleTo(card)
    assert card.command.text() == f"{typed} -m wellbeing guardian install --account mia"


def test_the_line_to_type_is_copied_whole(made: Made) -> None:
    """Folders with blanks are quoted."""
    card = made()
    card.copy.click()
    line = "cd '/opt/feed wellbeing' && sudo '/opt/feed wellbeing/python' -m wellbeing guardian install --account mia"
    assert card.command.text() == QGuiApplication.clipboard().text() == line
