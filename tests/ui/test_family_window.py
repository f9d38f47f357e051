"""The family's page: set up together, read by both, asked, answered and proposed on; and quitting is a proposal."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.asked import Asked
from tests.ui.family_pages import busy_page
from tests.ui.fitting import settle
from tests.wellbeing.families import AFTERNOON, TODAY, agreed
from tests.wellbeing.test_family_page import AGREED_FIELDS
from ui.family_once import FamilyOnce
from ui.family_read import FamilyFirst, FamilyRead
from ui.family_terms import COVERABLE, MOST_DELAY
from ui.family_window import FamilyWindow
from ui.family_words import log_line, part_line, state_line
from wellbeing import agreement, protocol
from wellbeing.agreed_day import AgreedDay
from wellbeing.agreement import agreement_from
from wellbeing.extra_time import Requests
from wellbeing.family_page import FamilyLog, FamilyProposal
from wellbeing.family_view import family_page
from wellbeing.proposals import YOUNG, Book, Terms, proposed

CODES = [f"ABCD-EFGH-JKLM-NPQ{at}" for at in range(10)]
AGREED = protocol.Agreed(
    recovery=[protocol.RecoveryCodes("Ada", CODES)],
    phones=[protocol.PhoneEntry(each, f"otpauth://totp/x?secret=AA{each}", f"AA{each}") for each in (15, 30)],
)
ADA_ALONE = Terms({"guardians": ["Ada"]})
PASSCODE = "grüner Baum 7"


class Quitting(Asked):
    """A control that can be quit."""

    def __init__(self, **state: object) -> None:
        super().__init__(**state)
        self.quits = 0

    def quit(self) -> None:
        self.quits += 1

    ask_to_quit = quit


@pytest.fixture
def control() -> Quitting:
    made = Quitting()
    made.answers[protocol.Family] = protocol.FamilyIs(page=busy_page("Mia"))
    return made


@pytest.fixture
def read(tmp_path: Path) -> FamilyRead:
    return FamilyRead(tmp_path)


@pytest.fixture
def window(qtbot: QtBot, control: Quitting, read: FamilyRead, tmp_path: Path) -> FamilyWindow:
    """With what the control answers, seen."""
    made = FamilyWindow(control, read, lambda: str(tmp_path / "page.json"))  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.bring_up()
    settle()
    return made


@pytest.fixture
def unset(control: Quitting, window: FamilyWindow) -> FamilyWindow:
    """On a computer without an agreement."""
    control.answers[protocol.Family] = protocol.FamilyIs()
    window.ask()
    settle()
    return window


def said(part: QWidget) -> str:
    """Everything that is to be seen, line by line."""
    labels = part.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisibleTo(part))


def press(window: QWidget, words: str) -> None:
    """Press the visible button that says so."""
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisibleTo(window)]
    found = [each for each in buttons if each.text().replace("&", "") == words]
    assert found, [each.text() for each in buttons]
    found[0].click()
    settle()


def last(control: Asked) -> protocol.Command:
    return next(each for each in reversed(control.commands) if not isinstance(each, protocol.Family))


def speaks(window: FamilyWindow, name: str = "Άντα", passcode: str = PASSCODE) -> None:
    """A guardian says who they are."""
    window.guardian.who.setCurrentText(name)
    window.guardian.passcode.setText(passcode)


def fill(window: FamilyWindow) -> None:
    """As Mia and Ada would."""
    setup = window.setup
    setup.name.setText("Mia")
    setup.month.setCurrentIndex(0)
    setup.year.setCurrentText(str(date.today().year - 13))
    setup.first.setText("Ada")
    setup.passcode.setText(PASSCODE)
    setup.again.setText(PASSCODE)
    setup.terms.boxes["sexual"].setChecked(True)


def test_the_form_knows_what_can_be_agreed_on() -> None:
    """Its lists are those of the agreement."""
    assert COVERABLE == agreement.COVERABLE
    assert MOST_DELAY == agreement.MOST_DELAY


def test_setting_up_says_plainly_where_nothing_holds(unset: FamilyWindow) -> None:
    """On an account that administers the computer or that everybody shares; a promise, not a lock."""
    words = said(unset)
    assert "administers this computer, or that everybody shares, nothing of this holds" in words
    assert "a promise, not a lock" in words
    assert unset.setup.isVisible()
    assert not unset.page_parts.isVisible()


def test_what_is_filled_in_is_an_agreement(control: Quitting, unset: FamilyWindow) -> None:
    """One press sends what the agreement's own reader takes; nothing was ticked by us."""
    assert not any(box.isChecked() for box in unset.setup.terms.boxes.values())
    fill(unset)
    press(unset, "We agree on this")
    sent = last(control)
    assert isinstance(sent, protocol.Agree)
    assert sent.passcodes == {"Ada": PASSCODE}
    agreed = agreement_from({**sent.parts, "review_on": "2027-02-04"})
    assert (agreed.name, agreed.guardians, agreed.covered) == ("Mia", ("Ada",), {"sexual"})
    assert agreed.minutes is not None
    assert (agreed.minutes.school_days, agreed.minutes.weekends, agreed.delay) == (60, 120, 24)


