"""A computer with teens' own accounts, for tests that install a guardian's service for real and leave no trace.

Everything happens in a private mount namespace: /etc, /home, /run and /var/lib lie under an overlay that goes with its
last process, so that accounts, policies and units are real there and nobody else on the machine sees them. Systemd does
not run there: a stand-in for systemctl notes what was asked, and the test starts the service from its unit, as the
user and with the one capability that the unit names. Needs root, as the installer does.
"""

from __future__ import annotations

import os
import shlex
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from wellbeing.holding.held_account import HeldAccount, read_held
from wellbeing.holding.layout import USER, AccountLayout, Layout
from wellbeing.holding.program import this_program

REPOSITORY = Path(__file__).parents[2]
PATIENCE = 60.0
TEEN, OTHER, STRANGER = "mia", "noah", "ana"
LAID_OVER = ("/etc", "/home", "/run", "/var/lib", "/usr/local/sbin")

_SYSTEMCTL = """#!/bin/sh
# stands in for systemd: notes what is asked, and which units are to run; starts none where a test says so
echo "$@" >> {log}
test "$1" = enable && test -e {fails} && exit 1
what=$1
case "$what" in
  enable) shift 2; for unit; do touch {on}.$unit; done ;;
  disable) shift 2; for unit; do rm -f {on}.$unit; done ;;
  is-active|is-enabled) test -e {on}.$2 && echo active || {{ echo inactive; exit 3; }} ;;
esac
"""


def _closed_ways() -> list[str]:
    """Folders on the way to this very program that only root may pass: they are opened in the namespace alone."""
    ways = {way for part in this_program().parts for way in part.parents if not way.stat().st_mode & 0o001}
    return [str(way) for way in sorted(ways)]


def _lay_over(work: Path) -> str:
    """The shell script that prepares the namespace, says so, and holds it until its stdin closes."""
    lines = ["set -e", f"mount -t tmpfs held {work}"]
    for number, folder in enumerate([*LAID_OVER, *_closed_ways()]):
        upper, inner = work / f"{number}.upper", work / f"{number}.work"
        lines.append(f"mkdir -m 755 {upper} {inner}")
        lines.append(f"mount -t overlay held -o lowerdir={folder},upperdir={upper},workdir={inner} {folder}")
    return "\n".join([*lines, "mkdir -p /run/systemd/system", "echo ready", "read _ || true"])


@dataclass
class HeldComputer:
    """`run` does something there, as `user` if given. `stack` ends with the computer."""

    stack: ExitStack
    holder: subprocess.Popen[bytes]
    shared: Path
    uids: dict[str, int] = field(default_factory=dict)

    def command(self, words: Sequence[str], user: str = "", env: Mapping[str, str] | None = None) -> list[str]:
        """The command that runs `words` there."""
        home = f"/home/{user}" if user else "/root"
        variables = {"HOME": home, "PATH": f"/usr/local/sbin:{os.environ['PATH']}", "LANG": "C.UTF-8", **(env or {})}
        settings = [f"{name}={value}" for name, value in variables.items()]
        become = ["env", f"--chdir={REPOSITORY}", "-i", *settings]
        if user:
            uid = str(self.uids[user])
            become = ["setpriv", "--reuid", uid, "--regid", uid, "--clear-groups", "--no-new-privs", *become]
        return ["nsenter", "--mount", f"--target={self.holder.pid}", *become, *words]

    def run(self, *words: str, user: str = "") -> subprocess.CompletedProcess[str]:
        """Run to its end."""
        return subprocess.run(
            self.command(words, user), capture_output=True, text=True, timeout=PATIENCE, stdin=subprocess.DEVNULL
        )

    def wellbeing(self, *words: str, user: str = "") -> subprocess.CompletedProcess[str]:
        """`wellbeing …`, as somebody at a terminal there would type it."""
        return self.run(sys.executable, "-m", "wellbeing", *words, user=user)

    def python(self, code: str, *words: str, user: str = "") -> str:
        """What `code` prints there."""
        ran = self.run(sys.executable, "-c", code, *words, user=user)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout.strip()

    def path(self, there: Path) -> Path:
        """A file there, as this test can open it."""
        return Path(f"/proc/{self.holder.pid}/root{there}")

    def at(self, name: str = TEEN) -> AccountLayout:
        """What the service for the account `name` has to itself."""
        return Layout().of(self.uids[name])

    def held(self, name: str = TEEN) -> HeldAccount:
        """What everybody may know of that service."""
        return read_held(self.path(self.at(name).held))

    def traces(self) -> set[str]:
        """Everything that lies there, but for the copies that useradd keeps of its own files."""
        ran = self.run("find", "/etc", "/var/lib", "/run", "/usr/local/sbin", "-printf", "%p %m %U %y\n")
        return {line for line in ran.stdout.splitlines() if not line.startswith(("/etc/.pwd", "/run/systemd"))} - {
            line for line in ran.stdout.splitlines() if line.split()[0].endswith("-")
        }

    def users(self) -> set[str]:
        """The names of all users there."""
        return {line.split(":")[0] for line in self.path(Path("/etc/passwd")).read_text().splitlines()}

    def start_service(self, *extra: str, name: str = TEEN) -> Service:
        """Start the service for the account `name` as its unit says. `extra` are options of the engine that only a test
        needs.
        """
        at = self.at(name)
        unit = _unit(self.path(Layout().units / at.service).read_text())
        assert unit["User"] == unit["Group"] == USER
        assert unit["AmbientCapabilities"] == unit["CapabilityBoundingSet"] == "CAP_NET_BIND_SERVICE"
        folder = Path("/run") / unit["RuntimeDirectory"]
        self.run("install", "-d", "-o", USER, "-g", USER, "-m", unit["RuntimeDirectoryMode"], str(folder))
        words = shlex.split(unit["ExecStart"].replace("%%", "%").replace("$$", "$"))
        capability = "+net_bind_service"
        allowed = [f"--inh-caps={capability}", f"--ambient-caps={capability}", f"--bounding-set=-all,{capability}"]
        become = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", "--no-new-privs", *allowed]
        umask = ["sh", "-c", f'umask {unit["UMask"]}; exec "$@"', "service"]
        whole = [*self.command([*umask, *become, *words, *extra])]
        return Service(self, at, whole)


