"""Where a guardian's service for one account keeps and finds things on macOS; every path and name in one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wellbeing.holding.account_files import AccountFiles

LABEL = "feed-wellbeing.guardian"


@dataclass(frozen=True, slots=True)
class MacLayout(AccountFiles):
    """Everything for the account with the user id `uid` and the short `name`, below `root` (another one in tests)."""

    uid: int
    name: str
    root: Path = Path("/")

    @property
    def shared(self) -> Path:
        """The administrator's folder for all accounts: nobody else writes here."""
        return self.root / "Library/Application Support/Feed Wellbeing"

    @property
    def home(self) -> Path:
        """The administrator's folder for this account."""
        return self.shared / str(self.uid)

    @property
    def lock(self) -> Path:
        """Lets one set-up at a time change anything, of any account; readable for root alone."""
        return self.shared / "lock"

    @property
    def engine(self) -> Path:
        """The service's own folder: no other user reads it."""
        return self.home / "engine"

    @property
    def meeting(self) -> Path:
        """The folder of the socket, which is the service's to write and everybody's to look into."""
        return self.home / "run"

    @property
    def socket(self) -> Path:
        """Where the app finds the service. A socket's path has 103 characters at most on macOS."""
        return self.meeting / "engine.socket"

    @property
    def user(self) -> str:
        """The user that the service runs as. Apple's own begin with an underscore, too."""
        return f"_feedwellbeing{self.uid}"

    @property
    def service(self) -> str:
        """The label of the service."""
        return f"{LABEL}.{self.uid}"

    @property
    def follower(self) -> str:
        """The label of what follows what a family agrees on."""
        return f"{self.service}.policies"

    @property
    def keeper(self) -> str:
        """The label of what puts back at once what the Mac clears away."""
        return f"{self.service}.kept"

    @property
    def kept(self) -> Path:
        """What the Mac itself sets for this account's programs, where it clears nothing away."""
        return self.home / "preferences"

    def daemon(self, label: str) -> Path:
        """The file in which launchd finds the daemon `label`."""
        return self.root / "Library/LaunchDaemons" / f"{label}.plist"

    @property
    def preferences(self) -> Path:
        """What the Mac itself sets for this account's programs."""
        return self.root / "Library/Managed Preferences" / self.name