def test_two_passcodes_that_differ_are_sent_nowhere(control: Quitting, unset: FamilyWindow) -> None:
    """A slip is found before it locks somebody out."""
    fill(unset)
    unset.setup.again.setText("another one")
    press(unset, "We agree on this")
    assert not any(isinstance(each, protocol.Agree) for each in control.commands)
    assert "not the same" in said(unset)


def test_with_one_guardian_there_is_nothing_to_choose(control: Quitting, unset: FamilyWindow) -> None:
    """No second passcode, no list of names: as long as there is one guardian, nobody sees that there may be two."""
    fill(unset)
    assert not unset.setup.of_second.isVisible()
    assert unset.setup.passcode.accessibleName() == "Passcode"
    control.answers[protocol.Family] = protocol.FamilyIs(page=structs.replace(busy_page("Mia"), guardians=["Ada"]))
    unset.ask()
    assert not unset.guardian.named.isVisible()
    unset.guardian.passcode.setText(PASSCODE)
    press(unset, "Give 15 min")
    assert last(control) == protocol.GiveTime(minutes=15, by="Ada", passcode=PASSCODE)


def test_two_guardians_choose_a_passcode_each(control: Quitting, unset: FamilyWindow) -> None:
    """Each typed twice; one who is not there chooses later."""
    fill(unset)
    unset.setup.second.setText(" Ben  B ")
    settle()
    assert "Left empty, Ben B chooses one later, when Ada is there." in said(unset)
    assert unset.setup.passcode.accessibleName() == "Ada’s passcode"
    unset.setup.of_second.words.setText("roter Ball 12")
    press(unset, "We agree on this")
    assert "not the same" in said(unset)
    unset.setup.of_second.again.setText("roter Ball 12")
    press(unset, "We agree on this")
    sent = last(control)
    assert isinstance(sent, protocol.Agree)
    assert sent.parts["guardians"] == ["Ada", "Ben B"]
    assert sent.passcodes == {"Ada": PASSCODE, "Ben B": "roter Ball 12"}


def test_nobody_sees_the_others_codes(qtbot: QtBot, control: Quitting, unset: FamilyWindow) -> None:
    """One page after the other, each with a name; the phones' codes come once, and the keyboard goes along."""
    others = [code.replace("ABCD", "WXYZ") for code in CODES]
    two = structs.replace(AGREED, recovery=[*AGREED.recovery, protocol.RecoveryCodes("Ben", others)])
    unset._tell_once(two)
    settle()
    assert "For Ada." in said(unset)
    assert "WXYZ" not in said(unset)
    press(unset, "I have kept them")
    words = said(unset)
    assert "For Ben." in words
    assert "ABCD" not in words
    assert "AA15" not in words
    assert unset.once is not None
    qtbot.waitUntil(lambda: unset.once is not None and unset.once.copy.hasFocus())
    press(unset, "Copy the codes")
    copied = QGuiApplication.clipboard().text().splitlines()
    assert (copied[0], copied[1:]) == ("Feed Wellbeing, recovery codes of Ben. Each opens once.", others)
    press(unset, "I have kept them")
    assert unset.once is None


