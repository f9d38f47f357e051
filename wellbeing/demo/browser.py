"""A browser of its own for the sample feed: own profile, own trust in our CA, our PAC; the system stays as it is."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "brave-browser")
_PLACES = {
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    "win32": (
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ),
}
LEFT_OUT = "--disable-features=MediaRouter,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup"
"""The last two are lists of the address bar that are pages: each window starts two processes for them, which take
longer than everything else in its start."""

_CALM = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    LEFT_OUT,
    "--password-store=basic",
)


class BrowserError(RuntimeError):
    """No browser can be opened; the message says what to install."""


def find_browser() -> str:
    """The path of a Chromium, Chrome, Edge or Brave on this computer. Raises BrowserError."""
    found = [path for name in _NAMES if (path := shutil.which(name))]
    found += [place for place in _PLACES.get(sys.platform, ()) if Path(place).exists()]
    if not found:
        raise BrowserError("No Chromium, Chrome, Edge or Brave was found. Please install one of them and try again.")
    return found[0]


def trust_in_profile(home: Path, *certificates: Path) -> list[str]:
    """Let a browser whose home folder is `home` trust `certificates`; returns arguments that it needs for that.

    On Linux they go into an NSS database below `home`. Elsewhere trust belongs to the system, which the sample leaves
    alone: there the browser is told their public keys. Raises BrowserError.
    """
    if sys.platform != "linux":
        return [f"--ignore-certificate-errors-spki-list={','.join(map(_key_digest, certificates))}"]
    certutil = shutil.which("certutil")
    if certutil is None:
        raise BrowserError("certutil is missing. On Debian or Ubuntu: sudo apt install libnss3-tools")
    database = home / ".pki" / "nssdb"
    database.mkdir(parents=True, exist_ok=True)
    trusted = [["-A", "-t", "C,,", "-n", each.name, "-i", str(each)] for each in certificates]
    for arguments in (["-N", "--empty-password"], *trusted):
        subprocess.run([certutil, "-d", f"sql:{database}", *arguments], check=True, capture_output=True)  # noqa: S603
    return []


def _key_digest(certificate: Path) -> str:
    key = x509.load_pem_x509_certificate(certificate.read_bytes()).public_key()
    return base64.b64encode(
        hashlib.sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()
    ).decode()


def arguments(home: Path, pac_url: str | None, extra: Sequence[str] = ()) -> list[str]:
    """The browser's arguments: a profile below `home`, our PAC (or no proxy at all), and `extra`."""
    proxy = f"--proxy-pac-url={pac_url}" if pac_url else "--no-proxy-server"
    root = ["--no-sandbox"] if sys.platform == "linux" and os.geteuid() == 0 else []  # Chromium refuses root otherwise
    return [f"--user-data-dir={home / 'profile'}", proxy, *_CALM, *root, *extra]


def environment(home: Path) -> dict[str, str]:
    """The browser's environment: `home` is its home folder on Linux, where trust is kept in it."""
    return {**os.environ, "HOME": str(home)} if sys.platform == "linux" else dict(os.environ)
