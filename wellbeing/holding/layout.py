"""Where a guardian's service keeps and finds things on Linux; every path in one place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wellbeing.holding.held_account import held_file

USER = "feed-wellbeing"
"""The system's user that the service runs as, and its group."""

SERVICE = "feed-wellbeing-guardian.service"
POLICIES = "feed-wellbeing-policies.service"
WATCH = "feed-wellbeing-policies.path"


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything below `root`, which is another folder in tests."""

    root: Path = Path("/")

    @property
    def home(self) -> Path:
        """The administrator's folder: nobody else writes here."""
        return self.root / "var/lib/feed-wellbeing"

    @property
    def ledger(self) -> Path:
        """What has to be undone."""
        return self.home / "undo.jsonl"

    @property
    def engine(self) -> Path:
        """The service's own folder: no other user reads it."""
        return self.home / "engine"

    @property
    def guardian(self) -> Path:
        """The family's agreement, its secrets and its log (wellbeing.guardian_folder)."""
        return self.engine / "guardian"

    @property
    def settings(self) -> Path:
        """The settings in force for the held account."""
        return self.engine / "settings.toml"

    @property
    def certificate(self) -> Path:
        """Our authority's certificate, as the service keeps it."""
        return self.engine / "certificate" / "feed-wellbeing-ca.pem"

    @property
    def held(self) -> Path:
        """For which account the service stands, for everybody to read."""
        return self.root / held_file("linux").relative_to("/")

    @property
    def public_certificate(self) -> Path:
        """Our authority's certificate, for everybody to read."""
        return self.held.with_name("ca.pem")

    @property
    def socket(self) -> Path:
        """Where the app finds the service; systemd makes its folder."""
        return self.root / "run/feed-wellbeing/engine.socket"

    @property
    def units(self) -> Path:
        """The administrator's own units."""
        return self.root / "etc/systemd/system"

    @property
    def chromium_policies(self) -> dict[str, Path]:
        """The folders of managed policies, by the name of the browser."""
        folders = {
            "Chrome": "etc/opt/chrome/policies/managed",
            "Chromium": "etc/chromium/policies/managed",
            "Edge": "etc/opt/edge/policies/managed",
            "Brave": "etc/brave/policies/managed",
        }
        return {name: self.root / folder for name, folder in folders.items()}

    @property
    def firefox_policies(self) -> Path:
        """Firefox has one file."""
        return self.root / "etc/firefox/policies/policies.json"
