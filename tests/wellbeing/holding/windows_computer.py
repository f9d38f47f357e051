"""A Windows below a folder, for tests: its programs answer as the real ones print, and what they did can be compared.

What each prints was taken from Microsoft's reference and from what people paste of them in public; see the modules.
"""

from __future__ import annotations

import base64
import copy
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.wellbeing.holding.winreg_of_tests import Hive, Winreg, refused
from wellbeing.holding.windows_account import WindowsAccount
from wellbeing.holding.windows_holding import WindowsHolding
from wellbeing.holding.windows_layout import WindowsLayout, layout_of, service_of, service_sid
from wellbeing.holding.windows_profile import PROFILES
from wellbeing.holding.windows_program import WindowsProgram
from wellbeing.holding.windows_registry import DWORD, EXPAND_SZ
from wellbeing.system.runner import Ran

SID = "S-1-5-21-1004336348-1177238915-682003330-1003"
PARENT = "S-1-5-21-1004336348-1177238915-682003330-1001"
MIA = WindowsAccount("mia", SID, r"C:\Users\mia")
SERVICES = r"HKLM\SYSTEM\CurrentControlSet\Services"
DONE = "The operation completed successfully.\r\n"
SHUT = ["/inheritance:r", "/grant:r", "*S-1-5-18:(OI)(CI)F", "*S-1-5-32-544:(OI)(CI)F"]
"""What icacls.exe is told for the system and administrators alone."""

DENIED = Ran(1, err="ERROR: Access is denied.\r\n")

OWN = service_sid(service_of(SID))
"""The account of the service for mia."""

PYTHON, APP = r"C:\Program Files\Feed Wellbeing\python.exe", r"C:\Program Files\Feed Wellbeing\app"


class Killed(BaseException):
    """The program ends here, and does nothing more."""


