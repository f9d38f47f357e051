"""Who has an account on a Mac, as dscl and dseditgroup print it, and on which nothing can hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.wellbeing.system.recorded import Recorded
from wellbeing.holding.account import AccountError, nothing_holds
from wellbeing.holding.macos_account import DSCL, DSEDITGROUP, everybody, named
from wellbeing.system.runner import NOT_FOUND, Ran

LISTED = """\
_amavisd                83
_feedwellbeing502       300
ana                     501
daemon                  1
mia                     502
nobody                  -2
root                    0
"""
YES = Ran(0, "yes mia is a member of admin\n")
NO = Ran(67, "no mia is NOT a member of admin\n")
SUDO = "User mia may run the following commands on Mac:\n    (ALL) ALL\n"


def mac(member: Ran = NO, sudo: Ran | None = None, home: str = "NFSHomeDirectory: /Users/mia\n") -> Recorded:
    def answer(command: list[str]) -> Ran:
        if command[0] == DSCL:
            return Ran(0, LISTED if command[2] == "-list" else home)
        if command[0] == DSEDITGROUP:
            return member
        return sudo or Ran(1, err="sudo: a password is required\n")

    return Recorded(answer)


def test_people_are_those_who_sign_in() -> None:
    assert everybody(mac()) == {"ana": 501, "mia": 502}


def test_a_standard_account_holds() -> None:
    asked = mac()
    mia = named("mia", asked)
    assert (mia.uid, mia.home, nothing_holds(mia)) == (502, Path("/Users/mia"), "")
    assert [DSEDITGROUP, "-o", "checkmember", "-m", "mia", "admin"] in asked.asked


def test_a_folder_with_a_blank_is_printed_on_a_line_of_its_own() -> None:
    assert named("mia", mac(home="NFSHomeDirectory:\n /Volumes/My Disk/mia\n")).home == Path("/Volumes/My Disk/mia")


def test_an_administrator_takes_everything_away() -> None:
    """Also one whom sudo alone lets."""
    assert "it is in the group admin" in nothing_holds(named("mia", mac(YES)))
    assert "sudo lets it run programs" in nothing_holds(named("mia", mac(sudo=Ran(0, SUDO))))


def test_nobodys_account_is_a_mistake_in_words() -> None:
    with pytest.raises(AccountError, match=r"no account '_amavisd' for a person.*there: ana, mia"):
        named("_amavisd", mac())


@pytest.mark.parametrize("said", [Ran(64, err="dseditgroup: bad"), Ran(NOT_FOUND, err="gone")])
def test_whoever_cannot_be_looked_up_is_not_taken_for_harmless(said: Ran) -> None:
    with pytest.raises(AccountError, match="did not say who has an account"):
        named("mia", mac(said))
    with pytest.raises(AccountError, match="did not say who has an account"):
        everybody(Recorded(lambda _command: said))
