"""Puts a guardian's service in place, whole or not at all, and takes it away; each change is written down before."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from wellbeing.engine.ports import is_free
from wellbeing.facts import SystemPart
from wellbeing.guardian_folder import FolderError, GuardianFolder
from wellbeing.holding.account import Account
from wellbeing.holding.firefox_policies import firefox_policies
from wellbeing.holding.held_account import HeldAccount, HeldAccountError, read_held
from wellbeing.holding.layout import USER, Layout
from wellbeing.holding.managed_pac import as_address, managed_pac
from wellbeing.holding.our_file import OurFile
from wellbeing.holding.policies import for_chromium, for_edge
from wellbeing.holding.program import ThisProgram, this_program
from wellbeing.holding.service_folder import ServiceFolder
from wellbeing.holding.system_user import SystemUser
from wellbeing.holding.systemd import Enabled
from wellbeing.holding.unit import units
from wellbeing.settings import Settings, SettingsError, added_host
from wellbeing.settings_file import read_settings
from wellbeing.site_files import chosen_sites, load_sites
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Place, Wanted
from wellbeing.system.runner import Run, run
from wellbeing.system.turning import look, turn_on, undo

PORTS = range(600, 1024)
"""Where no program of a person's own may listen on Linux: none can take the service's place while it is away."""

ANOTHER = (
    "A guardian's service stands for the account {name!r} already, and one computer can hold one account so far."
    " Take that one away first: wellbeing guardian uninstall --account {name}"
)
NOTHING_STANDS = "No guardian's service is set up on this computer."
NOT_READ = "The service's certificate cannot be read. Run this as the administrator, or set it up again."
NO_PORT = "No port below 1024 is free on this computer."


class InstallError(Exception):
    """Nothing was set up, or not everything was taken away; the message is for people."""


def _give_away(path: Path) -> None:
    shutil.chown(path, USER, USER)


@dataclass(frozen=True, slots=True)
class Holding:
    """A guardian's service on this Linux computer, below `layout`. Everything here may take seconds."""

    layout: Layout = field(default_factory=Layout)
    run: Run = run
    program: ThisProgram = field(default_factory=this_program)
    own: Callable[[Path], None] = _give_away

    @property
    def held(self) -> HeldAccount | None:
        """For which account it stands; None where there is none."""
        try:
            return read_held(self.layout.held)
        except HeldAccountError:
            return None

    def install(self, account: Account, language: str) -> list[SystemPart]:
        """Set everything up for `account`: each change, which is on now. Raises InstallError; nothing is left then."""
        held = self.held
        if held is not None and held.uid != account.uid:
            raise InstallError(ANOTHER.format(name=held.account))
        held = held or HeldAccount(account.name, account.uid, free_port(), str(self.layout.socket))
        self._home()
        base: list[Place] = [SystemUser(self.run), ServiceFolder(self.layout, account.home, account.uid, self.own)]
        lines = self._turn_on(base, "")
        return [*lines, *self._turn_on(self._rest(held, language), self._pac(held))]

    def refresh(self) -> list[SystemPart]:
        """Tell browsers of what was agreed on since: which are on now. Raises InstallError where nothing stands."""
        held = self.held
        if held is None:
            raise InstallError(NOTHING_STANDS)
        return turn_on(self._policies(held), Wanted(self._pac(held), self.layout.public_certificate), self._ledger)

    def look(self) -> list[SystemPart]:
        """How every part stands, nothing where none is set up; changes nothing, and needs the administrator."""
        held = self.held
        if held is None:
            return []
        wanted = Wanted(self._pac(held), self.layout.public_certificate)
        return look([*self._policies(held), Enabled(self.run)], wanted)

    def browsers(self) -> list[SystemPart]:
        """How the browsers' policies stand, nothing where none is set up; the service itself may look."""
        held = self.held
        if held is None:
            return []
        return look(self._policies(held), Wanted(self._pac(held), self.layout.public_certificate))

    def uninstall(self) -> list[SystemPart]:
        """Take everything away: one line for each change. Raises InstallError where something is left."""
        if not self.layout.ledger.exists():
            raise InstallError(NOTHING_STANDS)
        changed = [change.place_id for change in self._ledger.open_changes()]
        lines = undo(self._ledger, self._known(changed))
        self.run(["systemctl", "daemon-reload"], seconds=30)
        if failed := [f"{line.name}: {line.message}" for line in lines if line.state == "failed"]:
            raise InstallError("\n".join(failed))
        shutil.rmtree(self.layout.home, ignore_errors=True)
        return lines

    @property
    def _ledger(self) -> Ledger:
        return Ledger(self.layout.ledger)

    def _home(self) -> None:
        try:
            self.layout.home.parent.mkdir(parents=True, exist_ok=True)
            self.layout.home.mkdir(exist_ok=True)
            self.layout.home.chmod(0o711)
        except OSError as error:
            raise InstallError(f"{self.layout.home} cannot be written ({error.strerror}).") from error

    def _turn_on(self, places: Sequence[Place], pac: str) -> list[SystemPart]:
        lines = []
        for place in places:
            (line,) = turn_on([place], Wanted(pac, self.layout.public_certificate), self._ledger)
            if line.state == "failed":
                self._clear()
                raise InstallError(f"{line.name}: {line.message} Everything is as it was before.")
            lines.append(line)
        return lines

    def _clear(self) -> None:
        """Leave nothing of what was begun. Raises InstallError where that cannot be."""
        if self.layout.ledger.exists():
            self.uninstall()
        else:
            shutil.rmtree(self.layout.home, ignore_errors=True)

    def _rest(self, held: HeldAccount, language: str) -> list[Place]:
        """The units after what they read, and policies last of all: feeds close until the service is there."""
        texts = units(self.layout, self.program.python, self.program.folder, language)
        files = [
            OurFile(self.layout.held, msgspec.json.encode(held), "What everybody may know of it", "login"),
            *(OurFile(self.layout.units / name, text.encode(), name, "login") for name, text in texts.items()),
        ]
        return [*files, Enabled(self.run), *self._policies(held)]

    def _policies(self, held: HeldAccount) -> list[Place]:
        """For every browser, whether it is on this computer now or comes later."""
        pac, pem = self._pac(held), self._authority()
        der = x509.load_pem_x509_certificate(pem).public_bytes(Encoding.DER)
        places: list[Place] = [OurFile(self.layout.public_certificate, pem, "Our certificate", "trust")]
        for name, folder in self.layout.chromium_policies.items():
            values = for_edge(pac, der) if name == "Edge" else for_chromium(pac, der)
            content = msgspec.json.format(msgspec.json.encode(values)) + b"\n"
            places.append(OurFile(folder / "feed-wellbeing.json", content, f"{name}’s policies"))
        return [*places, *firefox_policies(self.layout.firefox_policies, str(self.layout.public_certificate))]

    def _authority(self) -> bytes:
        try:
            return self.layout.certificate.read_bytes()
        except OSError as error:
            raise InstallError(NOT_READ) from error

    def _pac(self, held: HeldAccount) -> str:
        return as_address(managed_pac(self._patterns(), held.port))

    def _patterns(self) -> list[str]:
        """The hosts of the sites in the settings in force, and of those that the family agreed on."""
        settings = self._settings()
        sites = load_sites([*map(added_host, settings.added_hosts)])
        wanted = {*settings.sites, *self._agreed()} & {site.id for site in sites}
        return [host for site in chosen_sites(sites, wanted) for host in site.hosts]

    def _settings(self) -> Settings:
        try:
            return read_settings(self.layout.settings)
        except SettingsError:  # a file that is out of order opens no way round: as many sites as at the start
            return Settings()

    def _agreed(self) -> frozenset[str]:
        try:
            agreement = GuardianFolder(self.layout.guardian).agreement()
        except FolderError:
            return frozenset()
        return agreement.sites if agreement else frozenset()

    def _known(self, changed: Sequence[str]) -> list[Place]:
        """Every place by what the ledger has of it; contents are not asked for."""
        files = {Path(each.removeprefix("file:")) for each in changed if each.startswith("file:")}
        return [
            SystemUser(self.run),
            ServiceFolder(self.layout, Path(), 0, self.own),
            Enabled(self.run),
            *(OurFile(path, b"", str(path)) for path in files),
            *firefox_policies(self.layout.firefox_policies, str(self.layout.public_certificate)),
        ]


def free_port() -> int:
    """A port that only the system's own programs may use, and that none uses now. Raises InstallError."""
    for port in random.sample(PORTS, len(PORTS)):
        if is_free(port):
            return port
    raise InstallError(NO_PORT)
