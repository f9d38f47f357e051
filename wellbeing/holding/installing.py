"""Puts guardians' services in place, each whole or not at all, and takes them away; each change is written down before.

What one account has to itself is in a ledger of its own: it goes with the account, and others stay as they are. What
all share (the user that services run as, the policies of browsers) goes with the last one.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from msgspec import structs

from wellbeing import file_lock
from wellbeing.engine.ports import is_free
from wellbeing.facts import SystemPart
from wellbeing.holding.account import Account
from wellbeing.holding.browser_policies import hosts_of, known_policies, pac_for, policies_for
from wellbeing.holding.firefox_policies import firefox_policies
from wellbeing.holding.held_account import HeldAccount, all_held
from wellbeing.holding.layout import POLICIES, USER, AccountLayout, Layout
from wellbeing.holding.our_file import OurFile, as_it_runs, read_anew
from wellbeing.holding.program import ThisProgram, this_program
from wellbeing.holding.service_folder import ServiceFolder
from wellbeing.holding.system_user import SystemUser
from wellbeing.holding.systemd import Enabled
from wellbeing.holding.unit import account_units, language_in, policies_unit
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Place, PlaceError, Wanted
from wellbeing.system.runner import Run, run
from wellbeing.system.turning import look, turn_on, undo

PORTS = range(600, 1024)
"""Where no program of a person's own may listen on Linux: none can take a service's place while it is away."""

NOTHING_STANDS = "No guardian's service is set up on this computer."
NOT_FOR_THIS_ONE = "No guardian's service is set up for this account."
NOT_READ = "A service's certificate cannot be read. Run this as the administrator, or set it up again."
NO_PORT = "No port below 1024 is free on this computer."
NOT_NOW = "Nothing can be changed below {where} ({why}). Please try again when nothing else is being set up."
AS_BEFORE = "Everything is as it was before."
STILL_STANDS = (
    "What the family agreed on is kept, and so is what was counted, but the service may not run now; feeds are then"
    " closed for the account. Please try again."
)

WAITS = 60.0
"""Seconds for another program to have set up or taken away what it is at."""

ABOUT = b"""\
Feed Wellbeing writes here for which accounts of this computer a family agreed that feeds pass through its filter, and
the certificate of each. To take one away: wellbeing guardian uninstall --account NAME
"""


class InstallError(Exception):
    """Nothing was set up, or not everything was taken away; the message is for people."""


def _give_away(path: Path) -> None:
    shutil.chown(path, USER, USER)


@dataclass(frozen=True, slots=True)
class Holding:
    """The guardians' services on this Linux computer, below `layout`. Everything here may take seconds."""

    layout: Layout = field(default_factory=Layout)
    run: Run = run
    program: ThisProgram = field(default_factory=this_program)
    own: Callable[[Path], None] = _give_away

    @property
    def held(self) -> tuple[HeldAccount, ...]:
        """For which accounts they stand."""
        return all_held(self.layout.held)

    def install(self, account: Account, language: str) -> list[SystemPart]:
        """Set everything up for `account`, beside others: each change, which is on now.

        Raises InstallError; then nothing of the account is left, and others are held as before.
        """
        with self._alone(account.uid):
            stood = self._held(account.uid) is not None
            try:
                return self._installed(account, language)
            except InstallError as error:
                if not stood:
                    self._take_away(account.uid)
                raise InstallError(f"{error} {STILL_STANDS if stood else AS_BEFORE}") from error

    def refresh(self) -> list[SystemPart]:
        """Tell browsers of what was agreed on since: which are on now. Raises InstallError where nothing stands."""
        if not self.held:
            raise InstallError(NOTHING_STANDS)
        with self._alone():
            return self._refreshed()

    def look(self, uid: int) -> list[SystemPart]:
        """How every part stands for an account, nothing where none is set up; changes nothing."""
        lines, held = self.browsers(uid), self._held(uid)
        if not lines or held is None:
            return []
        at = self.layout.of(uid)
        files = [*self._unit_files(at, held.account, self._language(at)), self._policies_unit]
        return [*lines, *look([Enabled(at, self.run)], self._wanted), *map(as_it_runs, files)]

    def browsers(self, uid: int) -> list[SystemPart]:
        """How the browsers' policies stand for an account, nothing where none is set up; its service may look, too."""
        here = self._held(uid)
        return look([*self._told(here), *self._policies()], self._wanted) if here else []

    def uninstall(self, uid: int) -> list[SystemPart]:
        """Take everything of an account away: one line for each change. Raises InstallError where something is left."""
        if not self._has_something_of(uid):
            raise InstallError(NOT_FOR_THIS_ONE if self.held else NOTHING_STANDS)
        with self._alone(uid):
            return self._take_away(uid)

    # setting up

    def _installed(self, account: Account, language: str) -> list[SystemPart]:
        at = self.layout.of(account.uid)
        own = Ledger(at.ledger)
        lines = self._turned_on(self._shared(), self._ledger)
        lines += self._turned_on([ServiceFolder(at, account.home, account.uid, self.own)], own)
        lines += self._turned_on(self._told(self._here(account)), own)
        lines += self._turned_on(self._units(at, account.name, language), own)
        return [*lines, *self._turned_on(self._policies(), self._ledger)]  # feeds close until the service is there

    def _turned_on(self, places: Sequence[Place], ledger: Ledger) -> list[SystemPart]:
        lines = []
        for place in places:
            (line,) = turn_on([place], self._wanted, ledger)
            if line.state == "failed":
                raise InstallError(f"{line.name}: {line.message}")
            lines.append(line)
        return lines

    def _refreshed(self) -> list[SystemPart]:
        lines = []
        for each in self.held:
            try:
                lines += turn_on(self._told(each), self._wanted, Ledger(self.layout.of(each.uid).ledger))
            except InstallError as error:  # one that is out of order holds up none of the others
                lines.append(SystemPart(part="trust", name=each.account, state="failed", message=str(error)))
        return [*lines, *turn_on(self._policies(), self._wanted, self._ledger)]

    # taking away

    def _has_something_of(self, uid: int) -> bool:
        return self.layout.of(uid).ledger.exists() or (not self.held and self.layout.ledger.exists())

    def _take_away(self, uid: int) -> list[SystemPart]:
        """Browsers are let go before the last service stops; else they follow the other accounts."""
        others = any(each.uid != uid for each in self.held)
        lines = [] if others else undo(self._ledger, known_policies(self.layout), others=False)
        lines += self._own_undone(self.layout.of(uid))
        following = self._refreshed() if others else []
        lines += self._shared_undone()
        self.run(["systemctl", "daemon-reload"], seconds=30)
        if failed := _failed([*lines, *following]):
            raise InstallError("\n".join(f"{line.name}: {line.message}" for line in failed))
        return lines

    def _own_undone(self, at: AccountLayout) -> list[SystemPart]:
        lines = undo(Ledger(at.ledger), self._known(Ledger(at.ledger), at))
        if not _failed(lines):
            shutil.rmtree(at.home, ignore_errors=True)
        return lines

    def _shared_undone(self) -> list[SystemPart]:
        """Nothing, while there is anything of an account."""
        if [*self.layout.accounts.glob("*")]:
            return []
        lines = undo(self._ledger, self._known(self._ledger))
        if not _failed(lines):
            shutil.rmtree(self.layout.home, ignore_errors=True)
        return lines

    def _known(self, ledger: Ledger, at: AccountLayout | None = None) -> list[Place]:
        """Every place that `ledger` may have changes of, in the folder of an account or what all share."""
        ids = [change.place_id for change in ledger.open_changes()]
        files = dict.fromkeys(Path(each.removeprefix("file:")) for each in ids if each.startswith("file:"))
        known: list[Place] = [OurFile(path, b"", str(path)) for path in files]
        if at is not None:
            return [*known, ServiceFolder(at, Path(), 0, self.own), Enabled(at, self.run)]
        return [*known, SystemUser(self.run), *firefox_policies(self.layout.firefox_policies)]

    # what is to be there

    def _shared(self) -> list[Place]:
        """What every account's service needs. The file about the folder has the folder go last."""
        return [
            SystemUser(self.run),
            OurFile(self.layout.held / "README", ABOUT, "A note on the folder of accounts", "login"),
            self._policies_unit,
        ]

    def _told(self, held: HeldAccount) -> list[Place]:
        """What everybody may know of an account's service, as it is now. Raises InstallError."""
        at = self.layout.of(held.uid)
        content = msgspec.json.encode(structs.replace(held, hosts=hosts_of(at)))
        try:
            pem = at.certificate.read_bytes()
        except OSError as error:
            raise InstallError(NOT_READ) from error
        return [
            OurFile(at.held, content, "What everybody may know of it", "login"),
            OurFile(at.public_certificate, pem, "Our certificate", "trust"),
        ]

    def _units(self, at: AccountLayout, account: str, language: str) -> list[Place]:
        """A service that runs from units as they were ends first. Raises InstallError."""
        files, enabled = self._unit_files(at, account, language), Enabled(at, self.run)
        try:
            read_anew(files, enabled)
        except PlaceError as error:
            raise InstallError(str(error)) from error
        return [*files, enabled]

    def _unit_files(self, at: AccountLayout, account: str, language: str) -> list[OurFile]:
        texts = account_units(at, self.program, account, language)
        return [OurFile(self.layout.units / name, text.encode(), name, "login") for name, text in texts.items()]

    def _language(self, at: AccountLayout) -> str:
        """In which the service was set up."""
        try:
            return language_in((self.layout.units / at.service).read_text())
        except (OSError, UnicodeDecodeError):
            return ""

    @property
    def _policies_unit(self) -> OurFile:
        text = policies_unit(self.layout, self.program)
        return OurFile(self.layout.units / POLICIES, text.encode(), POLICIES, "login")

    def _policies(self) -> list[Place]:
        try:
            return policies_for(self.layout, self.held)
        except (OSError, ValueError) as error:
            raise InstallError(NOT_READ) from error

    @property
    def _wanted(self) -> Wanted:
        return Wanted(pac_for(self.held), self.layout.held)

    def _here(self, account: Account) -> HeldAccount:
        if (stood := self._held(account.uid)) is not None:
            return stood
        port = free_port({each.port for each in self.held})
        return HeldAccount(account.name, account.uid, port, str(self.layout.of(account.uid).socket))

    def _held(self, uid: int) -> HeldAccount | None:
        return next((each for each in self.held if each.uid == uid), None)

    @property
    def _ledger(self) -> Ledger:
        return Ledger(self.layout.ledger)

    # one at a time

    @contextmanager
    def _alone(self, uid: int | None = None) -> Iterator[None]:
        """Nobody else changes anything meanwhile. Makes the folder of the account `uid`, for a start."""
        with ExitStack() as stack:
            try:
                self._folders(uid)
                stack.enter_context(file_lock.held(self.layout.home / "lock", WAITS))
            except OSError as error:
                raise InstallError(NOT_NOW.format(where=self.layout.home, why=error.strerror or error)) from error
            yield

    def _folders(self, uid: int | None) -> None:
        self.layout.home.parent.mkdir(parents=True, exist_ok=True)
        own = [] if uid is None else [self.layout.accounts, self.layout.of(uid).home]
        for folder in (self.layout.home, *own):
            folder.mkdir(exist_ok=True)
            folder.chmod(0o711)


def _failed(lines: Sequence[SystemPart]) -> list[SystemPart]:
    return [line for line in lines if line.state == "failed"]


def free_port(taken: Collection[int] = ()) -> int:
    """A port that only the system's own programs may use, and that none uses now. Raises InstallError."""
    for port in random.sample(PORTS, len(PORTS)):
        if port not in taken and is_free(port):
            return port
    raise InstallError(NO_PORT)
