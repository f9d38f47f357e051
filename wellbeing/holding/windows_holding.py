"""Puts a guardian's service in place for one account of Windows, whole or not at all, and takes it away again."""

from __future__ import annotations

import ntpath
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import sleep
from typing import Any

from wellbeing.facts import SystemPart
from wellbeing.holding.held_account import HeldAccount
from wellbeing.holding.installing import InstallError
from wellbeing.holding.one_account import (
    AS_BEFORE,
    alone,
    authority_der,
    free_port,
    gone,
    held_at,
    installed,
    pac_of,
    see_begun,
    standing,
    told,
    undone,
    whole,
)
from wellbeing.holding.our_file import OurFile, as_it_runs, read_anew
from wellbeing.holding.policies import for_chromium, for_edge, for_firefox
from wellbeing.holding.service_folder import ServiceFolder
from wellbeing.holding.windows_account import NEVER_SIGNED_IN, WindowsAccount
from wellbeing.holding.windows_acl import giver, shut
from wellbeing.holding.windows_layout import WindowsLayout, service_sid
from wellbeing.holding.windows_policies import CHROMIUM, FIREFOX, in_registry
from wellbeing.holding.windows_profile import PROFILES, ServiceProfile
from wellbeing.holding.windows_program import WindowsProgram, language_of, this_windows_program
from wellbeing.holding.windows_registry import Keys
from wellbeing.holding.windows_service import Known, ServiceControl, Started
from wellbeing.holding.windows_task import Task, task
from wellbeing.holding.windows_value import PolicyValue, known_value
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Place, PlaceError, Wanted
from wellbeing.system.registry import reg_in
from wellbeing.system.runner import Run, run
from wellbeing.system.turning import look, turn_on

IN_THE_WAY = (
    "{path} is there already, and is not of a set-up of ours. Everybody may make folders there, so look into it first;"
    " then take it away, and try again."
)
_REFRESH = ("guardian", "refresh")