def test_free_hours_are_agreed_on_too(control: Quitting, unset: FamilyWindow) -> None:
    """None at first; ticked, they are in the agreement, and the form shows them again."""
    fill(unset)
    terms = unset.setup.terms
    assert terms.parts()["free"] == []
    terms.free_weekend.some.setChecked(True)
    assert terms.parts()["free"] == ["all=-/15:00-17:00"]
    press(unset, "We agree on this")
    sent = last(control)
    assert isinstance(sent, protocol.Agree)
    assert agreement_from({**sent.parts, "review_on": "2027-02-04"}).free
    assert part_line("free", ["all=-/15:00-17:00"]) == "Hours that are not counted: weekends 15:00–17:00"


@pytest.mark.parametrize(("missing", "words"), [("name", "first name"), ("first", "name of a guardian")])
def test_what_is_missing_is_said_where_it_is(control: Quitting, unset: FamilyWindow, missing: str, words: str) -> None:
    """Before anything is sent."""
    fill(unset)
    getattr(unset.setup, missing).clear()
    press(unset, "We agree on this")
    assert words in said(unset)
    assert not any(isinstance(each, protocol.Agree) for each in control.commands)


@pytest.mark.parametrize("missing", ["month", "year"])
def test_nobody_guesses_the_birth(control: Quitting, unset: FamilyWindow, missing: str) -> None:
    """It decides on rights: nothing is chosen at first, and without it nothing goes on; the words say why."""
    assert (unset.setup.month.currentText(), unset.setup.year.currentText()) == ("", "")
    fill(unset)
    field = getattr(unset.setup, missing)
    field.setCurrentIndex(-1)
    press(unset, "We agree on this")
    assert "The month and year of birth are missing. They decide who says yes" in said(unset)
    assert not any(isinstance(each, protocol.Agree) for each in control.commands)
    field.setCurrentIndex(3)
    press(unset, "We agree on this")
    assert isinstance(last(control), protocol.Agree)


@pytest.mark.parametrize("hours", ["school_nights", "weekend_nights", "free_school", "free_weekend"])
def test_hours_that_end_as_they_begin_are_said_and_go_nowhere(
    control: Quitting, unset: FamilyWindow, hours: str
) -> None:
    """At the field, with what to do, and the keyboard there; nothing is left out without a word."""
    fill(unset)
    field = getattr(unset.setup.terms, hours)
    field.some.setChecked(True)
    field.end.setTime(field.start.time())
    assert field.same.isVisible()
    assert "Choose another end, or take the tick away" in field.same.text()
    press(unset, "We agree on this")
    assert not any(isinstance(each, protocol.Agree) for each in control.commands)
    assert field.same.text() in unset.setup.trouble.text()
    field.some.click()
    assert not field.same.isVisible()
    press(unset, "We agree on this")
    assert isinstance(last(control), protocol.Agree)


def test_no_change_is_proposed_with_hours_that_are_none(control: Quitting, window: FamilyWindow) -> None:
    """The same in the form of a proposal."""
    press(window, "Propose a change…")
    night = window.talk.form.weekend_nights
    night.some.setChecked(True)
    night.end.setTime(night.start.time())
    press(window, "Propose this")
    assert not any(isinstance(each, protocol.Propose) for each in control.commands)
    assert night.same.isVisible()


def test_a_dash_stands_between_from_and_until(unset: FamilyWindow) -> None:
    """As in the limits of one's own."""
    for field in (unset.setup.terms.school_nights, unset.setup.terms.free_weekend):
        assert "–" in [each.text() for each in field.findChildren(QLabel)]


