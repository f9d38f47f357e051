"""Settings: the simple page first, more behind it; every change holds at once and can be taken back."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.ui.asked import Asked
from tests.ui.fitting import Pseudo, cut_in, outside_of, overlapping_in, settle, untranslated_in
from tests.ui.naming import walked, without_name
from ui.app import App
from ui.changing import Changing
from ui.example_posts import EXAMPLE_POSTS
from ui.login_start import LoginStart
from ui.settings_app import AppPage
from ui.settings_covers import CoversPage
from ui.settings_people import PeoplePage
from ui.settings_presets import PresetsPage
from ui.settings_privacy import PrivacyPage
from ui.settings_sites import AT_ONCE, SitesPage
from ui.settings_sources import shipped_sources
from ui.settings_topics import TOPICS, TopicsPage
from ui.settings_tuning import TuningPage
from ui.settings_window import SettingsWindow
from ui.translations import Language
from wellbeing import protocol
from wellbeing.places import Places
from wellbeing.settings import HARMS, SITE_TITLES, CategorySetting, Settings
from wellbeing.settings_file import read_settings, write_settings
from wellbeing.settings_steps import setting_to
from wellbeing.sites_messages import SiteHost
from wellbeing.store import Store
from wellbeing.system.ledger import Ledger
from wellbeing.system.login_linux import FILE, LoginLinux
from wellbeing.trusted_sources import shipped_sources as sources_of_the_filter


class Filter(Asked):
    """A filter that judges by the settings file, as the real one does: violence alone, from `sensitivity` high on."""

    def __init__(self, path: Path) -> None:
        super().__init__(settings=str(path))
        self._path, self._settings = path, Settings()
        self.trusted = [("x", "ana"), ("mastodon", "bo@social.example")]
        self.away, self.can_write = False, True
        self.counts_at: dict[str, dict[str, list[str]]] = {}

    def ask(self, command: protocol.Command, answer: Callable[[protocol.AnyEvent], None] | None = None) -> None:
        self.answers = {} if self.away else self._answers(command)
        super().ask(command, answer)

    def _answers(self, command: protocol.Command) -> dict[type[protocol.Command], protocol.Event]:
        if isinstance(command, protocol.Reload):
            self._settings = read_settings(self._path)
        if isinstance(command, protocol.ForgetAuthor):
            self.trusted.remove((command.site, command.author))
        if isinstance(command, protocol.TrustAuthor):
            self.trusted.append((command.site, command.author))
        chosen = self._settings.categories.get("violence", CategorySetting())
        found = chosen.sensitivity == "high" and chosen.action != "preset"
        return {
            protocol.Reload: protocol.Done(),
            protocol.ForgetAuthor: protocol.Done(),
            protocol.TrustAuthor: protocol.Done(),
            protocol.Erase: protocol.Done(),
            protocol.Export: protocol.Exported(written=self.can_write),
            protocol.TrustedAuthors: protocol.TrustedAuthorsAre(authors=self.trusted),
            protocol.Explain: protocol.Explained(
                action=chosen.action if found else "show",
                categories=["violence"] if found else [],
                reason="Reads like violence." if found else "",
                certainty="sure",
                scores={},
                counts_at=self.counts_at.get(command.text, {}) if isinstance(command, protocol.Explain) else {},
            ),
        }


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The person's file."""
    return tmp_path / "settings.toml"


@pytest.fixture
def control(path: Path) -> Filter:
    """The filter beside it."""
    return Filter(path)


@pytest.fixture
def changing(qapp: QApplication, path: Path) -> Changing:
    """The person's settings."""
    return Changing(path)


@pytest.fixture
def login(qapp: QApplication, tmp_path: Path) -> LoginStart:
    """A real autostart folder, of nobody's."""
    return LoginStart(LoginLinux(tmp_path / "autostart", ("/opt/feed",), "/opt"), Ledger(tmp_path / "undo.jsonl"))


@pytest.fixture
def window(qtbot: QtBot, control: Filter, changing: Changing, login: LoginStart) -> SettingsWindow:
    """The window, shown, with the file read."""
    made = SettingsWindow(control, changing, login)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: login.seen is not None)
    changing.wait()
    return made


