"""Find help, as a person uses it: choose a country, copy, read a code, go to a page and back, with keys alone."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import QLocale, QObject, QSettings, Qt, QTimeZone, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.fitting import Pseudo
from tests.ui.naming import without_name
from tests.ui.test_words import avoided_in
from ui.copying import SAID_FOR_MS
from ui.help_card import RECORDED, SOURCES, facts
from ui.help_country import NAMES, guessed_country, named_countries
from ui.help_window import HelpWindow
from ui.qr_code import QrDialog
from wellbeing.helplines import shipped_directory

RELEASED = date(2026, 11, 22)
YEAR_LATER = date(2027, 11, 1)
PAGES = ("", "tell", "answer", "chatbot", "therapist")


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Where the choice of a country is kept, away from one's own."""
    return QSettings(str(tmp_path / "kept.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_help(qtbot: QtBot, settings: QSettings) -> Callable[..., HelpWindow]:
    """Opens the window for a country, on a day, with a page."""

    def opened(country: str = "US", topic: str = "", day: date = RELEASED) -> HelpWindow:
        settings.setValue("help/country", country)
        window = HelpWindow(settings=settings, today=lambda: day)
        qtbot.addWidget(window)
        window.bring_up(topic)
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.waitUntil(lambda: fits(window))
        return window

    return opened


def fits(window: QWidget) -> bool:
    """Whether every text that is seen has the height that it needs."""
    texts = [each for each in window.findChildren(QLabel) if each.isVisible() and each.wordWrap()]
    return bool(texts) and all(each.height() >= each.heightForWidth(each.width()) for each in texts)


class Browser(QObject):
    """Stands where the system's browser and mail program would open an address."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        for scheme in ("https", "mailto"):
            QDesktopServices.setUrlHandler(scheme, self, "open")

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.asked.append(address.toString())


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    """What would have been opened."""
    made = Browser()
    yield made
    for scheme in ("https", "mailto"):
        QDesktopServices.unsetUrlHandler(scheme)


def cards(window: QWidget) -> list[QFrame]:
    """The cards that are seen, from top to bottom."""
    seen = [each for each in window.findChildren(QFrame) if each.objectName() == "card" and each.isVisible()]
    return sorted(seen, key=lambda each: each.mapTo(window, each.rect().topLeft()).y())


def said(part: QWidget) -> str:
    """Every word that is seen in `part`."""
    return "\n".join(each.text() for each in part.findChildren(QLabel) if each.isVisibleTo(part))


def titles(window: HelpWindow) -> list[str]:
    """The first line of each card."""
    return [said(each).split("\n")[0] for each in cards(window)]


def pressed(window: QWidget, name: str) -> QPushButton:
    """The button that a screen reader calls `name`, pressed with the keyboard."""
    (found,) = (each for each in window.findChildren(QPushButton) if each.accessibleName() == name and each.isVisible())
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)
    return found


def choose(qtbot: QtBot, window: HelpWindow, country: str) -> None:
    """Choose a country with keys alone."""
    box = window.directory.countries
    box.setFocus()
    for _ in range(box.count()):
        qtbot.keyClick(box, Qt.Key.Key_Down if box.currentIndex() < box.findText(country) else Qt.Key.Key_Up)
        if box.currentText() == country:
            return
    raise AssertionError(f"{country} was not found")


@pytest.mark.parametrize("country", [country.code for country in shipped_directory().countries] + ["", "XX"])
def test_the_emergency_number_and_the_finder_stand_first_in_every_country(open_help, country: str) -> None:
    """Whatever is known of it; a number stands there just where one was read in a source."""
    window = open_help(country)
    assert titles(window)[:2] == ["In danger now", "findahelpline.com"]
    first = said(cards(window)[0])
    assert "call the emergency number of the place" in first
    assert ("Call 112" in first) == (country == "IN")
    assert ("was read in a source" in first) == (country != "IN")


@pytest.mark.parametrize("country", ["US", "IN", ""])
def test_a_year_later_nothing_else_is_left(open_help, country: str) -> None:
    """Entries give way to the two that stay, and the window says why."""
    window = open_help(country, day=YEAR_LATER)
    assert titles(window) == ["In danger now", "findahelpline.com"]
    assert ("a year old, so it is not shown" in said(window.directory)) == bool(country)


def test_an_app_that_runs_for_months_drops_what_became_too_old(qtbot: QtBot, settings: QSettings) -> None:
    """Days are looked at whenever the window is brought up, therapists too."""
    days = [RELEASED]
    settings.setValue("help/country", "FR")
    window = HelpWindow(settings=settings, today=lambda: days[-1])
    qtbot.addWidget(window)
    window.bring_up()
    assert len(cards(window)) == 4
    days.append(YEAR_LATER)
    window.bring_up()
    assert len(cards(window)) == 2
    window.open("therapist")
    assert cards(window) == []


def test_each_card_says_when_and_from_where_and_where_to_check(open_help) -> None:
    """Beside every entry; after half a year it says that it was a while ago."""
    for card in cards(open_help("GB"))[1:]:
        assert "Recorded in November 2026 from " in said(card)
        assert "Check at <a href=" in said(card)
    for card in cards(open_help("GB", day=date(2027, 5, 2)))[1:]:
        assert "Last checked in November 2026, more than half a year ago, in " in said(card)


def test_the_link_to_check_and_open_reach_the_browser_by_keyboard(qtbot: QtBot, open_help, browser: Browser) -> None:
    """Enter on the link; Space on Open, for pages and for mail. Nothing opens by itself."""
    window = open_help("GB")
    assert browser.asked == []
    pressed(window, "Open: Open findahelpline.com, findahelpline.com")
    pressed(window, "Open: Write to jo@samaritans.org, Samaritans")
    link = next(each for each in window.findChildren(QLabel) if "www.samaritans.org" in each.text())
    link.setFocus()
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert browser.asked == ["https://findahelpline.com", "mailto:jo@samaritans.org", "https://www.samaritans.org"]


def test_a_number_is_copied_as_it_is_read_and_a_page_as_browsers_want_it(qtbot: QtBot, open_help) -> None:
    """And the button says so for a moment, to eyes and to screen readers."""
    window = open_help("US")
    clipboard = QGuiApplication.clipboard()
    button = pressed(window, "Copy: Text HOME to 741741, Crisis Text Line")
    assert clipboard.text() == "741741"
    assert (button.text(), button.accessibleName()) == ("Copied", "Copied")
    qtbot.waitUntil(lambda: button.text() == "Copy", timeout=SAID_FOR_MS + 2000)
    assert button.accessibleName() == "Copy: Text HOME to 741741, Crisis Text Line"
    pressed(window, "Copy: Chat at 988lifeline.org, 988 Suicide & Crisis Lifeline")
    assert clipboard.text() == "https://988lifeline.org"


def test_the_code_of_a_contact_is_shown_for_the_phone(qtbot: QtBot, open_help) -> None:
    """With the address of just this contact; Esc closes the code and leaves the window."""
    window = open_help("US")
    pressed(window, "QR code: Text START to 678-678, Trevor Project")
    (dialog,) = window.findChildren(QrDialog)
    assert dialog.isVisible()
    assert dialog.code.accessibleName() == "sms:678678?body=START"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(QrDialog))
    assert window.isVisible()


def test_four_lines_are_shown_first_and_the_rest_on_demand(open_help) -> None:
    """The keyboard goes on with the first line that was added."""
    window = open_help("US")
    assert len(cards(window)) == 2 + 4
    (more,) = (each for each in window.findChildren(QPushButton) if each.text() == "Show 1 more")
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Return)
    assert titles(window)[-1] == "MHA"
    assert not more.isVisible()
    assert window.focusWidget().accessibleName() == "Copy: Text MHA to 741741, MHA"


def test_a_country_is_chosen_by_keyboard_and_remembered(qtbot: QtBot, open_help, settings: QSettings) -> None:
    """The next window begins with it; the file has the country and nothing else."""
    window = open_help("US")
    choose(qtbot, window, "Germany")
    assert titles(window)[2:] == ["TelefonSeelsorge"]
    assert settings.allKeys() == ["help/country"]
    again = HelpWindow(settings=settings, today=lambda: RELEASED)
    qtbot.addWidget(again)
    assert again.directory.countries.currentText() == "Germany"
    choose(qtbot, window, "Another country")
    assert settings.value("help/country") == ""
    assert "Nothing is recorded here for other countries" in said(window.directory)


def test_looking_writes_nothing(
    open_help, settings: QSettings, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A visit leaves no file, no setting and no line in a log, whatever is opened and copied."""
    window = open_help("US")
    settings.sync()
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    for topic in PAGES:
        window.open(topic)
    window.open("")
    pressed(window, "Copy: Call 988, 988 Suicide & Crisis Lifeline")
    window.close()
    settings.sync()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
    assert caplog.records == []


def test_it_works_without_a_network(open_help, monkeypatch: pytest.MonkeyPatch) -> None:
    """No socket is opened for anything that is shown."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("Find help wanted the network")

    monkeypatch.setattr(socket, "socket", refuse)
    window = open_help("GB")
    for topic in PAGES:
        window.open(topic)
        assert said(window)


@pytest.mark.parametrize("topic", PAGES)
def test_everything_has_a_name_and_the_tab_key_reaches_it_from_top_to_bottom(
    qtbot: QtBot, open_help, topic: str
) -> None:
    """As the accessibility tree gives it to a screen reader; each part once, in the order in which it is seen."""
    window = open_help("US", topic)
    assert without_name(window) == []
    parts = [each for each in window.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    there = [each for each in parts if each.isVisible()]
    for each in there:
        assert QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name).strip(), each
    walked: list[QWidget] = []
    for _ in range(len(there) * 2):
        if (here := window.focusWidget()) in walked:
            break
        walked.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    radios = {each for each in there if isinstance(each, QRadioButton) and not each.isChecked()}  # reached by arrows
    assert set(walked) == set(there) - radios
    first = min(walked, key=lambda each: each.mapTo(window.page, each.rect().topLeft()).y())
    begin = walked.index(first)
    places = [
        (each.mapTo(window.page, each.rect().topLeft()).y(), each.mapTo(window.page, each.rect().topLeft()).x())
        for each in walked[begin:] + walked[:begin]
    ]
    assert places == sorted(places)


def test_names_tell_buttons_apart(open_help) -> None:
    """A screen reader's list of buttons has no two that sound the same."""
    window = open_help("US")
    names = [each.accessibleName() or each.text() for each in window.findChildren(QPushButton) if each.isVisible()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("topic", PAGES[1:])
def test_each_page_is_reached_and_left_by_keyboard(qtbot: QtBot, open_help, topic: str) -> None:
    """Enter on its button; Esc back to that button, from wherever the focus is; Esc again closes the window."""
    window = open_help("US")
    window.ways[topic].setFocus()
    qtbot.keyClick(window.ways[topic], Qt.Key.Key_Return)
    page = window.pages[topic]
    assert page.isVisible()
    assert not window.main.isVisible()
    assert window.focusWidget() is page.begin
    assert window.area.verticalScrollBar().value() == 0
    last = [each for each in page.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus][-1]
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Escape)
    assert window.main.isVisible()
    assert window.focusWidget() is window.ways[topic]
    qtbot.keyClick(window.ways[topic], Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_page_can_be_asked_for_and_an_unknown_one_is_the_directory(open_help) -> None:
    """Covers and cards lead to a page; what they ask for in a later version leads to the directory."""
    assert open_help("US", "answer").pages["answer"].isVisible()
    assert open_help("US", "something-new").main.isVisible()


@pytest.mark.parametrize("topic", ["tell", "answer"])
def test_a_draft_is_chosen_changed_and_copied_by_keyboard(qtbot: QtBot, open_help, topic: str) -> None:
    """Three to choose from; each keeps what was changed; the copy is what stands in the field."""
    window = open_help("US", topic)
    drafts = window.pages[topic].drafts
    assert len(drafts.tones.buttons()) == 3
    begun = drafts.editor.toPlainText()
    drafts.editor.setFocus()
    qtbot.keyClick(drafts.editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(drafts.editor, "Hi Ana")
    drafts.tones.button(0).setFocus()
    qtbot.keyClick(drafts.tones.button(0), Qt.Key.Key_Down)
    assert drafts.tones.checkedId() == 1
    assert drafts.editor.toPlainText() not in ("Hi Ana", begun)
    qtbot.keyClick(drafts.tones.button(1), Qt.Key.Key_Up)
    drafts.copy.setFocus()
    qtbot.keyClick(drafts.copy, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "Hi Ana"
    drafts.anew.setFocus()
    qtbot.keyClick(drafts.anew, Qt.Key.Key_Return)
    assert drafts.editor.toPlainText() == begun


def test_a_message_opens_in_the_mail_program(qtbot: QtBot, open_help, browser: Browser) -> None:
    """With its words alone, whatever is in them: whom it goes to is decided there. Too long, it is copied."""
    drafts = open_help("US", "tell").pages["tell"].drafts
    drafts.editor.setPlainText("Hi & hello?\n100 % 🏖")
    drafts.mail.click()
    assert [unquote(each.partition("?")[2]) for each in browser.asked] == ["body=Hi & hello?\n100 % 🏖"]
    assert not drafts.no_mail.isVisible()
    drafts.editor.setPlainText("long " * 1000)
    drafts.mail.click()
    assert len(browser.asked) == 1
    assert "Copy them instead" in drafts.no_mail.text()
    assert drafts.no_mail.isVisible()
    drafts.anew.click()
    assert not drafts.no_mail.isVisible()


def test_an_answer_to_a_friend_goes_where_the_friend_wrote(open_help) -> None:
    """That is not by mail: it is copied."""
    assert not open_help("US", "answer").pages["answer"].drafts.mail.isVisible()


def test_what_is_said_of_chatbots_has_sources_with_dates(open_help) -> None:
    """Each card that states what somebody found; and nobody is sent to a chatbot."""
    window = open_help("US", "chatbot")
    sources = [line for line in said(window).split("\n") if line.startswith("Source: ")]
    assert len(sources) == 2
    assert all("2026" in line for line in sources)
    assert [each for each in window.pages["chatbot"].findChildren(QLabel) if "http" in each.text()] == []


def test_closing_the_window_forgets_what_was_typed(qtbot: QtBot, open_help) -> None:
    """The next one to open it may be someone else; going back to the directory does not lose it."""
    window = open_help("US", "tell")
    begun = window.pages["tell"].drafts.editor.toPlainText()
    window.pages["tell"].drafts.editor.setPlainText("something private")
    window.go_back()
    window.open("tell")
    assert window.pages["tell"].drafts.editor.toPlainText() == "something private"
    window.close()
    window.bring_up("tell")
    assert window.pages["tell"].drafts.editor.toPlainText() == begun


def test_therapists_are_looked_for_in_public_services(open_help) -> None:
    """No company, no link that pays: just what the notes name."""
    window = open_help("US", "therapist")
    assert titles(window) == ["NHS Talking Therapies (England)", "Tele-MANAS (India)"]


@pytest.mark.parametrize("topic", PAGES)
def test_no_word_shames_promises_or_diagnoses(open_help, topic: str) -> None:
    """The list of words to avoid, and the promises that nobody can keep."""
    window = open_help("US", topic)
    words = said(window) + "\n".join(each.text() for each in window.findChildren(QPushButton))
    if topic in ("tell", "answer"):
        words += "\n".join(draft.words for draft in window.pages[topic].drafts._drafts)
    assert avoided_in(words) == []
    for promise in ("will improve", "will feel better", "will help", "you seem", "you are depressed", "bright side"):
        assert promise not in words.lower()


@pytest.mark.parametrize("width", [420, 720])
@pytest.mark.parametrize("topic", PAGES)
def test_nothing_is_cut_off(open_help, topic: str, width: int) -> None:
    """At the smallest width too: every text has the height that it needs, and nothing sticks out at the side."""
    window = open_help("US", topic)
    window.hide()
    window.resize(width, 600)
    window.bring_up(topic)
    QApplication.processEvents()
    assert window.width() == width
    assert fits(window)
    for each in window.findChildren(QPushButton):
        if each.isVisible():
            assert each.width() >= each.sizeHint().width(), each.text()
            assert each.mapTo(window, each.rect().topRight()).x() < width


def test_the_countries_can_be_translated() -> None:
    """Each name in the directory is known to Qt Linguist."""
    assert sorted(map(str, NAMES)) == sorted(each.name for each in shipped_directory().countries)
    assert [code for _, code in named_countries(shipped_directory())][:2] == ["AR", "AU"]


@pytest.mark.parametrize(
    ("zone", "locale", "country"),
    [
        ("Europe/Berlin", QLocale("en_US"), "DE"),
        ("UTC", QLocale("de_AT"), "AT"),
        ("UTC", QLocale.c(), ""),
        ("UTC", QLocale("es_419"), ""),
    ],
)
def test_the_country_is_guessed_from_clock_and_language(zone: str, locale: QLocale, country: str) -> None:
    """The clock first; no country rather than a wrong one."""
    assert guessed_country(QTimeZone(zone.encode()), locale) == country


def test_what_the_directory_says_of_services_is_said_in_the_language_of_the_app(qapp: QApplication) -> None:
    """Every word that it has today is known to the translations; names, numbers and pages stay as they are."""
    whole = shipped_directory()
    everywhere = [each for country in whole.countries for each in (*country.services, country.emergency) if each]
    services = [whole.finder, *whole.therapy, *everywhere]
    said = {words for each in services for words in (each.hours, each.audience, each.languages, each.note)}
    times_of_day = {words for words in said if not words.strip("0123456789:–")}
    assert said - times_of_day == set(map(str, RECORDED))
    assert {each.source for each in services} <= set(map(str, SOURCES))
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    try:
        told = {line for each in services for line in "\n".join(facts(each)).replace(" · ", "\n").splitlines()}
    finally:
        qapp.removeTranslator(pseudo)
    assert told.isdisjoint(map(str, RECORDED))
