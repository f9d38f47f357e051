"""The engine speaks English; the app says it in its own language, also when that changes while it is on the screen."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.engine_words import in_our_language, said, told
from ui.state import State
from ui.window import Notices
from wellbeing import protocol
from wellbeing.facts import Check, SystemPart
from wellbeing.ways_out import NO_KEYRING

COVERED = "x.example is covered again."


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The app speaks German."""
    before = QLocale()
    QLocale.setDefault(QLocale("de_AT"))
    yield
    QLocale.setDefault(before)


def test_english_is_told_as_it_comes(qapp: QApplication) -> None:
    """It is the key, and complete."""
    QLocale.setDefault(QLocale("en_GB"))
    assert said(COVERED) == COVERED


def test_the_app_names_its_buttons_where_a_terminal_is_told_of_options(qapp: QApplication) -> None:
    """Nobody in front of the button is sent to a terminal; what is wrong, and what more there is to know, stays."""
    notice = protocol.Notice(problem="keyring", message=f"The system has no keyring now.{NO_KEYRING} One thing more.")
    shown = told(notice)
    assert shown.startswith("The system has no keyring now. ")
    assert shown.endswith(" One thing more.")
    assert "“Keep the key in a file”" in shown
    assert "--key-file" not in shown
    assert "terminal" not in shown


@pytest.mark.usefixtures("german")
def test_answers_have_the_engines_words_in_the_language_of_the_app() -> None:
    """What could not be done, and why nothing is kept; everything else of an answer is as it was."""
    failed = protocol.Failed(id=7, message="This is your own post, which is never touched.")
    assert in_our_language(failed) == protocol.Failed(
        id=7, message="Das ist dein eigener Beitrag, und der bleibt immer, wie er ist."
    )
    why = "What was deleted cannot be put back any more."
    told = in_our_language(protocol.EvidenceIs(why_not_kept=why, days=30))
    assert told == protocol.EvidenceIs(
        why_not_kept="Was gelöscht wurde, lässt sich nicht mehr wiederherstellen.", days=30
    )
    done = protocol.Done(id=3)
    assert in_our_language(done) is done


@pytest.mark.usefixtures("german")
def test_the_lines_of_an_answer_are_said_too() -> None:
    """How each place of the system stands, and each line of the check, with what to do."""
    part = SystemPart(part="proxy", name="KDE's network proxy", state="failed", message="Something new.")
    told = in_our_language(protocol.SystemIs(parts=[part]))
    assert told == protocol.SystemIs(parts=[dataclasses.replace(part, name="Der Netzwerk-Proxy von KDE")])
    advice = "Please restart the filter (Quit, then start it again)."
    lines = [
        Check(name="KDE's network proxy: sends feeds to the filter", well=True),
        Check(name="The filter is there for your browser", well=False, advice=advice),
    ]
    checked = in_our_language(protocol.CheckedUp(checks=lines))
    assert isinstance(checked, protocol.CheckedUp)
    assert [(each.name, each.well, each.advice) for each in checked.checks] == [
        ("Der Netzwerk-Proxy von KDE: schickt Feeds an den Filter", True, ""),
        (
            "Der Filter ist für deinen Browser da",
            False,
            "Bitte starte den Filter neu (beenden, dann wieder starten).",
        ),
    ]


@pytest.mark.usefixtures("german")
def test_what_is_good_to_know_is_said_in_the_language_of_the_app(qtbot: QtBot) -> None:
    """Also what came while it spoke another: the notices are kept as the engine said them."""
    notices = Notices({})
    qtbot.addWidget(notices)
    state = State(notices=(protocol.Notice(problem="passed_through", message=COVERED),))
    notices.show_state(state)
    assert notices.messages.text() == "x.example wird wieder abgedeckt."
    QLocale.setDefault(QLocale("es"))
    notices.show_state(state)
    assert notices.messages.text() == "x.example se cubre de nuevo."
