"""Recent: what was softened and why, and a word of one's own about it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.naming import walked, without_name
from ui.recent_window import RecentWindow
from wellbeing import protocol
from wellbeing.facts import Correction, SeenPost


def post(number: int, **more: Any) -> SeenPost:
    facts = {
        "seen": "2026-11-22T10:05:00",
        "site": "x",
        "author": "Ana",
        "text": "You all sound silly",
        "action": "cover",
        "categories": ["harassment"],
        "reason": "Reads like bullying.",
        "certainty": "fairly sure",
    }
    return SeenPost(number=number, **facts | more)


@pytest.fixture
def control() -> Asked:
    """An engine that remembers two posts and one correction."""
    made = Asked()
    made.answers = {
        protocol.Recent: protocol.RecentIs(posts=[post(8), post(7, author="Bo", text="word " * 60, action="space")]),
        protocol.Corrections: protocol.CorrectionsAre(
            corrections=[
                Correction(number=3, made="2026-11-21T09:00:00", site="x", author="bo", category="sexual", wants="fine")
            ]
        ),
        protocol.Correct: protocol.Done(),
        protocol.Uncorrect: protocol.Done(),
    }
    return made


@pytest.fixture
def window(qtbot: QtBot, control: Asked) -> RecentWindow:
    """The window, shown."""
    made = RecentWindow(control)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_newest_post_is_shown_with_its_reason(window: RecentWindow) -> None:
    """Who, where, what was done, why, how sure, and the post itself."""
    assert window.list.item(0).text() == "10:05  X · covered · You all sound silly"
    assert window.what.text() == "Ana on X: covered. Bullying and hate."
    assert window.why.text() == "Reads like bullying. The filter is fairly sure."
    assert window.post.text() == "You all sound silly"


def test_a_language_that_is_not_judged_is_said(window: RecentWindow, control: Asked) -> None:
    """In place of how sure the filter is; also of a post that it left alone. A rule of one's own means what it says."""
    unread = "Not judged: Hindi. Your rules still act."
    posts = [
        post(9, not_judged="hi"),
        post(8, not_judged="hi", action="show", categories=[], reason="", certainty=""),
        post(7, not_judged="hi", categories=[], reason="Your rule “No”.", certainty="your rule", rule="No"),
    ]
    control.answers[protocol.Recent] = protocol.RecentIs(posts=posts)
    window.ask()
    said = []
    for row in range(3):
        window.list.setCurrentRow(row)
        said.append(window.why.text())
    assert said == [f"Reads like bullying. {unread}", unread, "Your rule “No”."]


def test_a_post_of_the_history_has_its_day(window: RecentWindow, control: Asked) -> None:
    """It may be a month old."""
    control.answers[protocol.Recent] = protocol.RecentIs(posts=[post(-8, seen="2026-10-31T07:05:00")])
    window.ask()
    assert window.list.item(0).text() == "31 Oct 07:05  X · covered · You all sound silly"


def test_a_long_post_is_short_in_the_list_and_whole_beside_it(window: RecentWindow) -> None:
    """A line stays a line."""
    window.list.setCurrentRow(1)
    assert window.list.item(1).text().endswith("…")
    assert window.post.text() == "word " * 60


def test_what_pictures_and_previews_say_is_told_apart(window: RecentWindow, control: Asked) -> None:
    """So that a person finds the words that the reason is about; a post may have none of its own."""
    card = post(9, text="", pictures="A ring", card="Ten fights")
    control.answers[protocol.Recent] = protocol.RecentIs(posts=[card])
    window.ask()
    assert window.list.item(0).text() == "10:05  X · covered · A ring Ten fights"
    assert window.post.text() == "Described in a picture: A ring\n\nPreview of a linked page: Ten fights"


