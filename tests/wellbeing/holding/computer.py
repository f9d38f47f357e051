"""A computer below a folder, for tests of installing: its programs answer as real ones, and note what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wellbeing.holding.account import Account
from wellbeing.holding.installing import Holding
from wellbeing.holding.layout import Layout
from wellbeing.system.runner import Ran

MIA, NOAH = Account("mia", 1001, Path("/home/mia")), Account("noah", 1002, Path("/home/noah"))


class Computer:
    """`asked` is every command in its order. One of `fails` (the beginning of a command) does not work."""

    def __init__(self, root: Path, fails: str = "") -> None:
        self.root, self.fails = root, fails
        self.asked: list[str] = []
        self.users: set[str] = set()
        self.running: set[str] = set()
        self.holding = Holding(Layout(root), self.run, own=self.own)
        self.given: list[Path] = []

    def own(self, path: Path) -> None:
        self.given.append(path)

    def port_of(self, account: Account) -> int:
        """Where the account's service listens."""
        (port,) = (each.port for each in self.holding.held if each.uid == account.uid)
        return port

    def told(self) -> dict[str, bytes]:
        """What browsers are told, by the file."""
        policies = [*self.holding.layout.chromium_policies.values(), self.holding.layout.firefox_policies]
        return {str(path): path.read_bytes() for path in policies}

    def run(self, command: Sequence[str], env: object = None, seconds: float = 20) -> Ran:
        words = " ".join(command)
        self.asked.append(words)
        if self.fails and words.startswith(self.fails):
            return Ran(1, err="it does not work today")
        return self._answer([*command])

    def _answer(self, command: list[str]) -> Ran:
        match command:
            case ["getent", "passwd", name]:
                return Ran(0 if name in self.users else 2)
            case ["useradd", *_, name]:
                self.users.add(name)
            case ["userdel", name]:
                self.users.discard(name)
            case ["systemctl", "enable", "--now", *units]:
                self.running.update(units)
            case ["systemctl", "disable", "--now", *units]:
                self.running.difference_update(units)
            case ["systemctl", "is-active" | "is-enabled", unit]:
                return Ran(0, "active") if unit in self.running else Ran(3, "inactive")
        return Ran(0)

    def files(self) -> dict[str, bytes]:
        """Everything that lies there, folders too."""
        found = sorted(self.root.rglob("*"))
        return {str(each.relative_to(self.root)): each.read_bytes() if each.is_file() else b"" for each in found}
