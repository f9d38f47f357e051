"""Who has an account on this Windows, and which of them administer it.

Windows is asked through one script of PowerShell that prints JSON: what "net user" prints is in the system's language
and code page. Groups are named by their SIDs, for the same reason. An edition of Windows has those groups alone that it
needs (Home has no Hyper-V), so the ones that are there are asked for their members; the administrators are always
there. Sources: Microsoft's lists of well-known SIDs, and of Win32_UserAccount and Win32_Group; members are asked of
ADSI, since Get-LocalGroupMember fails where an account was deleted. Tried against recorded answers alone, never on
Windows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import msgspec

from wellbeing.holding.account import NOT_HERE, AccountError
from wellbeing.holding.windows_powershell import powershell
from wellbeing.system.runner import Run

ADMINISTRATORS = "S-1-5-32-544"
STRONG = {
    ADMINISTRATORS: "Administrators",
    "S-1-5-32-551": "Backup Operators",
    "S-1-5-32-578": "Hyper-V Administrators",
}
"""Groups that administer the computer, or whose members reach every file of it."""

SCRIPT = r"""
$profiles = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList'
$strong = STRONG
$people = @(Get-CimInstance Win32_UserAccount -Filter 'LocalAccount=True AND Disabled=False' | ForEach-Object {
  $at = Get-ItemProperty -LiteralPath "$profiles\$($_.SID)" -ErrorAction SilentlyContinue
  @{ name = [string]$_.Name; sid = [string]$_.SID; home = [string]$at.ProfileImagePath }
})
$groups = @{}
foreach ($known in @(Get-CimInstance Win32_Group -Filter 'LocalAccount=True')) {
  if ($strong -notcontains [string]$known.SID) { continue }
  $group = [ADSI]"WinNT://./$($known.Name),group"
  $groups[[string]$known.SID] = @($group.Invoke('Members') | ForEach-Object {
    $raw = $_.GetType().InvokeMember('objectSID', 'GetProperty', $null, $_, $null)
    (New-Object Security.Principal.SecurityIdentifier ($raw, 0)).Value
  })
}
@{ people = $people; groups = $groups } | ConvertTo-Json -Depth 4 -Compress
""".replace("STRONG", f"@({', '.join(f"'{sid}'" for sid in STRONG)})")

NOT_ASKED = "Windows did not say who has an account on this computer ({why})."
NEVER_SIGNED_IN = (
    "Nobody has signed in to the account {name!r} yet, so Windows has no folder for it. Sign in there once, sign out,"
    " and try again."
)


class _Person(msgspec.Struct, frozen=True):
    name: str
    sid: str
    home: str = ""


class _Said(msgspec.Struct, frozen=True):
    people: list[_Person]
    groups: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class WindowsAccount:
    """A person's account. `uid` is its SID, `home` its folder ("" before the first time), `groups` the strong ones."""

    name: str
    uid: str
    home: str
    groups: frozenset[str] = frozenset()

    @property
    def administers(self) -> str:
        """How it administers the computer, in words; "" where it does not."""
        return f"it is in the group {', '.join(sorted(self.groups))}" if self.groups else ""


def everybody(run: Run, env: Mapping[str, str]) -> list[WindowsAccount]:
    """The accounts of this computer that people can sign in with, by name. Raises AccountError."""
    ran = powershell(run, env, SCRIPT)
    if ran.code != 0:
        raise AccountError(NOT_ASKED.format(why=ran.why))
    try:
        said = msgspec.json.decode(ran.out.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}"), type=_Said)
    except msgspec.DecodeError as error:
        raise AccountError(NOT_ASKED.format(why=error)) from error
    if ADMINISTRATORS not in said.groups:  # nobody is taken for harmless where nobody could tell
        raise AccountError(NOT_ASKED.format(why="it has no group of administrators"))
    return sorted((_account(each, said) for each in said.people), key=lambda account: account.name.lower())


def named(name: str, there: list[WindowsAccount]) -> WindowsAccount:
    """The account `name` among those that are `there`; Windows knows no difference of case. Raises AccountError."""
    found = next((each for each in there if each.name.lower() == name.lower()), None)
    if found is None:
        others = ", ".join(each.name for each in there)
        raise AccountError(NOT_HERE.format(name=name, others=others or "none"))
    return found


def _account(person: _Person, said: _Said) -> WindowsAccount:
    strong = (STRONG[sid] for sid, members in said.groups.items() if sid in STRONG and person.sid in members)
    return WindowsAccount(person.name, person.sid, person.home, frozenset(strong))
