"""A page that presses *Wrong?* by itself gets little, each day anew, and the person hears of it once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from filters.corrections import Said
from wellbeing import protocol as say
from wellbeing.engine.from_pages import A_DAY, KEPT, FromPages

TODAY = date(2026, 11, 22)


class Clock:
    """Monotonic seconds that a test moves on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 60.0
        return self.now


@pytest.fixture(autouse=True)
def minutes_between_presses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that takes its time: the count of a day alone holds it back."""
    monkeypatch.setattr("wellbeing.engine.from_pages.time.monotonic", Clock())


def of_page(number: int, made: date = TODAY, site: str = "x") -> Said:
    return Said(number, made.isoformat(), site, f"a{number}", "violence", "fine", made_in="page")


def test_a_day_has_an_end_and_the_person_is_told_once() -> None:
    """In words that say what happened, why, and where to go on; another site's pages go on."""
    told: list[say.Event] = []
    pages = FromPages(told.append)
    assert sum(pages.may_correct("x", [], TODAY) for _ in range(50)) == A_DAY
    assert [type(each) for each in told] == [say.Notice]
    assert isinstance(told[0], say.Notice)
    assert "20 times in pages of X today" in told[0].message
    assert pages.may_correct("reddit", [], TODAY)


def test_the_next_day_begins_anew() -> None:
    """And what was said is over; a clock that is set back gives no page a second day."""
    told: list[say.Event] = []
    pages = FromPages(told.append)
    while pages.may_correct("x", [], TODAY):
        pass
    assert not pages.may_correct("x", [], TODAY - timedelta(days=1))
    pages.turn(TODAY + timedelta(days=1))
    assert [each.resolved for each in told if isinstance(each, say.Notice)] == [False, True]
    assert pages.may_correct("x", [], TODAY + timedelta(days=1))


def test_a_restart_gives_no_second_day() -> None:
    """What is listed of today counts; what the app made, or another site's pages, does not."""
    others = [Said(n, TODAY.isoformat(), "x", f"b{n}", "violence", "fine") for n in range(50)]
    listed = [of_page(n) for n in range(A_DAY)]
    assert not FromPages(lambda _said: None).may_correct("x", [*others, *listed], TODAY)
    assert FromPages(lambda _said: None).may_correct("x", [*others, *listed[1:]], TODAY)
    assert FromPages(lambda _said: None).may_correct("reddit", [*others, *listed], TODAY)


def test_taking_back_gives_a_page_nothing() -> None:
    """What it forged today is spent, though the person undid it all."""
    pages = FromPages(lambda _said: None)
    while pages.may_correct("x", [of_page(n) for n in range(5)], TODAY):
        pass
    assert not pages.may_correct("x", [], TODAY)


def test_the_list_of_a_site_has_an_end() -> None:
    """However many days a page takes."""
    told: list[say.Event] = []
    listed = [of_page(n, TODAY - timedelta(days=1 + n // A_DAY)) for n in range(KEPT)]
    assert not FromPages(told.append).may_correct("x", listed, TODAY)
    assert isinstance(told[0], say.Notice)
    assert "Take some back in Recent" in told[0].message
