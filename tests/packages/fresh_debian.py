"""A fresh Debian in a folder, with an ordinary account and a session of its own; gone with the program that made it.

It is made by mmdebstrap from Debian's own packages and entered through namespaces of its own (mounts, processes), with
its folder as the root. Only the network, which is this computer's loopback for the browser and Debian's mirror for apt,
and the kernel are shared.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from installer.progress import must, step

SUITE = "bookworm"
PERSON, UID = "mia", 1000
HOME = f"/home/{PERSON}"
ALSO = (
    "ca-certificates chromium chromium-sandbox dbus dconf-gsettings-backend fonts-dejavu-core gsettings-desktop-schemas"
    " libglib2.0-bin procps xdotool xvfb"
)
"""What a desktop has: a browser, a bus, GNOME's settings, a screen."""

_ENTER = r"""
set -e
mount --bind "$1" "$1"
cd "$1"
mount -t proc proc proc
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=1777 tmpfs tmp
mount -t tmpfs -o mode=755 tmpfs dev
for each in null zero full random urandom tty; do : > "dev/$each"; mount --bind "/dev/$each" "dev/$each"; done
mkdir dev/shm dev/pts
mount -t tmpfs -o mode=1777 tmpfs dev/shm
mount -t devpts devpts dev/pts
ln -s /proc/self/fd dev/fd
mkdir -p run/old run/user/%UID%
chown %UID%:%UID% run/user/%UID%
chmod 700 run/user/%UID%
pivot_root . run/old
cd /
umount -l run/old
rmdir run/old
echo entered
exec tail -f /dev/null
"""


def make(base: Path) -> None:
    """Have mmdebstrap make the system in `base`, where it is not there yet. Raises SetUpError."""
    if base.exists():
        return
    with step("Making a fresh Debian, from its own packages"):
        command = [
            "mmdebstrap",
            "--quiet",
            "--variant=minbase",
            f"--include={ALSO.replace(' ', ',')}",
            SUITE,
            str(base),
        ]
        must(command, "mmdebstrap (package mmdebstrap) could not make a Debian: is its mirror reached?")


class FreshDebian:
    """A copy of the system in `base`, entered. `folder` is its root as seen from here."""

    def __init__(self, base: Path, folder: Path) -> None:
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", str(base), str(folder)], check=True)
        command = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation", "private"]
        command += ["sh", "-c", _ENTER.replace("%UID%", str(UID)), "sh", str(folder)]
        self._entered = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._entered.stdout is not None
        if self._entered.stdout.readline() != "entered\n":
            raise RuntimeError("the fresh Debian could not be entered")
        children = Path(f"/proc/{self._entered.pid}/task/{self._entered.pid}/children")
        self._inside = children.read_text().split()[0]
        self.run("useradd", "--create-home", "--uid", str(UID), "--shell", "/bin/sh", PERSON)

    def command(self, *words: str) -> list[str]:
        """What runs `words` inside, as the administrator."""
        around = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8"]
        return ["nsenter", f"--target={self._inside}", "--mount", "--pid", "--wd=/", "--", *around, *words]

    def as_person(self, *words: str, **further: str) -> list[str]:
        """What runs `words` inside, as the person in a session of theirs."""
        told = {
            "HOME": HOME,
            "USER": PERSON,
            "LOGNAME": PERSON,
            "PATH": "/usr/bin:/bin",
            "LANG": "C.UTF-8",
            "XDG_RUNTIME_DIR": f"/run/user/{UID}",
            "XDG_CURRENT_DESKTOP": "GNOME",
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path=/run/user/{UID}/bus",
            **further,
        }
        around = [
            "runuser",
            "-u",
            PERSON,
            "--",
            "env",
            "-i",
            "-C",
            HOME,
            *(f"{name}={it}" for name, it in told.items()),
        ]
        return self.command(*around, *words)

    def run(self, *words: str) -> str:
        """What `words` said, run as the administrator. Raises RuntimeError where they did not go well."""
        return _said(self.command(*words))

    def person_runs(self, *words: str) -> str:
        """What `words` said, run as the person."""
        return _said(self.as_person(*words))

    def begin_session(self) -> None:
        """Start the person's bus."""
        address = f"--address=unix:path=/run/user/{UID}/bus"
        self.person_runs("dbus-daemon", "--session", "--fork", "--nopidfile", address)

    def paths(self) -> set[str]:
        """Everything that lies in it, but for what apt, dpkg and browsers keep for themselves."""
        never = [
            f"{HOME}/.cache",
            f"{HOME}/.config/chromium",
            "/var/log",
            "/var/cache",
            "/var/lib/dpkg",
            "/var/lib/apt",
        ]
        words = ["find", "/", "-xdev", "(", "-path", never[0]]
        for each in never[1:]:
            words += ["-o", "-path", each]
        return set(self.run(*words, ")", "-prune", "-o", "-printf", r"%y %p %l\n").splitlines())

    def close(self) -> None:
        """End everything inside, and forget it."""
        self._entered.kill()
        self._entered.wait()
        time.sleep(0.5)  # the last mounts go with the last process
        shutil.rmtree(self.folder, ignore_errors=True)


def _said(command: Sequence[str]) -> str:
    ran = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    if ran.returncode:
        raise RuntimeError(
            f"{' '.join(command[-8:])} ended with {ran.returncode}: {ran.stdout[-800:]}{ran.stderr[-1500:]}"
        )
    return ran.stdout
