"""App and engine understand each other, line by line, and survive lines that are none."""

import contextlib
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wellbeing.families import AFTERNOON as NOON
from tests.wellbeing.families import TODAY, agreed
from wellbeing import protocol as say
from wellbeing.agreed_day import AgreedDay, Left
from wellbeing.bad_day import BadDayPage, Reach
from wellbeing.extra_time import Requests
from wellbeing.facts import (
    Carries,
    Check,
    Correction,
    DayOfTime,
    Dose,
    EvidenceWords,
    HourOfTime,
    KeptPost,
    LimitNow,
    PresetWouldHave,
    SeenPost,
    Softened,
    SystemPart,
    TopicWouldHave,
)
from wellbeing.family_view import family_page
from wellbeing.mood_messages import DayBeside, MoodEntry, TopicMet
from wellbeing.own_words_messages import BreakNote
from wellbeing.proposals import Book
from wellbeing.site_health_messages import SiteFound
from wellbeing.sites_messages import SiteHost, SiteParts

SEEN = SeenPost(
    number=3, seen="2026-11-22T10:00:00+01:00", site="x", author="@ana", text="my yacht", action="cover", opened=True
)
PAGE = BadDayPage(signs="I scroll\nfor hours", people=(Reach("Ana 🏖", "+49 30 1234"), Reach()), reason="the sea")
KEPT = KeptPost(
    number=2, met="2026-11-22T10:00:00+01:00", site="x", author="@ana", address="https://x.com/i/status/7",
    categories=["harassment"], by_hand=True, digest="ab",
)  # fmt: skip
NOTE = BreakNote(number=2, at="2026-11-22T10:00:00+01:00", words="tea\nrain")
MOOD = MoodEntry(number=3, day="2026-11-22", at="2026-11-22T10:00:00+01:00", feeling="calm", words="tea with Ana")
COMMANDS = [
    say.Status(id=1),
    say.Pause(id=2, minutes=15),
    say.Pause(),
    say.Resume(id=3),
    say.Reload(id=4),
    say.TakeOver(id=40, settings='preset = "quiet"', rules=""),
    say.Explain(id=5, text="my yacht\nand my pool 🏖", author="@ana", site="x"),
    say.ForgetAuthor(id=6, site="x", author="ana"),
    say.TrustAuthor(id=6, site="x", author="@ana"),
    say.TrustedAuthors(id=7),
    say.Quit(id=8),
    say.Recent(id=9, softened=False, most=20),
    say.Preview(id=10, rules='[[rule]]\nname = "No yachts"'),
    say.Correct(id=11, number=3, wants="not_for_me"),
    say.Corrections(id=12),
    say.Uncorrect(id=13, number=1),
    say.Recorrect(id=26, number=1),
    say.RestTopic(id=14, category="violence", hours=48),
    say.Pause(id=15, minutes=60, site="x"),
    say.Today(id=16, day="2026-11-05"),
    say.Evidence(id=30),
    say.EvidenceText(id=31, number=2),
    say.KeepAsEvidence(id=32, number=3),
    say.DeleteEvidence(id=33, numbers=[1, 2]),
    say.UndeleteEvidence(id=34),
    say.ExportEvidence(id=35, file="mine.html", numbers=[2], words=EvidenceWords(about=["mine"])),
    say.Export(id=17, file="/home/ana/mine.csv"),
    say.Erase(id=18),
    say.Limits(id=54),
    say.LookAtSystem(id=20),
    say.TurnOn(id=21, parts=("proxy",)),
    say.TurnOff(id=22),
    say.OpenProtectedBrowser(id=19),
    say.CheckUp(id=20),
    say.FakeBank(id=21),
    say.Connections(id=23),
    say.ShowMeFirst(id=24, days=0),
    say.WouldHave(id=25),
    say.SitesHealth(id=25),
    say.HelpIn(id=26, country="IN"),
    say.BadDay(id=26),
    say.KeepBadDay(id=27, page=PAGE),
    say.AnswerBreak(id=50, answer="start", kind="short"),
    say.OfferBreaks(id=51),
    say.PauseReminders(id=52, minutes=30),
    say.ResumeReminders(id=53),
    say.Moods(id=40, month="2026-11"),
    say.KeepMood(id=41, feeling="tense", words="a long day 🏖"),
    say.RewordMood(id=42, number=1, words="a very long day"),
    say.DeleteMoods(id=43, numbers=(1, 2)),
    say.PutBackMoods(id=44, entries=(MOOD,)),
    say.MoodNotNow(id=45),
    say.OwnPurposes(id=56),
    say.KeepOwnPurposes(id=57, purposes=("see whether Ana wrote",)),
    say.KeepBreakNote(id=58, words="tea\nrain"),
    say.BreakNotes(id=59),
    say.DeleteBreakNotes(id=60, everything=True),
    say.PutBackBreakNotes(id=61, notes=(NOTE,)),
    say.Family(id=60),
    say.Agree(id=61, parts={"name": "Mia", "guardians": ["Ada"], "delay": 24}, passcodes={"Ada": "grüner Baum"}),
    say.AskForTime(id=62, minutes=15, reason="the match"),
    say.EnterCode(id=63, code="123 456"),
    say.GiveTime(id=64, minutes=0, by="Ada", passcode="grüner Baum"),
    say.Propose(id=65, parts={"minutes": "all=90"}),
    say.AnswerProposal(id=66, number=1, yes=True, by="Ada", passcode="grüner Baum"),
    say.Reviewed(id=67, by="Ada", passcode="grüner Baum"),
    say.NewPasscode(id=68, by="Ada", passcode="grüner Baum", new="blauer Himmel", first_of="Ben"),
    say.NewPhoneCodes(id=69, by="Ada", passcode="grüner Baum", off=True),
    say.Sites(id=80),
    say.CheckSites(id=81, file="/home/ana/sites.feedwellbeing"),
    say.TakeSites(id=82, file="/home/ana/sites.feedwellbeing", version=2026111301, hosts=(SiteHost("x", "a.example"),)),
    say.ResetSites(id=83),
    say.Updates(id=84),
    say.LookForUpdates(id=85),
    say.DeclineSites(id=89, version=2026111301),
    say.Helplines(id=86),
    say.TakeHelplines(id=87, file="/home/ana/helplines.feedwellbeing"),
    say.ResetHelplines(id=88),
    say.RestTopics(id=46, until={"violence": "2026-11-23T10:00:00+01:00", "distress": ""}),
]
EVENTS = [
    say.Ready(pac_url="http://127.0.0.1:1/a.pac", ports=[1, 2], ca_certificate="ca.pem", settings="settings.toml"),
    say.PacMoved(pac_url="http://127.0.0.1:1/b.pac", ports=[2, 3]),
    say.StatusIs(id=1, paused=True, paused_until="2026-01-01T10:00", passed_through=["x.example"], problems=["one"]),
    say.Explained(
        id=5, action="cover", categories=["violence"], reason="r", certainty="sure", scores={"violence": 0.9}
    ),
    say.TrustedAuthorsAre(id=7, authors=[("x", "ana")]),
    say.EvidenceIs(id=30, posts=[KEPT], on=True, days=30, full=True, why_not_kept="No keyring."),
    say.EvidenceTextIs(id=31, number=2, text="my yacht"),
    say.EvidenceExported(id=35, written=True, posts=1, digest="ab"),
    say.SitesAre(
        id=80,
        version=2026111301,
        replaced=("x",),
        hosts=(SiteHost("x", "a.example"),),
        problem="No.",
        parts=(SiteParts("x", ("likes",)),),
    ),
    say.SitesWouldBe(id=81, version=2026111301, changed=("x",), back=("reddit",), hosts=(SiteHost("x", "*"),)),
    say.Done(id=2),
    say.BadDayIs(id=26, page=PAGE, why_not_kept="No keyring."),
    say.Failed(id=3, message="That did not work."),
    say.Notice(problem="model", message="No model.", resolved=True),
    say.Heartbeat(),
    say.HelpWanted(topic="answer"),
    say.SystemIs(id=20, parts=[SystemPart(part="proxy", name="GNOME", state="other", message="Left alone.")]),
    say.Notice(problem="system", message="Not turned on again."),
    say.RecentIs(id=9, posts=[SEEN]),
    say.PreviewIs(id=10, of=200, softened=12, followed=3, examples=[SEEN]),
    say.CorrectionsAre(
        id=12,
        corrections=[
            Correction(
                number=1, made="2026-11-22", site="x", author="ana", category="violence", wants="fine", made_in="page"
            )
        ],
    ),
    say.TodayIs(
        id=16,
        day="2026-11-05",
        hours=[HourOfTime(9, "x", "feed", 62.5)],
        softened=[Softened("x", "violence", "cover", 3)],
        last_days=[DayOfTime("2026-11-05", 62.5)],
        usual_seconds=60.0,
        doses=[Dose(category="violence", today=14, usual=5.0)],
    ),
    say.CheckedUp(id=20, checks=[Check(name="The filter is there", well=True), Check(name="n", well=None, advice="a")]),
    say.ConnectionsAre(id=23, connections=[Carries("x.example", "x", 12.5)]),
    say.SitesHealthAre(
        id=25, today="2026-11-22", sites=(SiteFound("x", "not_working", "2026-11-17"), SiteFound("x", "full", "", True))
    ),
    say.WouldHaveIs(
        id=25,
        of=40,
        until="2026-11-25T10:00+01:00",
        presets=[
            PresetWouldHave(
                preset="quiet",
                covered=7,
                much=True,
                topics=[TopicWouldHave("violence", "cover", 7)],
                examples=[SEEN],
            )
        ],
    ),
    say.Exported(id=17, written=True),
    say.MoodsAre(
        id=40,
        month="2026-11",
        today="2026-11-22",
        how="daily",
        due=True,
        entries=(MOOD,),
        resting={"violence": "x"},
        days=(DayBeside(day="2026-11-22", feed_seconds=62.5, topics=(TopicMet("violence", 3),)),),
    ),
    say.BreakIs(stage="due", kind="long", lasts=300.0, fed=2700.0, delays=3, delay=300.0),
    say.FamilyIs(id=60, page=family_page(agreed(), AgreedDay(TODAY), Left(), Book(Requests(TODAY)), [], True, NOON)),
    say.FamilyNews(what="asks", who="Mia"),
    say.FamilyWanted(),
    say.Agreed(
        id=61,
        recovery=[say.RecoveryCodes("Ada", ["ABCD-EFGH"])],
        phones=[say.PhoneEntry(15, "otpauth://totp/x?secret=A", "A")],
    ),
    say.MoodKept(id=41, number=3),
    say.LimitsAre(id=54, limits=[LimitNow(["x"], 1800.0, 60.0, 1740.0)], carried_on=2),
    say.MoodsDeleted(id=43, entries=(MOOD,)),
    say.OwnPurposesAre(id=56, purposes=("see whether Ana wrote",)),
    say.BreakNotesAre(id=59, notes=(NOTE,)),
    say.BreakNotesDeleted(id=60, notes=(NOTE,)),
    say.UpdatesAre(
        id=84,
        host="a.example",
        looked="2026-11-23T10:00+01:00",
        came=("sites",),
        problems=(("", "p"),),
        waiting="/f",
        waiting_version=2026111301,
    ),
    say.HelplinesAre(id=86, version=2026111301, taken=True, countries=("Argentina",), problem="p"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: type(each).__name__)
def test_a_command_arrives_as_it_was_sent(command: say.AnyCommand):
    """Written by the app, read by the engine: the same value, on exactly one line."""
    line = say.write(command)
    assert say.read_command(line) == command
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")


@pytest.mark.parametrize("event", EVENTS, ids=lambda each: type(each).__name__)
def test_an_event_arrives_as_it_was_sent(event: say.AnyEvent):
    """Written by the engine, read by the app: the same value, on exactly one line."""
    line = say.write(event)
    assert say.read_event(line) == event
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")


def test_every_message_of_the_protocol_is_tried_above():
    """A new command or event is added to these tests."""
    assert {type(each) for each in COMMANDS} == set(say.AnyCommand.__args__)
    assert {type(each) for each in EVENTS} == set(say.AnyEvent.__args__)


def test_the_first_line_is_as_the_issue_writes_it():
    """Other programs read it: `event`, `pac_url`, `ports`, `ca_certificate`."""
    ready = msgspec.json.decode(say.write(EVENTS[0]))
    assert ready["event"] == "ready"
    assert {"pac_url", "ports", "ca_certificate"} <= set(ready)


def test_a_newer_app_may_say_more():
    """Unknown fields are ignored, fields left out have their defaults."""
    assert say.read_command(b'{"command":"pause","mood":"tired"}') == say.Pause(id=0, minutes=0)
    assert say.read_event(b'{"event":"done","id":4,"took_ms":3}') == say.Done(id=4)


BROKEN = [
    b"", b"\n", b"null", b"[]", b"{}", b"status", b"{", b"\xff", b'{"command":"dance"}', b'{"event":"dance"}',
    b'{"command":"pause","minutes":"ten"}', b'{"command":"explain"}', b'{"command":"status","id":' + b"9" * 5000 + b"}",
    b'{"event":"notice","problem":"weather","message":""}', b'{"command":"explain","text":"\xff"}',
    b'{"command":"explain","text":"\\ud83d"}', b'{"command":"status","x":' + b"[" * 100_000,
    b'{"event":"done","x":' + b"[" * 100_000,
]  # fmt: skip


@pytest.mark.parametrize("line", BROKEN, ids=lambda line: repr(line[:40]))
def test_a_broken_line_is_an_error_with_a_name(line: bytes):
    """Neither side falls over a line, however broken: it is told so in one way."""
    with pytest.raises(say.ProtocolError):
        say.read_command(line)
    with pytest.raises(say.ProtocolError):
        say.read_event(line)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        (b'{"command":"dance","id":7}', 7),
        (b'{"command":"explain","id":8}', 8),
        (b'{"command":"pause","minutes":-1,"id":9}', 9),
        (b'{"command":"status","id":"ten"}', 0),
        *((line, 0) for line in BROKEN),
    ],
)
def test_whoever_sent_a_refused_command_hears_its_number(line: bytes, number: int):
    """An app that waits for the answer to its command gets one, also when the command is none."""
    with pytest.raises(say.ProtocolError):
        say.read_command(line)
    assert say.number_of(line) == number


@pytest.mark.parametrize("minutes", [-1, 10**6, 10**15])
def test_a_pause_is_a_length_of_time(minutes: int):
    """A pause below nothing, or longer than a year, is a slip and no pause (and would be no date)."""
    with pytest.raises(say.ProtocolError):
        say.read_command(b'{"command":"pause","minutes":%d}' % minutes)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_message_or_an_error(line: bytes):
    """Whatever comes down the pipe, nothing else is raised."""
    for read, known in ((say.read_command, say.Command), (say.read_event, say.Event)):
        with contextlib.suppress(say.ProtocolError):
            assert isinstance(read(line), known)


@given(st.text(), st.text(), st.integers(0, 2**31))
def test_any_text_can_be_explained(text: str, author: str, number: int):
    """Every text that a person can type crosses the pipe unchanged."""
    command: Any = say.Explain(id=number, text=text, author=author)
    assert say.read_command(say.write(command)) == command