def part[P: QWidget](window: SettingsWindow, kind: type[P]) -> P:
    """The one page of that kind."""
    found = window.findChild(kind)
    assert isinstance(found, kind)
    return found


def page[P: QWidget](window: SettingsWindow, name: str, kind: type[P]) -> P:
    """The page behind the button of that name, brought up."""
    window.more[name].click()
    return part(window, kind)


def said(window: QWidget) -> str:
    """Every text that is to be seen."""
    QApplication.processEvents()
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_nothing_is_chosen_for_the_person(window: SettingsWindow, path: Path) -> None:
    """Opening changes no file, softens nothing, and has nothing to undo."""
    presets = part(window, PresetsPage)
    assert [name for name, each in presets.buttons.items() if each.isChecked()] == ["none"]
    assert not window.undo.isEnabled()
    assert not path.exists()
    assert window.pages == {}


def test_each_simple_choice_is_in_the_file_at_once_and_undone_by_name(
    qtbot: QtBot, window: SettingsWindow, changing: Changing, path: Path
) -> None:
    """Sites, preset, look, discreet; the line below names the last one, the button takes it back."""
    part(window, SitesPage).boxes["reddit"].click()
    part(window, PresetsPage).buttons["balanced"].click()
    covers = part(window, CoversPage)
    covers.buttons["solid"].click()
    covers.discreet.click()
    changing.wait()
    assert read_settings(path) == Settings(
        sites=tuple(each for each in Settings().sites if each != "reddit"),
        preset="balanced",
        look="solid",
        discreet=True,
    )
    for name in ("Discreet covers", "Look of covers: Solid", "How much to soften: Balanced", "Reddit off"):
        assert window.last.text() == f"Last change: {name}"
        assert window.undo.accessibleDescription() == name
        qtbot.mouseClick(window.undo, Qt.MouseButton.LeftButton)
        changing.wait()
    assert read_settings(path) == Settings()
    assert covers.buttons["blur"].isChecked()
    assert part(window, SitesPage).boxes["reddit"].isChecked()
    assert not window.undo.isEnabled()


def test_the_filter_is_told_at_once(window: SettingsWindow, control: Filter, changing: Changing) -> None:
    """It need not find out by itself."""
    part(window, PresetsPage).buttons["quiet"].click()
    changing.wait()
    assert control.commands[-1] == protocol.Reload()


def test_a_server_is_added_as_people_copy_it_and_removed(
    window: SettingsWindow, changing: Changing, path: Path
) -> None:
    """A page's address will do; its kind of site is read from then on."""
    sites = part(window, SitesPage)
    sites.boxes["mastodon"].click()
    sites.host.setText(" https://Social.Example/@ana?x=1 ")
    sites.host.returnPressed.emit()
    changing.wait()
    assert read_settings(path).added_hosts == ("mastodon=social.example",)
    assert "mastodon" in read_settings(path).sites
    assert sites.host.text() == ""
    assert "social.example joins when the filter is started again." in said(window)
    remove = next(each for each in sites.findChildren(QPushButton) if each.accessibleName() == "Remove social.example")
    remove.click()
    changing.wait()
    assert read_settings(path).added_hosts == ()


def test_several_servers_are_added_at_once_as_people_paste_them(
    window: SettingsWindow, changing: Changing, path: Path
) -> None:
    """A line for each, or with commas; Undo takes all of them back."""
    sites = part(window, SitesPage)
    sites.host.setText("a.example, https://b.example/@ana;c.example\n d.example a.example ")
    sites.host.returnPressed.emit()
    assert "a.example is there already." in sites.said.text()
    sites.host.setText("a.example, https://b.example/@ana;c.example\n d.example, ")
    sites.host.returnPressed.emit()
    changing.wait()
    hosts = [f"mastodon={each}.example" for each in "abcd"]
    assert list(read_settings(path).added_hosts) == hosts
    assert sites.said.text() == "a.example, b.example, c.example, d.example join when the filter is started again."
    changing.undo()
    changing.wait()
    assert read_settings(path).added_hosts == ()


