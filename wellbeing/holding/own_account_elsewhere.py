"""The account that runs this program on Windows and macOS, as those who set up a service there know it.

Tried against recorded answers alone, never on either.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wellbeing.holding import macos_account, windows_account
from wellbeing.holding.account import NOT_HERE, AccountError, Person, by_sudo
from wellbeing.holding.held_here import own_sid
from wellbeing.holding.program import ProgramError, see_safe, this_program
from wellbeing.holding.windows_program import see_safe as see_safe_on_windows
from wellbeing.holding.windows_program import this_windows_program
from wellbeing.system.runner import Run

if sys.platform != "win32":
    import pwd
MAC_ADMINISTRATORS = 80
"""As wellbeing.holding.other_systems has it, which the app does not load; a test holds the two together."""


@dataclass(frozen=True, slots=True)
class Here:
    """Whose account it is, and the `names` of all people's. `tells`: whether it was found out if it administers.

    `safe`: no account but an administrator's can change this program.
    """

    person: Person
    names: Sequence[str]
    safe: bool
    tells: bool = True


def here(system: str, run: Run, env: Mapping[str, str]) -> Here:
    """On `system`, "win32" or "darwin". May take a minute. Raises AccountError."""
    return _on_windows(run, env) if system == "win32" else _on_macos(run)


def _on_windows(run: Run, env: Mapping[str, str]) -> Here:
    sid, there = own_sid(run, env), windows_account.everybody(run, env)
    own = next((each for each in there if each.uid == sid), None)
    if own is None:  # a company's or a school's computer knows it, not this one
        raise AccountError(NOT_HERE.format(name=sid, others=", ".join(each.name for each in there) or "none"))
    return Here(own, [each.name for each in there], _is_safe_on_windows(env))


def _on_macos(run: Run) -> Here:
    if sys.platform == "win32":
        raise AccountError(NOT_HERE.format(name="", others="none"))
    own = macos_account.named(pwd.getpwuid(os.getuid()).pw_name, run)
    sudo, tells = by_sudo(own.name, run, macos_account.SUDO)
    return Here(replace(own, sudo=sudo), [*macos_account.everybody(run)], _is_safe_on_macos(), tells)


def _is_safe_on_windows(env: Mapping[str, str]) -> bool:
    try:
        see_safe_on_windows(this_windows_program().parts, env)
    except ProgramError:
        return False
    return True


def _is_safe_on_macos() -> bool:
    try:
        see_safe(this_program().parts, groups=(0, MAC_ADMINISTRATORS))
    except ProgramError:
        return False
    return True
