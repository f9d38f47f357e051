"""What an administrator does by hand for a family on Windows and macOS: as wellbeing.holding.by_hand does on Linux."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from wellbeing.facts import SystemPart
from wellbeing.holding import macos_account, windows_account
from wellbeing.holding.account import AccountError, Person, may_be_shared, not_found_out, nothing_holds
from wellbeing.holding.by_hand import NOBODY, told
from wellbeing.holding.held_account import HeldAccount, HeldAccountError, read_held
from wellbeing.holding.installing import InstallError
from wellbeing.holding.macos_holding import MacHolding
from wellbeing.holding.macos_layout import MacLayout
from wellbeing.holding.one_account import not_known
from wellbeing.holding.program import see_safe
from wellbeing.holding.windows_holding import WindowsHolding
from wellbeing.holding.windows_layout import layout_of
from wellbeing.holding.windows_program import see_safe as see_safe_on_windows
from wellbeing.system.runner import Run, run

SET_UP = (
    "Set up for {name}. Feeds open through the filter alone from now on, in {name}’s Chrome, Chromium, Edge, Brave and"
    " Firefox, also in those that are installed later; other accounts stay as they are. Please restart browsers that"
    " are open, and sign in as {name} to look at it together. {rest}"
)
REST = {
    "win32": "A browser that follows no policies, such as Tor Browser, is not reached.",
    "darwin": (
        "Safari follows no such policies and is not reached; Screen Time can leave it out on this account. Nor is"
        " another browser that follows none, such as Tor Browser."
    ),
}
UNTRIED = "This was written from the makers' documentation and has not been tried on a real {system} yet."
CALLED = {"win32": "Windows", "darwin": "Mac"}

MAC_ADMINISTRATORS = 80
"""The group "admin", whose members may write into /Applications; an account that is in it is not held at all."""


class Holding(Protocol):
    """The service for one account, on either system."""

    @property
    def held(self) -> HeldAccount | None: ...
    def install(self, account: Any, language: str) -> list[SystemPart]: ...
    def refresh(self) -> list[SystemPart]: ...
    def look(self) -> list[SystemPart]: ...
    def uninstall(self) -> list[SystemPart]: ...


@dataclass(frozen=True, slots=True)
class ByHand:
    """For `system`, as sys.platform names it: "win32" or "darwin". `root` is another folder in tests.

    Everything raises one of by_hand.TROUBLE.
    """

    system: str = sys.platform
    run: Run = run
    env: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    root: Path = Path("/")
    holding_of: Callable[[str, int | str], Holding] | None = None

    def set_up(self, name: str, language: str) -> list[str]:
        """Set up the service for the account `name`; what was done."""
        account = self._named(name)
        if why := nothing_holds(account):
            raise AccountError(why)
        holding = self._of(account.name, account.uid)
        self._see_safe(holding)
        done = [*told(holding.install(account, language)), SET_UP.format(name=account.name, rest=REST[self.system])]
        return [*done, UNTRIED.format(system=CALLED[self.system]), *self.concerns_of(name)]

    def take_away(self, name: str) -> list[str]:
        """Take everything of the account `name` away, also where there is no such account any more."""
        held = self._among_readable(name)
        if held is None:  # a set-up that was cut off may have begun with it, and a file may be kept open, all the same
            account = self._named(name)
            self._of(account.name, account.uid).uninstall()
        else:
            self._of(held.account, held.uid).uninstall()
        return ["Nothing of it is left on this computer."]

    def concerns_of(self, name: str) -> list[str]:
        """Why nothing holds on the account `name`, or may not hold, in words."""
        account = self._named(name)
        tells = not_found_out(account) if self.system == "darwin" else ""
        return [why for why in (nothing_holds(account), tells, may_be_shared(account, self._names())) if why]

    def stands_for(self, name: str) -> bool:
        """Whether a service stands for the account `name`."""
        return self._find(name) is not None

    def how_it_stands(self, name: str) -> tuple[list[str], bool]:
        """Every part for the account `name` in words, and whether all of it is in place."""
        return _in_words(self._standing(name).look())

    def follow(self) -> tuple[list[str], bool]:
        """Tell the browsers of every account of what was agreed on since; see `how_it_stands`."""
        held, unread = self._looked_at()
        if not (held or unread):
            raise InstallError("No guardian's service is set up on this computer.")
        lines = [line for each in held for line in self._of(each.account, each.uid).refresh()]
        why = [SystemPart(part="login", name=uid, state="failed", message=str(each)) for uid, each in unread.items()]
        return _in_words([*lines, *why])

    def _named(self, name: str) -> Any:
        if self.system == "win32":
            return windows_account.named(name, windows_account.everybody(self.run, self.env))
        return macos_account.named(name, self.run)

    def _names(self) -> Sequence[str]:
        if self.system == "win32":
            people: list[Person] = [*windows_account.everybody(self.run, self.env)]
            return [each.name for each in people]
        return [*macos_account.everybody(self.run)]

    def _of(self, name: str, uid: int | str) -> Holding:
        if self.holding_of is not None:
            return self.holding_of(name, uid)
        if self.system == "win32":
            return WindowsHolding(layout_of(str(uid), self.env), self.run, env=self.env)
        return MacHolding(MacLayout(int(uid), name, self.root), self.run)

    def _see_safe(self, holding: Holding) -> None:
        if isinstance(holding, WindowsHolding):
            see_safe_on_windows(holding.program.parts, self.env)
        elif isinstance(holding, MacHolding):
            see_safe(holding.program.parts, groups=(0, MAC_ADMINISTRATORS))

    def _standing(self, name: str) -> Holding:
        if (held := self._find(name)) is None:
            raise InstallError(NOBODY.format(name=name))
        return self._of(held.account, held.uid)

    def _find(self, name: str) -> HeldAccount | None:
        """None where no service stands for `name`. Raises InstallError where its file is there and cannot be read."""
        if found := self._among_readable(name):
            return found
        unread = self._looked_at()[1]
        with suppress(AccountError):  # nobody has that name: no file is theirs
            if unread and (why := unread.get(str(self._named(name).uid))):
                raise why
        return None

    def _among_readable(self, name: str) -> HeldAccount | None:
        same = str.lower if self.system == "win32" else str
        return next((each for each in self._all_held() if same(each.account) == same(name)), None)

    def _all_held(self) -> list[HeldAccount]:
        return self._looked_at()[0]

    def _looked_at(self) -> tuple[list[HeldAccount], dict[str, InstallError]]:
        """Every account that a service stands for; and what could not be read, by the account's id, with why."""
        at = layout_of("x", self.env) if self.system == "win32" else MacLayout(0, "", self.root)
        held, unread = [], {}
        for path in sorted(at.held.parent.glob("*.json")):
            try:
                held.append(read_held(path))
            except HeldAccountError as error:
                unread[path.stem] = not_known(path, error)
        return held, unread


def _in_words(lines: Sequence[SystemPart]) -> tuple[list[str], bool]:
    return told(lines), all(line.state == "on" for line in lines)
