"""A computer below a folder, for tests of installing: its programs answer as real ones, and note what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wellbeing.holding.account import Account
from wellbeing.holding.installing import Holding
from wellbeing.holding.layout import Layout
from wellbeing.system.runner import Ran

MIA = Account("mia", 1001, Path("/home/mia"))


class Computer:
    """`asked` is every command in its order. One of `fails` (the beginning of a command) does not work."""

    def __init__(self, root: Path, fails: str = "") -> None:
        self.root, self.fails = root, fails
        self.asked: list[str] = []
        self.users: set[str] = set()
        self.runs = False
        self.holding = Holding(Layout(root), self.run, own=self.own)
        self.given: list[Path] = []

    def own(self, path: Path) -> None:
        self.given.append(path)

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
            case ["systemctl", "enable" | "disable" as word, *_]:
                self.runs = word == "enable"
            case ["systemctl", "is-active" | "is-enabled", _]:
                return Ran(0, "active") if self.runs else Ran(3, "inactive")
        return Ran(0)

    def files(self) -> dict[str, bytes]:
        """Everything that lies there, folders too."""
        found = sorted(self.root.rglob("*"))
        return {str(each.relative_to(self.root)): each.read_bytes() if each.is_file() else b"" for each in found}