def test_why_it_could_not_be_set_up_is_said_and_what_was_typed_stays(control: Quitting, unset: FamilyWindow) -> None:
    """In the filter's words."""
    control.answers[protocol.Agree] = protocol.Failed(message="This cannot be agreed on: there is one guardian.")
    fill(unset)
    press(unset, "We agree on this")
    assert "there is one guardian" in said(unset)
    assert unset.setup.passcode.text() == PASSCODE


def test_codes_are_told_once(qtbot: QtBot, control: Quitting, unset: FamilyWindow) -> None:
    """Ten for paper, two for a phone; kept, they are gone, and the page is there."""
    control.answers[protocol.Agree] = AGREED
    control.answers[protocol.Family] = protocol.FamilyIs(page=busy_page("Mia"))
    fill(unset)
    press(unset, "We agree on this")
    once = unset.once
    assert isinstance(once, FamilyOnce)
    words = said(unset)
    assert all(code in words for code in CODES)
    assert "AA15" in words
    assert [each.accessibleName() for each in once.codes] == [
        "Code for the phone: +15 min",
        "Code for the phone: +30 min",
    ]
    assert not unset.page_parts.isVisible()
    assert unset.setup.passcode.text() == ""
    press(unset, "Copy the codes")
    assert QGuiApplication.clipboard().text().splitlines()[1:] == CODES
    press(unset, "I have kept them")
    assert "ABCD" not in said(unset)
    assert unset.page_parts.isVisible()


PHONES = structs.replace(AGREED, recovery=[])


def test_new_phone_codes_are_shown_once(qtbot: QtBot, control: Quitting, window: FamilyWindow) -> None:
    """With the passcode alone; both codes, no recovery codes, and a key that is held does not end it."""
    press(window, "Make new phone codes")
    assert not any(isinstance(each, protocol.NewPhoneCodes) for each in control.commands)
    control.answers[protocol.NewPhoneCodes] = PHONES
    speaks(window)
    press(window, "Make new phone codes")
    assert last(control) == protocol.NewPhoneCodes(by="Άντα", passcode=PASSCODE)
    words = said(window)
    assert "the codes from before give nothing now" in words
    assert "AA15" in words
    assert "AA30" in words
    assert "Recovery codes" not in words
    assert not window.page_parts.isVisible()
    qtbot.waitUntil(lambda: window.once is not None and window.once.codes[0].hasFocus())
    assert window.once is not None
    qtbot.keyClick(window.once.codes[0], Qt.Key.Key_Return)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    window.bring_up()
    assert "AA15" in said(window)
    press(window, "I have kept them")
    assert "AA15" not in said(window)
    assert window.page_parts.isVisible()


def test_phone_codes_can_be_turned_off(control: Quitting, window: FamilyWindow) -> None:
    """Then none is asked for, and the page says that they are off; new ones can be made."""
    control.answers[protocol.NewPhoneCodes] = protocol.FamilyIs(page=busy_page("Mia"), phone_codes=False)
    assert window.time.code.isVisible()
    speaks(window)
    press(window, "Turn phone codes off")
    assert last(control) == protocol.NewPhoneCodes(by="Άντα", passcode=PASSCODE, off=True)
    assert "They are turned off" in said(window)
    assert not window.time.code.isVisible()
    control.answers[protocol.NewPhoneCodes] = PHONES
    speaks(window)
    press(window, "Turn phone codes on")
    assert "AA15" in said(window)


def test_phone_codes_are_told_in_the_log() -> None:
    """In the same words for both."""
    lines = [
        log_line(FamilyLog("2026-11-05T16:00", what, "Ada", 0, ""), "Mia") for what in ("new_phones", "phones_off")
    ]
    assert lines[0].endswith("Ada made new phone codes; the old ones give nothing any more.")
    assert lines[1].endswith("Ada turned phone codes off.")


