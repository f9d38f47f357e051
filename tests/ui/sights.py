"""Every window of the app with something in it, for tests that look at all of them and for pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.ui.asked import Asked
from tests.ui.family_pages import busy_page
from ui.every_window import builders
from ui.parts import Sheet
from ui.programs import Program
from ui.sample_feed import SampleFeed
from wellbeing import protocol
from wellbeing.bad_day import BadDayPage, Reach
from wellbeing.facts import (
    Carries,
    Check,
    Correction,
    DayOfTime,
    Dose,
    HourOfTime,
    KeptPost,
    PresetWouldHave,
    SeenPost,
    Softened,
    SystemPart,
    TopicWouldHave,
)
from wellbeing.mood import FEELINGS
from wellbeing.mood_messages import DayBeside, MoodEntry, TopicMet
from wellbeing.places import places
from wellbeing.site_health_messages import SiteFound

ANSWERS: dict[type[protocol.Command], protocol.Event] = {
    protocol.Sites: protocol.SitesAre(version=2026111301, replaced=("reddit", "x")),
    protocol.Helplines: protocol.HelplinesAre(version=2026111301, taken=True, countries=("Argentina", "India")),
    protocol.Updates: protocol.UpdatesAre(
        host="παράδειγμα.example", looked="2026-11-20T09:00+01:00", came=("helplines",), waiting="/αρχείο",
        problems=(("sites", "Ένα μικρό κείμενο."),),
    ),
    protocol.Today: protocol.TodayIs(
        day="2026-11-22",
        hours=[
            *(HourOfTime(hour, "x", "feed", 200.0 + 90 * (hour % 7)) for hour in (8, 13, 21, 0)),
            *(HourOfTime(hour, "reddit", "feed", 60.0 * (hour % 5)) for hour in (8, 13, 21)),
            HourOfTime(9, "x", "messages", 720),
        ],
        softened=[Softened("x", "harassment", "cover", 12), Softened("reddit", "appearance_comparison", "space", 31)],
        last_days=[DayOfTime(f"2026-11-{16 + at}", 600.0 * (at + 1)) for at in range(7)],
        usual_seconds=3300,
        doses=[Dose(category="eating_disorder", today=14, usual=5), Dose(category="violence", today=1)],
        not_judged={"hi": 9, "pl": 3},
    ),
    protocol.Recent: protocol.RecentIs(
        posts=[
            SeenPost(number=2, seen="2026-11-22T10:05:00", site="x", author="Άνα", text="Ένα μικρό κείμενο " * 6,
                     action="cover", categories=["harassment"]),
            SeenPost(number=1, seen="2026-11-22T10:01:00", site="reddit", author="", text="Κάτι άλλο", action="show",
                     not_judged="el"),
        ]
    ),
    protocol.Corrections: protocol.CorrectionsAre(
        corrections=[
            Correction(number=1, made="2026-11-21T09:00:00", site="x", author="Άνα", category="sexual", wants="fine")
        ]
    ),
    protocol.LookAtSystem: protocol.SystemIs(
        parts=[
            SystemPart(part="proxy", name="ΓΝΟΜΕ", state="on"),
            SystemPart(part="trust", name="Φ", state="missing", message="Ένα μικρό κείμενο."),
            SystemPart(part="trust", name="Ψ", state="failed", message="Ένα μικρό κείμενο."),
        ]
    ),
    protocol.WouldHave: protocol.WouldHaveIs(
        of=212,
        until="2026-11-25T10:00",
        presets=[
            PresetWouldHave(preset="gentle", covered=0, much=False, topics=[TopicWouldHave("violence", "label", 9)]),
            PresetWouldHave(
                preset="balanced",
                covered=9,
                much=False,
                topics=[
                    TopicWouldHave("appearance_comparison", "space", 21),
                    TopicWouldHave("violence", "cover", 9),
                    TopicWouldHave("rule", "hide", 1),
                ],
                examples=[
                    SeenPost(number=7, seen="2026-11-22T10:05:00", site="x", author="Άνα", action="cover",
                             text="Ένα μικρό κείμενο " * 12),
                    SeenPost(number=3, seen="2026-11-22T10:05:00", site="reddit", author="", text="Κάτι",
                             action="space"),
                ],
            ),
            PresetWouldHave(preset="quiet", covered=40, much=True, topics=[TopicWouldHave("distress", "cover", 40)]),
        ],
    ),
    protocol.Evidence: protocol.EvidenceIs(
        posts=[
            KeptPost(number=2, met="2026-11-22T10:05:00+01:00", site="x", author="@Εύα", categories=["harassment"],
                     address="https://x.com/i/status/1860000000000000001", met_on="https://x.com/home", by_hand=True),
            KeptPost(number=1, met="2026-11-21T23:40:00+01:00", site="reddit", author="", categories=["harassment"]),
        ],
        on=True,
    ),
    protocol.EvidenceText: protocol.EvidenceTextIs(number=2, text="Ένα μικρό κείμενο " * 5),
    protocol.KeepAsEvidence: protocol.Done(),
    protocol.Connections: protocol.ConnectionsAre(
        connections=[Carries("χ.παράδειγμα", "x", 125.0), Carries("μμμ.ρέντιτ.παράδειγμα", "reddit", 3.0)]
    ),
    protocol.ShowMeFirst: protocol.Done(),
    protocol.Moods: protocol.MoodsAre(
        month="2026-11",
        today="2026-11-22",
        how="daily",
        due=True,
        entries=(
            *(MoodEntry(number=at, day=f"2026-11-{at + 4:02}", at=f"2026-11-{at + 4:02}T1{at}:05+01:00", feeling=each)
              for at, each in enumerate(FEELINGS)),
            *(MoodEntry(number=at, day="2026-11-22", at=f"2026-11-22T{at}:40:00+01:00", feeling="mixed",
                        words="Ένα μικρό κείμενο " * (at % 2 * 9)) for at in range(10, 15)),
        ),
        days=(
            DayBeside(day="2026-11-05", feed_seconds=3900, topics=(TopicMet("violence", 2), TopicMet("distress", 3))),
            DayBeside(day="2026-11-22", feed_seconds=39_000.0, topics=(TopicMet("appearance_comparison", 1200),)),
        ),
    ),
    protocol.Family: protocol.FamilyIs(page=busy_page()),
    protocol.KeepMood: protocol.MoodKept(number=3),
    protocol.DeleteMoods: protocol.MoodsDeleted(
        entries=(MoodEntry(number=1, day="2026-11-22", at="2026-11-22T10:00:00+01:00", feeling="low"),)
    ),
    protocol.RestTopics: protocol.Done(),
    protocol.BadDay: protocol.BadDayIs(
        page=BadDayPage(
            signs="Ένα μικρό κείμενο.\n" * 3,
            people=(Reach("Άνα", "030 1234567"), Reach("Ένα πολύ μακρύ όνομα " * 4, "Μια μακριά οδός " * 6)),
            ask=(Reach("Άνα", "α@παράδειγμα.ελ"),),
            reason="Ένα μακρύ κείμενο χωρίς τέλος. " * 12,
        )
    ),
    protocol.TrustedAuthors: protocol.TrustedAuthorsAre(
        authors=[("mastodon", "άνα@ένας-μακρύς-διακομιστής.παράδειγμα.ελ"), ("x", "άνα")]
    ),
    protocol.SitesHealth: protocol.SitesHealthAre(
        today="2026-11-22",
        sites=(
            SiteFound("x", "full", from_pages=True),
            SiteFound("mastodon", "text_only"),
            SiteFound("youtube", "not_working", "2026-11-19"),
            SiteFound("reddit", "not_working", "2026-11-10"),
            SiteFound("bluesky", "not_working", "2026-10-28"),
        ),
    ),
    protocol.CheckUp: protocol.CheckedUp(
        checks=[Check(name="Ένα", well=True), Check(name="Δύο", well=False, advice="Ένα μικρό κείμενο.")]
    ),
}  # fmt: skip
"""What the engine says, in Greek, so that nobody takes it for a text of ours that was not translated."""


def every_window(folder: Path) -> dict[str, Callable[[], Sheet]]:
    """A builder for each window; the person's files are in `folder`."""
    own = places(folder)
    own.data.mkdir(parents=True, exist_ok=True)
    control = Asked(settings=own.settings)
    control.answers = dict(ANSWERS)
    return builders(control, SampleFeed(Program("false", (), ".")), own)  # type: ignore[arg-type,return-value]
