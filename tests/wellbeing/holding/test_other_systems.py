"""What an administrator does by hand on Windows and macOS: refused where nothing would hold, and said in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest

from tests.wellbeing.holding import test_macos_account, test_windows_account
from tests.wellbeing.holding.windows_computer import SID
from wellbeing.facts import SystemPart
from wellbeing.holding.account import AccountError
from wellbeing.holding.by_hand import TROUBLE
from wellbeing.holding.held_account import HeldAccount
from wellbeing.holding.installing import InstallError
from wellbeing.holding.macos_holding import MacHolding
from wellbeing.holding.macos_layout import MacLayout
from wellbeing.holding.other_systems import ByHand
from wellbeing.holding.program import ProgramError
from wellbeing.holding.windows_holding import WindowsHolding
from wellbeing.holding.windows_layout import layout_of
from wellbeing.system.runner import Ran, Run

ON = SystemPart(part="login", name="The service", state="on")
OFF = SystemPart(part="proxy", name="Chrome’s policies", state="off", message="It was changed.")


@dataclass
class Stands:
    """A service for one account that does what it is told."""

    held: HeldAccount | None = None
    lines: list[SystemPart] = field(default_factory=lambda: [ON])
    done: list[str] = field(default_factory=list)

    def install(self, account: object, language: str) -> list[SystemPart]:
        self.done.append(f"install {language}")
        return self.lines

    def refresh(self) -> list[SystemPart]:
        self.done.append("refresh")
        return self.lines

    def look(self) -> list[SystemPart]:
        return self.lines

    def uninstall(self) -> list[SystemPart]:
        self.done.append("uninstall")
        return []


def answers(system: str) -> Run:
    if system == "darwin":
        return test_macos_account.mac(sudo=Ran(0, "User mia is not allowed to run sudo on Mac.\n"))
    return lambda _command, **_more: Ran(0, test_windows_account.SAID)


Make = Callable[..., ByHand]


@pytest.fixture(params=["win32", "darwin"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    system: str = request.param
    env = {"ProgramFiles": str(tmp_path), "ProgramData": str(tmp_path), "SystemRoot": r"C:\Windows"}

    def made(stands: Stands | None = None, held: bool = False) -> ByHand:
        of = None if stands is None else lambda _name, _uid: stands
        by_hand = ByHand(system, answers(system), env, tmp_path, of)
        if held:
            uid = SID if system == "win32" else 502
            file = layout_of(SID, env).held if system == "win32" else MacLayout(502, "mia", tmp_path).held
            file.parent.mkdir(parents=True)
            file.write_bytes(msgspec.json.encode(HeldAccount("mia", uid, 20_001, "somewhere")))
            (file.parent / "broken.json").write_text("{")
        return by_hand

    return made


def test_setting_up_says_what_holds_and_that_it_is_untried(make: Make) -> None:
    stands = Stands()
    said = " ".join(make(stands).set_up("mia", "de"))
    assert stands.done == ["install de"]
    assert "in place: The service" in said
    assert "other accounts stay as they are" in said
    assert "has not been tried on a real" in said


def test_what_is_not_reached_is_named() -> None:
    """On a Mac that is the browser which is there from the start."""
    said = " ".join(ByHand("darwin", answers("darwin"), {}, holding_of=lambda _n, _u: Stands()).set_up("mia", "en"))
    assert "Safari follows no such policies and is not reached" in said


def test_an_administrators_account_is_refused(make: Make) -> None:
    by_hand = make(Stands())
    run = test_macos_account.mac(test_macos_account.YES) if by_hand.system == "darwin" else by_hand.run
    refused = ByHand(by_hand.system, run, by_hand.env, by_hand.root, by_hand.holding_of)
    with pytest.raises(AccountError, match="Nothing holds on the account"):
        refused.set_up("mia" if by_hand.system == "darwin" else "Ana", "en")


def test_a_program_that_others_can_change_is_not_made_a_service(make: Make) -> None:
    """This one lies where tests run."""
    with pytest.raises(ProgramError, match="for the whole computer"):
        make().set_up("mia", "en")


def test_nobody_is_told_of_somebody_elses_service(make: Make) -> None:
    by_hand = make(Stands())
    assert not by_hand.stands_for("mia")
    with pytest.raises(InstallError, match="No guardian's service stands for 'mia'"):
        by_hand.how_it_stands("mia")
    with pytest.raises(InstallError, match="No guardian's service is set up for this account"):
        make().take_away("mia")
    with pytest.raises(AccountError, match="no account 'noah'"):
        make().take_away("noah")
    with pytest.raises(TROUBLE, match="No guardian's service is set up on this computer"):
        by_hand.follow()


def test_what_stands_is_found_looked_at_followed_and_taken_away(make: Make) -> None:
    """Whatever else lies in the folder."""
    stands = Stands(lines=[ON, OFF])
    by_hand = make(stands, held=True)
    assert by_hand.stands_for("mia")
    assert not by_hand.stands_for("ana")
    lines, whole = by_hand.how_it_stands("mia")
    assert lines[1] == "NOT in place: Chrome’s policies. It was changed."
    assert not whole
    followed, _ = by_hand.follow()
    assert followed[: len(lines)] == lines
    assert "NOT in place: broken" in followed[-1]
    assert by_hand.take_away("mia") == ["Nothing of it is left on this computer."]
    assert stands.done == ["refresh", "uninstall"]


def test_a_file_that_cannot_be_read_is_not_taken_for_no_service(make: Make) -> None:
    """The held account may keep it open. It is said, and what it is of can be taken away all the same."""
    stands = Stands()
    by_hand = make(stands, held=True)
    at = layout_of(SID, by_hand.env) if by_hand.system == "win32" else MacLayout(502, "mia", by_hand.root)
    at.held.write_text("{")
    for ask in (by_hand.stands_for, by_hand.how_it_stands):
        with pytest.raises(InstallError, match="cannot be read"):
            ask("mia")
    assert by_hand.take_away("mia") == ["Nothing of it is left on this computer."]
    assert stands.done == ["uninstall"]


def test_a_set_up_that_was_cut_off_is_taken_away_by_its_name(make: Make) -> None:
    """Before anybody could read for whom it was."""
    stands = Stands()
    assert make(stands).take_away("mia") == ["Nothing of it is left on this computer."]
    assert stands.done == ["uninstall"]


def test_windows_knows_no_difference_of_case_and_a_mac_does(make: Make) -> None:
    by_hand = make(Stands(), held=True)
    assert by_hand.stands_for("MIA") is (by_hand.system == "win32")


def test_each_system_has_its_own_service(make: Make) -> None:
    by_hand = make(held=True)
    holding = by_hand._standing("mia")
    assert isinstance(holding, WindowsHolding if by_hand.system == "win32" else MacHolding)
    assert holding.held is not None
    assert holding.held.account == "mia"


def test_it_is_said_where_the_account_is_shared(make: Make) -> None:
    """Two more people sign in here, so it is not."""
    assert make(Stands()).concerns_of("mia") == []


def test_a_mac_says_where_sudo_could_not_be_asked() -> None:
    """As on Linux: nobody is taken for harmless where nobody could tell."""
    by_hand = ByHand("darwin", test_macos_account.mac(), {}, holding_of=lambda _n, _u: Stands())
    assert "could not be found out" in " ".join(by_hand.set_up("mia", "en"))