def test_servers_that_are_no_part_of_it_are_said_with_the_codes(control: Quitting, unset: FamilyWindow) -> None:
    """And stand in the log for both."""
    fill(unset)
    control.answers[protocol.Agree] = structs.replace(AGREED, left_out=13)
    press(unset, "We agree on this")
    assert "An agreement keeps 200 sites and servers" in unset.trouble.text()
    assert "Not part of it: 13 added servers" in unset.trouble.text()
    entry = FamilyLog("2026-11-05T16:00", "set_up", "", 0, "1")
    assert "set up together. Not part of it: 1 added server, filtered" in log_line(entry, "Mia")


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ([("minutes", "all=90/1")], "Feed minutes: Monday to Friday 90 minutes, at weekends 1 minute."),
        ([("delay", "1")], "What loosens this waits for 1 hour."),
        ([("places", "1"), ("sites", "2")], "1 page without a limit. 2 feeds to stay filtered."),
        ([("quiet", ""), ("free", "")], "Other quiet hours. Other hours that are not counted."),
        ([("covered", "")], "Other topics that are covered at least."),
        ([("guardians", "Ada, Ben")], "Guardians: Ada, Ben."),
        ([("pause", "15")], "A pause of 15 minutes."),
        ([("site", "")], "Taking a site out."),
        ([("end", "")], "Ending the agreement."),
        ([], ""),
    ],
    ids=str,
)
def test_the_log_says_what_was_proposed(about: list[tuple[str, str]], words: str) -> None:
    """The number alone means nothing once its card is gone."""
    entry = FamilyLog("2026-11-05T16:00", "proposed", YOUNG, 8, "", about)
    assert log_line(entry, "Mia").partition(" · ")[2] == f"Mia made proposal 8. {words}".strip()


def test_the_first_time_it_is_explained_in_their_words(window: FamilyWindow, read: FamilyRead) -> None:
    """What guardians see and do not see; once it was read, it is not said again."""
    assert "They do not see posts, searches, names, topics, your mood" in said(window)
    press(window, "I have read this")
    assert not window.explained.isVisible()
    assert read.is_so("Mia")
    assert not read.is_so("Noor")


def test_the_page_says_how_it_stands(window: FamilyWindow) -> None:
    """What is left, what is asked, what was agreed on, how the tool is, and what happened."""
    words = said(window).replace("(s)", "s")
    for each in (
        "Mia’s agreement",
        "a promise, not a lock",
        "30 min left in feeds before they rest.",
        "Mia asks for 15 more minutes. Ένα μικρό κείμενο",
        "feeds 50 min, messages 10 min",
        "Feed minutes: Monday to Friday 60 minutes, at weekends 120 minutes",
        "Mia proposes: a pause of 15 minutes",
        "Proposal 2: Waits for Mia’s yes.",
        "Covered at least: Self-harm and suicide, Sexual content",
        "The computer’s clock was changed by 240 minutes.",
        "Άντα said yes to proposal 1.",
    ):
        assert each in words


def test_with_a_service_it_is_no_promise_alone(control: Quitting, window: FamilyWindow) -> None:
    """Where it is held, that line is not there."""
    control.answers[protocol.Family] = protocol.FamilyIs(page=busy_page("Mia", held=True))
    window.ask()
    assert "a promise, not a lock" not in said(window)


def test_asking_for_more_time(control: Quitting, window: FamilyWindow) -> None:
    """With a reason; while the answer is to come, there is nothing to press."""
    assert not any(each.isEnabled() for each in window.time.ask_buttons)
    window.time.ask_buttons[0].setEnabled(True)
    window.time.reason.setText("the match")
    press(window, "Ask for 15 min")
    assert last(control) == protocol.AskForTime(minutes=15, reason="the match")


