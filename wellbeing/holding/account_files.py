"""Where the service for one account keeps things, where a system's policies know accounts (Windows, macOS)."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path

from wellbeing.holding.service_files import ServiceFiles


class AccountFiles(ServiceFiles):
    """Layouts say where the folders are."""

    __slots__ = ()

    @property
    @abstractmethod
    def shared(self) -> Path:
        """The administrator's folder for all accounts: nobody else writes here."""

    @property
    @abstractmethod
    def home(self) -> Path:
        """The administrator's folder for this account, by its id."""

    @property
    @abstractmethod
    def lock(self) -> Path:
        """Lets one set-up at a time change anything, of any account; for administrators alone to read."""

    @property
    def ledger(self) -> Path:
        """What has to be undone."""
        return self.home / "undo.jsonl"

    @property
    def held(self) -> Path:
        """For which account the service stands, for everybody to read."""
        return self.shared / "accounts" / f"{self.home.name}.json"

    @property
    def public_certificate(self) -> Path:
        """Our authority's certificate, for everybody to read."""
        return self.held.with_suffix(".pem")