class Service:
    """The running service; `kill` is root's, and `close` whatever became of the test."""

    def __init__(self, computer: HeldComputer, at: AccountLayout, command: Sequence[str]) -> None:
        self.log, self._computer, self._at = computer.shared / f"{at.service}.log", computer, at
        self._port = read_held(computer.path(at.held)).port
        with self.log.open("ab") as stderr:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stderr, stderr=stderr)
        computer.stack.callback(self.close)
        self._until_it_listens()

    def _until_it_listens(self) -> None:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            assert self.process.poll() is None, self.log.read_text()[-3000:]
            with suppress(OSError), socket.create_connection(("127.0.0.1", self._port), 1):
                if self._computer.path(self._at.socket).is_socket():  # the last thing that a start does
                    return
            time.sleep(0.02)
        pytest.fail(f"the service does not listen: {self.log.read_text()[-3000:]}")

    def end(self) -> int:
        """Stop it as systemd would, which takes its runtime folder away; its exit status."""
        self.process.terminate()
        status = self.process.wait(PATIENCE)
        self._computer.run("rm", "-r", str(self._at.socket.parent))
        return status

    def close(self) -> None:
        self.process.kill()
        self.process.wait()


def _unit(text: str) -> dict[str, str]:
    """The settings of a unit; the last of a name counts."""
    return dict(line.split("=", 1) for line in text.splitlines() if "=" in line and not line.startswith("#"))


@contextmanager
def held_computer() -> Iterator[HeldComputer]:
    """The computer, with three standard accounts. `shared` is a folder that everybody there can write."""
    if os.geteuid() != 0:
        pytest.fail("this test installs a service in a namespace of its own: run it as root")
    with ExitStack() as stack:
        shared = Path(tempfile.mkdtemp(prefix="held-", dir="/tmp"))
        stack.callback(shutil.rmtree, shared, ignore_errors=True)
        shared.chmod(0o777)
        work = shared / "work"
        work.mkdir()
        script = _lay_over(work)
        holder = subprocess.Popen(
            ["unshare", "--mount", "--propagation=private", "sh", "-c", script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        stack.callback(_end, holder)
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"ready\n"
        computer = HeldComputer(stack, holder, shared)
        _furnish(computer)
        yield computer


def _furnish(computer: HeldComputer) -> None:
    systemctl = computer.path(Path("/usr/local/sbin/systemctl"))
    files = {name: computer.shared / f"systemd-{name}" for name in ("on", "fails")}
    systemctl.write_text(_SYSTEMCTL.format(log=computer.shared / "systemctl.log", **files))
    systemctl.chmod(0o755)
    for name in (TEEN, OTHER, STRANGER):
        made = computer.run("useradd", "--create-home", "--shell", "/bin/bash", name)
        assert made.returncode == 0, made.stderr
        computer.uids[name] = int(computer.run("id", "-u", name).stdout)
    computer.path(Path("/home")).chmod(0o755)


def _end(holder: subprocess.Popen[bytes]) -> None:
    assert holder.stdin is not None
    assert holder.stdout is not None
    holder.stdin.close()
    holder.wait(PATIENCE)
    holder.stdout.close()
