"""A person's session of its own for tests: a home folder, a D-Bus and settings that nobody else sees or shares."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

NEEDED = ("dbus-daemon", "gsettings")
_OTHERS = ("XDG_", "DBUS_", "GSETTINGS_", "GIO_", "KDE_", "DESKTOP_", "DISPLAY", "WAYLAND_")
"""What belongs to another session; a display too, or the keyring that this bus starts opens a window and waits."""


@contextmanager
def desktop_session(home: Path, **further: str) -> Iterator[dict[str, str]]:
    """The environment of a session at `home`; `further` says what desktop it is. The bus must know it too: dconf
    writes where the bus that starts it says."""
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        pytest.fail(f"this test needs {' and '.join(missing)}: apt-get install dbus libglib2.0-bin")
    for folder in (home, home / "run", home / ".config"):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_OTHERS)}
    environment = {**kept, "HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"), **further}
    environment["XDG_CONFIG_HOME"] = str(home / ".config")
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as bus:
        try:
            assert bus.stdout is not None
            yield {**environment, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().decode().strip()}
        finally:
            bus.terminate()
            bus.wait(10)


def gnome(env: Mapping[str, str], *words: str) -> str:
    """What `gsettings` says to `words`, in the session `env`."""
    ran = subprocess.run(["gsettings", *words], env=dict(env), capture_output=True, text=True, timeout=20, check=True)
    return ran.stdout.strip()


def gnome_proxy(env: Mapping[str, str]) -> str:
    """Everything GNOME keeps about its proxy."""
    return gnome(env, "list-recursively", "org.gnome.system.proxy")