def test_a_code_is_used_and_not_kept(control: Quitting, window: FamilyWindow) -> None:
    """What is wrong with it is said."""
    control.answers[protocol.EnterCode] = protocol.Failed(message="This code is not known.")
    window.time.code.setText("123 456")
    press(window, "Use the code")
    assert last(control) == protocol.EnterCode(code="123 456")
    assert "This code is not known." in said(window)
    assert window.time.code.text() == ""


def test_giving_time_takes_the_passcode_once(qtbot: QtBot, control: Quitting, window: FamilyWindow) -> None:
    """Without it, or a name, the keyboard goes to what is missing; used, it is gone."""
    before = len(control.commands)
    press(window, "Give 30 min")
    assert len(control.commands) == before
    qtbot.waitUntil(lambda: window.focusWidget() is window.guardian.who)
    qtbot.keyClick(window.guardian.who, Qt.Key.Key_Down)
    press(window, "Give 30 min")
    assert len(control.commands) == before
    qtbot.waitUntil(lambda: window.focusWidget() is window.guardian.passcode)
    window.guardian.passcode.setText(PASSCODE)
    press(window, "Give 30 min")
    assert last(control) == protocol.GiveTime(minutes=30, by="Άντα", passcode=PASSCODE)
    assert window.guardian.passcode.text() == ""
    window.guardian.passcode.setText(PASSCODE)
    press(window, "Not today")
    assert last(control) == protocol.GiveTime(minutes=0, by="Άντα", passcode=PASSCODE)


def test_each_says_yes_in_their_own_name(control: Quitting, window: FamilyWindow) -> None:
    """Mia with a press, a guardian with the passcode; who proposed takes it back."""
    press(window, "Mia agrees")
    assert last(control) == protocol.AnswerProposal(number=2, yes=True)
    speaks(window)
    press(window, "A guardian agrees")
    assert last(control) == protocol.AnswerProposal(number=3, yes=True, by="Άντα", passcode=PASSCODE)
    press(window, "Take it back")
    assert last(control) == protocol.AnswerProposal(number=3, yes=False)


def test_a_change_is_proposed_by_its_parts(control: Quitting, window: FamilyWindow) -> None:
    """The form begins with what holds; what stays the same is not proposed."""
    press(window, "Propose a change…")
    window.talk.form.week.setValue(75)
    press(window, "Propose this")
    assert last(control) == protocol.Propose(parts={"minutes": "all=75/120"})
    press(window, "Propose a change…")
    window.talk.as_guardian.setChecked(True)
    speaks(window)
    press(window, "Propose to end the agreement")
    assert last(control) == protocol.Propose(what="end", by="Άντα", passcode=PASSCODE)


def test_what_was_proposed_stays_in_sight(control: Quitting, window: FamilyWindow) -> None:
    """The form goes, and the keyboard stays beside it instead of far below; a refused one stays to be mended."""
    control.answers[protocol.Propose] = protocol.Failed(message="No.")
    press(window, "Propose a change…")
    press(window, "Propose this")
    assert window.talk.proposing.isVisible()
    control.answers[protocol.Propose] = protocol.FamilyIs(page=busy_page("Mia"))
    press(window, "Propose this")
    assert not window.talk.proposing.isVisible()
    assert window.focusWidget() is window.talk.open


def test_a_new_passcode(control: Quitting, window: FamilyWindow) -> None:
    """With the old one, or a recovery code in its place."""
    speaks(window, passcode="ABCD-EFGH-JKLM-NPQ0")
    window.passcode.new.setText("blauer Himmel 9")
    press(window, "Change the passcode")
    sent = protocol.NewPasscode(by="Άντα", passcode="ABCD-EFGH-JKLM-NPQ0", new="blauer Himmel 9")
    assert last(control) == sent


