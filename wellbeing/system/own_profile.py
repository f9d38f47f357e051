"""A browser with a profile of its own below our data folder: own trust, own way to the filter, nothing else changed.

On Linux the browser's home folder is a folder of ours, since Chromium keeps whom it trusts below the home folder; what
makes it look and sound like the person's own browser is linked there.
Elsewhere trust belongs to the system, which is left alone: there Chromium is told the one public key that it may accept
(not tried on those systems; the browser says so in a bar, and for that one key it does not look at names).
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import subprocess
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from wellbeing.private_file import write_private
from wellbeing.system.browsers import Browser
from wellbeing.system.place import PlaceError, Wanted
from wellbeing.system.places_here import Here
from wellbeing.system.trust_nss import NssPlace

STARTS_WITHIN = 1.5
"""Seconds after which a browser that still runs is taken for started: one without a screen ends at once."""

_LIKE_AT_HOME = ("fontconfig", "gtk-3.0", "gtk-4.0", "pulse")
"""Folders of the person's settings that only make a browser look and sound as usual."""

_LEFT_OUT = ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "LD_LIBRARY_PATH")


@dataclass(frozen=True, slots=True)
class OwnProfile:
    """Kept in `folder`, for the person and the system of `here`."""

    folder: Path
    here: Here

    @property
    def is_linux(self) -> bool:
        """Whether trust and the way can be a profile's own."""
        return self.here.system not in ("win32", "darwin")

    @property
    def home(self) -> Path:
        """The browser's home folder on Linux."""
        return self.folder / "home"

    @property
    def settings(self) -> Path:
        """Where the browser looks for its desktop's settings on Linux."""
        return self.home / ".config"

    def profile(self, browser: Browser, name: str) -> Path:
        """The folder of the profile `name`."""
        return self.folder / f"{browser.kind}-{name}"

    def prepare(self, browser: Browser, profile: Path, wanted: Wanted) -> None:
        """Make the folders, and have the profile trust our certificate. Raises PlaceError."""
        try:
            for each in (self.folder, self.home, self.settings, profile):
                each.mkdir(mode=0o700, parents=True, exist_ok=True)
            if self.is_linux:
                self._link_settings()
        except OSError as error:
            raise PlaceError(f"The folder {self.folder} cannot be written ({error.strerror}).") from error
        if self.is_linux:
            database = profile if browser.kind == "firefox" else self.home / ".pki" / "nssdb"
            NssPlace(database, "the protected browser", self.here.run, made_if_missing=True).put(wanted)

    def _link_settings(self) -> None:
        usual = Path(self.here.env.get("XDG_CONFIG_HOME") or self.here.home / ".config")
        for name in _LIKE_AT_HOME:
            if (usual / name).exists() and not os.path.lexists(self.settings / name):
                (self.settings / name).symlink_to(usual / name)

    def trust_arguments(self, certificate: Path) -> list[str]:
        """What Chromium has to be told where its trust is the system's."""
        if self.is_linux:
            return []
        return [f"--ignore-certificate-errors-spki-list={_key_digest(certificate)}"]

    def environment(self) -> dict[str, str]:
        """The browser's environment: on Linux, KDE's way of proxy settings from a folder of ours (followed at once)."""
        if not self.is_linux:
            return dict(self.here.env)
        kept = {name: value for name, value in self.here.env.items() if name not in _LEFT_OUT}
        screen = self.here.home / ".Xauthority"
        if "XAUTHORITY" not in kept and screen.exists():
            kept["XAUTHORITY"] = str(screen)
        ours = {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.settings)}
        return {**kept, **ours, "XDG_CURRENT_DESKTOP": "KDE", "KDE_SESSION_VERSION": "6"}

    def chromium_arguments(self, profile: Path) -> list[str]:
        """Its profile, and no questions at the first start."""
        as_root = hasattr(os, "geteuid") and os.geteuid() == 0
        kde = "KDE" in self.here.env.get("XDG_CURRENT_DESKTOP", "")
        return [
            f"--user-data-dir={profile}",
            "--no-first-run",
            "--no-default-browser-check",
            # it would take the keyring for KDE's, by the environment that we give it
            *(["--password-store=gnome-libsecret"] if self.is_linux and not kde else []),
            *(["--no-sandbox"] if as_root else []),  # Chromium refuses to start as root otherwise
        ]


def keep_downloads(profile: Path, person: Path) -> None:
    """Have a new Chromium profile save files where the person looks for them. Raises OSError."""
    preferences = profile / "Default" / "Preferences"
    downloads = person / "Downloads"
    if downloads.is_dir() and not preferences.exists():
        preferences.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_private(preferences, json.dumps({"download": {"default_directory": str(downloads)}}).encode())


def start(command: Sequence[str], env: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start a browser that outlives us; it is up when this returns. Raises PlaceError where it is not."""
    try:
        process = subprocess.Popen(  # noqa: S603 - a list of words, no shell
            [*command],
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
        )
    except OSError as error:
        raise PlaceError(f"The browser could not be started ({error.strerror}).") from error
    try:
        code = process.wait(STARTS_WITHIN)
    except subprocess.TimeoutExpired:
        threading.Thread(target=process.wait, name="browser", daemon=True).start()  # so that it leaves no zombie
        return process
    if code:
        raise PlaceError("The browser ended as soon as it was started. Is there a screen for it to open on?")
    return process  # one was open already, and has opened the page


def firefox_preferences(values: Mapping[str, str | int | bool]) -> bytes:
    """`values` as a user.js."""
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in values.items())
    return "".join(lines).encode()


def _key_digest(certificate: Path) -> str:
    try:
        key = x509.load_pem_x509_certificate(certificate.read_bytes()).public_key()
    except (OSError, ValueError) as error:
        raise PlaceError("The filter's own certificate cannot be read. Please restart the filter.") from error
    raw = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return base64.b64encode(hashlib.sha256(raw).digest()).decode()