def test_a_list_of_servers_that_would_hold_the_window_up_is_said_to_be_long(window: SettingsWindow, path: Path) -> None:
    """It stays, so that a part of it can be taken."""
    sites = part(window, SitesPage)
    typed = ", ".join(f"s{number}.example" for number in range(AT_ONCE + 1))
    sites.host.setText(typed)
    sites.host.returnPressed.emit()
    assert sites.said.text() == "At most 50 servers can be added at once."
    assert sites.host.text() == typed
    assert not path.exists()


def test_where_one_of_several_servers_cannot_be_none_is_added(window: SettingsWindow, path: Path) -> None:
    """And what was typed stays, to be mended."""
    sites = part(window, SitesPage)
    sites.host.setText("a.example lemmy.world b.example")
    sites.host.returnPressed.emit()
    assert "lemmy.world belongs to Lemmy already" in sites.said.text()
    assert sites.said.text().endswith("None of the 3 was added.")
    assert sites.host.text() == "a.example lemmy.world b.example"
    for wrong in ("127.0.0.1", "co.uk", "word"):
        sites.host.setText(f"a.example {wrong} b.example")
        sites.host.returnPressed.emit()
        assert sites.said.text().startswith(f"“{wrong}” is no address of a server. Write the address")
    assert not path.exists()


def test_what_an_agreement_keeps_filtered_is_said_beside_the_ticks(
    window: SettingsWindow, control: Filter, changing: Changing
) -> None:
    """No tick and filtered all the same: by name, until it is ticked again or the agreement lets it go."""
    sites = part(window, SitesPage)
    assert not sites.kept.isVisible()
    sites.boxes["x"].click()
    changing.wait()
    control.state = replace(control.state, kept_sites=("mastodon=social.example", "x"))
    control.changed.emit()
    assert sites.kept.isVisible()
    assert "Still filtered, as your family agreed: social.example, X." in sites.kept.text()
    sites.boxes["x"].click()
    changing.wait()
    assert "agreed: social.example." in sites.kept.text()
    control.state = replace(control.state, kept_sites=())
    control.changed.emit()
    assert not sites.kept.isVisible()


@pytest.mark.parametrize("typed", ["", "localhost", "192.168.0.1", "a b.example", "https://", "co.uk"])
def test_a_server_that_cannot_be_is_said_in_words_and_what_was_typed_stays(
    window: SettingsWindow, path: Path, typed: str
) -> None:
    """With an example; nothing is written."""
    sites = part(window, SitesPage)
    sites.host.setText(typed)
    next(each for each in sites.findChildren(QPushButton) if each.text() == "&Add").click()
    assert "such as social.example" in sites.said.text()
    assert sites.host.text() == typed
    assert not path.exists()


@pytest.mark.parametrize(
    ("kind", "typed", "owner"),
    [
        ("generic", "https://www.instagram.com/ana", "Instagram"),
        ("mastodon", "lemmy.world", "Lemmy"),
        ("generic", "mine.example", "Mastodon"),
        ("lemmy", "family.example", "Mastodon"),
        ("mastodon", "newer.example", "Reddit"),
    ],
)
def test_a_server_that_is_read_already_as_another_is_said_with_its_name(
    window: SettingsWindow, control: Filter, changing: Changing, path: Path, kind: str, typed: str, owner: str
) -> None:
    """By what ships, what was added, what a family keeps, and newer definitions. Nothing is written."""
    changing.change(lambda: "mine", setting_to(added_hosts=("mastodon=mine.example",)))
    changing.wait()
    before = path.read_text()
    control.state = replace(control.state, kept_sites=("mastodon=family.example",))
    sites = part(window, SitesPage)
    sites.newer.besides = (SiteHost("reddit", "newer.example"),)
    sites.kind.setCurrentIndex(sites.kind.findData(kind))
    sites.host.setText(typed)
    sites.host.returnPressed.emit()
    changing.wait()
    host = typed.split("/")[2] if "/" in typed else typed
    assert sites.said.text() == f"{host} belongs to {owner} already. It is read where {owner} is ticked."
    assert sites.host.text() == typed
    assert path.read_text() == before


