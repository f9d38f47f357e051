"""Whether anything could hold on the account that runs this program: for the page on which a family sets it up."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wellbeing.holding.account import Account, AccountError, account_named, everybody, may_be_shared
from wellbeing.holding.held_account import held_file, held_for
from wellbeing.holding.held_here import held_here
from wellbeing.holding.own_account_elsewhere import here
from wellbeing.holding.program import ProgramError, see_safe, this_program
from wellbeing.system.runner import Run, run

if sys.platform != "win32":
    import pwd

Standing = Literal["administers", "alone", "standard", "held", "no service"]
"""`administers`: nothing holds. `alone`: nothing, if others use it. `no service`: none can be set up here."""

SYSTEMD = Path("/run/systemd/system")


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """The account's name, and how it stands. `tells`: whether it could be found out if it administers the computer."""

    name: str
    standing: Standing
    tells: bool = True


NOBODYS = OwnAccount("", "no service")


def own_account(
    run: Run = run,
    systemd: Path = SYSTEMD,
    held: Path | None = None,
    system: str = sys.platform,
    env: Mapping[str, str] = os.environ,
) -> OwnAccount:
    """The account of this very process on `system` (sys.platform). May take a minute (Windows is asked); never raises.

    An account that administers nothing is told little: what sudo allows with a password, the administrator finds out.
    """
    try:
        if system in ("win32", "darwin"):
            return _elsewhere(system, run, env)
        return _on_linux(run, systemd, held) if system.startswith("linux") else NOBODYS
    except (AccountError, KeyError):
        return NOBODYS


def _elsewhere(system: str, run: Run, env: Mapping[str, str]) -> OwnAccount:
    found = here(system, run, env)
    name, tells = found.person.name, found.tells
    if held_here(system, run, env) is not None:
        return OwnAccount(name, "held")
    if found.person.administers:
        return OwnAccount(name, "administers")
    if not found.safe:
        return OwnAccount(name, "no service")
    return OwnAccount(name, "alone" if may_be_shared(found.person, found.names) else "standard", tells)


def _on_linux(run: Run, systemd: Path, held: Path | None) -> OwnAccount:
    account = account_named(pwd.getpwuid(os.getuid()).pw_name, run)
    tells = account.sudo_tells or bool(account.administers)
    return OwnAccount(account.name, _standing(account, systemd, held or held_file(os.getuid())), tells)


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
