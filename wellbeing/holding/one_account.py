"""What is set up for one account alone, where a system's policies know accounts (Windows, macOS): common to both.

Nobody else is sent to such a service, so each account has one with a port of its own, and its own PAC.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from wellbeing import file_lock
from wellbeing.engine.ports import is_free
from wellbeing.facts import SystemPart
from wellbeing.holding.account_files import AccountFiles
from wellbeing.holding.browser_policies import hosts_of
from wellbeing.holding.held_account import HeldAccount, HeldAccountError, read_held
from wellbeing.holding.installing import InstallError
from wellbeing.holding.managed_pac import as_address, managed_pac
from wellbeing.holding.our_file import OurFile
from wellbeing.system.ledger import Ledger
from wellbeing.system.place import Place, PlaceError, Wanted
from wellbeing.system.turning import turn_on, undo

PORTS = range(32_000, 49_000)
"""Ports below those that these systems give out by themselves, and above those that engines without a service take
(wellbeing.engine.ports): none of another account is in a service's place while that is away."""

NOTHING_STANDS = "No guardian's service is set up for this account."
NOT_READ = "The service's certificate cannot be read. Run this as the administrator, or set it up again."
NOT_KNOWN = (
    "{path} cannot be read ({why}), so nobody can tell for whom a guardian's service stands. A program of the account"
    " may keep it open: sign out there, and try again."
)
AT_WORK = "A guardian's service is being set up or taken away at this moment ({why}). Please try again."
AS_BEFORE = "Everything is as it was before."
STILL_STANDS = (
    "What the family agreed on is kept, and so is what was counted, but the service may not run now; feeds are then"
    " closed for the account. Please try again."
)

WAITS = 60.0
"""Seconds for another program to have set up or taken away what it is at."""


def held_at(at: AccountFiles) -> HeldAccount | None:
    """The service that stands at `at`; None where there is none. Raises InstallError where nobody can tell: the held
    account may read the file, and what it may read it can keep open on Windows.
    """
    try:
        return read_held(at.held)
    except HeldAccountError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return None
        raise not_known(at.held, error) from error


def not_known(path: Path, error: HeldAccountError) -> InstallError:
    """What to say where `path` is there and could not be read."""
    cause = error.__cause__
    return InstallError(NOT_KNOWN.format(path=path, why=getattr(cause, "strerror", None) or cause))


def standing(at: AccountFiles) -> HeldAccount:
    """The same, where there is one. Raises InstallError."""
    if (held := held_at(at)) is None:
        raise InstallError(NOTHING_STANDS)
    return held


def installed(
    at: AccountFiles, work: Callable[[], list[SystemPart]], take_away: Callable[[], object]
) -> list[SystemPart]:
    """What `work` set up: whole, or nothing is left of what was not there before. Raises InstallError."""
    stood = held_at(at) is not None
    try:
        return work()
    except (InstallError, PlaceError) as error:
        if not stood:
            take_away()
        raise InstallError(f"{error} {STILL_STANDS if stood else AS_BEFORE}") from error


def told(at: AccountFiles, held: HeldAccount) -> list[Place]:
    """What everybody may know of the service. Raises InstallError."""
    return [
        OurFile(at.held, msgspec.json.encode(held), "What everybody may know of it", "login"),
        OurFile(at.public_certificate, authority(at), "Our certificate", "trust"),
    ]


def authority(at: AccountFiles) -> bytes:
    """Our authority's certificate in PEM. Raises InstallError."""
    try:
        return at.certificate.read_bytes()
    except OSError as error:
        raise InstallError(NOT_READ) from error


def authority_der(at: AccountFiles) -> bytes:
    """The same in DER. Raises InstallError."""
    try:
        return x509.load_pem_x509_certificate(authority(at)).public_bytes(Encoding.DER)
    except ValueError as error:
        raise InstallError(NOT_READ) from error


def pac_of(at: AccountFiles, port: int) -> str:
    """The address of the PAC for the sites in force and those that the family agreed on, with the service's `port`."""
    return as_address(managed_pac(hosts_of(at), port))


def whole(places: Sequence[Place], at: AccountFiles) -> list[SystemPart]:
    """Turn on each of `places` in its order: one line for each, which is on now. Raises InstallError at the first."""
    lines = []
    for place in places:
        (line,) = turn_on([place], Wanted("", at.public_certificate), Ledger(at.ledger))
        if line.state == "failed":
            raise InstallError(f"{line.name}: {line.message}")
        lines.append(line)
    return lines


def undone(at: AccountFiles, known: Callable[[Sequence[str]], Sequence[Place]]) -> list[SystemPart]:
    """Take back everything in the ledger, whose places `known` makes of their ids. Raises InstallError."""
    ledger = Ledger(at.ledger)
    lines = undo(ledger, known([change.place_id for change in ledger.open_changes()]))
    if failed := [f"{line.name}: {line.message}" for line in lines if line.state == "failed"]:
        raise InstallError("\n".join(failed))
    return lines


@contextmanager
def alone(at: AccountFiles, shut: Callable[[], object] = lambda: None) -> Iterator[None]:
    """Nobody else changes anything meanwhile; PlaceErrors become InstallErrors.

    The administrator's folders are made for a start, and go again where nothing is in them afterwards. `shut` has
    nobody else reach those of them that are not for everybody to read.
    """
    try:
        at.home.mkdir(parents=True, exist_ok=True)
        at.lock.parent.mkdir(exist_ok=True)
        for folder in (at.shared, at.home):
            folder.chmod(0o755)  # whatever the umask of whoever installs
        try:
            shut()
            with file_lock.held(at.lock, WAITS):
                yield
                Ledger(at.ledger).tidy()
        finally:
            _leave(at)
    except PlaceError as error:
        raise InstallError(str(error)) from error
    except OSError as error:
        raise InstallError(AT_WORK.format(why=error.strerror or error)) from error


def see_begun(at: AccountFiles) -> None:
    """Raises InstallError where nothing was begun; folders of a set-up that was cut off before that go then."""
    if not at.ledger.exists():
        with alone(at):
            gone(at)
        raise InstallError(NOTHING_STANDS)


def gone(at: AccountFiles) -> None:
    """Take the administrator's folder of the account away: nothing is left to be undone."""
    shutil.rmtree(at.home, ignore_errors=True)


def free_port() -> int:
    """A port that no program uses now. Raises InstallError."""
    for port in random.sample(PORTS, 1000):
        if is_free(port):
            return port
    raise InstallError("No port is free on this computer.")


def _leave(at: AccountFiles) -> None:
    for folder in (at.home, at.held.parent):  # whoever goes last takes the second along, whoever made it
        with suppress(OSError):  # there is something in it, or it is gone
            folder.rmdir()
    others = [each for each in at.shared.iterdir() if not each.name.startswith("lock")]
    if not others:
        shutil.rmtree(at.shared, ignore_errors=True)
