"""Our certificate for tests of the places of trust, made and renewed as the engine does it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from wellbeing.certificate_authority import Authority, ensure_authority
from wellbeing.secret_store import SecretsInMemory
from wellbeing.system.place import Wanted
from wellbeing.system.runner import Ran

SECRETS = SecretsInMemory()
PAC = "http://127.0.0.1:1/x.pac"


def authority(folder: Path, *hosts: str) -> Authority:
    """The authority in `folder` for `hosts`; asking for more of them replaces it, and keeps the last one aside."""
    return ensure_authority(folder, hosts or ["social.example"], SECRETS, datetime.now(UTC))


def wanted(folder: Path, *hosts: str) -> Wanted:
    return Wanted(PAC, authority(folder, *hosts).certificate_path)


def nothing_runs(command: list[str], **_options: object) -> Ran:
    """A runner on a computer that has no programs at all."""
    return Ran(127, err=f"{command[0]}: No such file or directory")
