"""Where guardians' services keep and find things on Linux; every path in one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wellbeing.holding.held_account import HELD, held_file
from wellbeing.holding.service_files import ServiceFiles

USER = "feed-wellbeing"
"""The system's user that every service runs as, and its group."""

POLICIES = "feed-wellbeing-policies.service"
"""The unit that tells browsers of what was agreed on, whoever agreed."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What all held accounts of a computer share, below `root`, which is another folder in tests."""

    root: Path = Path("/")

    @property
    def home(self) -> Path:
        """The administrator's folder: nobody else writes here."""
        return self.root / "var/lib/feed-wellbeing"

    @property
    def ledger(self) -> Path:
        """What has to be undone once no account is held any more."""
        return self.home / "undo.jsonl"

    @property
    def accounts(self) -> Path:
        """A folder for each held account."""
        return self.home / "accounts"

    @property
    def held(self) -> Path:
        """For which accounts a service stands, for everybody to read."""
        return self.root / HELD.relative_to("/")

    @property
    def units(self) -> Path:
        """The administrator's own units."""
        return self.root / "etc/systemd/system"

    @property
    def chromium_policies(self) -> dict[str, Path]:
        """The files of managed policies that are ours, by the name of the browser."""
        folders = {
            "Chrome": "etc/opt/chrome/policies/managed",
            "Chromium": "etc/chromium/policies/managed",
            "Edge": "etc/opt/edge/policies/managed",
            "Brave": "etc/brave/policies/managed",
        }
        return {name: self.root / folder / "feed-wellbeing.json" for name, folder in folders.items()}

    @property
    def firefox_policies(self) -> Path:
        """Firefox has one file."""
        return self.root / "etc/firefox/policies/policies.json"

    def of(self, uid: int | str) -> AccountLayout:
        """What is the account's own."""
        return AccountLayout(self, int(uid))


@dataclass(frozen=True, slots=True)
class AccountLayout(ServiceFiles):
    """What the service for the account `uid` of a `computer` has to itself."""

    computer: Layout
    uid: int

    @property
    def home(self) -> Path:
        """The administrator's folder for this account."""
        return self.computer.accounts / str(self.uid)

    @property
    def ledger(self) -> Path:
        """What has to be undone for this account."""
        return self.home / "undo.jsonl"

    @property
    def engine(self) -> Path:
        """The service's own folder: no other user reads it."""
        return self.home / "engine"

    @property
    def held(self) -> Path:
        """That a service stands for the account, for everybody to read."""
        return self.computer.root / held_file(self.uid).relative_to("/")

    @property
    def public_certificate(self) -> Path:
        """Our authority's certificate, for everybody to read."""
        return self.held.with_suffix(".pem")

    @property
    def socket(self) -> Path:
        """Where the app finds the service; systemd makes its folder, and takes it away when this service stops."""
        return self.computer.root / "run" / f"feed-wellbeing-{self.uid}" / "engine.socket"

    @property
    def service(self) -> str:
        """The unit that runs the service."""
        return f"feed-wellbeing-guardian-{self.uid}.service"

    @property
    def watch(self) -> str:
        """The unit that sees what the family agrees on."""
        return f"feed-wellbeing-policies-{self.uid}.path"
