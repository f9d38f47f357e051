"""Rules: listed, made in a form or as text, tried, previewed, saved, brought back; and nothing is ever lost."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.fitting import Pseudo, cut_in, outside_of, overlapping_in, settle
from tests.ui.naming import walked, without_name
from tests.ui.watchdog import ALLOWED, watched
from ui import look, rules_adding
from ui.rule_form_parts import Apart
from ui.rule_words import line
from ui.rules_window import RulesWindow
from ui.state import Phase, State
from wellbeing import protocol
from wellbeing.facts import MovedWord, SeenPost
from wellbeing.rule_values import Action, Rule
from wellbeing.rules_file import parse_rules

TEXT = """# Mine.

# About food.
[[rule]]
name = "Food"
words = ["diet", "calor*"]  # two
not_words = ["recipe"]

[[rule]]
name = "Ana"
authors = ["@ana"]
action = "show"
on = false
"""
MANY = "".join(f'[[rule]]\nname = "Rule {n}"\nwords = ["word{n}", "other{n}"]\n\n' for n in range(10_000))
LONG_LIST = "\n".join(f"word{n} thing" for n in range(300_000))


def post(number: int, **more: Any) -> SeenPost:
    facts = {"seen": "", "site": "x", "author": "Ana", "text": "My diet", "action": "cover", "rule": "Food"}
    return SeenPost(number=number, **facts | more)


@pytest.fixture
def control() -> Asked:
    """An engine that has seen 200 posts."""
    made = Asked()
    made.answers = {
        protocol.Preview: protocol.PreviewIs(of=200, softened=12, followed=3, examples=[post(1)]),
        protocol.Recent: protocol.RecentIs(posts=[post(5, text="Ten shots 🎉 and drunk", site="bluesky")]),
    }
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with two rules."""
    path = tmp_path / "rules.toml"
    path.write_text(TEXT)
    return path


Open = Callable[[], RulesWindow]


@pytest.fixture
def open_window(qtbot: QtBot, control: Asked, file: Path) -> Open:
    """Opens the window and waits until the file is read."""

    def opened() -> RulesWindow:
        window = RulesWindow(control, file)  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.disk.loaded and not window.disk.busy)
        qtbot.waitUntil(lambda: not (window.missing or window.text.editor.isReadOnly()))
        return window

    return opened


@pytest.fixture
def window(open_window: Open) -> RulesWindow:
    """The window, open."""
    return open_window()


def lines(window: RulesWindow) -> list[str]:
    model = window.list.model
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def rules_in(file: Path) -> tuple[Rule, ...]:
    return parse_rules(file.read_text())