@dataclass
class Windows:
    """`asked` is every command in its order; the one whose number is `fails_at` (from 1), or which begins with one of
    `refuses`, is refused as Windows refuses who is no administrator. `signed_in`: somebody is, to mia's account."""

    root: Path
    signed_in: bool = True
    hive: Hive = field(default_factory=dict)
    machine: Hive = field(default_factory=lambda: {PROFILES: {}, rf"{PROFILES}\{SID}": _profile()})
    services: dict[str, dict[str, str]] = field(default_factory=dict)
    tasks: dict[str, str] = field(default_factory=dict)
    opened: bool = False
    asked: list[list[str]] = field(default_factory=list)
    fails_at: int = 0
    killed_at: int = 0
    refuses: tuple[str, ...] = ()
    will_not_run: bool = False
    home: str = r"C:\Users\mia"
    python: str = PYTHON
    _api: Winreg | None = None

    @property
    def env(self) -> Mapping[str, str]:
        return {
            "SystemRoot": r"C:\Windows",
            "SystemDrive": "C:",
            "ProgramFiles": str(self.root / "Program Files"),
            "ProgramData": str(self.root / "ProgramData"),
        }

    @property
    def at(self) -> WindowsLayout:
        return layout_of(SID, self.env)

    @property
    def holding(self) -> WindowsHolding:
        program = WindowsProgram(self.python, self.python, APP)
        return WindowsHolding(self.at, self.run, program, self.env, lambda _seconds: None, self.winreg)

    @property
    def winreg(self) -> Winreg:
        self._api = self._api or Winreg(self._where, self._asks)
        return self._api

    def state(self) -> object:
        """Everything that can be changed, to be compared."""
        files = {str(each.relative_to(self.root)): each.read_bytes() if each.is_file() else b"" for each in self._files}
        return copy.deepcopy((files, self.hive, self.machine, self.services, self.tasks, self.opened))

    @property
    def _files(self) -> list[Path]:
        return sorted(self.root.rglob("*"))

    def run(self, command: Sequence[str], env: object = None, seconds: float = 20) -> Ran:
        fails = self._notes([*command])
        program, words = command[0].rpartition("\\")[2].removesuffix(".exe"), [*command[1:]]
        assert command[0].startswith("C:\\Windows\\System32\\")
        line = " ".join([program, *words])
        if fails or (self.refuses and line.startswith(self.refuses)):
            return (
                Ran(5, "[SC] OpenSCManager FAILED 5:\r\n\r\nAccess is denied.\r\n\r\n") if program == "sc" else DENIED
            )
        answers = {"reg": self._reg, "sc": self._sc, "schtasks": self._schtasks, "icacls": self._icacls}
        answer = {**answers, "powershell": self._powershell}.get(program)
        return answer(words) if answer else Ran(127, err="it is not there")

    def _asks(self, words: list[str]) -> None:
        if self._notes(words):
            raise refused()

    def _notes(self, words: list[str]) -> bool:
        """Write down what is asked for; whether it is the one that is refused."""
        if self.killed_at and len(self.asked) + 1 >= self.killed_at:
            raise Killed
        self.asked.append(words)
        return len(self.asked) == self.fails_at

    # the registry

    def _reg(self, words: list[str]) -> Ran:
        """reg.exe; values are winreg's."""
        verb, root = words[0], words[1]
        if self.winreg.opened or root != f"HKU\\FeedWellbeing-{SID}":
            return DENIED
        if verb == "unload":
            self.opened = False
            return Ran(0, DONE)
        assert (verb, words[2]) == ("load", rf"{self.home}\NTUSER.DAT")
        if self.signed_in or self.opened:
            return Ran(1, err="ERROR: The process cannot access the file because it is being used by another process.")
        self.opened = True
        return Ran(0, DONE)

    def _where(self, root: str, below: str) -> tuple[Hive, str] | None:
        if root == "HKLM":
            return self.machine, f"HKLM\\{below}"
        account, _, rest = below.partition("\\")
        there = {SID: self.signed_in, f"FeedWellbeing-{SID}": self.opened}.get(account, False)
        return (self.hive, rest) if there else None

    # sc.exe

    def _sc(self, words: list[str]) -> Ran:
        verb, name, rest = words[0], words[1], words[2:]
        service = self.services.get(name)
        if verb == "create":
            if service is not None:
                return _sc_failed("CreateService", 1073, "The specified service already exists.")
            self.services[name] = {"state": "STOPPED"}
            self._configure(name, rest)
            return Ran(0, "[SC] CreateService SUCCESS\r\n")
        if service is None:
            call = "EnumQueryServicesStatus:OpenService" if verb == "query" else "OpenService"
            return _sc_failed(call, 1060, "The specified service does not exist as an installed service.")
        return self._sc_on(verb, name, rest, service)

    def _sc_on(self, verb: str, name: str, rest: list[str], service: dict[str, str]) -> Ran:
        if verb == "query":
            return Ran(0, QUERY.format(name=name, state=STATES[service["state"]]))
        if verb == "start":
            if service["state"] == "RUNNING":
                return _sc_failed("StartService", 1056, "An instance of the service is already running.")
            if service["start="] == "disabled":
                return _sc_failed("StartService", 1058, "The service cannot be started: it is disabled.")
            service["state"] = "STOPPED" if self.will_not_run else "RUNNING"
            self.machine[rf"{PROFILES}\{OWN}"] = {}
        elif verb == "config":
            self._configure(name, rest)
        elif verb == "stop":
            if service["state"] == "STOPPED":
                return _sc_failed("ControlService", 1062, "The service has not been started.")
            service["state"] = "STOPPED"
        elif verb == "delete":
            del self.services[name]
            del self.machine[rf"{SERVICES}\{name}"]
        else:
            service[verb] = " ".join(rest)
        return Ran(0, f"[SC] {verb} SUCCESS\r\n")

    def _configure(self, name: str, rest: list[str]) -> None:
        service = self.services[name]
        service.update(zip(rest[::2], rest[1::2], strict=True))
        start = {"auto": 2, "disabled": 4}[service["start="]]
        about = {"ImagePath": (EXPAND_SZ, service["binPath="]), "Start": (DWORD, start)}
        self.machine.setdefault(rf"{SERVICES}\{name}", {}).update(about)

    # the others

    def _powershell(self, words: list[str]) -> Ran:
        script = base64.b64decode(words[-1]).decode("utf-16-le")
        assert f"SID='{OWN}'" in script
        if self.services.get(service_of(SID), {}).get("state") == "RUNNING":
            return Ran(1, err="The user profile is in use.\r\n")
        del self.machine[rf"{PROFILES}\{OWN}"]
        return Ran(0)

    def _schtasks(self, words: list[str]) -> Ran:
        verb, name = words[0], words[2]
        if verb == "/create":
            self.tasks[name] = Path(words[words.index("/xml") + 1]).read_bytes().decode("utf-16")
            return Ran(0, f'SUCCESS: The scheduled task "{name}" has successfully been created.\r\n')
        if name not in self.tasks:
            return Ran(1, err="ERROR: The system cannot find the file specified.\r\n")
        if verb == "/delete":
            del self.tasks[name]
        return Ran(0, "Folder: \\\r\nTaskName    Next Run Time    Status\r\n")

    def _icacls(self, words: list[str]) -> Ran:
        assert Path(words[0]).is_dir()
        return Ran(0, "Successfully processed 1 files; Failed processing 0 files\r\n")


def _profile() -> dict[str, tuple[int, Any]]:
    return {"ProfileImagePath": (EXPAND_SZ, r"%SystemDrive%\Users\mia")}


def _sc_failed(call: str, code: int, words: str) -> Ran:
    """sc.exe ends with the number of the error, and says it on its standard output."""
    return Ran(code, f"[SC] {call} FAILED {code}:\r\n\r\n{words}\r\n\r\n")


STATES = {"RUNNING": "4  RUNNING ", "STOPPED": "1  STOPPED "}
QUERY = (
    "\r\nSERVICE_NAME: {name} \r\n"
    "        TYPE               : 10  WIN32_OWN_PROCESS  \r\n"
    "        STATE              : {state}\r\n"
    "                                (STOPPABLE, NOT_PAUSABLE, ACCEPTS_SHUTDOWN)\r\n"
    "        WIN32_EXIT_CODE    : 0  (0x0)\r\n"
    "        SERVICE_EXIT_CODE  : 0  (0x0)\r\n"
    "        CHECKPOINT         : 0x0\r\n"
    "        WAIT_HINT          : 0x0\r\n"
)


def powershell_says(*people: tuple[str, str, str], **groups: list[str]) -> str:
    """What our script prints, groups by the last number of their SIDs (_544)."""
    there = [{"name": name, "sid": sid, "home": home} for name, sid, home in people]
    strong = {f"S-1-5-32-{number.removeprefix('_')}": members for number, members in groups.items()}
    return json.dumps({"people": there, "groups": strong}) + "\r\n"