@pytest.mark.parametrize(("count", "labels"), [(1000, 0), (92, 4)])
def test_a_server_for_which_there_is_no_room_is_said_so_when_it_is_added(
    window: SettingsWindow, changing: Changing, path: Path, count: int, labels: int
) -> None:
    """Browsers' policies carry no more: nothing is left out later without a word."""
    many = tuple(f"mastodon=s{number}.{labels * (49 * 'b' + '.')}c.example" for number in range(count))
    changing.change(lambda: "many", setting_to(added_hosts=many))
    sites = part(window, SitesPage)
    sites.host.setText(f"{labels * (49 * 'z' + '.')}social.example")
    sites.host.returnPressed.emit()
    changing.wait()
    assert f"There is no room for {sites.host.text()}" in sites.said.text()
    assert sites.host.text().endswith("social.example")
    assert read_settings(path).added_hosts == many


def test_looks_are_drawn_each_in_its_own_way(window: SettingsWindow) -> None:
    """Three drawings that differ, and say nothing of the topic where covers are discreet. A click chooses."""
    covers = part(window, CoversPage)
    open_words = {name: each.grab().toImage() for name, each in covers.samples.items()}
    names = list(open_words)
    assert all(open_words[one] != open_words[other] for one in names for other in names if one != other)
    covers.discreet.click()
    assert all(each.grab().toImage() != open_words[name] for name, each in covers.samples.items())
    covers.samples["pixel"].pressed.emit()
    assert covers.buttons["pixel"].isChecked()


def test_examples_change_live_with_the_slider(
    qtbot: QtBot, window: SettingsWindow, control: Filter, changing: Changing, path: Path
) -> None:
    """They are judged by the filter as it is set, at each stop; the slider is one step to undo."""
    topics = page(window, "topics", TopicsPage)
    topics.list.setCurrentRow(TOPICS.index("violence"))
    assert [example.words for example in topics.examples] == list(EXAMPLE_POSTS["violence"])
    assert [example.verdict.text() for example in topics.examples] == ["○ Shown"] * 3
    topics.action.setCurrentIndex(topics.action.findData("cover"))
    topics.action.activated.emit(topics.action.currentIndex())
    qtbot.keyClick(topics.level, Qt.Key.Key_Right)
    changing.wait()
    assert read_settings(path).categories["violence"] == CategorySetting("cover", "high")
    assert topics.examples[0].verdict.text() == "● Covered: Violence and abuse"
    item = topics.list.currentItem()
    assert item is not None
    assert item.text() == "Violence and abuse · Cover, more posts"
    qtbot.keyClick(topics.level, Qt.Key.Key_Left)
    changing.wait()
    assert topics.examples[0].verdict.text() == "○ Shown"
    window.undo.click()
    changing.wait()
    assert read_settings(path) == Settings()


def test_a_slider_that_moves_no_example_says_so(window: SettingsWindow, control: Filter) -> None:
    """And where none of them is recognised at any stop: that this is the model's, and what helps meanwhile."""
    posts, everywhere = EXAMPLE_POSTS["stigma"], ["low", "medium", "high"]
    topics = page(window, "topics", TopicsPage)
    topics.list.setCurrentRow(TOPICS.index("stigma"))
    assert not topics.unmoved.isVisible()  # a filter that does not tell
    for first, unmoved, model in ((everywhere, True, False), (["high"], False, False), ([], True, True)):
        control.counts_at = {posts[0]: {"stigma": first}, **{each: {"stigma": []} for each in posts[1:]}}
        topics.ask()
        assert topics.unmoved.isVisible() is unmoved
        assert ("hardly recognises" in said(topics)) is model
    topics.list.setCurrentRow(TOPICS.index("violence"))
    assert not topics.unmoved.isVisible()


def test_a_slider_says_what_it_does_where_such_posts_are_shown_anyway(
    window: SettingsWindow, changing: Changing
) -> None:
    """With no preset, and with Balanced for the topics that it leaves alone; not once one's own choice does more."""
    topics = page(window, "topics", TopicsPage)
    row = TOPICS.index("substance")
    topics.list.setCurrentRow(row)
    assert "shown wherever this stands" in said(topics)
    changing.change(lambda: "Balanced", setting_to(preset="balanced"))
    assert "shown wherever this stands" in said(topics)
    topics.list.setCurrentRow(TOPICS.index("violence"))
    assert "shown wherever this stands" not in said(topics)
    topics.list.setCurrentRow(row)
    topics.action.setCurrentIndex(topics.action.findData("label"))
    topics.action.activated.emit(topics.action.currentIndex())
    assert "shown wherever this stands" not in said(topics)
    changing.wait()


