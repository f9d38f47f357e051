"""Who has an account on this Mac, and which of them administer it.

Sources: the manual pages of dscl and dseditgroup; people have user ids from 501 on, and names of the system's own users
begin with an underscore. Tried against recorded answers alone, never on a Mac.
"""

from __future__ import annotations

import re
from pathlib import Path

from wellbeing.holding.account import NOT_HERE, Account, AccountError, by_sudo
from wellbeing.system.runner import Run

FIRST_PERSON = 501
DSCL, DSEDITGROUP, SUDO = "/usr/bin/dscl", "/usr/sbin/dseditgroup", "/usr/bin/sudo"
NOT_ASKED = "macOS did not say who has an account on this computer ({why})."

_USER = re.compile(r"^(?P<name>[^_\s]\S*)\s+(?P<uid>\d+)$", re.MULTILINE)
_NO_MEMBER = 67
"""EX_NOUSER, with which dseditgroup says no."""


def everybody(run: Run) -> dict[str, int]:
    """The user ids of people's accounts by their names. Raises AccountError."""
    ran = run([DSCL, ".", "-list", "/Users", "UniqueID"], seconds=10)
    if ran.code != 0:
        raise AccountError(NOT_ASKED.format(why=ran.why))
    found = {match["name"]: int(match["uid"]) for match in _USER.finditer(ran.out)}
    return {name: uid for name, uid in sorted(found.items()) if uid >= FIRST_PERSON}


def named(name: str, run: Run) -> Account:
    """The account `name` as this Mac knows it. Raises AccountError."""
    there = everybody(run)
    if name not in there:
        raise AccountError(NOT_HERE.format(name=name, others=", ".join(there) or "none"))
    ran = run([DSCL, ".", "-read", f"/Users/{name}", "NFSHomeDirectory"], seconds=10)
    home = ran.out.partition("NFSHomeDirectory:")[2].strip()
    if ran.code != 0 or not home:
        raise AccountError(NOT_ASKED.format(why=ran.why))
    return Account(name, there[name], Path(home), _strong(name, run), *by_sudo(name, run, SUDO))


def _strong(name: str, run: Run) -> frozenset[str]:
    """The group "admin", if `name` is in it or in a group that is; in doubt it is said that nobody can tell."""
    ran = run([DSEDITGROUP, "-o", "checkmember", "-m", name, "admin"], seconds=10)
    if ran.code not in (0, _NO_MEMBER):
        raise AccountError(NOT_ASKED.format(why=ran.why))
    return frozenset({"admin"} if ran.code == 0 else ())
