"""Whether anything can hold on an account: not where it administers the computer, and not where everybody shares it.

Groups are those that Debian, Ubuntu, Fedora, Arch and openSUSE give administrators, and those through which a program
becomes the administrator; what /etc/sudoers adds for one account, sudo itself is asked. It tells the administrator all
of it, and anybody else nothing that needs a password.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wellbeing.system.runner import NOT_FOUND, Run

if sys.platform != "win32":  # the engine loads this everywhere, and asks nothing of it there
    import grp
    import pwd

ADMINISTRATORS = frozenset(
    {"root", "sudo", "wheel", "admin", "docker", "lxd", "incus-admin", "libvirt", "disk", "shadow"}
)
FIRST_PERSON, LAST_PERSON = 1000, 60_000
"""User ids of people, on Linux as it comes."""

_NOTHING = ("is not allowed to run sudo", "may not run sudo")
_NO_LOGIN = ("nologin", "false", "sync")

NOT_HERE = "There is no account {name!r} for a person on this computer. These are there: {others}."
ADMINISTERS = (
    "Nothing holds on the account {name!r}, because it administers this computer ({how}): whoever uses it can take"
    " everything away again. Give your teen a standard account of their own, and keep the administrator's password"
    " to yourself."
)
SHARED = (
    "{name!r} is the only account for people on this computer. If you use it too, it is shared, and nothing holds: make"
    " a standard account for your teen and one that administers the computer for yourself."
)
NOT_FOUND_OUT = (
    "Whether sudo lets the account {name!r} run programs as administrator could not be found out: it tells that to the"
    " administrator alone. Where it does, nothing holds on that account."
)


class AccountError(ValueError):
    """Nothing can be set up for this account; the message is for people."""


class Person(Protocol):
    """Whoever has an account, on any system."""

    @property
    def name(self) -> str:
        """The name that they sign in with."""
        ...

    @property
    def administers(self) -> str:
        """How they administer the computer, in words; "" where they do not."""
        ...


@dataclass(frozen=True, slots=True)
class Account:
    """A person's account. `groups` are names. `sudo`: what the system lets it run as administrator, "" for nothing.

    `sudo_tells`: whether that could be found out.
    """

    name: str
    uid: int
    home: Path
    groups: frozenset[str] = frozenset()
    sudo: str = ""
    sudo_tells: bool = True

    @property
    def administers(self) -> str:
        """How it administers the computer, in words; "" where it does not."""
        if self.uid == 0:
            return "it is the administrator itself"
        if strong := sorted(self.groups & ADMINISTRATORS):
            return f"it is in the group {', '.join(strong)}"
        return "sudo lets it run programs as administrator" if self.sudo else ""


def account_named(name: str, run: Run) -> Account:
    """The account `name` as this system knows it. Raises AccountError."""
    there = everybody()
    try:
        found = pwd.getpwnam(name)
    except KeyError:
        found = None
    if found is None or (found.pw_uid != 0 and name not in there):
        raise AccountError(NOT_HERE.format(name=name, others=", ".join(there) or "none"))
    groups = {each.gr_name for each in grp.getgrall() if name in each.gr_mem or each.gr_gid == found.pw_gid}
    return Account(name, found.pw_uid, Path(found.pw_dir), frozenset(groups), *by_sudo(name, run))


def nothing_holds(account: Person) -> str:
    """Why nothing would hold on `account`, in words; "" where it is a standard account."""
    how = account.administers
    return ADMINISTERS.format(name=account.name, how=how) if how else ""


def not_found_out(account: Account) -> str:
    """What to say where nobody told whether `account` administers the computer; "" otherwise."""
    return "" if account.sudo_tells or account.administers else NOT_FOUND_OUT.format(name=account.name)


def may_be_shared(account: Person, names: Collection[str]) -> str:
    """What to say where `account` is the only one of the `names` of people's accounts; "" otherwise."""
    return SHARED.format(name=account.name) if {*names} <= {account.name} else ""


def people(known: Iterable[pwd.struct_passwd]) -> list[str]:
    """The names of accounts that people sign in with."""
    return sorted(
        each.pw_name
        for each in known
        if FIRST_PERSON <= each.pw_uid < LAST_PERSON and not each.pw_shell.endswith(_NO_LOGIN)
    )


def everybody() -> list[str]:
    """The names of people's accounts on this computer."""
    return people(pwd.getpwall())


def by_sudo(name: str, run: Run, sudo: str = "sudo") -> tuple[str, bool]:
    """What sudo says that `name` may do ("" for nothing), and whether it tells. Where there is none, nobody may.

    Source: sudo(8), tried with sudo 1.9.13; it is asked in English, since its answers are told apart by their words.
    """
    ran = run([sudo, "-n", "-l", "-U", name], env={**os.environ, "LC_ALL": "C", "LANGUAGE": "en"}, seconds=5)
    if ran.code == 0 and "may run the following" in ran.out:
        return ran.out, True
    return "", ran.code == NOT_FOUND or any(words in f"{ran.out}{ran.err}" for words in _NOTHING)
