"""Puts a guardian's service in place for one account of a Mac, whole or not at all, and takes it away again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import sleep

from wellbeing.facts import SystemPart
from wellbeing.holding.account import Account
from wellbeing.holding.held_account import HeldAccount
from wellbeing.holding.installing import InstallError
from wellbeing.holding.macos_daemon import Daemon
from wellbeing.holding.macos_layout import MacLayout
from wellbeing.holding.macos_plists import KILLALL, daemons, language_in, preferences
from wellbeing.holding.macos_preferences import ManagedPreferences
from wellbeing.holding.macos_user import MacUser
from wellbeing.holding.one_account import (
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
from wellbeing.holding.open_folder import OpenFolder
from wellbeing.holding.our_file import OurFile, as_it_runs, read_anew, read_file
from wellbeing.holding.policies import for_chromium, for_edge, for_firefox
from wellbeing.holding.program import ThisProgram, this_program
from wellbeing.holding.service_folder import ServiceFolder
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Place, PlaceError, Wanted
from wellbeing.system.runner import Run, run
from wellbeing.system.turning import look, turn_on


def give_to(user: str) -> Callable[[Path], None]:
    """Gives a file or folder to `user` and its group. It raises PlaceError."""

    def give(path: Path) -> None:
        try:
            shutil.chown(path, user, user)
        except (OSError, LookupError) as error:
            raise PlaceError(f"{path} could not be given to {user} ({error}).") from error

    return give


@dataclass(frozen=True, slots=True)
class MacHolding:
    """The guardian's service for the account of the layout `at`. Everything here may take seconds."""

    at: MacLayout
    run: Run = run
    program: ThisProgram = field(default_factory=this_program)
    give_to: Callable[[str], Callable[[Path], None]] = give_to
    pause: Callable[[float], None] = sleep

    @property
    def held(self) -> HeldAccount | None:
        """The account that it stands for; None where there is none. Raises InstallError where nobody can tell."""
        return held_at(self.at)

    def install(self, account: Account, language: str) -> list[SystemPart]:
        """Set everything up for `account`: each change, which is on now. Raises InstallError; nothing is left then."""
        with alone(self.at):
            return installed(self.at, lambda: self._installed(account, language), self._taken_away)

    def refresh(self) -> list[SystemPart]:
        """Tell browsers of what was agreed on since, and put back what the Mac took away. Raises InstallError."""
        held = standing(self.at)
        with alone(self.at):
            wanted, ledger = Wanted("", self.at.public_certificate), Ledger(self.at.ledger)
            were = self.browsers()
            lines = turn_on([*told(self.at, held), *self._kept(held), *self._policies(held)], wanted, ledger)
            if any(line.state != "on" for line in were):
                self._read_anew()
            return lines

    def look(self) -> list[SystemPart]:
        """How every part stands, nothing where none is set up; needs the administrator. Raises InstallError."""
        lines = self.browsers()
        if not lines:
            return []
        lines += look(self._daemons, Wanted("", self.at.public_certificate))
        return [*lines, *map(as_it_runs, self._files(self._language()).values())]

    def browsers(self) -> list[SystemPart]:
        """How the browsers' policies stand, nothing where none is set up; the service itself may look."""
        held = self.held
        return look(self._policies(held), Wanted("", self.at.public_certificate)) if held else []

    def uninstall(self) -> list[SystemPart]:
        """Take everything away: one line for each change. Raises InstallError where something is left."""
        see_begun(self.at)
        with alone(self.at):
            return self._taken_away()

    def _installed(self, account: Account, language: str) -> list[SystemPart]:
        """The service before the policies: feeds close until it is there."""
        held = self.held or HeldAccount(account.name, account.uid, free_port(), str(self.at.socket))
        own = self.give_to(self.at.user)
        lines = whole([MacUser(self.run, self.at.user), self._folder(account.home)], self.at)
        files = self._files(language)
        for daemon in self._daemons:
            read_anew([files[daemon.label]], daemon)
        lines += whole([OpenFolder(self.at.meeting, own), *told(self.at, held), *files.values()], self.at)
        lines += whole([self._service, *self._policies(held), *self._kept(held)], self.at)
        lines += whole([self._follower, self._keeper], self.at)
        self._read_anew()
        return lines

    def _taken_away(self) -> list[SystemPart]:
        if self.at.ledger.exists():
            self._keeper.restore({})  # or it would put back what is taken away
        lines = undone(self.at, self._all_known) if self.at.ledger.exists() else []
        if lines:
            self._read_anew()
        gone(self.at)
        return lines

    def _policies(self, held: HeldAccount) -> list[Place]:
        """For every browser, whether it is on this computer now or comes later."""
        told = self._told_to_browsers(held).items()
        at = self.at.preferences
        return [ManagedPreferences(at / file, content, f"{name}’s policies") for name, (file, content) in told]

    def _kept(self, held: HeldAccount) -> list[Place]:
        """The same, for the daemon that puts back what the Mac clears away."""
        told = self._told_to_browsers(held).items()
        return [OurFile(self.at.kept / file, content, f"{name}’s policies, kept") for name, (file, content) in told]

    def _told_to_browsers(self, held: HeldAccount) -> dict[str, tuple[str, bytes]]:
        pac, der = pac_of(self.at, held.port), authority_der(self.at)
        firefox = for_firefox(pac, [self.at.public_certificate], {})
        return preferences(for_chromium(pac, der), for_edge(pac, der), firefox)

    def _files(self, language: str) -> dict[str, OurFile]:
        """What launchd reads of each daemon, by its label."""
        texts = daemons(self.at, self.program, language)
        return {label: OurFile(self.at.daemon(label), text, label, "login") for label, text in texts.items()}

    def _language(self) -> str:
        """In which it was set up. Raises InstallError."""
        try:
            return language_in(read_file(self.at.daemon(self.at.service)) or b"")
        except PlaceError as error:
            raise InstallError(str(error)) from error

    def _read_anew(self) -> None:
        """macOS keeps preferences in memory; its own program for that begins anew when it is asked next."""
        self.run([KILLALL, "cfprefsd"], seconds=10)

    def _all_known(self, changed: Sequence[str]) -> list[Place]:
        """Every place by what the ledger has of it; contents are not asked for."""
        files = {Path(each.removeprefix("file:")) for each in changed if each.startswith("file:")}
        return [
            MacUser(self.run, self.at.user),
            self._folder(Path()),
            OpenFolder(self.at.meeting, self.give_to(self.at.user)),
            *self._daemons,
            *(OurFile(path, b"", str(path)) for path in files),
        ]

    def _folder(self, home: Path) -> ServiceFolder:
        return ServiceFolder(self.at, home, self.at.uid, self.give_to(self.at.user))

    @property
    def _service(self) -> Daemon:
        return Daemon(self.run, self.at.service, self.at.daemon(self.at.service), True, "The service", self.pause)

    @property
    def _follower(self) -> Daemon:
        label, what = self.at.follower, "Following what is agreed on"
        return Daemon(self.run, label, self.at.daemon(label), False, what, self.pause)

    @property
    def _keeper(self) -> Daemon:
        label, what = self.at.keeper, "Putting back what the Mac clears away"
        return Daemon(self.run, label, self.at.daemon(label), False, what, self.pause)

    @property
    def _daemons(self) -> list[Daemon]:
        return [self._service, self._follower, self._keeper]
