"""What an administrator does by hand for a family, and what they read of it: set up, look, take away."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wellbeing.facts import SystemPart
from wellbeing.holding.account import (
    AccountError,
    account_named,
    everybody,
    may_be_shared,
    not_found_out,
    nothing_holds,
)
from wellbeing.holding.installing import Holding, InstallError
from wellbeing.holding.program import ProgramError, see_safe
from wellbeing.system.runner import run

NO_SYSTEMD = (
    "A guardian's service needs Linux with systemd, and this computer does not run it. Nothing was changed. Limits that"
    " your teen agreed to work in the app all the same; on this computer they are a promise, not a lock."
)
SET_UP = (
    "Set up for {name}. Feeds open through the filter alone from now on, in Chrome, Chromium, Edge, Brave and Firefox,"
    " also in those that are installed later. Please restart browsers that are open, and sign in as {name} to look"
    " at it together. A browser that follows no policies, such as Tor Browser, is not reached."
)
NOBODY = "No guardian's service stands for {name!r}."
GONE = "Nothing of it is left on this computer."
GONE_FOR = "Nothing of it is left for {name}. Services still stand for: {others}."

TROUBLE = (AccountError, InstallError, ProgramError)
"""What any of these functions raises; the messages are for people."""


def set_up(name: str, language: str, systemd: Path = Path("/run/systemd/system")) -> list[str]:
    """Set up the service for the account `name`; what was done. Raises one of TROUBLE."""
    account = account_named(name, run)
    if why := nothing_holds(account):
        raise AccountError(why)
    if not systemd.is_dir():
        raise InstallError(NO_SYSTEMD)
    holding = Holding()
    see_safe(holding.program.parts)
    done = [*told(holding.install(account, language)), SET_UP.format(name=name)]
    return [*done, *concerns_of(name)]


def take_away(name: str) -> list[str]:
    """Take everything of the account `name` away, and nothing of others'. Raises one of TROUBLE."""
    holding = Holding()
    held = {each.account: int(each.uid) for each in holding.held}  # also where the account itself is gone by now
    holding.uninstall(held[name] if name in held else account_named(name, run).uid)
    others = ", ".join(each.account for each in holding.held)
    return [GONE_FOR.format(name=name, others=others) if others else GONE]


def take_all_away(holding: Holding | None = None) -> tuple[list[str], bool]:
    """Take everything of every account away, for when the program goes: what was done, and whether all of it went."""
    holding = holding or Holding()
    begun = {int(each.name) for each in holding.layout.accounts.glob("[0-9]*")}  # also what was cut off halfway
    lines: list[str] = []
    whole = True
    for uid in sorted(begun | {int(each.uid) for each in holding.held}):
        try:
            holding.uninstall(uid)
        except InstallError as error:  # one that is out of order holds up none of the others
            lines, whole = [*lines, str(error)], False
    return [*lines, *([GONE] if whole else [])], whole


def concerns_of(name: str) -> list[str]:
    """Why nothing holds on the account `name`, or may not hold, in words. Raises one of TROUBLE."""
    account = account_named(name, run)
    whys = (nothing_holds(account), not_found_out(account), may_be_shared(account, everybody()))
    return [why for why in whys if why]


def stands_for(name: str) -> bool:
    """Whether a service stands for the account `name`."""
    return name in (each.account for each in Holding().held)


def how_it_stands(name: str) -> tuple[list[str], bool]:
    """Every part for the account `name` in words, and whether all of it is in place. Raises one of TROUBLE."""
    holding = Holding()
    lines = [part for each in holding.held if each.account == name for part in holding.look(int(each.uid))]
    return told(lines), all(line.state == "on" for line in lines)


def follow() -> tuple[list[str], bool]:
    """Tell browsers of what was agreed on since; see `how_it_stands`."""
    lines = Holding().refresh()
    return told(lines), all(line.state == "on" for line in lines)


def told(lines: Sequence[SystemPart]) -> list[str]:
    """`lines` in words."""
    return [
        f"{'in place' if line.state == 'on' else 'NOT in place'}: {line.name}. {line.message}".rstrip()
        for line in lines
    ]
