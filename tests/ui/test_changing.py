"""Changing settings: at once on the screen and in the file, with a way back, and never over a person's own words."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.test_words import avoided_in
from ui.changing import Changing
from wellbeing.last_good import keep, mark
from wellbeing.settings import CategorySetting, Settings
from wellbeing.settings_file import read_settings, write_settings
from wellbeing.settings_steps import setting_to, topic_to


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where there is no file yet."""
    return tmp_path / "config" / "settings.toml"


@pytest.fixture
def changing(qapp: object, path: Path) -> Changing:
    """The settings of a person who has none."""
    made = Changing(path)
    made.read_now()
    return made


def test_a_change_is_seen_before_the_disk_has_it_and_then_it_has(changing: Changing, path: Path) -> None:
    """The window never waits; the file follows."""
    changing.change(lambda: "Look: solid", setting_to(look="solid"))
    assert changing.settings.look == "solid"
    changing.wait()
    assert read_settings(path) == Settings(look="solid")
    assert changing.undoes == "Look: solid"


def test_ten_steps_and_more_are_taken_back_by_name_the_last_first(changing: Changing, path: Path) -> None:
    """Each undoes itself alone."""
    for number in range(2, 14):
        changing.change(lambda at=number: f"One in {at}", setting_to(space_every=number, hold_ms=100 * number))
    changing.change(lambda: "Violence", topic_to("violence", action="hide", sensitivity="high"))
    changing.wait()
    assert dict(changing.settings.categories) == {"violence": CategorySetting("hide", "high")}
    undone = []
    while changing.undoes:
        undone.append(changing.undoes)
        changing.undo()
        changing.wait()
    assert undone == ["Violence", *(f"One in {number}" for number in range(13, 1, -1))]
    assert read_settings(path) == Settings() == changing.settings


def test_a_number_on_its_way_is_one_step(changing: Changing) -> None:
    """Nobody wants to undo a slider bit by bit."""
    for number in (11, 12, 13):
        changing.change(lambda at=number: f"One in {at}", setting_to(space_every=number), key="space_every")
    changing.wait()
    assert [step.what() for step in changing.steps] == ["One in 13"]
    changing.undo()
    assert changing.settings.space_every == 10


def test_what_changes_nothing_is_no_step(changing: Changing, path: Path) -> None:
    """Choosing what is chosen already."""
    changing.change(lambda: "Look: blurred", setting_to(look="blur"))
    changing.wait()
    assert (changing.undoes, path.exists()) == ("", False)


def test_what_somebody_wrote_meanwhile_stays(changing: Changing, path: Path) -> None:
    """By hand, or from the welcome: a step and its undoing touch their own setting alone."""
    changing.change(lambda: "Look: solid", setting_to(look="solid"))
    changing.wait()
    write_settings(path, Settings(look="solid", preset="quiet"))
    changing.undo()
    changing.wait()
    assert read_settings(path) == Settings(preset="quiet")
    assert changing.settings.preset == "quiet"


def test_a_file_that_is_edited_by_hand_is_followed(changing: Changing, path: Path) -> None:
    """It is read again when it is another, and the rest of the time left alone."""
    path.parent.mkdir()
    path.write_text('look = "pixel"\n')
    changing.look()
    changing.wait()
    assert changing.settings.look == "pixel"


def test_a_broken_file_keeps_the_last_good_settings_and_is_left_alone(changing: Changing, path: Path) -> None:
    """The line and what is wrong are said; a change is shown back; undoing waits until it is possible."""
    changing.change(lambda: "Look: solid", setting_to(look="solid"))
    changing.wait()
    broken = 'look = "solid"\npreset = "loud" # mine\n'
    path.write_text(broken)
    changing.look()
    changing.wait()
    assert changing.trouble.startswith("settings.toml, line 2: preset must be one of none, gentle, balanced, quiet")
    assert changing.settings == Settings(look="solid")
    changing.change(lambda: "Discreet", setting_to(discreet=True))
    changing.undo()
    changing.wait()
    assert changing.settings == Settings(look="solid")
    assert path.read_text() == broken
    assert changing.undoes == "Look: solid"
    path.write_text(broken.replace("loud", "gentle"))
    changing.undo()
    changing.wait()
    assert (changing.trouble, read_settings(path)) == ("", Settings(preset="gentle"))


def test_a_yes_begins_a_new_file_and_keeps_the_broken_one(qtbot: QtBot, changing: Changing, path: Path) -> None:
    """With the settings that are in force."""
    changing.change(lambda: "Look: solid", setting_to(look="solid"))
    changing.wait()
    path.write_text("[[[")
    changing.look()
    with qtbot.waitSignal(changing.applied):
        changing.write_anew()
    assert read_settings(path) == Settings(look="solid") == changing.settings
    assert changing.aside is not None
    assert changing.aside.read_text() == "[[["


def test_a_disk_that_refuses_is_said_in_words(qapp: object, tmp_path: Path) -> None:
    """What to do, and the change shown back."""
    (tmp_path / "config").write_text("a file where a folder is wanted")
    changing = Changing(tmp_path / "config" / "settings.toml")
    changing.change(lambda: "Look: solid", setting_to(look="solid"))
    changing.wait()
    said = changing.refused or changing.trouble
    assert said
    assert avoided_in(said) == []
    assert changing.settings == Settings()
    assert changing.undoes == ""


def test_what_a_newer_version_wrote_is_named_and_survives(changing: Changing, path: Path) -> None:
    """Nothing is lost by going back a version."""
    path.parent.mkdir()
    path.write_text('night_sky = 3\n\n[categories.loneliness]\naction = "cover"\n')
    changing.change(lambda: "Look: solid", setting_to(look="solid"))
    changing.wait()
    assert changing.newer == ("night_sky", "categories.loneliness")
    assert "night_sky = 3\n" in path.read_text()
    assert '[categories.loneliness]\naction = "cover"\n' in path.read_text()


def test_steps_made_elsewhere_have_their_turn(changing: Changing) -> None:
    """Such as what starts at login."""
    undone: list[str] = []
    changing.change(lambda: "Look: solid", setting_to(look="solid"))
    changing.wait()
    changing.note(lambda: "Start at login", lambda: undone.append("login"))
    changing.undo()
    assert undone == ["login"]
    assert changing.undoes == "Look: solid"


def test_a_mistake_that_is_there_at_the_start_shows_what_was_last_in_order(qapp: object, path: Path) -> None:
    """And a new file is begun with that, not with what nobody chose."""
    path.parent.mkdir()
    write_settings(path, Settings(preset="quiet", sites=("reddit",)))
    keep(path, mark(path))
    path.write_text('preset = "quiet\n')
    changing = Changing(path)
    changing.read_now()
    assert changing.trouble
    assert changing.settings == Settings(preset="quiet", sites=("reddit",))
    changing.write_anew()
    changing.wait()
    assert read_settings(path) == Settings(preset="quiet", sites=("reddit",))