@pytest.mark.parametrize(("name", "wants"), [("fine", "fine"), ("not_for_me", "not_for_me")])
def test_one_tap_corrects_the_chosen_post(
    qtbot: QtBot, window: RecentWindow, control: Asked, name: str, wants: str
) -> None:
    """And both lists are asked for anew; the choice stays where it was."""
    window.list.setCurrentRow(1)
    qtbot.mouseClick(getattr(window, name), Qt.MouseButton.LeftButton)
    assert control.commands[-3:] == [
        protocol.Correct(number=7, wants=wants),
        protocol.Recent(softened=True),
        protocol.Corrections(),
    ]
    assert window.list.currentRow() == 1


def test_what_cannot_be_corrected_is_said(qtbot: QtBot, window: RecentWindow, control: Asked) -> None:
    """In the engine's own words."""
    control.answers[protocol.Correct] = protocol.Failed(message="No topic fits; make a rule instead.")
    qtbot.mouseClick(window.not_for_me, Qt.MouseButton.LeftButton)
    assert window.trouble.text() == "No topic fits; make a rule instead."


def test_every_correction_can_be_taken_back(qtbot: QtBot, window: RecentWindow, control: Asked) -> None:
    """It is listed with what it was about."""
    assert window.made.item(0).text() == "2026-11-21  Sexual content · bo, X · fine"
    qtbot.mouseClick(window.undo, Qt.MouseButton.LeftButton)
    assert protocol.Uncorrect(number=3) in control.commands


def test_a_correction_that_was_taken_back_can_be_put_back(qtbot: QtBot, window: RecentWindow, control: Asked) -> None:
    """Until it is: there is nothing to put back before, nor afterwards."""
    control.answers[protocol.Recorrect] = protocol.Done()
    assert not window.put_back.isVisible()
    qtbot.mouseClick(window.undo, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.put_back, Qt.MouseButton.LeftButton)
    assert protocol.Recorrect(number=3) in control.commands
    assert not window.put_back.isVisible()


def test_a_correction_from_a_page_is_marked(window: RecentWindow, control: Asked) -> None:
    """It holds on that site alone, and a page may have pressed by itself."""
    made = Correction(
        number=4, made="2026-11-22", site="x", author="bo", category="sexual", wants="fine", made_in="page"
    )
    control.answers[protocol.Corrections] = protocol.CorrectionsAre(corrections=[made])
    window.ask()
    assert window.made.item(0).text() == "2026-11-22 on a page  Sexual content · bo, X · fine"


def test_posts_that_were_left_alone_are_shown_when_asked_for(window: RecentWindow, control: Asked) -> None:
    """To say "not for me" of what came through; of a shown post nothing has to be "fine"."""
    control.answers[protocol.Recent] = protocol.RecentIs(posts=[post(9, action="show", categories=[], reason="")])
    window.everything.setChecked(True)
    assert protocol.Recent(softened=False) in control.commands
    assert not window.fine.isEnabled()
    assert window.not_for_me.isEnabled()


def test_an_empty_memory_says_so(window: RecentWindow, control: Asked) -> None:
    """With what makes it fill."""
    control.answers[protocol.Recent] = protocol.RecentIs(posts=[])
    window.ask()
    assert "once feeds were read" in window.trouble.text()
    assert not window.about.isVisible()


def test_it_can_be_used_by_keyboard_and_screen_reader(qtbot: QtBot, window: RecentWindow) -> None:
    """Tab walks down the page."""
    assert without_name(window) == []
    order = walked(qtbot, window)
    assert (
        order.index(window.list) < order.index(window.fine) < order.index(window.not_for_me) < order.index(window.made)
    )


def test_one_post_is_kept_as_evidence(qtbot: QtBot, control: Asked) -> None:
    """Also where nothing is kept by itself; said, and why not where it cannot be. What is kept is one press off."""
    opened: list[str] = []
    window = RecentWindow(control, opened.append)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    window.keep.click()
    assert window.trouble.text() == "The filter is starting again."
    control.answers[protocol.KeepAsEvidence] = protocol.Done()
    window.keep.click()
    assert control.commands[-1] == protocol.KeepAsEvidence(number=8)
    assert "Kept" in window.trouble.text()
    window.kept.click()
    assert opened == ["evidence"]
