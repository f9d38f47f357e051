"""Whether anything could hold on the account that runs this program: for the page on which a family sets it up."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wellbeing.holding.account import Account, AccountError, account_named, everybody, may_be_shared
from wellbeing.holding.held_account import held_file, held_for
from wellbeing.holding.program import ProgramError, see_safe, this_program
from wellbeing.system.runner import Run, run

if sys.platform != "win32":
    import pwd

Standing = Literal["administers", "alone", "standard", "held", "no service"]
"""`administers`: nothing holds. `alone`: nothing, if others use it. `no service`: none can be set up here."""

SYSTEMD = Path("/run/systemd/system")


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """The account's name, and how it stands."""

    name: str
    standing: Standing


def own_account(run: Run = run, systemd: Path = SYSTEMD, held: Path | None = None) -> OwnAccount:
    """The account of this very process. May take seconds (sudo is asked); never raises."""
    if not sys.platform.startswith("linux"):
        return OwnAccount("", "no service")
    try:
        account = account_named(pwd.getpwuid(os.getuid()).pw_name, run)
    except (AccountError, KeyError):
        return OwnAccount("", "no service")
    return OwnAccount(account.name, _standing(account, systemd, held or held_file(os.getuid())))


def _is_safe() -> bool:
    """Whether no account but the administrator's can change this program: nobody is asked to run another as such."""
    try:
        see_safe(this_program().parts)
    except ProgramError:
        return False
    return True


def _standing(account: Account, systemd: Path, held: Path) -> Standing:
    if held_for(account.uid, held) is not None:
        return "held"
    if account.administers:
        return "administers"
    if not (systemd.is_dir() and _is_safe()):
        return "no service"
    return "alone" if may_be_shared(account, everybody()) else "standard"
