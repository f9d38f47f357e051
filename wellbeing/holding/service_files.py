"""What lies in a service's own folder, by the names that the engine gives it: the same on every system."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path


class ServiceFiles(ABC):
    """Layouts say where `engine` is."""

    __slots__ = ()

    @property
    @abstractmethod
    def engine(self) -> Path:
        """The service's own folder: no other user reads it."""

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
