"""A fresh Debian in a folder, with its own systemd, an ordinary account and a session of hers; gone with its maker.

It is made by mmdebstrap from Debian's own packages and entered through namespaces of its own (mounts, processes,
control groups), with its folder as the root and systemd as its first process. Only the network, which is this
computer's loopback for the browser and Debian's mirror for apt, and the kernel are shared; the kernel's own settings
can only be read.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from installer.progress import must, step

SUITE = "bookworm"
PERSON, UID = "mia", 1000
HOME = f"/home/{PERSON}"
ALSO = (
    "ca-certificates chromium chromium-sandbox dbus dconf-cli dconf-gsettings-backend fonts-dejavu-core gnome-keyring"
    " gsettings-desktop-schemas libglib2.0-bin libsecret-tools procps systemd systemd-sysv xdotool xvfb"
)
"""What a desktop has: a browser, a bus, GNOME's settings, a keyring, a screen."""

_ENTER = r"""
set -e
mount --bind "$1" "$1"
cd "$1"
mount -t proc proc proc
mount --bind proc/sys proc/sys
mount -o remount,bind,ro proc/sys
mount -t sysfs -o ro sysfs sys
mount -t cgroup2 cgroup2 sys/fs/cgroup
mount -t tmpfs -o mode=755 tmpfs run
mount -t tmpfs -o mode=1777 tmpfs tmp
mount -t tmpfs -o mode=755 tmpfs dev
for each in null zero full random urandom tty; do : > "dev/$each"; mount --bind "/dev/$each" "dev/$each"; done
mkdir dev/shm dev/pts
ln -s pts/ptmx dev/ptmx
mount -t tmpfs -o mode=1777 tmpfs dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=620,gid=5 devpts dev/pts
ln -s /proc/self/fd dev/fd
ln -s /run/systemd/journal/dev-log dev/log
mkdir -p run/old
pivot_root . run/old
cd /
umount -l run/old
rmdir run/old
echo entered
exec env -i container=fresh PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd --system --unit=multi-user.target
"""


def base_below(folder: Path) -> Path:
    """Where the system lies that copies are made of: another one for other packages."""
    return folder / f"debian-{hashlib.sha256(f'{SUITE} {ALSO}'.encode()).hexdigest()[:8]}"


def make(base: Path) -> None:
    """Have mmdebstrap make the system in `base`, where it is not there yet. Raises SetUpError."""
    if base.exists():
        return
    with step("Making a fresh Debian, from its own packages"):
        include = f"--include={ALSO.replace(' ', ',')}"
        command = ["mmdebstrap", "--quiet", "--variant=minbase", include, SUITE, str(base)]
        must(command, "mmdebstrap (package mmdebstrap) could not make a Debian: is its mirror reached?")


class FreshDebian:
    """A copy of the system in `base`, entered. `folder` is its root as seen from here."""

    def __init__(self, base: Path, folder: Path) -> None:
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run(["cp", "-a", "--reflink=auto", str(base), str(folder)], check=True)
        self._group = _groups() / f"fresh-debian-{folder.name}"
        self._group.mkdir(exist_ok=True)
        command = ["sh", "-c", 'echo $$ > "$0/cgroup.procs"; exec "$@"', str(self._group)]
        command += ["unshare", "--cgroup", "--mount", "--pid", "--uts", "--ipc", "--fork", "--kill-child"]
        command += ["--propagation", "private", "sh", "-c", _ENTER, "sh", str(folder)]
        self._entered = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._entered.stdout is not None
        if self._entered.stdout.readline() != "entered\n":
            raise RuntimeError("the fresh Debian could not be entered")
        children = Path(f"/proc/{self._entered.pid}/task/{self._entered.pid}/children")
        self._inside = children.read_text().split()[0]
        self._until_it_runs()
        self.run("useradd", "--create-home", "--uid", str(UID), "--shell", "/bin/sh", PERSON)
        self.run("install", "-d", "-o", PERSON, "-g", PERSON, "-m", "700", f"/run/user/{UID}")

    def _until_it_runs(self) -> None:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            ran = subprocess.run(self.command("systemctl", "is-system-running"), capture_output=True, text=True)
            if ran.stdout.strip() in ("running", "degraded"):
                return
            time.sleep(0.2)
        raise RuntimeError(f"systemd did not come up in the fresh Debian: {ran.stdout}{ran.stderr}")

    def command(self, *words: str) -> list[str]:
        """What runs `words` inside, as the administrator."""
        around = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8"]
        return [
            "nsenter",
            f"--target={self._inside}",
            "--mount",
            "--pid",
            "--uts",
            "--ipc",
            "--wd=/",
            "--",
            *around,
            *words,
        ]

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
        settings = [f"{name}={it}" for name, it in told.items()]
        return self.command("runuser", "-u", PERSON, "--", "env", "-i", "-C", HOME, *settings, *words)

    def run(self, *words: str) -> str:
        """What `words` said, run as the administrator. Raises RuntimeError where they did not go well."""
        return _said(self.command(*words))

    def person_runs(self, *words: str, told: str = "") -> str:
        """What `words` said, run as the person, who has `told` them so much."""
        return _said(self.as_person(*words), told)

    def begin_session(self) -> None:
        """Start the person's bus."""
        address = f"--address=unix:path=/run/user/{UID}/bus"
        self.person_runs("dbus-daemon", "--session", "--fork", "--nopidfile", address)

    def open_keyring(self) -> None:
        """Start the person's keyring, unlocked as by signing in."""
        self.person_runs("gnome-keyring-daemon", "--daemonize", "--unlock", "--components=secrets", told="test\n")

    def close(self) -> None:
        """End everything inside, and forget it."""
        self._entered.kill()
        self._entered.wait()
        time.sleep(0.5)  # the last mounts go with the last process
        shutil.rmtree(self.folder, ignore_errors=True)
        for group in sorted([*self._group.rglob("*/"), self._group], reverse=True):
            with suppress(OSError):
                group.rmdir()


def _groups() -> Path:
    """Where this computer has its control groups (version 2). Raises RuntimeError."""
    for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines():
        if line.split()[2] == "cgroup2":
            return Path(line.split()[1])
    raise RuntimeError("this computer has no control groups of version 2, which systemd in the fresh Debian needs")


def _said(command: Sequence[str], told: str = "") -> str:
    ran = subprocess.run(command, capture_output=True, text=True, input=told, check=False)
    if ran.returncode:
        shown = " ".join(command[-8:])
        raise RuntimeError(f"{shown} ended with {ran.returncode}: {ran.stdout[-800:]}{ran.stderr[-1500:]}")
    return ran.stdout