def test_every_topic_has_three_examples() -> None:
    """Written by us, one for each degree."""
    assert tuple(EXAMPLE_POSTS) == HARMS
    posts = [words for three in EXAMPLE_POSTS.values() for words in three]
    assert len(set(posts)) == 3 * len(HARMS)


def test_while_the_filter_is_away_the_examples_say_so_and_choices_still_hold(
    window: SettingsWindow, control: Filter, changing: Changing, path: Path
) -> None:
    """The file is the app's to write."""
    control.away = True
    topics = page(window, "topics", TopicsPage)
    assert "The filter is starting again." in said(topics)
    assert topics.examples[0].verdict.text() == "– Not judged yet"
    topics.level.setValue(2)
    changing.wait()
    assert read_settings(path).categories == {"toxic_positivity": CategorySetting("preset", "high")}


def test_the_wheel_scrolls_and_turns_nothing(window: SettingsWindow, changing: Changing) -> None:
    """What happens to be under the mouse keeps its value."""
    tuning = page(window, "tuning", TuningPage)
    down = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(tuning.space, down)
    assert tuning.space.value() == 10
    assert changing.undoes == ""


def test_numbers_and_ticks_of_the_fine_tuning(window: SettingsWindow, changing: Changing, path: Path) -> None:
    """Each with its unit, within what is allowed."""
    tuning = page(window, "tuning", TuningPage)
    tuning.space.setValue(5)
    tuning.hold.setValue(9999)
    tuning.followed.click()
    tuning.asking.click()
    tuning.counting.click()
    changing.wait()
    assert read_settings(path) == Settings(
        space_every=5, hold_ms=2000, except_followed=False, ask_before_sharing=False, count_feed_time=False
    )


def test_people_are_judged_again_and_sources_never(
    window: SettingsWindow, control: Filter, changing: Changing, path: Path
) -> None:
    """The list comes from the filter; the sources are those that it knows."""
    people = page(window, "people", PeoplePage)
    assert "ana · X" in said(people)
    next(each for each in people.findChildren(QPushButton) if each.accessibleName() == "Judge ana again").click()
    assert protocol.ForgetAuthor(site="x", author="ana") in control.commands
    assert "ana · X" not in said(people)
    people.boxes["WHO"].click()
    changing.wait()
    assert read_settings(path).trusted_sources == ("WHO",)
    assert list(shipped_sources()) == list(sources_of_the_filter())


TOLD = {
    "feed_time": "minutes by day, hour, site and kind",
    "days": "minutes by day",
    "counts": "how many posts of which topic",
    "first_look": "how many posts of which topic",
    "meta": "minutes by day",
    "trusted_authors": "people whom you always show",
    "corrections": "your corrections, with their authors and with numbers for what each post meant",
    "rests": "topics that rest",
    "hard_day_page": "page for hard days",
    "evidence": "evidence, with texts and authors",
    "history": "a longer history of posts",
    "mood": "how you feel",
    "limit_day": "visits and minutes of today",
    "carried_on": "each pass with its day, feed, purpose and minutes",
    "own_purposes": "purposes in your own words",
    "break_notes": "lines of breaks",
    "rest_next": "how far it is to the next break",
    "site_health": "in how many pages and answers posts were found",
}
"""What the page says of each table of the store."""


