"""Who has an account on Windows, as our script of PowerShell prints it, and on which nothing can hold."""

from __future__ import annotations

import base64

import pytest

from tests.wellbeing.holding.windows_computer import PARENT, SID, powershell_says
from tests.wellbeing.system.recorded import Recorded
from wellbeing.holding.account import AccountError, may_be_shared, nothing_holds
from wellbeing.holding.windows_account import SCRIPT, STRONG, everybody, named
from wellbeing.system.runner import NOT_FOUND, Ran

ENV = {"SystemRoot": r"D:\Windows"}
SAID = powershell_says(
    ("mia", SID, r"C:\Users\mia"),
    ("Ana", PARENT, r"C:\Users\Ana"),
    ("neu", f"{SID}4", ""),
    _544=["S-1-5-21-1-2-3-500", PARENT],
    _551=[],
)


def test_accounts_are_known_by_name_in_any_case() -> None:
    recorded = Recorded(lambda _command: Ran(0, "\N{ZERO WIDTH NO-BREAK SPACE}" + SAID))
    there = everybody(recorded, ENV)
    assert [each.name for each in there] == ["Ana", "mia", "neu"]
    mia = named("MIA", there)
    assert (mia.name, mia.uid, mia.home, nothing_holds(mia)) == ("mia", SID, r"C:\Users\mia", "")
    assert named("neu", there).home == ""
    command = recorded.asked[0]
    assert command[0] == r"D:\Windows\System32\WindowsPowerShell\v1.0\powershell.exe"
    assert SCRIPT.strip() in base64.b64decode(command[-1]).decode("utf-16-le")


@pytest.mark.parametrize("group", sorted(STRONG))
def test_who_administers_the_computer_is_held_by_nothing(group: str) -> None:
    """Groups go by their SIDs: their names are translated."""
    groups = {"_544": [PARENT], f"_{group.rpartition('-')[2]}": [SID]}
    said = powershell_says(("mia", SID, r"C:\Users\mia"), **groups)
    (mia,) = everybody(Recorded(lambda _command: Ran(0, said)), ENV)
    assert f"it is in the group {STRONG[group]}" in nothing_holds(mia)
    assert group in SCRIPT


def test_nobodys_account_is_a_mistake_in_words() -> None:
    there = everybody(Recorded(lambda _command: Ran(0, SAID)), ENV)
    with pytest.raises(AccountError, match=r"no account 'noah' for a person.*there: Ana, mia, neu"):
        named("noah", there)


def test_the_only_account_may_be_shared() -> None:
    (mia,) = everybody(Recorded(lambda _command: Ran(0, powershell_says(("mia", SID, "C:"), _544=[PARENT]))), ENV)
    assert "it is shared, and nothing holds" in may_be_shared(mia, ["mia"])


def test_a_group_that_this_windows_does_not_have_is_not_asked_for_its_members() -> None:
    """Home has no Hyper-V: asking its group ended the whole script. Each that is there has to answer."""
    assert "Get-CimInstance Win32_Group" in SCRIPT
    assert SCRIPT.index("-notcontains") < SCRIPT.index("Invoke('Members')")
    assert "catch" not in SCRIPT
    (mia,) = everybody(Recorded(lambda _command: Ran(0, powershell_says(("mia", SID, "C:"), _544=[PARENT]))), ENV)
    assert nothing_holds(mia) == ""


def test_where_nobody_tells_of_administrators_nobody_is_taken_for_harmless() -> None:
    with pytest.raises(AccountError, match="no group of administrators"):
        everybody(Recorded(lambda _command: Ran(0, powershell_says(("mia", SID, "C:"), _551=[]))), ENV)


@pytest.mark.parametrize("said", [Ran(1, err="Access denied"), Ran(NOT_FOUND, err="gone"), Ran(0, "what?"), Ran(0)])
def test_no_answer_is_nobody_said_to_be_standard(said: Ran) -> None:
    """Whoever cannot be looked up is not taken for harmless."""
    with pytest.raises(AccountError, match="did not say who has an account"):
        everybody(Recorded(lambda _command: said), ENV)