@dataclass(frozen=True, slots=True)
class WindowsHolding:
    """The guardian's service for the account of the layout `at`. Everything here may take seconds."""

    at: WindowsLayout
    run: Run = run
    program: WindowsProgram = field(default_factory=this_windows_program)
    env: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    pause: Callable[[float], None] = sleep
    winreg: Any = None

    @property
    def held(self) -> HeldAccount | None:
        """The account that it stands for; None where there is none. Raises InstallError where nobody can tell."""
        return held_at(self.at)

    def install(self, account: WindowsAccount, language: str) -> list[SystemPart]:
        """Set everything up for `account`: each change, which is on now. Raises InstallError; nothing is left then."""
        if not account.home:
            raise InstallError(NEVER_SIGNED_IN.format(name=account.name))
        with alone(self.at, self._shut):
            if self.at.engine.exists() and self._folder.id not in self._changed:
                raise InstallError(IN_THE_WAY.format(path=self.at.engine))
            return installed(self.at, lambda: self._installed(account, language), self._taken_away)

    def refresh(self) -> list[SystemPart]:
        """Tell browsers of what was agreed on since. Raises InstallError.

        While nobody is signed in to the account, nothing is changed: its registry is opened for no look in passing,
        since that would keep somebody from signing in. There is one again as soon as they have.
        """
        held = standing(self.at)
        with alone(self.at):
            wanted, ledger = Wanted("", self.at.public_certificate), Ledger(self.at.ledger)
            lines = turn_on(told(self.at, held), wanted, ledger)
            if self._keys.is_signed_in(self.at.uid):
                lines += turn_on(self._policies(rf"HKU\{self.at.uid}", held), wanted, ledger)
            return lines

    def look(self) -> list[SystemPart]:
        """How every part stands, nothing where none is set up. Needs the administrator. Raises InstallError."""
        held = self.held
        if held is None:
            return []
        with alone(self.at), self._keys.of_account(self.at.uid, self._profile()) as root:
            known = self._known(held.account, language_of(self._any_known.runs))
            places: list[Place] = [*self._policies(root, held), known, Started(self._control), self._task]
            return [*look(places, Wanted("", self.at.public_certificate)), as_it_runs(self._task_file)]

    def uninstall(self) -> list[SystemPart]:
        """Take everything away: one line for each change. Raises InstallError where something is left."""
        see_begun(self.at)
        with alone(self.at):
            return self._taken_away()

    def _shut(self) -> None:
        """What an administrator writes for administrators is not for the held account to read, nor to lock."""
        try:
            shut(self.run, self._system32("icacls.exe"), self.at.home, self.at.lock.parent)
        except PlaceError as error:
            raise InstallError(f"{error} {AS_BEFORE}") from error

    def _installed(self, account: WindowsAccount, language: str) -> list[SystemPart]:
        """The service before the policies: feeds close until it is there."""
        held = self.held or HeldAccount(account.name, account.uid, free_port(), self.at.socket)
        lines = whole([self._folder], self.at)
        lines += whole([*told(self.at, held), self._known(account.name, language), Started(self._control)], self.at)
        with self._keys.of_account(account.uid, account.home) as root:
            keys = {each.key: self._keys.first_missing(root, each.key) for each in self._policies(root, held)}
            lines += whole(self._policies(root, held, keys), self.at)
        read_anew([self._task_file], self._task)
        return [*lines, *whole([self._task_file, self._task], self.at)]

    def _taken_away(self) -> list[SystemPart]:
        self._keys.close_left_open(self.at.uid)
        if not self.at.ledger.exists():
            gone(self.at)
            return []
        ours = [known_value(self._keys, "", each) for each in self._changed]
        if not any(ours):  # nobody is kept from signing in for nothing
            lines = undone(self.at, lambda ids: self._all_known(ids, ""))
        elif home := self._profile():
            with self._keys.of_account(self.at.uid, home) as root:
                lines = undone(self.at, lambda ids: self._all_known(ids, root))
        else:
            self._forget_values()
            lines = undone(self.at, lambda ids: self._all_known(ids, ""))
        gone(self.at)
        return lines

    def _forget_values(self) -> None:
        """The account was deleted, and its registry with it: nothing of that is left to be put back."""
        ledger = Ledger(self.at.ledger)
        for change in ledger.open_changes():
            if known_value(self._keys, "", change.place_id):
                ledger.close(change.number)

    def _policies(self, root: str, held: HeldAccount, made: Mapping[str, str] | None = None) -> list[PolicyValue]:
        """For every browser, whether it is on this computer now or comes later. `made`: see PolicyValue, by key."""
        pac, der = pac_of(self.at, held.port), authority_der(self.at)
        entries = [
            entry
            for name, key in CHROMIUM.items()
            for entry in in_registry(key, (for_edge if name == "Edge" else for_chromium)(pac, der), dicts_as_text=True)
        ]
        firefox = for_firefox(pac, [self.at.public_certificate], {})
        entries += in_registry(FIREFOX, firefox, dicts_as_text=False)
        tops = made or {}
        return [PolicyValue(self._keys, root, key, name, value, tops.get(key, "")) for key, name, value in entries]

    def _all_known(self, changed: Sequence[str], root: str) -> list[Place]:
        """Every place by what the ledger has of it; contents are not asked for."""
        files = {Path(each.removeprefix("file:")) for each in changed if each.startswith("file:")}
        values = (known_value(self._keys, root, each) for each in changed)
        return [
            self._folder,
            self._any_known,
            Started(self._control),
            self._task,
            *(OurFile(path, b"", str(path)) for path in files),
            *(value for value in values if value),
        ]

    def _known(self, name: str, language: str) -> Known:
        command = self.program.command(self.at, language)
        around, title = self.program.env, f"Feed Wellbeing ({name})"
        return Known(self._control, self._keys, command, around, title, self._own_profile)

    @property
    def _any_known(self) -> Known:
        """The service, whatever it runs."""
        return Known(self._control, self._keys, "", {}, "", self._own_profile)

    @property
    def _own_profile(self) -> ServiceProfile:
        return ServiceProfile(self.run, self.env, self._keys, service_sid(self.at.service), self.pause)

    @property
    def _task_file(self) -> OurFile:
        words = " ".join((*self.program.way, *_REFRESH))
        content = task(self.program.python, words, self.program.folder)
        return OurFile(self.at.task, content, "What the task does", "login")

    @property
    def _changed(self) -> list[str]:
        return [change.place_id for change in Ledger(self.at.ledger).open_changes()]

    @property
    def _folder(self) -> ServiceFolder:
        give = giver(self.run, self._system32("icacls.exe"), service_sid(self.at.service))
        return ServiceFolder(self.at, Path(), 0, give, give)

    @property
    def _control(self) -> ServiceControl:
        return ServiceControl(self.run, self._system32("sc.exe"), self.at.service, self.pause)

    @property
    def _task(self) -> Task:
        return Task(self.run, self._system32("schtasks.exe"), self.at.task_name, self.at.task)

    @property
    def _keys(self) -> Keys:
        return Keys(self.run, reg_in(self.env), self.winreg)

    def _profile(self) -> str:
        """The account's folder; "" where Windows has none any more."""
        found = self._keys.value(rf"{PROFILES}\{self.at.uid}", "ProfileImagePath")
        drive = self.env.get("SystemDrive", "C:")
        return ntpath.normpath(str(found.data).replace("%SystemDrive%", drive)) if found else ""

    def _system32(self, program: str) -> str:
        return rf"{self.env.get('SystemRoot', r'C:\Windows')}\System32\{program}"