def test_all_that_is_stored_is_told(window: SettingsWindow) -> None:
    """Whoever keeps something new says so on the page, and what erasing takes says it as well."""
    store = Store.in_memory()
    assert TOLD.keys() == {name for (name,) in store.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    privacy = page(window, "privacy", PrivacyPage)
    words = said(privacy)
    assert [table for table, told in TOLD.items() if told not in words] == []
    for gone in ("visits and passes", "lines of breaks", "purposes in your own words"):
        assert gone in privacy._what_goes()


def test_everything_that_is_stored_is_given_out(
    window: SettingsWindow, control: Filter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the filter, into the file that the person picks; without a filter or a place for it, what to do is said."""
    privacy, file = page(window, "privacy", PrivacyPage), str(tmp_path / "mine.csv")
    monkeypatch.setattr("ui.settings_privacy.file_to_save", lambda *_: (file, ""))
    privacy.export.click()
    assert control.commands[-1] == protocol.Export(file=file)
    assert privacy.said.text() == f"Saved as {file}."
    control.can_write = False
    privacy.export.click()
    assert privacy.said.text() == f"{file} could not be written. Choose another folder."
    control.away = True
    privacy.export.click()
    assert privacy.said.text() == "The filter is starting again."


def test_minutes_are_given_out_for_activitywatch(
    window: SettingsWindow, control: Filter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the person picks that kind of file."""
    privacy, file = page(window, "privacy", PrivacyPage), str(tmp_path / "mine.json")
    monkeypatch.setattr("ui.settings_privacy.file_to_save", lambda *asked: (file, asked[-1].split(";;")[-1]))
    privacy.export.click()
    assert control.commands[-1] == protocol.Export(file=file, form="activitywatch")
    assert privacy.said.text() == f"Saved as {file}."


def test_what_comes_below_the_end_of_a_page_is_brought_into_sight(
    qtbot: QtBot, window: SettingsWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever presses the last buttons of a page would see nothing happen: a question, and what came of an export."""
    privacy, seen = page(window, "privacy", PrivacyPage), window.area.viewport()
    monkeypatch.setattr("ui.settings_privacy.file_to_save", lambda *_: (str(tmp_path / "mine.csv"), ""))
    bar = window.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    privacy.erase.click()
    qtbot.waitUntil(lambda: seen.rect().contains(QRect(privacy.no.mapTo(seen, QPoint(0, 0)), privacy.no.size())))
    privacy.no.click()
    qtbot.wait(50)
    assert not privacy.erase.visibleRegion().isEmpty(), "the page went away"
    privacy.export.click()
    qtbot.waitUntil(lambda: seen.rect().contains(QRect(privacy.said.mapTo(seen, QPoint(0, 0)), privacy.said.size())))
    assert privacy.said.isVisible()


def test_erasing_asks_once_more_and_says_what_goes(window: SettingsWindow, control: Filter) -> None:
    """The first press erases nothing; the keyboard stands on keeping."""
    privacy = page(window, "privacy", PrivacyPage)
    privacy.erase.click()
    assert protocol.Erase() not in control.commands
    assert "cannot be undone" in said(privacy)
    assert window.focusWidget() is privacy.no
    privacy.no.click()
    assert not privacy.question.isVisible()
    privacy.erase.click()
    privacy.yes.click()
    assert control.commands[-1] == protocol.Erase()
    assert "Everything that was stored is forgotten." in said(privacy)


def test_a_broken_file_is_said_with_its_line_and_replaced_on_a_second_yes_alone(
    qtbot: QtBot, window: SettingsWindow, changing: Changing, path: Path
) -> None:
    """The window shows the last good settings; the person's words are kept beside the new file."""
    part(window, CoversPage).buttons["solid"].click()
    changing.wait()
    path.write_text('look = "solid"\nlooks = "x"\n')
    qtbot.waitUntil(lambda: window.trouble.card.isVisible(), timeout=3000)
    assert "settings.toml, line 2: there is no setting “looks”; perhaps “look” is meant" in said(window)
    part(window, PresetsPage).buttons["quiet"].click()
    changing.wait()
    assert part(window, PresetsPage).buttons["none"].isChecked()
    assert part(window, CoversPage).buttons["solid"].isChecked()
    window.trouble.anew.click()
    assert path.read_text() == 'look = "solid"\nlooks = "x"\n'
    window.trouble.yes.click()
    changing.wait()
    assert read_settings(path) == Settings(look="solid")
    assert "kept as settings.before.toml" in said(window)
    assert (path.parent / "settings.before.toml").read_text() == 'look = "solid"\nlooks = "x"\n'


def test_what_a_newer_version_left_is_named(qtbot: QtBot, window: SettingsWindow, path: Path) -> None:
    """It stays, and the person knows."""
    path.write_text("night_sky = 3\n")
    qtbot.waitUntil(lambda: "night_sky" in said(window), timeout=3000)
    assert "it stays there, unused: night_sky." in said(window)


def test_why_a_change_was_not_made_is_brought_into_sight(qtbot: QtBot, window: SettingsWindow, path: Path) -> None:
    """Whoever ticks something at the end of the page and sees the tick jump back is told why, beside what helps."""
    path.write_text('look = "solid"\nlooks = "x"\n')
    qtbot.waitUntil(lambda: window.trouble.card.isVisible(), timeout=3000)
    bar = window.area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert window.trouble.visibleRegion().isEmpty()
    part(window, AppPage).weekly.click()
    qtbot.waitUntil(lambda: window.trouble.open.visibleRegion().boundingRect().height() > 20)


def test_starting_with_the_session_is_a_real_file_and_undone(
    qtbot: QtBot, window: SettingsWindow, login: LoginStart, tmp_path: Path
) -> None:
    """Noted in the ledger of what is changed in the system."""
    start = window.parts[3].start  # type: ignore[attr-defined]
    start.click()
    assert window.last.text() == "Last change: Start at login: on"
    login.wait()
    assert "Exec=/opt/feed" in (tmp_path / "autostart" / FILE).read_text()
    assert [each.place_id for each in Ledger(tmp_path / "undo.jsonl").open_changes()] == ["login:autostart"]
    window.undo.click()
    qtbot.waitUntil(lambda: not start.isChecked())
    login.wait()
    assert not (tmp_path / "autostart" / FILE).exists()
    assert Ledger(tmp_path / "undo.jsonl").open_changes() == []


def test_starting_with_the_session_is_undone_by_whoever_thinks_better_of_it_at_once(
    window: SettingsWindow, changing: Changing, login: LoginStart, path: Path, tmp_path: Path
) -> None:
    """Before the system has it: what goes is this, and not what was changed before."""
    part(window, PresetsPage).buttons["quiet"].click()
    changing.wait()
    start = window.parts[3].start  # type: ignore[attr-defined]
    start.click()
    window.undo.click()
    assert window.last.text() == "Last change: How much to soften: Quiet"
    login.wait()
    changing.wait()
    assert not start.isChecked()
    assert not (tmp_path / "autostart" / FILE).exists()
    assert Ledger(tmp_path / "undo.jsonl").open_changes() == []
    assert read_settings(path) == Settings(preset="quiet")


def test_a_start_that_the_system_refuses_is_nothing_to_undo(
    window: SettingsWindow, changing: Changing, login: LoginStart, tmp_path: Path
) -> None:
    """It is said why, and the tick goes again."""
    (tmp_path / "autostart").write_text("a file where a folder is wanted")
    start = window.parts[3].start  # type: ignore[attr-defined]
    start.click()
    login.wait()
    assert not start.isChecked()
    assert window.parts[3].said.text()  # type: ignore[attr-defined]
    assert (changing.undoes, window.undo.isEnabled()) == ("", False)


def test_the_language_is_spoken_at_once_and_undone_in_it(qtbot: QtBot, start_app: Callable[..., App]) -> None:
    """The window that was open is open again, in German; so is the menu; the undo is still there."""
    app = start_app()
    qtbot.waitUntil(lambda: app.control.state.running, timeout=20_000)
    before = app.windows.bring_up("settings")
    assert isinstance(before, SettingsWindow)
    language = before.parts[3].language  # type: ignore[attr-defined]
    language.setCurrentIndex(language.findData("de"))
    language.activated.emit(language.currentIndex())
    qtbot.waitUntil(lambda: app.windows.bring_up("settings") is not before)
    after = app.windows.bring_up("settings")
    assert isinstance(after, SettingsWindow)
    assert after.isVisible()
    assert app.actions.quit.text() != "&Quit (your internet keeps working)"
    app.changing.wait()
    assert after.undo.isEnabled()
    assert after.last.text() == "Letzte Änderung: Sprache: Deutsch"
    after.undo.click()
    app.changing.wait()
    qtbot.waitUntil(lambda: app.actions.quit.text() == "&Quit (your internet keeps working)")


def test_every_step_is_said_in_the_language_of_the_moment(
    qapp: QApplication, control: Filter, changing: Changing, login: LoginStart
) -> None:
    """Also long after the pages that made them are gone: each has words of its own in German."""
    window = SettingsWindow(control, changing, login)  # type: ignore[arg-type]
    for each in window.parts:
        change_everything(each)
    for name in window.more:
        window.show_page(name)
        change_everything(window.pages[name])
    changing.wait()
    english = [step.what() for step in changing.steps]
    assert len(english) > 35
    delete(window)
    language = Language(qapp)
    try:
        language.put_on("de")
        german = [step.what() for step in changing.steps]
    finally:
        language.put_on("en")
    names = [re.escape(name) for name in (*SITE_TITLES.values(), *shipped_sources(), "Balanced", "social.example")]
    assert [words for words, said in zip(english, german, strict=True) if words == said] == []
    assert [said for said in german if not re.sub("|".join(names), "", said).strip(": ")] == []


def change_everything(page: QWidget) -> None:
    """Turn whatever a person can turn on `page`, once."""
    for box in page.findChildren(QCheckBox):
        box.click()
    for button in page.findChildren(QRadioButton):
        button.click()
    for numbers in page.findChildren(QSpinBox):
        numbers.stepDown()
    for slider in page.findChildren(QSlider):
        slider.setValue(slider.maximum())
    for choices in page.findChildren(QComboBox):
        choices.setCurrentIndex((choices.currentIndex() + 1) % choices.count())
        choices.activated.emit(choices.currentIndex())


def test_the_app_starts_in_the_language_of_the_file(start_app: Callable[..., App], own: Places) -> None:
    """Chosen at an earlier start."""
    write_settings(own.settings, Settings(language="de"))
    app = start_app()
    assert app.actions.quit.text() != "&Quit (your internet keeps working)"


def test_it_can_be_used_by_keyboard_and_screen_reader(qtbot: QtBot, window: SettingsWindow) -> None:
    """Tab walks down each page, to the undo; what was pressed to come here gets the keyboard back."""
    part(window, SitesPage).host.setText("a.example")
    part(window, SitesPage).host.returnPressed.emit()
    for name in ("", *window.more):
        window.show_page(name)
        QApplication.processEvents()
        assert without_name(window) == []
        order = [each for each in walked(qtbot, window) if each is not window.undo]
        tops = [each.mapTo(window.page, QPoint(0, 0)).y() for each in order if window.page.isAncestorOf(each)]
        at = tops.index(min(tops))
        assert (tops[at:] + tops[:at]) == sorted(tops)
    window.show_page("")
    qtbot.keyClick(window.more["topics"], Qt.Key.Key_Space)
    assert window.focusWidget() is window.back
    qtbot.keyClick(window.back, Qt.Key.Key_Space)
    assert window.focusWidget() is window.more["topics"]


@pytest.mark.parametrize("long", [False, True])
def test_every_page_fits_narrow_and_wide_and_is_translated(
    qtbot: QtBot, control: Filter, changing: Changing, login: LoginStart, qapp: QApplication, long: bool
) -> None:
    """In English, and in a language that is 40 % longer."""
    pseudo = Pseudo()
    if long:
        qapp.installTranslator(pseudo)
    try:
        window = SettingsWindow(control, changing, login)  # type: ignore[arg-type]
        qtbot.addWidget(window)
        window.show()
        known = {*SITE_TITLES.values(), *shipped_sources(), "ana", "bo@social.example", "English", "Deutsch", "Español"}
        known |= {f" · {domain}" for domain in shipped_sources().values()}
        known |= {f"“{words}”" for three in EXAMPLE_POSTS.values() for words in three}
        for name in ("", *window.more):
            window.show_page(name)
            for width in (420, 760):
                window.resize(width, 900)
                settle()
                assert (cut_in(window), outside_of(window), overlapping_in(window)) == ([], [], []), (name, width)
            if long:
                assert untranslated_in(window, known) == [], name
    finally:
        qapp.removeTranslator(pseudo)


def test_no_choice_keeps_the_window_waiting(
    qtbot: QtBot, window: SettingsWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However slow the disk is: the press returns within 50 ms, and the file has it in the end."""
    real = read_settings

    def slow(path: Path) -> Settings:
        time.sleep(0.3)
        return real(path)

    monkeypatch.setattr("wellbeing.settings_on_disk.read_settings", slow)
    began = time.monotonic()
    part(window, CoversPage).buttons["solid"].click()
    assert time.monotonic() - began < 0.05
    assert part(window, CoversPage).buttons["solid"].isChecked()
    qtbot.waitUntil(lambda: window.undo.isEnabled())
