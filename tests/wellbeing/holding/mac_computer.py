"""A Mac below a folder, for tests: its programs answer as the real ones print, and what they did can be compared.

What each prints was taken from the manual pages and from what people paste of them in public; see the modules.
"""

from __future__ import annotations

import copy
import plistlib
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wellbeing.holding.account import Account
from wellbeing.holding.macos_holding import MacHolding
from wellbeing.holding.macos_layout import MacLayout
from wellbeing.holding.macos_plists import KILLALL
from wellbeing.holding.program import ThisProgram
from wellbeing.system.runner import Ran

MIA = Account("mia", 502, Path("/Users/mia"))
DENIED = Ran(40, err="<main> attribute status: eDSPermissionError\n<dscl_cmd> DS Error: -14120 (eDSPermissionError)\n")
MISSING = Ran(56, err="<dscl_cmd> DS Error: -14136 (eDSRecordNotFound)\n")
FOLDERS = ("Library/Application Support", "Library/LaunchDaemons", "Library/Preferences")


class Killed(BaseException):
    """The program ends here, and does nothing more."""


@dataclass
class Mac:
    """`asked` is every command in its order; the one whose number is `fails_at` (from 1), or which begins with one of
    `refuses`, is refused. `slow`: how often launchd is asked before a daemon that ends is gone, or one runs. `keeps`:
    what puts back is run for real, before each command, as soon as launchd has it."""

    root: Path
    users: dict[str, dict[str, str]] = field(default_factory=lambda: {"mia": {"UniqueID": "502"}, **_SYSTEM})
    groups: dict[str, dict[str, str]] = field(default_factory=lambda: {"staff": {"PrimaryGroupID": "20"}})
    daemons: dict[str, Path] = field(default_factory=dict)
    asked: list[list[str]] = field(default_factory=list)
    given: list[tuple[Path, str]] = field(default_factory=list)
    fails_at: int = 0
    killed_at: int = 0
    refuses: tuple[str, ...] = ()
    slow: int = 0
    will_not_run: bool = False
    keeps: bool = False
    python: str = "/opt/feed/bin/python"
    _waits: int = 0
    _ends: str = ""

    def __post_init__(self) -> None:
        for folder in FOLDERS:
            (self.root / folder).mkdir(parents=True, exist_ok=True)

    @property
    def at(self) -> MacLayout:
        return MacLayout(502, "mia", self.root)

    @property
    def holding(self) -> MacHolding:
        program = ThisProgram(self.python, "/opt/feed/app", ())
        return MacHolding(self.at, self.run, program, self.give_to, pause=lambda _seconds: None)

    def give_to(self, user: str) -> Callable[[Path], None]:
        return lambda path: self.given.append((path, user))

    def state(self) -> object:
        """Everything that can be changed, to be compared."""
        found = sorted(self.root.rglob("*"))
        files = {str(each.relative_to(self.root)): each.read_bytes() if each.is_file() else b"" for each in found}
        return copy.deepcopy((files, self.users, self.groups, self.daemons))

    def preferences(self, domain: str) -> dict[str, object]:
        """What the Mac sets for mia's programs of a domain."""
        read: dict[str, object] = plistlib.loads((self.at.preferences / f"{domain}.plist").read_bytes())
        return read

    def run(self, command: Sequence[str], env: object = None, seconds: float = 20) -> Ran:
        if self.killed_at and len(self.asked) + 1 >= self.killed_at:
            raise Killed
        self.put_back()
        self.asked.append([*command])
        program, words = command[0].rpartition("/")[2], [*command[1:]]
        assert command[0].startswith(("/bin/", "/usr/bin/", "/usr/sbin/"))
        if len(self.asked) == self.fails_at or (self.refuses and " ".join([program, *words]).startswith(self.refuses)):
            return Ran(1, err="Bootstrap failed: 1: Operation not permitted\n") if program == "launchctl" else DENIED
        answer = {"dscl": self._dscl, "launchctl": self._launchctl, "killall": lambda _words: Ran(0)}.get(program)
        return answer(words) if answer else Ran(127, err="it is not there")

    def put_back(self) -> None:
        """What launchd has of ours for that does its work, if it is to."""
        if self.keeps and self.at.keeper in self.daemons:
            *words, killall = plistlib.loads(self.daemons[self.at.keeper].read_bytes())["ProgramArguments"]
            assert killall == KILLALL
            subprocess.run([*words, "true"], check=True, timeout=20)

    # dscl

    def _dscl(self, words: list[str]) -> Ran:
        assert words[0] == "."
        verb, kind, name = words[1], *words[2].removeprefix("/").split("/"), *([""] if words[2].count("/") == 1 else [])
        there = {"Users": self.users, "Groups": self.groups}[kind]
        if verb == "-list":
            if len(words) == 3:
                return Ran(0, "".join(f"{each}\n" for each in there))
            number = words[3]
            return Ran(0, "".join(f"{each:<24}{about[number]}\n" for each, about in there.items() if number in about))
        if verb == "-create":
            there.setdefault(name, {})
            if len(words) > 3:
                there[name][words[3]] = words[4]
            return Ran(0)
        if name not in there:
            return MISSING
        del there[name]
        return Ran(0)

    # launchctl

    def _launchctl(self, words: list[str]) -> Ran:
        match words:
            case ["bootstrap", "system", file]:
                label = plistlib.loads(Path(file).read_bytes())["Label"]
                if label in self.daemons:
                    return Ran(5, err="Bootstrap failed: 5: Input/output error\n")
                self.daemons[label], self._waits = Path(file), self.slow
                return Ran(0)
            case ["bootout", target]:
                return self._bootout(target.removeprefix("system/"))
            case ["print", target]:
                return self._print(target.removeprefix("system/"))
        return Ran(64, err="Unrecognized subcommand\n")

    def _bootout(self, label: str) -> Ran:
        if label not in self.daemons:
            return Ran(3, err="Boot-out failed: 3: No such process\n")
        if self.slow:
            self._ends, self._waits = label, self.slow
            return Ran(36, err="Boot-out failed: 36: Operation now in progress\n")
        del self.daemons[label]
        return Ran(0)

    def _print(self, label: str) -> Ran:
        self._waits -= 1
        if self._ends == label and self._waits <= 0:
            del self.daemons[label]
            self._ends = ""
        if label not in self.daemons:
            return Ran(113, err=f'Could not find service "{label}" in domain for system\n')
        runs = self._waits <= 0 and not self.will_not_run and label == self.at.service
        return Ran(0, PRINTED.format(label=label, file=self.daemons[label], state="running" if runs else "not running"))


_SYSTEM = {"_spotlight": {"UniqueID": "89"}, "nobody": {"UniqueID": "-2"}, "root": {"UniqueID": "0"}}

PRINTED = """\
system/{label} = {{
\tactive count = 1
\tpath = {file}
\ttype = LaunchDaemon
\tstate = {state}

\tprogram = /opt/feed/bin/python
}}
"""
