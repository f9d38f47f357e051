"""Pages of a family in Greek, for tests and pictures: one that is asked, one with everything under way."""

from __future__ import annotations

from datetime import datetime

from tests.wellbeing.families import AFTERNOON, agreed
from wellbeing.agreed_day import AgreedDay
from wellbeing.extra_time import Requests
from wellbeing.family_page import FamilyPage, Health
from wellbeing.family_view import family_page
from wellbeing.proposals import YOUNG, Book, Once, Terms, answered, proposed


def busy_page(name: str = "Μία", now: datetime = AFTERNOON, held: bool = False) -> FamilyPage:
    """A request waits, three proposals are under way, and the tool was away."""
    agreement = agreed(name=name, guardians=("Άντα", "Μπεν"), places=("youtube.com/@σχολείο",))
    book = Book(Requests(now.date()).ask(15, "Ένα μικρό κείμενο", now))
    book, _ = proposed(book, agreement, YOUNG, Terms({"minutes": "all=90/120"}), now)
    book, _ = answered(book, agreement, 1, "Άντα", True, now)
    book, _ = proposed(book, agreement, "Άντα", Terms({"covered": ["sexual", "self_harm", "violence"]}), now)
    book, _ = proposed(book, agreement, YOUNG, Once("pause", "15"), now)
    days = {"2026-11-04": {"feed": 3000.0, "messages": 600.0}, "2026-11-05": {"feed": 1800.0}}
    day = AgreedDay(now.date(), counted=1800.0, days=days)
    health = [Health("clock", "2026-11-05T12:00", "240"), Health("away", "2026-11-04T20:00", "3")]
    return family_page(agreement, day, day.left(agreement, now, now), book, health, held, now)