def test_a_guardian_who_was_added_chooses_with_the_other_beside(control: Quitting, window: FamilyWindow) -> None:
    """Their codes are told once; nobody is asked where everybody has one."""
    assert not window.passcode.choosing.isVisible()
    control.answers[protocol.Family] = protocol.FamilyIs(page=busy_page("Mia"), to_choose=["Μπεν"])
    window.ask()
    assert "A passcode for Μπεν" in said(window)
    window.passcode.first.words.setText("roter Ball 12")
    press(window, "Choose this passcode")
    assert "not the same" in said(window)
    window.passcode.first.again.setText("roter Ball 12")
    speaks(window)
    control.answers[protocol.NewPasscode] = protocol.Agreed(recovery=[protocol.RecoveryCodes("Μπεν", CODES)])
    press(window, "Choose this passcode")
    sent = protocol.NewPasscode(by="Άντα", passcode=PASSCODE, new="roter Ball 12", first_of="Μπεν")
    assert last(control) == sent
    assert "For Μπεν." in said(window)
    press(window, "I have kept them")
    assert window.passcode.first.words.text() == ""


def test_guardians_are_proposed_like_all_else(control: Quitting, window: FamilyWindow) -> None:
    """Two: one may be taken out; one: another may be added by name."""
    press(window, "Propose a change…")
    window.talk.guardians.out[1].click()
    press(window, "Propose this")
    assert last(control) == protocol.Propose(parts={"guardians": ["Άντα"]})
    control.answers[protocol.Family] = protocol.FamilyIs(page=structs.replace(busy_page("Mia"), guardians=["Ada"]))
    window.ask()
    press(window, "Propose a change…")
    window.talk.guardians.added.setText("Ben")
    press(window, "Propose this")
    assert last(control) == protocol.Propose(parts={"guardians": ["Ada", "Ben"]})


@pytest.mark.parametrize("turns_18", [date(2035, 5, 1), date(2030, 5, 1)])
def test_a_guardian_reads_that_they_are_to_be_taken_out_and_says_no(
    control: Quitting, window: FamilyWindow, turns_18: date
) -> None:
    """Both see it as a proposal, with who can refuse it; stepping down asks nobody."""
    agreement, day = agreed(turns_18=turns_18), AgreedDay(TODAY)
    book, _ = proposed(Book(Requests(TODAY)), agreement, "Ada", ADA_ALONE, AFTERNOON)
    page = family_page(agreement, day, day.left(agreement, AFTERNOON, AFTERNOON), book, [], False, AFTERNOON)
    control.answers[protocol.Family] = protocol.FamilyIs(page=page)
    window.ask()
    settle()
    assert "Ada proposes: Guardians: Ada" in said(window.talk)
    assert "in which Ben can say no with their own passcode" in said(window.talk)
    window.guardian.who.setCurrentText("Ben")
    window.guardian.passcode.setText(PASSCODE)
    press(window.talk, "A guardian says no")
    assert last(control) == protocol.AnswerProposal(number=1, yes=False, by="Ben", passcode=PASSCODE)
    press(window, "Propose a change…")
    assert "A guardian steps down at once" in said(window.talk)


@pytest.mark.parametrize(("by", "state"), [("Ben", "waits"), ("Ada", "withdrawn"), ("Ada", "holds")])
def test_nobody_is_told_to_refuse_what_is_over_or_their_own(by: str, state: str) -> None:
    ben_goes = FamilyProposal(1, by, "terms", "", {"guardians": ["Ada"]}, False, state, "", "", "")
    assert "say no" not in state_line(ben_goes, "Mia", ["Ada", "Ben"])


def test_the_page_is_saved_as_it_is(window: FamilyWindow, tmp_path: Path) -> None:
    """The agreed fields, and nothing else."""
    press(window, "Save this page…")
    saved = json.loads((tmp_path / "page.json").read_text())
    assert set(saved) == {each.partition(".")[0] for each in AGREED_FIELDS}


def test_while_the_filter_is_away_it_says_so_and_keeps_what_is_typed(control: Quitting, window: FamilyWindow) -> None:
    """What was seen stays seen."""
    window.time.reason.setText("the match")
    control.answers[protocol.Family] = protocol.Failed(message="The filter is starting again.")
    window.ask()
    assert window.time.reason.text() == "the match"
    assert "Mia’s agreement" in said(window)


