"""`wellbeing undo` where a family agreed: a guardian is asked, and there is a way out in need."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.wellbeing.engine.family_home import BENS, PASSCODE, QUICK, Home
from wellbeing.command_line import main
from wellbeing.engine.alone import alone
from wellbeing.engine.family import Family
from wellbeing.family_page import FamilyPage
from wellbeing.guardian_folder import AGREEMENT
from wellbeing.places import places
from wellbeing.proposals import Once
from wellbeing.system.wish import Wish
from wellbeing.undo_agreed import EMERGENCY, PROMISE, PUT, RUNS

Undo = Callable[..., Result]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The filter of an account on which Mia, Ada and Ben agreed; it is turned on, and does not run."""
    monkeypatch.setattr("wellbeing.undo_agreed.Family", partial(Family, slowly=QUICK))

    async def agreed() -> None:
        home = Home(tmp_path / "data" / "family")
        await home.agrees()
        await home.family.close()

    asyncio.run(agreed())
    Wish(places(tmp_path / "data").wish).add({"proxy"})
    places(tmp_path / "data").ledger.touch()
    return tmp_path / "data"


@pytest.fixture
def undo(data: Path, monkeypatch: pytest.MonkeyPatch) -> Undo:
    """What a person types; `terminal`: somebody is there."""

    def run(*more: str, typed: str = "", terminal: bool = True) -> Result:
        monkeypatch.setattr("wellbeing.undo_command.is_terminal", lambda: terminal)
        return CliRunner().invoke(main, ["undo", "--data", str(data), *more], input=typed)

    return run


def on(data: Path) -> bool:
    """Whether the filter is still turned on."""
    return bool(Wish(places(data).wish).parts())


def family_of(data: Path) -> tuple[Family, FamilyPage]:
    """As the next engine finds it."""

    async def found() -> Family:
        home = Home(data / "family")
        await home.family.load()
        return home.family

    family = asyncio.run(found())
    page = family.page()
    assert page is not None
    return family, page


def test_a_guardian_is_asked_and_named_afterwards(data: Path, undo: Undo) -> None:
    """With the honest sentence first; then everything is put back, and both see who said yes."""
    done = undo(typed=f"Ben\n{BENS}\n")
    assert done.exit_code == 0, done.output
    assert PROMISE in done.output
    assert not on(data)
    entry = family_of(data)[1].log[0]
    assert (entry.what, entry.who) == ("undone", "Ben")


def test_a_wrong_passcode_puts_nothing_back_and_is_a_try(data: Path, undo: Undo) -> None:
    """Five of them wait here, too, and the way out in need is said each time."""
    for _ in range(5):
        done = undo(typed="Ada\nwrong words\n")
        assert done.exit_code == 1
        assert "not the passcode" in done.output
        assert EMERGENCY in done.output
    done = undo(typed=f"Ada\n{PASSCODE}\n")
    assert "15 min" in done.output
    assert on(data)


@pytest.mark.parametrize(("typed", "terminal"), [("Ada\n\n", True), ("", False)])
def test_without_a_passcode_it_becomes_a_proposal(data: Path, undo: Undo, typed: str, terminal: bool) -> None:
    """One, however often it is tried; nothing is put back."""
    for _ in range(2):
        done = undo(typed=typed, terminal=terminal)
        assert done.exit_code == 1
        assert PUT in done.output
    assert on(data)
    page = family_of(data)[1]
    assert [(each.what, each.by, each.waits_for) for each in page.proposals] == [("turn_off", "young", "guardian")]


def test_what_was_agreed_to_and_slept_over_asks_nobody(data: Path, undo: Undo) -> None:
    """A guardian said yes two days ago, and the filter was not started since."""

    async def agreed_to() -> None:
        home = Home(data / "family")
        await home.family.load()
        home.clock.passes(hours=1)
        await home.family.put("Ada", Once("turn_off"))

    asyncio.run(agreed_to())
    path = data / "family" / "book.json"
    path.write_text(path.read_text().replace('"holds_from":"2026-11-06', '"holds_from":"2020-11-06'))
    done = undo(terminal=False)
    assert done.exit_code == 0, done.output
    assert not on(data)
    assert family_of(data)[1].proposals[0].state == "holds"


def test_in_an_emergency_nobody_is_asked_and_both_are_told(data: Path, undo: Undo) -> None:
    """At once, also while the filter runs; the agreement stands."""
    with alone(data):
        assert undo("--emergency", terminal=False).exit_code == 0
        assert undo("--emergency", terminal=False).exit_code == 0
    assert not on(data)
    for _ in range(2):
        page = family_of(data)[1]
        assert [each.what for each in page.log].count("emergency") == 2


@pytest.mark.parametrize("name", [AGREEMENT, "secrets.json", "book.json", "noted.json"])
def test_the_way_out_in_need_works_whatever_is_damaged(data: Path, undo: Undo, name: str) -> None:
    """That is what it is for; without it, nothing is put back."""
    (data / "family" / name).write_bytes(b"{")
    assert undo(terminal=False).exit_code == 1
    assert on(data)
    assert undo("--emergency", terminal=False).exit_code == 0
    assert not on(data)


def test_while_the_filter_runs_it_is_asked_there(data: Path, undo: Undo, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries and codes are in its memory."""
    monkeypatch.setattr("wellbeing.undo_agreed.alone", partial(alone, patience=0.1))
    with alone(data):
        done = undo(typed=f"Ada\n{PASSCODE}\n")
    assert done.exit_code == 1
    assert RUNS in done.output
    assert on(data)


def test_without_an_agreement_nobody_is_asked(tmp_path: Path) -> None:
    """As ever."""
    done = CliRunner().invoke(main, ["undo", "--data", str(tmp_path)])
    assert (done.exit_code, done.output) == (0, "There is nothing to undo.\n")
    assert list(tmp_path.iterdir()) == []