def until_saved(qtbot: QtBot, window: RulesWindow, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(window.disk.saved):
        act()


def click(qtbot: QtBot, pressed: Any) -> None:
    assert pressed.isEnabled()
    qtbot.mouseClick(pressed, Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, window: RulesWindow, text: str) -> None:
    """Put `text` into the text page and wait until it was read."""
    window.tabs.setCurrentIndex(1)
    with qtbot.waitSignal(window.text.checked, timeout=20_000):
        window.text.editor.selectAll()
        window.text.editor.insertPlainText(text)


# the list


def test_each_rule_says_in_a_line_what_it_does(window: RulesWindow) -> None:
    """In the file's order; what is off says so in words."""
    assert lines(window) == [
        "Food · Cover it: “diet”, “calor*”, without “recipe”",
        "Ana · off · Show it: by @ana",
    ]


def test_a_rule_says_when_it_ends_and_when_it_holds(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """The date, and the hours of the week."""
    times = 'expires = 2030-12-31T12:00:00\nschedule = [{ days = ["fri"], from = "22:00", to = "06:00" }]\n'
    file.write_text(f'[[rule]]\nname = "Late"\nwords = ["news"]\n{times}')
    qtbot.waitUntil(lambda: lines(window) == ["Late · Cover it: “news” · Fri 22:00–06:00 · until 31 Dec 2030 12:00"])


def test_space_turns_a_rule_off_and_undo_on_again(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """In the file at once; comments stay, and undo brings the very same file back."""
    window.list.choose(0)
    until_saved(qtbot, window, lambda: qtbot.keyClick(window.list.list, Qt.Key.Key_Space))
    assert [rule.on for rule in rules_in(file)] == [False, False]
    assert "# About food." in file.read_text()
    assert lines(window)[0].startswith("Food · off")
    until_saved(qtbot, window, lambda: click(qtbot, window.list.undo))
    assert file.read_text() == TEXT
    assert not window.list.undo.isEnabled()


def test_rules_are_moved_with_the_keyboard(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """Alt and an arrow; the choice goes along."""
    window.list.choose(1)
    alt = Qt.KeyboardModifier.AltModifier
    until_saved(qtbot, window, lambda: qtbot.keyClick(window.list.list, Qt.Key.Key_Up, alt))
    assert [rule.name for rule in rules_in(file)] == ["Ana", "Food"]
    assert window.list.row == 0
    assert not window.list.up.isEnabled()


def test_many_moves_in_a_row_are_all_made(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """Nobody waits for the disk between two presses."""
    window.list.choose(0)
    for pressed in (window.list.copy, window.list.copy, window.list.up, window.list.up):
        click(qtbot, pressed)
    qtbot.waitUntil(lambda: [rule.name for rule in rules_in(file)] == ["Food 2 2", "Food", "Food 2", "Ana"])


def test_a_deleted_rule_comes_back_with_its_comments(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """Undo is always there."""
    window.list.choose(0)
    until_saved(qtbot, window, lambda: qtbot.keyClick(window.list.list, Qt.Key.Key_Delete))
    assert [rule.name for rule in rules_in(file)] == ["Ana"]
    until_saved(qtbot, window, lambda: click(qtbot, window.list.undo))
    assert file.read_text() == TEXT


def test_what_somebody_else_wrote_is_not_written_over(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """The change is not made, that is said, and the new rules are shown."""
    window.disk._watcher.removePaths([str(file), str(file.parent)])
    other = '[[rule]]\nname = "Theirs"\nwords = ["x"]\n'
    file.write_text(other)
    with qtbot.waitSignal(window.disk.failed):
        window.list.choose(0)
        click(qtbot, window.list.delete)
    qtbot.waitUntil(lambda: lines(window) == ["Theirs · Cover it: “x”"])
    assert file.read_text() == other
    assert "changed elsewhere" in window.trouble.text()


def test_a_broken_file_is_told_and_left_alone(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """With its line; the last good rules stay to be seen, and the mistake is one press away."""
    file.write_text(TEXT.replace('"Ana"', '"Ana'))
    qtbot.waitUntil(window._broken.isVisible)
    assert "Line 10" in window.broken.text()
    assert len(lines(window)) == 2
    assert not window.list.delete.isEnabled()
    click(qtbot, window.mend)
    qtbot.waitUntil(lambda: window.text.editor.marked == {10})
    write(qtbot, window, TEXT)
    until_saved(qtbot, window, lambda: click(qtbot, window.text.save))
    assert not window._broken.isVisible()


def test_no_file_is_no_mistake(qtbot: QtBot, open_window: Open, file: Path) -> None:
    """The first rule makes it."""
    file.unlink()
    window = open_window()
    assert window.list.nothing.isVisible()
    click(qtbot, window.list.new)
    window.page_of_one.form.name.setText("First")
    window.page_of_one.form.words.setPlainText("one\ntwo")
    until_saved(qtbot, window, lambda: click(qtbot, window.page_of_one.save))
    assert rules_in(file)[0].words == ("one", "two")


# the form


def test_the_form_writes_what_a_person_would_write(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """Every field; the new rule comes first, and the file reads it back."""
    click(qtbot, window.list.new)
    form = window.page_of_one.form
    form.name.setText("Late bodies")
    form.words.setPlainText("diet\nwhat i eat in a day\n\n")
    form.without.setPlainText("recipe")
    form.apart.one.setText("summer")
    form.apart.other.setText("body")
    form.hashtags.setText("#fitspo, beforeandafter")
    form.authors.setText("@ana")
    form.communities.setText("r/loseit")
    form.links.setText("example.com")
    form.sites["reddit"].setChecked(True)
    form.kinds["video"].setChecked(True)
    form.sponsored.setCurrentIndex(form.sponsored.findText("All but adverts"))
    form.action.setCurrentIndex(form.action.findData("label"))
    form.followed.setChecked(True)
    form.trusted.setChecked(True)
    form.ending.choice.setCurrentIndex(form.ending.choice.findData("7 d"))
    form.hours.some.setChecked(True)
    form.hours.days[0].setChecked(False)
    shown = form.rule()
    until_saved(qtbot, window, lambda: click(qtbot, window.page_of_one.save))
    assert file.read_text().endswith(TEXT.partition("# About")[2][-40:])
    saved = rules_in(file)[0]
    assert saved.expires == pytest.approx(shown.expires, abs=5)
    assert saved.schedule[0].days == {1, 2, 3, 4, 5, 6}
    for part in ("words", "without", "near", "hashtags", "authors", "communities", "links", "sites", "kinds"):
        assert getattr(saved, part) == getattr(shown, part) != ()
    assert (saved.action.value, saved.except_followed, len(saved.except_sources)) == ("label", True, 6)
    assert saved.sponsored is False
    assert window.list.isVisible()
    assert window.list.row == 0


def test_a_rule_against_adverts_is_made_without_a_word_of_text(
    qtbot: QtBot, window: RulesWindow, open_window: Open, file: Path
) -> None:
    """Whether a post is sponsored can be all that a rule asks for; the list says so, and the form has it again."""
    click(qtbot, window.list.new)
    form = window.page_of_one.form
    form.name.setText("No adverts")
    form.sponsored.setCurrentIndex(form.sponsored.findText("Adverts alone"))
    until_saved(qtbot, window, lambda: click(qtbot, window.page_of_one.save))
    made = next(rule for rule in rules_in(file) if rule.name == "No adverts")
    assert made == Rule("No adverts", Action.COVER, sponsored=True)
    assert line(made) == "No adverts · Cover it: advertising"
    assert line(replace(made, sponsored=False)) == "No adverts · Cover it: no advertising"
    again = open_window()
    again.list.choose([rule.name for rule in rules_in(file)].index("No adverts"))
    click(qtbot, again.list.change)
    assert again.page_of_one.form.rule() == made
    assert not again.page_of_one.form.more.text().count("sponsored")


def test_what_the_form_does_not_show_stays(qtbot: QtBot, open_window: Open, file: Path) -> None:
    """Conditions, comments and entries with commas are kept while the name is changed."""
    more = '[[rule]]\nname = "Old"\nauthors = ["a, b"]  # one name\n'
    more += 'scores = { violence = 0.7 }\n[[rule.any]]\nwords = ["x"]\n'
    file.write_text(more)
    window = open_window()
    window.list.choose(0)
    click(qtbot, window.list.change)
    assert "scores" in window.page_of_one.form.more.text()
    window.page_of_one.form.name.setText("New")
    until_saved(qtbot, window, lambda: click(qtbot, window.page_of_one.save))
    assert file.read_text() == more.replace("Old", "New")


def test_the_form_shows_what_the_rule_would_do_before_it_is_saved(
    qtbot: QtBot, window: RulesWindow, control: Asked, file: Path
) -> None:
    """After a pause, from the engine; nothing is written for it."""
    window.list.choose(0)
    click(qtbot, window.list.change)
    with qtbot.waitSignal(window.page_of_one.preview.heard):
        window.page_of_one.form.words.setPlainText("diet")
    said = window.page_of_one.preview.said.text()
    assert said == "Would soften 12 of the last 200 posts; 3 by people you follow. Now it is 12."
    asked = [each.rules for each in control.commands if isinstance(each, protocol.Preview)]
    assert [parse_rules(each)[0].words for each in asked] == [("diet", "calor*"), ("diet",)]
    assert file.read_text() == TEXT


@pytest.mark.parametrize(
    ("name", "words", "said"), [("", "x", "needs a name"), ("Ana", "x", "another rule"), ("N", "", "needs words")]
)
def test_what_is_missing_is_said_and_nothing_is_written(
    qtbot: QtBot, window: RulesWindow, file: Path, name: str, words: str, said: str
) -> None:
    """In words, beside Save; what was filled in stays."""
    click(qtbot, window.list.new)
    window.page_of_one.form.name.setText(name)
    window.page_of_one.form.words.setPlainText(words)
    click(qtbot, window.page_of_one.save)
    qtbot.waitUntil(lambda: said in window.page_of_one.trouble.text())
    assert file.read_text() == TEXT
    assert window.page_of_one.form.rule().words == ((words,) if words else ())


def test_the_form_survives_that_the_window_is_closed(qtbot: QtBot, window: RulesWindow) -> None:
    """And that the file changes meanwhile."""
    click(qtbot, window.list.new)
    window.page_of_one.form.name.setText("Half done")
    window.close()
    window.show()
    assert window.page_of_one.isVisible()
    assert window.page_of_one.form.name.text() == "Half done"


# the text


def test_mistakes_are_shown_on_their_lines_in_words_while_typing(qtbot: QtBot, window: RulesWindow) -> None:
    """All of them; one press leads there, and Save waits."""
    write(qtbot, window, TEXT.replace('"show"', '"burn"').replace("not_words", "not_wrods"))
    assert window.text.editor.marked == {7, 12}
    first, second = (window.text.problems.item(row).text() for row in (0, 1))
    assert first.startswith("Line 7: ")
    assert "perhaps “not_words” is meant" in first
    assert second == "Line 12: action must be one of show, label, space, cover, hide, not “burn”"
    assert not window.text.save.isEnabled()
    window.text.problems.itemActivated.emit(window.text.problems.item(1))
    assert window.text.editor.textCursor().blockNumber() == 11


def test_unknown_fields_of_a_newer_version_are_kept_and_said(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """Not a mistake: it can be saved, and the form leaves it in its place."""
    write(qtbot, window, TEXT.replace("on = false", "glow = 3"))
    assert "not known to this version" in window.text.problems.item(0).text()
    until_saved(qtbot, window, lambda: click(qtbot, window.text.save))
    window.tabs.setCurrentIndex(0)
    window.list.choose(1)
    until_saved(qtbot, window, lambda: window.list._switch(1))
    assert "glow = 3" in file.read_text()


def test_saved_text_acts_and_can_be_undone(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """The list follows."""
    write(qtbot, window, TEXT.replace("Food", "Meals"))
    until_saved(qtbot, window, lambda: click(qtbot, window.text.save))
    assert lines(window)[0].startswith("Meals")
    assert "acts now" in window.text.state.text()
    window.tabs.setCurrentIndex(0)
    until_saved(qtbot, window, lambda: click(qtbot, window.list.undo))
    assert file.read_text() == TEXT
    assert window.text.editor.toPlainText() == TEXT


def test_text_that_was_not_saved_is_there_next_time(qtbot: QtBot, open_window: Open, file: Path) -> None:
    """Also with a mistake in it, and after the app was ended; the file is as it was."""
    window = open_window()
    write(qtbot, window, "[[rule]]\nname = half")
    draft = file.with_name("rules.draft.toml")
    qtbot.waitUntil(draft.exists)
    again = open_window()
    again.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: again.text.editor.toPlainText() == "[[rule]]\nname = half")
    assert file.read_text() == TEXT
    click(qtbot, again.text.discard)
    assert again.text.editor.toPlainText() == TEXT
    qtbot.waitUntil(lambda: not draft.exists())


def test_a_file_that_changes_under_the_text_is_told_and_neither_is_lost(
    qtbot: QtBot, window: RulesWindow, file: Path
) -> None:
    """The person's text stays; saved, it takes the other's place, which Undo brings back."""
    mine, theirs = TEXT.replace("Food", "Mine"), TEXT.replace("Food", "Theirs")
    write(qtbot, window, mine)
    file.write_text(theirs)
    qtbot.waitUntil(window.text.elsewhere.isVisible)
    assert window.text.editor.toPlainText() == mine
    until_saved(qtbot, window, lambda: click(qtbot, window.text.save))
    assert file.read_text() == mine
    window.tabs.setCurrentIndex(0)
    until_saved(qtbot, window, lambda: click(qtbot, window.list.undo))
    assert file.read_text() == theirs


# many at once


def test_pasted_words_become_a_rule(qtbot: QtBot, window: RulesWindow, file: Path, control: Asked) -> None:
    """Said and previewed first; what cannot be taken over is named with its line."""
    window.tabs.setCurrentIndex(2)
    window.adding.name.setText("Pasted")
    with qtbot.waitSignal(window.adding.read):
        window.adding.text.setPlainText("diet, calorie\n***\nketo")
    assert window.adding.said.text() == "Would add 3 words in 1 rule. 1 thing cannot be taken over:"
    assert window.adding.left_out.item(0).text().startswith("Line 2: ")
    assert any(isinstance(each, protocol.Preview) for each in control.commands)
    until_saved(qtbot, window, lambda: click(qtbot, window.adding.add))
    added = rules_in(file)[-1]
    assert (added.name, added.words) == ("Pasted", ("diet", "calorie", "keto"))
    assert window.adding.text.toPlainText() == ""


def test_filters_of_mastodon_are_taken_over_from_a_file(
    qtbot: QtBot, window: RulesWindow, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With their own names and actions; for a week if the person says so."""
    exported = tmp_path / "filters.csv"
    exported.write_text("title,keyword,whole_word,action\nFood,macros,true,hide\n")
    monkeypatch.setattr(rules_adding.QFileDialog, "getOpenFileName", lambda *_: (str(exported), ""))
    window.tabs.setCurrentIndex(2)
    window.adding.until.setCurrentIndex(window.adding.until.findData("7 d"))
    with qtbot.waitSignal(window.adding.read):
        click(qtbot, window.adding.open)
    until_saved(qtbot, window, lambda: click(qtbot, window.adding.add))
    added = rules_in(file)[-1]
    assert (added.name, added.words, added.action.value, added.sites) == ("Food 2", ("macros",), "hide", ("mastodon",))
    assert added.expires


def test_a_file_that_is_no_text_is_said(
    qtbot: QtBot, window: RulesWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With what to do."""
    picture = tmp_path / "picture"
    picture.write_bytes(b"\xff\xfe\x00\x81")
    monkeypatch.setattr(rules_adding.QFileDialog, "getOpenFileName", lambda *_: (str(picture), ""))
    window.tabs.setCurrentIndex(2)
    click(qtbot, window.adding.open)
    qtbot.waitUntil(lambda: "UTF-8" in window.adding.said.text())


def test_all_rules_go_into_one_file(
    qtbot: QtBot, window: RulesWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Which reads back as the same rules."""
    taken = tmp_path / "along.toml"
    monkeypatch.setattr("ui.rules_taking.file_to_save", lambda *_: (str(taken), ""))
    window.tabs.setCurrentIndex(3)
    click(qtbot, window.taking.export)
    qtbot.waitUntil(window.taking.told.isVisible)
    assert rules_in(taken) == window.disk.rules


def test_words_for_the_phone_are_copied(qtbot: QtBot, open_window: Open, file: Path) -> None:
    """As the chosen app takes them; what stays here is said with the reason."""
    file.write_text('[[rule]]\nname = "W"\nwords = ["diet", "calor*"]\n\n' + TEXT)
    window = open_window()
    window.tabs.setCurrentIndex(3)
    qtbot.waitUntil(lambda: window.taking.words.toPlainText() == "diet\ncalor")
    window.taking.platform.setCurrentIndex(window.taking.platform.findText("Instagram"))
    click(qtbot, window.taking.copy)
    assert QGuiApplication.clipboard().text() == "diet, calor"
    assert window.taking.stays.item(0).text() == "The rule “Food” stays here: it asks for more than words."


# the tester


@pytest.fixture
def explained(control: Asked) -> protocol.Explained:
    """What the engine says of a text with a sign that counts twice for Qt."""
    made = protocol.Explained(
        action="cover",
        categories=["substance"],
        reason="Reads like alcohol.",
        certainty="fairly sure",
        scores={"substance": 0.81, "violence": 0.2},
        rules=["Food: “shots”"],
        words=[MovedWord("drunk", 16, 21, "substance", 0.42, 0.5), MovedWord("Ten", 0, 3, "substance", -0.05, -0.1)],
    )
    control.answers[protocol.Explain] = made
    return made


def test_the_tester_says_where_a_language_is_not_judged(window: RulesWindow, explained: protocol.Explained) -> None:
    """And that rules act all the same: here one fits. There are no scores to show."""
    answer = msgspec.structs.replace(
        explained, action="show", categories=[], reason="", certainty="", scores={}, words=[], not_judged="hi"
    )
    window.tester.show_answer(answer, "आज कुछ भी करने का मन नहीं है")
    assert window.tester.why.text() == "Not judged: Hindi. Your rules still act."
    assert window.tester.rules.text() == "Rules that fit: Food: “shots”"
    assert not window.tester.scores.isVisible()


def test_the_tester_tells_scores_rules_verdict_and_words(
    qtbot: QtBot, window: RulesWindow, control: Asked, explained: protocol.Explained
) -> None:
    """Of a recent post; each word with its value, and marked in the text by lines, not by colour."""
    tester = window.tester
    click(qtbot, tester.fetch)
    tester.recent.activated.emit(0)
    qtbot.waitUntil(tester.words.isVisible)
    assert control.commands[-1] == protocol.Explain(text="Ten shots 🎉 and drunk", author="Ana", site="bluesky")
    assert tester.verdict.text() == "Cover it · Alcohol and drugs"
    assert tester.why.text() == "Reads like alcohol. The filter is fairly sure."
    assert tester.rules.text() == "Rules that fit: Food: “shots”"
    assert tester.scores.item(0).text() == "Alcohol and drugs: 81%"
    assert [tester.words.item(row).text() for row in (0, 1)] == [
        "▲ “drunk” raises Alcohol and drugs by 42 points",
        "▼ “Ten” lowers Alcohol and drugs by 5 points",
    ]
    marked = tester.text.extraSelections()
    assert [each.cursor.selectedText() for each in marked] == ["drunk", "Ten"]
    assert marked[0].format.underlineStyle() != marked[1].format.underlineStyle()


def test_a_recent_post_is_tried_with_its_picture_and_its_preview(
    qtbot: QtBot, window: RulesWindow, control: Asked, explained: protocol.Explained
) -> None:
    """Each where it belongs, so that the answer says where the words stand; a preview alone is tried, too."""
    tester = window.tester
    where = "Reads like alcohol. It is in the linked page’s preview."
    control.answers[protocol.Explain] = msgspec.structs.replace(explained, reason=where, words=[])
    shared = post(5, text="", pictures="A glass\nA bottle", card="Ten shots")
    control.answers[protocol.Recent] = protocol.RecentIs(posts=[shared])
    click(qtbot, tester.fetch)
    assert tester.recent.itemText(0) == "Ana, X · A glass A bottle Ten shots"
    tester.recent.activated.emit(0)
    qtbot.waitUntil(tester.why.isVisible)
    assert control.commands[-1] == protocol.Explain(
        text="", author="Ana", site="x", pictures="A glass A bottle", card="Ten shots"
    )
    assert tester.why.text().startswith(where)


def test_typing_asks_after_a_pause_and_once(
    qtbot: QtBot, window: RulesWindow, control: Asked, explained: protocol.Explained
) -> None:
    """Not with each key."""
    qtbot.keyClicks(window.tester.text, "ten shots")
    qtbot.waitUntil(window.tester.scores.isVisible)
    assert [each.text for each in control.commands if isinstance(each, protocol.Explain)] == ["ten shots"]


def test_without_a_filter_everything_is_kept_and_said(
    qtbot: QtBot, window: RulesWindow, control: Asked, file: Path
) -> None:
    """Rules can be written and saved; tester and preview say why they have no answer."""
    control.state = State(phase=Phase.RESTARTING)
    control.answers = {}
    control.changed.emit()
    assert window.away.isVisible()
    window.tester.text.setPlainText("ten shots")
    qtbot.waitUntil(lambda: window.tester.verdict.text() == "The filter is starting again.")
    click(qtbot, window.list.change)
    window.page_of_one.form.name.setText("Meals")
    qtbot.waitUntil(lambda: "save all the same" in window.page_of_one.preview.said.text())
    until_saved(qtbot, window, lambda: click(qtbot, window.page_of_one.save))
    assert rules_in(file)[0].name == "Meals"


# large


def test_ten_thousand_rules_do_not_stop_the_window(qtbot: QtBot, open_window: Open, file: Path) -> None:
    """Read, shown, scrolled, switched, written, undone and shown as text; the longest stop is measured."""
    file.write_text(MANY)
    gc.freeze()  # what the tests themselves have in memory is not the app's to go through
    assert _longest_stop(qtbot, open_window) <= ALLOWED
    assert file.read_text() == MANY


def _longest_stop(qtbot: QtBot, open_window: Open) -> float:
    with watched() as opening:
        window = open_window()
    with watched() as seen:
        window.list.choose(9_999)
        with qtbot.waitSignal(window.disk.saved, timeout=30_000):
            window.list._switch(9_999)
        with qtbot.waitSignal(window.disk.saved, timeout=30_000):
            window.disk.undo()
        window.tabs.setCurrentIndex(1)
        qtbot.waitUntil(lambda: not window.text.editor.filling, timeout=30_000)
    with watched() as typing, qtbot.waitSignal(window.text.checked, timeout=30_000):
        qtbot.keyClicks(window.text.editor, "# one")
    print(f"\n10,000 rules: still for at most {opening} opening, {seen} changing, {typing} typing")
    assert seen.ticks > 100
    return max(opening.longest, seen.longest, typing.longest)


def paste(window: Any, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    window.insertFromMimeData(data)


def test_a_paste_of_five_megabytes_does_not_stop_the_window(qtbot: QtBot, window: RulesWindow, file: Path) -> None:
    """As a list of words it is told what of it is too much, as rules where the mistakes are. Nothing is lost."""
    assert len(LONG_LIST) > 4_900_000
    gc.freeze()
    window.tabs.setCurrentIndex(2)
    with watched() as listing, qtbot.waitSignal(window.adding.read, timeout=60_000):
        paste(window.adding.text, LONG_LIST)
    assert "cannot be taken over" in window.adding.said.text() or "more than" in window.adding.said.text()
    assert window.adding.pasted() == LONG_LIST
    window.tabs.setCurrentIndex(1)
    with watched() as writing, qtbot.waitSignal(window.text.checked, timeout=120_000):
        paste(window.text.editor, LONG_LIST)
    print(f"\n5 MB: still for at most {listing} as a list, {writing} as rules")
    assert window.text.problems.count() > 0
    assert file.read_text() == TEXT
    assert max(listing.longest, writing.longest) <= ALLOWED


def test_a_single_line_of_five_megabytes_is_not_for_the_text(window: RulesWindow) -> None:
    """It would take minutes to show; the page that takes it is named."""
    window.tabs.setCurrentIndex(1)
    paste(window.text.editor, "x" * 5_000_000)
    assert "Add many" in window.text.state.text()
    assert window.text.editor.toPlainText() == TEXT


# for everybody


def walked_from(qtbot: QtBot, window: RulesWindow, first: QWidget) -> list[QWidget]:
    """What Tab reaches from `first` on."""
    order = walked(qtbot, window)
    at = order.index(first)
    return [*order[at:], *order[:at]]


@pytest.mark.parametrize("page", range(4))
def test_it_can_be_used_by_keyboard_and_screen_reader(qtbot: QtBot, window: RulesWindow, page: int) -> None:
    """Tab walks down each page and on to the tester."""
    window.tabs.setCurrentIndex(page)
    assert without_name(window) == []
    order = walked_from(qtbot, window, window.tabs)
    first = (window.list.list, window.text.editor, window.adding.text, window.taking.export)[page]
    assert 0 < order.index(first) < order.index(window.tester.text)


def test_the_form_is_walked_in_reading_order(qtbot: QtBot, window: RulesWindow) -> None:
    """From the name to Save."""
    click(qtbot, window.list.new)
    form, page = window.page_of_one.form, window.page_of_one
    order = walked_from(qtbot, window, form.name)
    wanted = [form.name, form.words, form.without, form.apart.one, form.hashtags, form.links, form.sites["mastodon"]]
    wanted += [form.action, form.followed, form.ending.choice, form.hours.some, page.save, page.back]
    assert [each for each in order if each in wanted] == wanted


@pytest.mark.parametrize("page", range(5))
def test_a_long_language_fits_into_a_narrow_window(
    qapp: QApplication, qtbot: QtBot, control: Asked, file: Path, page: int
) -> None:
    """Every page, the form included; nothing is cut, covered, outside or forgotten."""
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    try:
        window = RulesWindow(control, file)  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.resize(420, 900)
        window.show()
        qtbot.waitUntil(lambda: window.disk.loaded)
        if page == 4:
            window.list.edit.emit(0)
        window.tabs.setCurrentIndex(page % 4)
        settle()
        assert outside_of(window) == []
        assert cut_in(window) == []
        assert overlapping_in(window) == []
    finally:
        qapp.removeTranslator(pseudo)


def test_the_letter_of_a_page_takes_the_keyboard_there(qtbot: QtBot, window: RulesWindow) -> None:
    """From the tester, too: what is typed next is for the page that is seen."""
    window.tester.text.setFocus()
    qtbot.waitUntil(window.tester.text.hasFocus)
    window.tabs.setCurrentIndex(1)
    assert window.focusWidget() is window.tabs


def test_saving_and_the_mistakes_have_letters_of_their_own(window: RulesWindow) -> None:
    """Both are seen at once beside a text with a mistake."""
    here = (window.mend, window.text.save, window.text.look, window.text.discard)
    letters = [each.text()[each.text().index("&") + 1].lower() for each in here]
    assert len(set(letters)) == len(letters)


def test_the_words_of_the_distance_do_not_touch_their_frame(qtbot: QtBot) -> None:
    """As in the fields beside it."""
    pair = Apart()
    qtbot.addWidget(pair)
    assert pair.within.lineEdit().textMargins().left() >= look.GAP