def test_typing_goes_on_while_the_page_is_asked_for_again(window: FamilyWindow) -> None:
    """Lists that did not change are not made anew."""
    lines = window.talk.listed.itemAt(0).widget()
    window.ask()
    assert window.talk.listed.itemAt(0).widget() is lines


def test_the_page_comes_up_by_itself_until_it_was_read(control: Quitting, read: FamilyRead) -> None:
    """Once for each start of an agreement, on the young person's own account."""
    opened: list[str] = []
    first = FamilyFirst(control, read, opened.append)  # type: ignore[arg-type]
    control.state = type(control.state)(phase=control.state.phase, family=True)
    for _ in range(2):
        control.changed.emit()
    assert opened == ["family"]
    read.be_so("Mia")
    FamilyFirst(control, read, opened.append, first)._follow()  # type: ignore[arg-type]
    assert opened == ["family"]


def test_quitting_is_a_proposal(control: Quitting, read: FamilyRead) -> None:
    """It is put, and the page comes up; agreed to, the app quits; without an agreement, at once."""
    opened: list[str] = []
    first = FamilyFirst(control, read, opened.append)  # type: ignore[arg-type]
    assert first.may_quit()
    control.state = type(control.state)(phase=control.state.phase, family=True)
    assert not first.may_quit()
    assert last(control) == protocol.Propose(what="quit")
    assert (opened, control.quits) == (["family"], 0)
    control.answers[protocol.Family] = protocol.FamilyIs(page=busy_page("Mia"), may_quit=True)
    assert not first.may_quit()
    assert control.quits == 1


def test_a_filter_that_does_not_answer_holds_nobody(control: Quitting, read: FamilyRead) -> None:
    """On one's own account it is a promise: an app that cannot ask can be quit."""
    first = FamilyFirst(control, read, lambda _name: None)  # type: ignore[arg-type]
    control.state = type(control.state)(phase=control.state.phase, family=True)
    control.answers[protocol.Family] = protocol.Failed(message="The filter is starting again.")
    first.may_quit()
    assert control.quits == 1


def test_enter_uses_a_code(qtbot: QtBot, control: Quitting, window: FamilyWindow) -> None:
    """By the keyboard alone."""
    window.time.code.setText("654321")
    qtbot.keyClick(window.time.code, Qt.Key.Key_Return)
    assert last(control) == protocol.EnterCode(code="654321")


def test_in_another_language_nothing_that_was_typed_is_lost(
    qtbot: QtBot, unset: FamilyWindow, read: FamilyRead
) -> None:
    """The form goes on, but for passcodes; codes that are told once are told on."""
    fill(unset)
    unset.setup.terms.week.setValue(45)
    unset.setup.terms.free_weekend.some.setChecked(True)
    unset._tell_once(AGREED)
    again = FamilyWindow(Quitting(), read)  # type: ignore[arg-type]
    qtbot.addWidget(again)
    again.take_up(unset.typed())
    assert again.setup.parts() == unset.setup.parts()
    assert again.setup.passcode.text() == ""
    assert again.once is not None
    assert again.once.told == AGREED


def test_codes_that_nobody_kept_are_seen_before_the_app_quits(unset: FamilyWindow) -> None:
    """Once; then it is their choice."""
    assert not unset.warns()
    unset._tell_once(AGREED)
    assert unset.warns()
    assert not unset.warns()


def test_asked_for_in_a_page_it_begins_at_the_reason(qtbot: QtBot, control: Quitting, window: FamilyWindow) -> None:
    """With the keyboard there, and nothing asked yet."""
    before = len(control.commands)
    window.bring_up("ask")
    qtbot.waitUntil(lambda: window.time.reason.hasFocus())
    assert all(isinstance(each, protocol.Family) for each in control.commands[before:])
